//! Bringing a measure to a state, wherever that is chosen: what stands in its way is said.

use leptos::prelude::untrack;

use crate::domain::{Hurdle, Measure, MeasureState};
use crate::i18n::words::{common, plan};
use crate::ui::parts::Toasts;
use crate::ui::{say_doing, say_measuring};
use crate::workspace::{Deed, Id, Workspace, today};

/// Brings a measure to a state. Where something stands in the way, a message says so and offers the
/// way back. Says whether it was brought there.
pub(in crate::ui::pages) fn bring(
    workspace: Workspace,
    toasts: Toasts,
    id: Id,
    state: MeasureState,
) -> bool {
    let before = untrack(|| workspace.measure(id)).filter(|it| it.state != state);
    let Some(before) = before else {
        return false;
    };
    let hurdles = workspace.hurdles_of(id, state);
    let is_done = workspace.change::<Measure>(Deed::MoveMeasure, id, |it| {
        it.come_to(state, today());
    });
    if !is_done {
        return false;
    }
    let name = untrack(|| say_doing::measure(workspace, id));
    let text = plan::moved(&name, say_measuring::measure_state(state));
    if hurdles.is_empty() {
        toasts.announce(text);
        return true;
    }
    let words = hurdles.into_iter().map(|hurdle| match hurdle {
        Hurdle::Waits(n) => plan::hurdle_waits(n),
        Hurdle::Undecided => plan::hurdle_undecided().to_owned(),
    });
    let text = std::iter::once(text).chain(words).collect::<Vec<_>>();
    toasts.toast_with(text.join(" "), common::undo(), move || {
        workspace.change::<Measure>(Deed::MoveMeasure, id, |it| {
            (it.state, it.done) = (before.state, before.done);
        });
    });
    true
}
