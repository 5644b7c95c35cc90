//! Where it is tried out, when, and what is to be learnt.

use leptos::prelude::*;

use super::super::fields::{DayField, refuse_from, refuse_until};
use super::{PLAN, Sheet};
use crate::i18n::words::pilots;
use crate::ui::parts::{TextArea, TextField};

/// The panel.
#[component]
pub(super) fn Plan(sheet: Sheet) -> impl IntoView {
    let Sheet {
        workspace,
        id,
        pilot,
    } = sheet;
    view! {
        <section class="panel" aria-labelledby=PLAN>
            <h2 class="panel__title" id=PLAN tabindex="-1">{pilots::plan()}</h2>
            <TextField
                label=pilots::market()
                hint=pilots::market_hint()
                value=Signal::derive(move || pilot.read().market.clone())
                max_length=300
                on_commit=move |text: String| {
                    let market = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    workspace.edit_pilot(id, |it| it.market = market);
                }
            />
            <TextArea
                label=pilots::learn()
                value=Signal::derive(move || pilot.read().note.clone())
                on_commit=move |text: String| {
                    workspace.edit_pilot(id, |it| text.trim().clone_into(&mut it.note));
                }
            />
            <div class="card-form__pair">
                <DayField
                    label=pilots::from()
                    value=Signal::derive(move || pilot.read().from)
                    refuse=Callback::new(move |day| refuse_from(day, pilot.read().until))
                    on_change=move |day| { workspace.edit_pilot(id, |it| it.from = day); }
                />
                <DayField
                    label=pilots::until()
                    value=Signal::derive(move || pilot.read().until)
                    refuse=Callback::new(move |day| refuse_until(pilot.read().from, day))
                    on_change=move |day| { workspace.edit_pilot(id, |it| it.until = day); }
                />
            </div>
        </section>
    }
}
