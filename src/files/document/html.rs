//! A document as one HTML page, complete in itself: no script, nothing to load, readable in light,
//! in dark and on paper. Every text is escaped.

use super::{Block, Column, Document, Grid, Text, is_blank, shown_lines};

/// Colours are those of the reader's system.
const STYLE: &str = "\
:root{color-scheme:light dark;--quiet:color-mix(in srgb,CanvasText 68%,Canvas);--line:color-mix(in srgb,CanvasText 22%,Canvas)}\
*{box-sizing:border-box}\
body{margin:0;background:Canvas;color:CanvasText;font:1rem/1.55 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;overflow-wrap:anywhere}\
main{max-width:46rem;margin:0 auto;padding:clamp(1.25rem,5vw,3.5rem) clamp(1rem,4vw,2rem)}\
h1{font-size:clamp(1.7rem,1.3rem + 2vw,2.5rem);line-height:1.15;margin:0 0 .6rem}\
h2{font-size:1.4rem;line-height:1.25;margin:2.6rem 0 .8rem;padding-bottom:.3rem;border-bottom:2px solid var(--line)}\
h3{font-size:1.1rem;line-height:1.35;margin:1.7rem 0 .4rem}\
p,ul,ol,dl{margin:.5rem 0}\
ul,ol{padding-left:1.4rem}\
li{margin:.2rem 0}\
.lead{font-size:1.1rem;color:var(--quiet)}\
dl div{display:grid;grid-template-columns:minmax(7rem,12rem) 1fr;gap:.2rem 1rem;padding:.15rem 0}\
dt{color:var(--quiet)}\
dd{margin:0}\
.table{overflow-x:auto;margin:1rem 0}\
table{border-collapse:collapse;width:100%;font-size:.94rem;overflow-wrap:normal}\
caption{text-align:left;font-weight:600;padding-bottom:.4rem}\
th,td{text-align:left;vertical-align:top;padding:.4rem .7rem .4rem 0;border-bottom:1px solid var(--line)}\
tbody th{font-weight:500}\
.number{text-align:right;font-variant-numeric:tabular-nums}\
.page{break-after:page}\
@media (max-width:30rem){dl div{grid-template-columns:1fr}}\
@media print{@page{size:A4;margin:16mm}:root{color-scheme:light;font-size:10.5pt}main{max-width:none;padding:0}\
h1,h2,h3,caption{break-after:avoid}li,tr,dl div{break-inside:avoid}p{orphans:3;widows:3}thead{display:table-header-group}.table{overflow:visible}}";

/// The document as an HTML page.
pub fn to_html(document: &Document) -> String {
    let title = line(&document.title);
    let mut page = String::from("<!doctype html>\n");
    page.push_str(&format!(
        "<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n",
        escape(&document.language),
    ));
    wrap(&mut page, "h1", "", &title);
    wrap(&mut page, "p", " class=\"lead\"", &lines(&document.lead));
    for (nth, block) in document.blocks.iter().enumerate() {
        write_block(&mut page, block, nth);
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn write_block(page: &mut String, block: &Block, nth: usize) {
    match block {
        Block::Section(title) => wrap(page, "h2", "", &line(title)),
        Block::Part(title) => wrap(page, "h3", "", &line(title)),
        Block::Paragraph(text) => wrap(page, "p", "", &lines(&text.text)),
        Block::List(items) => wrap(page, "ul", "", &points(items)),
        Block::Steps(items) => wrap(page, "ol", "", &points(items)),
        Block::Facts(facts) => {
            let facts = facts.iter().filter(|(_, text)| !is_blank(&text.text));
            let facts = facts.map(|(name, text)| {
                let (name, text) = (line(name), lines(&text.text));
                format!("<div><dt>{name}</dt><dd>{text}</dd></div>\n")
            });
            wrap(page, "dl", "", &facts.collect::<String>());
        }
        Block::Table(grid) => write_table(page, grid, nth),
        Block::NewPage => page.push_str("<div class=\"page\"></div>\n"),
    }
}

fn points(items: &[Text]) -> String {
    let items = items.iter().filter(|item| !is_blank(&item.text));
    let items = items.map(|item| format!("<li>{}</li>\n", lines(&item.text)));
    items.collect()
}

fn write_table(page: &mut String, grid: &Grid, nth: usize) {
    if grid.columns.is_empty() || grid.rows.is_empty() {
        return;
    }
    let caption = lines(&grid.caption);
    let label = if caption.is_empty() {
        String::new()
    } else {
        // Whoever scrolls sideways by keys needs to reach it, and to know what it is.
        format!(" tabindex=\"0\" role=\"region\" aria-labelledby=\"table-{nth}\"")
    };
    page.push_str(&format!("<div class=\"table\"{label}>\n<table>\n"));
    wrap(page, "caption", &format!(" id=\"table-{nth}\""), &caption);
    page.push_str("<thead><tr>");
    for column in &grid.columns {
        let (class, name) = (class(column), line(&column.name));
        page.push_str(&format!("<th scope=\"col\"{class}>{name}</th>"));
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for cells in &grid.rows {
        page.push_str("<tr>");
        for (nth, column) in grid.columns.iter().enumerate() {
            let text = cells.get(nth).map(|cell| lines(&cell.text));
            let (text, class) = (text.unwrap_or_default(), class(column));
            page.push_str(&if nth == 0 {
                format!("<th scope=\"row\"{class}>{text}</th>")
            } else {
                format!("<td{class}>{text}</td>")
            });
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n</div>\n");
}

fn class(column: &Column) -> &'static str {
    if column.is_number {
        " class=\"number\""
    } else {
        ""
    }
}

/// An element around a content; nothing where there is none.
fn wrap(page: &mut String, name: &str, attributes: &str, content: &str) {
    if !content.is_empty() {
        page.push_str(&format!("<{name}{attributes}>{content}</{name}>\n"));
    }
}

fn line(text: &str) -> String {
    escape(&shown_lines(text).join(" "))
}

fn lines(text: &str) -> String {
    let lines = shown_lines(text);
    let lines: Vec<String> = lines.iter().map(|line| escape(line)).collect();
    lines.join("<br>")
}

pub(in crate::files) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}
