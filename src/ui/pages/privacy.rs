//! The note on privacy, to read, print and file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::{self, words::about};
use crate::ui::parts::{DocumentTools, DocumentView};
use crate::workspace::about::privacy;
use crate::workspace::document::{Block, Document};

/// The page, at `#/privacy`.
#[component]
pub(super) fn PrivacyPage() -> impl IntoView {
    let note = RwSignal::new(None::<Option<Document>>);
    spawn_local(async move {
        let found = privacy(about::privacy_heading()).await;
        note.try_set(Some(found));
    });
    let document = Memo::new(move |_| {
        let blocks = note.with(|note| match note {
            None => vec![Block::Paragraph(about::loading().into())],
            Some(None) => vec![Block::Paragraph(about::privacy_not_here().into())],
            Some(Some(note)) => note.blocks.clone(),
        });
        Document {
            language: i18n::language().code().to_owned(),
            title: about::privacy_title().to_owned(),
            lead: about::privacy_lead().to_owned(),
            blocks,
        }
    });
    let is_waiting = Signal::derive(move || note.with(|note| !matches!(note, Some(Some(_)))));
    view! {
        <div class="about">
            <DocumentTools
                document
                name=about::privacy_file_name().to_owned()
                disabled=is_waiting
            />
            <DocumentView document />
        </div>
    }
}
