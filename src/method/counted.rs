//! What is counted by hand about one touchpoint, cell by cell: what people may write.

use crate::domain::{Answers, Counts, Feeling, Grade, Relevance};

/// One row: how many felt what, and how much it matters.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Counted {
    /// How many felt what.
    pub counts: Counts,
    /// How much it matters.
    pub relevance: Option<Relevance>,
}

/// The cells of a row that people write, from left to right.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum CountCell {
    /// How many felt so.
    Felt(Feeling),
    /// The mean relevance, 0 to 10.
    Relevance,
    /// How many gave a relevance.
    RelevanceN,
}

/// Why a text does not fit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WrongCount {
    /// Not a number.
    NoNumber,
    /// Below zero.
    Negative,
    /// Not a whole number.
    NotWhole,
    /// More than can be counted, 4,294,967,295.
    TooMany,
    /// Not between 0 and 10.
    OutOfScale,
    /// How many gave a relevance says nothing before there is one.
    RelevanceFirst,
}

impl CountCell {
    /// All, from left to right.
    pub const ALL: [Self; 5] = [
        Self::Felt(Feeling::Disappointed),
        Self::Felt(Feeling::Okay),
        Self::Felt(Feeling::Delighted),
        Self::Relevance,
        Self::RelevanceN,
    ];
}

impl Counted {
    /// What answers of one batch say.
    pub fn of(answers: &Answers) -> Self {
        Self {
            counts: answers.counts,
            relevance: answers.relevance,
        }
    }

    /// Is nothing counted?
    pub fn is_empty(&self) -> bool {
        self.counts.n() == 0 && self.relevance.is_none()
    }

    /// The row after somebody wrote `text` into a cell. An empty text is nobody, or no relevance.
    /// As long as all who answered also gave a relevance, their number follows that of the answers.
    ///
    /// # Errors
    /// When the text does not fit.
    pub fn with(mut self, cell: CountCell, text: &str) -> Result<Self, WrongCount> {
        let text = text.trim();
        let all = self.n();
        match cell {
            CountCell::Felt(feeling) => {
                self.counts.set(feeling, count(text)?);
                let now = self.n();
                if let Some(relevance) = self.relevance.as_mut().filter(|it| it.n == all) {
                    relevance.n = now;
                }
            }
            CountCell::Relevance if text.is_empty() => self.relevance = None,
            CountCell::Relevance => {
                let n = self.relevance.map_or(all, |relevance| relevance.n);
                self.relevance = Some(Relevance {
                    mean: mean(text)?,
                    n,
                });
            }
            CountCell::RelevanceN => {
                let n = if text.is_empty() { all } else { count(text)? };
                match self.relevance.as_mut() {
                    Some(relevance) => relevance.n = n,
                    None if text.is_empty() => {}
                    None => return Err(WrongCount::RelevanceFirst),
                }
            }
        }
        Ok(self)
    }

    fn n(&self) -> u32 {
        u32::try_from(self.counts.n()).unwrap_or(u32::MAX)
    }
}

/// A number of people; nobody where nothing is written.
fn count(text: &str) -> Result<u32, WrongCount> {
    if text.is_empty() {
        return Ok(0);
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().map_err(|_| WrongCount::TooMany);
    }
    let number = text.replace(',', ".").replace('−', "-").parse::<f64>();
    Err(match number {
        Ok(number) if number < 0.0 => WrongCount::Negative,
        Ok(number) if number.is_finite() => WrongCount::NotWhole,
        _ => WrongCount::NoNumber,
    })
}

