//! Reading a template: through the types of the domain, so that nothing else comes in with it.

use super::{TEMPLATE_FORMAT, TEMPLATE_VERSION, Template, TemplatePart};
use crate::files::error::FileError;
use crate::files::plain::{PlainRecord, as_table};
use crate::files::{migrate, parse, text};
use crate::merge::{Actor, Key};

impl Template {
    /// Reads the file of a template.
    ///
    /// # Errors
    /// [`FileError`] names the place and the reason.
    pub fn read(bytes: &[u8]) -> Result<Self, FileError> {
        let text = text::decode(bytes)?;
        migrate::version(text, TEMPLATE_FORMAT, TEMPLATE_VERSION)?;
        let frame = parse::frame(text)?;
        let head = frame.template.unwrap_or_default();
        let mut records = Vec::new();
        for (kind, written) in frame.written.records {
            for record in written {
                records.push(PlainRecord {
                    key: Key::new(&kind, record.id),
                    fields: record.fields,
                    trashed: false,
                });
            }
        }
        let table = as_table(&records, Actor::new(1));
        let parts = TemplatePart::ALL.into_iter().collect();
        Ok(Self::of(
            &table,
            &parts,
            head.name.trim(),
            head.about.trim(),
        ))
    }
}
