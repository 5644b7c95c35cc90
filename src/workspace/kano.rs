//! Kano questions: pairs of questions, and the answers to them in batches.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{Deed, Id, Key, Workspace};
use crate::domain::{Domain, Kano, KanoAnswer, KanoReplies, KanoSubject, KanoTable};
use crate::platform::random;

impl Workspace {
    /// All pairs of questions in the order of their making; subscribes to them.
    pub fn kanos(self) -> Vec<(Id, Kano)> {
        let mut all = self.inner().kanos.pick(|id, kano| Some((id, kano.clone())));
        all.sort_by_key(|(id, _)| *id);
        all
    }

    /// A pair of questions that is not in the trash; subscribes to it.
    pub fn kano(self, id: Id) -> Option<Kano> {
        let entry = self.inner().kanos.read(id)?;
        entry.is_here().then_some(entry.value)
    }

    /// Asks about something; gives the pair of questions about it, an existing one if there is.
    pub fn ask_kano(self, about: KanoSubject) -> Id {
        let known = untrack(|| self.kanos());
        let known = known.iter().find(|(_, kano)| kano.about == Some(about));
        if let Some((id, _)) = known {
            return *id;
        }
        let id = random::id();
        let kano = Kano {
            about: Some(about),
            ..Kano::default()
        };
        self.edit(Deed::AddKano, |draft| draft.create(id, &kano));
        id
    }

    /// The answers to every pair of questions, all batches together; subscribes to the answers.
    pub fn kano_tables(self) -> BTreeMap<Id, KanoTable> {
        let inner = self.inner();
        let batches = inner
            .kano_replies
            .pick(|_, replies| Some((replies.kano?, replies.table)));
        let mut all = BTreeMap::<Id, KanoTable>::new();
        for (kano, table) in batches {
            let sum = all.entry(kano).or_default();
            *sum = *sum + table;
        }
        all
    }

    /// The answers to a pair of questions: those counted by hand, and those of single people.
    pub fn kano_answers(self, kano: Id) -> (KanoTable, KanoTable) {
        let batches = self.inner().kano_replies.pick(|_, replies| {
            (replies.kano == Some(kano)).then_some((replies.batch, replies.table))
        });
        let mut sums = (KanoTable::default(), KanoTable::default());
        for (batch, table) in batches {
            let sum = match batch {
                None => &mut sums.0,
                Some(_) => &mut sums.1,
            };
            *sum = *sum + table;
        }
        sums
    }

    /// Writes down how many gave this pair of answers, of those counted by hand.
    pub fn count_kano(self, kano: Id, present: KanoAnswer, absent: KanoAnswer, n: u32) -> bool {
        self.put_kano_replies(kano, None, |table| table.set(present, absent, n))
    }

    /// Writes down what one person answered, under the number of their sheet; without one they are
    /// a person more, and get a number.
    pub fn answer_kano(
        self,
        kano: Id,
        batch: Option<Id>,
        present: KanoAnswer,
        absent: KanoAnswer,
    ) -> Id {
        let batch = batch.unwrap_or_else(random::id);
        self.put_kano_replies(kano, Some(batch), |table| {
            *table = KanoTable::default();
            table.set(present, absent, 1);
        });
        batch
    }

    fn put_kano_replies(
        self,
        kano: Id,
        batch: Option<Id>,
        change: impl FnOnce(&mut KanoTable),
    ) -> bool {
        let known = untrack(|| self.kano_replies(kano, batch));
        let id = known.unwrap_or_else(|| KanoReplies::id(kano, batch));
        let blank = KanoReplies {
            kano: Some(kano),
            batch,
            table: KanoTable::default(),
        };
        self.edit(Deed::CountKano, |draft| {
            draft.put::<KanoReplies>(id, blank, |replies| change(&mut replies.table))
        })
    }

    /// The record of a batch; of several the one with the lowest id.
    fn kano_replies(self, kano: Id, batch: Option<Id>) -> Option<Id> {
        let found = self.inner().kano_replies.pick(|id, replies| {
            (replies.kano == Some(kano) && replies.batch == batch).then_some(id)
        });
        found.into_iter().min()
    }

    /// Takes back what one person answered.
    pub fn forget_kano_answer(self, kano: Id, batch: Id) -> bool {
        let known = untrack(|| self.kano_replies(kano, Some(batch)));
        known.is_some_and(|id| {
            self.edit(Deed::CountKano, |draft| {
                draft.trash(Key::new(KanoReplies::KIND, id))
            })
        })
    }
}
