//! Success: before and after, the line from idea to measurement, the standards book, the report.

mod book;
mod control;
mod line;
mod lines;
mod report;

use leptos::prelude::*;

use self::book::Book;
use self::control::{Control, Sight};
use self::line::OneLine;
use self::lines::{LineFilter, Lines};
use self::report::Report;
use crate::i18n::words::success;
use crate::ui::app::use_workspace;
use crate::ui::parts::{TabLink, TabLinks};
use crate::ui::route::{Page, Route, SuccessView};

/// Success.
#[component]
pub fn SuccessPage(
    /// The address; it says which view.
    page: Memo<Option<Page>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let project = workspace.inner().project;
    let view = Memo::new(move |before: Option<&SuccessView>| match page.get() {
        Some(Page::Success(view)) => view,
        _ => before.copied().unwrap_or(SuccessView::Control),
    });
    let said = Memo::new(move |_| match view.get() {
        SuccessView::Said(verdict) => Some(verdict),
        _ => None,
    });
    // What is looked at stays while people choose what they see of it.
    let screen = Memo::new(move |_| match view.get() {
        SuccessView::Said(_) => SuccessView::Control,
        other => other,
    });
    // Success control and the report look at the same waves.
    let sight = Sight::new(workspace);
    let href = move |view| Route::Project(project, Page::Success(view)).href();
    let tabs = move || {
        let tab = |view, label| TabLink::new(href(view), label, None);
        vec![
            tab(SuccessView::Control, success::tab_control()),
            tab(SuccessView::Lines, success::tab_lines()),
            tab(SuccessView::Book, success::tab_book()),
            tab(SuccessView::Report, success::tab_report()),
        ]
    };
    let tabs = Signal::derive(tabs);
    let current = Signal::derive(move || {
        href(match screen.get() {
            SuccessView::Line(_) => SuccessView::Lines,
            other => other,
        })
    });
    let filter = RwSignal::new(LineFilter::default());
    view! {
        <TabLinks label=success::views() tabs current />
        {move || match screen.get() {
            SuccessView::Control | SuccessView::Said(_) => {
                view! { <Control sight said /> }.into_any()
            }
            SuccessView::Lines => view! { <Lines workspace filter /> }.into_any(),
            SuccessView::Line(id) => view! { <OneLine workspace id /> }.into_any(),
            SuccessView::Book => view! { <Book workspace /> }.into_any(),
            SuccessView::Report => view! { <Report sight /> }.into_any(),
        }}
    }
}
