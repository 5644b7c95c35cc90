//! One sub-project: colour, name, who leads it, how far its measures have come.

use leptos::prelude::*;

use super::super::filter::{COUNT, use_shown};
use super::sub_projects::HEADING;
use crate::domain::{Belongs, Date, MeasureFilter, SubProject};
use crate::i18n::{
    self,
    words::{measures, plan, setup},
};
use crate::method::progress::Progress;
use crate::platform::address;
use crate::ui::pages::setup::order::{OrderButtons, Standing, tell_moved, tell_trashed};
use crate::ui::parts::{PersonPicker, TextArea, TextField, color_name, use_toasts};
use crate::ui::say_doing;
use crate::workspace::{Deed, Id, Workspace};

/// One line of the list.
#[component]
pub(super) fn SubProjectRow(
    workspace: Workspace,
    id: Id,
    ids: Memo<Vec<Id>>,
    /// Whose colour is being chosen.
    colored: RwSignal<Option<Id>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let it = Memo::new(move |_| workspace.value::<SubProject>(id));
    let name = Signal::derive(move || say_doing::sub_project(workspace, id));
    let edit = move |change: Box<dyn FnOnce(&mut SubProject)>| {
        workspace.change::<SubProject>(Deed::EditSubProject, id, change);
    };
    let nameless = RwSignal::new(false);
    let rename = move |text: String| {
        let text = text.trim().to_owned();
        nameless.set(text.is_empty());
        if !text.is_empty() {
            edit(Box::new(|it| it.name = text));
        }
    };
    let error = MaybeProp::derive(move || nameless.get().then(|| setup::name_needed(&name.get())));
    let nudge = move |nudge| {
        let place = workspace.nudge::<SubProject>(Deed::MoveSubProject, id, nudge);
        tell_moved(toasts, &name.get_untracked(), place);
    };
    let trash = move |()| {
        let name = name.get_untracked();
        let stay = untrack(|| workspace.measures_in(id)).len();
        if workspace.discard::<SubProject>(Deed::TrashSubProject, id) {
            let text = format!("{} {}", measures::trashed(&name), plan::measures_stay(stay));
            tell_trashed(toasts, text, move || {
                workspace.bring_back::<SubProject>(id);
            });
            address::focus(HEADING);
        }
    };
    let color_label = move || setup::color_of(color_name(it.read().color), &name.get());
    view! {
        <li class="sub-projects__row" data-color=move || it.read().color.as_str()>
            <button
                class="icon-button sub-projects__color"
                type="button"
                aria-label=color_label
                title=color_label
                on:click=move |_| colored.set(Some(id))
            >
                <span class="dot"></span>
            </button>
            <TextField
                label=plan::sub_project()
                value=Signal::derive(move || it.read().name.clone())
                error
                on_commit=rename
                on_input=move |text: String| if !text.trim().is_empty() { nameless.set(false) }
            />
            <PersonPicker
                label=plan::lead_by()
                people=Signal::derive(move || workspace.people())
                value=Signal::derive(move || it.read().person)
                on_change=move |person| edit(Box::new(move |it| it.person = person))
            />
            <div class="sub-projects__note">
                <TextArea
                    label=plan::about()
                    rows=1
                    value=Signal::derive(move || it.read().note.clone())
                    on_commit=move |text: String| edit(Box::new(move |it| it.note = text.trim().to_owned()))
                />
            </div>
            <Far workspace id name />
            <div class="sub-projects__order" data-no-print="">
                <OrderButtons
                    name
                    menu=Signal::derive(move || plan::sub_project_menu(&name.get()))
                    standing=Signal::derive(move || Standing::of(&ids.read(), &id))
                    on_nudge=nudge
                    on_trash=trash
                />
            </div>
        </li>
    }
}

/// How far its measures have come; leads to them.
#[component]
fn Far(workspace: Workspace, id: Id, name: Signal<String>) -> impl IntoView {
    let chosen = use_shown();
    let progress = Memo::new(move |_| Progress::of(&workspace.measures_in(id)));
    let words = move || {
        let Progress { done, all, .. } = progress.get();
        match all {
            0 => plan::no_measures().to_owned(),
            _ => plan::done_of(&i18n::number(all), &i18n::number(done)),
        }
    };
    let span = move || {
        let say = |day: Date| i18n::day(day.parts());
        let Progress { from, until, .. } = progress.get();
        match (from.map(say), until.map(say)) {
            (Some(from), Some(until)) if from != until => Some(plan::from_until(&from, &until)),
            (Some(from), _) => Some(from),
            (None, _) => None,
        }
    };
    let go = move |_| {
        chosen.choose(MeasureFilter {
            sub_project: Some(Belongs::To(id)),
            ..MeasureFilter::default()
        });
        address::go_to(COUNT);
    };
    view! {
        <div class="sub-projects__far">
            <progress
                aria-label=move || plan::progress_of(&name.get())
                max=move || progress.read().all.max(1)
                prop:value=move || progress.read().done as f64
            ></progress>
            <button
                class="measures-budget__sum"
                type="button"
                aria-label=move || plan::show_measures(plan::title(), &name.get(), &words())
                on:click=go
            >
                {words}
            </button>
            {move || span().map(|span| view! { <span class="quiet small">{span}</span> })}
        </div>
    }
}
