//! Measures by state: six columns, what they cost, and the sub-projects they belong to.

mod add;
mod budget;
mod card;
mod column;
mod deeds;
mod export;
mod keys;
mod sub_project;
mod sub_projects;

use leptos::html;
use leptos::prelude::*;

use self::budget::BudgetTable;
use self::column::ColumnView;
use self::deeds::Deeds;
use self::export::ExportButton;
pub(in crate::ui::pages) use self::export::save_calendar;
use self::sub_projects::SubProjects;
use super::filter::{FilterBar, use_shown};
use crate::domain::MeasureState;
use crate::i18n::words::plan;
use crate::platform::address;
use crate::ui::pages::export::TableExport;
use crate::ui::pages::intake::IntakeLink;
use crate::ui::parts::{Button, Dropped, Empty, Glyph, Variant, use_drag, use_toasts};
use crate::workspace::Workspace;
use crate::workspace::foreign::Target;

/// Measures by state.
#[component]
pub fn MeasuresBoard(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let chosen = use_shown();
    let filter = chosen.filter;
    let shown = Memo::new(move |_| workspace.shown_measures(&chosen.whole()));
    let is_empty = Memo::new(move |_| workspace.measure_count() == 0);
    let deeds = Deeds::new(workspace, use_toasts(), chosen, shown);
    let field = NodeRef::<html::Input>::new();
    let container = NodeRef::<html::Div>::new();
    use_drag(
        container,
        Callback::new(move |dropped: Dropped| {
            if let (Ok(id), Ok(state)) = (dropped.id.parse(), dropped.column.parse()) {
                deeds.bring(id, state);
            }
        }),
    );
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{plan::title()}</h1>
                <p class="measure">{plan::lead()}</p>
            </div>
            <div class="panel__actions" data-no-print="">
                <Show when=move || !is_empty.get()>
                    <Button
                        label=plan::to_budget()
                        icon=Glyph::Coin
                        variant=Variant::Ghost
                        on_click=move |_| address::go_to(budget::HEADING)
                    />
                </Show>
                <Button
                    label=plan::sub_projects()
                    icon=Glyph::Measures
                    variant=Variant::Ghost
                    on_click=move |_| address::go_to(sub_projects::HEADING)
                />
                <IntakeLink workspace target=Target::Measures />
                <ExportButton workspace shown chosen />
                <Show when=move || !is_empty.get()>
                    <TableExport
                        workspace
                        kind="measure"
                        shown=move |()| {
                            let ids = shown.with(|all| all.iter().map(|(id, _)| *id).collect());
                            (!chosen.whole().is_empty()).then_some(ids)
                        }
                    />
                </Show>
            </div>
        </div>
        <Show when=move || !is_empty.get()>
            <FilterBar workspace shown=Signal::derive(move || shown.read().len()) />
        </Show>
        <Show when=move || is_empty.get()>
            <Empty title=plan::empty() text=plan::empty_text() icon=Glyph::Measures>
                <Button
                    label=plan::first()
                    icon=Glyph::Plus
                    variant=Variant::Primary
                    on_click=move |_| add::focus(field)
                />
            </Empty>
        </Show>
        <p class="visually-hidden" id=card::KEYS>{plan::keys_hint()}</p>
        <div class="measures-board" node_ref=container>
            {MeasureState::ALL.map(|state| {
                let field = if state == MeasureState::Idea { field } else { NodeRef::new() };
                view! { <ColumnView workspace state shown deeds field /> }
            })}
        </div>
        <div class="measures-board__more">
            <Show when=move || !is_empty.get()>
                <BudgetTable workspace shown filter />
            </Show>
            <SubProjects workspace />
        </div>
    }
}
