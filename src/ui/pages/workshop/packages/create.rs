//! The window for new packages: one for each chosen department, with task, date, questions and
//! a rating sheet. Nothing is written before it is confirmed.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::{Date, Deck, Package, UsualQuestion};
use crate::i18n::words::{common, files, packages};
use crate::platform::address;
use crate::ui::parts::{
    Button, Checkbox, Choice, Dialog, DialogSize, Select, TextArea, TextField, Variant, use_toasts,
};
use crate::ui::{say_measuring, say_workshop};
use crate::workspace::{Deed, Id, Undone, Way, Workspace};

/// Asked unless somebody chooses others.
const USUAL: [UsualQuestion; 4] = [
    UsualQuestion::Annoys,
    UsualQuestion::Never,
    UsualQuestion::Delights,
    UsualQuestion::Easier,
];

/// What was filled in so far. Copy it freely.
#[derive(Clone, Copy)]
struct Form {
    workspace: Workspace,
    departments: RwSignal<BTreeSet<Id>>,
    package: RwSignal<Package>,
    due: RwSignal<String>,
    wrong_due: RwSignal<bool>,
}

/// The window.
#[component]
pub(super) fn NewPackages(workspace: Workspace, open: RwSignal<bool>) -> impl IntoView {
    let toasts = use_toasts();
    let form = Form {
        workspace,
        departments: RwSignal::new(BTreeSet::new()),
        package: RwSignal::new(Package::default()),
        due: RwSignal::new(String::new()),
        wrong_due: RwSignal::new(false),
    };
    let count = move || form.departments.read().len();
    let send = move || {
        let text = form.due.get_untracked();
        let due = Date::from_people(&text);
        if due.is_none() && !text.trim().is_empty() {
            return form.wrong_due.set(true);
        }
        let package = Package {
            due,
            ..form.package.get_untracked()
        };
        let chosen = form.departments.get_untracked();
        let in_order = untrack(|| workspace.departments()).into_iter();
        let departments: Vec<Id> = in_order.filter(|id| chosen.contains(id)).collect();
        open.set(false);
        let made = workspace.add_packages(&departments, &package);
        if !made.is_empty() {
            toasts.toast_with(packages::made(made.len()), common::undo(), move || {
                let is_last = workspace.is_open()
                    && workspace.inner().ends.get_untracked().0 == Some(Deed::AddPackage);
                let is_undone =
                    is_last && matches!(workspace.step(Way::Undo, false), Undone::Done(_));
                if !is_undone {
                    toasts.toast(files::undo_later());
                }
            });
            request_animation_frame(|| address::focus("packages-title"));
        }
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| open.set(false) />
            <Button
                label=Signal::derive(move || packages::create(count()))
                variant=Variant::Primary
                disabled=Signal::derive(move || count() == 0)
                on_click=move |_| send()
            />
        }
    };
    view! {
        <Dialog open title=packages::new() size=DialogSize::Large on_close=move |()| open.set(false) footer>
            <Fields form />
        </Dialog>
    }
}

#[component]
fn Fields(form: Form) -> impl IntoView {
    // The window has just been opened: it begins anew.
    form.begin();
    let error = move || {
        form.wrong_due
            .get()
            .then(|| packages::due_wrong().to_owned())
    };
    let waves = Memo::new(move |_| open_waves(form.workspace));
    view! {
        <Departments form />
        <TextArea
            label=packages::note()
            value=Signal::derive(move || form.package.read().note.clone())
            rows=4
            on_input=move |note: String| form.package.update(|package| package.note = note)
        />
        <TextField
            label=packages::due()
            hint=packages::due_hint()
            kind="date"
            value=form.due
            error=MaybeProp::derive(error)
            on_input=move |text: String| {
                form.wrong_due.set(false);
                form.due.set(text);
            }
        />
        <Questions form />
        <Show when=move || { waves.read().len() > 1 }>
            <Select
                label=packages::wave()
                hint=packages::wave_hint()
                options=waves
                value=Signal::derive(move || {
                    form.package.read().wave.map(|id| id.to_string()).unwrap_or_default()
                })
                on_change=move |wave: String| {
                    form.package.update(|package| package.wave = wave.parse().ok());
                }
            />
        </Show>
    }
}

