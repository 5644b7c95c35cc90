//! Insights: what was learnt about customers, with where it comes from.

use std::collections::BTreeSet;

use super::Date;
use super::board::fold;
use super::choice::choice;
use super::record::record;
use crate::merge::Id;

choice! {
    /// What an insight is to the company.
    InsightKind {
        /// Something does not work.
        #[default]
        Weakness = "weakness",
        /// Something could be better.
        Opportunity = "opportunity",
        /// Something is good.
        Praise = "praise",
        /// Something is not known yet.
        Question = "question",
    }
}

record! {
    /// An insight.
    Insight = "insight" {
        /// What was said, seen or counted.
        text: String,
        /// What it is to the company.
        kind: InsightKind,
        /// Where it comes from: an interview, a review, the service desk.
        source: String,
        /// The day of the source.
        date: Option<Date>,
        /// The touchpoint it speaks of.
        touchpoint: Option<Id>,
        /// The persona who would say so.
        persona: Option<Id>,
    }
    sets {
        /// Its topics, by name.
        tags: String,
    }
}

/// Which insights a list shows. Everything empty shows all.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct InsightFilter {
    /// Words that must all occur in text, source or topics.
    pub text: String,
    /// Insights of this kind.
    pub kind: Option<InsightKind>,
    /// Insights about this touchpoint.
    pub touchpoint: Option<Id>,
    /// Insights of this persona.
    pub persona: Option<Id>,
    /// Insights with this topic.
    pub topic: Option<String>,
}

impl InsightFilter {
    /// Shows everything?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Does it show this insight?
    pub fn shows(&self, insight: &Insight) -> bool {
        let about = |wanted: Option<Id>, is: Option<Id>| wanted.is_none() || wanted == is;
        self.kind.is_none_or(|kind| insight.kind == kind)
            && about(self.touchpoint, insight.touchpoint)
            && about(self.persona, insight.persona)
            && self
                .topic
                .as_ref()
                .is_none_or(|topic| insight.tags.contains(topic))
            && has_words(&self.text, [&insight.text, &insight.source], &insight.tags)
    }
}

/// Do all words occur in the texts or topics, whatever their case and accents?
pub fn has_words<'a>(
    words: &str,
    texts: impl IntoIterator<Item = &'a String>,
    tags: &'a BTreeSet<String>,
) -> bool {
    if words.trim().is_empty() {
        return true;
    }
    let mut all = String::new();
    for text in texts.into_iter().chain(tags) {
        all.push_str(&fold(text));
        all.push('\n');
    }
    fold(words)
        .split_whitespace()
        .all(|word| all.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_shows_what_fits_in_every_respect() {
        let insight = Insight {
            text: "Zwölf Minuten Warteschleife".into(),
            source: "Interview".into(),
            kind: InsightKind::Weakness,
            tags: BTreeSet::from(["Telefon".to_owned()]),
            ..Insight::default()
        };
        let shows = |filter: InsightFilter| filter.shows(&insight);
        assert!(shows(InsightFilter::default()));
        for (text, found) in [
            ("warteschleife ZWOLF", true),
            ("telefon interview", true),
            ("brief", false),
        ] {
            let text = text.to_owned();
            assert_eq!(
                shows(InsightFilter {
                    text,
                    ..InsightFilter::default()
                }),
                found
            );
        }
        assert!(!shows(InsightFilter {
            kind: Some(InsightKind::Praise),
            ..InsightFilter::default()
        }));
        assert!(shows(InsightFilter {
            topic: Some("Telefon".into()),
            ..InsightFilter::default()
        }));
        assert!(!shows(InsightFilter {
            persona: Some(crate::domain::BuiltIn::After.id()),
            ..InsightFilter::default()
        }));
    }
}
