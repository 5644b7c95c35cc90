//! The backups of the project: when each was made and why, what has changed since, and the ways
//! back.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::backup_preview::BackupPreview;
use super::digest::Digest;
use super::list::More;
use crate::domain::Board;
use crate::i18n::{self, words::backups, words::common};
use crate::platform::{address, clock};
use crate::ui::parts::{
    Button, Chip, Dialog, Empty, Glyph, Icon, MenuButton, MenuItem, Tone, Variant, use_toasts,
};
use crate::ui::route::{BoardView, Page, Route};
use crate::ui::say;
use crate::workspace::{Backup, Library, Looked, Reason, StorageError, Workspace};

/// How many are drawn, and compared, at first.
const FIRST: usize = 10;
/// How long the page may do other things between two comparisons.
const BREATH_MS: u32 = 20;

/// What a line says about a backup after looking into it.
#[derive(Clone, PartialEq)]
struct Facts {
    cards: Option<String>,
    since: String,
}

/// The section of backups.
#[component]
pub(super) fn Backups(workspace: Workspace, library: Library) -> impl IntoView {
    let toasts = use_toasts();
    let list = RwSignal::new(None::<Result<Vec<Backup>, StorageError>>);
    let facts = RwSignal::new(BTreeMap::<u64, Facts>::new());
    let shown = RwSignal::new(FIRST);
    let news = workspace.inner().backup_news.clone();
    let trouble = {
        let news = news.clone();
        Memo::new(move |_| news.read().trouble.clone())
    };
    let made = Memo::new(move |_| news.read().made);
    let round = StoredValue::new(0_u32);
    // The effect talks to storage; the signals are its answers, set when the answers are there.
    Effect::new(move |_| {
        // Read, since a memo that nobody reads hears nothing.
        let _ticks = made.get();
        let count = shown.get();
        round.update_value(|round| *round += 1);
        let this = round.get_value();
        spawn_local(async move {
            let found = workspace.backups().await;
            let times: Vec<u64> = found.iter().flatten().map(|backup| backup.at).collect();
            if round.try_get_value() != Some(this) {
                return;
            }
            list.set(Some(found));
            for at in times.into_iter().take(count) {
                clock::sleep(BREATH_MS).await;
                if !workspace.is_open() || round.try_get_value() != Some(this) {
                    return;
                }
                let fact = compared(workspace, at).await;
                facts.try_update(|facts| facts.insert(at, fact));
            }
        });
    });
    let looked = RwSignal::new(None::<Looked>);
    let look = Callback::new(move |at: u64| {
        spawn_local(async move {
            match workspace.look_at_backup(at).await {
                Ok(found) => {
                    looked.try_set(Some(found));
                }
                Err(error) => toasts.error(backups::unreadable(&say::storage_error(&error))),
            }
        });
    });
    let doomed = RwSignal::new(None::<u64>);
    let rows = Memo::new(move |_| {
        let list = list.read();
        let rows = list.iter().flatten().flatten();
        rows.take(shown.get()).cloned().collect::<Vec<_>>()
    });
    let total = Signal::derive(move || list.read().iter().flatten().flatten().count());
    view! {
        <section class="panel" aria-labelledby="backups-title">
            <h2 class="panel__title" id="backups-title" tabindex="-1">{backups::title()}</h2>
            <p class="measure">{backups::text()}</p>
            <p class="measure quiet">{backups::limits()}</p>
            {move || trouble.get().map(|error| view! {
                <p class="backups__trouble" role="alert">
                    <Icon glyph=Glyph::Warning />
                    <span>{backups::trouble(&say::storage_error(&error))}</span>
                </p>
            })}
            {move || match &*list.read() {
                Some(Err(error)) => view! {
                    <p role="alert">{backups::list_failed(&say::storage_error(error))}</p>
                }.into_any(),
                Some(Ok(list)) if list.is_empty() => view! {
                    <Empty title=backups::none() text=backups::none_text() icon=Glyph::History />
                }.into_any(),
                _ => ().into_any(),
            }}
            <ul class="backups" aria-labelledby="backups-title">
                <For each=move || rows.get() key=|backup| backup.at let:backup>
                    <Line workspace library backup facts look doomed />
                </For>
            </ul>
            <More total shown label=backups::more />
            <BackupPreview workspace library looked />
            <Removal workspace doomed />
        </section>
    }
}

