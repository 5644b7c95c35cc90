//! One sitting: who, when, and the records they changed, field by field.

use leptos::prelude::*;
use serde_json::Value;

use super::says_who;
use crate::i18n::{self, words::told};
use crate::platform::address;
use crate::ui::pages::files::values;
use crate::ui::parts::{Button, Glyph, Variant, use_toasts};
use crate::ui::{places, say_file};
use crate::workspace::{Key, NotBack, PastChange, Sitting, TRASHED, Told, Workspace};

/// One sitting.
#[component]
pub(super) fn SittingItem(workspace: Workspace, sitting: Sitting) -> impl IntoView {
    let time = sitting.time.map(i18n::date_time);
    let time = time.unwrap_or_else(|| told::no_time().to_owned());
    let records = by_record(sitting.changes).into_iter();
    let records = records.map(|(key, changes)| view! { <RecordChanges workspace key changes /> });
    view! {
        <li class="told__sitting">
            <h2 class="told__by">
                {says_who(&sitting.writer)}
                <span class="told__time">{time}</span>
            </h2>
            <ul class="told__records">{records.collect_view()}</ul>
        </li>
    }
}

/// The changes of each record together, in the order in which the records come first. That a record
/// was made is one change, whatever it was made with.
fn by_record(changes: Vec<Told>) -> Vec<(Key, Vec<PastChange>)> {
    let mut records: Vec<(Key, Vec<PastChange>)> = Vec::new();
    for Told { change, .. } in changes {
        let found = records.iter_mut().find(|(key, _)| *key == change.key);
        match found {
            Some((_, known)) if change.made && known.iter().any(|it| it.made) => {}
            Some((_, known)) => known.push(change),
            None => records.push((change.key.clone(), vec![change])),
        }
    }
    records
}

#[component]
fn RecordChanges(workspace: Workspace, key: Key, changes: Vec<PastChange>) -> impl IntoView {
    let title = values::named(workspace.title(&key));
    let kind = say_file::kind_name(&key.kind);
    let heading = match places::of(workspace, &key) {
        Some(href) => view! { <a href=href>{title.clone()}</a> }.into_any(),
        None => view! { <span>{title.clone()}</span> }.into_any(),
    };
    let changes = changes.into_iter();
    let changes = changes.map(|change| {
        view! { <ChangeItem workspace change title=title.clone() /> }
    });
    view! {
        <li class="told__record">
            <p class="told__title">{heading} <span class="quiet">{kind}</span></p>
            <ul class="told__changes">{changes.collect_view()}</ul>
        </li>
    }
}

/// One field: what it is, what stood there, what was put there, and the way back.
#[component]
fn ChangeItem(workspace: Workspace, change: PastChange, title: String) -> impl IntoView {
    if change.made {
        return view! { <li class="told__change">{told::made()}</li> }.into_any();
    }
    let toasts = use_toasts();
    let field = values::field(workspace, &change.key, &change.field);
    let say = |all: &[Value]| say(workspace, &change, all);
    let words = if change.field == TRASHED {
        let is_in = !matches!(
            change.after.first(),
            None | Some(Value::Null | Value::Bool(false))
        );
        let words = if is_in {
            told::trashed()
        } else {
            told::restored()
        };
        view! { <span class="told__field">{words}</span> }.into_any()
    } else {
        let before = change.before.as_deref().map(say);
        let after = say(&change.after);
        view! {
            <span class="told__field">{field.clone()}</span>
            {before.map(|before| view! {
                <del class="told__value"><span class="visually-hidden">{told::before()}": "</span>{before}</del>
            })}
            <span class="told__value"><span class="visually-hidden">{told::after()}": "</span>{after}</span>
        }
        .into_any()
    };
    let way = match (&change.before, workspace.can_take_back(&change)) {
        (Some(_), Ok(())) => {
            let label = told::back_of(&field, &title);
            let change = change.clone();
            let go = move |_| {
                if workspace.take_back(&change) {
                    toasts.toast(told::backed(&field, &title));
                    // The button goes with the line.
                    address::focus("content");
                } else if workspace.can_take_back(&change).is_err() {
                    toasts.toast(told::refused());
                }
            };
            view! {
                <Button
                    label=told::back()
                    aria_label=MaybeProp::derive(move || Some(label.clone()))
                    icon=Glyph::Undo
                    variant=Variant::Ghost
                    on_click=go
                />
            }
            .into_any()
        }
        (Some(_), Err(NotBack::Changed(now))) => {
            let now = if change.field == TRASHED {
                None
            } else {
                Some(say(&now))
            };
            now.map(|now| view! { <span class="told__now">{told::changed(&now)}</span> })
                .into_any()
        }
        (Some(_), Err(NotBack::NoRecord)) => {
            view! { <span class="told__now">{told::in_trash()}</span> }.into_any()
        }
        _ => ().into_any(),
    };
    view! { <li class="told__change">{words}{way}</li> }.into_any()
}

/// The values of a field in words; several are a conflict that stood there.
fn say(workspace: Workspace, change: &PastChange, all: &[Value]) -> String {
    let words = all
        .iter()
        .map(|value| values::text(workspace, &change.key, &change.field, value));
    let words: Vec<String> = words.collect();
    match words.is_empty() {
        true => values::text(workspace, &change.key, &change.field, &Value::Null),
        false => words.join(" / "),
    }
}
