//! Personas: the customers of the project, each as one imagined person.

use super::Color;
use super::choice::choice;
use super::number::{Percent, Score};
use super::record::record;

choice! {
    /// What the company wants with customers like this one.
    StrategicGoal {
        /// Make them customers.
        #[default]
        Win = "win",
        /// Sell them more.
        Grow = "grow",
        /// Bind them closer.
        Strengthen = "strengthen",
        /// Bring them to something new.
        Develop = "develop",
        /// Keep them from leaving.
        Prevent = "prevent",
    }
}

choice! {
    /// How much something matters.
    Priority {
        /// First of all.
        High = "high",
        /// In its turn.
        #[default]
        Medium = "medium",
        /// When there is time.
        Low = "low",
    }
}

/// The most letters of a picture as a data URL; about 30 kB of image.
pub const MAX_PICTURE: usize = 40_000;

record! {
    /// A persona.
    Persona = "persona" {
        /// What the team calls it.
        name: String,
        /// The colour behind the initial.
        color: Color,
        /// A small picture as a data URL (JPEG, PNG or WebP), or empty.
        picture: String,
        /// Who this is: age, work, family, habits.
        who: String,
        /// What the person needs, one per line.
        needs: String,
        /// What hurts, one per line.
        pains: String,
        /// A sentence the person would say.
        quote: String,
        /// The share of customers who are like this, in percent, 0 to 100.
        share: Option<Percent>,
        /// The net promoter score of such customers, -100 to 100, if known.
        nps: Option<Score>,
        /// What the company wants with them.
        goal: Option<StrategicGoal>,
        /// How much they matter to the project.
        priority: Priority,
        /// How and how often such customers decide.
        decision_cycle: String,
        /// The order key; see [`super::order`].
        at: String,
    }
}

impl Persona {
    /// The picture, if it is one that can be shown: an image in the file itself, never an address.
    pub fn picture(&self) -> Option<&str> {
        let is_image = ["jpeg", "png", "webp"].iter().any(|kind| {
            self.picture
                .starts_with(&format!("data:image/{kind};base64,"))
        });
        (is_image && self.picture.len() <= MAX_PICTURE).then_some(self.picture.as_str())
    }

    /// The quote without marks around it; the screen sets those of its language.
    pub fn spoken(&self) -> &str {
        let marks = ['"', '„', '“', '”', '«', '»', '‚', '‘', '’', '‹', '›', '\''];
        self.quote.trim().trim_matches(marks).trim()
    }

    /// The first letter of the name, in capitals.
    pub fn initial(&self) -> String {
        let first = self.name.trim().chars().next();
        first
            .map(|letter| letter.to_uppercase().collect())
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_has_its_marks_once() {
        for quote in ["„Mach ich.“", "“Mach ich.”", " \"Mach ich.\" ", "Mach ich."] {
            let persona = Persona {
                quote: quote.into(),
                ..Persona::default()
            };
            assert_eq!(persona.spoken(), "Mach ich.");
        }
    }

    #[test]
    fn a_picture_is_an_image_in_the_file_and_never_an_address() {
        let shows = |picture: &str| {
            let persona = Persona {
                picture: picture.into(),
                ..Persona::default()
            };
            persona.picture().is_some()
        };
        assert!(shows("data:image/jpeg;base64,AAAA"));
        for bad in [
            "",
            "https://example.org/x.png",
            "data:image/svg+xml;base64,AA",
            "data:text/html,x",
        ] {
            assert!(!shows(bad), "{bad}");
        }
        assert!(!shows(&format!(
            "data:image/png;base64,{}",
            "A".repeat(MAX_PICTURE)
        )));
    }
}
