//! Values of fields in words, and texts of several people in one.

use leptos::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::domain::board::rank;
use crate::domain::card::COVERED;
use crate::domain::{
    Activity, Card, CheckResult, Company, Counts, Criterion, Date, Domain, Feeling, Group, Insight,
    Journey, KanoSubject, KanoTable, LaneKey, Mark, Measure, Need, Persona, Place, Question,
    Recommendation, Recommended, Relevance, Round, Seal, SheetSpot, Step, StepPlace, Touchpoint,
    Visit, Worth,
};
use crate::i18n::{
    self,
    words::{ballot, files, writing},
};
use crate::ui::parts::color_name;
use crate::ui::{say, say_doing, say_file, say_measuring, say_method, say_workshop};
use crate::workspace::{Fate, Id, Key, Workspace, Writer};

/// Who wrote something, in words.
pub(in crate::ui::pages) fn writer(writer: &Writer) -> String {
    match writer {
        Writer::Me => files::who_me().to_owned(),
        Writer::Named(name) => name.clone(),
        Writer::Unknown => files::who_unknown().to_owned(),
        Writer::Anonymous => writing::anonymous().to_owned(),
    }
}

/// What a record is called, or that it has no name. Subscribes to the record.
pub(in crate::ui::pages) fn title(workspace: Workspace, key: &Key) -> String {
    track(workspace, key);
    named(workspace.title(key))
}

/// A title, or what stands in its place.
pub(in crate::ui::pages) fn named(title: String) -> String {
    match title.trim() {
        "" => files::untitled().to_owned(),
        COVERED => say::card_title(COVERED),
        _ => title,
    }
}

/// Subscribes to a record.
pub(super) fn track(workspace: Workspace, key: &Key) {
    let inner = workspace.inner();
    inner.conflicts.track();
    if let Some(shelf) = inner.shelves.of(&key.kind) {
        shelf.track(key.id);
    }
}

/// May a person write another text into this field?
pub(super) fn is_text(kind: &str, field: &str) -> bool {
    match (kind, field) {
        (Persona::KIND, "goal") => false,
        (
            _,
            "title" | "name" | "text" | "shopper" | "market" | "currency" | "scale" | "resource"
            | "metric" | "target" | "quote" | "channel" | "frequency",
        ) => true,
        (_, "source") => matches!(kind, Insight::KIND | Mark::KIND),
        (Visit::KIND, "place") => true,
        (_, "often" | "duration") => true,
        _ => has_lines(field),
    }
}

fn has_lines(field: &str) -> bool {
    matches!(
        field,
        "note"
            | "dos"
            | "donts"
            | "target_group"
            | "service"
            | "situation"
            | "challenges"
            | "included"
            | "excluded"
            | "documents"
            | "reporting"
            | "who"
            | "needs"
            | "pains"
            | "decision_cycle"
            | "goal"
            | "expectation"
            | "current"
            | "outcome"
            | "processes"
            | "systems"
            | "data"
            | "interfaces"
            | "respondents"
            | "present"
            | "absent"
            | "remark"
            | "requirement"
            | "today"
            | "scope"
            | "to_be"
            | "reasons"
            | "message"
            | "aim"
            | "reached"
            | "voice"
    ) || field.starts_with("own/")
}

/// The texts of several people as one.
pub(super) fn joined<'a>(field: &str, values: impl Iterator<Item = &'a Value>) -> String {
    let texts = values
        .filter_map(Value::as_str)
        .filter(|text| !text.trim().is_empty());
    let between = if has_lines(field) { "\n" } else { " / " };
    texts.collect::<Vec<_>>().join(between)
}

