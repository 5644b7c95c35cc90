//! The standards book: what was agreed on, company-wide and department by department, as a document
//! to read, to present, to print and to hand out.

mod chapter;
mod data;
mod empty;
mod options;
mod paper;
mod slide;

use leptos::prelude::*;

use self::chapter::Chapters;
use self::data::Book as Shown;
use self::empty::{NothingAgreed, NothingChosen};
use self::options::Options;
use self::slide::present;
use crate::i18n::words::book;
use crate::platform::address;
use crate::ui::parts::DocumentTools;
use crate::workspace::Workspace;

/// What was agreed on.
#[component]
pub fn Book(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let shown = Shown::new(workspace);
    let presenting = RwSignal::new(false);
    let leave = Callback::new(move |()| {
        presenting.set(false);
        request_animation_frame(|| address::focus("book-title"));
    });
    let document = Signal::derive(move || paper::document(shown));
    let name = Signal::derive(move || format!("{} {}", book::title(), shown.project_name()));
    let body = move || {
        if presenting.get() {
            return present(shown, leave).into_any();
        }
        view! {
            <div class="head">
                <div class="head__words">
                    <h1 id="book-title" tabindex="-1">{book::title()}</h1>
                    <p class="quiet measure" data-no-print>{book::lead()}</p>
                    <p class="book__project">{move || shown.project_name()}</p>
                    <p class="book__about">{move || shown.about()}</p>
                </div>
                <Show when=move || !shown.chapters.read().is_empty()>
                    <DocumentTools document name on_present=move |()| presenting.set(true) />
                </Show>
            </div>
            <Show when=move || shown.has_any.get() fallback=move || view! { <NothingAgreed shown /> }>
                <Options shown />
                <Show
                    when=move || !shown.chapters.read().is_empty()
                    fallback=move || view! { <NothingChosen shown /> }
                >
                    <Chapters shown />
                </Show>
            </Show>
        }
        .into_any()
    };
    view! { <div class="book">{body}</div> }
}
