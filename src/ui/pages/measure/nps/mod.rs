//! Recommendation: entering answers, the score with its margin, and what changed between waves.

mod all;
mod change;
pub(in crate::ui::pages) mod change_picture;
mod counts;
mod distribution;
mod entry;
mod list;
mod result;
mod subject;

use leptos::prelude::*;

use self::all::AllSubjects;
use self::change::Changes;
use self::entry::Entry;
use self::result::ResultOf;
use self::subject::{Chooser, Chosen};
use crate::i18n::words::{measure, nps};
use crate::ui::pages::measure::overview::data::all_waves;
use crate::ui::parts::{Empty, Glyph};
use crate::ui::route::{MeasureView, Page, Route};
use crate::workspace::Workspace;

/// The page.
#[component]
pub(super) fn Nps(workspace: Workspace) -> impl IntoView {
    let waves = all_waves(workspace);
    let has_waves = Memo::new(move |_| !waves.read().is_empty());
    let to_waves = Route::Project(workspace.inner().project, Page::Measure(MeasureView::Waves));
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{measure::nps()}</h1>
                <p class="quiet measure">{nps::lead()}</p>
            </div>
        </div>
        <Show
            when=move || has_waves.get()
            fallback=move || view! {
                <Empty title=nps::empty_title() text=nps::empty_text() icon=Glyph::Measure>
                    <a class="button button--primary" href=to_waves.href()>
                        {crate::i18n::words::quality::to_waves()}
                    </a>
                </Empty>
            }
        >
            <Parts chosen=Chosen::new(workspace, waves) />
        </Show>
    }
}

#[component]
fn Parts(chosen: Chosen) -> impl IntoView {
    view! {
        <div class="nps">
            <Chooser chosen />
            <div class="nps__pair">
                <ResultOf chosen />
                <Entry chosen />
            </div>
            <Changes chosen />
            <AllSubjects chosen />
        </div>
    }
}