/// What a field is called; members of sets that are records by their name, unless that would tell
/// what somebody votes for. Not reactive.
pub(in crate::ui::pages) fn field(workspace: Workspace, key: &Key, field: &str) -> String {
    let name = say_file::field_name(field);
    if workspace.is_secret(key, field) {
        return name;
    }
    let member = field
        .split_once('/')
        .and_then(|(_, member)| member.parse().ok());
    let title = member.and_then(|id: Id| {
        let kind = workspace.with_table(|table| {
            let mut kinds = table.kinds();
            kinds
                .find(|kind| table.record(kind, id).is_some())
                .map(str::to_owned)
        });
        Some(named(workspace.title(&Key::new(&kind?, id))))
    });
    say_file::in_set(&name, title)
}

/// A value as people read it. Not reactive.
pub(in crate::ui::pages) fn text(
    workspace: Workspace,
    key: &Key,
    field: &str,
    value: &Value,
) -> String {
    if field != "place" && workspace.is_covered(key) {
        return writing::covered().to_owned();
    }
    if workspace.is_secret(key, field) {
        return ballot::hidden().to_owned();
    }
    untrack(|| words(workspace, key, field, value)).unwrap_or_else(|| plain(value))
}

/// Nothing where the value does not fit the field.
fn words(workspace: Workspace, key: &Key, field: &str, value: &Value) -> Option<String> {
    let say = |words: &str| Some(words.to_owned());
    let kind = key.kind.as_str();
    match (kind, field) {
        _ if value.is_null() => say(files::value_empty()),
        (_, "author" | "person" | "by" | "trainer") => Some(person(workspace, id(value)?)),
        (_, "department") => Some(department(workspace, id(value)?)),
        (_, "phase") => Some(say_method::phase(workspace, Some(id(value)?))),
        (_, "touchpoint") => Some(record(workspace, Touchpoint::KIND, id(value)?)),
        (_, "persona") => Some(record(workspace, Persona::KIND, id(value)?)),
        (_, "insight") => Some(record(workspace, Insight::KIND, id(value)?)),
        (_, "journey") => Some(record(workspace, Journey::KIND, id(value)?)),
        (_, "step") => Some(record(workspace, Step::KIND, id(value)?)),
        (_, "origin") => Some(record(workspace, kind, id(value)?)),
        (
            _,
            "wave" | "company" | "dimension" | "checklist" | "card" | "visit" | "check" | "kano"
            | "need" | "measure" | "sub_project" | "pilot" | "criterion" | "round",
        ) => Some(record(workspace, field, id(value)?)),
        (Card::KIND, "group") => Some(record(workspace, Group::KIND, id(value)?)),
        (_, "workshop" | "question" | "package") => Some(record(workspace, field, id(value)?)),
        (_, "writing") => Some(say_workshop::activity(&workspace.activity(id(value)?))),
        (_, "repeats") => Some(record(workspace, Round::KIND, id(value)?)),
        (Activity::KIND, "kind") => say(say_workshop::activity_kind(read(value)?)),
        (Question::KIND, "kind") => say(say::kind(read(value)?)),
        (_, "deck") => say(say_workshop::deck(read(value)?)),
        (_, "board") => Some(say::board_name(workspace, read(value)?)),
        (_, "sheet") => {
            let spot: SheetSpot = read(value)?;
            let nth = |n: u32| i18n::number(n as usize + 1);
            Some(files::value_sheet(
                &nth(spot.idea),
                &nth(spot.sheet),
                &nth(spot.turn),
            ))
        }
        (Measure::KIND, "state") => say(say_measuring::measure_state(read(value)?)),
        (_, "state") => say(say::state(read(value)?)),
        (_, "was") => say(say::kind(read(value)?)),
        (_, "role") => say(say::role(read(value)?)),
        (_, "color") => say(color_name(read(value)?)),
        (Visit::KIND, "place") => None,
        (Step::KIND, "place") => Some(step_place(workspace, key.id, &read(value)?)),
        (_, "place") => Some(place(workspace, key.id, &read(value)?)),
        (_, "at") => Some(order(workspace, key, value.as_str()?)),
        (_, "contact") => say(say_method::contact(read(value)?)),
        (Touchpoint::KIND, "source") => say(say_method::source(read(value)?)),
        (_, "line") => say(say_method::line(read(value)?)),
        (_, "ways") => say(say_method::ways(read(value)?)),
        (_, "status") => say(say_method::status(read(value)?)),
        (Persona::KIND, "goal") => say(say_method::strategic_goal(read(value)?)),
        (_, "priority") => say(say_method::priority(read(value)?)),
        (Insight::KIND, "kind") => say(say_method::insight_kind(read(value)?)),
        (Journey::KIND, "kind") => say(say_method::journey_kind(read(value)?)),
        (Company::KIND, "kind") => say(say_measuring::company_kind(read(value)?)),
        (Need::KIND, "kind") => say(say_measuring::resource_kind(read(value)?)),
        (_, "fit") => say(say_measuring::fit(read(value)?)),
        (_, "method") => say(say_measuring::wave_method(read(value)?)),
        (_, "batch") => say(files::value_batch_own()),
        (Recommendation::KIND, "counts") => Some(recommended(read(value)?)),
        (_, "relevance") => Some(relevance(read(value)?)),
        (_, "about") => Some(match read(value)? {
            KanoSubject::Card(id) => record(workspace, Card::KIND, id),
            KanoSubject::Touchpoint(id) => record(workspace, Touchpoint::KIND, id),
        }),
        (_, "table") => Some(files::value_answers(read::<KanoTable>(value)?.n() as usize)),
        (_, "worth") => Some(worth(read(value)?)),
        (_, "result") => Some(match read(value)? {
            CheckResult::NotApplicable => files::value_not_applicable().to_owned(),
            CheckResult::Points(points) => files::value_points(points.into()),
        }),
        (_, "grade") => Some(i18n::decimal(value.as_f64()?, 1)),
        (_, "seal") => Some(seal(&read(value)?)),
        (_, "due" | "date" | "since" | "until" | "from" | "decided") | (Measure::KIND, "done") => {
            Some(i18n::day(read::<Date>(value)?.parts()))
        }
        (
            _,
            "share" | "nps" | "impact" | "effort" | "reach" | "confidence" | "urgency" | "chance"
            | "weeks" | "guessed_relevance" | "guessed_quality" | "weight" | "points",
        ) => Some(i18n::decimal(value.as_f64()?, 1)),
        (_, "cost" | "budget" | "spent") => Some(say_doing::money(workspace, read(value)?)),
        (_, "redesign") => say(say_doing::redesign(read(value)?)),
        (_, "decision") => say(say_doing::decision(read(value)?)),
        (_, "by_whom") => say(say_doing::voice(read(value)?)),
        (Criterion::KIND, "source") => say(say_doing::criterion_source(read(value)?)),
        (Visit::KIND, "kind") => say(say_doing::visit_kind(read(value)?)),
        (_, "feeling") => say(say_method::feeling(read(value)?)),
        (_, "group") => Some(say_method::rater_group(workspace, read(value)?)),
        (_, "counts") => Some(counts(read(value)?)),
        (_, "picture") if !value.as_str()?.is_empty() => say(files::value_picture()),
        (_, "lanes") => {
            let lanes: Vec<LaneKey> = read(value)?;
            let names: Vec<String> = lanes
                .into_iter()
                .map(|lane| say_method::lane(workspace, lane))
                .collect();
            Some(names.join(" · "))
        }
        _ => None,
    }
}

