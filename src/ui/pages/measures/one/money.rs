//! With which budget, and with which result.

use leptos::prelude::*;

use super::super::fields::MoneyField;
use super::sheet::{Lines, Sheet};
use crate::i18n::words::measure_page;
use crate::ui::parts::{Chip, Glyph, Tone};
use crate::ui::say_doing;

/// The panel.
#[component]
pub(super) fn Money(sheet: Sheet) -> impl IntoView {
    let Sheet {
        workspace, measure, ..
    } = sheet;
    let left = Memo::new(move |_| {
        let measure = measure.read();
        Some(measure.budget?.get() - measure.spent?.get())
    });
    view! {
        <section class="panel" aria-labelledby="measure-page-money">
            <h2 class="panel__title" id="measure-page-money">{measure_page::money()}</h2>
            <div class="card-form__pair">
                <MoneyField
                    label=Signal::derive(move || measure_page::budget(&say_doing::currency(workspace)))
                    value=Signal::derive(move || measure.read().budget)
                    on_change=move |amount| { sheet.change(|it| it.budget = amount); }
                />
                <MoneyField
                    label=Signal::derive(move || measure_page::spent(&say_doing::currency(workspace)))
                    value=Signal::derive(move || measure.read().spent)
                    on_change=move |amount| { sheet.change(|it| it.spent = amount); }
                />
            </div>
            {move || left.get().map(|left| {
                let amount = say_doing::sum_of_money(workspace, left.abs());
                view! {
                    <p>
                        {if left < 0.0 {
                            view! { <Chip label=measure_page::over(&amount) tone=Tone::Warn icon=Glyph::Warning /> }.into_any()
                        } else {
                            view! { <Chip label=measure_page::left(&amount) icon=Glyph::Coin /> }.into_any()
                        }}
                    </p>
                }
            })}
            <Lines
                sheet
                label=measure_page::aim()
                hint=measure_page::aim_hint()
                read=|it| &it.aim
                place=|it| &mut it.aim
            />
            <Lines
                sheet
                label=measure_page::reached()
                hint=measure_page::reached_hint()
                read=|it| &it.reached
                place=|it| &mut it.reached
            />
        </section>
    }
}
