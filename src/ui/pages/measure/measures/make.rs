//! One step to a measure; once it is there, how far it has come.

use leptos::prelude::*;

use super::{HEADING, name_of};
use crate::i18n::words::measures;
use crate::platform::{address, focus};
use crate::ui::parts::{Button, Chip, Glyph, Tone, use_toasts};
use crate::ui::route::{MeasureView, Page, Route};
use crate::ui::say_measuring;
use crate::workspace::{Id, Workspace};

/// A button that makes a measure, or the state of the one that was made.
#[component]
pub(in crate::ui::pages::measure) fn MakeMeasure(
    workspace: Workspace,
    /// What it is made of.
    #[prop(into)]
    name: Signal<String>,
    /// The measure, once there is one.
    made: Memo<Option<Id>>,
    /// Makes one and gives it.
    #[prop(into)]
    on_make: Callback<(), Option<Id>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let make = move |_| {
        // Where the button was, the state stands, which takes the keyboard.
        if let Some(id) = on_make.run(()) {
            let name = untrack(|| name_of(workspace, id));
            let project = workspace.inner().project;
            let list = Route::Project(project, Page::Measure(MeasureView::Shopping));
            toasts.toast_with(
                measures::made(&name),
                measures::here_to_measures(),
                move || {
                    list.go();
                    request_animation_frame(|| address::focus(HEADING));
                },
            );
            request_animation_frame(move || {
                if focus::is_lost() {
                    address::focus(&anchor(id));
                }
            });
        }
    };
    // One that is done or dropped does not keep from making another.
    let is_open = move |id: Id| workspace.measure(id).is_some_and(|it| it.state.is_open());
    let may_make = Memo::new(move |_| !made.get().is_some_and(is_open));
    view! {
        <div class="measures__make">
            {move || made.get().map(|id| view! { <Made workspace id /> })}
            <Show when=move || may_make.get()>
                <Button
                    label=measures::make()
                    aria_label=MaybeProp::derive(move || Some(measures::make_of(&name.get())))
                    icon=Glyph::Plus
                    on_click=make
                />
            </Show>
        </div>
    }
}

/// How far the measure has come.
#[component]
fn Made(workspace: Workspace, id: Id) -> impl IntoView {
    let state = Memo::new(move |_| workspace.measure(id).map(|it| it.state));
    let words = move || {
        let state = state.get().unwrap_or_default();
        measures::is(say_measuring::measure_state(state))
    };
    let tone = move || match state.get() {
        Some(state) if state.is_open() => Tone::Accent,
        _ => Tone::Neutral,
    };
    view! {
        <span id=anchor(id) tabindex="-1">
            <Chip label=Signal::derive(words) tone=Signal::derive(tone) icon=Glyph::Check />
        </span>
    }
}

fn anchor(id: Id) -> String {
    format!("measure-of-{id}")
}
