//! What customers said before and after: net scores with their margins, and whether the change is
//! more than chance.

use leptos::prelude::*;

use super::Sheet;
use crate::i18n::{self, words::measure, words::pilots};
use crate::method::success::{BeforeAfter, Compared, Side};
use crate::ui::{places, say_measuring, say_method};
use crate::workspace::{Id, Workspace};

/// What can be said.
#[derive(Clone, PartialEq)]
enum Said {
    /// The measure has no touchpoint.
    NoTouchpoint,
    /// There is no earlier wave.
    NoBaseline,
    /// The wave is the baseline.
    Same,
    /// Both waves about the touchpoint, and whether they may be compared.
    Both(Id, Id, Compared, bool),
}

/// The table and what it means.
#[component]
pub(super) fn Compare(sheet: Sheet, wave: Id) -> impl IntoView {
    let Sheet {
        workspace,
        id,
        pilot,
    } = sheet;
    let said = Memo::new(move |_| {
        let Some(touchpoint) = workspace.touchpoint_of_pilot(id) else {
            return Said::NoTouchpoint;
        };
        match workspace.baseline() {
            None => Said::NoBaseline,
            Some(baseline) if baseline == wave && workspace.waves().len() < 2 => Said::NoBaseline,
            Some(baseline) if baseline == wave => Said::Same,
            Some(baseline) => {
                let before = workspace.wave_content(baseline);
                let after = workspace.wave_content(wave);
                let both = BeforeAfter::new(&before, &after).at(touchpoint);
                let is_comparable = after.about.is_comparable(&before.about);
                Said::Both(touchpoint, baseline, both, is_comparable)
            }
        }
    });
    let text = |text: &'static str| view! { <p class="quiet">{text}</p> }.into_any();
    move || match said.get() {
        Said::NoTouchpoint => {
            let to = pilot
                .read()
                .measure
                .map(|measure| places::measure(workspace, measure));
            view! {
                <p class="quiet">
                    {pilots::compare_no_touchpoint()}" "
                    {to.map(|to| view! { <a href=to>{pilots::compare_add_touchpoint()}</a> })}
                </p>
            }
            .into_any()
        }
        Said::NoBaseline => text(pilots::compare_no_baseline()),
        Said::Same => text(pilots::compare_same()),
        Said::Both(touchpoint, baseline, both, is_comparable) => {
            view! { <Table workspace touchpoint baseline wave both is_comparable /> }.into_any()
        }
    }
}

#[component]
fn Table(
    workspace: Workspace,
    touchpoint: Id,
    baseline: Id,
    wave: Id,
    both: Compared,
    is_comparable: bool,
) -> impl IntoView {
    let name = move || say_method::touchpoint(workspace, touchpoint);
    let row = move |wave: Id, side: Option<Side>| {
        let net = side.map(|side| side.net);
        let title = move || {
            let about = workspace.wave(wave).unwrap_or_default().about();
            say_measuring::wave(&about)
        };
        let points = |value: f64| i18n::decimal(value * 100.0, 0);
        let score = net.map(|net| i18n::signed(net.value * 100.0, 0));
        let margin = net
            .and_then(|net| net.margin())
            .map(|it| format!("±\u{a0}{}", points(it)));
        let n = net.map(|net| i18n::number(net.n as usize));
        let or_none = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
        view! {
            <tr>
                <th scope="row"><a href=places::wave(workspace, wave)>{title}</a></th>
                <td class="number"><a href=places::wave(workspace, wave)>{or_none(score)}</a></td>
                <td class="number"><a href=places::wave(workspace, wave)>{or_none(margin)}</a></td>
                <td class="number"><a href=places::wave(workspace, wave)>{or_none(n)}</a></td>
            </tr>
        }
    };
    let verdict = move || match (
        both.change().filter(|_| is_comparable),
        both.before,
        both.after,
    ) {
        (Some(change), ..) => pilots::compare_verdict(
            &i18n::signed(change.difference * 100.0, 0),
            say_measuring::verdict(change.verdict),
        ),
        (None, Some(_), Some(_)) => measure::not_comparable().to_owned(),
        (None, None, _) => pilots::compare_nothing_before(&name()),
        (None, Some(_), None) => String::new(),
    };
    view! {
        <h3 class="pilot-voice__title">{pilots::compare()}</h3>
        <div class="pilot-scroll" role="region" tabindex="0" aria-label=pilots::compare()>
            <table class="pilot-table">
                <caption>
                    <a href=places::touchpoint(workspace, touchpoint)>
                        {move || pilots::compare_caption(&name())}
                    </a>
                </caption>
                <thead>
                    <tr>
                        <th scope="col">{pilots::compare_wave()}</th>
                        <th scope="col" class="number">{pilots::compare_score()}</th>
                        <th scope="col" class="number">{pilots::compare_margin()}</th>
                        <th scope="col" class="number">{pilots::compare_n()}</th>
                    </tr>
                </thead>
                <tbody>
                    {row(baseline, both.before)}
                    {row(wave, both.after)}
                </tbody>
            </table>
        </div>
        <p class="pilot-verdict">{verdict}</p>
    }
}
