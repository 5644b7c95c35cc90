//! What is on screen when something does not open: a project that is not here, one that storage
//! does not give, and the whole database. Each says what is left, and how to get at it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app::{DATABASE, use_library};
use super::pages::MissingNotice;
use super::parts::{Button, Empty, Glyph, LiveRegion, ToastHost, Variant, use_toasts};
use super::route::Route;
use super::say;
use super::shell::Question;
use crate::i18n::words::shell;
use crate::platform::{address, rescue, save};
use crate::workspace::{Id, Library, ProjectRow, Rescued, StorageError};

/// This browser does not have the project, or has lost it.
#[component]
pub fn Missing() -> impl IntoView {
    let library = use_library();
    view! {
        <main id="content" class="main main--plain">
            <MissingNotice library />
            <Empty title=shell::not_found_title() text=shell::not_found_text() icon=Glyph::Search>
                <a class="button button--primary" href=Route::Start.href()>{shell::to_start()}</a>
            </Empty>
        </main>
        <ToastHost />
        <LiveRegion />
    }
}

/// Storage did not give a project.
#[component]
pub fn CannotOpen(
    id: Id,
    /// May nothing but damage be the reason?
    is_damage: bool,
    on_retry: Callback<()>,
) -> impl IntoView {
    let library = use_library();
    let toasts = use_toasts();
    let rescued = RwSignal::new(None);
    let can_renew = RwSignal::new(false);
    spawn_local(async move {
        let mut copies = Library::rescued(DATABASE).await;
        copies.retain(|rescued| rescued.file.is_some());
        // A damaged database is given up only when all of every project can be had without it.
        let has_copy = |row: &ProjectRow| {
            let copy = copies.iter().find(|copy| copy.id == row.id);
            copy.is_some_and(|copy| copy.changed >= row.changed)
        };
        can_renew.set(is_damage && library.projects.read_untracked().iter().all(has_copy));
        rescued.set(copies.into_iter().find(|rescued| rescued.id == id));
    });
    let renewed = Callback::new(|()| {
        Route::Start.go();
        address::reload();
    });
    let save_raw = move |_| {
        spawn_local(async move {
            match library.raw_rows(Some(id)).await {
                Ok(text) => {
                    if save::save(
                        &format!("{id}.raw.json"),
                        "application/json",
                        text.as_bytes(),
                    )
                    .is_err()
                    {
                        toasts.error(shell::cannot_save());
                    }
                }
                Err(error) => toasts.error(say::storage_error(&error)),
            }
        });
    };
    view! {
        <main id="content" class="main main--plain">
            <Empty title=shell::cannot_open_title() text=shell::cannot_open_text() icon=Glyph::Warning>
                <Button label=shell::try_again() variant=Variant::Primary on_click=move |_| on_retry.run(()) />
                {move || rescued.get().map(|rescued| view! { <RescuedFile rescued /> })}
                <Button label=shell::save_raw() icon=Glyph::Download on_click=save_raw />
                <Show when=move || can_renew.get()><Renew on_renewed=renewed /></Show>
                <a class="button button--ghost" href=Route::Start.href()>{shell::to_start()}</a>
            </Empty>
        </main>
        <ToastHost />
        <LiveRegion />
    }
}

/// Nothing can be opened at all: the second copies are offered as files.
#[component]
pub fn Broken(
    error: StorageError,
    on_retry: Callback<()>,
    /// Goes on without the database.
    on_memory: Callback<StorageError>,
) -> impl IntoView {
    let rescued = RwSignal::new(Vec::new());
    // Whoever holds the database lets go of it again, and a newer version knows more than this one.
    let can_go_on = !matches!(error, StorageError::Blocked | StorageError::NewerVersion);
    let is_damage = error.is_damage();
    let reason = StoredValue::new(error.clone());
    spawn_local(async move { rescued.set(Library::rescued(DATABASE).await) });
    view! {
        <main id="content" class="main main--plain">
            <Empty title=shell::database_title() text=say::storage_error(&error) icon=Glyph::Warning>
                <Button label=shell::try_again() variant=Variant::Primary on_click=move |_| on_retry.run(()) />
                <Button label=shell::save_raw() icon=Glyph::Download on_click=|_| rescue::save_raw() />
                {can_go_on.then(|| view! {
                    <Button label=shell::memory_go() on_click=move |_| on_memory.run(reason.get_value()) />
                })}
                {is_damage.then(|| view! { <Renew on_renewed=on_retry /> })}
            </Empty>
            {can_go_on.then(|| view! { <p class="rescue__hint">{shell::memory_hint()}</p> })}
            <Show when=move || !rescued.read().is_empty()>
                <section class="rescue" aria-labelledby="rescue">
                    <h2 id="rescue">{shell::rescue_title()}</h2>
                    <p>{shell::rescue_text()}</p>
                    <ul class="rescue__list">
                        <For each=move || rescued.get() key=|rescued| rescued.id let:rescued>
                            <li><RescuedFile rescued /></li>
                        </For>
                    </ul>
                </section>
            </Show>
        </main>
        <ToastHost />
        <LiveRegion />
    }
}

/// One project that could be had without the database.
#[component]
fn RescuedFile(rescued: Rescued) -> impl IntoView {
    let toasts = use_toasts();
    let Rescued { name, file, .. } = rescued;
    match file {
        Some((file, text)) => {
            let hand_out = move |_| {
                if save::save(&file, "application/json", text.as_bytes()).is_err() {
                    toasts.error(shell::cannot_save());
                }
            };
            view! { <Button label=shell::rescue_save(&name) icon=Glyph::Download on_click=hand_out /> }.into_any()
        }
        None => shell::rescue_lost(&name).into_any(),
    }
}

/// Deletes a damaged database, after a question; the second copies stay.
#[component]
fn Renew(on_renewed: Callback<()>) -> impl IntoView {
    let asked = RwSignal::new(false);
    let toasts = use_toasts();
    let renew = Callback::new(move |()| {
        asked.set(false);
        spawn_local(async move {
            match Library::renew(DATABASE).await {
                Ok(()) => on_renewed.run(()),
                Err(_) => toasts.error(shell::renew_failed()),
            }
        });
    });
    view! {
        <Button label=shell::renew() on_click=move |_| asked.set(true) />
        <Question
            open=asked
            title=shell::renew_title().to_owned()
            text=shell::renew_text().to_owned()
            yes=shell::renew_yes().to_owned()
            on_yes=renew
            on_no=move |()| asked.set(false)
        />
    }
}
