//! The two questions. They are made from the name of what is asked about until somebody writes their
//! own.

use leptos::prelude::*;

use crate::domain::Kano;
use crate::i18n::words::kano as words;
use crate::ui::parts::TextArea;
use crate::workspace::{Deed, Id, Workspace};

/// The question "if it were there", as it is asked.
pub(super) fn present(kano: &Kano, name: &str) -> String {
    match kano.present.trim() {
        "" => words::present_made(name),
        own => own.to_owned(),
    }
}

/// The question "if it were not there", as it is asked.
pub(super) fn absent(kano: &Kano, name: &str) -> String {
    match kano.absent.trim() {
        "" => words::absent_made(name),
        own => own.to_owned(),
    }
}

/// What is stored of a question: nothing where it is the one made from the name.
fn own(text: &str, made: &str) -> String {
    let text = text.trim();
    if text == made {
        String::new()
    } else {
        text.to_owned()
    }
}

/// Both questions, to be read and to be changed.
#[component]
pub(super) fn Questions(
    workspace: Workspace,
    id: Id,
    kano: Memo<Kano>,
    #[prop(into)] name: Signal<String>,
) -> impl IntoView {
    let change = move |change: Box<dyn FnOnce(&mut Kano)>| {
        workspace.change::<Kano>(Deed::EditKano, id, change);
    };
    view! {
        <section class="panel kano-pair__questions" aria-labelledby="kano-questions">
            <h2 class="panel__title" id="kano-questions">{words::questions()}</h2>
            <TextArea
                label=words::present()
                hint=words::questions_hint()
                value=Signal::derive(move || present(&kano.read(), &name.get()))
                rows=1
                on_commit=move |text: String| {
                    let own = own(&text, &words::present_made(&name.get_untracked()));
                    change(Box::new(move |kano| kano.present = own));
                }
            />
            <TextArea
                label=words::absent()
                value=Signal::derive(move || absent(&kano.read(), &name.get()))
                rows=1
                on_commit=move |text: String| {
                    let own = own(&text, &words::absent_made(&name.get_untracked()));
                    change(Box::new(move |kano| kano.absent = own));
                }
            />
        </section>
    }
}
