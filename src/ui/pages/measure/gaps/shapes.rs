//! The shapes of the dots: each group has one of its own, so that no colour is needed to tell them
//! apart.

use leptos::prelude::*;

use super::choose::Chosen;
use crate::domain::RaterGroup;
use crate::i18n::words::gaps as words;
use crate::ui::say_method;

/// The shapes of single groups of staff; further groups begin anew.
const SHAPES: [&str; 7] = [
    // diamond
    "M0 -6.5L6.5 0L0 6.5L-6.5 0Z",
    // triangle up
    "M0 -6.5L6.2 4.8L-6.2 4.8Z",
    // triangle down
    "M0 6.5L6.2 -4.8L-6.2 -4.8Z",
    // cross
    "M-2 -6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
    // hexagon
    "M-6 0L-3 -5.2H3L6 0L3 5.2H-3Z",
    // upright bar
    "M-2.6 -6.5H2.6V6.5H-2.6Z",
    // lying bar
    "M-6.5 -2.6H6.5V2.6H-6.5Z",
];

/// Others: a cross of two lines.
const OTHERS: &str = "M-4.5 -4.5L4.5 4.5M4.5 -4.5L-4.5 4.5";

/// All staff together: a square.
const STAFF: &str = "M-5 -5H5V5H-5Z";

/// A dot around the point 0, 0. Nothing stands for all staff together.
pub(super) fn shape(groups: &[RaterGroup], group: Option<RaterGroup>) -> AnyView {
    let path = match group {
        Some(RaterGroup::Customers) => {
            return view! { <circle class="gaps__dot" data-group="customers" r="7.5"></circle> }
                .into_any();
        }
        Some(RaterGroup::Others) => {
            return view! { <path class="gaps__dot" data-group="others" d=OTHERS></path> }
                .into_any();
        }
        None => STAFF,
        Some(group) => {
            let place = groups.iter().position(|other| *other == group);
            let shapes = SHAPES.iter().cycle().nth(place.unwrap_or_default());
            shapes.copied().unwrap_or(STAFF)
        }
    };
    let kind = if group.is_none() { "staff" } else { "group" };
    view! { <path class="gaps__dot" data-group=kind d=path></path> }.into_any()
}

/// What the shapes mean.
#[component]
pub(super) fn Shapes(chosen: Chosen) -> impl IntoView {
    let lines = move || {
        let groups = chosen.groups.get();
        let has_others = {
            let gaps = chosen.gaps.read();
            let mut rows = gaps.rows.iter().chain(&gaps.one_sided);
            rows.any(|(_, row)| row.others.n() > 0)
        };
        let single = groups
            .clone()
            .into_iter()
            .filter(|_| groups.len() > 1)
            .map(Some);
        let others = has_others.then_some(Some(RaterGroup::Others));
        let all = [Some(RaterGroup::Customers), None]
            .into_iter()
            .chain(single)
            .chain(others);
        let line = |group: Option<RaterGroup>| {
            let name = group_name(chosen, group);
            view! {
                <li class="gaps__sign">
                    <svg class="gaps__mark" viewBox="-9 -9 18 18" aria-hidden="true">
                        {shape(&groups, group)}
                    </svg>
                    <span>{name}</span>
                </li>
            }
        };
        all.map(line).collect_view()
    };
    view! {
        <ul class="gaps__signs" aria-label=words::legend()>{lines}</ul>
    }
}

/// What a dot's group is called.
pub(super) fn group_name(chosen: Chosen, group: Option<RaterGroup>) -> String {
    match group {
        None => chosen.staff_name(),
        Some(group) => say_method::rater_group(chosen.workspace, group),
    }
}
