//! What holds for the whole table: how answers are written, and who gave them.

use leptos::prelude::*;

use super::intake::Intake;
use super::words;
use crate::domain::RaterGroup;
use crate::i18n::words::answers_import as text;
use crate::ui::parts::{Choice, Select};
use crate::ui::say_method;
use crate::workspace::answer_table::{Coding, Column};

/// How answers are written, and who gave them.
#[component]
pub(super) fn Settings(intake: Intake) -> impl IntoView {
    let workspace = intake.workspace;
    let holds = move |wanted: fn(&Column) -> bool| intake.mapping.read().columns.iter().any(wanted);
    let has_answers = move || holds(|it| matches!(it, Column::Answer | Column::AnswerAbout(_)));
    let has_recommendations = move || holds(|it| *it == Column::Recommendation);
    let codings = Signal::derive(|| {
        let choice = |it: Coding| Choice::new(it.as_str(), words::coding(it));
        Coding::ALL.map(choice).to_vec()
    });
    let code = move |chosen: String| {
        let named = |it: &Coding| it.as_str() == chosen;
        let coding = Coding::ALL.into_iter().find(named);
        intake.coding.set(coding.unwrap_or_default());
    };
    let error = Signal::derive(move || {
        intake
            .needs_coding()
            .then(|| text::coding_needed().to_owned())
    });
    let groups = Signal::derive(move || {
        let choice = |group: RaterGroup| {
            Choice::new(group.to_string(), say_method::rater_group(workspace, group))
        };
        workspace
            .rater_groups()
            .into_iter()
            .map(choice)
            .collect::<Vec<_>>()
    });
    view! {
        <section class="panel answers-import__settings" aria-label=text::settings()>
            <Show when=has_answers>
                <Select
                    label=text::coding()
                    options=codings
                    value=Signal::derive(move || intake.coding.get().as_str().to_owned())
                    error
                    on_change=code
                />
            </Show>
            <Select
                label=text::group()
                hint=text::group_hint()
                options=groups
                value=Signal::derive(move || intake.mapping.read().group.to_string())
                on_change=move |group: String| intake.choose_group(group.parse().ok())
            />
            <Show when=has_recommendations>
                <p class="quiet small">{text::recommendation_hint()}</p>
            </Show>
        </section>
    }
}
