//! Dates of the project as a calendar file.

use super::{Event, Workspace};
use crate::files::calendar::{CALENDAR_EXTENSION, calendar};
use crate::files::file_name_ending;
use crate::platform::clock;

impl Workspace {
    /// Name and text of a calendar file.
    pub fn calendar_file(self, events: &[Event]) -> (String, String) {
        let name = self.name();
        let file = file_name_ending(&name, &clock::today(), CALENDAR_EXTENSION);
        (file, calendar(&name, clock::now(), events))
    }
}
