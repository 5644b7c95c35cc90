//! One activity in the agenda: what, how long, with which rules; beginning it and moving it.

use leptos::ev;
use leptos::prelude::*;

use super::edit::Fields;
use super::{ACTIVITIES, KEYS};
use crate::domain::{Activity, Nudge};
use crate::i18n::words::agenda;
use crate::platform::{address, focus};
use crate::ui::pages::setup::order::{OrderButtons, Standing, tell_moved, tell_trashed};
use crate::ui::pages::workshop::say;
use crate::ui::parts::{Button, Chip, Glyph, Icon, IconButton, MenuItem, Tone, use_toasts};
use crate::ui::say_workshop;
use crate::workspace::{Deed, Id, Workspace};

/// The id of the open fields of an activity.
pub(super) fn field_of(id: Id) -> String {
    format!("activity-{id}")
}

/// The id of an activity's row.
pub(super) fn row_of(id: Id) -> String {
    format!("activity-row-{id}")
}

/// The row.
#[component]
pub(super) fn Row(
    workspace: Workspace,
    id: Id,
    ids: Memo<Vec<Id>>,
    open: RwSignal<Option<Id>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let it = Memo::new(move |_| workspace.activity(id));
    let name = Signal::derive(move || say_workshop::activity(&it.read()));
    let is_open = Memo::new(move |_| open.get() == Some(id));
    let runs = Memo::new(move |_| workspace.running().is_some_and(|live| live.activity == id));
    let nudge = move |nudge: Nudge| {
        tell_moved(
            toasts,
            &name.get_untracked(),
            workspace.nudge_activity(id, nudge),
        );
    };
    let trash = move |()| {
        let name = name.get_untracked();
        workspace.discard::<Activity>(Deed::TrashActivity, id);
        tell_trashed(toasts, agenda::activity_trashed(&name), move || {
            workspace.bring_back::<Activity>(id);
        });
        request_animation_frame(|| address::focus(ACTIVITIES));
    };
    let begin = move |_| {
        if let Some(workshop) = it.read_untracked().workshop {
            workspace.begin_activity(workshop, id);
            toasts.announce(agenda::begun(&name.get_untracked()));
        }
    };
    let turn = move || {
        let opens = !is_open.get_untracked();
        open.set(opens.then_some(id));
        if opens {
            request_animation_frame(move || address::focus(&field_of(id)));
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.target() != event.current_target() {
            return;
        }
        let has_ctrl = event.ctrl_key() || event.meta_key();
        let way = match event.key().as_str() {
            "ArrowUp" if has_ctrl => Nudge::Up,
            "ArrowDown" if has_ctrl => Nudge::Down,
            "Enter" => {
                event.prevent_default();
                return turn();
            }
            _ => return,
        };
        event.prevent_default();
        focus::keep(|| nudge(way));
    };
    let heading = format!("{}-name", field_of(id));
    let labelled_by = heading.clone();
    view! {
        <li>
          <article
            class="agenda-row"
                id=row_of(id)
            data-drag-id=id.to_string()
            data-runs=move || runs.get().then_some("")
            tabindex="0"
            aria-labelledby=labelled_by
            aria-describedby=KEYS
            on:keydown=on_key
        >
            <div class="agenda-row__line">
                <span class="agenda-row__handle" data-drag-handle="" aria-hidden="true"><Icon glyph=Glyph::Drag /></span>
                <div class="agenda-row__words">
                    <h3 class="agenda-row__name" id=heading>
                        <Icon glyph=Signal::derive(move || say_workshop::activity_glyph(it.read().kind)) />
                        {name}
                    </h3>
                    <Facts workspace it runs />
                    {move || Some(it.read().note.clone()).filter(|note| !note.is_empty()).map(|note| view! {
                        <p class="agenda-row__note measure">{note}</p>
                    })}
                </div>
                <div class="agenda-row__deeds" data-no-print="">
                    <Show when=move || !runs.get()>
                        <Button
                            label=agenda::begin()
                            title=MaybeProp::derive(move || Some(agenda::begin_name(&name.get())))
                            icon=Glyph::Play
                            on_click=begin
                        />
                    </Show>
                    <IconButton
                            label=Signal::derive(move || agenda::edit(&name.get()))
                            icon=Glyph::Edit
                            expanded=is_open
                            on_click=move |_| turn()
                        />
                        <OrderButtons
                        name
                        menu=Signal::derive(move || agenda::menu_of_activity(&name.get()))
                        standing=Signal::derive(move || Standing::of(&ids.read(), &id))
                        on_nudge=nudge
                        on_trash=trash
                        more=move |()| more(workspace, id)
                    />
                </div>
            </div>
            <Show when=move || is_open.get()>
                <Fields workspace id it open />
            </Show>
          </article>
        </li>
    }
}

fn more(workspace: Workspace, id: Id) -> Vec<MenuItem> {
    let copy = MenuItem::action(agenda::duplicate(), move || {
        workspace.duplicate_activity(id);
    });
    let mut items = vec![copy.icon(Glyph::Copy)];
    if untrack(|| workspace.unrevealed(None)).contains_key(&id) {
        let reveal = MenuItem::action(agenda::reveal(), move || {
            workspace.reveal(&[id]);
        });
        items.push(reveal.icon(Glyph::Eye));
    }
    items
}

/// How long, by which rules, and whether it runs.
#[component]
fn Facts(workspace: Workspace, it: Memo<Activity>, runs: Memo<bool>) -> impl IntoView {
    let kind = move || {
        let it = it.read();
        let kind = say_workshop::activity_kind(it.kind);
        let kind = (!it.name.trim().is_empty()).then(|| kind.to_owned());
        let minutes = it.minutes.map(|minutes| say::minutes(minutes.get()));
        let facts = kind.into_iter().chain(minutes);
        facts.collect::<Vec<_>>().join(" · ")
    };
    let questions = Memo::new(move |_| {
        let it = it.read();
        let there = workspace.questions();
        let asked = there.iter().filter(|(id, _)| it.questions.contains(id));
        if it.asks() { asked.count() } else { 0 }
    });
    let is_private = Memo::new(move |_| it.read().writes() && it.read().private);
    view! {
        <p class="agenda-row__facts">
            <Show when=move || runs.get()>
                <Chip label=agenda::runs() tone=Tone::Accent icon=Glyph::Play />
            </Show>
            <span class="quiet small number">{kind}</span>
            <Show when=move || is_private.get()>
                <Chip
                    label=Signal::derive(move || if it.read().revealed { agenda::revealed() } else { agenda::private() }.to_owned())
                    icon=Signal::derive(move || if it.read().revealed { Glyph::Eye } else { Glyph::Covered })
                />
            </Show>
            <Show when=move || it.read().writes() && it.read().anonymous>
                <Chip label=agenda::anonymous() icon=Glyph::Person />
            </Show>
            {move || match questions.get() {
                0 => None,
                n => Some(view! { <Chip label=agenda::questions(n) icon=Glyph::Help /> }),
            }}
        </p>
    }
}
