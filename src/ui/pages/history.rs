//! Who wrote what stands in a record, and when.

use leptos::prelude::*;

use crate::domain::Board;
use crate::i18n::{self, words::files, words::touchpoint, words::writing};
use crate::ui::parts::{Button, Variant};
use crate::ui::{say, say_doing, say_file, say_method};
use crate::workspace::{Key, Past, Workspace, Writer};

/// How many entries are shown at first.
const FIRST: usize = 6;

/// The panel.
#[component]
pub(super) fn History(
    workspace: Workspace,
    /// Which record.
    key: Key,
) -> impl IntoView {
    let past = Memo::new(move |_| {
        if let Some(shelf) = workspace.inner().of(&key.kind) {
            shelf.track(key.id);
        }
        workspace.past(&key)
    });
    let lines = Memo::new(move |_| lines(workspace, past.get()));
    let whole = RwSignal::new(false);
    let rest = Memo::new(move |_| lines.read().len().saturating_sub(FIRST));
    let shown = move || {
        let most = if whole.get() { usize::MAX } else { FIRST };
        let line = |(by, what): (String, Vec<String>)| {
            view! {
                <li class="past">
                    <span class="past__by">{by}</span>
                    <span>{what.join(", ")}</span>
                </li>
            }
        };
        lines.get().into_iter().take(most).map(line).collect_view()
    };
    view! {
        <section class="panel" aria-labelledby="record-history">
            <h2 class="panel__title" id="record-history">{touchpoint::history()}</h2>
            <p class="quiet">{touchpoint::history_lead()}</p>
            <ol class="pasts">{shown}</ol>
            <Show when=move || { rest.get() > 0 && !whole.get() }>
                <Button
                    label=Signal::derive(move || touchpoint::history_all(rest.get()))
                    variant=Variant::Ghost
                    on_click=move |_| whole.set(true)
                />
            </Show>
        </section>
    }
}

/// Who and when, and what; what one person did at one time is one line. That somebody gave no name is
/// said once.
fn lines(workspace: Workspace, past: Vec<Past>) -> Vec<(String, Vec<String>)> {
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    let (mut last, mut is_said) = (None, false);
    for past in past {
        let fields = past.fields.iter();
        let what: Vec<String> = fields
            .filter_map(|(field, put)| words(workspace, field, *put))
            .collect();
        if what.is_empty() {
            continue;
        }
        let time = past.time.map(i18n::date_time);
        let who = (past.writer, time);
        match lines.last_mut().filter(|_| last.as_ref() == Some(&who)) {
            Some((_, line)) => {
                let new: Vec<String> = what.into_iter().filter(|it| !line.contains(it)).collect();
                line.extend(new);
            }
            None => {
                lines.push((by(&who.0, who.1.as_deref(), is_said), what));
                is_said |= who.0 == Writer::Unknown;
                last = Some(who);
            }
        }
    }
    lines
}

fn by(writer: &Writer, time: Option<&str>, is_said: bool) -> String {
    let who = match (writer, time) {
        (Writer::Me, _) => files::who_me(),
        (Writer::Named(name), _) => name,
        (Writer::Anonymous, _) => writing::anonymous(),
        (Writer::Unknown, Some(time)) if is_said => return time.to_owned(),
        (Writer::Unknown, _) => touchpoint::history_unnamed(),
    };
    time.map_or_else(|| who.to_owned(), |time| touchpoint::history_by(time, who))
}

/// A field in words, with what is now in it said where it was emptied. Subscribes to what it names.
fn words(workspace: Workspace, field: &str, put: bool) -> Option<String> {
    let member = field.split_once('/');
    let name = match member {
        // Deleting and bringing back end in the same field.
        None if field == crate::workspace::TRASHED => {
            return Some(touchpoint::put_back().to_owned());
        }
        None => say_file::field_name(field),
        Some(("departments", id)) => match id.parse() {
            Ok(id) => files::field_in_set(
                &say::board_name(workspace, Board::Department(id)),
                files::set_departments(),
            ),
            Err(_) => say_file::field_name(field),
        },
        Some(("after", id)) => match id.parse() {
            Ok(id) => files::field_in_set(&say_doing::measure(workspace, id), files::set_after()),
            Err(_) => say_file::field_name(field),
        },
        Some(("influences", id)) => match id.parse() {
            Ok(id) => files::field_in_set(
                &say_method::touchpoint(workspace, id),
                files::set_influences(),
            ),
            Err(_) => say_file::field_name(field),
        },
        Some(_) => say_file::field_name(field),
    };
    Some(match (put, member) {
        (true, _) => name,
        // A mark that was taken away was not emptied.
        (false, None) if field != "key" => touchpoint::emptied(&name),
        (false, _) => touchpoint::removed(&name),
    })
}
