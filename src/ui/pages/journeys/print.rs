//! The map on paper: the choice of a paper, and the form that is printed. The form stands beside
//! the app, is never seen on screen, and is made when somebody prints.

use leptos::portal::Portal;
use leptos::prelude::*;

use super::print_map::PrintMap;
use crate::i18n::words::{common, journey_show as words};
use crate::platform::{clock, print};
use crate::ui::parts::field::Choice;
use crate::ui::parts::{Button, Dialog, Glyph, Segmented, Variant};
use crate::workspace::{Id, Workspace};

/// On what is printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Paper {
    /// A4, landscape, as many pages as it needs.
    #[default]
    A4,
    /// A3, landscape, as many pages as it needs.
    A3,
    /// One poster.
    A0,
}

impl Paper {
    const ALL: [Self; 3] = [Self::A4, Self::A3, Self::A0];

    /// The name of the page in the style sheet.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::A0 => "a0",
        }
    }

    fn from_name(name: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|paper| paper.as_str() == name).unwrap_or_default()
    }

    /// How many steps stand side by side on a page; nothing: all.
    pub(super) fn steps(self) -> Option<usize> {
        match self {
            Self::A4 => Some(6),
            Self::A3 => Some(9),
            Self::A0 => None,
        }
    }
}

/// How long the printed form is given to be drawn.
const DRAWING_MS: u32 = 80;

/// Opens the choice of a paper, and prints.
#[component]
pub fn PrintButton(workspace: Workspace, journey: Id) -> impl IntoView {
    let open = RwSignal::new(false);
    let paper = RwSignal::new(Paper::default());
    let wanted = RwSignal::new(false);
    // People also print by the browser's own menu; then the paper is the one chosen last.
    let before = print::before(move || {
        wanted.try_set(true);
    });
    let after = print::after(move || {
        wanted.try_set(false);
    });
    let listeners = StoredValue::new_local((before, after));
    on_cleanup(move || listeners.dispose());
    let print = move || {
        open.set(false);
        wanted.set(true);
        leptos::task::spawn_local(async move {
            clock::sleep(DRAWING_MS).await;
            if wanted.try_get_untracked() == Some(true) {
                print::page();
            }
        });
    };
    view! {
        <Button label=words::print_map() icon=Glyph::Print on_click=move |_| open.set(true) />
        <PrintDialog open paper on_print=print />
        <Portal>
            <Show when=move || wanted.get()>
                <PrintMap workspace journey paper />
            </Show>
        </Portal>
    }
}

/// A4, A3 or a poster?
#[component]
fn PrintDialog(
    open: RwSignal<bool>,
    paper: RwSignal<Paper>,
    #[prop(into)] on_print: Callback<()>,
) -> impl IntoView {
    let options = Signal::derive(|| {
        vec![
            Choice::new(Paper::A4.as_str(), words::paper_a4()),
            Choice::new(Paper::A3.as_str(), words::paper_a3()),
            Choice::new(Paper::A0.as_str(), words::paper_a0()),
        ]
    });
    let hint = Signal::derive(move || {
        let text = match paper.get().steps() {
            Some(n) => words::paper_pages(n),
            None => words::paper_poster().to_owned(),
        };
        Some(text)
    });
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| open.set(false) />
            <Button
                label=words::print_now()
                icon=Glyph::Print
                variant=Variant::Primary
                on_click=move |_| on_print.run(())
            />
        }
    };
    view! {
        <Dialog open title=words::print_title() on_close=move |()| open.set(false) footer>
            <Segmented
                label=words::paper()
                options
                value=Signal::derive(move || paper.get().as_str().to_owned())
                on_change=move |name: String| paper.set(Paper::from_name(&name))
                hint
            />
        </Dialog>
    }
}
