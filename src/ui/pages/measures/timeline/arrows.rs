//! Lines from the end of one bar to the start of another that waits for it: down or up beside the
//! first, along the gap before the other's row, into its start.

use leptos::prelude::*;

use super::state::Chart;
use crate::method::timeline::Arrow;
use crate::workspace::Id;

/// The lines that begin in a group, drawn from its top.
#[component]
pub(super) fn Arrows(chart: Chart, sub_project: Option<Id>) -> impl IntoView {
    let arrows = Memo::new(move |_| {
        let plan = chart.plan.read();
        let mut groups = plan.groups.iter();
        let group = groups.position(|it| it.sub_project == sub_project);
        let all = chart.arrows.read();
        let own = all.iter().filter(|(arrow, _)| Some(arrow.group) == group);
        own.copied().collect::<Vec<_>>()
    });
    let draw = move |(arrow, is_wrong): (Arrow, bool)| {
        let (_, x1) = chart.place((arrow.from, arrow.from));
        let (x2, _) = chart.place((arrow.to, arrow.to));
        let style = format!(
            "--from: {}; --to: {}; --start: {:.4}%; --wide: {:.4}%; --tip: {x2:.4}%",
            arrow.from_line,
            arrow.to_line,
            x1.min(x2),
            (x1 - x2).abs(),
        );
        let down = arrow.to_line > arrow.from_line as isize;
        let side = if x2 < x1 { "left" } else { "right" };
        view! {
            <span
                class="timeline__arrow"
                prop:style=style
                data-way=if down { "down" } else { "up" }
                data-side=side
                data-wrong=is_wrong.then_some("")
                data-far=(!arrow.is_within).then_some("")
            >
                <span class="timeline__arrow-line"></span>
                <span class="timeline__arrow-tip"></span>
            </span>
        }
    };
    view! {
        <div class="timeline__arrows" aria-hidden="true">
            {move || arrows.get().into_iter().map(draw).collect_view()}
        </div>
    }
}
