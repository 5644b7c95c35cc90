//! Values of fields in words, and texts of several people in one.

use leptos::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::domain::board::rank;
use crate::domain::{CardKind, CardState, Color, Place, Role};
use crate::i18n::words::files;
use crate::ui::parts::color_name;
use crate::ui::say;
use crate::workspace::{Id, Key, Workspace, Writer};

/// Who wrote something, in words.
pub(super) fn writer(writer: &Writer) -> String {
    match writer {
        Writer::Me => files::who_me().to_owned(),
        Writer::Named(name) => name.clone(),
        Writer::Unknown => files::who_unknown().to_owned(),
    }
}

/// What a record is called, or that it has no name. Subscribes to the record.
pub(super) fn title(workspace: Workspace, key: &Key) -> String {
    track(workspace, key);
    named(workspace.title(key))
}

/// A title, or what stands in its place.
pub(super) fn named(title: String) -> String {
    if title.trim().is_empty() {
        files::untitled().to_owned()
    } else {
        title
    }
}

/// Subscribes to a record.
pub(super) fn track(workspace: Workspace, key: &Key) {
    let inner = workspace.inner();
    inner.conflicts.track();
    if let Some(shelf) = inner.shelves.of(&key.kind) {
        shelf.track(key.id);
    }
}

/// May a person write another text into this field?
pub(super) fn is_text(field: &str) -> bool {
    matches!(field, "title" | "name") || has_lines(field)
}

fn has_lines(field: &str) -> bool {
    matches!(field, "note" | "dos" | "donts" | "target_group" | "service")
}

/// The texts of several people as one.
pub(super) fn joined<'a>(field: &str, values: impl Iterator<Item = &'a Value>) -> String {
    let texts = values
        .filter_map(Value::as_str)
        .filter(|text| !text.trim().is_empty());
    let between = if has_lines(field) { "\n" } else { " / " };
    texts.collect::<Vec<_>>().join(between)
}

/// A value as people read it. Not reactive.
pub(super) fn text(workspace: Workspace, key: &Key, field: &str, value: &Value) -> String {
    untrack(|| match field {
        _ if value.is_null() => files::value_empty().to_owned(),
        "author" => id(value).map_or_else(|| plain(value), |id| person(workspace, id)),
        "department" => id(value).map_or_else(|| plain(value), |id| department(workspace, id)),
        "state" => read(value).map_or_else(
            || plain(value),
            |state: CardState| say::state(state).to_owned(),
        ),
        "was" => {
            read(value).map_or_else(|| plain(value), |kind: CardKind| say::kind(kind).to_owned())
        }
        "role" => read(value).map_or_else(|| plain(value), |role: Role| say::role(role).to_owned()),
        "color" => {
            read(value).map_or_else(|| plain(value), |color: Color| color_name(color).to_owned())
        }
        "place" => {
            read(value).map_or_else(|| plain(value), |at: Place| place(workspace, key.id, &at))
        }
        "at" => value
            .as_str()
            .map_or_else(|| plain(value), |at| order(workspace, key.id, at)),
        _ => plain(value),
    })
}

fn plain(value: &Value) -> String {
    match value {
        Value::Bool(true) => files::value_yes().to_owned(),
        Value::Bool(false) => files::value_no().to_owned(),
        Value::String(text) if text.trim().is_empty() => files::value_empty().to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

fn id(value: &Value) -> Option<Id> {
    value.as_str()?.parse().ok()
}

fn person(workspace: Workspace, id: Id) -> String {
    let name = workspace.person_name(id);
    name.map_or_else(|| files::value_gone().to_owned(), named)
}

fn department(workspace: Workspace, id: Id) -> String {
    let entry = workspace.inner().departments.peek(id);
    entry.map_or_else(
        || files::value_gone().to_owned(),
        |entry| named(entry.value.name),
    )
}

/// Board and column.
pub(super) fn column(workspace: Workspace, place: &Place) -> String {
    files::place_column(
        &say::board_name(workspace, place.board),
        say::kinds(place.kind),
    )
}

/// Board, column, and after which card, since two people may have put a card into the same column.
fn place(workspace: Workspace, card: Id, place: &Place) -> String {
    let inner = workspace.inner();
    let own = rank(&place.at, card);
    let order = inner.columns.order(place.column()).get_untracked();
    let mut cards = order.iter().filter(|id| **id != card).filter_map(|id| {
        let other = inner.cards.peek(*id)?.value;
        (rank(&other.place.at, *id) < own).then_some(other.title)
    });
    let column = column(workspace, place);
    match cards.next_back() {
        Some(title) => files::place_after(&column, &named(title)),
        None => files::place_first(&column),
    }
}

/// After which department.
fn order(workspace: Workspace, department: Id, at: &str) -> String {
    let inner = workspace.inner();
    let own = rank(at, department);
    let mut before = workspace
        .departments()
        .into_iter()
        .filter(|id| *id != department)
        .filter_map(|id| {
            let other = inner.departments.peek(id)?.value;
            (rank(&other.at, id) < own).then_some(other.name)
        });
    match before.next_back() {
        Some(name) => files::order_after(&named(name)),
        None => files::order_first().to_owned(),
    }
}
