//! The facts of a visit: who looks, where, when, and what else was to be seen.

use leptos::prelude::*;

use crate::domain::{Date, Visit, VisitKind};
use crate::i18n::words::shopping;
use crate::ui::parts::{Choice, Segmented, TextArea, TextField};
use crate::ui::say_doing;
use crate::workspace::{Deed, Id, Workspace};

/// The panel.
#[component]
pub(super) fn Facts(workspace: Workspace, id: Id) -> impl IntoView {
    let visit = Memo::new(move |_| workspace.visit(id).map(|it| it.value).unwrap_or_default());
    let change = move |change: Box<dyn FnOnce(&mut Visit)>| {
        workspace.change::<Visit>(Deed::EditVisit, id, change);
    };
    let is_self = Memo::new(move |_| visit.read().kind == VisitKind::SelfCheck);
    let wrong = RwSignal::new(false);
    let set_date = move |text: String| {
        let date = Date::from_people(&text);
        let is_empty = text.trim().is_empty();
        wrong.set(date.is_none() && !is_empty);
        if date.is_some() || is_empty {
            change(Box::new(move |visit| visit.date = date));
        }
    };
    let kinds = VisitKind::ALL
        .map(|kind| Choice::new(kind.as_str(), say_doing::visit_kind(kind)))
        .to_vec();
    view! {
        <section class="panel visit__facts" aria-labelledby="visit-facts">
            <h2 class="panel__title" id="visit-facts">
                {move || if is_self.get() { shopping::facts_self() } else { shopping::facts() }}
            </h2>
            <Segmented
                label=shopping::visit_kind()
                hint=shopping::visit_kind_hint()
                options=kinds
                value=Signal::derive(move || visit.read().kind.as_str().to_owned())
                on_change=move |value: String| {
                    if let Ok(kind) = value.parse::<VisitKind>() {
                        change(Box::new(move |visit| visit.kind = kind));
                    }
                }
            />
            <TextField
                label=shopping::place()
                hint=shopping::place_hint()
                value=Signal::derive(move || visit.read().place.clone())
                on_commit=move |text: String| change(Box::new(move |visit| visit.place = text.trim().to_owned()))
            />
            <div class="card-form__pair">
                <TextField
                    label=shopping::date()
                    kind="date"
                    value=Signal::derive(move || visit.read().date.map(|date| date.to_string()).unwrap_or_default())
                    error=MaybeProp::derive(move || wrong.get().then(|| shopping::date_wrong().to_owned()))
                    on_commit=set_date
                />
                <TextField
                    label=Signal::derive(move || {
                        let label = if is_self.get() { shopping::shopper_self() } else { shopping::shopper() };
                        label.to_owned()
                    })
                    hint=shopping::shopper_hint()
                    value=Signal::derive(move || visit.read().shopper.clone())
                    on_commit=move |text: String| change(Box::new(move |visit| visit.shopper = text.trim().to_owned()))
                />
            </div>
            <TextArea
                label=shopping::visit_note()
                rows=1
                value=Signal::derive(move || visit.read().note.clone())
                on_commit=move |text: String| change(Box::new(move |visit| visit.note = text.trim().to_owned()))
            />
        </section>
    }
}
