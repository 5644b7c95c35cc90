//! Whose answers are being counted: one group, and one persona or none.

use leptos::prelude::*;

use super::counting::Counting;
use super::say::persona_words;
use crate::i18n::words::waves;
use crate::ui::parts::{Choice, Select};
use crate::ui::say_method;
use crate::workspace::Id;

/// The switch above the table.
#[component]
pub(super) fn Switch(counting: Counting) -> impl IntoView {
    let workspace = counting.workspace;
    let groups = Signal::derive(move || {
        let groups = counting.groups.get().into_iter();
        groups
            .map(|group| Choice::new(group.to_string(), say_method::rater_group(workspace, group)))
            .collect::<Vec<_>>()
    });
    let personas = Signal::derive(move || {
        let mut ids = workspace.personas();
        for (_, _, persona) in counting.gathered.read().keys() {
            ids.extend(persona.filter(|id| !ids.contains(id)));
        }
        let choice = |id: Id| Choice::new(id.to_string(), persona_words(workspace, Some(id)));
        std::iter::once(Choice::new("", waves::any_persona()))
            .chain(ids.into_iter().map(choice))
            .collect::<Vec<_>>()
    });
    let persona = move || counting.persona.get().map(|id| id.to_string());
    view! {
        <div class="wave-switch">
            <Select
                label=waves::count_group()
                options=groups
                value=Signal::derive(move || counting.group().to_string())
                on_change=move |group: String| {
                    if let Ok(group) = group.parse() {
                        counting.choose_group(group);
                    }
                }
            />
            <Select
                label=waves::count_persona()
                options=personas
                value=Signal::derive(move || persona().unwrap_or_default())
                on_change=move |id: String| counting.persona.set(id.parse().ok())
            />
        </div>
    }
}
