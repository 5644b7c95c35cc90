//! Catching a touchpoint the moment somebody finds it: a name, and where it was found.

use leptos::prelude::*;

use super::Search;
use crate::domain::board::titles;
use crate::domain::touchpoint_list::one_line;
use crate::domain::{Status, Touchpoint};
use crate::i18n::words::touchpoints;
use crate::ui::parts::{Button, Glyph, TextArea, TextField, Variant};
use crate::workspace::today;

/// The line. Enter adds a candidate and stays ready for the next.
#[component]
pub(super) fn Capture(search: Search) -> impl IntoView {
    let Search {
        workspace,
        toasts,
        place,
        field,
        ..
    } = search;
    let add = move |names: Vec<String>| {
        let model = Touchpoint {
            status: Status::Candidate,
            since: today(),
            note: one_line(&place.get_untracked()),
            ..Touchpoint::default()
        };
        let found = workspace.add_touchpoints(names, &model);
        if !found.is_empty() {
            toasts.announce(touchpoints::found(found.len()));
        }
    };
    let submit = move |text: String| {
        let name = one_line(&text);
        add((!name.is_empty()).then_some(name).into_iter().collect());
    };
    // From the button and from the second field.
    let send = move || {
        if let Some(area) = field.get_untracked() {
            let text = area.value();
            area.set_value("");
            submit(text);
            area.focus().unwrap_or_default();
        }
    };
    let paste = move |text: String| {
        add(titles(&text));
        true
    };
    view! {
        <section class="capture" aria-label=touchpoints::capture_label()>
            <div class="capture__name">
                <TextArea
                    label=touchpoints::capture_name()
                    value=""
                    rows=1
                    enter_submits=true
                    clears=true
                    placeholder=touchpoints::capture_example()
                    node_ref=field
                    on_submit=submit
                    on_paste=paste
                />
            </div>
            <div class="capture__place">
                <TextField
                    label=touchpoints::capture_place()
                    value=place
                    on_input=move |text: String| place.set(text)
                    on_enter=move |text: String| {
                        place.set(text);
                        send();
                    }
                />
            </div>
            <Button
                label=touchpoints::capture_add()
                icon=Glyph::Plus
                variant=Variant::Primary
                on_click=move |_| send()
            />
        </section>
    }
}
