//! The newest wave beside the baseline: three figures, each with its number of answers.

use leptos::prelude::*;

use super::data::OneOfWaves;
use super::say;
use crate::domain::{Counts, RaterGroup};
use crate::i18n::words::{measure, quality};
use crate::method::quality::felt;
use crate::method::{Net, Verdict};
use crate::ui::parts::Icon;
use crate::ui::route::{MeasureView, Page, Route};
use crate::workspace::Workspace;

/// The newest wave with answers, and the baseline if that is another.
#[derive(Clone, PartialEq)]
struct Two {
    newest: OneOfWaves,
    baseline: Option<OneOfWaves>,
}

impl Two {
    fn of(waves: &[OneOfWaves]) -> Option<Self> {
        let newest = waves.iter().rfind(|wave| wave.has_answers())?.clone();
        let first = waves.first().filter(|first| first.id != newest.id);
        let baseline = first.cloned();
        Some(Self { newest, baseline })
    }

    fn title(&self) -> String {
        let newest = self.newest.name_and_day();
        match &self.baseline {
            Some(baseline) => quality::headline_both(&baseline.name_and_day(), &newest),
            None => quality::headline_only(&newest),
        }
    }

    /// The baseline, if its numbers may be compared.
    fn comparable(&self) -> Option<&OneOfWaves> {
        let baseline = self.baseline.as_ref()?;
        let fits = self.newest.about().is_comparable(baseline.about());
        fits.then_some(baseline)
    }
}

/// The three figures.
#[component]
pub(super) fn Headline(workspace: Workspace, waves: Memo<Vec<OneOfWaves>>) -> impl IntoView {
    let two = Memo::new(move |_| Two::of(&waves.read()));
    let project = workspace.inner().project;
    let href = Route::Project(project, Page::Measure(MeasureView::Nps)).href();
    move || {
        let two = two.get()?;
        let is_refused = two.baseline.is_some() && two.comparable().is_none();
        let overall = figure(&two, overall, false);
        let nps = figure(&two, |wave| wave.nps(None, None), true);
        Some(view! {
            <section class="quality__head" aria-label=quality::headline()>
                <p class="quality__head-title">{two.title()}</p>
                {is_refused.then(|| view! { <p class="quality__refused">{measure::not_comparable()}</p> })}
                <dl class="quality__figures">
                    <div class="quality__figure">
                        <dt>{quality::overall()}</dt>
                        {overall}
                        <dd class="quiet small">{quality::overall_hint()}</dd>
                    </div>
                    <div class="quality__figure">
                        <dt><a href=href.clone()>{quality::nps()}</a></dt>
                        {nps}
                    </div>
                    <div class="quality__figure">
                        <dt>{quality::changed()}</dt>
                        {changed(&two)}
                    </div>
                </dl>
            </section>
        })
    }
}

/// All answers of customers, all touchpoints together.
fn overall(wave: &OneOfWaves) -> Option<Net> {
    let answers = wave.content.answers.iter();
    let customers = answers.filter(|sum| sum.group == RaterGroup::Customers);
    let counts = customers.fold(Counts::default(), |all, sum| all + sum.counts);
    Net::of_counts(counts)
}

/// A score of the newest wave, and what it was. The verdict assumes that each answer is another
/// person's, so it is told only where that holds.
fn figure(two: &Two, of: fn(&OneOfWaves) -> Option<Net>, tells: bool) -> AnyView {
    let Some(net) = of(&two.newest) else {
        return view! { <dd class="quiet">{measure::no_answers()}</dd> }.into_any();
    };
    let text = |net: &Net| match tells {
        true => say::with_margin(net),
        false => quality::points(&say::points(net.value)),
    };
    let reason = tells.then(|| say::no_margin(&net)).flatten();
    let before = two.comparable().and_then(of);
    let was = before.map(|before| {
        let was = format!("{} ({})", text(&before), measure::n_of(before.n as usize));
        let change = net.since(&before);
        let verdict = tells.then(|| view! {
            <dd class="quality__trend" data-verdict=say::verdict_key(change.verdict)>
                <Icon glyph=say::verdict_glyph(change.verdict) />
                {say::verdict(change.verdict)}
            </dd>
        });
        view! {
            <dd class="small">{quality::was(&was)}</dd>
            <dd class="small">{quality::difference(&quality::points(&say::points(change.difference)))}</dd>
            {verdict}
        }
    });
    view! {
        <dd class="quality__large">{text(&net)}</dd>
        <dd class="quality__count">{measure::n_of(net.n as usize)}</dd>
        {reason.map(|reason| view! { <dd class="quiet small">{reason}</dd> })}
        {was}
    }
    .into_any()
}

/// How many touchpoints are clearly better or worse than at the baseline.
fn changed(two: &Two) -> AnyView {
    let verdicts = two.comparable().map(|baseline| {
        let (before, now) = (felt(&baseline.content), felt(&two.newest.content));
        let net = |felt: &crate::method::quality::Felt, id| {
            Net::of_counts(*felt.get(id)?.get(&RaterGroup::Customers)?)
        };
        let compared = now.keys().filter_map(|id| {
            let (before, now) = (net(&before, id)?, net(&now, id)?);
            Some(now.since(&before).verdict)
        });
        compared.collect::<Vec<Verdict>>()
    });
    let verdicts = verdicts.unwrap_or_default();
    if verdicts.is_empty() {
        return view! { <dd class="quiet">{quality::changed_none()}</dd> }.into_any();
    }
    let number = |wanted| {
        verdicts
            .iter()
            .filter(|verdict| **verdict == wanted)
            .count()
    };
    let (unclear, few) = (number(Verdict::Unclear), number(Verdict::TooFew));
    let lines = [
        Some((
            Verdict::Better,
            quality::better_count(number(Verdict::Better)),
        )),
        Some((Verdict::Worse, quality::worse_count(number(Verdict::Worse)))),
        (unclear > 0).then(|| (Verdict::Unclear, quality::unclear_count(unclear))),
        (few > 0).then(|| (Verdict::TooFew, quality::few_count(few))),
    ];
    let line = |(verdict, words): (Verdict, String)| {
        view! {
            <dd class="quality__trend" data-verdict=say::verdict_key(verdict)>
                <Icon glyph=say::verdict_glyph(verdict) />
                {words}
            </dd>
        }
    };
    view! {
        {lines.into_iter().flatten().map(line).collect_view()}
        <dd class="quiet small">{quality::compared_count(verdicts.len())}</dd>
    }
    .into_any()
}
