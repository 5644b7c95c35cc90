//! One insight: what it says, where it comes from, what it is about, and what became of it.

use leptos::html;
use leptos::prelude::*;

use super::super::note::CardLink;
use super::actions::{Actions, persona_name};
use crate::domain::{Insight, InsightKind};
use crate::i18n::{self, words::insights, words::pilots};
use crate::ui::parts::{Button, Chip, Glyph, Icon, MenuButton, Tone, TopicTag, Variant};
use crate::ui::route::{Page, Route, TouchpointsView};
use crate::ui::{places, say_doing, say_method};
use crate::workspace::{Id, Workspace};

/// From how many letters on a text is shortened.
const LONG: usize = 420;

/// An insight in a list.
#[component]
pub(in crate::ui::pages) fn InsightItem(
    workspace: Workspace,
    id: Id,
    actions: Actions,
    /// The insight that gets the focus when this one goes.
    #[prop(into)]
    next: Signal<Option<Id>>,
    /// The page is about its touchpoint, so that it need not be named.
    #[prop(optional)]
    at_touchpoint: bool,
    /// The page is about its pilot, so that it need not be named.
    #[prop(optional)]
    at_pilot: bool,
) -> impl IntoView {
    let insight = Memo::new(move |_| {
        let entry = workspace.inner().insights.read(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    });
    let slot = NodeRef::<html::Li>::new();
    Effect::new(move |_| {
        if actions.focus.get() == Some(id) {
            request_animation_frame(move || {
                if let Some(slot) = slot.try_get_untracked().flatten() {
                    slot.focus().unwrap_or_default();
                }
            });
        }
    });
    let title = Signal::derive(move || {
        insight.track();
        actions.title(id)
    });
    let whole = RwSignal::new(false);
    let is_long = Memo::new(move |_| {
        let insight = insight.read();
        insight.text.chars().count() > LONG || insight.text.lines().count() > 8
    });
    view! {
        <li class="insight" node_ref=slot tabindex="-1" data-kind=move || insight.read().kind.as_str()>
            <div class="insight__head">
                {move || {
                    let kind = insight.read().kind;
                    view! { <Chip label=say_method::insight_kind(kind) tone=tone(kind) icon=say_method::insight_glyph(kind) /> }
                }}
                <span class="insight__source">{move || source(&insight.read())}</span>
                <MenuButton
                    label=Signal::derive(move || insights::menu(&title.get()))
                    items=move |()| actions.menu(id, next.get_untracked())
                />
            </div>
            <p class="insight__text" data-short=move || (is_long.get() && !whole.get()).to_string()>
                {move || match insight.read().text.trim() {
                    "" => insights::untitled().to_owned(),
                    text => text.to_owned(),
                }}
            </p>
            <Show when=move || is_long.get()>
                <Button
                    label=Signal::derive(move || {
                        if whole.get() { insights::read_less() } else { insights::read_all() }.to_owned()
                    })
                    variant=Variant::Ghost
                    on_click=move |_| whole.update(|whole| *whole = !*whole)
                />
            </Show>
            <div class="insight__foot">
                <About workspace insight at_touchpoint at_pilot />
                <Button
                    label=insights::make_idea()
                    aria_label=MaybeProp::derive(move || Some(insights::make_idea_of(&title.get())))
                    icon=Glyph::Idea
                    variant=Variant::Ghost
                    on_click=move |_| actions.make_idea(id)
                />
            </div>
            <Became workspace id />
        </li>
    }
}

/// Touchpoint, persona and topics.
#[component]
fn About(
    workspace: Workspace,
    insight: Memo<Insight>,
    at_touchpoint: bool,
    at_pilot: bool,
) -> impl IntoView {
    let project = workspace.inner().project;
    let touchpoint = Memo::new(move |_| insight.read().touchpoint.filter(|_| !at_touchpoint));
    let persona = Memo::new(move |_| insight.read().persona);
    let pilot = Memo::new(move |_| insight.read().pilot.filter(|_| !at_pilot));
    let tags = Memo::new(move |_| insight.read().tags.clone());
    let colors = Memo::new(move |_| workspace.topic_colors());
    let is_empty = move || {
        let abouts = [touchpoint.get(), persona.get(), pilot.get()];
        abouts.iter().all(Option::is_none) && tags.read().is_empty()
    };
    view! {
        <p class="insight__about" hidden=is_empty>
            {move || touchpoint.get().map(|id| {
                let href = Route::Project(project, Page::Touchpoints(TouchpointsView::One(id))).href();
                view! {
                    <a class="insight__link" href=href>
                        <Icon glyph=Glyph::Touchpoint />
                        <span>{move || say_method::touchpoint(workspace, id)}</span>
                    </a>
                }
            })}
            {move || pilot.get().map(|id| view! {
                <a class="insight__link" href=places::pilot(workspace, id)>
                    <Icon glyph=Glyph::Pilot />
                    <span>{move || pilots::from_pilot(&say_doing::pilot(workspace, id))}</span>
                </a>
            })}
            {move || persona.get().map(|id| view! {
                <span class="insight__link">
                    <Icon glyph=Glyph::Person />
                    <span>{move || insights::of_persona(&persona_name(workspace, id))}</span>
                </span>
            })}
            {move || {
                let tags = tags.get().into_iter();
                tags.map(|name| view! { <TopicTag name colors /> }).collect_view()
            }}
        </p>
    }
}

/// The cards that came from it.
#[component]
fn Became(workspace: Workspace, id: Id) -> impl IntoView {
    let cards = Memo::new(move |_| workspace.cards_from(id));
    view! {
        <Show when=move || !cards.read().is_empty()>
            <div class="insight__became">
                <span>{insights::ideas()}</span>
                <ul class="became">
                    <For each=move || cards.get() key=|id| *id let:card>
                        <li><CardLink workspace id=card /></li>
                    </For>
                </ul>
            </div>
        </Show>
    }
}

fn tone(kind: InsightKind) -> Tone {
    match kind {
        InsightKind::Weakness => Tone::Warn,
        InsightKind::Opportunity => Tone::Accent,
        InsightKind::Praise => Tone::Good,
        InsightKind::Question => Tone::Neutral,
    }
}

/// "Interview, 3 May 2026".
fn source(insight: &Insight) -> String {
    let day = insight.date.map(|date| i18n::day(date.parts()));
    let parts = [Some(insight.source.trim().to_owned()), day];
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}
