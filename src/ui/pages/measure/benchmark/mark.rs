//! One score with all its fields.

use leptos::prelude::*;

use super::numbers::shown;
use super::sheet::{Shared, company_name, dimension_name};
use crate::domain::{Company, Dimension, Mark};
use crate::i18n::words::{benchmark as words, common};
use crate::method::benchmark::score_from_people;
use crate::ui::parts::{Button, Dialog, DialogSize, TextArea, TextField, Variant};
use crate::workspace::Id;

/// The dialog of a score.
#[component]
pub(super) fn MarkDialog(shared: Shared) -> impl IntoView {
    let Shared {
        workspace, open, ..
    } = shared;
    let title = Signal::derive(move || {
        let Some((company, dimension)) = open.get() else {
            return String::new();
        };
        words::score_of(
            &company_name(company, &workspace.value::<Company>(company)),
            &dimension_name(&workspace.value::<Dimension>(dimension)),
        )
    });
    let footer = move || {
        view! { <Button label=common::done() variant=Variant::Primary on_click=move |_| open.set(None) /> }
    };
    view! {
        <Dialog
            open=Signal::derive(move || open.get().is_some())
            title
            size=DialogSize::Large
            on_close=move |()| open.set(None)
            footer
        >
            {move || open.get().map(|(company, dimension)| view! { <Fields shared company dimension /> })}
        </Dialog>
    }
}

#[component]
fn Fields(shared: Shared, company: Id, dimension: Id) -> impl IntoView {
    let Shared {
        workspace, sheet, ..
    } = shared;
    let mark = Memo::new(move |_| {
        let sheet = sheet.read();
        let mark = sheet.marks.get(&(company, dimension));
        mark.cloned().unwrap_or_default()
    });
    let note = Memo::new(move |_| workspace.value::<Dimension>(dimension).note);
    let change = move |change: Box<dyn FnOnce(&mut Mark)>| {
        workspace.mark(company, dimension, change);
    };
    let error = RwSignal::new(None::<String>);
    let score = move |text: String| match score_from_people(&text) {
        Ok(grade) => {
            error.set(None);
            change(Box::new(move |mark| mark.grade = grade));
        }
        Err(_) => error.set(Some(words::bad_score(words::score(), text.trim()))),
    };
    view! {
        <div class="card-form">
            <TextField
                label=words::score()
                hint=MaybeProp::derive(move || Some(note.get()).filter(|note| !note.trim().is_empty()))
                value=Signal::derive(move || shown(mark.read().grade))
                error=MaybeProp::derive(move || error.get())
                on_commit=score
            />
            <TextField
                label=words::source()
                hint=words::source_hint()
                value=Signal::derive(move || mark.read().source.clone())
                on_commit=move |text: String| change(Box::new(move |mark| mark.source = text.trim().to_owned()))
            />
            <TextArea
                label=words::remark()
                hint=words::remark_hint()
                value=Signal::derive(move || mark.read().remark.clone())
                on_commit=move |text: String| change(Box::new(move |mark| mark.remark = text.trim().to_owned()))
            />
        </div>
    }
}
