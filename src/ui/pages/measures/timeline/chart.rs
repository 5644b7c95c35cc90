//! The picture as a table: names on the left, which stay in sight, time on the right.

use leptos::{html, prelude::*};

use super::dots::Dots;
use super::group::GroupRows;
use super::state::{Chart, Zoom};
use crate::i18n::{self, words::timeline};
use crate::method::timeline::{Range, Row, Tick, Unit, ticks, week_number};
use crate::workspace::{Id, today};

/// How wide the picture is on paper, roughly.
const PAPER: f64 = 720.0;

/// The scrolling picture.
#[component]
pub(super) fn Picture(chart: Chart) -> impl IntoView {
    let region = NodeRef::<html::Div>::new();
    show_today(chart, region);
    chart.draw_on();
    let groups = Memo::new(move |_| {
        let plan = chart.plan.read();
        plan.groups
            .iter()
            .map(|group| group.sub_project)
            .collect::<Vec<_>>()
    });
    let width = move || match (chart.zoom.get(), chart.range.get()) {
        (Zoom::All, _) | (_, None) => "0px".to_owned(),
        (_, Some(range)) => format!("{}px", (chart.per_day() * range.days() as f64).round()),
    };
    let milestones = Memo::new(move |_| chart.plan.read().milestones.clone());
    view! {
        <div
            node_ref=region
            class="timeline__scroll"
            tabindex="0"
            role="region"
            aria-labelledby="timeline-title"
            style:--timeline-width=width
        >
            <table class="timeline__table">
                <caption class="visually-hidden">{timeline::caption()}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="timeline__names">{timeline::measure()}</th>
                        <th scope="col" class="timeline__axis">
                            <span class="visually-hidden">{timeline::time()}</span>
                            <Axis chart is_paper=false />
                            <Axis chart is_paper=true />
                            <Today chart with_word=true />
                        </th>
                    </tr>
                </thead>
                {move || milestones.get().map(|row| view! { <Milestones chart row /> })}
                <For each=move || groups.get() key=|group| *group let:sub_project>
                    <GroupRows chart sub_project />
                </For>
            </table>
        </div>
    }
}

/// The milestones of the whole project, above everything.
#[component]
fn Milestones(chart: Chart, row: Row) -> impl IntoView {
    // Here are no bars: the dots begin in the first line.
    let lines = row.lines.saturating_sub(1).max(1);
    view! {
            <tbody class="timeline__group timeline__group--milestones" prop:style=format!("--timeline-group-lines: {lines}")>
                <tr class="timeline__row timeline__row--head" prop:style=format!("--lines: {lines}")>
                    <th scope="row" class="timeline__names">
    <div class="timeline__name timeline__name--head">
                        <span class="timeline__title">{timeline::milestones()}</span>
                    </div></th>
                    <td class="timeline__plot">
                        <Grid chart />
                        <Dots chart dots=row.dots />
                    </td>
                </tr>
            </tbody>
        }
}

/// Brings today into sight, first and whenever the scale changes.
fn show_today(chart: Chart, region: NodeRef<html::Div>) {
    Effect::new(move |_| {
        chart.zoom.track();
        let Some(region) = region.get() else { return };
        let range = chart.range.get_untracked();
        let place = range
            .zip(today())
            .filter(|(range, today)| range.holds(*today));
        let Some((range, today)) = place else { return };
        request_animation_frame(move || {
            let names = region.query_selector(".timeline__names").ok().flatten();
            let names = names.map_or(0.0, |it| it.get_bounding_client_rect().width());
            let wide = f64::from(region.scroll_width()) - names;
            let seen = f64::from(region.client_width()) - names;
            let at = wide * range.start_of(today);
            // As long as it can be seen from the beginning, nothing at the beginning is hidden.
            let is_near = at < seen * 0.7;
            let left = if is_near { 0.0 } else { at - seen / 3.0 };
            region.set_scroll_left(left as i32);
        });
    });
}

/// Two lines of words above the picture: larger pieces, smaller pieces.
#[component]
fn Axis(chart: Chart, is_paper: bool) -> impl IntoView {
    let (small, large) = (
        pieces(chart, is_paper, false),
        pieces(chart, is_paper, true),
    );
    let line = |all: Vec<Tick>| all.into_iter().map(tick).collect_view();
    view! {
        <div class="timeline__ticks" data-for=medium(is_paper) aria-hidden="true">
            <div class="timeline__tick-line">{move || line(large.get())}</div>
            <div class="timeline__tick-line">{move || line(small.get())}</div>
        </div>
    }
}

fn medium(is_paper: bool) -> &'static str {
    if is_paper { "paper" } else { "screen" }
}

fn pieces(chart: Chart, is_paper: bool, is_large: bool) -> Memo<Vec<Tick>> {
    Memo::new(move |_| {
        let Some(range) = chart.range.get() else {
            return Vec::new();
        };
        let per_day = match is_paper {
            true => PAPER / range.days() as f64,
            false => chart.per_day(),
        };
        let unit = Unit::fitting(per_day);
        let unit = if is_large { unit.above() } else { Some(unit) };
        unit.map(|unit| ticks(range, unit)).unwrap_or_default()
    })
}

fn tick(tick: Tick) -> impl IntoView {
    let (year, month, _) = tick.from.parts();
    let words = match tick.unit {
        Unit::Week => week_number(tick.from).map(|n| timeline::week(&n.to_string())),
        Unit::Month => Some(i18n::month(month)),
        Unit::Quarter => Some(timeline::quarter(&((month - 1) / 3 + 1).to_string())),
        Unit::Years(_) => Some(year.to_string()),
    };
    let style = format!(
        "inset-inline-start: {:.4}%; inline-size: {:.4}%",
        tick.start * 100.0,
        (tick.end - tick.start) * 100.0,
    );
    view! { <span class="timeline__tick" prop:style=style><span>{words}</span></span> }
}

/// Thin lines behind the rows of a group, and today.
#[component]
pub(super) fn Grid(chart: Chart) -> impl IntoView {
    let lines = move |is_paper: bool| {
        let small = pieces(chart, is_paper, false);
        let line = |tick: Tick| {
            let style = format!("inset-inline-start: {:.4}%", tick.start * 100.0);
            view! { <span class="timeline__rule" prop:style=style></span> }
        };
        view! {
            <div class="timeline__rules" data-for=medium(is_paper)>
                {move || small.get().into_iter().skip(1).map(line).collect_view()}
            </div>
        }
    };
    view! {
        <div class="timeline__grid" aria-hidden="true">
            {lines(false)}
            {lines(true)}
            <Today chart with_word=false />
        </div>
    }
}

/// The line of today, or the word above it.
#[component]
fn Today(chart: Chart, with_word: bool) -> impl IntoView {
    let middle = |range: Range| {
        let today = today().filter(|today| range.holds(*today))?;
        Some((range.start_of(today) + range.end_of(today)) * 50.0)
    };
    move || {
        let place = chart.range.get().and_then(middle)?;
        let style = format!("inset-inline-start: {place:.4}%");
        Some(match with_word {
            true => {
                view! { <span class="timeline__today-word" prop:style=style>{timeline::today()}</span> }
            }
            false => view! { <span class="timeline__today" prop:style=style>""</span> },
        })
    }
}

/// The id of a measure's bar, where the keyboard goes.
pub(super) fn bar_id(id: Id) -> String {
    format!("timeline-bar-{id}")
}
