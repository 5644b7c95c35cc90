//! Which cards may mean the same: those that share words, rare words more than frequent ones. The
//! words are compared without case, accents and endings; German and English alike, since teams mix
//! them. A person decides, so this only has to find, not to know.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::board::fold;
use crate::merge::Id;

/// From where on two cards are shown to people: the cosine of their words, from 0 to 1.
pub const ALIKE: f64 = 0.4;
/// A word of the note says less about a card than one of its title.
const NOTE: f64 = 0.5;
/// A word on more cards than this pairs only neighbours: it says little, and all pairs would be
/// too many.
const MANY: usize = 64;
/// How many words a name takes at most.
const NAME: usize = 2;

/// Words that stand in every sentence, folded.
const STOP: &[&str] = &[
    "aber", "alle", "allem", "allen", "aller", "alles", "als", "also", "am", "an", "ans", "auch",
    "auf", "aus", "bei", "beim", "bin", "bis", "damit", "dann", "das", "dass", "dem", "den",
    "denn", "der", "des", "die", "dies", "diese", "diesem", "diesen", "dieser", "dieses", "doch",
    "du", "durch", "ein", "eine", "einem", "einen", "einer", "eines", "er", "es", "etwas", "fur",
    "gegen", "hat", "haben", "hier", "ich", "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem", "ihren",
    "ihrer", "im", "immer", "in", "ins", "ist", "jede", "jedem", "jeden", "jeder", "jedes", "kann",
    "kein", "keine", "keinen", "konnen", "man", "mehr", "mein", "meine", "mich", "mir", "mit",
    "muss", "mussen", "nach", "nicht", "nie", "noch", "nur", "ob", "oder", "ohne", "schon", "sehr",
    "sein", "seine", "sich", "sie", "sind", "so", "soll", "sollen", "uber", "um", "und", "uns",
    "unser", "unsere", "unserem", "unseren", "unserer", "unter", "vom", "von", "vor", "wann",
    "war", "was", "weil", "wenn", "wer", "werden", "wie", "will", "wir", "wird", "wo", "zu", "zum",
    "zur", "zwischen", "a", "about", "after", "all", "and", "any", "are", "as", "at", "be", "been",
    "before", "but", "by", "can", "do", "does", "each", "every", "for", "from", "get", "had",
    "has", "have", "he", "her", "his", "how", "if", "into", "is", "it", "its", "just", "more",
    "must", "my", "no", "not", "of", "on", "one", "only", "or", "our", "out", "she", "should",
    "some", "that", "the", "their", "them", "then", "there", "they", "this", "to", "us", "was",
    "we", "what", "when", "which", "who", "will", "with", "without", "would", "you", "your",
];

/// Two cards that may mean the same.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Similar {
    /// The one with the smaller id.
    pub a: Id,
    /// The other.
    pub b: Id,
    /// How alike they are, from [`ALIKE`] to 1.
    pub likeness: f64,
}

/// A card as it is compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Words {
    /// Which card.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Its note.
    pub note: String,
}

/// The pairs that may mean the same, most alike first.
pub fn similar(cards: &[Words]) -> Vec<Similar> {
    let mut cards: Vec<(Id, BTreeMap<String, f64>)> =
        cards.iter().map(|card| (card.id, weights(card))).collect();
    cards.sort_by_key(|(id, _)| *id);
    cards.dedup_by_key(|(id, _)| *id);
    let mut on: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, (_, words)) in cards.iter().enumerate() {
        for word in words.keys() {
            on.entry(word.clone()).or_default().push(place);
        }
    }
    let all = cards.len() as f64;
    for (_, words) in &mut cards {
        for (word, weight) in words.iter_mut() {
            let cards = on.get(word).map_or(1, Vec::len);
            *weight *= (1.0 + all / cards as f64).ln();
        }
        let length = words.values().map(|it| it * it).sum::<f64>().sqrt();
        words.values_mut().for_each(|it| *it /= length);
    }
    let mut found: Vec<Similar> = candidates(&on)
        .into_iter()
        .filter_map(|(a, b)| {
            let ((a, left), (b, right)) = (cards.get(a)?, cards.get(b)?);
            let shared = left
                .iter()
                .filter_map(|(word, weight)| Some(weight * right.get(word)?));
            let likeness = shared.sum::<f64>().min(1.0);
            (likeness >= ALIKE).then_some(Similar {
                a: *a,
                b: *b,
                likeness,
            })
        })
        .collect();
    found.sort_by(|one, other| {
        let by_likeness = other.likeness.total_cmp(&one.likeness);
        by_likeness.then((one.a, one.b).cmp(&(other.a, other.b)))
    });
    found
}

