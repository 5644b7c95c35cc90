//! Which columns the table shows on this device.

use leptos::prelude::*;

use super::sheet::{Asked, Sheet};
use super::words;
use crate::domain::touchpoint_list::Attribute;
use crate::i18n::words::{common, touchpoints};
use crate::ui::parts::{Button, Checkbox, Dialog, Variant};

/// Asks for the columns.
#[component]
pub(super) fn ColumnsDialog(sheet: Sheet) -> impl IntoView {
    let open = Signal::derive(move || sheet.asked.get() == Some(Asked::Columns));
    let close = move || sheet.asked.set(None);
    let footer = move || {
        view! {
            <Button label=touchpoints::columns_usual() variant=Variant::Ghost on_click=move |_| sheet.set_columns(None) />
            <Button
                label=touchpoints::columns_all()
                variant=Variant::Ghost
                on_click=move |_| sheet.set_columns(Some(Attribute::ALL.to_vec()))
            />
            <Button label=common::done() variant=Variant::Primary on_click=move |_| close() />
        }
    };
    view! {
        <Dialog open title=touchpoints::columns_title() on_close=move |()| close() footer>
            <p class="quiet">{touchpoints::columns_text()}</p>
            <div class="columns-choice">
                {Attribute::ALL.into_iter().skip(1).map(|attribute| view! { <Column sheet attribute /> }).collect_view()}
            </div>
        </Dialog>
    }
}

#[component]
fn Column(sheet: Sheet, attribute: Attribute) -> impl IntoView {
    let choose = move |is_on: bool| {
        let mut columns = sheet.columns.get_untracked();
        columns.retain(|it| *it != attribute);
        if is_on {
            columns.push(attribute);
            columns.sort_unstable();
        }
        sheet.set_columns(Some(columns));
    };
    view! {
        <Checkbox
            label=words::attribute(attribute)
            checked=Signal::derive(move || sheet.columns.read().contains(&attribute))
            on_change=choose
        />
    }
}
