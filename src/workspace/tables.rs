//! The project as tables, made some rows at a time, and the project file without its history.

use super::{Id, Workspace};
use crate::files::tables::{Cell, Tables, Which, Words, table_sizes};
use crate::files::{EXTENSION, file_name_ending, without_history};
use crate::platform::clock;

impl Workspace {
    /// The tables that have rows, and how many. Not reactive.
    pub fn table_sizes(self) -> Vec<(&'static str, usize)> {
        self.with_table(table_sizes)
    }

    /// The tables without their rows. Not reactive.
    pub fn tables(self, which: &Which, words: &dyn Words) -> Tables {
        self.with_table(|table| Tables::of(table, which, words))
    }

    /// So many rows of a sheet, from this one on.
    pub fn table_rows(
        self,
        tables: &mut Tables,
        words: &dyn Words,
        (sheet, from, count): (usize, usize, usize),
    ) -> Vec<Vec<Cell>> {
        self.with_table(|table| tables.rows(table, words, sheet, from, count))
    }

    /// What a file with tables is called; `of` says which.
    pub fn table_file(self, of: &str, extension: &str) -> String {
        let name = self.name();
        let name = match of {
            "" => name,
            of => format!("{name} {of}"),
        };
        file_name_ending(&name, &clock::today(), extension)
    }

    /// Name and text of the project file without its history; `called` is put after the name.
    pub fn export_without_history(self, called: &str) -> (String, String) {
        let about: Id = self.inner().about;
        let now = clock::iso_now();
        let text = self.with_table(|table| without_history(table, about, &now));
        (self.table_file(called, EXTENSION), text)
    }
}
