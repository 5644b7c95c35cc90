//! Taking in files of other tools and tables: choosing one, saying what it means, seeing what would come, and only
//! then taking it in.

mod board;
mod done;
mod flow;
mod given;
mod handed;
mod job;
mod preview;
mod rows;
mod source;
mod vocabulary;
mod words;

use leptos::prelude::*;

use self::board::BoardColumns;
use self::done::DoneNote;
use self::flow::{Came, Flow};
use self::given::GivenFile;
pub(super) use self::handed::{hand_over, takes};
use self::preview::Preview;
use self::rows::RowColumns;
use self::source::Source;
use crate::i18n::words::intake as text;
use crate::ui::app::use_workspace;
use crate::ui::pages::files::FileDrop;
use crate::ui::parts::{Glyph, Icon};
use crate::ui::places;
use crate::ui::route::Page;
use crate::workspace::Workspace;
use crate::workspace::foreign::Target;

/// The page.
#[component]
pub fn ImportPage(
    /// What rows are to become, as far as the address says so.
    target: Option<Target>,
) -> impl IntoView {
    let flow = Flow::new(use_workspace(), target);
    let is_there = Memo::new(move |_| flow.file.with(Option::is_some));
    let is_table = Memo::new(move |_| {
        let file = flow.file.read();
        file.as_ref()
            .is_some_and(|file| matches!(file.came, Came::Table(_)))
    });
    view! {
        <FileDrop is_own=true on_files=move |files| flow.take(files) />
        <div class="head">
            <div class="head__words">
                <h1 id="intake" tabindex="-1">{text::title()}</h1>
                <p class="quiet measure">{text::lead()}</p>
            </div>
            <a class="button button--quiet" href=places::page(flow.workspace, Page::Files)>
                <Icon glyph=Glyph::File />
                {text::to_files()}
            </a>
        </div>
        <div class="intake">
            <div role="alert">
                {move || flow.refused.get().map(|why| view! {
                    <p class="intake__note" data-tone="bad">
                        <Icon glyph=Glyph::Warning />
                        <span>{why}</span>
                    </p>
                })}
            </div>
            <DoneNote flow />
            <Show when=move || is_there.get() fallback=move || view! { <Source flow /> }>
                <GivenFile flow />
                <Show when=move || is_table.get() fallback=move || view! { <BoardColumns flow /> }>
                    <RowColumns flow />
                </Show>
                <Preview flow />
            </Show>
        </div>
    }
}

/// The way to the page, from where the records are shown.
#[component]
pub(super) fn IntakeLink(
    /// The open project.
    workspace: Workspace,
    /// What rows are to become.
    #[prop(optional, into)]
    target: Option<Target>,
) -> impl IntoView {
    view! {
        <a class="button button--quiet" data-no-print="" href=places::page(workspace, Page::Import(target))>
            <Icon glyph=Glyph::Upload />
            <span class="button__label">{text::link()}</span>
        </a>
    }
}