fn counts(counts: Counts) -> String {
    let part = |feeling: Feeling| {
        format!(
            "{} {}",
            say_method::feeling(feeling),
            i18n::number(counts.of(feeling) as usize)
        )
    };
    Feeling::ALL.map(part).join(" · ")
}

fn recommended(counts: Recommended) -> String {
    let number = |n: u64| i18n::number(n as usize);
    files::value_promoters(
        &number(counts.detractors()),
        &number(counts.passives()),
        &number(counts.promoters()),
    )
}

fn relevance(relevance: Relevance) -> String {
    let mean = i18n::decimal(relevance.mean.get(), 1);
    files::value_relevance(&mean, relevance.n as usize)
}

fn worth(worth: Worth) -> String {
    let weight = i18n::decimal(worth.weight.get(), 1);
    files::value_worth(&files::value_points(worth.most.get().into()), &weight)
}

fn seal(seal: &Seal) -> String {
    let short: String = seal.hash.chars().take(12).collect();
    files::value_seal(&i18n::day(seal.on.parts()), &short)
}

/// The name of a record that another one refers to.
fn record(workspace: Workspace, kind: &str, id: Id) -> String {
    let key = Key::new(kind, id);
    if workspace.with_table(|table| table.record(kind, id).is_none()) {
        return files::value_gone().to_owned();
    }
    named(workspace.title(&key))
}

