//! The benchmark: our own company beside competitors and firms of best practice, in dimensions that
//! the team chooses.

mod chart;
mod chart_layout;
mod companies;
mod dimensions;
mod mark;
mod numbers;
mod profile;
mod sheet;
mod suggest;
mod summary;

use std::collections::BTreeSet;

use leptos::prelude::*;

use self::companies::Companies;
use self::dimensions::Dimensions;
use self::mark::MarkDialog;
use self::numbers::Numbers;
use self::profile::Profile;
use self::sheet::{Shared, Sheet};
use self::suggest::Suggestions;
use self::summary::Summary;
use crate::i18n::words::{benchmark as words, measure};
use crate::platform::{address, print};
use crate::ui::parts::{Button, Empty, Glyph, Variant};
use crate::workspace::Workspace;

/// The page of the benchmark.
#[component]
pub(super) fn Benchmark(workspace: Workspace) -> impl IntoView {
    let shared = Shared {
        workspace,
        sheet: Memo::new(move |_| Sheet::read(workspace)),
        hidden: RwSignal::new(BTreeSet::new()),
        open: RwSignal::new(None),
    };
    let begun = Memo::new(move |_| workspace.has_benchmark());
    let has_axes = Memo::new(move |_| !shared.sheet.read().axes.is_empty());
    let begin = move |_| {
        workspace.add_dimensions(Vec::new());
        address::focus("benchmark-dimensions");
    };
    view! {
        <div class="head">
            <div class="head__words">
                <h1 id="benchmark-title" tabindex="-1">{measure::benchmark()}</h1>
                <p class="quiet measure">{words::lead()}</p>
            </div>
            <Show when=move || has_axes.get()>
                <Button label=words::print() icon=Glyph::Print on_click=|_| print::page() />
            </Show>
        </div>
        <div class="benchmark">
            <Show
                when=move || begun.get()
                fallback=move || view! {
                    <Empty title=words::empty_title() text=words::empty_text() icon=Glyph::Measure>
                        <Button label=words::begin() variant=Variant::Primary on_click=begin />
                    </Empty>
                    <Suggestions shared />
                }
            >
                <Show when=move || has_axes.get()>
                    <Summary shared />
                    <Numbers shared />
                    <Profile shared />
                </Show>
                <div class="benchmark__lists" data-no-print="">
                    <Dimensions shared />
                    <Companies shared />
                </div>
            </Show>
        </div>
        <MarkDialog shared />
    }
}
