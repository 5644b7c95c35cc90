//! What a card has to do with the analysis: its touchpoints, and the insight it came from.

use leptos::prelude::*;

use crate::domain::Card;
use crate::domain::board::fold;
use crate::domain::insight::first_sentence;
use crate::i18n::words::touchpoint;
use crate::platform::address;
use crate::ui::finding::found_touchpoints;
use crate::ui::parts::{Button, Glyph, Icon, Pick, Variant, use_toasts};
use crate::ui::route::{Page, Route, TouchpointsView};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

const HEADING: &str = "card-touchpoints";

/// The touchpoints of a card by name.
fn sorted(workspace: Workspace, card: &Card) -> Vec<(Id, String)> {
    let named = card.touchpoints.iter();
    let mut named: Vec<(Id, String)> = named
        .map(|id| (*id, say_method::touchpoint(workspace, *id)))
        .collect();
    named.sort_by_key(|(_, name)| fold(name));
    named
}

/// On the face of a card: the first touchpoint, and how many more.
#[component]
pub(super) fn TouchpointLine(workspace: Workspace, card: Memo<Card>) -> impl IntoView {
    let names = Memo::new(move |_| sorted(workspace, &card.read()));
    move || {
        let names = names.get();
        let all = names
            .iter()
            .map(|(_, name)| name.as_str())
            .collect::<Vec<_>>();
        let title = all.join(", ");
        let more = names.len().saturating_sub(1);
        names.first().map(|(_, name)| {
            view! {
                <p class="card__touchpoint" title=title>
                    <Icon glyph=Glyph::Touchpoint />
                    <span class="card__touchpoint-name">{name.clone()}</span>
                    {(more > 0).then(|| view! { <span>{touchpoint::face_more(more)}</span> })}
                </p>
            }
        })
    }
}

/// In the dialog: the touchpoints as chips that lead to their pages, and a field for more.
#[component]
pub(super) fn CardTouchpoints(workspace: Workspace, id: Id, card: Memo<Card>) -> impl IntoView {
    let toasts = use_toasts();
    let project = workspace.inner().project;
    let names = Memo::new(move |_| sorted(workspace, &card.read()));
    let search = move |words: String| {
        let own = card.get_untracked().touchpoints;
        found_touchpoints(workspace, &words, |id| !own.contains(&id))
    };
    let set = move |other: Id, linked: bool| {
        if workspace.link_card(id, other, linked) {
            let name = untrack(|| say_method::touchpoint(workspace, other));
            toasts.announce(if linked {
                touchpoint::linked(&name)
            } else {
                touchpoint::unlinked(&name)
            });
        }
    };
    let chip = move |(other, name): (Id, String)| {
        let remove = touchpoint::unlink(&name);
        let href = Route::Project(project, Page::Touchpoints(TouchpointsView::One(other))).href();
        view! {
            <li class="chip chip--removable">
                <a href=href>{name}</a>
                <button
                    class="chip__remove"
                    type="button"
                    aria-label=remove.clone()
                    title=remove
                    on:click=move |_| {
                        set(other, false);
                        address::focus(HEADING);
                    }
                >
                    <Icon glyph=Glyph::Close />
                </button>
            </li>
        }
    };
    view! {
        <section class="card-links" aria-labelledby=HEADING>
            <h3 class="field__label" id=HEADING tabindex="-1">{touchpoint::of_card()}</h3>
            <Show
                when=move || !names.read().is_empty()
                fallback=|| view! { <p class="quiet small">{touchpoint::of_card_none()}</p> }
            >
                <ul class="card-links__list">
                    <For each=move || names.get() key=|named| named.clone() let:named>{chip(named)}</For>
                </ul>
            </Show>
            <Pick
                label=touchpoint::of_card_hint()
                label_hidden=true
                placeholder=touchpoint::of_card_hint()
                on_search=Callback::new(search)
                on_pick=move |other: String| if let Ok(other) = other.parse() { set(other, true) }
            />
        </section>
    }
}

/// The insight that gave the idea, with the way back to it.
#[component]
pub(super) fn Origin(workspace: Workspace, id: Id, card: Memo<Card>) -> impl IntoView {
    let toasts = use_toasts();
    let project = workspace.inner().project;
    let origin = Memo::new(move |_| card.read().insight);
    let forget = move |_| {
        workspace.edit_card(id, |card| card.insight = None);
        toasts.announce(touchpoint::insight_forgotten());
        address::focus(HEADING);
    };
    move || {
        let insight = origin.get()?;
        let entry = workspace.inner().insights.read(insight);
        let text = entry
            .filter(|entry| entry.is_here())
            .map(|entry| first_sentence(&entry.value.text));
        let href = Route::Project(
            project,
            Page::Touchpoints(TouchpointsView::Insight(insight)),
        )
        .href();
        let named = match text {
            Some(text) => view! { <a href=href>{text}</a> }.into_any(),
            None => view! { <span>{touchpoint::insight_gone()}</span> }.into_any(),
        };
        Some(view! {
            <p class="card-origin">
                <Icon glyph=Glyph::Insight />
                <span><span class="quiet">{touchpoint::from_insight()}": "</span>{named}</span>
                <Button
                    label=touchpoint::forget_insight()
                    icon=Glyph::Close
                    variant=Variant::Ghost
                    on_click=forget
                />
            </p>
        })
    }
}
