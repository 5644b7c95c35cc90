//! Random histories as data: what several people do one after the other. Small numbers name
//! people, records and fields (taken modulo what there is), so that proptest can shrink them.

use proptest::collection::vec;
use proptest::prelude::*;

/// One deed of one person, or of the world between them.
#[derive(Clone, Debug)]
pub enum Step {
    /// Sets one or several fields in one change set: (record, field, value).
    Set(u8, Vec<(u8, u8, u8)>),
    Trash(u8, u8),
    Restore(u8, u8),
    Purge(u8, u8),
    Undo(u8),
    Redo(u8),
    /// Writes one field having seen everything in it.
    Settle(u8, u8, u8),
    /// A new replica from a replica's state, as opening a file does.
    Fork {
        from: u8,
        into: u8,
    },
    /// A file of one is merged by another.
    Merge {
        into: u8,
        from: u8,
    },
    /// Writes and reads the table back; the page load has a new actor.
    Reload(u8),
    /// One of the older changes in flight arrives: shuffled, and often before what it builds on.
    Deliver(u16),
    /// Keeps the state as a file.
    Backup(u8),
    /// Merges a kept state, perhaps an old one of the same replica.
    MergeBackup {
        into: u8,
        which: u8,
    },
    /// A part is exported and opened as a project of its own.
    OpenPart {
        from: u8,
        into: u8,
        records: u8,
    },
    /// A part is exported and merged as it is.
    MergePart {
        into: u8,
        from: u8,
        records: u8,
    },
    /// Something in flight is taken in although what it builds on is missing.
    Gap(u16),
    /// FORBIDDEN, for the negative control only: an old state is restored and the actor goes on.
    RestoreKeepingTheActor {
        who: u8,
        which: u8,
    },
}

/// What may happen in a history.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flavour {
    /// Whole files and live change sets: all that Automerge has a counterpart for.
    Wholes,
    /// Parts as well, and fields that undo gives several values.
    Parts,
    /// Broken journals as well.
    Gaps,
    /// Whole files, and actors used again.
    ActorsUsedAgain,
}

/// A history.
#[derive(Clone, Debug)]
pub struct History {
    pub flavour: Flavour,
    pub people: u8,
    /// Each change set writes one field only. Then Automerge's counters run in step with ours,
    /// and the shown winners can be compared as well.
    pub one_by_one: bool,
    pub steps: Vec<Step>,
}

/// All histories of a flavour.
pub fn histories(flavour: Flavour) -> impl Strategy<Value = History> {
    let steps = vec(step(flavour), 8..56);
    (2_u8..=5, any::<bool>(), steps).prop_map(move |(people, one_by_one, steps)| History {
        flavour,
        people,
        one_by_one,
        steps,
    })
}

fn step(flavour: Flavour) -> BoxedStrategy<Step> {
    let who = 0_u8..6;
    // Most writes meet in one field of one record: otherwise there are few conflicts to compare.
    let record = prop_oneof![4 => Just(0_u8), 1 => 1_u8..3];
    let field = prop_oneof![3 => Just(0_u8), 1 => 1_u8..3];
    let value = 0_u8..10;
    let writes = vec((record.clone(), field.clone(), value), 1..4);
    let one = |make: fn(u8) -> Step| who.clone().prop_map(make).boxed();
    let two = |make: fn(u8, u8) -> Step| {
        (who.clone(), 0_u8..6)
            .prop_map(move |(a, b)| make(a, b))
            .boxed()
    };
    let of_record = |make: fn(u8, u8) -> Step| {
        (who.clone(), record.clone())
            .prop_map(move |(a, b)| make(a, b))
            .boxed()
    };
    let mut steps = vec![
        (
            16,
            (who.clone(), writes)
                .prop_map(|(a, b)| Step::Set(a, b))
                .boxed(),
        ),
        (2, of_record(Step::Trash)),
        (1, of_record(Step::Restore)),
        (2, of_record(Step::Purge)),
        (3, one(Step::Undo)),
        (2, one(Step::Redo)),
        (
            2,
            (who.clone(), record.clone(), field)
                .prop_map(|(a, b, c)| Step::Settle(a, b, c))
                .boxed(),
        ),
        (1, two(|from, into| Step::Fork { from, into })),
        (6, two(|into, from| Step::Merge { into, from })),
        (1, one(Step::Reload)),
        (12, any::<u16>().prop_map(Step::Deliver).boxed()),
        (2, one(Step::Backup)),
        (2, two(|into, which| Step::MergeBackup { into, which })),
    ];
    if matches!(flavour, Flavour::Parts | Flavour::Gaps) {
        let three = (0_u8..6, 0_u8..6, 1_u8..8);
        steps.push((
            3,
            three
                .clone()
                .prop_map(|(from, into, records)| Step::OpenPart {
                    from,
                    into,
                    records,
                })
                .boxed(),
        ));
        steps.push((
            4,
            three
                .prop_map(|(into, from, records)| Step::MergePart {
                    into,
                    from,
                    records,
                })
                .boxed(),
        ));
    }
    if flavour == Flavour::Gaps {
        steps.push((3, any::<u16>().prop_map(Step::Gap).boxed()));
    }
    if flavour == Flavour::ActorsUsedAgain {
        steps.push((
            12,
            two(|who, which| Step::RestoreKeepingTheActor { who, which }),
        ));
        steps.push((6, one(Step::Backup)));
    }
    proptest::strategy::Union::new_weighted(steps).boxed()
}
