//! Choosing a person, or nobody.

use leptos::prelude::*;

use super::field::{Choice, Select};
use crate::domain::Id;
use crate::i18n::words;

/// A choice among people, with "nobody" first.
#[component]
pub fn PersonPicker(
    /// What the person is to this.
    #[prop(into)]
    label: Signal<String>,
    /// Ids and names, in the order shown.
    #[prop(into)]
    people: Signal<Vec<(Id, String)>>,
    /// Who is chosen.
    #[prop(into)]
    value: Signal<Option<Id>>,
    /// Somebody else was chosen.
    #[prop(into)]
    on_change: Callback<Option<Id>>,
    /// What "nobody" is called here.
    #[prop(optional, into)]
    nobody: MaybeProp<String>,
    /// Says the label only to screen readers.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let options = Signal::derive(move || {
        let nobody = nobody
            .get()
            .unwrap_or_else(|| words::parts::nobody().to_owned());
        let people = people.get().into_iter();
        std::iter::once(Choice::new("", nobody))
            .chain(people.map(|(id, name)| Choice::new(id.to_string(), name)))
            .collect::<Vec<_>>()
    });
    let value = Signal::derive(move || value.get().map(|id| id.to_string()).unwrap_or_default());
    view! {
        <Select
            label
            label_hidden
            options
            value
            on_change=move |id: String| on_change.run(id.parse().ok())
        />
    }
}
