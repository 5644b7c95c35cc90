//! The sample projects are whole: everything refers to something that is there, and both languages
//! tell the same story.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use werkstatt::domain::order::is_order_key;
use werkstatt::domain::{
    BuiltIn, Card, CardKind, Domain, Duty, Goal, Insight, InsightKind, Journey, JourneyKind, Lane,
    Milestone, Persona, Phase, RaterGroup, Rating, Status, Step, Tally, Topic, Touchpoint,
};
use werkstatt::files::{self, PlainRecord};
use werkstatt::merge::{Id, Table};

use super::help::*;

const LANGUAGES: [&str; 2] = ["de", "en"];

pub(super) fn opened(language: &str) -> Table {
    let records = plain(sample(language));
    files::as_table(&records, files::content_actor(&records))
}

pub(super) fn all<T: Domain>(table: &Table) -> BTreeMap<Id, T> {
    let records = table.records(T::KIND);
    records
        .map(|(id, record)| (id, T::read(record).0))
        .collect()
}

pub(super) fn in_both(check: impl Fn(&Table)) {
    for language in LANGUAGES {
        check(&opened(language));
    }
}

#[test]
fn the_samples_read_without_a_remark_and_stay_small() {
    for language in LANGUAGES {
        assert_eq!(sample(language).remarks, [], "{language}");
        let path = format!("public/samples/insurer.{language}.json");
        let size = std::fs::metadata(path).unwrap().len();
        assert!(size < 265_000, "{language} has {size} bytes");
    }
}

#[test]
fn the_samples_show_every_part_of_the_analysis() {
    in_both(|table| {
        let count = |kind: &str| table.records(kind).count();
        let counts = [
            Goal::KIND,
            Milestone::KIND,
            Duty::KIND,
            Persona::KIND,
            Topic::KIND,
            Touchpoint::KIND,
            Insight::KIND,
            Lane::KIND,
            Card::KIND,
        ]
        .map(count);
        assert_eq!(counts, [4, 5, 5, 4, 8, 60, 44, 1, 150]);
        let journeys: Vec<JourneyKind> = all::<Journey>(table).values().map(|j| j.kind).collect();
        let to_be = journeys.iter().filter(|kind| **kind == JourneyKind::ToBe);
        assert_eq!((journeys.len(), to_be.count()), (4, 1));
        let kinds: BTreeSet<InsightKind> = all::<Insight>(table).values().map(|i| i.kind).collect();
        assert_eq!(kinds, InsightKind::ALL.into());
        let goals: BTreeSet<_> = all::<Persona>(table).values().map(|p| p.goal).collect();
        assert_eq!(
            goals.len(),
            4,
            "each persona has a strategic goal of its own"
        );
    });
}

#[test]
fn all_five_phases_are_on_and_have_touchpoints() {
    in_both(|table| {
        let switched = all::<Phase>(table);
        let touchpoints = all::<Touchpoint>(table);
        for phase in BuiltIn::ALL.map(BuiltIn::id) {
            let record = switched.get(&phase).cloned().unwrap_or_default();
            assert!(record.is_shown(phase), "{phase}");
            let mut in_phase = touchpoints.values().filter(|t| t.phase == Some(phase));
            assert!(in_phase.next().is_some(), "{phase}");
        }
    });
}

#[test]
fn every_touchpoint_says_everything_about_itself() {
    in_both(|table| {
        for (id, touchpoint) in all::<Touchpoint>(table) {
            let fields = touchpoint.write();
            let empty: Vec<&String> = fields
                .iter()
                .filter(|(name, value)| {
                    // What a team decides about a touchpoint comes later, and not about each.
                    let later = [
                        "note",
                        "guessed_relevance",
                        "guessed_quality",
                        "redesign",
                        "to_be",
                        "reasons",
                    ];
                    !later.contains(&name.as_str()) && [&"".into(), &Value::Null].contains(value)
                })
                .map(|(name, _)| name)
                .collect();
            assert_eq!(empty, Vec::<&String>::new(), "{id}");
            assert!(!touchpoint.departments.is_empty() && !touchpoint.media.is_empty());
            assert!(!touchpoint.tags.is_empty(), "{id}");
            assert!(
                !touchpoint.influences.contains(&id),
                "{id} influences itself"
            );
            let tells = touchpoint.status == Status::Active || !touchpoint.note.is_empty();
            assert!(tells, "{id}: where found, or why retired?");
        }
    });
}

#[test]
fn the_touchpoints_stand_in_every_state_and_some_decide() {
    in_both(|table| {
        let touchpoints = all::<Touchpoint>(table);
        let with = |status| touchpoints.values().filter(|t| t.status == status).count();
        assert_eq!(Status::ALL.map(with), [6, 50, 4]);
        assert_eq!(touchpoints.values().filter(|t| t.key).count(), 8);
        let links: usize = touchpoints.values().map(|t| t.influences.len()).sum();
        assert!((35..=50).contains(&links), "{links}");
    });
}

#[test]
fn touchpoints_and_insights_use_words_of_the_cards_or_of_the_topics() {
    in_both(|table| {
        let topics = all::<Topic>(table);
        let of_cards = all::<Card>(table).into_values().flat_map(|card| card.tags);
        let words: BTreeSet<String> = of_cards
            .chain(topics.values().map(|topic| topic.name.clone()))
            .collect();
        let touchpoints = all::<Touchpoint>(table);
        let insights = all::<Insight>(table);
        let used: BTreeSet<&String> = touchpoints
            .values()
            .flat_map(|t| &t.tags)
            .chain(insights.values().flat_map(|i| &i.tags))
            .collect();
        for word in &used {
            assert!(words.contains(*word), "{word}");
        }
        for topic in topics.values() {
            assert!(used.contains(&topic.name), "nobody uses {}", topic.name);
        }
    });
}

