//! What the parts of the picture share: the plan, the scale, what is being moved, and the words.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::super::filter::use_filter;
use crate::domain::{Date, Measure};
use crate::i18n::{self, words::timeline};
use crate::method::timeline::{Arrow, Chain, Dot, Plan, Range, Span, plan};
use crate::platform::{clock, focus, print, screen};
use crate::ui::parts::{Toasts, use_on_paper, use_toasts};
use crate::ui::say_doing;
use crate::workspace::{Id, Workspace, today};

/// How much of the time is in sight.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Zoom {
    Weeks,
    #[default]
    Months,
    Quarters,
    All,
}

impl Zoom {
    pub(super) const ALL: [Self; 4] = [Self::Weeks, Self::Months, Self::Quarters, Self::All];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Quarters => "quarters",
            Self::All => "all",
        }
    }
}

/// How long the browser gets to draw all rows before it prints.
const DRAWING_MS: u32 = 200;

/// No picture is wider than this, however far apart its days lie.
const WIDEST: f64 = 40_000.0;
/// So many rows are drawn at a time; no window shows more.
const STEP: usize = 30;
/// A dot with its icon and a little air.
const DOT: f64 = 28.0;
/// The name beside a dot has so many days of room at least.
const WORDS: i64 = 28;
/// How far from everything else today may lie and still be shown.
const YEAR: i64 = 366;

/// A measure in the picture, and where it would come to lie while it is being moved. Each has its own
/// signal, so that a move costs the others nothing.
#[derive(Clone, Copy)]
pub(super) struct Moving {
    pub(super) chart: Chart,
    pub(super) id: Id,
    preview: RwSignal<Option<Span>>,
    /// Its days, as it is being moved.
    pub(super) span: Memo<Span>,
}

impl Moving {
    pub(super) fn new(chart: Chart, id: Id) -> Self {
        let preview = RwSignal::new(None::<Span>);
        let span = move |_: Option<&Span>| preview.get().unwrap_or_else(|| chart.span(id));
        Self {
            chart,
            id,
            preview,
            span: Memo::new(span),
        }
    }

    /// Is it being moved?
    pub(super) fn is_on(self) -> bool {
        self.preview.try_get().flatten().is_some()
    }

    /// Shows it elsewhere; nothing is written yet.
    pub(super) fn to(self, span: Option<Span>) {
        if self.preview.get_untracked() != span {
            self.preview.set(span);
        }
    }

    /// Ends the move; gives where it would have come to lie.
    pub(super) fn take(self) -> Option<Span> {
        let span = self.preview.try_get_untracked().flatten()?;
        self.preview.set(None);
        Some(span)
    }
}

/// What the parts of the picture share.
#[derive(Clone, Copy)]
pub(super) struct Chart {
    pub(super) workspace: Workspace,
    /// How many measures the filter shows.
    pub(super) shown: Memo<usize>,
    pub(super) plan: Memo<Plan>,
    /// The days in the picture; nothing where nothing has a day.
    pub(super) range: Memo<Option<Range>>,
    pub(super) chain: Memo<Chain>,
    pub(super) zoom: RwSignal<Zoom>,
    /// The lines between bars, with whether the second begins too early.
    pub(super) arrows: Memo<Vec<(Arrow, bool)>>,
    /// So many rows are drawn by now.
    pub(super) drawn: RwSignal<usize>,
    /// Is it being printed? Then all rows are.
    pub(super) on_paper: ReadSignal<bool>,
    /// Whose days the dialog asks for.
    pub(super) dates_of: RwSignal<Option<Id>>,
    /// Whose forerunners the dialog shows.
    pub(super) before_of: RwSignal<Option<Id>>,
    toasts: Toasts,
}

impl Chart {
    pub(super) fn new(workspace: Workspace) -> Self {
        let filter = use_filter();
        let zoom = RwSignal::new(Zoom::default());
        let data = Memo::new(move |_| workspace.in_time(&filter.read()));
        let range = Memo::new(move |_| {
            let data = data.read();
            let spans = data.tasks.iter().filter_map(|task| task.span.days());
            let ends = spans.flat_map(|(from, until)| [from, until]);
            let dots = data.tasks.iter().flat_map(|task| &task.dots);
            let dots = dots.chain(data.milestones.iter().map(|(_, dot)| dot));
            let words = |dot: &Dot| [Some(dot.day), dot.day.plus(WORDS)];
            // A slip of the hand must not make the picture endless.
            let days: Vec<Date> = ends
                .chain(dots.flat_map(words).flatten())
                .filter(|day| {
                    Span {
                        from: Some(*day),
                        until: None,
                    }
                    .days()
                    .is_some()
                })
                .collect();
            let near = today().filter(|today| {
                let is_near = |day: &Date| day.days_until(*today).abs() <= YEAR;
                days.iter().any(is_near)
            });
            Range::around(days.iter().copied().chain(near))
        });
        let plan = Memo::new(move |_| {
            let data = data.get();
            let per_day = range.get().map_or(1.0, |range| per_day(zoom.get(), range));
            let least = (DOT / per_day).ceil() as i64;
            plan(data.tasks, &data.sub_projects, data.milestones, least)
        });
        let chain = Memo::new(move |_| workspace.chain());
        let arrows = Memo::new(move |_| {
            let chain = chain.read();
            let arrows = plan.read().arrows(chain.pairs()).into_iter();
            let wrong = |arrow: Arrow| (arrow, chain.is_violated(arrow.first, arrow.then));
            arrows.map(wrong).collect()
        });
        Self {
            workspace,
            shown: Memo::new(move |_| data.read().tasks.len()),
            plan,
            range,
            chain,
            zoom,
            arrows,
            drawn: RwSignal::new(STEP),
            on_paper: use_on_paper(),
            dates_of: RwSignal::new(None),
            before_of: RwSignal::new(None),
            toasts: use_toasts(),
        }
    }

