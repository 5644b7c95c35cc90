//! The root: language, theme, address, the library of projects, and the project that is open.
//! What must outlive a change of language lives here.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::pages::take_opened;
use super::parts::provide_toasts;
use super::release::{Release, keep_release};
use super::route::{Route, route};
use super::settings::theme_name;
use super::shell::{PlainFrame, ProjectFrame};
use super::unopened::Broken;
use crate::i18n::{Language, set_language};
use crate::platform::{address, launch, rescue};
use crate::workspace::{Library, StorageError, Theme, Workspace, preferences};

/// The name of the database; tests may ask for another.
pub const DATABASE: &str = "touchpoint-werkstatt";

/// What every screen may ask for.
#[derive(Clone, Copy)]
pub struct App {
    /// Where the person is.
    pub route: ReadSignal<Route>,
    /// The language in use; setting it draws everything anew.
    pub language: RwSignal<Language>,
    /// The theme in use.
    pub theme: RwSignal<Theme>,
    /// Whether the program is kept for a start without a network, and whether a newer one is here.
    pub release: ReadSignal<Release>,
}

/// The project that is open, or why it is not.
#[derive(Clone, Copy)]
pub enum Opened {
    /// On its way.
    Opening,
    /// Here.
    Ready(Workspace),
    /// This browser does not have it.
    Missing,
    /// Storage did not give it.
    Failed {
        /// May nothing but damage be the reason?
        is_damage: bool,
    },
}

/// Reaches [`App`].
pub fn use_app() -> App {
    expect_context::<App>()
}

/// Reaches the [`Library`]. Every page that is drawn lies below the frame that provides it.
pub fn use_library() -> Library {
    expect_context::<Library>()
}

/// Reaches the open project. Only pages call this, and only below the project's frame.
pub fn use_workspace() -> Workspace {
    expect_context::<Workspace>()
}

/// Draws the app into the page.
pub fn mount() {
    rescue::report_panics();
    mount_to_body(Root);
}

fn first_language() -> Language {
    let asked = address::query("lang").and_then(|code| Language::from_code(&code));
    let chosen = || preferences::language().and_then(|code| Language::from_code(&code));
    let read = || {
        address::languages()
            .iter()
            .find_map(|code| Language::from_code(code))
    };
    asked.or_else(chosen).or_else(read).unwrap_or_default()
}

#[component]
fn Root() -> impl IntoView {
    let app = App {
        route: route(),
        language: RwSignal::new(first_language()),
        theme: RwSignal::new(preferences::theme()),
        release: keep_release(),
    };
    provide_context(app);
    provide_toasts();
    launch::on_files(take_opened);
    Effect::new(move |_| address::set_theme(theme_name(app.theme.get())));

    let library = RwSignal::new(None::<Result<Library, StorageError>>);
    let Some(owner) = Owner::current() else {
        return ().into_any();
    };
    let memory_owner = owner.clone();
    let open = Callback::new(move |()| {
        let owner = owner.clone();
        spawn_local(async move {
            library.set(Some(Library::open(DATABASE, &owner).await));
        });
    });
    open.run(());
    let go_on = Callback::new(move |reason: StorageError| {
        let owner = memory_owner.clone();
        spawn_local(async move {
            library.set(Some(Library::in_memory(DATABASE, reason, &owner).await));
        });
    });

    view! {
        {move || {
            // Every text below is read once, so a new language draws everything anew.
            set_language(app.language.get());
            match library.get() {
                None => ().into_any(),
                Some(Err(error)) => view! { <Broken error on_retry=open on_memory=go_on /> }.into_any(),
                Some(Ok(library)) => view! { <Projects library /> }.into_any(),
            }
        }}
    }
    .into_any()
}

#[component]
fn Projects(library: Library) -> impl IntoView {
    provide_context(library);
    let app = use_app();
    let project = Memo::new(move |_| app.route.get().project());
    let opened = open_project(library, project);
    view! {
        {move || match project.get() {
            None => view! { <PlainFrame /> }.into_any(),
            Some(id) => view! { <ProjectFrame id opened=opened.0 on_retry=opened.1 /> }.into_any(),
        }}
    }
}

thread_local! {
    /// The open project outlives a change of language, which draws all components anew.
    static OPEN: std::cell::RefCell<Option<(crate::workspace::Id, Workspace)>> =
        const { std::cell::RefCell::new(None) };
}

/// The project that is open in this tab, for those who stand outside of its frame.
pub fn open_workspace() -> Option<Workspace> {
    OPEN.with_borrow(|open| open.map(|(_, workspace)| workspace))
}

/// Opens and closes projects as the address says.
fn open_project(
    library: Library,
    project: Memo<Option<crate::workspace::Id>>,
) -> (ReadSignal<Opened>, Callback<()>) {
    let (opened, set_opened) = signal(Opened::Opening);
    let attempt = RwSignal::new(0_u32);
    // The effect talks to storage; the signal is its answer, set when the answer is there.
    Effect::new(move |_| {
        attempt.track();
        let wanted = project.get();
        let open = OPEN.with_borrow(|open| *open);
        match (wanted, open) {
            (Some(id), Some((open_id, workspace))) if id == open_id => {
                set_opened.set(Opened::Ready(workspace));
                return;
            }
            (_, Some((_, workspace))) => {
                OPEN.set(None);
                set_opened.set(Opened::Opening);
                // What shows it goes first: a closed project cannot be read any more.
                set_timeout(move || workspace.close(), std::time::Duration::ZERO);
            }
            _ => {}
        }
        let Some(id) = wanted else { return };
        set_opened.set(Opened::Opening);
        spawn_local(async move {
            // Another tab may have made it a moment ago.
            let here = library.find(id).is_some() || library.refresh().await.is_ok();
            let found = if here && library.find(id).is_none() {
                Opened::Missing
            } else {
                let failed = |error: StorageError| Opened::Failed {
                    is_damage: error.is_damage(),
                };
                library
                    .workspace(id)
                    .await
                    .map_or_else(failed, Opened::Ready)
            };
            let still_wanted = project.try_get_untracked() == Some(Some(id));
            match found {
                Opened::Ready(workspace) if still_wanted => {
                    OPEN.set(Some((id, workspace)));
                    workspace.begin_session();
                    workspace.open_disk();
                    set_opened.set(found);
                }
                Opened::Ready(workspace) => workspace.close(),
                _ if still_wanted => set_opened.set(found),
                _ => {}
            }
        });
    });
    (opened, Callback::new(move |()| attempt.update(|n| *n += 1)))
}
