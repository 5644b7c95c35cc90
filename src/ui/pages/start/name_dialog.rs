//! Asks for the name of a project.

use leptos::prelude::*;

use crate::i18n::words::{common, start};
use crate::ui::parts::{Button, Dialog, TextField, Variant};

/// Asks for a name. It is asked again while it is empty.
#[component]
pub(super) fn NameDialog(
    /// The name to begin with; none while the dialog is closed.
    #[prop(into)]
    asked: Signal<Option<String>>,
    title: &'static str,
    label: &'static str,
    /// What the main button says.
    go: &'static str,
    #[prop(optional)] hint: Option<&'static str>,
    /// Gets the name.
    #[prop(into)]
    on_name: Callback<String>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    view! {
        <Dialog
            open=Signal::derive(move || asked.read().is_some())
            title
            on_close
        >
            <Form initial=asked.get_untracked().unwrap_or_default() label go hint on_name on_close />
        </Dialog>
    }
}

/// Made anew each time the dialog opens.
#[component]
fn Form(
    initial: String,
    label: &'static str,
    go: &'static str,
    hint: Option<&'static str>,
    on_name: Callback<String>,
    on_close: Callback<()>,
) -> impl IntoView {
    let text = RwSignal::new(initial.clone());
    let missing = RwSignal::new(false);
    let submit = move || {
        let name = text.get_untracked().trim().to_owned();
        if name.is_empty() {
            missing.set(true);
        } else {
            on_name.run(name);
        }
    };
    view! {
        <div class="form">
            <TextField
                label
                value=initial
                autofocus=true
                hint=MaybeProp::derive(move || hint.map(str::to_owned))
                error=MaybeProp::derive(move || missing.get().then(|| start::name_needed().to_owned()))
                on_input=move |typed: String| {
                    missing.set(false);
                    text.set(typed);
                }
                on_enter=move |_: String| submit()
            />
            <div class="form__foot">
                <Button label=common::cancel() on_click=move |_| on_close.run(()) />
                <Button label=go variant=Variant::Primary on_click=move |_| submit() />
            </div>
        </div>
    }
}
