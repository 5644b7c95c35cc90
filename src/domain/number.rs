//! Numbers that stay within their range.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A finite number from `MIN` to `MAX`, both included.
#[derive(Clone, Copy, PartialEq, PartialOrd, Debug)]
pub struct Within<const MIN: i32, const MAX: i32>(f64);

/// A share in percent, 0 to 100.
pub type Percent = Within<0, 100>;

/// A score given by people, 0 to 10.
pub type Grade = Within<0, 10>;

/// How much something counts beside others, 0 to 100.
pub type Weight = Within<0, 100>;

/// A net promoter score, -100 to 100.
pub type Score = Within<-100, 100>;

/// An amount: of money in the project's currency, or of customers.
pub type Amount = Within<0, 1_000_000_000>;

/// A stretch of time in weeks.
pub type Weeks = Within<0, 520>;

impl<const MIN: i32, const MAX: i32> Within<MIN, MAX> {
    /// The number, if it is within the range.
    pub fn new(number: f64) -> Option<Self> {
        (f64::from(MIN)..=f64::from(MAX))
            .contains(&number)
            .then_some(Self(number))
    }

    /// One, which every range here holds.
    pub const ONE: Self = Self(1.0);

    /// The number.
    pub fn get(self) -> f64 {
        self.0
    }

    /// As people write it: with a comma or a point, and perhaps a percent sign.
    pub fn from_people(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches('%').trim_end();
        Self::new(text.replace(',', ".").replace('−', "-").parse().ok()?)
    }
}

impl<const MIN: i32, const MAX: i32> Serialize for Within<MIN, MAX> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.fract() == 0.0 {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

impl<'de, const MIN: i32, const MAX: i32> Deserialize<'de> for Within<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        Self::new(number).ok_or_else(|| serde::de::Error::custom("out of range"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_out_of_range_is_none() {
        assert_eq!(Percent::new(100.0).map(Percent::get), Some(100.0));
        for bad in [-0.1, 100.1, f64::NAN, f64::INFINITY] {
            assert_eq!(Percent::new(bad), None);
        }
        for (text, number) in [
            ("12,5 %", Some(12.5)),
            ("-40", None),
            ("", None),
            ("viel", None),
        ] {
            assert_eq!(Percent::from_people(text).map(Percent::get), number);
        }
        assert_eq!(Score::from_people("−40").map(Score::get), Some(-40.0));
    }

    #[test]
    fn whole_numbers_are_written_whole() {
        let written = |n| serde_json::to_string(&Percent::new(n)).unwrap_or_default();
        assert_eq!((written(12.0), written(12.5)), ("12".into(), "12.5".into()));
    }
}