#[test]
fn every_step_stands_in_a_journey_a_phase_and_at_a_touchpoint_that_are_there() {
    in_both(|table| {
        let journeys = all::<Journey>(table);
        let touchpoints = all::<Touchpoint>(table);
        let steps = all::<Step>(table);
        let lanes = all::<Lane>(table);
        for (id, step) in &steps {
            let journey = &journeys[&step.journey.unwrap()];
            assert!(BuiltIn::of(step.place.phase.unwrap()).is_some(), "{id}");
            assert!(is_order_key(&step.place.at), "{id}");
            assert!(touchpoints.contains_key(&step.touchpoint.unwrap()), "{id}");
            for text in [
                &step.title,
                &step.voice,
                &step.often,
                &step.duration,
                &step.outcome,
            ] {
                assert!(!text.is_empty(), "{id}");
            }
            if let Some(origin) = step.origin {
                assert_eq!(steps[&origin].journey, journey.origin, "{id}");
            }
            for lane in step.own.keys() {
                assert_eq!(lanes[lane].journey, step.journey, "{id}");
            }
        }
        for (id, journey) in &journeys {
            let own: Vec<&Step> = steps.values().filter(|s| s.journey == Some(*id)).collect();
            assert!((8..=14).contains(&own.len()), "{id}");
            let places: BTreeSet<_> = own.iter().map(|s| (s.place.phase, &s.place.at)).collect();
            assert_eq!(
                places.len(),
                own.len(),
                "two steps of {id} stand in one place"
            );
            let made_from = own.iter().filter(|s| s.origin.is_some()).count();
            match journey.kind {
                JourneyKind::AsIs => assert_eq!(made_from, 0, "{id}"),
                JourneyKind::ToBe => assert!(0 < made_from && made_from < own.len(), "{id}"),
            }
        }
    });
}

#[test]
fn ratings_and_tallies_have_the_ids_that_every_browser_gives_them() {
    in_both(|table| {
        let steps = all::<Step>(table);
        let mut rated = BTreeSet::new();
        for (id, tally) in all::<Tally>(table) {
            let step = tally.step.unwrap();
            assert_eq!(id, Tally::id(step, tally.group));
            assert!((6..=40).contains(&tally.counts.n()), "{id}");
            if tally.group == RaterGroup::Customers {
                rated.insert(step);
            }
        }
        assert!(steps.keys().eq(&rated), "customers rate every step");
        for (id, rating) in all::<Rating>(table) {
            let step = rating.step.unwrap();
            assert_eq!(id, Rating::id(step, rating.group, rating.by.unwrap()));
            assert!(steps.contains_key(&step) && rating.feeling.is_some());
        }
    });
}

#[test]
fn cards_are_about_touchpoints_and_ideas_come_from_insights() {
    in_both(|table| {
        let cards = all::<Card>(table);
        let linked = cards.values().filter(|card| !card.touchpoints.is_empty());
        let kinds: BTreeSet<CardKind> = linked.clone().map(|card| card.place.kind).collect();
        assert_eq!(kinds, CardKind::ALL.into());
        assert!(linked.count() >= 45);
        let from: Vec<&Card> = cards.values().filter(|c| c.insight.is_some()).collect();
        assert!(from.len() >= 10);
        assert!(from.iter().all(|card| card.place.kind == CardKind::Idea));
    });
}

/// Does the field hold words of a language, and not a choice, a number, a place or an id?
fn is_text(schema: &Value, kind: &str, field: &str) -> bool {
    let kind = &schema["$defs"][kind];
    let described = match field.split_once('/') {
        Some((set, _)) => &kind["patternProperties"][format!("^{set}/.")],
        None => &kind["properties"][field],
    };
    let is_any_text = described["type"] == json!(["string", "null"]);
    is_any_text && described.get("pattern").is_none() && field != "at"
}

/// Which records carry each topic; what the topic is called does not matter.
fn carriers(records: &[PlainRecord]) -> BTreeSet<BTreeSet<Id>> {
    let mut carriers: BTreeMap<&str, BTreeSet<Id>> = BTreeMap::new();
    for record in records {
        let tags = record.fields.keys().filter_map(|f| f.strip_prefix("tags/"));
        for tag in tags {
            carriers.entry(tag).or_default().insert(record.key.id);
        }
    }
    carriers.into_values().collect()
}

#[test]
fn both_languages_tell_the_same_project_in_other_words() {
    let [german, english] = LANGUAGES.map(|language| plain(sample(language)));
    assert_eq!(carriers(&german), carriers(&english));
    assert_eq!(german.len(), english.len());
    let schema = files::schema();
    for (german, english) in german.iter().zip(&english) {
        let key = &german.key;
        if key.kind != "project" {
            assert_eq!(
                key, &english.key,
                "only the projects themselves have two ids"
            );
        }
        let facts = |record: &PlainRecord| -> BTreeMap<String, Value> {
            let fields = record.fields.iter();
            fields
                .filter(|(name, _)| !name.starts_with("tags/"))
                .map(|(name, value)| match is_text(&schema, &key.kind, name) {
                    // A frozen content holds words too, and so does its hash.
                    false if name == "seal" => (
                        name.clone(),
                        json!([
                            value["on"],
                            value["content"]["answers"],
                            value["content"]["recommendations"]
                        ]),
                    ),
                    // Of words only whether there are any.
                    true => (name.clone(), (!value.as_str().unwrap().is_empty()).into()),
                    false => (name.clone(), value.clone()),
                })
                .collect()
        };
        assert_eq!(facts(german), facts(english), "{key}");
    }
}
