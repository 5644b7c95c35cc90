//! Whatever people write, a document says just that: read back by a CommonMark parser and by
//! reading the page's text, every text is what went in.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::*;

/// With the extensions that know more signs; none of them may find any. Attributes of headings are
/// left out, since escapes mean nothing to them.
fn parsed(markdown: &str) -> Vec<Event<'_>> {
    let left_out = Options::ENABLE_SMART_PUNCTUATION | Options::ENABLE_HEADING_ATTRIBUTES;
    let options = Options::all() - left_out;
    Parser::new_ext(markdown, options).collect()
}

/// The texts of the innermost blocks, with their lines.
fn read_markdown(markdown: &str) -> Vec<String> {
    let mut blocks = vec![String::new()];
    for event in parsed(markdown) {
        match event {
            Event::Text(text) => blocks.last_mut().unwrap().push_str(&text),
            Event::HardBreak => blocks.last_mut().unwrap().push('\n'),
            Event::InlineHtml(tag) if &*tag == "<br>" => blocks.last_mut().unwrap().push('\n'),
            Event::Start(
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::Item
                | Tag::List(_)
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell
                | Tag::Strong,
            ) => blocks.push(String::new()),
            Event::End(TagEnd::Strong) => blocks.push(String::new()),
            Event::End(_) => {}
            other => panic!("{other:?} in {markdown}"),
        }
    }
    said(blocks)
}

/// The texts between the tags of a page.
fn read_html(page: &str) -> Vec<String> {
    let body = page.split_once("<main>").unwrap().1.replace("<br>", "\n");
    let texts = body
        .split('<')
        .filter_map(|piece| Some(piece.split_once('>')?.1));
    said(texts.map(|text| {
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&")
    }))
}

fn said(texts: impl IntoIterator<Item = String>) -> Vec<String> {
    let texts = texts.into_iter().map(|text| shown_lines(&text).join("\n"));
    texts.filter(|text| !text.is_empty()).collect()
}

/// What a reader should find, block by block.
fn expected(document: &Document, after_names: &str) -> Vec<String> {
    let one = |text: &str| shown_lines(text).join(" ");
    let mut all = vec![one(&document.title), document.lead.clone()];
    for block in &document.blocks {
        match block {
            Block::Section(text) | Block::Part(text) => all.push(one(text)),
            Block::Paragraph(text) => all.push(text.text.clone()),
            Block::List(items) | Block::Steps(items) => {
                all.extend(items.iter().map(|item| item.text.clone()));
            }
            Block::Facts(facts) => {
                for (name, text) in facts.iter().filter(|(_, text)| !is_blank(&text.text)) {
                    let name = one(name);
                    let gap = if name.is_empty() { "" } else { after_names };
                    all.extend([format!("{name}{gap}"), text.text.clone()]);
                }
            }
            Block::Table(grid) if grid.columns.is_empty() || grid.rows.is_empty() => {}
            Block::Table(grid) => {
                all.push(grid.caption.clone());
                all.extend(grid.columns.iter().map(|column| one(&column.name)));
                for cells in &grid.rows {
                    let cells = cells.iter().take(grid.columns.len());
                    all.extend(cells.map(|cell| cell.text.clone()));
                }
            }
            Block::NewPage => {}
        }
    }
    said(all)
}

/// Letters that mean something to somebody, in every mixture, and any others.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[-+*_#=:|`~<>&;!^$@%(){}\\[\\]\\\\./\"' \\t\\n0-9a-cäß]{0,24}",
        1 => "[a-zäöü ]{1,20}",
        1 => any::<String>(),
        1 => proptest::sample::select(vec![
            "1. First", "2) Second", "- [ ] task", "a | b", "---", "***", "===", "+++", ":::", "```",
            "<script>alert(1)</script>", "&amp; &#35; &copy;", "[a](http://b.c)", "![x](y)", "<b>",
            "<http://a.b>", "# h #", "a\n---", "a\n===", "a\n| b\n|---", "a  \nb", "\\", "a\\\nb",
            "[^1]: note", "term\n: meaning", "    code", "\tcode", "$x$", "H~2~O", "> [!NOTE]",
            "{.class}", "[[wiki]]", "||spoiler||", "1.", "10)", "-", "a\n\n\nb", "\u{0}", "</main>",
        ])
        .prop_map(str::to_owned),
    ]
}

fn texts() -> impl Strategy<Value = Vec<Text>> {
    prop::collection::vec(words().prop_map(Text::from), 0..4)
}

