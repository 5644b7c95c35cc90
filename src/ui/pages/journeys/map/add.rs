//! Writing new steps: Enter adds one and stays, several pasted lines add several.

use leptos::html;
use leptos::prelude::*;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use super::actions::Actions;
use super::columns::{phase_key, phase_name};
use crate::domain::board::titles;
use crate::i18n::words::journeys;
use crate::platform::{address, focus};
use crate::ui::parts::TextArea;
use crate::workspace::Id;

/// The element id of the button that opens the field.
pub(super) fn opener_id(phase: Option<Id>) -> String {
    format!("add-{}", phase_key(phase))
}

/// The field at the end of a phase.
#[component]
pub(super) fn AddStep(actions: Actions, phase: Option<Id>) -> impl IntoView {
    let area = NodeRef::<html::Textarea>::new();
    let typed = StoredValue::new(String::new());
    // New columns may push the field aside, and with it out of the focus for a moment.
    let pushed = StoredValue::new(false);
    let show = move || {
        request_animation_frame(move || {
            pushed.try_set_value(false);
            if let Some(area) = area.try_get_untracked().flatten() {
                area.focus().unwrap_or_default();
                let nearest = ScrollIntoViewOptions::new();
                nearest.set_block(ScrollLogicalPosition::Nearest);
                nearest.set_inline(ScrollLogicalPosition::Nearest);
                area.scroll_into_view_with_scroll_into_view_options(&nearest);
            }
        });
    };
    area.on_load(move |_| show());
    let close = move || {
        actions.writing.set(None);
        request_animation_frame(move || {
            if focus::is_lost() {
                address::focus(&opener_id(phase));
            }
        });
    };
    let add = move |titles: Vec<String>| {
        typed.set_value(String::new());
        pushed.set_value(true);
        actions.add(phase, titles);
        show();
    };
    let label = Signal::derive(move || journeys::step_field(&phase_name(actions.workspace, phase)));
    let submit = move |text: String| {
        let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if title.is_empty() {
            close();
        } else {
            add(vec![title]);
        }
    };
    let paste = move |text: String| {
        let found = titles(&text);
        let several = found.len() > 1;
        if several {
            add(found);
        }
        several
    };
    // Half-typed words are not lost when somebody looks elsewhere.
    let left = move |_| {
        let is_empty = typed.with_value(|text| text.trim().is_empty());
        if is_empty && !pushed.get_value() && actions.writing.get_untracked() == Some(phase) {
            actions.writing.set(None);
        }
    };
    on_cleanup(move || {
        let rest = typed.try_get_value().unwrap_or_default();
        let title = rest.split_whitespace().collect::<Vec<_>>().join(" ");
        if !title.is_empty() && actions.workspace.is_open() {
            actions
                .workspace
                .add_steps(actions.journey, phase, vec![title]);
        }
    });
    view! {
        <div class="map__write" on:focusout=left>
            <TextArea
                label
                label_hidden=true
                value=""
                placeholder=journeys::step_example()
                rows=2
                enter_submits=true
                clears=true
                node_ref=area
                on_input=move |text: String| typed.set_value(text)
                on_submit=submit
                on_cancel=move |()| { typed.set_value(String::new()); close(); }
                on_paste=paste
            />
        </div>
    }
}
