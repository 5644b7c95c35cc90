//! Workshops, their activities, and the questions that can be asked. Each reader subscribes to what
//! it reads.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Id, Workspace};
use crate::domain::board::rank;
use crate::domain::{Activity, Question, UsualQuestion, Workshop};

impl Workspace {
    /// All workshops, the latest first.
    pub fn workshops(self) -> Vec<Id> {
        let latest = |id, workshop: &Workshop| Reverse((workshop.date, id));
        self.inner().workshops.here(latest)
    }

    /// A workshop that is not in the trash.
    pub fn workshop(self, id: Id) -> Option<Workshop> {
        let entry = self.inner().workshops.read(id)?;
        entry.is_here().then_some(entry.value)
    }

    /// The activities of a workshop in their order.
    pub fn activities(self, workshop: Id) -> Vec<Id> {
        let of_workshop = |id, activity: &Activity| {
            (activity.workshop == Some(workshop)).then(|| (rank(&activity.at, id), id))
        };
        let mut all = self.inner().activities.pick(of_workshop);
        all.sort();
        all.into_iter().map(|(_, id)| id).collect()
    }

    /// An activity, also one in the trash.
    pub fn activity(self, id: Id) -> Activity {
        let entry = self.inner().activities.read(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    }

    /// All questions that are not in the trash, usual ones without a record included, in their
    /// order.
    pub fn questions(self) -> Vec<(Id, Question)> {
        let inner = self.inner();
        let mut all: BTreeMap<Id, Question> = UsualQuestion::ALL
            .map(|usual| (usual.id(), Question::usual(usual)))
            .into();
        all.retain(|id, _| inner.questions.get(*id).is_none());
        for (id, question) in inner
            .questions
            .pick(|id, it: &Question| Some((id, it.clone())))
        {
            all.insert(id, question);
        }
        let mut all: Vec<_> = all.into_iter().collect();
        all.sort_by_key(|(id, question)| rank(&question.at, *id));
        all
    }

    /// A question, also a usual one without a record, or one in the trash.
    pub fn question(self, id: Id) -> Option<Question> {
        let entry = self.inner().questions.read(id);
        let usual = || UsualQuestion::of(id).map(Question::usual);
        entry.map(|entry| entry.value).or_else(usual)
    }
}
