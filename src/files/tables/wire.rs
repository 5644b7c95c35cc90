//! Tables on their way to the program that writes XLSX: JSON, see `xlsx/src/lib.rs`.

use serde_json::{Value, json};

use super::{Cell, Sheet};

/// The beginning of a sheet.
pub fn head(sheet: &Sheet) -> String {
    json!({ "name": sheet.name, "headings": sheet.headings }).to_string()
}

/// Rows.
pub fn rows(rows: &[Vec<Cell>]) -> String {
    let row = |row: &Vec<Cell>| Value::Array(row.iter().map(value).collect());
    Value::Array(rows.iter().map(row).collect()).to_string()
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => Value::String(text.clone()),
        Cell::Number(number) => json!(number),
        Cell::Flag(yes) => Value::Bool(*yes),
        Cell::Date(date) => {
            let (year, month, day) = date.parts();
            json!({ "d": [year, month, day] })
        }
    }
}
