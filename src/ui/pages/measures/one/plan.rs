//! Who does what, with whom, from when until when.

use leptos::prelude::*;

use super::super::bring::bring;
use super::super::fields::{DayField, refuse_from, refuse_until};
use super::sheet::{Lines, Sheet};
use crate::domain::MeasureState;
use crate::i18n::words::{measure_page, measures};
use crate::ui::pages::departments::{Departments, put};
use crate::ui::parts::{Choice, PersonPicker, Select, TextArea, use_toasts};
use crate::ui::say_measuring;

/// The panel.
#[component]
pub(super) fn Plan(sheet: Sheet) -> impl IntoView {
    let Sheet {
        workspace,
        id,
        measure,
    } = sheet;
    let toasts = use_toasts();
    let states = MeasureState::ALL
        .map(|state| Choice::new(state.as_str(), say_measuring::measure_state(state)));
    let set_state = move |value: String| {
        let Ok(state) = value.parse::<MeasureState>() else {
            return;
        };
        bring(workspace, toasts, id, state);
    };
    let is_done = Memo::new(move |_| measure.read().state == MeasureState::Done);
    view! {
        <section class="panel" aria-labelledby="measure-page-plan">
            <h2 class="panel__title" id="measure-page-plan">{measure_page::plan()}</h2>
            <TextArea
                label=measures::name()
                rows=1
                value=Signal::derive(move || measure.read().title.clone())
                on_commit=move |text: String| {
                    let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    sheet.change(|it| it.title = title);
                }
            />
            <div class="card-form__pair">
                <Select
                    label=measures::state()
                    options=states.to_vec()
                    value=Signal::derive(move || measure.read().state.as_str().to_owned())
                    on_change=set_state
                />
                <PersonPicker
                    label=measures::who()
                    people=Signal::derive(move || workspace.people())
                    value=Signal::derive(move || measure.read().person)
                    on_change=move |person| { sheet.change(|it| it.person = person); }
                />
            </div>
            <div class="card-form__pair">
                <DayField
                    label=measure_page::from()
                    value=Signal::derive(move || measure.read().from)
                    refuse=Callback::new(move |day| refuse_from(day, measure.read().until))
                    on_change=move |day| { sheet.change(|it| it.from = day); }
                />
                <DayField
                    label=measures::until()
                    value=Signal::derive(move || measure.read().until)
                    refuse=Callback::new(move |day| refuse_until(measure.read().from, day))
                    on_change=move |day| { sheet.change(|it| it.until = day); }
                />
                <Show when=move || is_done.get()>
                    <DayField
                        label=measure_page::done_on()
                        value=Signal::derive(move || measure.read().done)
                        on_change=move |day| { sheet.change(|it| it.done = day); }
                    />
                </Show>
            </div>
            <Departments
                workspace
                label=measure_page::departments()
                own=Signal::derive(move || measure.read().departments.clone())
                on_change=move |one| { sheet.change(|it| put(&mut it.departments, one)); }
            />
            <Lines sheet label=measures::note() read=|it| &it.note place=|it| &mut it.note />
        </section>
    }
}
