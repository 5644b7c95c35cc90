//! Recommendations as people write them down: a list of scores, or counts. Nothing is guessed:
//! what is no score from 0 to 10 is named with its place and its reason.
//!
//! A comma directly between two digits may separate ("9,10,7") or write a decimal ("7,5"). It
//! separates only where commas are all that separates and there are at least three entries;
//! everywhere else such an entry is refused as a whole, never counted as two scores.

/// The most that one count may hold, so that sums of many batches fit.
pub const MOST: u32 = 1_000_000;

/// Scores out of a text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ScoreList {
    /// How many gave 0, 1, 2 ... 10.
    pub scores: [u32; 11],
    /// What is no score, in the order of the text.
    pub wrong: Vec<WrongScore>,
}

/// An entry that is no score.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WrongScore {
    /// The place among all entries, from 1 on.
    pub place: usize,
    /// What stands there.
    pub text: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// A number below 0 or above 10.
    Outside,
    /// A number between two scores.
    NotWhole,
    /// A comma between two digits that may separate two scores or write a decimal.
    Comma,
    /// Not a number.
    NoNumber,
}

impl ScoreList {
    /// Reads scores that are separated by blanks, semicolons, lines, or commas that are no decimal
    /// ones.
    pub fn read(text: &str) -> Self {
        let mut list = Self::default();
        for (nth, entry) in entries(text).into_iter().enumerate() {
            match score(entry) {
                Ok(score) => {
                    if let Some(count) = list.scores.get_mut(score) {
                        *count = count.saturating_add(1);
                    }
                }
                Err(fault) => list.wrong.push(WrongScore {
                    place: nth + 1,
                    text: entry.to_owned(),
                    fault,
                }),
            }
        }
        list
    }

    /// How many scores it holds.
    pub fn n(&self) -> u64 {
        self.scores.iter().copied().map(u64::from).sum()
    }
}

fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, ';' | '|')
}

fn entries(text: &str) -> Vec<&str> {
    let text = text.trim_matches(|c| is_between(c) || c == ',');
    let by_commas: Vec<&str> = text.split(',').collect();
    let is_whole = |entry: &&str| !entry.is_empty() && !entry.contains(is_between);
    if by_commas.len() > 2 && by_commas.iter().all(is_whole) {
        return by_commas;
    }
    let chunks = text.split(is_between).flat_map(at_plain_commas);
    chunks.filter(|entry| !entry.is_empty()).collect()
}

/// Splits at the commas that are not directly between two digits.
fn at_plain_commas(chunk: &str) -> Vec<&str> {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mut parts = Vec::new();
    let mut rest = chunk;
    let mut from = 0;
    while let Some((before, after)) = rest
        .get(from..)
        .and_then(|tail| tail.find(','))
        .and_then(|at| Some((rest.get(..from + at)?, rest.get(from + at + 1..)?)))
    {
        if is_digit(before.chars().next_back()) && is_digit(after.chars().next()) {
            from = before.len() + 1;
        } else {
            parts.push(before);
            rest = after;
            from = 0;
        }
    }
    parts.push(rest);
    parts
}

fn score(entry: &str) -> Result<usize, Fault> {
    if entry.contains(',') {
        return Err(Fault::Comma);
    }
    let entry = entry.replace('−', "-");
    let looks_numeric = entry.chars().any(|c| c.is_ascii_digit())
        && entry
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '.'));
    if !looks_numeric {
        return Err(Fault::NoNumber);
    }
    let number: f64 = entry.parse().map_err(|_| Fault::NoNumber)?;
    if !(0.0..=10.0).contains(&number) {
        return Err(Fault::Outside);
    }
    entry.parse().map_err(|_| Fault::NotWhole)
}

