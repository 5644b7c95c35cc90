//! How the touchpoint shall be: what becomes of it, in the customer's words, and why.

use leptos::prelude::*;

use super::Sight;
use super::steps::Steps;
use crate::domain::{Redesign, Touchpoint};
use crate::i18n::words::design;
use crate::ui::parts::{Choice, Segmented, TextArea};
use crate::ui::say_doing;

/// The panel.
#[component]
pub(super) fn ToBe(sight: Sight) -> impl IntoView {
    let workspace = sight.workspace;
    let each = Redesign::ALL.map(|it| Choice::new(it.as_str(), say_doing::redesign(it)));
    let open = Choice::new("", design::undecided_choice());
    let options: Vec<Choice> = each.into_iter().chain([open]).collect();
    let write = move |change: fn(&mut Touchpoint) -> &mut String| {
        move |text: String| {
            workspace.redesign(sight.id, |it| text.trim_end().clone_into(change(it)));
        }
    };
    view! {
        <section class="panel" aria-labelledby="design-to-be">
            <h2 class="panel__title" id="design-to-be">{design::to_be()}</h2>
            <Segmented
                label=design::choice()
                options
                value=Signal::derive(move || {
                    let it = sight.touchpoint.read();
                    it.redesign.map(|it| it.as_str().to_owned()).unwrap_or_default()
                })
                on_change=move |value: String| {
                    workspace.redesign(sight.id, |it| it.redesign = value.parse().ok());
                }
            />
            <TextArea
                label=design::to_be_how()
                hint=design::to_be_hint()
                rows=3
                value=Signal::derive(move || sight.touchpoint.read().to_be.clone())
                on_commit=write(|it| &mut it.to_be)
            />
            <TextArea
                label=design::reasons()
                value=Signal::derive(move || sight.touchpoint.read().reasons.clone())
                on_commit=write(|it| &mut it.reasons)
            />
            <Steps sight />
        </section>
    }
}
