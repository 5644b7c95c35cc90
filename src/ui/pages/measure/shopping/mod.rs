//! Mystery shopping: checklists, visits with their scores, what was missed, and the measures that
//! came of it.

mod absent;
mod create;
mod lists;
mod say;
mod todo;
mod trend;
mod trend_draw;
mod visits;

use leptos::prelude::*;

pub(super) use self::absent::Absent;
use self::create::NewChecklist;
use self::lists::Lists;
pub(super) use self::say::{answer, begin, checklist_name, item_name, worth};
pub(in crate::ui::pages) use self::say::{percent, visit_name};
pub(super) use self::todo::AtTouchpoint;
use self::todo::Missed;
use self::trend::Trend;
pub(super) use self::visits::VisitsTable;
use super::measures::Measures;
use crate::i18n::words::shopping;
use crate::ui::parts::{Button, Empty, Glyph, Variant};
use crate::workspace::Workspace;

/// The page of mystery shopping.
#[component]
pub(super) fn Shopping(workspace: Workspace) -> impl IntoView {
    let lists = Memo::new(move |_| workspace.checklists());
    let visits = Memo::new(move |_| workspace.visits());
    let making = RwSignal::new(false);
    let new_list = move || {
        view! {
            <Button
                label=shopping::new_list()
                icon=Glyph::Plus
                variant=Variant::Primary
                on_click=move |_| making.set(true)
            />
        }
    };
    let is_empty = Memo::new(move |_| lists.read().is_empty() && visits.read().is_empty());
    view! {
        <div class="shopping">
        <div class="head">
            <div class="head__words">
                <h1 id="shopping-title" tabindex="-1">{shopping::title()}</h1>
                <p class="quiet measure">{shopping::lead()}</p>
            </div>
            <Show when=move || !is_empty.get()>{new_list()}</Show>
        </div>
            <Show
                when=move || !is_empty.get()
                fallback=move || view! {
                    <Empty title=shopping::empty_title() text=shopping::empty_text() icon=Glyph::Measure>
                        {new_list()}
                    </Empty>
                }
            >
                <Lists workspace ids=lists />
                <section class="panel" aria-labelledby="shopping-visits">
                    <h2 class="panel__title" id="shopping-visits" tabindex="-1">{shopping::visits()}</h2>
                    <VisitsTable workspace ids=visits heading="shopping-visits" with_list=true />
                </section>
                <Trend workspace lists />
                <Missed workspace />
            </Show>
            <Measures workspace />
        </div>
        <NewChecklist workspace open=making />
    }
}
