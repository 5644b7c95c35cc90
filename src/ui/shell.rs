//! The frame around every page: the bar with the state of saving, undo and settings, the rail
//! with the areas of the project, and the places for messages.

use leptos::prelude::*;

use super::app::{Opened, use_app};
use super::notices::Notices;
use super::package_rail::{PackageRail, package_title};
use super::pages::{
    BoardsPage, FilesEverywhere, FilesPage, HistoryPage, ImportPage, JourneysPage, MeasurePage,
    MeasuresPage, OverviewPage, PrioritisePage, SetupPage, StartPage, Styleguide, SuccessPage,
    TouchpointsPage, WorkshopPage, about_page,
};
use super::parts::{
    Button, Dialog, Glyph, Icon, IconButton, LiveRegion, ToastHost, Variant, use_toasts,
};
use super::reminder::Reminder;
use super::route::{
    BoardView, JourneysView, MeasureView, MeasuresView, Page, PrioritiseView, Route, SetupView,
    SuccessView, TouchpointsView, WorkshopView,
};
use super::saving::SaveState;
use super::settings::Settings;
use super::timer::{TimerLink, keep_time};
use super::undo::UndoButtons;
use super::unopened::{CannotOpen, Missing};
use crate::domain::Board;
use crate::i18n::{
    self,
    words::{common, measure, shell},
};
use crate::platform::address;
use crate::workspace::{Id, Problem, Workspace};

/// The frame of pages that need no project.
#[component]
pub fn PlainFrame() -> impl IntoView {
    let app = use_app();
    address::describe_page(common::app_name(), i18n::language().code());
    view! {
        <SkipLink />
        <header class="bar">
            <a class="bar__home" href=Route::Start.href()>
                <Icon glyph=Glyph::Board />
                <span>{common::app_name()}</span>
            </a>
            <span class="bar__space"></span>
            <Settings />
        </header>
        <Notices is_quiet=false />
        <main id="content" class="main main--plain" tabindex="-1">
            {move || match app.route.get() {
                it @ (Route::About | Route::Privacy) => about_page(it),
                Route::Styleguide => view! { <Styleguide /> }.into_any(),
                _ => view! { <StartPage /> }.into_any(),
            }}
        </main>
        <ToastHost />
        <LiveRegion />
    }
}

/// The frame of a project's pages.
#[component]
pub fn ProjectFrame(
    /// Which project.
    id: Id,
    /// Whether it is open.
    opened: ReadSignal<Opened>,
    /// Tries to open it again.
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        {move || match opened.get() {
            Opened::Opening => view! { <p class="opening" role="status">{shell::opening()}</p> }.into_any(),
            Opened::Ready(workspace) => view! { <Project workspace /> }.into_any(),
            Opened::Missing => view! { <Missing /> }.into_any(),
            Opened::Failed { is_damage } => view! { <CannotOpen id is_damage on_retry /> }.into_any(),
        }}
    }
}

#[component]
fn Project(workspace: Workspace) -> impl IntoView {
    provide_context(workspace);
    let app = use_app();
    let toasts = use_toasts();
    workspace.on_refused(move || toasts.toast(measure::frozen_refused()));
    keep_time(workspace);
    let id = workspace.inner().project;
    let page = Memo::new(move |_| match app.route.get() {
        Route::Project(of, page) if of == id => Some(page),
        _ => None,
    });
    // Boards keep their filter while people go from one board to the next.
    let area = Memo::new(move |_| page.get().map(|page| std::mem::discriminant(&page)));
    Effect::new(move |_| {
        let area = page.get().map_or("", area_name);
        let title = shell::page_title(area, &project_name(workspace));
        address::describe_page(&title, i18n::language().code());
    });
    let alone = Memo::new(move |_| match page.get() {
        Some(Page::Workshop(view)) => view.is_alone(),
        _ => false,
    });
    let rail_open = RwSignal::new(false);
    Effect::new(move |before: Option<()>| {
        area.track();
        if before.is_some() {
            // The new page begins where the keyboard is.
            address::go_to("content");
        }
    });
    view! {
        <SkipLink />
        <header class="bar" class:bar--alone=move || alone.get()>
            <span class="bar__menu">
                <IconButton
                    label=common::menu()
                    icon=Glyph::Menu
                    expanded=rail_open
                    on_click=move |_| rail_open.update(|open| *open = !*open)
                />
            </span>
            <div class="bar__title">
                <strong>{move || bar_title(workspace)}</strong>
                <span class="bar__scope">{move || scope(workspace)}</span>
            </div>
            <SaveState workspace />
            <span class="bar__space"></span>
            <TimerLink workspace page />
            <UndoButtons workspace />
            <Settings />
        </header>
        <Notices is_quiet=alone />
        <div class="shell" class:shell--alone=move || alone.get() data-rail=move || if rail_open.get() { "open" } else { "closed" }>
            <Show when=move || !alone.get()>
                {match workspace.open_package() {
                    Some(package) => view! { <PackageRail workspace package page rail_open /> }.into_any(),
                    None => view! { <Rail workspace page rail_open /> }.into_any(),
                }}
            </Show>
            <main id="content" class="main" tabindex="-1">
                <Problems problems=workspace.inner().problems.clone() />
                <Show when=move || !alone.get()>
                    <FilesEverywhere workspace />
                    <Reminder workspace />
                </Show>
                {move || match area.get().and(page.get_untracked()) {
                    Some(Page::Boards(_)) => view! { <BoardsPage page /> }.into_any(),
                    Some(Page::Setup(_)) => view! { <SetupPage page /> }.into_any(),
                    Some(Page::Touchpoints(_)) => view! { <TouchpointsPage page /> }.into_any(),
                    Some(Page::Journeys(_)) => view! { <JourneysPage page /> }.into_any(),
                    Some(Page::Overview) => view! { <OverviewPage /> }.into_any(),
                    Some(Page::Prioritise(_)) => view! { <PrioritisePage page /> }.into_any(),
                    Some(Page::Measure(_)) => view! { <MeasurePage page /> }.into_any(),
                    Some(Page::Measures(_)) => view! { <MeasuresPage page /> }.into_any(),
                    Some(Page::Success(_)) => view! { <SuccessPage page /> }.into_any(),
                    Some(Page::Workshop(_)) => view! { <WorkshopPage page /> }.into_any(),
                    Some(Page::Files) => view! { <FilesPage /> }.into_any(),
                    Some(Page::Import(target)) => view! { <ImportPage target /> }.into_any(),
                    Some(Page::History) => view! { <HistoryPage /> }.into_any(),
                    None => ().into_any(),
                }}
            </main>
        </div>
        <ToastHost />
        <LiveRegion />
    }
}

