//! The filter of the insights: words, kind, touchpoint, persona, topic.

use leptos::prelude::*;

use super::actions::{persona_choices, touchpoint_choices};
use crate::domain::{InsightFilter, InsightKind};
use crate::i18n::words::insights;
use crate::ui::parts::{Button, Choice, Glyph, Select, TextField, Variant};
use crate::ui::say_method;
use crate::workspace::Workspace;

/// The row of filters above the list.
#[component]
pub(super) fn FilterBar(
    workspace: Workspace,
    filter: RwSignal<InsightFilter>,
    /// The kind of new insights; who looks at weaknesses writes weaknesses.
    kind: RwSignal<InsightKind>,
) -> impl IntoView {
    let kinds = {
        let all = InsightKind::ALL.map(|k| Choice::new(k.as_str(), say_method::insight_kind(k)));
        let any = Choice::new("", insights::any_kind());
        std::iter::once(any).chain(all).collect::<Vec<_>>()
    };
    let touchpoint = Memo::new(move |_| filter.read().touchpoint);
    let persona = Memo::new(move |_| filter.read().persona);
    let touchpoints = Signal::derive(move || {
        touchpoint_choices(workspace, insights::any_touchpoint(), touchpoint.get())
    });
    let personas =
        Signal::derive(move || persona_choices(workspace, insights::any_persona(), persona.get()));
    let topics = Signal::derive(move || {
        let names = workspace.topic_names().into_iter();
        std::iter::once(Choice::new("", insights::any_topic()))
            .chain(names.map(|name| Choice::new(name.clone(), name)))
            .collect::<Vec<_>>()
    });
    let id = |id: Option<crate::workspace::Id>| id.map(|id| id.to_string()).unwrap_or_default();
    view! {
        <div class="filters" role="search" aria-label=insights::filter()>
            <div class="filters__text">
                <TextField
                    label=insights::filter_text()
                    label_hidden=true
                    placeholder=insights::filter_text()
                    value=Signal::derive(move || filter.read().text.clone())
                    on_input=move |text: String| filter.update(|filter| filter.text = text)
                />
            </div>
            <Select
                label=insights::filter_kind()
                label_hidden=true
                options=kinds
                value=Signal::derive(move || {
                    filter.read().kind.map(InsightKind::as_str).unwrap_or_default().to_owned()
                })
                on_change=move |value: String| {
                    let chosen: Option<InsightKind> = value.parse().ok();
                    filter.update(|filter| filter.kind = chosen);
                    if let Some(chosen) = chosen {
                        kind.set(chosen);
                    }
                }
            />
            <Select
                label=insights::filter_touchpoint()
                label_hidden=true
                options=touchpoints
                value=Signal::derive(move || id(filter.read().touchpoint))
                on_change=move |value: String| {
                    filter.update(|filter| filter.touchpoint = value.parse().ok());
                }
            />
            <Select
                label=insights::filter_persona()
                label_hidden=true
                options=personas
                value=Signal::derive(move || id(filter.read().persona))
                on_change=move |value: String| {
                    filter.update(|filter| filter.persona = value.parse().ok());
                }
            />
            <Select
                label=insights::filter_topic()
                label_hidden=true
                options=topics
                value=Signal::derive(move || filter.read().topic.clone().unwrap_or_default())
                on_change=move |topic: String| {
                    filter.update(|filter| filter.topic = (!topic.is_empty()).then_some(topic));
                }
            />
            <Show when=move || !filter.read().is_empty()>
                <Button
                    label=insights::clear_filter()
                    icon=Glyph::Close
                    variant=Variant::Ghost
                    on_click=move |_| filter.set(InsightFilter::default())
                />
            </Show>
        </div>
    }
}