/// All at once, or each by itself.
#[component]
fn Departments(form: Form) -> impl IntoView {
    let all = Memo::new(move |_| form.workspace.package_choices());
    let is_all = Signal::derive(move || all.read().len() == form.departments.read().len());
    let choose_all = move |yes: bool| {
        let ids = all.get_untracked().into_iter().map(|(id, _)| id);
        form.departments.set(ids.filter(|_| yes).collect());
    };
    let one = move |(id, department): (Id, crate::domain::Department)| {
        let name = match department.name.trim() {
            "" => packages::unnamed().to_owned(),
            name => name.to_owned(),
        };
        view! {
            <Checkbox
                label=name
                checked=Signal::derive(move || form.departments.read().contains(&id))
                on_change=move |yes| form.departments.update(|chosen| toggle(chosen, id, yes))
            />
        }
    };
    view! {
        <fieldset class="pack-choice">
            <legend class="field__label">{packages::departments()}</legend>
            <Show when=move || { all.read().len() > 1 }>
                <Checkbox label=packages::all_departments() checked=is_all on_change=choose_all />
            </Show>
            <div class="pack-choice__list">{move || all.get().into_iter().map(one).collect_view()}</div>
            <Show when=move || form.departments.read().is_empty()>
                <p class="field__error">{packages::departments_needed()}</p>
            </Show>
        </fieldset>
    }
}

/// The questions, deck by deck.
#[component]
fn Questions(form: Form) -> impl IntoView {
    let all = Memo::new(move |_| form.workspace.questions());
    let of_deck = move |deck: Deck| {
        let of_deck = all.get().into_iter().filter(|(_, it)| it.deck == deck);
        let one = |(id, question)| {
            view! {
                <Checkbox
                    label=say_workshop::question(id, &question)
                    checked=Signal::derive(move || form.package.read().questions.contains(&id))
                    on_change=move |yes| form.package.update(|it| toggle(&mut it.questions, id, yes))
                />
            }
        };
        of_deck.map(one).collect_view()
    };
    let decks = Deck::ALL.map(|deck| {
        view! {
            <fieldset class="pack-choice">
                <legend class="pack-choice__deck quiet">{say_workshop::deck(deck)}</legend>
                {move || of_deck(deck)}
            </fieldset>
        }
    });
    view! {
        <fieldset class="pack-choice">
            <legend class="field__label">{packages::questions()}</legend>
            {decks.collect_view()}
        </fieldset>
    }
}

impl Form {
    fn begin(self) {
        let all = untrack(|| self.workspace.departments());
        self.departments.set(all.into_iter().collect());
        self.package.set(Package {
            note: packages::note_default().to_owned(),
            questions: USUAL.into_iter().map(UsualQuestion::id).collect(),
            ..Package::default()
        });
        self.due.set(String::new());
        self.wrong_due.set(false);
    }
}

fn toggle(chosen: &mut BTreeSet<Id>, id: Id, yes: bool) {
    if yes {
        chosen.insert(id);
    } else {
        chosen.remove(&id);
    }
}

/// The waves that take answers, and none.
fn open_waves(workspace: Workspace) -> Vec<Choice> {
    let waves = workspace.waves().into_iter();
    let open = waves.filter_map(|id| {
        let wave = workspace.wave(id).filter(|wave| wave.seal.is_none())?;
        Some(Choice::new(
            id.to_string(),
            say_measuring::wave(&wave.about()),
        ))
    });
    std::iter::once(Choice::new("", packages::wave_none()))
        .chain(open)
        .collect()
}
