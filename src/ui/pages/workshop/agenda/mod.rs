//! The agenda of one workshop: its activities, and running them.

mod about;
mod activity;
mod add;
mod ask;
mod edit;
mod numbers;
mod running;

use leptos::html;
use leptos::prelude::*;

use self::about::About;
use self::activity::Row;
use self::add::AddActivity;
use self::running::Running;
pub(super) use self::running::Ways;
use super::gone::Gone;
use super::list::menu;
use super::say;
use crate::domain::Spot;
use crate::i18n::{self, words::agenda};
use crate::ui::pages::setup::order::tell_moved;
use crate::ui::parts::{Dropped, Glyph, Icon, MenuButton, use_drag, use_toasts};
use crate::ui::route::{Page, WorkshopView};
use crate::ui::{places, say_workshop};
use crate::workspace::{Id, Workspace};

/// The heading of the activities.
const ACTIVITIES: &str = "agenda-activities";
/// What tells the keys of a row.
const KEYS: &str = "agenda-keys";

/// The agenda of one workshop: its activities, and running them.
#[component]
pub(super) fn Agenda(
    /// The open project.
    workspace: Workspace,
    /// Which.
    id: Id,
) -> impl IntoView {
    let is_here = Memo::new(move |_| workspace.workshop(id).is_some());
    move || {
        if is_here.get() {
            view! { <Everything workspace id /> }.into_any()
        } else {
            view! { <Gone workspace id /> }.into_any()
        }
    }
}

#[component]
fn Everything(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let it = Memo::new(move |_| workspace.workshop(id).unwrap_or_default());
    let ids = Memo::new(move |_| workspace.activities(id));
    let name = Signal::derive(move || say_workshop::workshop(&it.read().name));
    let facts = move || {
        let date = it.read().date.map(|date| i18n::day(date.parts()));
        let count = agenda::activities(ids.read().len());
        let minutes = agenda::altogether(&say::minutes(workspace.agenda_minutes(id)));
        let facts = date.into_iter().chain([count, minutes]);
        facts.collect::<Vec<_>>().join(" · ")
    };
    let to = move |view| places::page(workspace, Page::Workshop(view));
    // The row whose fields are open.
    let open = RwSignal::new(None::<Id>);
    view! {
        <div class="head">
            <div class="head__words">
                <h1 id="agenda-title" tabindex="-1">{name}</h1>
                <p class="quiet number">{facts}</p>
            </div>
            <div class="agenda-tools" data-no-print="">
                <a class="button button--quiet" href=to(WorkshopView::Room(id))>
                    <Icon glyph=Glyph::People />
                    <span class="button__label">{agenda::open_room()}</span>
                </a>
                <a class="button button--quiet" href=to(WorkshopView::Wall(id)) target="_blank" rel="noopener">
                    <Icon glyph=Glyph::Present />
                    <span class="button__label">{agenda::open_wall()}</span>
                    <span class="visually-hidden">" "{agenda::new_tab()}</span>
                </a>
                <MenuButton
                    label=Signal::derive(move || agenda::menu_of(&name.get()))
                    items=move |()| menu(workspace, toasts, id)
                />
            </div>
        </div>
        <div class="agenda">
            <Running workspace id />
            <About workspace id it />
            <Activities workspace ids open />
            <AddActivity workspace id open />
        </div>
    }
}

/// The list, in which activities can be dragged.
#[component]
fn Activities(
    workspace: Workspace,
    ids: Memo<Vec<Id>>,
    open: RwSignal<Option<Id>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let container = NodeRef::<html::Div>::new();
    use_drag(
        container,
        Callback::new(move |dropped: Dropped| {
            let Ok(id) = dropped.id.parse::<Id>() else {
                return;
            };
            let at = |id: &Option<String>| id.as_ref().and_then(|id| id.parse::<Id>().ok());
            let spot = match (at(&dropped.after), at(&dropped.before)) {
                (Some(after), _) => Spot::After(after),
                (None, Some(before)) => Spot::Before(before),
                (None, None) => return,
            };
            let name = untrack(|| say_workshop::activity(&workspace.activity(id)));
            tell_moved(toasts, &name, workspace.put_activity(id, spot));
        }),
    );
    view! {
        <section aria-labelledby=ACTIVITIES>
            <h2 class="agenda__heading" id=ACTIVITIES tabindex="-1">{agenda::course()}</h2>
            <Show when=move || ids.read().is_empty()>
                <p class="measure">{agenda::no_activities()}</p>
            </Show>
            <p class="visually-hidden" id=KEYS>{agenda::keys_hint()}</p>
            <div node_ref=container>
                <ol class="agenda__list" data-drop-column="agenda">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <Row workspace id ids open />
                    </For>
                </ol>
            </div>
        </section>
    }
}
