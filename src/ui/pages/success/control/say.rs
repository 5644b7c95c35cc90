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

/// A part of a sentence, and which touchpoints the table shows when it is asked what it counts.
pub(super) type Part = (String, Option<Option<Verdict>>);

/// "3 Touchpoints eindeutig besser, keiner eindeutig schlechter, 12 ohne eindeutige Veränderung.",
/// in parts: each number leads to what it counts.
pub(super) fn sentence(tally: Tally) -> Vec<Part> {
    if tally.compared() == 0 {
        return vec![(words::none_compared().to_owned(), None)];
    }
    let counted = |verdict, number: usize, say: fn(usize) -> String| {
        (number > 0).then(|| (say(number), Some(Some(verdict))))
    };
    let none = |say: &str| (say.to_owned(), None);
    let better = counted(Verdict::Better, tally.better, words::better);
    let worse = counted(Verdict::Worse, tally.worse, words::worse);
    let parts = [
        Some(better.unwrap_or_else(|| none(words::none_better()))),
        Some(worse.unwrap_or_else(|| none(words::none_worse()))),
        counted(Verdict::Unclear, tally.unclear, words::unclear),
        counted(Verdict::TooFew, tally.few, words::few),
    ];
    let mut all = Vec::new();
    for part in parts.into_iter().flatten() {
        if !all.is_empty() {
            all.push(none(", "));
        }
        all.push(part);
    }
    all.push(none("."));
    all
}

/// The whole sentence.
pub(in crate::ui::pages::success) fn summary(tally: Tally) -> String {
    sentence(tally).into_iter().map(|(text, _)| text).collect()
}

/// A cell with a score that leads to its wave.
pub(super) fn score_cell(
    side: Option<Side>,
    href: String,
    label: &'static str,
    is_sum: bool,
) -> AnyView {
    let Some(side) = side else {
        return view! { <td role="cell" class="number quiet" data-label=label>{measure::no_answers()}</td> }.into_any();
    };
    let n = if is_sum {
        words::answers(side.answers as usize)
    } else {
        measure::n_of(side.answers as usize)
    };
    view! {
        <td role="cell" class="number" data-label=label>
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