fn project_name(workspace: Workspace) -> String {
    Some(workspace.name())
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| shell::unnamed_project().to_owned())
}

/// Who works on a package is told so; the project then stands beside.
fn bar_title(workspace: Workspace) -> String {
    let package = workspace.open_package();
    package.map_or_else(
        || project_name(workspace),
        |package| package_title(workspace, package),
    )
}

fn area_name(page: Page) -> &'static str {
    match page {
        Page::Boards(_) => shell::boards(),
        Page::Setup(_) => shell::setup(),
        Page::Touchpoints(_) => shell::touchpoints(),
        Page::Journeys(_) => shell::journeys(),
        Page::Overview => shell::overview(),
        Page::Prioritise(_) => shell::prioritise(),
        Page::Measure(_) => shell::measure(),
        Page::Measures(_) => shell::measures(),
        Page::Success(_) => shell::success(),
        Page::Workshop(_) => shell::workshop(),
        Page::Files | Page::Import(_) => shell::files(),
        Page::History => shell::history(),
    }
}

fn scope(workspace: Workspace) -> String {
    let inner = workspace.inner();
    let info = inner
        .info
        .read(inner.about)
        .map(|entry| entry.value)
        .unwrap_or_default();
    let parts = match workspace.open_package() {
        Some(_) => [project_name(workspace), String::new()],
        None => [info.service, info.target_group],
    };
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The areas of the project.
#[component]
fn Rail(
    workspace: Workspace,
    page: Memo<Option<Page>>,
    /// On narrow screens the rail is a drawer; going somewhere closes it.
    rail_open: RwSignal<bool>,
) -> impl IntoView {
    let id = workspace.inner().project;
    let link = move |to: Page, label: &'static str, glyph: Glyph, count: Signal<Option<usize>>| {
        let current = move || {
            let same = page
                .get()
                .is_some_and(|page| std::mem::discriminant(&page) == std::mem::discriminant(&to));
            same.then_some("page")
        };
        view! {
            <a class="rail__link" href=Route::Project(id, to).href() aria-current=current>
                <Icon glyph />
                <span class="rail__label">{label}</span>
                {move || count.get().map(|n| view! {
                    <span class="count" title=what_counts(to, n)>
                        <span aria-hidden="true">{i18n::number(n)}</span>
                        <span class="visually-hidden">
                            {what_counts(to, n).unwrap_or_else(|| i18n::number(n))}
                        </span>
                    </span>
                })}
            </a>
        }
    };
    let cards = Signal::derive(move || Some(workspace.inner().columns.counts.get().values().sum()));
    let touchpoints = Signal::derive(move || Some(workspace.touchpoints().len()));
    let journeys = Signal::derive(move || Some(workspace.journeys().len()));
    let waves = Signal::derive(move || Some(workspace.waves().len()).filter(|n| *n > 0));
    let measures = Signal::derive(move || Some(workspace.open_measures()).filter(|n| *n > 0));
    let conflicts = Signal::derive(move || Some(workspace.conflict_count()).filter(|n| *n > 0));
    let none = Signal::derive(|| None);
    view! {
        <nav
            class="rail"
            aria-label=shell::nav()
            on:click=move |_| rail_open.set(false)
            on:keydown=move |event| if event.key() == "Escape" { rail_open.set(false) }
        >
            {link(Page::Overview, shell::overview(), Glyph::Compass, none)}
            <h2 class="rail__heading">{shell::analyse()}</h2>
            {link(Page::Touchpoints(TouchpointsView::Table), shell::touchpoints(), Glyph::Touchpoint, touchpoints)}
            {link(Page::Journeys(JourneysView::List), shell::journeys(), Glyph::Journey, journeys)}
            <h2 class="rail__heading">{shell::plan()}</h2>
            {link(Page::Workshop(WorkshopView::List), shell::workshop(), Glyph::Workshop, none)}
            {link(Page::Boards(BoardView::One(Board::Company)), shell::boards(), Glyph::Board, cards)}
            {link(Page::Prioritise(PrioritiseView::Matrix), shell::prioritise(), Glyph::Matrix, none)}
            <h2 class="rail__heading">{shell::do_it()}</h2>
            {link(Page::Measures(MeasuresView::Board), shell::measures(), Glyph::Measures, measures)}
            <h2 class="rail__heading">{shell::measure()}</h2>
            {link(Page::Measure(MeasureView::Overview), shell::quality(), Glyph::Measure, waves)}
            {link(Page::Success(SuccessView::Control), shell::success(), Glyph::Success, none)}
            <h2 class="rail__heading rail__heading--last">{shell::project()}</h2>
            {link(Page::Setup(SetupView::Team), shell::setup(), Glyph::Settings, none)}
            {link(Page::Files, shell::files(), Glyph::File, none)}
            {move || conflicts.get().map(|n| view! {
                <a class="rail__link rail__link--warn" href=Route::Project(id, Page::Files).href()>
                    <Icon glyph=Glyph::Conflict />
                    <span class="rail__label">{shell::conflicts(n)}</span>
                </a>
            })}
            <a class="rail__link" href=Route::Start.href()>
                <Icon glyph=Glyph::ArrowLeft />
                <span class="rail__label">{shell::to_start()}</span>
            </a>
        </nav>
    }
}

