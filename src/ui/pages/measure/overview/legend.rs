//! What the colours and signs of the table mean.

use leptos::prelude::*;

use super::say;
use crate::i18n::words::quality;
use crate::method::Verdict;
use crate::method::quality::Heat;
use crate::ui::parts::Icon;

/// Colours, arrows, and how it is compared.
#[component]
pub(super) fn Legend() -> impl IntoView {
    let steps = [
        (Heat::VeryLow, quality::legend_very_low()),
        (Heat::Low, quality::legend_low()),
        (Heat::Even, quality::legend_even()),
        (Heat::High, quality::legend_high()),
        (Heat::VeryHigh, quality::legend_very_high()),
    ];
    let step = |(heat, words): (Heat, &'static str)| {
        view! { <li class="quality__step" data-heat=heat.as_str()>{words}</li> }
    };
    let verdicts = [
        Verdict::Better,
        Verdict::Worse,
        Verdict::Unclear,
        Verdict::TooFew,
    ];
    let sign = |verdict: Verdict| {
        view! {
            <li class="quality__trend" data-verdict=say::verdict_key(verdict)>
                <Icon glyph=say::verdict_glyph(verdict) />
                {say::verdict(verdict)}
            </li>
        }
    };
    view! {
        <div class="quality__legend">
            <h2 class="quality__legend-title">{quality::legend()}</h2>
            <ul class="quality__steps">{steps.map(step).collect_view()}</ul>
            <ul class="quality__verdicts">{verdicts.map(sign).collect_view()}</ul>
            <p class="quiet small measure">{quality::legend_method()}</p>
        </div>
    }
}
