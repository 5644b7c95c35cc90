//! Words on cards, touchpoints and insights: replacing one everywhere, and taking that back.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{Draft, Id, Inner, Key, Shelf, Shelves};
use crate::domain::topic::key;
use crate::domain::{Card, Domain, Insight, Topic, Touchpoint};

/// How records carried a topic before a deed, so that it can be taken back.
#[derive(Clone, Debug, Default)]
pub struct Retagged {
    /// The topic that left the list with it.
    pub(super) topic: Option<Id>,
    new: Option<String>,
    cards: Vec<Carrier>,
    touchpoints: Vec<Carrier>,
    insights: Vec<Carrier>,
}

/// One record, the words it carried, and whether it carries the new one only since then.
#[derive(Clone, Debug)]
struct Carrier {
    id: Id,
    old: Vec<String>,
    gained: bool,
}

/// A kind of record that carries topics.
pub(super) trait Tagged: Domain {
    fn shelf(shelves: &Shelves) -> &Shelf<Self>;
    fn tags(&mut self) -> &mut BTreeSet<String>;
}

macro_rules! tagged {
    ($($kind:ident on $shelf:ident),*) => {
        $(impl Tagged for $kind {
            fn shelf(shelves: &Shelves) -> &Shelf<Self> {
                &shelves.$shelf
            }

            fn tags(&mut self) -> &mut BTreeSet<String> {
                &mut self.tags
            }
        })*
    };
}
tagged!(Card on cards, Touchpoint on touchpoints, Insight on insights);

/// The records that carry a word. What lies in the trash stays as it is: writing there would
/// bring it back.
fn carriers<T: Tagged>(inner: &Inner, word: &str, new: Option<&str>) -> Vec<Carrier> {
    let word = key(word);
    let carrier = |id: Id| {
        let mut value = T::shelf(inner).peek(id)?.value;
        let tags = value.tags();
        let old: Vec<String> = tags
            .iter()
            .filter(|tag| key(tag) == word)
            .cloned()
            .collect();
        let gained = new.is_some_and(|new| !tags.contains(new));
        (!old.is_empty()).then_some(Carrier { id, old, gained })
    };
    let ids = untrack(|| T::shelf(inner).here(|id, _| id));
    ids.into_iter().filter_map(carrier).collect()
}

fn retag<T: Tagged>(draft: &mut Draft<'_>, carriers: &[Carrier], new: Option<&str>) {
    for carrier in carriers {
        draft.change::<T>(carrier.id, |value| {
            let tags = value.tags();
            tags.retain(|tag| !carrier.old.contains(tag));
            tags.extend(new.map(str::to_owned));
        });
    }
}

fn untag<T: Tagged>(draft: &mut Draft<'_>, carriers: &[Carrier], new: Option<&str>) {
    for carrier in carriers {
        draft.change::<T>(carrier.id, |value| {
            let tags = value.tags();
            if carrier.gained {
                tags.retain(|tag| Some(tag.as_str()) != new);
            }
            tags.extend(carrier.old.iter().cloned());
        });
    }
}

impl Retagged {
    pub(super) fn of(inner: &Inner, word: &str, new: Option<&str>) -> Self {
        Self {
            topic: None,
            new: new.map(str::to_owned),
            cards: carriers::<Card>(inner, word, new),
            touchpoints: carriers::<Touchpoint>(inner, word, new),
            insights: carriers::<Insight>(inner, word, new),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.cards.len() + self.touchpoints.len() + self.insights.len()
    }

    pub(super) fn go(&self, draft: &mut Draft<'_>) {
        let new = self.new.as_deref();
        retag::<Card>(draft, &self.cards, new);
        retag::<Touchpoint>(draft, &self.touchpoints, new);
        retag::<Insight>(draft, &self.insights, new);
    }

    pub(super) fn back(&self, draft: &mut Draft<'_>) {
        let new = self.new.as_deref();
        untag::<Card>(draft, &self.cards, new);
        untag::<Touchpoint>(draft, &self.touchpoints, new);
        untag::<Insight>(draft, &self.insights, new);
        if let Some(topic) = self.topic {
            draft.restore(Key::new(Topic::KIND, topic));
        }
    }
}
