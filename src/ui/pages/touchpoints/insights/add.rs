//! Writing insights down: Enter adds one and stays, several pasted lines add several.

use leptos::prelude::*;

use super::actions::persona_name;
use crate::domain::board::titles;
use crate::domain::{Insight, InsightKind};
use crate::i18n::words::insights;
use crate::ui::parts::{Choice, Segmented, TextArea, use_toasts};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// The field for new insights, with their kind beside it.
#[component]
pub(in crate::ui::pages) fn AddInsight(
    workspace: Workspace,
    /// The kind of the new ones.
    kind: RwSignal<InsightKind>,
    /// What the new ones have besides.
    #[prop(into)]
    blank: Signal<Insight>,
    /// Says that the touchpoint goes without saying, since the page is about it.
    #[prop(optional)]
    at_touchpoint: bool,
    /// What it is for, where there are several.
    #[prop(default = insights::add())]
    label: &'static str,
    /// They are there.
    #[prop(optional, into)]
    on_added: Option<Callback<Vec<Id>>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let add = move |texts: Vec<String>| {
        let blank = Insight {
            kind: kind.get_untracked(),
            ..blank.get_untracked()
        };
        let ids = workspace.add_insights(texts, &blank);
        if !ids.is_empty() {
            toasts.announce(insights::added(ids.len()));
        }
        if let Some(on_added) = on_added {
            on_added.run(ids);
        }
    };
    let places = Memo::new(move |_| {
        let blank = blank.get();
        let touchpoint = blank.touchpoint.filter(|_| !at_touchpoint);
        let touchpoint = touchpoint.map(|id| say_method::touchpoint(workspace, id));
        let persona = blank.persona.map(|id| persona_name(workspace, id));
        let topics = blank.tags.into_iter().map(|tag| format!("#{tag}"));
        let all: Vec<String> = touchpoint
            .into_iter()
            .chain(persona)
            .chain(topics)
            .collect();
        all.join(", ")
    });
    view! {
        <div class="insight-add">
            <TextArea
                label
                value=Signal::stored(String::new())
                placeholder=insights::add_placeholder()
                hint=MaybeProp::derive(move || {
                    let places = places.get();
                    let goes = (!places.is_empty()).then(|| insights::add_goes_to(&places));
                    let hint = insights::add_hint().to_owned();
                    Some(goes.map_or(hint.clone(), |goes| format!("{goes}. {hint}")))
                })
                rows=1
                enter_submits=true
                clears=true
                on_submit=move |text: String| {
                    let text = text.trim().to_owned();
                    if !text.is_empty() {
                        add(vec![text]);
                    }
                }
                on_paste=Callback::new(move |text: String| {
                    let texts = titles(&text);
                    let several = texts.len() > 1;
                    if several {
                        add(texts);
                    }
                    several
                })
            />
            <KindChoice label=insights::add_kind() kind on_change=move |new| kind.set(new) />
        </div>
    }
}

/// One of the four kinds, with icon and word.
#[component]
pub(super) fn KindChoice(
    label: &'static str,
    #[prop(into)] kind: Signal<InsightKind>,
    #[prop(into)] on_change: Callback<InsightKind>,
) -> impl IntoView {
    let options = InsightKind::ALL.map(|kind| {
        Choice::new(kind.as_str(), say_method::insight_kind(kind))
            .icon(say_method::insight_glyph(kind))
    });
    view! {
        <Segmented
            label
            options=options.to_vec()
            value=Signal::derive(move || kind.get().as_str().to_owned())
            on_change=move |value: String| {
                if let Ok(kind) = value.parse() {
                    on_change.run(kind);
                }
            }
        />
    }
}
