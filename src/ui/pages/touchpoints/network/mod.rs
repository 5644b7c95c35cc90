//! What influences what: as a picture, as a list, and for one touchpoint what else moves.

mod list;
mod neighbours;
mod panel;
mod picture;

use std::collections::BTreeMap;

use leptos::prelude::*;

use self::list::List;
pub(super) use self::neighbours::Neighbours;
use self::panel::Panel;
use self::picture::{PictureView, Zoom};
use crate::i18n::words::network;
use crate::method::Links;
use crate::platform::address;
use crate::ui::finding::found_touchpoints;
use crate::ui::parts::{Choice, Empty, Glyph, Pick, PictureButton, Segmented, Toasts, use_toasts};
use crate::ui::route::{Page, Route, TouchpointsView};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// What the parts of the page share. Copy it freely.
#[derive(Clone, Copy)]
struct Sight {
    workspace: Workspace,
    toasts: Toasts,
    links: Memo<Links>,
    /// The touchpoint that was chosen.
    selected: RwSignal<Option<Id>>,
    /// What moves with it, and after how many steps.
    moved: Memo<BTreeMap<Id, usize>>,
}

impl Sight {
    fn new(workspace: Workspace, toasts: Toasts) -> Self {
        let links = Memo::new(move |_| workspace.links());
        let selected = RwSignal::new(None::<Id>);
        let moved = Memo::new(move |_| {
            let selected = selected.get();
            selected.map_or_else(BTreeMap::new, |id| links.read().moved_by(id))
        });
        Self {
            workspace,
            toasts,
            links,
            selected,
            moved,
        }
    }

    fn name(self, id: Id) -> String {
        say_method::touchpoint(self.workspace, id)
    }

    fn select(self, id: Id) {
        self.selected.set(Some(id));
        let count = untrack(|| self.moved.read().len());
        let name = untrack(|| self.name(id));
        let text = network::selected_now(&moves(count), &name);
        self.toasts.announce(text);
    }

    fn clear(self) {
        if self.selected.get_untracked().is_some() {
            self.selected.set(None);
            self.toasts.announce(network::cleared());
        }
    }

    /// From a place below or above the panel: it gets the focus, or nobody would see it.
    fn select_and_show(self, id: Id) {
        self.select(id);
        request_animation_frame(|| address::focus("network-selected"));
    }
}

/// "Moves 5 other touchpoints in all".
fn moves(count: usize) -> String {
    match count {
        0 => network::moves_none().to_owned(),
        count => network::moves_all(count),
    }
}

/// The page of interdependencies.
#[component]
pub(super) fn Network(workspace: Workspace) -> impl IntoView {
    let sight = Sight::new(workspace, use_toasts());
    let all = Memo::new(move |_| workspace.touchpoints_by_phase());
    let is_linked = Memo::new(move |_| sight.links.read().all().next().is_some());
    let zoom = RwSignal::new(Zoom::Full);
    let table = Route::Project(
        workspace.inner().project,
        Page::Touchpoints(TouchpointsView::Table),
    );
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{network::title()}</h1>
                <p class="quiet measure">{network::lead()}</p>
            </div>
        </div>
        <Show
            when=move || !all.read().is_empty()
            fallback=move || view! {
                <Empty
                    title=network::empty_project_title()
                    text=network::empty_project_text()
                    icon=Glyph::Network
                >
                    <a class="button button--primary" href=table.href()>{network::to_table()}</a>
                </Empty>
            }
        >
            <Tools sight zoom is_linked />
            <div class="network">
                <Show
                    when=move || is_linked.get()
                    fallback=|| view! {
                        <Empty title=network::empty_title() text=network::empty_text() icon=Glyph::Network />
                    }
                >
                    <PictureView sight all zoom />
                </Show>
                <Panel sight />
            </div>
            <List sight all />
        </Show>
    }
}

/// Choosing by name, and the size of the picture.
#[component]
fn Tools(sight: Sight, zoom: RwSignal<Zoom>, is_linked: Memo<bool>) -> impl IntoView {
    let zooms = [
        Choice::new("full", network::zoom_full()),
        Choice::new("fit", network::zoom_fit()),
    ];
    let search = move |words: String| found_touchpoints(sight.workspace, &words, |_| true);
    let pick = move |id: String| {
        if let Ok(id) = id.parse() {
            sight.select(id);
        }
    };
    view! {
        <div class="network-tools">
            <Pick
                label=network::choose()
                placeholder=network::choose_hint()
                on_search=Callback::new(search)
                on_pick=pick
            />
            <Show when=move || is_linked.get()>
                <Segmented
                    label=network::zoom()
                    options=zooms.to_vec()
                    value=Signal::derive(move || zoom.get().as_str().to_owned())
                    on_change=move |value: String| {
                        zoom.set(if value == "fit" { Zoom::Fit } else { Zoom::Full });
                    }
                />
                <PictureButton selector=".network__frame > svg" name=|| network::title().to_owned() />
            </Show>
        </div>
    }
}
