//! The insights: one list of everything that was learnt, with filters and a place to write.

mod actions;
mod add;
mod dialog;
mod filter;
mod item;
mod list;

use leptos::prelude::*;

pub(in crate::ui::pages) use self::actions::Actions;
pub(in crate::ui::pages) use self::add::AddInsight;
pub(in crate::ui::pages) use self::dialog::InsightDialog;
use self::filter::FilterBar;
pub(in crate::ui::pages) use self::item::InsightItem;
use self::list::{List, found};
use crate::domain::{Insight, InsightFilter, InsightKind};
use crate::i18n::words::insights;
use crate::ui::pages::export::TableExport;
use crate::ui::pages::intake::IntakeLink;
use crate::ui::parts::{Empty, Glyph, use_toasts};
use crate::workspace::foreign::Target;
use crate::workspace::{Id, Workspace};

/// The page of insights.
#[component]
pub(super) fn Insights(
    workspace: Workspace,
    /// The insight that somebody comes for.
    #[prop(optional)]
    at: Option<Id>,
) -> impl IntoView {
    let toasts = use_toasts();
    let actions = Actions::new(workspace, toasts);
    let filter = RwSignal::new(InsightFilter::default());
    let kind = RwSignal::new(InsightKind::default());
    let all = Memo::new(move |_| workspace.insights());
    // A new insight gets what the filter asks for.
    let blank = Signal::derive(move || {
        let filter = filter.read();
        Insight {
            touchpoint: filter.touchpoint,
            persona: filter.persona,
            tags: filter.topic.clone().into_iter().collect(),
            ..Insight::default()
        }
    });
    let added = move |ids: Vec<Id>| {
        let inner = workspace.inner();
        let filter_now = filter.get_untracked();
        let hidden = ids.iter().any(|id| {
            let entry = inner.insights.peek(*id);
            entry.is_some_and(|entry| !filter_now.shows(&entry.value))
        });
        if hidden {
            let clear = move || {
                filter.try_set(InsightFilter::default());
            };
            toasts.toast_with(insights::added_hidden(), insights::clear_filter(), clear);
        }
    };
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{insights::title()}</h1>
                <p class="quiet measure">{insights::lead()}</p>
            </div>
            <Show when=move || !all.read().is_empty()>
                <TableExport
                    workspace
                    kind="insight"
                    shown=move |()| {
                        let filter = filter.get();
                        (!filter.is_empty()).then(|| found(workspace, all.get(), &filter))
                    }
                />
            </Show>
            <IntakeLink workspace target=Target::Insights />
        </div>
        <div class="insights">
            <AddInsight workspace kind blank on_added=added />
            <Show
                when=move || !all.read().is_empty()
                fallback=|| view! {
                    <Empty title=insights::empty_title() text=insights::empty_text() icon=Glyph::Insight />
                }
            >
                <FilterBar workspace filter kind />
                <List workspace actions filter all at />
            </Show>
        </div>
        <InsightDialog workspace actions />
    }
}
