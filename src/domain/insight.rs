//! Insights: what was learnt about customers, with where it comes from.

use std::collections::BTreeSet;

use super::Date;
use super::board::holds;
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

choice! {
    /// Who speaks in the feedback to a pilot.
    Voice {
        /// Those it is made for.
        #[default]
        Customers = "customers",
        /// Those who do it.
        Staff = "staff",
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
        /// The pilot that it is feedback to.
        pilot: Option<Id>,
        /// Feedback: who speaks.
        by_whom: Option<Voice>,
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

/// A text that is going to stand in quotation marks, without those that it brought along.
pub fn without_quotes(text: &str) -> &str {
    const OPEN: [char; 6] = ['„', '“', '"', '«', '»', '‚'];
    const CLOSE: [char; 6] = ['“', '”', '"', '»', '«', '‘'];
    let text = text.trim();
    let inner = text
        .strip_prefix(OPEN)
        .and_then(|rest| rest.strip_suffix(CLOSE));
    // Two sayings in one text keep all their marks.
    match inner {
        Some(inner) if !inner.contains(OPEN) && !inner.contains(CLOSE) => inner,
        _ => text,
    }
}

/// How long a title may be that is taken from a text.
const MOST_LETTERS: usize = 120;

/// The first sentence of a text, as a title: without its full stop, and cut between words where
/// it is too long.
pub fn first_sentence(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty());
    let line = line.unwrap_or_default();
    let mut end = line.len();
    let mut letters = line.char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        let ends = letters.peek().is_none_or(|(_, next)| next.is_whitespace());
        let before = line.split_at(place).0;
        let word = before
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        // "z. B." and "5. Mai" go on after their full stop.
        let is_short =
            letter == '.' && (word.chars().count() < 2 || word.chars().all(char::is_numeric));
        if ends && matches!(letter, '.' | '!' | '?' | '…') && !is_short {
            end = place + if letter == '.' { 0 } else { letter.len_utf8() };
            break;
        }
    }
    let sentence: Vec<&str> = line.split_at(end).0.split_whitespace().collect();
    let sentence = sentence.join(" ");
    if sentence.chars().count() <= MOST_LETTERS {
        return sentence;
    }
    let cut: String = sentence.chars().take(MOST_LETTERS).collect();
    let kept = cut.rsplit_once(' ').map_or(cut.as_str(), |(kept, _)| kept);
    format!("{}…", kept.trim_end_matches([',', ';', ':']))
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
    let all = texts.into_iter().chain(tags).map(String::as_str);
    holds(&all.collect::<Vec<_>>().join("\n"), words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_becomes_a_title() {
        for (text, title) in [
            (
                "Zwölf Minuten warten. Dann weiterverbunden.",
                "Zwölf Minuten warten",
            ),
            ("Warum so lange? Keiner weiß es.", "Warum so lange?"),
            ("  \n Nur eine Zeile\nund noch eine", "Nur eine Zeile"),
            (
                "Ab dem 5. Mai z. B. per App. Sonst nicht.",
                "Ab dem 5. Mai z. B. per App",
            ),
            ("www.beispiel.de lädt nicht", "www.beispiel.de lädt nicht"),
            ("   ", ""),
        ] {
            assert_eq!(first_sentence(text), title);
        }
        let long = first_sentence(&"Wort ".repeat(1000));
        assert!(
            long.ends_with("Wort…") && long.chars().count() <= MOST_LETTERS + 1,
            "{long}"
        );
        assert_eq!(
            first_sentence(&"ä".repeat(5000)).chars().count(),
            MOST_LETTERS + 1
        );
    }

    #[test]
    fn nothing_is_quoted_twice() {
        for (text, inner) in [
            ("„Im Bus angefangen.“", "Im Bus angefangen."),
            (" “At last.” ", "At last."),
            ("Ohne Zeichen", "Ohne Zeichen"),
            ("„Eins“ und „zwei“", "„Eins“ und „zwei“"),
            ("„", "„"),
            ("", ""),
        ] {
            assert_eq!(without_quotes(text), inner);
        }
    }

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
