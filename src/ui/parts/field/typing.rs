//! The manners that one-line and long text fields share: what people type is theirs until they
//! leave the field; a change from elsewhere never overwrites half-typed words.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

/// An `<input>` or a `<textarea>`.
pub(super) trait Editable: Clone + JsCast + 'static {
    fn text(&self) -> String;
    fn set_text(&self, text: &str);
}

impl Editable for HtmlInputElement {
    fn text(&self) -> String {
        self.value()
    }

    fn set_text(&self, text: &str) {
        self.set_value(text);
    }
}

impl Editable for HtmlTextAreaElement {
    fn text(&self) -> String {
        self.value()
    }

    fn set_text(&self, text: &str) {
        self.set_value(text);
    }
}

/// What a text field knows while people type.
#[derive(Clone, Copy)]
pub(super) struct Typing {
    value: Signal<String>,
    on_commit: Option<Callback<String>>,
    /// What the field was last told to show.
    shown: StoredValue<String>,
    /// What is in it, if that differs.
    draft: StoredValue<Option<String>>,
}

impl Typing {
    pub(super) fn new(value: Signal<String>, on_commit: Option<Callback<String>>) -> Self {
        let typing = Self {
            value,
            on_commit,
            shown: StoredValue::new(value.get_untracked()),
            draft: StoredValue::new(None),
        };
        // A page that goes away does not take words with it.
        on_cleanup(move || typing.commit_draft());
        typing
    }

    /// Shows the value in the element whenever it changes, unless people are typing there.
    pub(super) fn show_in<T: Editable>(
        self,
        element: impl Fn() -> Option<T> + 'static,
        after: impl Fn(&str) + 'static,
    ) {
        Effect::new(move |_| {
            let value = self.value.get();
            let Some(element) = element() else {
                return;
            };
            let is_draft = self.draft.with_value(Option::is_some);
            if !is_draft && element.text() != value {
                element.set_text(&value);
            }
            if !is_draft {
                after(&value);
            }
            self.shown.set_value(value);
        });
    }

    /// Somebody typed.
    pub(super) fn typed(self, text: String) {
        let is_same = self.shown.with_value(|shown| *shown == text);
        self.draft.set_value((!is_same).then_some(text));
    }

    /// Somebody is done with it.
    pub(super) fn commit_draft(self) {
        let draft = self.draft.try_update_value(Option::take).flatten();
        let (Some(draft), Some(on_commit)) = (draft, self.on_commit) else {
            return;
        };
        // While the page is being taken down, its owner may already be gone.
        if self.value.try_get_untracked().as_ref() != Some(&draft) {
            on_commit.try_run(draft);
        }
    }

    /// Esc: takes back what was typed. False if there was nothing to take back.
    pub(super) fn restore<T: Editable>(self, element: &T) -> bool {
        let had_draft = self
            .draft
            .try_update_value(Option::take)
            .flatten()
            .is_some();
        if had_draft {
            element.set_text(&self.value.get_untracked());
        }
        had_draft
    }

    /// Empties the field for the next entry.
    pub(super) fn clear<T: Editable>(self, element: &T) {
        element.set_text("");
        self.draft.set_value(None);
    }
}

/// Enter, but not the Enter that ends a word in an input method.
pub(super) fn is_enter(event: &ev::KeyboardEvent) -> bool {
    event.key() == "Enter" && !event.is_composing()
}
