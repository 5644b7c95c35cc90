//! How staff see touchpoints beside how customers see them: a dot plot in rows, in words, and as a
//! table.

mod choose;
mod dots;
mod numbers;
mod plot;
mod say;
mod shapes;

use leptos::prelude::*;

use self::choose::{Chooser, Chosen};
use self::numbers::{Numbers, OneSided};
use self::plot::Plot;
use crate::i18n::words::{gaps, measure};
use crate::method::gaps::sides;
use crate::ui::pages::measure::overview::data::all_waves;
use crate::ui::parts::{Empty, Glyph, Icon};
use crate::ui::route::{MeasureView, Page, Route};
use crate::workspace::Workspace;

/// The page.
#[component]
pub(super) fn Gaps(workspace: Workspace) -> impl IntoView {
    let waves = all_waves(workspace);
    let has_any = Memo::new(move |_| {
        let (mut customers, mut staff) = (false, false);
        for wave in waves.read().iter() {
            let (these, those) = sides(&wave.content);
            (customers, staff) = (customers || these, staff || those);
        }
        customers && staff
    });
    let to_waves = Route::Project(workspace.inner().project, Page::Measure(MeasureView::Waves));
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{gaps::title()}</h1>
                <p class="quiet measure">{gaps::lead()}</p>
                <p class="quiet small measure">{gaps::staff_are()}</p>
            </div>
        </div>
        <Show
            when=move || has_any.get()
            fallback=move || view! {
                <Empty title=gaps::empty_title() text=gaps::empty_text() icon=Glyph::People>
                    <a class="button button--primary" href=to_waves.href()>{gaps::to_waves()}</a>
                </Empty>
            }
        >
            <Compared chosen=Chosen::new(workspace, waves) />
        </Show>
    }
}

/// What is compared, and the comparison; or why the two waves cannot be compared.
#[component]
fn Compared(chosen: Chosen) -> impl IntoView {
    let is_refused = Memo::new(move |_| chosen.is_refused());
    view! {
        <div class="gaps">
            <Chooser chosen />
            <Show
                when=move || !is_refused.get()
                fallback=|| view! {
                    <div class="gaps__refused" role="alert">
                        <Icon glyph=Glyph::Warning />
                        <div>
                            <p>{measure::not_comparable()}</p>
                            <p class="small">{gaps::refused()}</p>
                        </div>
                    </div>
                }
            >
                <Plot chosen />
                <OneSided chosen />
                <Numbers chosen />
            </Show>
        </div>
    }
}