/// The pairs that share a word, as places, the smaller one first.
fn candidates(on: &BTreeMap<String, Vec<usize>>) -> BTreeSet<(usize, usize)> {
    let mut pairs = BTreeSet::new();
    for places in on.values() {
        let reach = if places.len() > MANY { 1 } else { places.len() };
        for (nth, a) in places.iter().enumerate() {
            pairs.extend(places.iter().skip(nth + 1).take(reach).map(|b| (*a, *b)));
        }
    }
    pairs
}

/// What the titles have in common, as a name: the words that stand on most of them. Nothing where
/// no word stands on two.
pub fn common_words<'a>(titles: impl IntoIterator<Item = &'a str>) -> Option<String> {
    // Per stem: on how many titles, and the word as it was first met, with its place.
    let mut counts: BTreeMap<String, (usize, usize, &str)> = BTreeMap::new();
    let mut place = 0;
    for title in titles {
        let mut seen = BTreeSet::new();
        for word in split(title) {
            let Some(stem) = stem_of(word).filter(|stem| seen.insert(stem.clone())) else {
                continue;
            };
            place += 1;
            counts.entry(stem).or_insert((0, place, word)).0 += 1;
        }
    }
    let mut shared: Vec<_> = counts.into_values().filter(|it| it.0 > 1).collect();
    shared.sort_by_key(|(count, place, _)| (std::cmp::Reverse(*count), *place));
    let words: Vec<&str> = shared.iter().map(|it| it.2).take(NAME).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

fn weights(card: &Words) -> BTreeMap<String, f64> {
    let mut words = BTreeMap::new();
    for word in split(&card.note).filter_map(stem_of) {
        words.insert(word, NOTE);
    }
    for word in split(&card.title).filter_map(stem_of) {
        words.insert(word, 1.0);
    }
    words
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// The word without case, accents and ending; nothing for words that say nothing.
fn stem_of(word: &str) -> Option<String> {
    let mut word = fold(word);
    if word.chars().nth(1).is_none() || STOP.contains(&word.as_str()) {
        return None;
    }
    while let Some(shorter) = shorter(&word) {
        word.truncate(shorter);
    }
    Some(word)
}

/// Endings of German and English words, and from how many letters on they are taken off.
const ENDINGS: &[(&str, usize)] = &[
    ("ing", 7),
    ("er", 6),
    ("em", 6),
    ("ed", 6),
    ("e", 4),
    ("s", 4),
    ("n", 5),
];

/// How many bytes remain when one ending is taken off.
fn shorter(word: &str) -> Option<usize> {
    let letters = word.chars().count();
    let fits = |(ending, least): &&(&str, usize)| letters >= *least && word.ends_with(ending);
    let (ending, _) = ENDINGS.iter().find(fits)?;
    Some(word.len() - ending.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id(n: u128) -> Id {
        Id(uuid::Uuid::from_u128(n))
    }

    fn cards(titles: &[&str]) -> Vec<Words> {
        let card = |(n, title): (usize, &&str)| Words {
            id: id(n as u128),
            title: (*title).to_owned(),
            note: String::new(),
        };
        titles.iter().enumerate().map(card).collect()
    }

    fn pairs(titles: &[&str]) -> Vec<(u128, u128)> {
        let found = similar(&cards(titles)).into_iter();
        found
            .map(|it| (it.a.0.as_u128(), it.b.0.as_u128()))
            .collect()
    }

    #[test]
    fn the_same_words_in_other_forms_are_found_in_both_languages() {
        let german = [
            "Rückruf am selben Tag",
            "Wir rufen innerhalb eines Tages zurück",
            "Rückrufe noch am gleichen Tag",
            "Parkplätze vor der Tür",
            "Ein Parkplatz direkt vor der Tür",
        ];
        assert_eq!(pairs(&german), [(3, 4), (0, 2)]);
        let english = [
            "Call back the same day",
            "Calling back on the same day",
            "Free coffee",
        ];
        assert_eq!(pairs(&english), [(0, 1)]);
    }

    #[test]
    fn words_of_every_sentence_make_nothing_alike() {
        let titles = [
            "Das ist für alle da",
            "Wir sind für alle hier",
            "",
            "für alle",
        ];
        assert!(pairs(&titles).iter().all(|pair| *pair == (9, 9)));
    }

    #[test]
    fn rare_words_weigh_more() {
        let titles = [
            "Kunde Liefertermin",
            "Liefertermin Nachricht",
            "Kunde wartet",
            "Kunde fragt",
            "Kunde lobt",
            "Kunde geht",
        ];
        let found = similar(&cards(&titles));
        let likeness = |a, b| {
            let it = found.iter().find(|it| (it.a, it.b) == (id(a), id(b)));
            it.map_or(0.0, |it| it.likeness)
        };
        assert!(likeness(0, 1) > likeness(0, 2), "{found:?}");
    }

    #[test]
    fn the_note_counts_but_less() {
        let mut all = cards(&["Angebot schreiben", "Angebot", "Preisliste"]);
        let before = similar(&all)[0].likeness;
        all[1].note = "Wer schreibt?".into();
        assert!(similar(&all)[0].likeness < before, "an unknown word");
        all[1].note = "schreiben".into();
        let found = similar(&all);
        assert!((before..1.0).contains(&found[0].likeness), "{found:?}");
    }

    #[test]
    fn a_group_is_named_after_its_words() {
        let titles = [
            "Rückruf am selben Tag",
            "Rückrufe am nächsten Tag",
            "Schneller Rückruf",
        ];
        assert_eq!(common_words(titles).as_deref(), Some("Rückruf, Tag"));
        assert_eq!(common_words(["Kaffee", "Parkplatz"]), None);
        assert_eq!(
            common_words(["Kaffee Kaffee"]),
            None,
            "one title is no company"
        );
        assert_eq!(common_words([]), None);
    }

    #[test]
    // Tests run natively, where clocks stand.
    #[allow(clippy::disallowed_methods)]
    fn two_thousand_cards_are_compared_quickly() {
        let words: Vec<String> = (0..900).map(|n| format!("wort{}x", n * 7 % 900)).collect();
        let title = |n: usize| {
            let word = |by: usize| words[n * by % 900].as_str();
            ["kunde", word(1), word(3), word(11), word(29)].join(" ")
        };
        let titles: Vec<String> = (0..2_000).map(title).collect();
        let all = cards(&titles.iter().map(String::as_str).collect::<Vec<_>>());
        let begin = std::time::Instant::now();
        let found = similar(&all);
        let took = begin.elapsed();
        assert!(!found.is_empty());
        // A debug build is some ten times slower than what people get.
        assert!(took.as_millis() < 4_000, "{took:?}");
    }

    #[test]
    fn two_thousand_cards_of_one_word_do_not_pair_with_each_other() {
        let titles = vec!["Rückruf"; 2_000];
        assert_eq!(similar(&cards(&titles)).len(), 1_999);
    }

    fn any_title() -> impl Strategy<Value = String> {
        let word = prop::sample::select(vec![
            "Rückruf",
            "rückrufe",
            "Tag",
            "Kunde",
            "Kunden",
            "der",
            "App",
            "Termin",
            "24",
            "Straße",
            "call",
            "calls",
            "é",
        ]);
        prop::collection::vec(word, 0..6).prop_map(|words| words.join(" "))
    }

    proptest! {
        #[test]
        fn neither_order_nor_numbering_matters(
            titles in prop::collection::vec((any_title(), any_title()), 0..24).prop_flat_map(|all| {
                let places: Vec<usize> = (0..all.len()).collect();
                (Just(all), Just(places).prop_shuffle())
            })
        ) {
            let (titles, order) = titles;
            let card = |n: usize| Words {
                id: id(n as u128),
                title: titles[n].0.clone(),
                note: titles[n].1.clone(),
            };
            let straight: Vec<Words> = (0..titles.len()).map(card).collect();
            let shuffled: Vec<Words> = order.iter().map(|n| card(*n)).collect();
            let found = similar(&straight);
            prop_assert_eq!(&found, &similar(&shuffled), "whatever order they come in");
            for it in &found {
                prop_assert!(it.a < it.b && (ALIKE..=1.0).contains(&it.likeness));
            }
            // Exchanging the ids of two cards exchanges nothing but these.
            let exchanged: Vec<Words> = straight
                .iter()
                .map(|it| Words { id: id(999 - it.id.0.as_u128()), ..it.clone() })
                .collect();
            let mut mirrored: Vec<_> = similar(&exchanged)
                .into_iter()
                .map(|it| (999 - it.b.0.as_u128(), 999 - it.a.0.as_u128()))
                .collect();
            let mut plain: Vec<_> = found.iter().map(|it| (it.a.0.as_u128(), it.b.0.as_u128())).collect();
            mirrored.sort();
            plain.sort();
            prop_assert_eq!(mirrored, plain);
        }
    }
}
