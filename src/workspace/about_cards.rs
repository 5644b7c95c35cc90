//! What is known about all cards at once: what they say, their Kano classes, their measures. Each
//! reader subscribes to what it reads.

use std::collections::BTreeMap;

use super::{Id, Workspace};
use crate::domain::{Card, KanoSubject, KanoTable};
use crate::method::kano::Categories;

impl Workspace {
    /// All cards that can be read, with what they say; subscribes to each of them.
    pub fn all_cards(self) -> Vec<(Id, Card)> {
        let inner = self.inner();
        let ids = inner.cards.here(|id, _| id);
        let value = |id: Id| Some((id, inner.cards.read(id)?.value));
        let all = ids.into_iter().filter_map(value);
        all.filter(|(_, card)| !card.is_covered()).collect()
    }

    /// What customers answered about cards: the pair of questions and its result.
    pub fn kano_by_card(self) -> BTreeMap<Id, (Id, Categories)> {
        let tables = self.kano_tables();
        let of_card = |(id, kano): (Id, crate::domain::Kano)| match kano.about {
            Some(KanoSubject::Card(card)) => {
                let table = tables.get(&id).copied().unwrap_or(KanoTable::default());
                Some((card, (id, Categories::of(&table))))
            }
            _ => None,
        };
        // Of several pairs about one card, the first counts.
        self.kanos().into_iter().rev().filter_map(of_card).collect()
    }

    /// The measures that came from cards: those to be done before the others.
    pub fn measures_by_card(self) -> BTreeMap<Id, Vec<Id>> {
        let mut all = BTreeMap::<Id, Vec<Id>>::new();
        for id in self.measures_where(|measure| measure.card.is_some()) {
            let entry = self.inner().measures.peek(id);
            if let Some(card) = entry.and_then(|entry| entry.value.card) {
                all.entry(card).or_default().push(id);
            }
        }
        all
    }
}
