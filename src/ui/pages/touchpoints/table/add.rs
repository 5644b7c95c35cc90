//! The line in which new touchpoints are written: Enter adds one and stays, a pasted table adds
//! all its rows.

use leptos::html;
use leptos::prelude::*;

use super::clip;
use super::sheet::{Sheet, Spot};
use crate::domain::Touchpoint;
use crate::domain::board::titles;
use crate::domain::touchpoint_list::{Attribute, one_line};
use crate::i18n::words::touchpoints;
use crate::ui::parts::{Button, Glyph, TextArea, Variant};

/// The line.
#[component]
pub(super) fn Add(sheet: Sheet, area: NodeRef<html::Textarea>) -> impl IntoView {
    let add = move |names: Vec<String>| {
        if names.is_empty() {
            return;
        }
        let mut model = Touchpoint::default();
        sheet.show.filter.read_untracked().suit(&mut model);
        let ids = sheet.workspace.add_touchpoints(names.clone(), &model);
        sheet.toasts.announce(touchpoints::added(ids.len()));
        // Words in the filter may hide what was just written.
        let shown = sheet.shown();
        if let Some(last) = ids.last() {
            if shown.contains(last) {
                sheet.go_to_row(*last, Spot::Cell(Attribute::Name));
            } else {
                let filter = sheet.show.filter;
                sheet.toasts.toast_with(
                    touchpoints::added_hidden(ids.len()),
                    touchpoints::clear_filter(),
                    move || filter.set(Default::default()),
                );
            }
        }
    };
    let submit = move |text: String| {
        let name = one_line(&text);
        add((!name.is_empty()).then_some(name).into_iter().collect());
    };
    let press = move |_| {
        if let Some(area) = area.get_untracked() {
            let text = area.value();
            area.set_value("");
            submit(text);
            area.focus().unwrap_or_default();
        }
    };
    let paste = move |text: String| {
        if text.contains('\t') {
            clip::add_rows(sheet, &text);
        } else {
            add(titles(&text));
        }
        true
    };
    view! {
        <div class="touchpoint-add">
            <div class="touchpoint-add__field">
                <TextArea
                    label=touchpoints::add_label()
                    label_hidden=true
                    placeholder=touchpoints::add_label()
                    value=""
                    rows=1
                    enter_submits=true
                    clears=true
                    node_ref=area
                    on_submit=submit
                    on_paste=paste
                />
            </div>
            <Button label=touchpoints::add() icon=Glyph::Plus variant=Variant::Primary on_click=press />
        </div>
    }
}
