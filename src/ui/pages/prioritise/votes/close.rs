//! Closing a round: one press, and a question before it when people are missing.

use leptos::prelude::*;

use super::{turnout, whole};
use crate::i18n::{self, words::ballot as words, words::common, words::votes};
use crate::platform::address;
use crate::ui::parts::{Button, Dialog, Glyph, Variant, use_toasts};
use crate::workspace::{Id, Workspace};

/// How many names of missing people are told.
const NAMED: usize = 12;

/// The button, and the question.
#[component]
pub(in crate::ui::pages) fn CloseRound(
    /// The open project.
    workspace: Workspace,
    /// The round.
    id: Id,
    /// It is closed; the button has left the page by then, so the keyboard goes there.
    focus: &'static str,
) -> impl IntoView {
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let asked = Memo::new(move |_| workspace.results(id).asked.len());
    let close = move || {
        open.set(false);
        if workspace.close_round(id) {
            toasts.announce(votes::closed_now());
            request_animation_frame(move || address::focus(focus));
        }
    };
    let press = move |_| {
        let (missing, asked) = untrack(|| (workspace.turnout(id).missing(), asked.get()));
        if missing == Some(0) && asked == 0 {
            close();
        } else {
            open.set(true);
        }
    };
    let missing = move || {
        let count = workspace.turnout(id).missing().filter(|count| *count > 0)?;
        let people = workspace.not_voted(id);
        // Who voted without a name may be among them.
        if people.len() as u64 != count || people.len() > NAMED {
            return Some(words::missing(whole(count)));
        }
        let names: Vec<String> = people.into_iter().map(|(_, name)| name).collect();
        Some(words::missing_named(whole(count), &i18n::list(&names)))
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| open.set(false) />
            <Button label=votes::close() icon=Glyph::Lock variant=Variant::Primary on_click=move |_| close() />
        }
    };
    view! {
        <Button label=votes::close() icon=Glyph::Lock on_click=press />
        <Dialog open title=votes::close_title() on_close=move |()| open.set(false) footer>
            <p>{move || turnout(workspace.turnout(id))}</p>
            {move || missing().map(|text| view! { <p>{text}</p> })}
            {move || (asked.get() > 0).then(|| view! { <p>{votes::asked(asked.get())}</p> })}
            <p class="quiet">{votes::close_text()}</p>
        </Dialog>
    }
}
