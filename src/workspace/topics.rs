//! Topics: the shared list, and the records that carry them by name.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::retag::{Retagged, Tagged};
use super::{Deed, Id, Key, Workspace};
use crate::domain::topic::{TopicColors, key, name_from};
use crate::domain::{Color, Domain, Topic};

/// How many records carry a topic.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Uses {
    /// Cards on boards.
    pub cards: usize,
    /// Touchpoints.
    pub touchpoints: usize,
    /// Insights.
    pub insights: usize,
}

impl Uses {
    /// All of them.
    pub fn all(self) -> usize {
        self.cards + self.touchpoints + self.insights
    }
}

/// What renaming a topic came to.
#[derive(Clone, Debug)]
pub enum Renamed {
    /// It has another name now, and so many records carry it.
    Done(usize),
    /// There was a topic of that name; the two are one now.
    Merged(String, Retagged),
    /// Nothing changed.
    Same,
}

impl Workspace {
    /// The colours of all topics, for chips; subscribes to the topics.
    pub fn topic_colors(self) -> TopicColors {
        let topics = self.topics().into_iter().rev();
        topics.map(|(_, name, color)| (key(&name), color)).collect()
    }

    /// How many records carry each word, by the key of the word.
    pub fn topic_uses(self) -> BTreeMap<String, Uses> {
        let inner = self.inner();
        let mut uses: BTreeMap<String, Uses> = BTreeMap::new();
        for (tag, count) in inner.columns.tags.get() {
            uses.entry(key(&tag)).or_default().cards += count;
        }
        let mut count = |tags: &mut BTreeSet<String>, add: fn(&mut Uses)| {
            let words: BTreeSet<String> = tags.iter().map(|tag| key(tag)).collect();
            words
                .into_iter()
                .for_each(|word| add(uses.entry(word).or_default()));
        };
        for id in self.touchpoints() {
            if let Some(mut entry) = inner.touchpoints.peek(id) {
                count(entry.value.tags(), |uses| uses.touchpoints += 1);
            }
        }
        for id in self.insights() {
            if let Some(mut entry) = inner.insights.peek(id) {
                count(entry.value.tags(), |uses| uses.insights += 1);
            }
        }
        uses
    }

    /// The words in use that are not in the list, the most used first.
    pub fn loose_words(self) -> Vec<(String, usize)> {
        let known: BTreeSet<String> = self.topic_colors().into_keys().collect();
        let uses = self.topic_uses();
        let mut seen = BTreeSet::new();
        let mut words: Vec<(String, usize)> = Vec::new();
        for name in self.topic_names() {
            let word = key(&name);
            if !word.is_empty() && !known.contains(&word) && seen.insert(word.clone()) {
                let count = uses.get(&word).copied().unwrap_or_default().all();
                words.push((name, count));
            }
        }
        words.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), key(name)));
        words
    }

    /// Adds topics that are not in the list yet. Says how many.
    pub fn add_topics(self, names: impl IntoIterator<Item = String>) -> usize {
        let topics = untrack(|| self.topics());
        let mut known: BTreeSet<String> = topics.iter().map(|(_, name, _)| key(name)).collect();
        let mut used: Vec<Color> = topics.iter().map(|(_, _, color)| *color).collect();
        let mut new = Vec::new();
        for name in names {
            let name = name_from(&name);
            if !name.is_empty() && known.insert(key(&name)) {
                let color = Color::rarest(&used);
                used.push(color);
                new.push(Topic {
                    name,
                    color,
                    ..Topic::default()
                });
            }
        }
        self.append(Deed::AddTopic, new).len()
    }

    /// Renames a topic in the list and in all records that carry it. Where the new name is
    /// another topic's, the two become one.
    pub fn rename_topic(self, id: Id, text: &str) -> Renamed {
        let inner = self.inner();
        let name = name_from(text);
        let Some(old) = inner.topics.peek(id).map(|entry| entry.value.name) else {
            return Renamed::Same;
        };
        if name.is_empty() || name == old {
            return Renamed::Same;
        }
        let topics = untrack(|| self.topics());
        let same =
            |(other, theirs, _): &&(Id, String, Color)| *other != id && key(theirs) == key(&name);
        if let Some((_, name, _)) = topics.iter().find(same) {
            let mut all = Retagged::of(&inner, &old, Some(name));
            all.topic = Some(id);
            self.edit(Deed::EditTopic, |draft| {
                all.go(draft);
                draft.trash(Key::new(Topic::KIND, id));
            });
            return Renamed::Merged(name.clone(), all);
        }
        let all = Retagged::of(&inner, &old, Some(&name));
        let count = all.len();
        self.edit(Deed::EditTopic, |draft| {
            draft.change::<Topic>(id, |topic| topic.name = name);
            all.go(draft);
        });
        Renamed::Done(count)
    }

    /// Puts a topic into the trash; with `everywhere` no record carries it any more.
    pub fn trash_topic(self, id: Id, everywhere: bool) -> Retagged {
        let inner = self.inner();
        let name = inner.topics.peek(id).map(|entry| entry.value.name);
        let mut all = match name.filter(|_| everywhere) {
            Some(name) => Retagged::of(&inner, &name, None),
            None => Retagged::default(),
        };
        all.topic = Some(id);
        self.edit(Deed::TrashTopic, |draft| {
            all.go(draft);
            draft.trash(Key::new(Topic::KIND, id));
        });
        all
    }

    /// Brings a topic back, in the list and in the records that carried it.
    pub fn put_topic_back(self, all: &Retagged) -> bool {
        self.edit(Deed::Restore, |draft| all.back(draft))
    }
}
