//! Touchpoints: every contact a customer has with the company, and the phases they belong to.

use uuid::Uuid;

use super::choice::choice;
use super::record::record;
use super::{Date, Grade};
use crate::merge::Id;

record! {
    /// A phase of the customer's way. Five are built in and need no record; a record of the same
    /// id renames, moves or switches one.
    Phase = "phase" {
        /// What the team calls it; empty for a built-in phase: its usual name.
        name: String,
        /// Switched by the team: on or off. Nothing: as built in.
        shown: Option<bool>,
        /// The order key; see [`super::order`]. Empty for a built-in phase: its usual place.
        at: String,
    }
}

/// The built-in phases, in the order of time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum BuiltIn {
    /// What others say before the customer has heard of the company.
    Influence,
    /// Before the purchase.
    Before,
    /// The purchase.
    Purchase,
    /// After the purchase.
    After,
    /// The customer recommends.
    Recommend,
}

impl BuiltIn {
    /// In the order of time.
    pub const ALL: [Self; 5] = [
        Self::Influence,
        Self::Before,
        Self::Purchase,
        Self::After,
        Self::Recommend,
    ];

    /// The id of the phase in every project, so that projects that begin alike merge.
    pub fn id(self) -> Id {
        Id(Uuid::from_u64_pair(
            0x7068_6173_6500_8000,
            0x8000_0000_0000_0000 | (self as u64 + 1),
        ))
    }

    /// The built-in phase with this id.
    pub fn of(id: Id) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.id() == id)
    }

    /// Its order key as long as nobody moved it.
    pub fn at(self) -> &'static str {
        match self {
            Self::Influence => "V0005",
            Self::Before => "V0015",
            Self::Purchase => "V0025",
            Self::After => "V0035",
            Self::Recommend => "V0045",
        }
    }

    /// The three in the middle are on until somebody switches them; the outer two are off.
    pub fn is_usual(self) -> bool {
        !matches!(self, Self::Influence | Self::Recommend)
    }
}

impl Phase {
    /// What is there before anybody changed anything.
    pub fn built_in(phase: BuiltIn) -> Self {
        Self {
            at: phase.at().to_owned(),
            ..Self::default()
        }
    }

    /// With the usual place of a built-in phase where the record says nothing.
    pub fn completed(mut self, id: Id) -> Self {
        if let (true, Some(phase)) = (self.at.is_empty(), BuiltIn::of(id)) {
            phase.at().clone_into(&mut self.at);
        }
        self
    }

    /// Is it switched on?
    pub fn is_shown(&self, id: Id) -> bool {
        self.shown
            .unwrap_or_else(|| BuiltIn::of(id).is_none_or(BuiltIn::is_usual))
    }
}

choice! {
    /// Whom or what the customer meets.
    Contact {
        /// A human being.
        #[default]
        Person = "person",
        /// A letter, a page, a room, a machine.
        Medium = "medium",
    }
}

choice! {
    /// Who is behind the touchpoint.
    Source {
        /// The company itself.
        #[default]
        Own = "own",
        /// Somebody else: press, portals, other customers.
        Third = "third",
    }
}

choice! {
    /// How the company came to the medium. Several may hold.
    Media {
        /// It belongs to the company.
        #[default]
        Owned = "owned",
        /// It is paid for.
        Paid = "paid",
        /// Others give it.
        Earned = "earned",
        /// It is made together with others.
        Shared = "shared",
    }
}

choice! {
    /// Where it happens.
    Line {
        /// On a screen.
        #[default]
        Online = "online",
        /// In the world.
        Offline = "offline",
        /// On both.
        Both = "both",
    }
}

choice! {
    /// Who can speak.
    Ways {
        /// Only one side.
        #[default]
        One = "one",
        /// Both sides.
        Two = "two",
    }
}

choice! {
    /// What is to become of a touchpoint.
    Redesign {
        /// It stays and becomes better.
        #[default]
        Adapt = "adapt",
        /// It is new.
        Invent = "invent",
        /// It goes.
        Drop = "drop",
    }
}

choice! {
    /// Where a touchpoint stands in its life.
    Status {
        /// Found, not yet looked at.
        Candidate = "candidate",
        /// Customers meet it.
        #[default]
        Active = "active",
        /// It is no more; it stays readable.
        Retired = "retired",
    }
}

record! {
    /// A touchpoint. Sources and persons are stored as facts; "direct" and "indirect" are not,
    /// since authors contradict each other about them.
    Touchpoint = "touchpoint" {
        /// What the customer calls it.
        name: String,
        /// Anything else worth knowing, also where a candidate was found.
        note: String,
        /// When on the customer's way.
        phase: Option<Id>,
        /// Whom or what the customer meets.
        contact: Option<Contact>,
        /// Who is behind it.
        source: Option<Source>,
        /// On a screen or in the world.
        line: Option<Line>,
        /// Who can speak.
        ways: Option<Ways>,
        /// The channel, such as telephone, app, shop.
        channel: String,
        /// How often customers meet it.
        frequency: String,
        /// What the company wants with it.
        goal: String,
        /// What the customer expects.
        expectation: String,
        /// What happens now.
        current: String,
        /// What comes of it for the customer.
        outcome: String,
        /// Processes behind it, one per line.
        processes: String,
        /// IT systems behind it, one per line.
        systems: String,
        /// Data that it needs or makes, one per line.
        data: String,
        /// Interfaces between departments and systems, one per line.
        interfaces: String,
        /// Where it stands in its life.
        status: Status,
        /// Since when it stands there.
        since: Option<Date>,
        /// Decides about the whole relation.
        key: bool,
        /// How much it matters to customers as the team sees it, 0 to 10; what was measured counts
        /// more.
        guessed_relevance: Option<Grade>,
        /// How good it is as the team sees it, 0 (disappointing) to 10 (delighting); likewise.
        guessed_quality: Option<Grade>,
        /// What is to become of it.
        redesign: Option<Redesign>,
        /// How it is to be.
        to_be: String,
        /// Why it is to become so.
        reasons: String,
    }
    sets {
        /// The responsible departments.
        departments: Id,
        /// How the company came to the medium.
        media: Media,
        /// The touchpoints that change when this one does. "Depends on" is the same link, read
        /// from the other end.
        influences: Id,
        /// Its topics, by name.
        tags: String,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_usual_phases_are_on_and_everything_can_be_switched() {
        let on = |phase: BuiltIn, record: Phase| record.is_shown(phase.id());
        let shown: Vec<_> = BuiltIn::ALL
            .into_iter()
            .filter(|phase| on(*phase, Phase::built_in(*phase)))
            .collect();
        assert_eq!(shown, [BuiltIn::Before, BuiltIn::Purchase, BuiltIn::After]);
        let switched = |shown| Phase {
            shown: Some(shown),
            ..Phase::default()
        };
        assert!(on(BuiltIn::Recommend, switched(true)));
        assert!(!on(BuiltIn::After, switched(false)));
    }

    #[test]
    fn a_built_in_phase_is_found_by_its_id_and_keeps_its_place() {
        for phase in BuiltIn::ALL {
            assert_eq!(BuiltIn::of(phase.id()), Some(phase));
            assert_eq!(Phase::default().completed(phase.id()).at, phase.at());
            assert!(super::super::order::is_order_key(phase.at()));
        }
    }
}