fn grids() -> impl Strategy<Value = Grid> {
    let column = (words(), any::<bool>()).prop_map(|(name, is_number)| Column { name, is_number });
    let columns = prop::collection::vec(column, 0..4);
    let rows = prop::collection::vec(texts(), 0..4);
    (words(), columns, rows).prop_map(|(caption, columns, rows)| Grid {
        caption,
        columns,
        rows,
    })
}

fn blocks() -> impl Strategy<Value = Block> {
    prop_oneof![
        words().prop_map(Block::Section),
        words().prop_map(Block::Part),
        words().prop_map(|text| Block::Paragraph(text.into())),
        texts().prop_map(Block::List),
        texts().prop_map(Block::Steps),
        prop::collection::vec((words(), words().prop_map(Text::from)), 0..4).prop_map(Block::Facts),
        grids().prop_map(Block::Table),
        Just(Block::NewPage),
    ]
}

fn documents() -> impl Strategy<Value = Document> {
    (words(), words(), prop::collection::vec(blocks(), 0..6)).prop_map(|(title, lead, blocks)| {
        Document {
            language: "de".into(),
            title,
            lead,
            blocks,
        }
    })
}

proptest! {
    #[test]
    fn markdown_says_what_the_document_says(document in documents()) {
        let markdown = to_markdown(&document);
        prop_assert_eq!(read_markdown(&markdown), expected(&document, ":"), "{}", markdown);
    }

    #[test]
    fn a_page_says_what_the_document_says(document in documents()) {
        let page = to_html(&document);
        prop_assert_eq!(read_html(&page), expected(&document, ""), "{}", page);
        let lower = page.to_lowercase();
        for door in ["<script", "<img", "<link", "<iframe", "<a ", "src=", "href="] {
            let said = expected(&document, "").join("\n").to_lowercase();
            prop_assert!(!lower.contains(door) || said.contains(door.trim_start_matches('<')));
        }
    }
}

fn sample() -> Document {
    let text = |text: &str| Text::from(text);
    Document {
        language: "de".into(),
        title: "Standardbuch <1>".into(),
        lead: "Was gilt.".into(),
        blocks: vec![
            Block::Section("Kundendienst".into()),
            Block::Part("Rückruf in 24 Stunden".into()),
            Block::Paragraph(Text::from_source("Erste Zeile\nzweite", "#/x")),
            Block::Facts(vec![
                ("Stand".into(), text("vereinbart")),
                ("Leer".into(), text(" ")),
            ]),
            Block::List(vec![text("- Namen nennen"), text("")]),
            Block::Steps(vec![text("1. zuhören"), text(""), text("handeln")]),
            Block::NewPage,
            Block::Table(Grid {
                caption: "Messung".into(),
                columns: vec![Column::words("Touchpoint"), Column::numbers("n")],
                rows: vec![
                    vec![text("Telefon | Chat"), text("12")],
                    vec![text("Brief")],
                ],
            }),
        ],
    }
}

#[test]
fn markdown_reads_well_as_it_stands() {
    assert_eq!(
        to_markdown(&sample()),
        "# Standardbuch \\<1\\>\n\nWas gilt.\n\n## Kundendienst\n\n### Rückruf in 24 Stunden\n\n\
         Erste Zeile\\\nzweite\n\n- **Stand:** vereinbart\n\n- \\- Namen nennen\n\n\
         1. 1\\. zuhören\n2. handeln\n\nMessung\n\n\
         | Touchpoint | n |\n| --- | ---: |\n| Telefon \\| Chat | 12 |\n| Brief |  |\n"
    );
}

#[test]
fn a_page_is_complete_in_itself() {
    let page = to_html(&sample());
    for piece in [
        "<html lang=\"de\">",
        "<title>Standardbuch &lt;1&gt;</title>",
        "default-src 'none'",
        "<h2>Kundendienst</h2>",
        "<p>Erste Zeile<br>zweite</p>",
        "<div><dt>Stand</dt><dd>vereinbart</dd></div>",
        "<th scope=\"col\" class=\"number\">n</th>",
        "<th scope=\"row\">Brief</th><td class=\"number\"></td>",
        "<div class=\"page\"></div>",
    ] {
        assert!(page.contains(piece), "{piece} in {page}");
    }
    assert!(!page.contains("Leer") && !page.contains("#/x"));
}

#[test]
fn files_have_names_that_file_systems_accept() {
    let name = Form::Markdown.file_name("Standardbuch: Hausrat/2027");
    assert_eq!(name, "Standardbuch- Hausrat-2027.md");
    assert_eq!(Form::Html.file_name("?"), "document.html");
}