/// A mean from 0 to 10, to one decimal.
fn mean(text: &str) -> Result<Grade, WrongCount> {
    let number = text.replace(',', ".").replace('−', "-").parse::<f64>();
    let number = number.ok().filter(|number| number.is_finite());
    let number = number.ok_or(WrongCount::NoNumber)?;
    let wanted = Grade::new(number).ok_or(WrongCount::OutOfScale)?;
    Grade::new((wanted.get() * 10.0).round() / 10.0).ok_or(WrongCount::OutOfScale)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const OKAY: CountCell = CountCell::Felt(Feeling::Okay);

    fn row(disappointed: u32, okay: u32, delighted: u32) -> Counted {
        Counted {
            counts: Counts {
                disappointed,
                okay,
                delighted,
            },
            relevance: None,
        }
    }

    #[test]
    fn what_is_no_number_of_people_is_refused_with_a_reason() {
        for (text, want) in [
            ("-1", WrongCount::Negative),
            ("−3", WrongCount::Negative),
            ("viele", WrongCount::NoNumber),
            ("1,5", WrongCount::NotWhole),
            ("1e3", WrongCount::NotWhole),
            ("inf", WrongCount::NoNumber),
            ("NaN", WrongCount::NoNumber),
            ("4294967296", WrongCount::TooMany),
            ("99999999999999999999", WrongCount::TooMany),
        ] {
            assert_eq!(row(1, 2, 3).with(OKAY, text), Err(want), "{text}");
        }
        for (text, want) in [("", 0), (" 7 ", 7), ("007", 7), ("4294967295", u32::MAX)] {
            assert_eq!(row(1, 2, 3).with(OKAY, text), Ok(row(1, want, 3)), "{text}");
        }
    }

    #[test]
    fn relevance_lies_between_0_and_10_and_has_one_decimal() {
        let relevance = |text| {
            let row = row(1, 2, 3).with(CountCell::Relevance, text);
            row.map(|row| row.relevance.map(|it| (it.mean.get(), it.n)))
        };
        assert_eq!(relevance("7,3"), Ok(Some((7.3, 6))));
        assert_eq!(relevance("7.26"), Ok(Some((7.3, 6))));
        assert_eq!(relevance("10"), Ok(Some((10.0, 6))));
        assert_eq!(relevance(""), Ok(None));
        for wrong in ["11", "10,01", "-0,1"] {
            assert_eq!(relevance(wrong), Err(WrongCount::OutOfScale), "{wrong}");
        }
        for wrong in ["hoch", "NaN", "infinity"] {
            assert_eq!(relevance(wrong), Err(WrongCount::NoNumber), "{wrong}");
        }
    }

    #[test]
    fn the_number_of_relevances_follows_the_answers_until_somebody_writes_another() {
        let n = |row: Counted| row.relevance.unwrap().n;
        let row = row(1, 2, 3).with(CountCell::Relevance, "7").unwrap();
        assert_eq!(n(row), 6);
        assert_eq!(n(row.with(OKAY, "4").unwrap()), 8);
        let own = row.with(CountCell::RelevanceN, "5").unwrap();
        assert_eq!(n(own), 5);
        assert_eq!(n(own.with(OKAY, "4").unwrap()), 5);
        assert_eq!(n(own.with(CountCell::Relevance, "2").unwrap()), 5);
        assert_eq!(n(own.with(CountCell::RelevanceN, "").unwrap()), 6);
        let none = super::tests::row(1, 0, 0);
        let refused = none.with(CountCell::RelevanceN, "5");
        assert_eq!(refused, Err(WrongCount::RelevanceFirst));
        assert_eq!(none.with(CountCell::RelevanceN, ""), Ok(none));
    }

    proptest! {
        #[test]
        fn any_text_is_taken_or_refused_and_never_changes_other_cells(text in ".{0,12}", n in 0..CountCell::ALL.len()) {
            let before = row(4, 5, 6).with(CountCell::Relevance, "5").unwrap();
            let cell = CountCell::ALL[n];
            if let Ok(after) = before.with(cell, &text) {
                for feeling in Feeling::ALL {
                    if cell != CountCell::Felt(feeling) {
                        prop_assert_eq!(after.counts.of(feeling), before.counts.of(feeling));
                    }
                }
                if let Some(relevance) = after.relevance {
                    prop_assert!((0.0..=10.0).contains(&relevance.mean.get()));
                }
            }
        }
    }
}
