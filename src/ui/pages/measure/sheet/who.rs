//! The first screen: who answers. No name is asked for.

use leptos::prelude::*;

use super::passing::{HEADING, Passing};
use crate::domain::{Persona, RaterGroup};
use crate::i18n::words::sheet;
use crate::ui::parts::{Choice, Glyph, Icon, Segmented, Select};
use crate::ui::{say_measuring, say_method};
use crate::workspace::Id;

/// The value that stands for no persona.
const NONE: &str = "none";

/// Who answers.
#[component]
pub(super) fn Who(passing: Passing) -> impl IntoView {
    let workspace = passing.workspace;
    let name = move || {
        let about = workspace.wave(passing.wave).map(|wave| wave.about());
        sheet::title_of(&say_measuring::wave(&about.unwrap_or_default()))
    };
    let groups = Signal::derive(move || {
        let (groups, _) = passing.groups();
        let choice = |group: RaterGroup| {
            Choice::new(group.to_string(), say_method::rater_group(workspace, group))
        };
        groups.into_iter().map(choice).collect::<Vec<_>>()
    });
    let personas = Signal::derive(move || {
        let choice = |id: Id| Choice::new(id.to_string(), workspace.value::<Persona>(id).name);
        let none = Choice::new(NONE, sheet::persona_none());
        let ids = workspace.personas().into_iter();
        std::iter::once(none)
            .chain(ids.map(choice))
            .collect::<Vec<_>>()
    });
    let persona = Signal::derive(move || {
        let chosen = passing.persona.get();
        chosen.map_or_else(|| NONE.to_owned(), |id| id.to_string())
    });
    view! {
        <h1 class="sheet-pass__title" id=HEADING tabindex="-1">{name}</h1>
        <p class="sheet-pass__lead">{sheet::who_lead()}</p>
        <p class="sheet-pass__promise">
            <Icon glyph=Glyph::Standard />
            <span>{sheet::no_name()}</span>
        </p>
        <Segmented
            label=sheet::group()
            options=groups
            value=Signal::derive(move || passing.groups().1.to_string())
            on_change=move |group: String| passing.group.set(group.parse().ok())
        />
        <Show when=move || personas.read().len() != 1>
            <Select
                label=sheet::persona()
                options=personas
                value=persona
                on_change=move |id: String| passing.persona.set(id.parse().ok())
            />
        </Show>
    }
}