fn plain(value: &Value) -> String {
    match value {
        Value::Bool(true) => files::value_yes().to_owned(),
        Value::Bool(false) => files::value_no().to_owned(),
        Value::String(text) if text.trim().is_empty() => files::value_empty().to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

fn id(value: &Value) -> Option<Id> {
    value.as_str()?.parse().ok()
}

fn person(workspace: Workspace, id: Id) -> String {
    let name = workspace.person_name(id);
    name.map_or_else(|| files::value_gone().to_owned(), named)
}

fn department(workspace: Workspace, id: Id) -> String {
    let entry = workspace.inner().departments.peek(id);
    entry.map_or_else(
        || files::value_gone().to_owned(),
        |entry| named(entry.value.name),
    )
}

/// Board and column.
pub(super) fn column(workspace: Workspace, place: &Place) -> String {
    files::place_column(
        &say::board_name(workspace, place.board),
        say::kinds(place.kind),
    )
}

/// Board, column, and after which card, since two people may have put a card into the same column.
fn place(workspace: Workspace, card: Id, place: &Place) -> String {
    let inner = workspace.inner();
    let own = rank(&place.at, card);
    let order = inner.columns.order(place.column()).get_untracked();
    let mut cards = order.iter().filter(|id| **id != card).filter_map(|id| {
        let other = inner.cards.peek(*id)?.value;
        (rank(&other.place.at, *id) < own).then_some(other.title)
    });
    let column = column(workspace, place);
    match cards.next_back() {
        Some(title) => files::place_after(&column, &named(title)),
        None => files::place_first(&column),
    }
}

/// The phase and after which step.
fn step_place(workspace: Workspace, id: Id, place: &StepPlace) -> String {
    let inner = workspace.inner();
    let phase = say_method::phase(workspace, place.phase);
    let Some(step) = inner.steps.peek(id) else {
        return phase;
    };
    let own = rank(&place.at, id);
    let steps = step.value.journey.map(|journey| workspace.steps(journey));
    let mut before = steps
        .unwrap_or_default()
        .into_iter()
        .filter_map(|(_, other)| {
            let step = inner.steps.peek(other)?.value;
            let is_before =
                other != id && step.place.phase == place.phase && rank(&step.place.at, other) < own;
            is_before.then_some(step.title)
        });
    match before.next_back() {
        Some(title) => files::place_after(&phase, &named(title)),
        None => files::place_first(&phase),
    }
}

/// After which other record of the same kind.
fn order(workspace: Workspace, key: &Key, at: &str) -> String {
    let own = rank(at, key.id);
    let before = workspace.with_table(|table| {
        let others = table
            .records(&key.kind)
            .filter(|(id, record)| *id != key.id && record.fate() != Fate::Trashed);
        let ranked =
            others.filter_map(|(id, record)| Some((rank(record.shown("at")?.as_str()?, id), id)));
        ranked.filter(|(other, _)| *other < own).max()
    });
    match before {
        Some((_, id)) => files::order_after(&record(workspace, &key.kind, id)),
        None => files::order_first().to_owned(),
    }
}
