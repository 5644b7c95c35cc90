//! What the shown measures may cost and have cost, by sub-project and by state. Each sum leads to
//! the measures behind it.

use leptos::prelude::*;

use super::super::filter::COUNT;
use crate::domain::{Belongs, Measure, MeasureFilter, MeasureState, Project, SubProject};
use crate::i18n::{
    self,
    words::{doing, plan},
};
use crate::method::budget::{Budget, Sums};
use crate::platform::address;
use crate::ui::parts::{Chip, Glyph, TextField, Tone};
use crate::ui::{say_doing, say_measuring};
use crate::workspace::{Deed, Id, Workspace};

/// The heading's id.
pub(super) const HEADING: &str = "measures-budget-title";

/// Which measures a row is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    All,
    In(Belongs),
    State(MeasureState),
}

/// Which number of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Number {
    Measures,
    Budget,
    Spent,
    Over,
}

/// Sums of money, and the currency they are in.
#[component]
pub(super) fn BudgetTable(
    workspace: Workspace,
    shown: Memo<Vec<(Id, Measure)>>,
    filter: RwSignal<MeasureFilter>,
) -> impl IntoView {
    let budget = Memo::new(move |_| Budget::of(shown.read().iter().map(|(_, it)| it)));
    let is_without = Memo::new(move |_| budget.read().total.is_without_money());
    let rows = move || rows(workspace, &budget.read(), filter);
    view! {
        <section class="panel measures-budget" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">{plan::budget_title()}</h2>
            <p class="measure">{plan::budget_lead()}</p>
            <Show
                when=move || !is_without.get()
                fallback=|| view! { <p class="quiet">{plan::budget_empty()}</p> }
            >
                <div class="measures-budget__scroll" tabindex="0" role="region" aria-label=plan::budget_title()>
                    <table class="measures-budget__table">
                        <thead>
                            <tr>
                                <td></td>
                                <th scope="col">{plan::title()}</th>
                                <th scope="col">{plan::budget()}</th>
                                <th scope="col">{plan::spent()}</th>
                                <th scope="col">{plan::over()}</th>
                            </tr>
                        </thead>
                        {rows}
                    </table>
                </div>
            </Show>
            <Currency workspace />
        </section>
    }
}

/// The rows: all, by sub-project where there is one, by state.
fn rows(
    workspace: Workspace,
    budget: &Budget,
    filter: RwSignal<MeasureFilter>,
) -> impl IntoView + use<> {
    let row = |name: String, part: Part, sums: &Sums| {
        let number = |number| {
            let cell = Cell {
                number,
                part,
                name: name.clone(),
                sums: *sums,
            };
            view! { <td>{cell.view(workspace, filter)}</td> }
        };
        let numbers = [
            Number::Measures,
            Number::Budget,
            Number::Spent,
            Number::Over,
        ]
        .map(number);
        view! { <tr><th scope="row">{name}</th>{numbers}</tr> }
    };
    let group = |name: &str| {
        let name = name.to_owned();
        view! { <tr class="measures-budget__group"><th colspan="5" scope="rowgroup">{name}</th></tr> }
    };
    let sub_projects = workspace
        .in_order::<SubProject>()
        .into_iter()
        .map(Belongs::To);
    let places = sub_projects.chain([Belongs::Nowhere]);
    let by_place: Vec<_> = places
        .filter_map(|place| Some((place, budget.by_sub_project.get(&place)?)))
        .map(|(place, sums)| row(place_name(workspace, place), Part::In(place), sums))
        .collect();
    // Where nothing belongs to a sub-project, the one row would say the same as the last.
    let has_places = budget
        .by_sub_project
        .keys()
        .any(|it| *it != Belongs::Nowhere);
    let by_place = has_places.then(|| {
        view! { <tbody>{group(plan::by_sub_project())}{by_place}</tbody> }
    });
    let by_state: Vec<_> = (budget.by_state.iter())
        .map(|(state, sums)| {
            row(
                say_measuring::measure_state(*state).to_owned(),
                Part::State(*state),
                sums,
            )
        })
        .collect();
    let total = row(plan::total().to_owned(), Part::All, &budget.total);
    view! {
        {by_place}
        <tbody>{group(plan::by_state())}{by_state}</tbody>
        <tfoot>{total}</tfoot>
    }
}

fn place_name(workspace: Workspace, place: Belongs) -> String {
    match place {
        Belongs::To(id) => say_doing::sub_project(workspace, id),
        Belongs::Nowhere => plan::no_sub_project().to_owned(),
    }
}

/// One number of a row.
struct Cell {
    number: Number,
    part: Part,
    name: String,
    sums: Sums,
}

impl Cell {
    /// The number, as words; nothing where there is none to tell.
    fn text(&self, workspace: Workspace) -> Option<String> {
        let sums = &self.sums;
        let money = |sum| say_doing::sum_of_money(workspace, sum);
        match self.number {
            Number::Measures => Some(i18n::number(sums.measures)),
            Number::Budget => (sums.with_budget > 0).then(|| money(sums.budget)),
            Number::Spent => (sums.with_spent > 0).then(|| money(sums.spent)),
            Number::Over => (sums.over > 0).then(|| money(sums.over_by)),
        }
    }

    /// Of how many measures it is made, where not of all.
    fn made_of(&self) -> Option<String> {
        let of = match self.number {
            Number::Measures | Number::Over => return None,
            Number::Budget => self.sums.with_budget,
            Number::Spent => self.sums.with_spent,
        };
        let (all, of) = (i18n::number(self.sums.measures), i18n::number(of));
        (all != of && of != i18n::number(0)).then(|| plan::from_n(&all, &of))
    }

    fn view(self, workspace: Workspace, filter: RwSignal<MeasureFilter>) -> impl IntoView + use<> {
        let (number, part) = (self.number, self.part);
        let label = match number {
            Number::Measures => plan::title(),
            Number::Budget => plan::budget(),
            Number::Spent => plan::spent(),
            Number::Over => plan::over(),
        };
        let go = move |_| {
            filter.update(|filter| {
                match part {
                    Part::All => {}
                    Part::In(place) => filter.sub_project = Some(place),
                    Part::State(state) => filter.state = Some(state),
                }
                filter.over |= number == Number::Over;
            });
            address::go_to(COUNT);
        };
        let made_of = self.made_of();
        match self.text(workspace) {
            None => view! { <span class="quiet">"–"</span> }.into_any(),
            Some(text) => {
                let name = plan::show_measures(label, &self.name, &text);
                let text = if number == Number::Over {
                    view! { <Chip label=text tone=Tone::Warn icon=Glyph::Coin /> }.into_any()
                } else {
                    text.into_any()
                };
                view! {
                    <button class="measures-budget__sum" type="button" aria-label=name on:click=go>{text}</button>
                    {made_of.map(|text| view! { <span class="quiet small">{text}</span> })}
                }
                .into_any()
            }
        }
    }
}

/// What amounts are given in, for the whole project.
#[component]
fn Currency(workspace: Workspace) -> impl IntoView {
    let change = move |text: String| {
        let project = workspace.inner().project;
        workspace.change::<Project>(Deed::EditProject, project, |info| {
            info.currency = text.trim().to_owned();
        });
    };
    view! {
        <div class="measures-budget__currency" data-no-print="">
            <TextField
                label=plan::currency()
                hint=plan::currency_hint()
                placeholder=doing::euro()
                value=Signal::derive(move || workspace.project_info().currency)
                max_length=12
                on_commit=change
            />
        </div>
    }
}
