//! Waves: measurements at a point in time. A frozen wave carries its content as it was, sealed
//! with a hash, so that nothing that comes later can change its numbers.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Date;
use super::answers::{Recommended, Relevance};
use super::choice::choice;
use super::rating::{Counts, RaterGroup};
use super::record::record;
use crate::merge::Id;

choice! {
    /// How the answers were had.
    WaveMethod {
        /// A questionnaire.
        #[default]
        Survey = "survey",
        /// Conversations.
        Interview = "interview",
        /// Test customers.
        MysteryShopping = "mystery_shopping",
        /// What the team thinks.
        TeamEstimate = "team_estimate",
    }
}

record! {
    /// A wave.
    Wave = "wave" {
        /// What the team calls it.
        name: String,
        /// The day, or the last day, on which was asked.
        date: Option<Date>,
        /// How the answers were had.
        method: WaveMethod,
        /// Who was asked, and how they were chosen.
        respondents: String,
        /// The version of scale and questions, as the team numbers them. Waves whose versions
        /// differ are not compared.
        scale: String,
        /// What it held when it was frozen; nothing while it is open.
        seal: Option<Seal>,
    }
    sets {
        /// The touchpoints that were asked about.
        touchpoints: Id,
        /// The groups that were asked.
        groups: RaterGroup,
    }
}

record! {
    /// A remark on a wave, also on a frozen one.
    Annotation = "annotation" {
        /// Which wave.
        wave: Option<Id>,
        /// What is to be known.
        text: String,
        /// Who wrote it.
        by: Option<Id>,
        /// When.
        date: Option<Date>,
    }
}

/// What a wave says of itself.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct WaveAbout {
    /// See [`Wave::name`].
    pub name: String,
    /// See [`Wave::date`].
    pub date: Option<Date>,
    /// See [`Wave::method`].
    pub method: WaveMethod,
    /// See [`Wave::respondents`].
    pub respondents: String,
    /// See [`Wave::scale`].
    pub scale: String,
    /// See [`Wave::touchpoints`].
    pub touchpoints: BTreeSet<Id>,
    /// See [`Wave::groups`].
    pub groups: BTreeSet<RaterGroup>,
}

/// All answers of one group and persona about one touchpoint.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub struct AnswerSum {
    /// Which touchpoint.
    pub touchpoint: Id,
    /// Through whose eyes.
    pub group: RaterGroup,
    /// For which persona, if known.
    pub persona: Option<Id>,
    /// How many felt what.
    pub counts: Counts,
    /// How much it matters.
    pub relevance: Option<Relevance>,
}

/// All recommendations of one persona about one touchpoint or the whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RecommendationSum {
    /// After which touchpoint; nothing: about the company as a whole.
    pub touchpoint: Option<Id>,
    /// For which persona, if known.
    pub persona: Option<Id>,
    /// How many gave what.
    pub counts: Recommended,
}

/// Everything that a wave says: its own facts and its answers, batches added up.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct WaveContent {
    /// What it says of itself.
    pub about: WaveAbout,
    /// The answers, by touchpoint, group and persona.
    pub answers: Vec<AnswerSum>,
    /// The recommendations, by touchpoint and persona.
    pub recommendations: Vec<RecommendationSum>,
}

/// A frozen content: since when, and its hash.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Seal {
    /// The day of freezing.
    pub on: Date,
    /// SHA-256 of the content's JSON, 64 hexadecimal digits.
    pub hash: String,
    /// What it held.
    pub content: WaveContent,
}

impl Wave {
    /// What it says of itself: as it was when it was frozen, else as it is.
    pub fn about(&self) -> WaveAbout {
        match &self.seal {
            Some(seal) => seal.content.about.clone(),
            None => self.own_about(),
        }
    }

    /// What its fields say now, frozen or not.
    pub fn own_about(&self) -> WaveAbout {
        WaveAbout {
            name: self.name.clone(),
            date: self.date,
            method: self.method,
            respondents: self.respondents.clone(),
            scale: self.scale.trim().to_owned(),
            touchpoints: self.touchpoints.clone(),
            groups: self.groups.clone(),
        }
    }
}

impl WaveAbout {
    /// Can its numbers be compared with those of another wave? Only on the same scale.
    pub fn is_comparable(&self, other: &Self) -> bool {
        self.scale.trim() == other.scale.trim()
    }
}

impl Seal {
    /// Freezes a content.
    pub fn new(on: Date, content: WaveContent) -> Self {
        let hash = content.hash();
        Self { on, hash, content }
    }

    /// Does the hash still belong to the content?
    pub fn is_intact(&self) -> bool {
        self.hash == self.content.hash()
    }
}

impl WaveContent {
    /// SHA-256 of the content's JSON, 64 hexadecimal digits.
    pub fn hash(&self) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        let mut text = String::with_capacity(64);
        for byte in Sha256::digest(&json) {
            for half in [byte >> 4, byte & 15] {
                text.extend(char::from_digit(u32::from(half), 16));
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::number::Grade;

    fn content() -> WaveContent {
        let touchpoint = Id(uuid::Uuid::from_u128(7));
        WaveContent {
            about: WaveAbout {
                name: "Nullmessung".into(),
                touchpoints: [touchpoint].into(),
                groups: [RaterGroup::Customers].into(),
                ..WaveAbout::default()
            },
            answers: vec![AnswerSum {
                touchpoint,
                group: RaterGroup::Customers,
                persona: None,
                counts: Counts {
                    okay: 3,
                    ..Counts::default()
                },
                relevance: Grade::new(7.25).map(|mean| Relevance { mean, n: 3 }),
            }],
            recommendations: Vec::new(),
        }
    }

    #[test]
    fn a_seal_notices_every_change_of_what_it_sealed() {
        let day = Date::new(2026, 3, 1).unwrap();
        let seal = Seal::new(day, content());
        assert!(seal.is_intact() && seal.hash.len() == 64);
        let text = serde_json::to_string(&seal).unwrap();
        for (from, to) in [
            ("Nullmessung", "Nullmessumg"),
            ("\"okay\":3", "\"okay\":4"),
            ("7.25", "7.5"),
            ("survey", "interview"),
        ] {
            let changed: Seal = serde_json::from_str(&text.replacen(from, to, 1)).unwrap();
            assert!(!changed.is_intact(), "{from}");
        }
        assert!(serde_json::from_str::<Seal>(&text).unwrap().is_intact());
    }

    #[test]
    fn the_hash_is_the_one_that_other_programs_make_of_the_same_text() {
        // sha256sum of the JSON of an empty content.
        let empty = WaveContent::default();
        let json = r#"{"about":{"name":"","date":null,"method":"survey","respondents":"","scale":"","touchpoints":[],"groups":[]},"answers":[],"recommendations":[]}"#;
        assert_eq!(serde_json::to_string(&empty).unwrap(), json);
        assert_eq!(
            empty.hash(),
            "cc4ec72e62b979a5088ca97533363b62a1cfc8692c9877013f4e41ebd5e203a5"
        );
    }

    #[test]
    fn waves_on_different_scales_are_not_comparable() {
        let about = |scale: &str| WaveAbout {
            scale: scale.into(),
            ..WaveAbout::default()
        };
        assert!(about("2 ").is_comparable(&about("2")));
        assert!(!about("1").is_comparable(&about("2")));
    }
}
