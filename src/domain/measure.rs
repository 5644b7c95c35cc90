//! Measures: what is to be done, by whom and until when.

use super::Date;
use super::choice::choice;
use super::record::record;
use crate::merge::Id;

choice! {
    /// How far a measure has come.
    MeasureState {
        /// Somebody proposed it.
        #[default]
        Idea = "idea",
        /// It has somebody and a day.
        Planned = "planned",
        /// It is tried out.
        Pilot = "pilot",
        /// It is brought to everybody.
        RollOut = "roll_out",
        /// It is done.
        Done = "done",
        /// It will not be done.
        Dropped = "dropped",
    }
}

impl MeasureState {
    /// Is something still to be done?
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Dropped)
    }
}

record! {
    /// A measure.
    Measure = "measure" {
        /// What is to be done.
        title: String,
        /// Anything else worth knowing.
        note: String,
        /// Who does it.
        person: Option<Id>,
        /// Until when.
        until: Option<Date>,
        /// How far it has come.
        state: MeasureState,
        /// The touchpoint it is for.
        touchpoint: Option<Id>,
        /// The card it comes from, such as a minimum standard that was missed.
        card: Option<Id>,
        /// The item of a checklist that test customers found missing.
        check: Option<Id>,
        /// The need that is not met.
        need: Option<Id>,
    }
}