/// Looks into a backup and says what has changed since.
async fn compared(workspace: Workspace, at: u64) -> Facts {
    match workspace.since_backup(at).await {
        Ok((cards, preview)) => Facts {
            cards: Some(backups::cards(cards)),
            since: match Digest::of(&preview).line() {
                line if line.is_empty() => backups::since_none().to_owned(),
                line => backups::since(&line),
            },
        },
        Err(error) => Facts {
            cards: None,
            since: backups::unreadable(&say::storage_error(&error)),
        },
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Session => backups::reason_session(),
        Reason::Merge => backups::reason_merge(),
        Reason::Import => backups::reason_import(),
        Reason::Hour => backups::reason_hour(),
        Reason::Restore => backups::reason_restore(),
        Reason::Trash => backups::reason_trash(),
        Reason::Other => backups::reason_other(),
    }
}

#[component]
fn Line(
    workspace: Workspace,
    library: Library,
    backup: Backup,
    facts: RwSignal<BTreeMap<u64, Facts>>,
    look: Callback<u64>,
    /// The one that somebody wants to delete.
    doomed: RwSignal<Option<u64>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let at = backup.at;
    let time = i18n::date_time(at);
    let fact = Memo::new(move |_| facts.read().get(&at).cloned());
    let items = move |()| {
        let mut items = Vec::new();
        if workspace.open_package().is_none() {
            let copy = move || open_copy(workspace, library, toasts, at);
            items.push(MenuItem::action(backups::as_copy(), copy).icon(Glyph::Copy));
        }
        let remove = move || doomed.set(Some(at));
        items.push(
            MenuItem::action(backups::remove(), remove)
                .icon(Glyph::Trash)
                .danger(),
        );
        items
    };
    view! {
        <li class="backup">
            <div class="backup__words">
                <p class="backup__time">
                    <span>{time.clone()}</span>
                    <Chip label=reason(backup.reason) tone=Tone::Neutral />
                </p>
                <p class="quiet">
                    {move || match fact.get() {
                        Some(Facts { cards, since }) => {
                            let parts = cards.into_iter().chain([since]);
                            parts.collect::<Vec<_>>().join(" · ")
                        }
                        None => backups::comparing().to_owned(),
                    }}
                </p>
            </div>
            <Button
                label=backups::look()
                icon=Glyph::Eye
                aria_label=backups::look_named(&time)
                on_click=move |_| look.run(at)
            />
            <MenuButton label=backups::menu(&time) items />
        </li>
    }
}

/// Opens a backup as a project of its own.
pub(super) fn open_copy(
    workspace: Workspace,
    library: Library,
    toasts: crate::ui::parts::Toasts,
    at: u64,
) {
    let (project, own) = (workspace.inner().project, workspace.name());
    let name = backups::copy_name(&own, &i18n::date_time(at));
    spawn_local(async move {
        match library.open_backup(project, at, &name).await {
            Ok(id) => {
                toasts.toast(backups::copied(&name));
                Route::Project(id, Page::Boards(BoardView::One(Board::Company))).go();
            }
            Err(error) => toasts.error(backups::restore_failed(&say::storage_error(&error))),
        }
    });
}

/// Asks before a backup is deleted.
#[component]
fn Removal(workspace: Workspace, doomed: RwSignal<Option<u64>>) -> impl IntoView {
    let toasts = use_toasts();
    let title = move || {
        let at = doomed.get();
        at.map(|at| backups::remove_title(&i18n::date_time(at)))
            .unwrap_or_default()
    };
    let remove = move |_| {
        let Some(at) = doomed.try_update(Option::take).flatten() else {
            return;
        };
        spawn_local(async move {
            match workspace.remove_backup(at).await {
                Ok(()) => toasts.toast(backups::removed(&i18n::date_time(at))),
                Err(error) => toasts.error(say::storage_error(&error)),
            }
            // The line goes with its menu, and the keyboard must be somewhere.
            address::focus("backups-title");
        });
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| doomed.set(None) />
            <Button label=backups::remove() variant=Variant::Danger on_click=remove />
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || doomed.read().is_some())
            title=Signal::derive(title)
            on_close=move |()| doomed.set(None)
            footer
        >
            <p>{backups::remove_text()}</p>
        </Dialog>
    }
}
