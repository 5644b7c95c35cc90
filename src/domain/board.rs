//! What a board needs beyond single cards: the order of a column, new positions, and the filter.

use std::collections::BTreeSet;

use super::card::{Card, CardState, lines};
use super::order::{is_order_key, key_between};
use crate::merge::Id;

/// What sorts a record within a list: valid keys first, then the id, so that equal and bad keys
/// keep a stable order everywhere.
pub fn rank(at: &str, id: Id) -> (bool, String, Id) {
    if is_order_key(at) {
        (false, at.to_owned(), id)
    } else {
        (true, String::new(), id)
    }
}

/// Where something is put in a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Spot {
    /// Before everything.
    First,
    /// After everything.
    Last,
    /// Right after this one.
    After(Id),
    /// Right before this one.
    Before(Id),
}

/// The order key for a spot in a list of (id, key) in shown order. The moved record itself may be
/// in the list; it is passed over. Neighbours without a usable key are passed over too.
pub fn key_at(list: &[(Id, String)], moved: Id, spot: Spot, salt: u64) -> String {
    let others: Vec<&(Id, String)> = list.iter().filter(|(id, _)| *id != moved).collect();
    let place_of = |id: Id| others.iter().position(|(other, _)| *other == id);
    let place = match spot {
        Spot::First => 0,
        Spot::Last => others.len(),
        Spot::After(id) => place_of(id).map_or(others.len(), |place| place + 1),
        Spot::Before(id) => place_of(id).unwrap_or(others.len()),
    };
    let usable = |(_, key): &&&(Id, String)| is_order_key(key);
    let left = others
        .iter()
        .take(place)
        .rfind(usable)
        .map(|(_, key)| key.as_str());
    // Equal keys leave no room between them: the new one goes behind all that share the key.
    let right = others
        .iter()
        .skip(place)
        .filter(usable)
        .find(|(_, key)| Some(key.as_str()) > left);
    key_between(left, right.map(|(_, key)| key.as_str()), salt)
}

/// What a board shows of its cards. Everything empty shows all.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// Words that must all occur in title, note, do's, don'ts or tags.
    pub text: String,
    /// Cards with this tag.
    pub tag: Option<String>,
    /// Cards of this author.
    pub author: Option<Id>,
    /// Cards in this state.
    pub state: Option<CardState>,
}

impl Filter {
    /// Shows everything?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Does it show this card?
    pub fn shows(&self, card: &Card) -> bool {
        self.tag.as_ref().is_none_or(|tag| card.tags.contains(tag))
            && self.author.is_none_or(|author| card.author == Some(author))
            && self.state.is_none_or(|state| card.state == state)
            && self.shows_text(card)
    }

    fn shows_text(&self, card: &Card) -> bool {
        if self.text.trim().is_empty() {
            return true;
        }
        let own = [&card.title, &card.note, &card.dos, &card.donts];
        let all: Vec<&str> = own
            .into_iter()
            .chain(&card.tags)
            .map(String::as_str)
            .collect();
        holds(&all.join("\n"), &self.text)
    }
}

/// Lower case without accents, so that "Prufung" finds "Prüfung" and "oeffnen" stays itself.
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .flat_map(|letter| match letter {
            'ä' | 'á' | 'à' | 'â' | 'ã' | 'å' => ['a', '\0'],
            'ö' | 'ó' | 'ò' | 'ô' | 'õ' => ['o', '\0'],
            'ü' | 'ú' | 'ù' | 'û' => ['u', '\0'],
            'é' | 'è' | 'ê' | 'ë' => ['e', '\0'],
            'í' | 'ì' | 'î' | 'ï' => ['i', '\0'],
            'ç' => ['c', '\0'],
            'ñ' => ['n', '\0'],
            'ß' => ['s', 's'],
            other => [other, '\0'],
        })
        .filter(|letter| *letter != '\0')
        .collect()
}

