//! What customers feel now: recommendation, the touchpoints that became better, and their voices.

use leptos::prelude::*;

use super::super::control::{Ground, Pair, Sight, change, recommended, summary, value};
use super::write::list;
use crate::domain::Insight;
use crate::domain::insight::without_quotes;
use crate::i18n::{self, words::control, words::report as words};
use crate::method::Verdict;
use crate::method::success::{Compared, Side};
use crate::ui::pages::measure::overview::data::OneOfWaves;
use crate::ui::places;
use crate::ui::route::{Page, SuccessView, TouchpointsView};
use crate::ui::{say_measuring, say_method};
use crate::workspace::document::{Block, Text};
use crate::workspace::{Id, Workspace};

/// How many voices are heard.
const VOICES: usize = 2;

/// How long a voice may be: the first sentences make the point.
const LONGEST_VOICE: usize = 240;

pub(super) fn section(sight: Sight) -> Vec<Block> {
    let mut blocks = vec![Block::Section(words::feel().to_owned())];
    match sight.ground.get() {
        Ground::Pair(pair) => blocks.extend(measured(sight, &pair)),
        ground => {
            let why = match ground {
                Ground::NoWave => control::no_wave_title(),
                Ground::EmptyBaseline(_) => control::empty_title(),
                Ground::OtherScale(..) => control::scales_title(),
                Ground::OnlyOne(_) | Ground::Pair(_) => control::one_title(),
            };
            let source = control_page(sight.workspace);
            let text = Text::from_source(words::not_compared(why), source);
            blocks.push(Block::Paragraph(text));
        }
    }
    let voices = voices(sight);
    if !voices.is_empty() {
        blocks.push(Block::Part(words::voices().to_owned()));
        blocks.push(Block::List(voices));
    }
    blocks
}

fn control_page(workspace: Workspace) -> String {
    places::page(workspace, Page::Success(SuccessView::Control))
}

fn measured(sight: Sight, pair: &Pair) -> Vec<Block> {
    let workspace = sight.workspace;
    let nps = recommended(&pair.before, &pair.after);
    let fact = |name: &str, wave: &OneOfWaves, side: Option<Side>| {
        let side = side?;
        let n = i18n::number(side.answers as usize);
        let text = words::nps_value(&n, &value(&side.net), &wave.name());
        let source = places::wave(workspace, wave.id);
        Some((name.to_owned(), Text::from_source(text, source)))
    };
    let moved = nps.verdict().map(|verdict| {
        let verdict = say_measuring::verdict(verdict);
        let text = match change(&nps) {
            Some(change) => words::nps_said(&change, verdict),
            None => verdict.to_owned(),
        };
        let page = Page::Measure(crate::ui::route::MeasureView::Nps);
        let source = places::page(workspace, page);
        (
            words::nps_change().to_owned(),
            Text::from_source(text, source),
        )
    });
    let facts = [
        fact(words::nps_now(), &pair.after, nps.after),
        fact(words::nps_before(), &pair.before, nps.before),
        moved,
    ];
    let source = control_page(workspace);
    let said = Text::from_source(summary(pair.felt.tally()), source);
    let mut blocks = vec![
        Block::Facts(facts.into_iter().flatten().collect()),
        Block::Paragraph(said),
    ];
    let better = moves(workspace, pair, Verdict::Better);
    let page = Page::Success(SuccessView::Said(Some(Verdict::Better)));
    let all = places::page(workspace, page);
    blocks.extend(list(words::better().to_owned(), better, all));
    blocks
}

/// The touchpoints with this verdict, those that moved most first.
pub(super) fn moves(workspace: Workspace, pair: &Pair, wanted: Verdict) -> Vec<Text> {
    let all = pair.felt.touchpoints().map(|id| (id, pair.felt.at(id)));
    let mut found: Vec<(Id, Compared)> =
        all.filter(|(_, it)| it.verdict() == Some(wanted)).collect();
    let size = |it: &Compared| it.change().map_or(0.0, |change| change.difference.abs());
    found.sort_by(|a, b| size(&b.1).total_cmp(&size(&a.1)));
    let line = |(id, it): (Id, Compared)| {
        let (before, after) = (it.before?, it.after?);
        let n = |side: Side| i18n::number(side.answers as usize);
        let text = words::moved(
            &value(&after.net),
            &n(after),
            &value(&before.net),
            &n(before),
            &say_method::touchpoint(workspace, id),
        );
        Some(Text::from_source(text, places::touchpoint(workspace, id)))
    };
    found.into_iter().filter_map(line).collect()
}

/// What customers praise: the latest first, those from before the baseline left out.
fn voices(sight: Sight) -> Vec<Text> {
    let workspace = sight.workspace;
    let waves = sight.waves.read();
    let baseline = waves.first().and_then(|wave| wave.about().date);
    let voice = |id: Id| {
        let it: Insight = workspace.inner().insights.read(id)?.value;
        let is_old = it.date.is_some_and(|day| Some(day) < baseline);
        let text = short(without_quotes(&it.text));
        let day = it.date.map(|day| i18n::day(day.parts()));
        let source = Some(it.source.trim().to_owned()).filter(|source| !source.is_empty());
        let from: Vec<String> = [source, day].into_iter().flatten().collect();
        let said = match from.is_empty() {
            true => words::voice(&text),
            false => words::voice_from(&from.join(", "), &text),
        };
        let page = Page::Touchpoints(TouchpointsView::Insight(id));
        (!is_old).then(|| Text::from_source(said, places::page(workspace, page)))
    };
    let all = workspace.praise().into_iter();
    all.filter_map(voice).take(VOICES).collect()
}

fn short(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    if text.chars().count() <= LONGEST_VOICE {
        return text;
    }
    let cut: String = text.chars().take(LONGEST_VOICE).collect();
    let kept = cut.rsplit_once(' ').map_or(cut.as_str(), |(kept, _)| kept);
    format!("{kept} …")
}
