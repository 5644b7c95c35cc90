//! Ready-made agendas: what happens, how long, and what is said at the beginning.

use std::num::NonZeroU32;

use crate::domain::{Activity, ActivityKind, UsualQuestion};
use crate::i18n::words::agenda;

/// A ready-made agenda.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ready {
    /// From what annoys to what delights.
    Ideas,
    /// What a customer lives through, step by step.
    Journey,
    /// The idea workshop in an hour and a half.
    Short,
}

/// All of them.
pub(super) const READY: [Ready; 3] = [Ready::Ideas, Ready::Journey, Ready::Short];

impl Ready {
    /// What it is called.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Ideas => agenda::ideas(),
            Self::Journey => agenda::journey(),
            Self::Short => agenda::short(),
        }
    }

    /// What it is for.
    pub(super) fn purpose(self) -> &'static str {
        match self {
            Self::Ideas => agenda::ideas_purpose(),
            Self::Journey => agenda::journey_purpose(),
            Self::Short => agenda::short_purpose(),
        }
    }

    /// What happens.
    pub(super) fn activities(self) -> Vec<Activity> {
        match self {
            Self::Ideas => ideas(),
            Self::Journey => journey(),
            Self::Short => short(),
        }
    }
}

fn activity(kind: ActivityKind, minutes: u32, name: &str, note: &str) -> Activity {
    Activity {
        kind,
        name: name.to_owned(),
        note: note.to_owned(),
        minutes: NonZeroU32::new(minutes),
        ..Activity::default()
    }
}

/// Everybody writes for themselves, covered until all are done.
fn write(minutes: u32, name: &str, note: &str, questions: &[UsualQuestion]) -> Activity {
    Activity {
        private: true,
        questions: questions.iter().map(|usual| usual.id()).collect(),
        ..activity(ActivityKind::Write, minutes, name, note)
    }
}

fn pause(minutes: u32) -> Activity {
    activity(ActivityKind::Break, minutes, "", agenda::pause_note())
}

fn group(minutes: u32) -> Activity {
    activity(
        ActivityKind::Group,
        minutes,
        agenda::group_name(),
        agenda::group_note(),
    )
}

fn vote(minutes: u32) -> Activity {
    activity(
        ActivityKind::Vote,
        minutes,
        agenda::vote_name(),
        agenda::vote_note(),
    )
}

fn arrive(minutes: u32) -> Activity {
    activity(
        ActivityKind::Discuss,
        minutes,
        agenda::arrive_name(),
        agenda::arrive_note(),
    )
}

fn agree(minutes: u32) -> Activity {
    activity(
        ActivityKind::Discuss,
        minutes,
        agenda::agree_name(),
        agenda::agree_note(),
    )
}

fn present(minutes: u32) -> Activity {
    activity(
        ActivityKind::Present,
        minutes,
        agenda::present_name(),
        agenda::present_note(),
    )
}

fn ideas() -> Vec<Activity> {
    use UsualQuestion::{Annoys, Delights, Easier, Matters, Never, Tells};
    let annoys = Activity {
        anonymous: true,
        ..write(
            20,
            agenda::annoys_name(),
            agenda::annoys_note(),
            &[Matters, Annoys],
        )
    };
    let brainwriting = Activity {
        questions: [Delights.id()].into(),
        ..activity(
            ActivityKind::Brainwrite,
            30,
            agenda::brain_name(),
            agenda::brain_note(),
        )
    };
    vec![
        arrive(15),
        annoys,
        group(20),
        write(15, agenda::never_name(), agenda::never_note(), &[Never]),
        pause(15),
        brainwriting,
        write(
            15,
            agenda::tells_name(),
            agenda::tells_note(),
            &[Tells, Easier],
        ),
        group(15),
        vote(15),
        present(15),
        agree(20),
    ]
}

fn journey() -> Vec<Activity> {
    use UsualQuestion::{Missing, Promised, Reaches, Stays, Waits};
    vec![
        arrive(10),
        activity(
            ActivityKind::Discuss,
            15,
            agenda::persona_name(),
            agenda::persona_note(),
        ),
        write(25, agenda::steps_name(), agenda::steps_note(), &[Reaches]),
        write(
            20,
            agenda::waits_name(),
            agenda::waits_note(),
            &[Waits, Promised],
        ),
        pause(15),
        group(20),
        write(
            20,
            agenda::stays_name(),
            agenda::stays_note(),
            &[Stays, Missing],
        ),
        vote(15),
        agree(20),
    ]
}

fn short() -> Vec<Activity> {
    use UsualQuestion::{Delights, Matters, Never, Tells};
    vec![
        arrive(5),
        write(
            15,
            agenda::never_name(),
            agenda::never_note(),
            &[Matters, Never],
        ),
        write(
            20,
            agenda::tells_name(),
            agenda::tells_note(),
            &[Delights, Tells],
        ),
        group(15),
        vote(10),
        present(10),
        agree(15),
    ]
}
