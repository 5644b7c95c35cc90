//! Trainings and what they cover.

mod coverage;
mod list;
mod say;

use leptos::prelude::*;

use self::coverage::Coverage;
use self::list::List;
pub(super) use self::say::{card_glyph, name_of};
use super::ask::{AskFor, New};
use crate::i18n::words::trainings;
use crate::ui::parts::{Button, Empty, Glyph, Variant};
use crate::workspace::Workspace;

/// Trainings and what they cover.
#[component]
pub fn Trainings(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let ids = Memo::new(move |_| workspace.trainings());
    let asks = RwSignal::new(false);
    let add = move || {
        view! {
            <Button
                label=trainings::add()
                icon=Glyph::Plus
                variant=Variant::Primary
                on_click=move |_| asks.set(true)
            />
        }
    };
    view! {
        <div class="trainings">
            <div class="head">
                <div class="head__words">
                    <h1 id="trainings-title" tabindex="-1">{trainings::title()}</h1>
                    <p class="quiet measure">{trainings::lead()}</p>
                </div>
                <Show when=move || !ids.read().is_empty()>{add()}</Show>
            </div>
            <Show
                when=move || !ids.read().is_empty()
                fallback=move || view! {
                    <Empty title=trainings::empty_title() text=trainings::empty_text() icon=Glyph::Training>
                        {add()}
                    </Empty>
                }
            >
                <List workspace ids />
            </Show>
            <Coverage workspace />
            <AskFor workspace new=New::Training open=asks make=move |title| workspace.add_training(title) />
            <p class="quiet small">{trainings::privacy()}</p>
        </div>
    }
}
