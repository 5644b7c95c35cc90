//! What the parts of the page share: the measure, and how it is changed.

use leptos::prelude::*;

use crate::domain::{Measure, MeasureState};
use crate::ui::parts::{TextArea, Tone};
use crate::workspace::{Deed, Id, Workspace};

/// One measure, open to be read and changed. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    pub(super) workspace: Workspace,
    pub(super) id: Id,
    pub(super) measure: Memo<Measure>,
}

impl Sheet {
    pub(super) fn new(workspace: Workspace, id: Id) -> Self {
        let measure = Memo::new(move |_| {
            let entry = workspace.inner().measures.read(id);
            entry.map(|entry| entry.value).unwrap_or_default()
        });
        Self {
            workspace,
            id,
            measure,
        }
    }

    pub(super) fn change(self, change: impl FnOnce(&mut Measure)) -> bool {
        self.workspace
            .change::<Measure>(Deed::EditMeasure, self.id, change)
    }
}

/// Several lines of text.
#[component]
pub(super) fn Lines(
    sheet: Sheet,
    label: &'static str,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(default = 2)] rows: u32,
    read: fn(&Measure) -> &String,
    place: fn(&mut Measure) -> &mut String,
) -> impl IntoView {
    view! {
        <TextArea
            label
            hint
            rows
            value=Signal::derive(move || read(&sheet.measure.read()).clone())
            on_commit=move |text: String| {
                sheet.change(|measure| text.trim().clone_into(place(measure)));
            }
        />
    }
}

/// How a state looks.
pub(super) fn tone(state: MeasureState) -> Tone {
    match state {
        MeasureState::Done => Tone::Good,
        MeasureState::Dropped | MeasureState::Idea => Tone::Neutral,
        _ => Tone::Accent,
    }
}
