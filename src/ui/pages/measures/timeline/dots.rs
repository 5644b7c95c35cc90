//! Milestones, pilots and trainings below a bar: an icon on the day and the name beside it, as far
//! as there is room before the next one.

use leptos::prelude::*;

use super::state::{Chart, say_day};
use crate::domain::Date;
use crate::i18n::words::timeline;
use crate::method::timeline::{Dot, DotOf};
use crate::ui::parts::{Glyph, Icon};
use crate::ui::places;
use crate::ui::route::{Page, SetupView};

/// All of one row.
#[component]
pub(super) fn Dots(chart: Chart, dots: Vec<(Dot, usize, Option<Date>)>) -> impl IntoView {
    dots.into_iter()
        .map(|(dot, line, next)| view! { <OneDot chart dot line next /> })
        .collect_view()
}

#[component]
fn OneDot(chart: Chart, dot: Dot, line: usize, next: Option<Date>) -> impl IntoView {
    let workspace = chart.workspace;
    let inner = workspace.inner();
    let name = move || {
        let inner = workspace.inner();
        let text = match dot.of {
            DotOf::Milestone => inner.milestones.read(dot.id).map(|it| it.value.title),
            DotOf::Pilot => inner.pilots.read(dot.id).map(|it| it.value.market),
            DotOf::Training => inner.trainings.read(dot.id).map(|it| it.value.title),
        };
        let text = text.unwrap_or_default();
        match (text.trim(), dot.of) {
            ("", DotOf::Milestone) => timeline::milestone().to_owned(),
            ("", DotOf::Pilot) => timeline::pilot().to_owned(),
            ("", DotOf::Training) => timeline::training().to_owned(),
            (text, _) => text.to_owned(),
        }
    };
    let (glyph, kind) = match dot.of {
        DotOf::Milestone => (Glyph::Flag, timeline::milestone()),
        DotOf::Pilot => (Glyph::Pilot, timeline::pilot()),
        DotOf::Training => (Glyph::Training, timeline::training()),
    };
    let href = match dot.of {
        DotOf::Milestone => places::page(workspace, Page::Setup(SetupView::Charter)),
        DotOf::Pilot => places::pilot(workspace, dot.id),
        DotOf::Training => places::training(workspace, dot.id),
    };
    drop(inner);
    let whole = move || timeline::dot(&say_day(dot.day), kind, &name());
    let style = move || {
        let (start, _) = chart.place((dot.day, dot.day));
        let end = next.map_or(100.0, |next| chart.place((next, next)).0);
        format!(
            "inset-inline-start: {start:.4}%; max-inline-size: max(24px, {:.4}%); --line: {line}",
            end - start,
        )
    };
    view! {
        <a class="timeline__dot" data-of=kind_word(dot.of) prop:style=style href=href title=whole aria-label=whole>
            <Icon glyph />
            <span class="timeline__dot-name">{name}</span>
        </a>
    }
}

fn kind_word(of: DotOf) -> &'static str {
    match of {
        DotOf::Milestone => "milestone",
        DotOf::Pilot => "pilot",
        DotOf::Training => "training",
    }
}
