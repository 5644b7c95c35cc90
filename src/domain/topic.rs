//! Topics: the shared list of words that cards, insights and touchpoints are found by.

use std::collections::BTreeMap;

use super::Color;
use super::board::fold;
use super::record::record;

record! {
    /// A topic that the team agreed on. A record carries its topics by name (the field `tags`), so
    /// that two people who write the same word mean the same topic; this record gives the word a
    /// colour and a place in the list.
    Topic = "topic" {
        /// The word, as it stands on cards.
        name: String,
        /// Its colour, always shown beside its name.
        color: Color,
        /// The order key; see [`super::order`].
        at: String,
    }
}

/// The colours of topics, by the key of their names.
pub type TopicColors = BTreeMap<String, Color>;

/// What makes two spellings the same topic: capitals and accents do not count.
pub fn key(name: &str) -> String {
    fold(name.trim())
}

/// The colour of a word, if it is a topic.
pub fn color_of(colors: &TopicColors, word: &str) -> Option<Color> {
    colors.get(&key(word)).copied()
}

/// A name as records can carry it: one word or several, without the signs that part words.
pub fn name_from(text: &str) -> String {
    let parted = text.replace([',', ';'], " ").replace('/', "-");
    let name = parted.split_whitespace().collect::<Vec<_>>().join(" ");
    name.trim_start_matches('#').trim_start().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_word_that_records_can_carry() {
        for (text, name) in [
            ("  #Telefon ", "Telefon"),
            ("lange,  Wartezeit", "lange Wartezeit"),
            ("Preis/Leistung", "Preis-Leistung"),
            (" # ,; ", ""),
        ] {
            assert_eq!(name_from(text), name);
            let carried = crate::domain::board::tags(name);
            assert!(carried.iter().all(|tag| tag == name), "{carried:?}");
        }
    }

    #[test]
    fn capitals_and_accents_make_no_other_topic() {
        let colors = TopicColors::from([(key("Prüfung"), Color::Rose)]);
        assert_eq!(color_of(&colors, "PRUFUNG "), Some(Color::Rose));
        assert_eq!(color_of(&colors, "Prüf"), None);
    }
}
