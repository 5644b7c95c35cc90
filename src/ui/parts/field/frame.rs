//! What stands around every field: label above, hint and error below.

use leptos::prelude::*;

use crate::ui::parts::icon::{Glyph, Icon};

/// The words around a field and the ids that tie them to it.
#[derive(Clone)]
pub struct Words {
    pub(super) id: String,
    pub(super) label: Signal<String>,
    pub(super) label_hidden: bool,
    pub(super) hint: MaybeProp<String>,
    pub(super) error: MaybeProp<String>,
}

impl Words {
    /// For `aria-describedby`.
    pub(super) fn described_by(&self) -> impl Fn() -> Option<String> + Clone + Send + 'static {
        let Self {
            id, hint, error, ..
        } = self.clone();
        move || match (hint.get(), error.get()) {
            (None, None) => None,
            (_, Some(_)) => Some(format!("{id}-error {id}-hint")),
            (Some(_), None) => Some(format!("{id}-hint")),
        }
    }

    /// For `aria-invalid`.
    pub(super) fn invalid(&self) -> impl Fn() -> Option<&'static str> + Clone + Send + 'static {
        let error = self.error;
        move || error.get().map(|_| "true")
    }
}

#[component]
pub(super) fn Frame(
    words: Words,
    #[prop(optional)] is_group: bool,
    children: Children,
) -> impl IntoView {
    let Words {
        id,
        label,
        label_hidden,
        hint,
        error,
    } = words;
    let label_class = if label_hidden {
        "visually-hidden"
    } else {
        "field__label"
    };
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let heading = if is_group {
        view! { <span class=label_class id=format!("{id}-label")>{label}</span> }.into_any()
    } else {
        view! { <label class=label_class for=id>{label}</label> }.into_any()
    };
    view! {
        <div class="field" data-state=move || error.get().map(|_| "error")>
            {heading}
            {children()}
            {move || {
                hint.get().map(|hint| view! { <p class="field__hint" id=hint_id.clone()>{hint}</p> })
            }}
            {move || {
                error
                    .get()
                    .map(|error| {
                        view! {
                            <p class="field__error" id=error_id.clone()>
                                <Icon glyph=Glyph::Warning />
                                <span>{error}</span>
                            </p>
                        }
                    })
            }}
        </div>
    }
}
