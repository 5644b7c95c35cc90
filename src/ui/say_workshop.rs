//! What belongs to workshops in words: activities, questions, groups.

use crate::domain::{Activity, ActivityKind, Deck, Question, UsualQuestion};
use crate::i18n::words::{groups, workshop};
use crate::ui::parts::Glyph;
use crate::workspace::{Id, Workspace};

/// What people do.
pub fn activity_kind(kind: ActivityKind) -> &'static str {
    match kind {
        ActivityKind::Write => workshop::kind_write(),
        ActivityKind::Brainwrite => workshop::kind_brainwrite(),
        ActivityKind::Group => workshop::kind_group(),
        ActivityKind::Vote => workshop::kind_vote(),
        ActivityKind::Discuss => workshop::kind_discuss(),
        ActivityKind::Present => workshop::kind_present(),
        ActivityKind::Break => workshop::kind_break(),
    }
}

/// Its icon.
pub fn activity_glyph(kind: ActivityKind) -> Glyph {
    match kind {
        ActivityKind::Write => Glyph::Edit,
        ActivityKind::Brainwrite => Glyph::Idea,
        ActivityKind::Group => Glyph::Group,
        ActivityKind::Vote => Glyph::Vote,
        ActivityKind::Discuss => Glyph::Quote,
        ActivityKind::Present => Glyph::Present,
        ActivityKind::Break => Glyph::Pause,
    }
}

/// What an activity is called.
pub fn activity(activity: &Activity) -> String {
    named(&activity.name, activity_kind(activity.kind))
}

/// What a workshop is called.
pub fn workshop(name: &str) -> String {
    named(name, workshop::unnamed())
}

/// What a group is called.
pub fn group(name: &str) -> String {
    named(name, workshop::unnamed_group())
}

/// The same where nothing else says that it is a group: "Group: ...".
pub fn of_group(name: &str) -> String {
    if name.trim().is_empty() {
        workshop::unnamed_group().to_owned()
    } else {
        groups::of_group(name)
    }
}

/// What questions are asked for.
pub fn deck(deck: Deck) -> &'static str {
    match deck {
        Deck::Ideas => workshop::deck_ideas(),
        Deck::Analysis => workshop::deck_analysis(),
    }
}

/// The text of a question.
pub fn question(id: Id, question: &Question) -> String {
    let usual = UsualQuestion::of(id).map_or(workshop::untitled_question(), usual_question);
    named(&question.text, usual)
}

/// The text of the question with this id; subscribes to it.
pub fn question_of(workspace: Workspace, id: Id) -> String {
    question(id, &workspace.question(id).unwrap_or_default())
}

fn usual_question(usual: UsualQuestion) -> &'static str {
    match usual {
        UsualQuestion::Matters => workshop::question_matters(),
        UsualQuestion::Annoys => workshop::question_annoys(),
        UsualQuestion::Never => workshop::question_never(),
        UsualQuestion::Delights => workshop::question_delights(),
        UsualQuestion::Tells => workshop::question_tells(),
        UsualQuestion::Easier => workshop::question_easier(),
        UsualQuestion::Free => workshop::question_free(),
        UsualQuestion::Pays => workshop::question_pays(),
        UsualQuestion::Reaches => workshop::question_reaches(),
        UsualQuestion::Waits => workshop::question_waits(),
        UsualQuestion::Promised => workshop::question_promised(),
        UsualQuestion::Heard => workshop::question_heard(),
        UsualQuestion::Stays => workshop::question_stays(),
        UsualQuestion::Missing => workshop::question_missing(),
    }
}

fn named(name: &str, otherwise: &str) -> String {
    if name.trim().is_empty() {
        otherwise.to_owned()
    } else {
        name.to_owned()
    }
}
