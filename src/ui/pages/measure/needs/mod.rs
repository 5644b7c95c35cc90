//! Resources and processes: what touchpoints need, compared with what customers require.

mod add;
mod by_count;
mod filter;
mod group;
mod mismatches;
mod row;
mod table;

use leptos::prelude::*;

use self::add::AddNeeds;
use self::filter::FilterBar;
use self::mismatches::Mismatches;
use self::table::Table;
use crate::domain::NeedFilter;
use crate::i18n::words::needs;
use crate::platform::print;
use crate::ui::parts::{Button, Choice, Empty, Glyph, Segmented, Variant, use_toasts};
use crate::workspace::{Id, Workspace};

/// The dialog that adds needs: whether it is open, and for which touchpoint.
#[derive(Clone, Copy)]
struct Adding {
    open: RwSignal<bool>,
    touchpoint: RwSignal<Option<Id>>,
}

impl Adding {
    fn at(self, touchpoint: Option<Id>) {
        self.touchpoint.set(touchpoint);
        self.open.set(true);
    }
}

/// The page of resources and processes.
#[component]
pub(super) fn Needs(workspace: Workspace) -> impl IntoView {
    let all = Memo::new(move |_| workspace.needs());
    let filter = RwSignal::new(NeedFilter::default());
    let mismatches = RwSignal::new(false);
    let adding = Adding {
        open: RwSignal::new(false),
        touchpoint: RwSignal::new(None),
    };
    let shown = Memo::new(move |_| {
        let filter = filter.get();
        let mut ids = all.get();
        let inner = workspace.inner();
        // Any change of a need makes `all` anew only when its order changes; so each is read.
        ids.retain(|id| {
            inner
                .needs
                .read(*id)
                .is_some_and(|it| filter.shows(&it.value))
        });
        ids
    });
    let add = move || {
        view! {
            <Button
                label=needs::add()
                icon=Glyph::Plus
                variant=Variant::Primary
                on_click=move |_| adding.at(filter.read_untracked().touchpoint)
            />
        }
    };
    let views = vec![
        Choice::new("all", needs::view_all()),
        Choice::new("mismatches", needs::view_mismatches()),
    ];
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{needs::title()}</h1>
                <p class="quiet measure">{needs::lead()}</p>
            </div>
            <Show when=move || !all.read().is_empty()>
                <div class="needs__deeds">
                    <Button label=needs::print() icon=Glyph::Print on_click=|_| print::page() />
                    {add()}
                </div>
            </Show>
        </div>
        <div class="needs">
            <TakeAll workspace />
            <Show
                when=move || !all.read().is_empty()
                fallback=move || view! {
                    <Empty title=needs::empty_title() text=needs::empty_text() icon=Glyph::Network>{add()}</Empty>
                }
            >
                <div data-no-print="">
                    <Segmented
                        label=needs::view()
                        label_hidden=true
                        options=views.clone()
                        value=Signal::derive(move || if mismatches.get() { "mismatches" } else { "all" }.to_owned())
                        on_change=move |value: String| mismatches.set(value == "mismatches")
                    />
                </div>
                <FilterBar workspace filter />
                {move || if mismatches.get() {
                    view! { <Mismatches workspace shown /> }.into_any()
                } else {
                    view! { <Table workspace all shown adding /> }.into_any()
                }}
            </Show>
        </div>
        <AddNeeds workspace adding />
    }
}

/// Takes over everything that touchpoints name and that is not here yet.
#[component]
fn TakeAll(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let named = Memo::new(move |_| workspace.named_anywhere());
    let count = move || named.read().iter().map(|(_, count)| count).sum::<usize>();
    let take = move |_| {
        let touchpoints: Vec<Id> = named.read_untracked().iter().map(|(id, _)| *id).collect();
        let taken = workspace.take_over_needs(&touchpoints);
        toasts.toast(needs::taken(taken));
    };
    view! {
        <Show when=move || !named.read().is_empty()>
            <div class="needs__take" data-no-print="">
                <p class="quiet">{needs::take_hint()}</p>
                <Button
                    label=Signal::derive(move || needs::take_all(count()))
                    icon=Glyph::Touchpoint
                    on_click=take
                />
            </div>
        </Show>
    }
}

/// What a need is called in messages; subscribes to it.
fn name_of(workspace: Workspace, id: Id) -> String {
    let need = workspace.need(id);
    match need.resource.trim() {
        "" => needs::untitled().to_owned(),
        resource => resource.to_owned(),
    }
}
