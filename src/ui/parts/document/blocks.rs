//! The blocks of a document as elements of the page.

use leptos::prelude::*;

use crate::ui::parts::fresh_id;
use crate::workspace::document::{Block, Column, Document, Grid, Text};

/// A document: its title is the heading of the page.
#[component]
pub fn DocumentView(
    /// What it says.
    #[prop(into)]
    document: Signal<Document>,
) -> impl IntoView {
    let sections = move || {
        let sections = document.with(|document| sections(&document.blocks));
        sections.into_iter().map(section).collect_view()
    };
    let title = move || document.with(|document| document.title.clone());
    let lead = move || {
        let lead = document.with(|document| document.lead.trim().to_owned());
        (!lead.is_empty()).then(|| view! { <p class="document__lead">{lead}</p> })
    };
    view! {
        <article class="document" lang=move || document.with(|document| document.language.clone())>
            <header class="document__head">
                <h1>{title}</h1>
                {lead}
            </header>
            {sections}
        </article>
    }
}

/// A heading and what follows it.
#[derive(Default)]
struct Section {
    title: String,
    begins_page: bool,
    blocks: Vec<Block>,
}

fn sections(blocks: &[Block]) -> Vec<Section> {
    let mut all = vec![Section::default()];
    let mut begins_page = false;
    for block in blocks {
        match block {
            Block::NewPage => begins_page = true,
            Block::Section(title) => all.push(Section {
                title: title.clone(),
                begins_page: std::mem::take(&mut begins_page),
                blocks: Vec::new(),
            }),
            other => all
                .iter_mut()
                .last()
                .into_iter()
                .for_each(|section| section.blocks.push(other.clone())),
        }
    }
    all.retain(|section| !section.title.is_empty() || !section.blocks.is_empty());
    all
}

fn section(section: Section) -> AnyView {
    let blocks = section.blocks.into_iter().map(block).collect_view();
    if section.title.is_empty() {
        return view! { <div class="document__section">{blocks}</div> }.into_any();
    }
    let id = fresh_id("section");
    view! {
        <section class="document__section" aria-labelledby=id.clone() data-new-page=section.begins_page.then_some("")>
            <h2 id=id.clone()>{section.title}</h2>
            {blocks}
        </section>
    }
    .into_any()
}

fn block(block: Block) -> AnyView {
    let points = |items: Vec<Text>| {
        let items = items
            .into_iter()
            .filter(|item| !item.text.trim().is_empty());
        items
            .map(|item| view! { <li>{said(item)}</li> })
            .collect_view()
    };
    match block {
        Block::Section(title) => view! { <h2>{title}</h2> }.into_any(),
        Block::Part(title) => view! { <h3>{title}</h3> }.into_any(),
        Block::Paragraph(text) => view! { <p class="document__text">{said(text)}</p> }.into_any(),
        Block::List(items) => view! { <ul>{points(items)}</ul> }.into_any(),
        Block::Steps(items) => view! { <ol>{points(items)}</ol> }.into_any(),
        Block::Facts(facts) => {
            let facts = facts
                .into_iter()
                .filter(|(_, text)| !text.text.trim().is_empty());
            let fact = |(name, text)| {
                view! {
                    <div>
                        <dt>{name}</dt>
                        <dd>{said(text)}</dd>
                    </div>
                }
            };
            view! { <dl class="document__facts">{facts.map(fact).collect_view()}</dl> }.into_any()
        }
        Block::Table(grid) => table(grid),
        Block::NewPage => ().into_any(),
    }
}

fn said(text: Text) -> AnyView {
    match text.source {
        Some(source) => view! { <a href=source>{text.text}</a> }.into_any(),
        None => text.text.into_any(),
    }
}

fn table(grid: Grid) -> AnyView {
    if grid.columns.is_empty() || grid.rows.is_empty() {
        return ().into_any();
    }
    let class = |column: &Column| column.is_number.then_some("document__number");
    let head = |column: &Column| {
        view! { <th scope="col" class=class(column)>{column.name.clone()}</th> }
    };
    let heads = grid.columns.iter().map(head).collect_view();
    let row = |cells: &Vec<Text>| {
        let mut cells = cells.iter().cloned();
        let cell = |(nth, column): (usize, &Column)| {
            let text = said(cells.next().unwrap_or_default());
            match nth {
                0 => view! { <th scope="row" class=class(column)>{text}</th> }.into_any(),
                _ => view! { <td class=class(column)>{text}</td> }.into_any(),
            }
        };
        view! { <tr>{grid.columns.iter().enumerate().map(cell).collect_view()}</tr> }
    };
    let rows = grid.rows.iter().map(row).collect_view();
    let id = fresh_id("table");
    view! {
        <div class="document__table" role="region" tabindex="0" aria-labelledby=id.clone()>
            <table>
                <caption id=id.clone()>{grid.caption.clone()}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
