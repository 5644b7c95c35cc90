//! The list of everything that can be taken along, on the files page.

use leptos::prelude::*;

use super::super::files::{save_nameless, save_project_file, save_without_history};
use super::super::measures::save_calendar;
use super::run::{Export, Form, Progress};
use super::words;
use crate::i18n::words::export;
use crate::platform::xlsx;
use crate::ui::parts::{Button, Choice, Glyph, Icon, Select, use_toasts};
use crate::ui::places;
use crate::ui::route::{
    JourneysView, MeasureView, MeasuresView, Page, PrioritiseView, SuccessView, TouchpointsView,
    WorkshopView,
};
use crate::workspace::Workspace;
use crate::workspace::table_files::Which;

/// What can be taken along.
#[component]
pub(in crate::ui::pages) fn ExportSection(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let whole = move |_| save_project_file(workspace);
    let nameless = move |_| save_nameless(workspace);
    let plain = move |_| save_without_history(workspace);
    let calendar = move |_| save_calendar(workspace, toasts);
    let is_package = workspace.open_package().is_some();
    let page = move |page| places::page(workspace, page);
    view! {
        <section class="panel export" aria-labelledby="export-title">
            <h2 class="panel__title" id="export-title" tabindex="-1">{export::title()}</h2>
            <p class="measure">{export::text()}</p>
            <Group title=export::group_project()>
                <Line title=export::whole() text=export::whole_text() on_save=whole />
                <Line title=export::nameless() text=export::nameless_text() on_save=nameless />
                // A package is a part of a project; these two are about the whole.
                {(!is_package).then(|| view! {
                    <Line title=export::plain() text=export::plain_text() on_save=plain />
                    <LinkLine
                        title=export::package()
                        text=export::package_text()
                        href=page(Page::Workshop(WorkshopView::Packages))
                    />
                })}
            </Group>
            <Group title=export::group_tables()>
                <TableLines workspace />
            </Group>
            <Group title=export::group_documents()>
                <LinkLine
                    title=export::report()
                    text=export::report_text()
                    href=page(Page::Success(SuccessView::Report))
                />
                <LinkLine
                    title=export::book()
                    text=export::book_text()
                    href=page(Page::Success(SuccessView::Book))
                />
                <LinkLine
                    title=export::protocol()
                    text=export::protocol_text()
                    href=page(Page::Workshop(WorkshopView::Protocol))
                />
            </Group>
            <Group title=export::group_pictures()>
                <LinkLine title=export::map() text=export::map_text() href=page(Page::Journeys(JourneysView::List)) />
                <LinkLine
                    title=export::matrices()
                    text=export::matrices_text()
                    href=page(Page::Prioritise(PrioritiseView::Cards))
                />
                <LinkLine
                    title=export::timeline()
                    text=export::timeline_text()
                    href=page(Page::Measures(MeasuresView::Timeline))
                />
                <LinkLine
                    title=export::network()
                    text=export::network_text()
                    href=page(Page::Touchpoints(TouchpointsView::Network))
                />
                <LinkLine
                    title=export::gaps()
                    text=export::gaps_text()
                    href=page(Page::Measure(MeasureView::Gaps))
                />
            </Group>
            <Group title=export::group_calendar()>
                <Line title=export::calendar() text=export::calendar_text() on_save=calendar />
            </Group>
        </section>
    }
}

/// Exports of one kind.
#[component]
fn Group(title: &'static str, children: Children) -> impl IntoView {
    view! {
        <h3 class="export__group">{title}</h3>
        <ul class="export__list">{children()}</ul>
    }
}

/// An export that happens here.
#[component]
fn Line(
    title: &'static str,
    text: &'static str,
    #[prop(into)] on_save: Callback<leptos::ev::MouseEvent>,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <li class="export__line">
            <div class="export__words">
                <p class="export__name">{title}</p>
                <p class="quiet measure">{text}</p>
            </div>
            <Button
                label=export::save()
                aria_label=export::save_named(title)
                icon=Glyph::Download
                disabled
                on_click=on_save
            />
        </li>
    }
}

/// An export that happens where its content is.
#[component]
fn LinkLine(title: &'static str, text: &'static str, href: String) -> impl IntoView {
    view! {
        <li class="export__line">
            <div class="export__words">
                <p class="export__name">{title}</p>
                <p class="quiet measure">{text}</p>
            </div>
            <a class="button button--quiet" href=href aria-label=export::open_named(title)>
                <Icon glyph=Glyph::Open />
                {export::open()}
            </a>
        </li>
    }
}

/// All tables in one workbook, or one of them.
#[component]
fn TableLines(workspace: Workspace) -> impl IntoView {
    let run = Export::new(workspace, use_toasts());
    let status = workspace.inner().status.clone();
    let sizes = Memo::new(move |_| {
        // Whatever changes is saved, so this counts anew then.
        status.track();
        workspace.table_sizes()
    });
    let wanted = RwSignal::new("touchpoint".to_owned());
    // The chosen one while it has rows, else the first.
    let chosen = Memo::new(move |_| {
        let wanted = wanted.get();
        sizes.with(|sizes| {
            let has_rows = sizes.iter().any(|(kind, _)| *kind == wanted);
            let first = sizes.first().map(|(kind, _)| (*kind).to_owned());
            if has_rows { Some(wanted) } else { first }.unwrap_or_default()
        })
    });
    let options = Signal::derive(move || {
        let choice = |(kind, n): &(&'static str, usize)| {
            Choice::new(*kind, export::which_of(*n, &words::table(kind)))
        };
        sizes.with(|sizes| sizes.iter().map(choice).collect::<Vec<_>>())
    });
    let start = move |form: Form| {
        let kind = chosen.get_untracked();
        run.start(Which::Kind(kind.clone()), form, words::table(&kind));
    };
    let is_missing = !xlsx::is_there();
    let all = move |_| run.start(Which::All, Form::Xlsx, export::group_tables().to_owned());
    view! {
        <li class="export__note quiet measure">{export::tables_not()}</li>
        {is_missing.then(|| view! { <li class="export__note measure">{export::no_xlsx()}</li> })}
        <Line title=export::all() text=export::all_text() on_save=all disabled=is_missing />
        <li class="export__line">
            <div class="export__words">
                <p class="export__name">{export::one()}</p>
                <p class="quiet measure">{export::one_text()}</p>
            </div>
            <div class="export__choice">
                <Select
                    label=export::which()
                    options
                    value=chosen
                    on_change=move |kind: String| wanted.set(kind)
                />
                <Button label=export::as_csv() icon=Glyph::Download on_click=move |_| start(Form::Csv) />
                <Button
                    label=export::as_xlsx()
                    icon=Glyph::Download
                    disabled=is_missing
                    on_click=move |_| start(Form::Xlsx)
                />
            </div>
        </li>
        <li class="export__run"><Progress export=run /></li>
    }
}
