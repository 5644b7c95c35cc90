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
    let whole = RwSignal::new(false);
    let rest = Memo::new(move |_| past.read().len().saturating_sub(FIRST));
    let lines = move || {
        let most = if whole.get() { usize::MAX } else { FIRST };
        let line = |past: Past| {
            let by = by(&past);
            let names = past
                .fields
                .iter()
                .filter_map(|(field, put)| words(workspace, field, *put));
            let names: Vec<String> = names.collect();
            (!names.is_empty()).then(|| {
                view! {
                    <li class="past">
                        <span class="past__by">{by}</span>
                        <span>{names.join(", ")}</span>
                    </li>
                }
            })
        };
        past.get()
            .into_iter()
            .take(most)
            .filter_map(line)
            .collect_view()
    };
    view! {
        <section class="panel" aria-labelledby="record-history">
            <h2 class="panel__title" id="record-history">{touchpoint::history()}</h2>
            <p class="quiet">{touchpoint::history_lead()}</p>
            <ol class="pasts">{lines}</ol>
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

fn by(past: &Past) -> String {
    let who = match &past.writer {
        Writer::Me => files::who_me().to_owned(),
        Writer::Named(name) => name.clone(),
        Writer::Unknown => files::who_unknown().to_owned(),
        Writer::Anonymous => writing::anonymous().to_owned(),
    };
    match past.time {
        Some(time) => touchpoint::history_by(&i18n::date_time(time), &who),
        None => who,
    }
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
