//! Tables of answers as large as they may be: read, understood and added up in no time.
#![cfg(not(target_arch = "wasm32"))]
// A clock is what this is about; the browser never runs it.
#![allow(clippy::disallowed_methods)]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use werkstatt::domain::{Feeling, Id};
use werkstatt::files::answers::{Column, Decisions, Known, Mapping, guess, names, plan};
use werkstatt::files::{MAX_GRID_BYTES, MAX_GRID_ROWS, decode_grid, read_grid};

/// Without optimisation, on a machine that has other things to do.
const QUICK: Duration = Duration::from_secs(15);

#[test]
fn fifty_thousand_rows_are_read_quickly() {
    let mut text = String::from("Touchpoint;Antwort;Relevanz;NPS;Kommentar\n");
    for nth in 0..MAX_GRID_ROWS {
        let name = if nth % 2 == 0 { "Hotline" } else { "Rechnung" };
        let score = nth % 11;
        writeln!(
            text,
            "{name};begeistert;{score};{score};\"Zeile {nth}; gut\""
        )
        .unwrap_or_default();
    }
    assert!(text.len() < MAX_GRID_BYTES);
    let touchpoint = |nth: u128, name: &str| (Id(uuid::Uuid::from_u128(nth)), name.to_owned());
    let headings = [
        (Column::Touchpoint, "Touchpoint"),
        (Column::Answer, "Antwort"),
        (Column::Relevance, "Relevanz"),
        (Column::Recommendation, "NPS"),
        (Column::Comment, "Kommentar"),
    ];
    let known = Known {
        feelings: names([(Feeling::Delighted, "begeistert".to_owned())]),
        headings: names(headings.map(|(column, word)| (column, word.to_owned()))),
        touchpoints: names([touchpoint(1, "Hotline"), touchpoint(2, "Rechnung")]),
        ..Known::default()
    };
    let start = Instant::now();
    let read = decode_grid(text.as_bytes()).and_then(|(text, _)| read_grid(&text, None));
    let plan = read.map(|grid| {
        let mapping = Mapping {
            columns: guess(&grid, &known),
            ..Mapping::default()
        };
        plan(&grid, &mapping, &known, &Decisions::new())
    });
    let counts = plan.map(|plan| (plan.answered(), plan.recommended(), plan.comments.len()));
    let all = MAX_GRID_ROWS as u64;
    assert_eq!(counts, Ok((all, all, MAX_GRID_ROWS)));
    assert!(start.elapsed() < QUICK, "{:?}", start.elapsed());
}