/// Do all words occur in the text, whatever their case and accents?
pub fn holds(text: &str, words: &str) -> bool {
    let text = fold(text);
    fold(words)
        .split_whitespace()
        .all(|word| text.contains(word))
}

/// The titles in a pasted text: one per line that says something, without list signs.
pub fn titles(pasted: &str) -> Vec<String> {
    lines(pasted)
        .map(|line| {
            line.trim_start_matches(['-', '*', '•', '–', '·', '\t', ' '])
                .trim()
        })
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Splits a line of tags: commas and semicolons part them, white space around them goes.
pub fn tags(text: &str) -> BTreeSet<String> {
    text.split([',', ';', '\n'])
        .map(|tag| {
            tag.split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .replace('/', "-")
        })
        .map(|tag| tag.trim_start_matches('#').to_owned())
        .filter(|tag| !tag.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn sorted(list: &mut [(Id, String)]) {
        list.sort_by_key(|(id, at)| rank(at, *id));
    }

    #[test]
    fn a_moved_card_lands_where_it_was_put() {
        let mut list: Vec<(Id, String)> = Vec::new();
        for number in 1..=5 {
            let key = key_at(&list, id(number), Spot::Last, number as u64);
            list.push((id(number), key));
        }
        let order =
            |list: &[(Id, String)]| list.iter().map(|(i, _)| i.0.as_u128()).collect::<Vec<_>>();
        for (moved, spot, want) in [
            (1, Spot::After(id(3)), [2, 3, 1, 4, 5]),
            (5, Spot::First, [5, 2, 3, 1, 4]),
            (3, Spot::Before(id(5)), [3, 5, 2, 1, 4]),
            (3, Spot::Last, [5, 2, 1, 4, 3]),
            (2, Spot::After(id(2)), [5, 1, 4, 3, 2]),
        ] {
            let key = key_at(&list, id(moved), spot, 9);
            list.iter_mut()
                .filter(|(i, _)| *i == id(moved))
                .for_each(|(_, k)| *k = key.clone());
            sorted(&mut list);
            assert_eq!(order(&list), want, "{moved} {spot:?}");
        }
    }

    #[test]
    fn equal_and_missing_keys_are_survived() {
        let mut list = vec![
            (id(1), "V".to_owned()),
            (id(2), "V".to_owned()),
            (id(3), "W".to_owned()),
            (id(4), String::new()),
        ];
        let key = key_at(&list, id(9), Spot::After(id(1)), 1);
        assert!("V" < key.as_str() && key.as_str() < "W", "{key}");
        list.push((id(9), key_at(&list, id(9), Spot::Last, 1)));
        sorted(&mut list);
        assert_eq!(list[4].0, id(4), "what has no key stays at the end");
    }

    #[test]
    fn the_filter_finds_words_in_any_order_without_accents() {
        let card = Card {
            title: "Rückruf zur Wunschzeit".into(),
            tags: tags("Telefon, App"),
            ..Card::default()
        };
        for (text, found) in [
            ("", true),
            ("wunschzeit ruckruf", true),
            ("RÜCK app", true),
            ("brief", false),
        ] {
            let filter = Filter {
                text: text.into(),
                ..Filter::default()
            };
            assert_eq!(filter.shows(&card), found, "{text}");
        }
        assert!(
            !Filter {
                tag: Some("Brief".into()),
                ..Filter::default()
            }
            .shows(&card)
        );
        assert!(
            !Filter {
                state: Some(CardState::Live),
                ..Filter::default()
            }
            .shows(&card)
        );
    }

    #[test]
    fn ten_pasted_lines_are_ten_titles() {
        assert_eq!(
            titles("- eins\r\n\n • zwei\n*drei\n   "),
            ["eins", "zwei", "drei"]
        );
        assert_eq!(
            tags(" #App , a  b;x/y,,"),
            BTreeSet::from(["App", "a b", "x-y"].map(String::from))
        );
    }
}
