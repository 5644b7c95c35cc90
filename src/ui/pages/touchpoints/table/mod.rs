//! The table of all touchpoints: a spreadsheet on wide screens, a list on phones, a plain table on
//! paper.

mod actions;
mod add;
mod bulk;
mod clip;
mod columns;
mod compact;
mod editor;
mod filters;
mod grid;
mod head;
mod keys;
mod pointer;
mod print;
mod row;
mod set_editor;
mod sheet;
pub(in crate::ui::pages) mod words;

use leptos::html;
use leptos::prelude::*;

use self::add::Add;
use self::bulk::Bulk;
use self::columns::ColumnsDialog;
use self::compact::{Compact, is_empty};
use self::filters::Filters;
use self::grid::Grid;
use self::print::Printed;
use self::sheet::Sheet;
use crate::domain::touchpoint_list::ListFilter;
use crate::i18n::words::touchpoints;
use crate::platform::screen;
use crate::ui::pages::export::TableExport;
use crate::ui::pages::intake::IntakeLink;
use crate::ui::parts::{Button, Empty, Glyph};
use crate::workspace::Workspace;
use crate::workspace::foreign::Target;

pub(super) use self::sheet::provide_show;

/// Up to this width the table is a list.
const NARROW: &str = "(max-width: 37.5rem)";

/// The table.
#[component]
pub(super) fn Table(workspace: Workspace) -> impl IntoView {
    let sheet = Sheet::new(workspace);
    let area = NodeRef::<html::Textarea>::new();
    let is_narrow = RwSignal::new(screen::matches(NARROW));
    let watch = screen::watch(NARROW, move |is| {
        is_narrow.try_set(is);
    });
    StoredValue::new_local(watch);
    let any = Memo::new(move |_| !sheet.rows.read().is_empty());
    let nothing = Memo::new(move |_| is_empty(sheet));
    let begin = move |_| {
        if let Some(area) = area.get_untracked() {
            area.focus().unwrap_or_default();
        }
    };
    view! {
        <div class="head touchpoint-head">
            <div class="head__words">
                <h1>{touchpoints::title()}</h1>
                <p class="quiet">{touchpoints::lead()}</p>
            </div>
            <Show when=move || any.get()>
                <TableExport
                    workspace
                    kind="touchpoint"
                    shown=move |()| {
                        let is_whole = sheet.show.filter.with(|filter| *filter == ListFilter::default());
                        (!is_whole).then(|| sheet.shown())
                    }
                />
            </Show>
            <IntakeLink workspace target=Target::Touchpoints />
            <Add sheet area />
        </div>
        <Show
            when=move || any.get()
            fallback=move || view! {
                <Empty title=touchpoints::empty_title() text=touchpoints::empty_text() icon=Glyph::Touchpoint>
                    <Button label=touchpoints::empty_begin() on_click=begin />
                </Empty>
            }
        >
            <Filters sheet is_narrow=is_narrow.into() />
            <Show when=move || nothing.get()>
                <Empty title=touchpoints::empty_filter() icon=Glyph::Filter>
                    <Button
                        label=touchpoints::clear_filter()
                        on_click=move |_| sheet.show.filter.set(ListFilter::default())
                    />
                </Empty>
            </Show>
            <Show when=move || !nothing.get()>
                {move || if is_narrow.get() {
                    view! { <Compact sheet /> }.into_any()
                } else {
                    view! { <Grid sheet /> }.into_any()
                }}
            </Show>
            <Printed sheet />
        </Show>
        <Bulk sheet />
        <ColumnsDialog sheet />
    }
}
