//! "Into a group ...": the way for those who do not drag. The boards and the screen of groups use it.

use leptos::prelude::*;

use crate::domain::Group;
use crate::domain::board::holds;
use crate::i18n::words::groups as words;
use crate::ui::parts::{Dialog, Glyph, Icon, TextField, use_toasts};
use crate::ui::{say, say_workshop};
use crate::workspace::{Id, Workspace};

/// The most lines that the dialog shows; a search shows the others.
const LINES: usize = 60;

/// With what cards are to be put together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Among {
    /// With a group that there is.
    Groups,
    /// With another card, as a new group.
    Cards,
}

/// The question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct GroupAsk {
    /// The cards.
    pub(super) cards: Vec<Id>,
    /// What they can be put together with.
    pub(super) with: Among,
}

/// The dialog; says the first of the cards when they were put together, and nothing when not.
#[component]
pub(super) fn GroupDialog(
    workspace: Workspace,
    asked: RwSignal<Option<GroupAsk>>,
    #[prop(into)] on_done: Callback<Option<Id>>,
) -> impl IntoView {
    let title = Signal::derive(move || match asked.get() {
        Some(ask) => match (ask.cards.as_slice(), ask.with) {
            ([card], Among::Groups) => words::ask_group(&say::card(workspace, *card)),
            ([card], Among::Cards) => words::ask_card(&say::card(workspace, *card)),
            (cards, _) => words::ask_many(cards.len()),
        },
        None => String::new(),
    });
    view! {
        <Dialog
            open=Signal::derive(move || asked.read().is_some())
            title
            on_close=move |()| {
                asked.set(None);
                on_done.run(None);
            }
        >
            {move || asked.get().map(|ask| view! { <Targets workspace ask asked on_done /> })}
        </Dialog>
    }
}

#[component]
fn Targets(
    workspace: Workspace,
    ask: GroupAsk,
    asked: RwSignal<Option<GroupAsk>>,
    on_done: Callback<Option<Id>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let search = RwSignal::new(String::new());
    let with = ask.with;
    let cards = StoredValue::new(ask.cards);
    let all = Memo::new(move |_| targets(workspace, with, &cards.get_value()));
    let found = Memo::new(move |_| {
        let search = search.read();
        let all = all.read();
        let fits = all.iter().filter(|line| holds(&line.label, &search));
        fits.cloned().collect::<Vec<_>>()
    });
    let put = move |id: Id, label: String| {
        let mut cards = cards.get_value();
        let first = cards.first().copied();
        let count = cards.len();
        let done = match with {
            Among::Groups => workspace.put_into_group(&cards, Some(id)),
            Among::Cards => {
                cards.push(id);
                workspace.put_together(&cards).is_some()
            }
        };
        asked.set(None);
        if done {
            toasts.announce(match with {
                Among::Groups => words::joined(count, &label),
                Among::Cards => words::made(count + 1),
            });
        }
        on_done.run(first);
    };
    let lines = move || {
        let found = found.get().into_iter().take(LINES);
        let line = move |line: Line| {
            let label = line.label.clone();
            let on_click = move |_| put(line.id, label.clone());
            view! {
                <li>
                    <button type="button" class="group-dialog__line" on:click=on_click>
                        <Icon glyph=line.glyph />
                        <span class="group-dialog__label">{line.label}</span>
                        {line.count.map(|n| view! { <span class="quiet small">{words::cards(n)}</span> })}
                    </button>
                </li>
            }
        };
        found.map(line).collect_view()
    };
    let note = move || match (all.read().len(), found.read().len()) {
        (0, _) => Some(match with {
            Among::Groups => words::no_other_group().to_owned(),
            Among::Cards => words::no_other_card().to_owned(),
        }),
        (_, 0) => Some(words::nothing_found().to_owned()),
        (_, n) if n > LINES => Some(words::search_more(n - LINES)),
        _ => None,
    };
    view! {
        <div class="group-dialog">
            <TextField
                label=words::search()
                kind="search"
                autofocus=true
                value=Signal::derive(move || search.get())
                on_input=move |text: String| search.set(text)
            />
            <ul class="group-dialog__lines">{lines}</ul>
            {move || note().map(|note| view! { <p class="quiet">{note}</p> })}
        </div>
    }
}

/// Something that cards can be put together with.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Line {
    id: Id,
    label: String,
    glyph: Glyph,
    count: Option<usize>,
}

fn targets(workspace: Workspace, with: Among, cards: &[Id]) -> Vec<Line> {
    let grouping = workspace.grouping();
    match with {
        Among::Groups => {
            let others = grouping.groups.into_iter();
            let others = others.filter(|(_, members)| !cards.iter().all(|it| members.contains(it)));
            let line = |(id, members): (Id, Vec<Id>)| Line {
                id,
                label: say_workshop::group(&workspace.value::<Group>(id).name),
                glyph: Glyph::Group,
                count: Some(members.len()),
            };
            others.map(line).collect()
        }
        Among::Cards => {
            let others = grouping.loose.into_iter();
            let others = others.filter(|id| !cards.contains(id));
            let line = |id: Id| {
                let card = workspace.card(id)?.value;
                Some(Line {
                    id,
                    label: say::card_title(&card.title),
                    glyph: say::glyph(card.place.kind),
                    count: None,
                })
            };
            others.filter_map(line).collect()
        }
    }
}
