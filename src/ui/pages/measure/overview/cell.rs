//! A cell of the table: score, number of answers, and what changed, as signs and as a sentence.

use leptos::prelude::*;

use super::rows::Table;
use super::say;
use crate::i18n::words::quality;
use crate::method::quality::{Heat, Reading};
use crate::ui::parts::Icon;

/// A cell with the sentence that says all of it.
pub(super) fn cell(table: &Table, touchpoint: &str, place: usize, reading: &Reading) -> AnyView {
    let Some(net) = reading.net else {
        return view! {
            <td class="quality__cell" data-heat="none">
                <span aria-hidden="true">"–"</span>
                <span class="visually-hidden">{quality::cell_none()}</span>
            </td>
        }
        .into_any();
    };
    let sentence = sentence(table, touchpoint, place, reading);
    let title = sentence.clone();
    let trend = reading.verdict().map(|verdict| {
        view! {
            <span class="quality__trend" data-verdict=say::verdict_key(verdict)>
                <Icon glyph=say::verdict_glyph(verdict) />
                {say::verdict_short(verdict)}
            </span>
        }
    });
    view! {
        <td class="quality__cell" data-heat=Heat::of(net.value).as_str() title=title>
            <span class="visually-hidden">{sentence}</span>
            <span class="quality__signs" aria-hidden="true">
                <span class="quality__value">{say::whole_points(net.value)}</span>
                <span class="quality__n">{quality::n_short(&say::count(net.n))}</span>
                {trend}
            </span>
        </td>
    }
    .into_any()
}

/// "Hotline, Welle 2: +34, n = 120. Seit „Nullmessung“ +12: eindeutig besser."
fn sentence(table: &Table, touchpoint: &str, place: usize, reading: &Reading) -> String {
    let column = table.columns.get(place).map(|column| column.name.as_str());
    let Some(net) = reading.net else {
        return quality::cell_none().to_owned();
    };
    let value = say::whole_points(net.value);
    let count = say::count(net.n);
    let now = quality::cell(column.unwrap_or_default(), &count, touchpoint, &value);
    let Some((wave, change)) = reading.since else {
        return now;
    };
    let wave = table.waves.get(wave).map(String::as_str);
    let difference = say::whole_points(change.difference);
    let verdict = say::verdict(change.verdict);
    let since = quality::cell_since(&difference, verdict, wave.unwrap_or_default());
    format!("{now} {since}")
}
