//! What customers say at the touchpoints of a card, before and after.

use leptos::prelude::*;

use super::done::touchpoint;
use super::missing;
use crate::domain::Date;
use crate::i18n::{
    self,
    words::{lines, measure, quality},
};
use crate::method::line::Reading;
use crate::method::{Net, Verdict};
use crate::ui::parts::{Chip, Glyph, Tone};
use crate::ui::route::{MeasureView, Page};
use crate::ui::{places, say_measuring};
use crate::workspace::{CardLine, Id, Workspace};

/// Touchpoint by touchpoint.
pub(super) fn measured(workspace: Workspace, line: &CardLine) -> impl IntoView + use<> {
    let since = line.card.since;
    let items = line
        .readings
        .iter()
        .map(|it| reading(workspace, it, since))
        .collect_view();
    let has_any = line.readings.iter().any(|reading| reading.before.is_some());
    let lacks = match line.readings.is_empty() {
        true => Some(missing(lines::no_touchpoint())),
        false if has_any => None,
        false => Some(view! {
            <p data-no-print>
                <a href=places::page(workspace, Page::Measure(MeasureView::Waves))>{lines::to_waves()}</a>
            </p>
        }
        .into_any()),
    };
    view! {
        <ul class="line__list line__readings">{items}</ul>
        {lacks}
    }
}

fn reading(workspace: Workspace, it: &Reading, since: Option<Date>) -> impl IntoView + use<> {
    let lacks = match (&it.before, &it.after) {
        (None, _) => Some(lines::no_answers()),
        (Some(_), None) if it.has_other_scale => Some(measure::not_comparable()),
        (Some(_), None) => Some(lines::only_before()),
        (Some(_), Some(_)) if it.after_since(since).is_none() => Some(lines::not_since()),
        _ => None,
    };
    let before = it
        .before
        .map(|(wave, net)| score(workspace, lines::before(), wave, net));
    let after = it
        .after
        .map(|after| score(workspace, lines::after(), after.wave, after.net));
    let change = it.after.map(|after| {
        let (tone, glyph) = match after.change.verdict {
            Verdict::Better => (Tone::Good, Glyph::ArrowUp),
            Verdict::Worse => (Tone::Warn, Glyph::ArrowDown),
            Verdict::Unclear => (Tone::Neutral, Glyph::Okay),
            Verdict::TooFew => (Tone::Neutral, Glyph::Help),
        };
        let value = lines::change(&i18n::signed(after.change.difference * 100.0, 1));
        view! {
            <p class="line__fact">
                <span>{value}</span>
                <Chip label=say_measuring::verdict(after.change.verdict) icon=glyph tone />
            </p>
        }
    });
    view! {
        <li>
            <p class="line__where">{touchpoint(workspace, it.touchpoint)}</p>
            <dl class="line__scores">{before}{after}</dl>
            {change}
            {lacks.map(missing)}
        </li>
    }
}

/// A net score with its margin and how many answered; it leads to its wave.
fn score(workspace: Workspace, label: &'static str, wave: Id, net: Net) -> impl IntoView + use<> {
    let about = workspace.wave(wave).map(|wave| wave.about());
    let name = about
        .map(|about| say_measuring::wave(&about))
        .unwrap_or_default();
    let points = i18n::signed(net.value * 100.0, 1);
    let value = match net.margin() {
        Some(margin) => quality::with_margin(&i18n::decimal(margin * 100.0, 1), &points),
        None => quality::without_margin(&points),
    };
    let n = usize::try_from(net.n).unwrap_or(usize::MAX);
    view! {
        <div>
            <dt>{label}</dt>
            <dd>
                <strong class="number">{value}</strong>
                <span class="quiet">{measure::n_of(n)}</span>
                <a href=places::wave(workspace, wave)>{name}</a>
            </dd>
        </div>
    }
}
