//! What to-be journeys say of the touchpoint, to be taken over as a promise or into the text.

use leptos::prelude::*;

use super::Sight;
use crate::domain::insight::without_quotes;
use crate::domain::{CardKind, Column};
use crate::i18n::words::{design, touchpoint as words};
use crate::ui::parts::{Glyph, Icon, MenuButton, MenuItem, use_toasts};
use crate::ui::route::{JourneysView, Page};
use crate::ui::{places, say};
use crate::workspace::{Id, Workspace};

/// What a step is called; subscribes to it.
pub(super) fn step_title(workspace: Workspace, id: Id) -> String {
    let title = workspace.step_value(id).title;
    match title.trim() {
        "" => words::step_untitled().to_owned(),
        title => title.to_owned(),
    }
}

/// The steps with their texts.
#[component]
pub(super) fn Steps(sight: Sight) -> impl IntoView {
    let workspace = sight.workspace;
    let all = Memo::new(move |_| workspace.to_be_steps_at(sight.id));
    let journeys = move || places::page(workspace, Page::Journeys(JourneysView::List));
    view! {
        <h3 class="design-title">{design::from_journeys()}</h3>
        <Show
            when=move || !all.read().is_empty()
            fallback=move || view! {
                <p class="quiet">
                    {design::no_steps()} " " <a href=journeys()>{design::to_journeys()}</a>
                </p>
            }
        >
            <ul class="design-steps">
                <For each=move || all.get() key=|step| *step let((journey, step))>
                    <Line sight journey step />
                </For>
            </ul>
        </Show>
    }
}

#[component]
fn Line(sight: Sight, journey: Id, step: Id) -> impl IntoView {
    let workspace = sight.workspace;
    let toasts = use_toasts();
    let title = Signal::derive(move || step_title(workspace, step));
    let name = move || {
        let name = workspace.journey(journey).map(|it| it.value.name);
        match name.as_deref().map(str::trim) {
            None | Some("") => words::journey_untitled().to_owned(),
            Some(name) => name.to_owned(),
        }
    };
    let map = places::page(workspace, Page::Journeys(JourneysView::Map(journey)));
    let it = Memo::new(move |_| workspace.step_value(step));
    let take_as = move |kind: CardKind| {
        let board = workspace.home_of(Some(sight.id));
        let title = title.get_untracked();
        let said = match workspace.add_card_at(sight.id, Column { board, kind }, title.clone()) {
            true => design::card_added(&untrack(|| say::board_name(workspace, board))),
            false => design::already_there(&title),
        };
        toasts.toast(said);
    };
    let take_as_text = move || {
        let title = title.get_untracked();
        workspace.redesign(sight.id, |it| {
            let before = it.to_be.trim_end().to_owned();
            it.to_be = [before, title].join("\n").trim_start().to_owned();
        });
        toasts.toast(design::taken_as_text());
    };
    let items = move |()| {
        vec![
            MenuItem::action(design::take_as_standard(), move || {
                take_as(CardKind::Standard)
            })
            .icon(Glyph::Standard),
            MenuItem::action(design::take_as_wow(), move || take_as(CardKind::Wow))
                .icon(Glyph::Wow),
            MenuItem::Separator,
            MenuItem::action(design::take_as_text(), take_as_text).icon(Glyph::Edit),
        ]
    };
    let quote = move || {
        // Some write the quotation marks, some do not.
        let it = it.read();
        let voice = without_quotes(&it.voice);
        (!voice.is_empty())
            .then(|| view! { <p class="design-text quiet">{design::step_voice(voice)}</p> })
    };
    let outcome = move || {
        let outcome = it.read().outcome.trim().to_owned();
        (!outcome.is_empty()).then(|| view! { <p class="design-text">{outcome}</p> })
    };
    view! {
        <li class="design-step">
            <div>
                <p class="design-step__title">{title}</p>
                {quote}
                {outcome}
                <a class="design-source small" href=map>
                    <Icon glyph=Glyph::Journey />
                    <span>{name}</span>
                </a>
            </div>
            <MenuButton label=Signal::derive(move || design::take_menu(&title.get())) items />
        </li>
    }
}