/// A count as people write it: a whole number from 0 to [`MOST`]; nothing written is none.
pub fn count(text: &str) -> Option<u32> {
    let text = text.trim();
    if text.is_empty() {
        return Some(0);
    }
    let is_plain = text.chars().all(|c| c.is_ascii_digit());
    let number: u32 = is_plain.then(|| text.parse().ok()).flatten()?;
    (number <= MOST).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn blanks_commas_semicolons_and_lines_separate() {
        let list = ScoreList::read("9, 10 7;8\n\n0\t10;;");
        assert!(list.wrong.is_empty());
        assert_eq!(list.scores, [1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2]);
        assert_eq!(list.n(), 6);
        assert_eq!(ScoreList::read(" ;, \n").n(), 0);
    }

    #[test]
    fn a_comma_between_two_digits_separates_only_in_a_list_of_commas() {
        for (text, n) in [
            ("9,10,7", 3),
            ("\n9,10,7,\n", 3),
            ("9, 10", 2),
            ("9,\n10", 2),
            ("9 ,10", 2),
            ("9,,10", 2),
        ] {
            let list = ScoreList::read(text);
            assert!(list.wrong.is_empty(), "{text}");
            assert_eq!(list.n(), n, "{text}");
        }
        for (text, entries, n) in [
            ("7,5", vec!["7,5"], 0),
            (" 7,5, ", vec!["7,5"], 0),
            ("7,5, 8", vec!["7,5"], 1),
            ("8 7,5", vec!["7,5"], 1),
            ("7,5;8,5", vec!["7,5", "8,5"], 0),
            ("7,5,,8,5", vec!["7,5", "8,5"], 0),
            ("9,10,7\n8", vec!["9,10,7"], 1),
        ] {
            let list = ScoreList::read(text);
            let wrong: Vec<_> = list.wrong.iter().map(|wrong| wrong.text.as_str()).collect();
            assert_eq!(wrong, entries, "{text}");
            assert!(list.wrong.iter().all(|wrong| wrong.fault == Fault::Comma));
            assert_eq!(list.n(), n, "{text}");
        }
        let mixed = ScoreList::read("acht,9,-1,7.5");
        let faults: Vec<_> = mixed.wrong.iter().map(|wrong| wrong.fault).collect();
        assert_eq!(faults, [Fault::NoNumber, Fault::Outside, Fault::NotWhole]);
        assert_eq!(mixed.n(), 1);
    }

    #[test]
    fn each_bad_entry_is_named_with_its_place_and_reason() {
        // The scale is 0 to 10, not 1 to 10 (method page, section 6).
        let list = ScoreList::read("0 11 -1 7.5 acht 8\n−2 1-2 . 10");
        let wrong: Vec<_> = list
            .wrong
            .iter()
            .map(|wrong| (wrong.place, wrong.text.as_str(), wrong.fault))
            .collect();
        assert_eq!(
            wrong,
            [
                (2, "11", Fault::Outside),
                (3, "-1", Fault::Outside),
                (4, "7.5", Fault::NotWhole),
                (5, "acht", Fault::NoNumber),
                (7, "−2", Fault::Outside),
                (8, "1-2", Fault::NoNumber),
                (9, ".", Fault::NoNumber),
            ]
        );
        assert_eq!(list.n(), 3);
    }

    #[test]
    fn counts_are_whole_numbers_that_are_not_too_large() {
        assert_eq!(count(" 12 "), Some(12));
        assert_eq!(count(""), Some(0));
        assert_eq!(count("1000000"), Some(MOST));
        for wrong in ["-1", "1.5", "1,5", "zwölf", "+3", "1000001", "99999999999"] {
            assert_eq!(count(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn no_entry_is_lost(scores in proptest::collection::vec(-3_i32..15, 0..40), between in "[ ,;\n\t]{1,3}") {
            // Two scores with nothing but a comma between them look like a decimal.
            prop_assume!(between != "," || scores.len() != 2);
            let words: Vec<String> = scores.iter().map(i32::to_string).collect();
            let list = ScoreList::read(&words.join(&between));
            prop_assert_eq!(list.n() as usize + list.wrong.len(), scores.len());
            let outside = scores.iter().filter(|score| !(0..=10).contains(*score)).count();
            prop_assert_eq!(list.wrong.len(), outside);
        }

        #[test]
        fn scores_between_commas_alone_all_count(scores in proptest::collection::vec(0_u32..=10, 3..40)) {
            let words: Vec<String> = scores.iter().map(u32::to_string).collect();
            let list = ScoreList::read(&words.join(","));
            prop_assert!(list.wrong.is_empty());
            prop_assert_eq!(list.n() as usize, scores.len());
        }

        #[test]
        fn no_decimal_counts_as_two_scores(
            decimals in proptest::collection::vec((0..=10_u32, 0..100_u32, any::<bool>()), 1..20),
            between in "(, |;|\n| |\t|,\n|\\||,,)",
        ) {
            let words: Vec<String> = decimals
                .iter()
                .map(|(whole, part, is_decimal)| match is_decimal {
                    true => format!("{whole},{part}"),
                    false => whole.to_string(),
                })
                .collect();
            let list = ScoreList::read(&words.join(&between));
            let wrong = decimals.iter().filter(|(.., is_decimal)| *is_decimal).count();
            prop_assert_eq!(list.wrong.len(), wrong);
            prop_assert_eq!(list.n() as usize, decimals.len() - wrong);
        }

        #[test]
        fn no_text_is_too_strange(text in "\\PC{0,60}") {
            let list = ScoreList::read(&text);
            prop_assert!(list.n() as usize + list.wrong.len() <= text.chars().count());
        }
    }
}
