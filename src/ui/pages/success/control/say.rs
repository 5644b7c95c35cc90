//! Scores, changes and verdicts of success control: each number leads to where it comes from.

use leptos::prelude::*;

use crate::i18n::{self, words::control as words, words::measure};
use crate::method::success::{Compared, Side, Tally};
use crate::method::{Net, Verdict};
use crate::ui::pages::measure::overview::say;
use crate::ui::parts::Icon;
use crate::ui::say_measuring;

/// "+33,3 ± 26,7", without margin where there is none.
pub(in crate::ui::pages::success) fn value(net: &Net) -> String {
    with_margin(net.value, net.margin())
}

/// The same of a change, where anything can be said of it.
pub(in crate::ui::pages::success) fn change(it: &Compared) -> Option<String> {
    Some(with_margin(it.told()?, it.margin()))
}

fn with_margin(value: f64, margin: Option<f64>) -> String {
    let value = say::points(value);
    match margin {
        Some(margin) => format!("{value} ± {}", i18n::decimal(margin * 100.0, 1)),
        None => value,
    }
}

/// "3 Touchpoints eindeutig besser, keiner eindeutig schlechter, 12 ohne eindeutige Veränderung."
pub(in crate::ui::pages::success) fn summary(tally: Tally) -> String {
    if tally.compared() == 0 {
        return words::none_compared().to_owned();
    }
    let better = match tally.better {
        0 => words::none_better().to_owned(),
        n => words::better(n),
    };
    let worse = match tally.worse {
        0 => words::none_worse().to_owned(),
        n => words::worse(n),
    };
    let unclear = (tally.unclear > 0).then(|| words::unclear(tally.unclear));
    let few = (tally.few > 0).then(|| words::few(tally.few));
    let parts: Vec<String> = [Some(better), Some(worse), unclear, few]
        .into_iter()
        .flatten()
        .collect();
    format!("{}.", parts.join(", "))
}

/// A cell with a score that leads to its wave.
pub(super) fn score_cell(side: Option<Side>, href: String, is_sum: bool) -> AnyView {
    let Some(side) = side else {
        return view! { <td class="number quiet">{measure::no_answers()}</td> }.into_any();
    };
    let n = if is_sum {
        words::answers(side.answers as usize)
    } else {
        measure::n_of(side.answers as usize)
    };
    view! {
        <td class="number">
            <a class="control-number" href=href>{value(&side.net)}</a>
            <span class="control-about">{n}</span>
        </td>
    }
    .into_any()
}

/// A verdict with its sign.
pub(in crate::ui::pages::success) fn verdict(it: Verdict) -> AnyView {
    view! {
        <span class="control-verdict" data-verdict=say::verdict_key(it)>
            <Icon glyph=say::verdict_glyph(it) />
            <span>{say_measuring::verdict(it)}</span>
        </span>
    }
    .into_any()
}
