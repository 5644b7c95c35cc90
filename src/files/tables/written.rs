//! What readers of others make of the files that tables become.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;

use super::tests::{Plain, card, put, text};
use super::*;
use crate::domain::{Card, CardState, Date, Grade, Measure};
use crate::files::{Delimiter, read_grid};

fn cells() -> impl Strategy<Value = Cell> {
    let day = (0..80_000_i64).prop_filter_map("a day", Date::of_number);
    prop_oneof![
        Just(Cell::Empty),
        "[\\PC\n\r\t\";,]{1,12}".prop_map(Cell::text),
        "[=+@\\-\t\r ]{1,3}[a-z0-9]{0,3}".prop_map(Cell::text),
        (-1e9..1e9_f64).prop_map(Cell::Number),
        (-1000..1000_i32).prop_map(|n| Cell::Number(f64::from(n))),
        day.prop_map(Cell::Date),
        any::<bool>().prop_map(Cell::Flag),
    ]
}

/// What a reader must find, written without a look at the writer.
fn expected(cell: &Cell, dialect: Dialect) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) if dialect == Dialect::German => format!("{number}").replace('.', ","),
        Cell::Number(number) => format!("{number}"),
        Cell::Date(date) => {
            let (year, month, day) = date.parts();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Cell::Flag(yes) => if *yes { "ja" } else { "nein" }.to_owned(),
    }
}

proptest! {
    #[test]
    fn csv_is_read_back_by_others_and_no_text_is_a_formula(
        rows in prop::collection::vec(prop::collection::vec(cells(), 3), 0..8),
        is_german in any::<bool>(),
    ) {
        let dialect = if is_german { Dialect::German } else { Dialect::Plain };
        let mut file = Csv::new(dialect, "ja", "nein");
        file.head(&["eins".into(), "=zwei".into(), "d;r,i".into()]);
        file.rows(&rows);
        let file = file.finish();
        prop_assert_eq!(file.starts_with('\u{feff}'), is_german);
        let content = file.trim_start_matches('\u{feff}');
        let separator = if is_german { b';' } else { b',' };
        let mut reader = ::csv::ReaderBuilder::new();
        reader.delimiter(separator).has_headers(false).flexible(false);
        let mut found = reader.from_reader(content.as_bytes()).into_records();
        let head = found.next().unwrap().unwrap();
        prop_assert_eq!(head.iter().collect::<Vec<_>>(), ["eins", "'=zwei", "d;r,i"]);
        for row in &rows {
            let record = found.next().unwrap().unwrap();
            for (cell, read) in row.iter().zip(record.iter()) {
                let wanted = expected(cell, dialect);
                prop_assert_eq!(read.strip_prefix('\'').unwrap_or(read), wanted.strip_prefix('\'').unwrap_or(&wanted));
                if matches!(cell, Cell::Text(_)) {
                    prop_assert!(!read.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{:?}", read);
                    prop_assert!(!read.trim_start().starts_with(['=', '+', '-', '@']), "{:?}", read);
                } else {
                    prop_assert_eq!(read, wanted);
                }
            }
        }
        prop_assert!(found.next().is_none());
    }
}

#[test]
fn our_own_reader_takes_the_table_back() {
    for (dialect, delimiter) in [
        (Dialect::German, Delimiter::Semicolon),
        (Dialect::Plain, Delimiter::Comma),
    ] {
        let mut file = Csv::new(dialect, "ja", "nein");
        file.head(&["Titel".into(), "Wert".into()]);
        let rows = vec![
            vec![text("eins \"zwei\"\r\ndrei"), Cell::Number(-5.0)],
            vec![text("=1+1"), Cell::Number(0.25)],
        ];
        file.rows(&rows);
        let grid = read_grid(file.finish().trim_start_matches('\u{feff}'), None).unwrap();
        assert_eq!(grid.delimiter, delimiter);
        assert_eq!(grid.head, ["Titel", "Wert"]);
        let point = if delimiter == Delimiter::Comma {
            "0.25"
        } else {
            "0,25"
        };
        let cells: Vec<Vec<String>> = grid.rows.into_iter().map(|row| row.cells).collect();
        assert_eq!(cells, [["eins \"zwei\"\r\ndrei", "-5"], ["'=1+1", point]]);
    }
}

#[test]
fn a_workbook_holds_dates_numbers_and_texts_as_such() {
    let mut table = Table::new();
    let done = card("=1+1");
    let done = Card {
        note: "zwei\nZeilen _x0041_ & <b>".into(),
        since: Some("2026-11-23".parse().unwrap()),
        impact: Grade::new(7.5),
        sellable: true,
        state: CardState::default(),
        dos: "x".repeat(40_000),
        ..done
    };
    put(&mut table, 1, &done);
    put(&mut table, 2, &card("https://example.invalid/"));
    put(
        &mut table,
        3,
        &Measure {
            title: "Rückruf".into(),
            ..Measure::default()
        },
    );
    let mut tables = Tables::of(&table, &Which::All, &Plain);
    let mut book = xlsx::Book::new("Hausrat");
    for nth in 0..tables.sheets.len() {
        book.begin(&head(&tables.sheets[nth])).unwrap();
        // In slices, as the page does it.
        for from in 0..tables.sheets[nth].len() {
            let slice = tables.rows(&table, &Plain, nth, from, 1);
            assert_eq!(book.rows(&rows(&slice)).unwrap(), 1);
        }
    }
    assert_eq!(book.cut(), 1);
    let bytes = book.finish().unwrap();
    let mut read: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    assert_eq!(read.sheet_names(), ["card", "measure"]);
    let cards = read.worksheet_range("card").unwrap();
    let column = |name: &str| {
        let heads = cards.rows().next().unwrap();
        heads
            .iter()
            .position(|head| head == &Data::String(name.into()))
            .unwrap()
    };
    let at = |row: usize, name: &str| cards.get((row, column(name))).unwrap().clone();
    assert_eq!(at(1, "title"), Data::String("=1+1".into()));
    assert_eq!(
        at(1, "note"),
        Data::String("zwei\nZeilen _x0041_ & <b>".into())
    );
    assert_eq!(at(1, "impact"), Data::Float(7.5));
    assert_eq!(at(1, "sellable"), Data::Bool(true));
    let Data::DateTime(since) = at(1, "since") else {
        panic!("{:?}", at(1, "since"));
    };
    assert!(since.is_datetime());
    assert_eq!(since.to_ymd_hms_milli(), (2026, 11, 23, 0, 0, 0, 0));
    assert!(at(1, "dos").to_string().ends_with(" […]"));
    assert_eq!(
        at(2, "title"),
        Data::String("https://example.invalid/".into())
    );
    assert_eq!(at(2, "since"), Data::Empty);
    assert_eq!(cards.height(), 3);
}
