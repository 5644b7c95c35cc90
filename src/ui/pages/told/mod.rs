//! Who changed what when in the project: sittings of people, newest first, each change leading to its
//! record, and taking single ones back.

mod sitting;

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use self::sitting::SittingItem;
use crate::i18n::words::told;
use crate::ui::app::use_workspace;
use crate::ui::pages::files::values;
use crate::ui::parts::{Button, Choice, Empty, Glyph, Select, Variant};
use crate::ui::{say, say_file};
use crate::workspace::{SaveStatus, Told, Writer, sittings};

/// How many changes are drawn at once.
const PIECE: usize = 100;

/// The page.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let workspace = use_workspace();
    let status = workspace.inner().status.clone();
    let saved = Memo::new(move |before: Option<&u64>| match status.get() {
        SaveStatus::Saved { at } => at,
        _ => before.copied().unwrap_or(0),
    });
    // What is stored later is read anew.
    let read = LocalResource::new(move || {
        saved.track();
        async move { workspace.told().await.map(Arc::new) }
    });
    let all = Memo::new(move |before: Option<&Arc<Vec<Told>>>| match read.get() {
        Some(Ok(all)) => all,
        _ => before.cloned().unwrap_or_default(),
    });
    let failed = move || match read.get() {
        Some(Err(error)) => Some(say::storage_error(&error)),
        _ => None,
    };
    let is_reading = Memo::new(move |_| read.read().is_none());
    let (who, kind) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let shown = RwSignal::new(PIECE);
    let fitting = Memo::new(move |_| {
        let (who, kind) = (who.get(), kind.get());
        let all = all.get();
        let fits = |told: &&Told| {
            (who.is_empty() || says_who(&told.writer) == who)
                && (kind.is_empty() || told.change.key.kind == kind)
        };
        all.iter().filter(fits).cloned().collect::<Vec<Told>>()
    });
    let drawn =
        Memo::new(move |_| fitting.with(|fitting| sittings(fitting.iter().take(shown.get()))));
    let rest = Memo::new(move |_| fitting.read().len().saturating_sub(shown.get()));
    let people = Signal::derive(move || {
        let names: BTreeSet<String> = all.get().iter().map(|it| says_who(&it.writer)).collect();
        let names = names
            .into_iter()
            .map(|name| Choice::new(name.clone(), name));
        std::iter::once(Choice::new("", told::who_all()))
            .chain(names)
            .collect::<Vec<_>>()
    });
    let kinds = Signal::derive(move || {
        let kinds: BTreeSet<String> = all
            .get()
            .iter()
            .map(|it| it.change.key.kind.clone())
            .collect();
        let mut kinds: Vec<Choice> = kinds
            .into_iter()
            .map(|kind| Choice::new(kind.clone(), say_file::kind_name(&kind)))
            .collect();
        kinds.sort_by(|a, b| a.label.cmp(&b.label));
        std::iter::once(Choice::new("", told::kind_all()))
            .chain(kinds)
            .collect::<Vec<_>>()
    });
    let begin_anew = move |filter: RwSignal<String>, value: String| {
        shown.set(PIECE);
        filter.set(value);
    };
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{told::title()}</h1>
                <p class="quiet">{told::lead()}</p>
                <p class="quiet measure">{told::reach()}</p>
            </div>
        </div>
        {move || failed().map(|reason| view! { <p role="alert">{told::failed(&reason)}</p> })}
        <Show when=move || is_reading.get()>
            <p role="status">{told::loading()}</p>
        </Show>
        <Show when=move || !is_reading.get() && all.read().is_empty()>
            <Empty title=told::empty() text=told::empty_text() icon=Glyph::History />
        </Show>
        <Show when=move || !all.read().is_empty()>
            <div class="told__filter">
                <Select label=told::who() options=people value=who on_change=move |it: String| begin_anew(who, it) />
                <Select label=told::kind() options=kinds value=kind on_change=move |it: String| begin_anew(kind, it) />
                <p class="told__count" role="status">{move || told::count(fitting.read().len())}</p>
            </div>
            <Show
                when=move || !fitting.read().is_empty()
                fallback=|| view! { <Empty title=told::none() text=told::none_text() icon=Glyph::Filter /> }
            >
                <ol class="told">
                    {move || drawn.get().into_iter().map(|sitting| view! {
                        <SittingItem workspace sitting />
                    }).collect_view()}
                </ol>
            </Show>
            <Show when=move || { rest.get() > 0 }>
                <Button
                    label=Signal::derive(move || told::more(rest.get()))
                    variant=Variant::Ghost
                    on_click=move |_| shown.update(|shown| *shown += PIECE)
                />
            </Show>
        </Show>
    }
}

/// Who it was, in words; people of one name are one to whoever reads it.
fn says_who(writer: &Writer) -> String {
    match writer {
        Writer::Me => told::by_me().to_owned(),
        Writer::Unknown => told::by_unknown().to_owned(),
        other => values::writer(other),
    }
}