/// What a number of the rail counts, where its name alone does not say it.
fn what_counts(of: Page, number: usize) -> Option<String> {
    match of {
        Page::Touchpoints(_) => Some(shell::count_touchpoints(number)),
        Page::Measures(_) => Some(shell::count_measures(number)),
        _ => None,
    }
}

#[component]
fn SkipLink() -> impl IntoView {
    let skip = |event: leptos::ev::MouseEvent| {
        // The address belongs to the route, so the link must not change it.
        event.prevent_default();
        address::go_to("content");
    };
    view! { <a class="skip-link" href="#content" on:click=skip>{shell::skip()}</a> }
}

/// What could not be read when the project was opened.
#[component]
fn Problems(problems: Vec<Problem>) -> impl IntoView {
    let count = |of: fn(&Problem) -> bool| problems.iter().filter(|p| of(p)).count();
    let broken = count(|p| matches!(p, Problem::UnreadableRow { .. }));
    let gaps = count(|p| matches!(p, Problem::DespiteGap { .. }));
    let older = count(|p| matches!(p, Problem::OlderSnapshot { .. })) > 0;
    let healed = count(|p| matches!(p, Problem::Healed)) > 0;
    let copy = count(|p| matches!(p, Problem::FromCopy { .. } | Problem::JournalOnly)) > 0;
    let lines = [
        (broken > 0).then(|| shell::problem_broken(broken)),
        (gaps > 0).then(|| shell::problem_gap(gaps)),
        older.then(|| shell::problem_older().to_owned()),
        copy.then(|| shell::problem_copy().to_owned()),
        healed.then(|| shell::problem_healed().to_owned()),
    ];
    let shown = RwSignal::new(lines.iter().any(Option::is_some));
    let lines = lines.into_iter().flatten().collect::<Vec<_>>();
    view! {
        <Show when=move || shown.get()>
            <div class="notice" role="alert">
                <Icon glyph=Glyph::Warning />
                <div>{lines.clone().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</div>
                <IconButton label=common::close() icon=Glyph::Close on_click=move |_| shown.set(false) />
            </div>
        </Show>
    }
}

/// Asks before something happens that cannot be seen coming.
#[component]
pub fn Question(
    /// Is it asked?
    #[prop(into)]
    open: Signal<bool>,
    /// In short.
    #[prop(into)]
    title: Signal<String>,
    /// In full.
    #[prop(into)]
    text: Signal<String>,
    /// What "yes" says.
    #[prop(into)]
    yes: Signal<String>,
    /// Yes.
    #[prop(into)]
    on_yes: Callback<()>,
    /// No.
    #[prop(into)]
    on_no: Callback<()>,
) -> impl IntoView {
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| on_no.run(()) />
            <Button label=yes variant=Variant::Primary on_click=move |_| on_yes.run(()) />
        }
    };
    view! {
        <Dialog open title on_close=on_no footer=footer>
            <p>{text}</p>
        </Dialog>
    }
}