    /// How wide a day is now.
    pub(super) fn per_day(self) -> f64 {
        let range = self.range.get();
        range.map_or(1.0, |range| per_day(self.zoom.get(), range))
    }

    /// Where days stand, from 0 to 100.
    pub(super) fn place(self, (from, until): (Date, Date)) -> (f64, f64) {
        let place = |range: Range| (range.start_of(from) * 100.0, range.end_of(until) * 100.0);
        self.range.get().map_or((0.0, 0.0), place)
    }

    /// The days of a measure.
    pub(super) fn span(self, id: Id) -> Span {
        let entry = self.workspace.inner().measures.read(id);
        entry
            .map(|entry| Span::of(&entry.value))
            .unwrap_or_default()
    }

    /// Draws the first rows at once and the others piece by piece, so that a long plan does not
    /// keep anybody waiting.
    pub(super) fn draw_on(self) {
        request_animation_frame(move || {
            let Some(drawn) = self.drawn.try_get_untracked() else {
                return;
            };
            let all = untrack(|| self.plan.with(Plan::rows));
            if drawn < all {
                self.drawn.set(drawn + STEP);
                self.draw_on();
            } else {
                // What comes later is drawn at once.
                self.drawn.set(usize::MAX);
            }
        });
    }

    /// Prints the plan: first all of its rows are drawn.
    pub(super) fn print(self) {
        self.drawn.set(usize::MAX);
        leptos::task::spawn_local(async move {
            clock::sleep(DRAWING_MS).await;
            print::page();
        });
    }

    /// What a measure is called; subscribes to it.
    pub(super) fn name(self, id: Id) -> String {
        say_doing::measure(self.workspace, id)
    }

    /// Gives measures other days and says so; `id` is the one that was meant.
    pub(super) fn put(self, id: Id, spans: &BTreeMap<Id, Span>) {
        let mut is_done = false;
        focus::keep(|| is_done = self.workspace.move_measures(spans));
        if !is_done {
            return;
        }
        let chain = untrack(|| self.chain.get());
        let name = untrack(|| self.name(id));
        let span = spans.get(&id).copied().unwrap_or_default();
        let mut text = timeline::moved(&say_span(span), &name);
        if spans.len() > 1 {
            text = format!("{text} {}", timeline::moved_along(spans.len() - 1));
        }
        let too_early = chain.violated();
        let hit = too_early
            .iter()
            .find(|(first, then)| *first == id || *then == id);
        if let Some((first, then)) = hit {
            let (first, then) = untrack(|| (self.name(*first), self.name(*then)));
            text = format!("{text} {}", timeline::too_early(&first, &then));
        }
        self.toasts.announce(text);
    }

    /// Moves a measure by days, with what waits for it or alone.
    pub(super) fn shift(self, id: Id, by: i64, with_followers: bool) {
        let chain = untrack(|| self.chain.get());
        let Some(mut spans) = chain.shifted(id, by) else {
            self.toasts.error(timeline::no_such_day());
            return;
        };
        if !with_followers {
            spans.retain(|moved, _| *moved == id);
        }
        self.put(id, &spans);
    }

    pub(super) fn say(self, text: impl Into<String>) {
        self.toasts.announce(text);
    }
}

fn per_day(zoom: Zoom, range: Range) -> f64 {
    let days = range.days() as f64;
    let wanted = match zoom {
        Zoom::Weeks => 14.0,
        Zoom::Months => 4.0,
        Zoom::Quarters => 1.5,
        Zoom::All => return room() / days,
    };
    f64::min(wanted, WIDEST / days).max(room() / days)
}

/// About how much room the picture has: the window without the rail and the names.
fn room() -> f64 {
    let names = (screen::width() * 0.28).clamp(160.0, 416.0);
    (screen::width() - 240.0 - names).max(180.0)
}

pub(super) fn say_day(day: Date) -> String {
    i18n::day(day.parts())
}

/// "1. März 2026 bis 4. April 2026".
pub(super) fn say_span(span: Span) -> String {
    match (span.from, span.until) {
        (None, None) => timeline::no_dates().to_owned(),
        (Some(from), None) => timeline::from_day(&say_day(from)),
        (None, Some(until)) => timeline::until_day(&say_day(until)),
        (Some(from), Some(until)) if from == until => say_day(from),
        (Some(from), Some(until)) => timeline::from_until(&say_day(from), &say_day(until)),
    }
}

/// Is its day gone by?
pub(super) fn is_late(measure: &Measure) -> bool {
    today().is_some_and(|today| measure.is_late(today))
}
