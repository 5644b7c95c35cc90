//! Exports: what can be taken along, from the files page and from the pages with tables.

mod button;
mod run;
mod section;
mod words;

pub(super) use self::button::TableExport;
pub(super) use self::section::ExportSection;
