//! What the app is, where its data lie, and what it is made of.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::privacy::PrivacyPage;
use crate::i18n::{self, words::about};
use crate::ui::parts::{DocumentTools, DocumentView};
use crate::ui::route::Route;
use crate::workspace::Licences;
use crate::workspace::about::licences;
use crate::workspace::document::{Block, Column, Document, Grid, Text};

/// What the app tells of itself at this address.
pub fn about_page(route: Route) -> AnyView {
    match route {
        Route::Privacy => view! { <PrivacyPage /> }.into_any(),
        _ => view! { <AboutPage /> }.into_any(),
    }
}

/// The page, at `#/about`.
#[component]
fn AboutPage() -> impl IntoView {
    let list = RwSignal::new(None::<Option<Licences>>);
    spawn_local(async move {
        let found = licences().await;
        list.try_set(Some(found));
    });
    let document = Memo::new(move |_| list.with(|list| about_document(list.as_ref())));
    let texts = move || {
        list.with(|list| {
            let list = list.as_ref()?.as_ref()?;
            let text = |(names, text): (String, &str)| {
                let text = text.to_owned();
                view! {
                    <details>
                        <summary>{names}</summary>
                        <p class="about__text" lang="en">{text}</p>
                    </details>
                }
            };
            Some(list.texts().into_iter().map(text).collect_view())
        })
    };
    view! {
        <div class="about">
            <DocumentTools document name=about::file_name().to_owned() />
            <DocumentView document />
            <section class="about__texts" aria-labelledby="about-texts" data-no-print>
                <h2 id="about-texts">{about::texts()}</h2>
                <p class="quiet">{about::texts_text()}</p>
                {texts}
            </section>
        </div>
    }
}

fn about_document(list: Option<&Option<Licences>>) -> Document {
    let privacy = Text::from_source(about::data_text(), Route::Privacy.href());
    let facts = vec![
        (
            about::version().to_owned(),
            env!("CARGO_PKG_VERSION").into(),
        ),
        (about::data().to_owned(), privacy),
        (
            about::own_licence().to_owned(),
            about::own_licence_text().into(),
        ),
    ];
    let crates = match list {
        None => Block::Paragraph(about::loading().into()),
        Some(None) => Block::Paragraph(about::not_here().into()),
        Some(Some(list)) => Block::Table(table(list)),
    };
    Document {
        language: i18n::language().code().to_owned(),
        title: about::title().to_owned(),
        lead: about::lead().to_owned(),
        blocks: vec![
            Block::Facts(facts),
            Block::Section(about::made_of().to_owned()),
            Block::Paragraph(about::made_of_text().into()),
            crates,
        ],
    }
}

fn table(list: &Licences) -> Grid {
    let columns = [
        about::crate_name(),
        about::version(),
        about::licence(),
        about::by(),
    ];
    let rows = list.crates.iter().map(|it| {
        let cells = [&it.name, &it.version, &it.licence, &it.by];
        cells.map(|cell| Text::from(cell.as_str())).to_vec()
    });
    Grid {
        caption: about::crates().to_owned(),
        columns: columns.map(Column::words).to_vec(),
        rows: rows.collect(),
    }
}
