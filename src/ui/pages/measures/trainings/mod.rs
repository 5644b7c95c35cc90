//! Trainings and what they cover.

mod coverage;
mod list;
mod say;

use leptos::prelude::*;

use self::coverage::Coverage;
use self::list::List;
pub(super) use self::say::{card_glyph, name_of};
use super::ask::{AskFor, New};
use crate::domain::Date;
use crate::i18n::{self, words::trainings};
use crate::ui::parts::{Button, Chip, Empty, Glyph, Tone, Variant};
use crate::ui::places;
use crate::ui::route::{MeasuresView, Page};
use crate::workspace::Workspace;

/// Trainings and what they cover.
#[component]
pub fn Trainings(
    /// The open project.
    workspace: Workspace,
    /// Only those held after this day.
    since: Option<Date>,
) -> impl IntoView {
    let ids = Memo::new(move |_| match since {
        Some(day) => workspace.trainings_since(day),
        None => workspace.trainings(),
    });
    let all = places::page(workspace, Page::Measures(MeasuresView::Trainings));
    let only = since.map(|day| {
        view! {
            <div class="filters" data-no-print="">
                <Chip label=trainings::only_since(&i18n::day(day.parts())) tone=Tone::Accent />
                <a class="button button--ghost" href=all>{trainings::show_all()}</a>
            </div>
        }
    });
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
            {only}
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
