//! Which fields a table has and in which order, and what kind of cells they make.

use crate::domain::{Card, Criterion, Domain, Measure, Persona, Recommendation, Step, Touchpoint};
use crate::method::kano::Category;

/// The tables, in the order of a workbook: kind and fields. A `/` marks a set, with one stored field
/// per member. Left out is what people cannot use (order keys, colours, pictures) and what is
/// secret (ballots, sessions); a test holds this list against the schema.
pub(super) const TABLES: [(&str, &str); 41] = [
    (
        "project",
        "name target_group service situation challenges included excluded documents reporting currency message",
    ),
    ("department", "name"),
    ("person", "name department role"),
    ("goal", "title metric target"),
    ("milestone", "title due sub_project"),
    ("duty", "title person note"),
    (
        "persona",
        "name who needs pains quote share nps goal priority decision_cycle",
    ),
    ("topic", "name"),
    ("phase", "name shown"),
    (
        "touchpoint",
        "name phase contact source line ways channel frequency status since key departments/ media/ tags/ influences/ \
         expectation current outcome goal guessed_relevance guessed_quality redesign to_be reasons processes systems \
         data interfaces note",
    ),
    (
        "insight",
        "text kind source date touchpoint persona tags/ pilot by_whom",
    ),
    ("journey", "name kind persona scope origin"),
    (
        "step",
        "journey place title touchpoint voice often duration outcome own/ origin",
    ),
    ("rating", "step group by feeling"),
    ("tally", "step group counts"),
    (
        "card",
        "title place state was author tags/ touchpoints/ note dos donts since impact effort reach confidence urgency \
         chance cost weeks sellable spotlight group insight question writing",
    ),
    ("group", "name"),
    (
        "wave",
        "name date method respondents scale seal groups/ touchpoints/",
    ),
    ("annotation", "wave text by date"),
    ("answers", "wave touchpoint group persona counts relevance"),
    ("recommendation", "wave touchpoint persona counts"),
    ("kano", "about present absent"),
    ("kano_replies", "kano table"),
    ("company", "name kind note"),
    ("dimension", "name note"),
    ("mark", "company dimension grade source remark"),
    ("checklist", "name note touchpoints/"),
    ("check", "checklist text card touchpoint worth"),
    ("visit", "checklist kind place date shopper note"),
    ("finding", "visit check result worth remark"),
    (
        "measure",
        "title state person departments/ from until done touchpoint card sub_project after/ budget spent aim reached \
         need check note",
    ),
    ("sub_project", "name person note"),
    (
        "pilot",
        "measure market from until wave decision reasons by decided note",
    ),
    (
        "training",
        "title date held measure trainer departments/ cards/ attended/ note",
    ),
    (
        "need",
        "touchpoint requirement kind resource today fit department",
    ),
    ("criterion", "name source weight note"),
    ("points", "criterion touchpoint points"),
    (
        "round",
        "name date closed dots single repeats cards/ voters/",
    ),
    ("workshop", "name date note template"),
    (
        "activity",
        "workshop kind name note minutes board private anonymous revealed round heads ideas turns questions/",
    ),
    ("question", "text deck kind"),
];

/// One of the columns that a field makes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Part {
    Whole,
    Id,
    Board,
    Kind,
    Disappointed,
    Okay,
    Delighted,
    Mean,
    Number,
    Detractors,
    Passives,
    Promoters,
    Weight,
    Most,
    Category(Category),
    // Of the table of votes.
    Round,
    Place,
    Card,
    Dots,
    Share,
}

/// What a field's value is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    Text,
    Number,
    Date,
    Flag,
    /// A choice or a record, in words.
    Said,
    /// A set; each member is said like the value of this field, or is a word itself.
    Members(&'static str),
    Words,
    /// Texts by own lane.
    Lanes,
    Column,
    Phase,
    Counts,
    Recommended,
    Relevance,
    Worth,
    Result,
    Kano,
    Sealed,
}

/// A column of a table of records.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Column {
    /// The field, a set without its `/`; `id` for the record's own id.
    pub(super) field: &'static str,
    pub(super) form: Form,
    pub(super) part: Part,
}

/// What a field's value is.
pub(super) fn form(kind: &str, field: &str) -> Form {
    match (kind, field) {
        (Card::KIND, "place") => Form::Column,
        (Step::KIND, "place") => Form::Phase,
        (Recommendation::KIND, "counts") => Form::Recommended,
        (_, "counts") => Form::Counts,
        (_, "relevance") => Form::Relevance,
        (_, "worth") => Form::Worth,
        (_, "result") => Form::Result,
        (_, "table") => Form::Kano,
        (_, "seal") => Form::Sealed,
        (Measure::KIND, "done") | (_, "due" | "date" | "since" | "until" | "from" | "decided") => {
            Form::Date
        }
        (
            _,
            "sellable" | "spotlight" | "key" | "held" | "closed" | "single" | "template"
            | "private" | "anonymous" | "revealed" | "shown",
        ) => Form::Flag,
        (
            _,
            "share" | "nps" | "impact" | "effort" | "reach" | "confidence" | "urgency" | "chance"
            | "cost" | "weeks" | "budget" | "spent" | "guessed_relevance" | "guessed_quality"
            | "weight" | "points" | "grade" | "dots" | "minutes" | "heads" | "ideas" | "turns",
        ) => Form::Number,
        (_, "departments") => Form::Members("department"),
        (_, "touchpoints" | "influences") => Form::Members("touchpoint"),
        (_, "cards") => Form::Members("card"),
        (_, "after") => Form::Members("measure"),
        (_, "attended" | "voters") => Form::Members("person"),
        (_, "questions") => Form::Members("question"),
        (_, "groups") => Form::Members("group"),
        (_, "media") => Form::Members("media"),
        (_, "tags") => Form::Words,
        (_, "own") => Form::Lanes,
        (Touchpoint::KIND | Criterion::KIND, "source") | (Persona::KIND, "goal") => Form::Said,
        (
            _,
            "author" | "person" | "by" | "trainer" | "department" | "phase" | "touchpoint"
            | "persona" | "insight" | "journey" | "step" | "origin" | "wave" | "company"
            | "dimension" | "checklist" | "card" | "visit" | "check" | "kano" | "need" | "measure"
            | "sub_project" | "pilot" | "criterion" | "round" | "workshop" | "question" | "writing"
            | "repeats" | "board" | "state" | "was" | "role" | "contact" | "line" | "ways"
            | "status" | "priority" | "kind" | "fit" | "method" | "about" | "redesign" | "decision"
            | "by_whom" | "feeling" | "group" | "deck",
        ) => Form::Said,
        _ => Form::Text,
    }
}

/// The columns of a kind's table; the record's id is the last, so that a table can come back.
pub(super) fn columns(kind: &'static str, fields: &'static str) -> Vec<Column> {
    let of_field = |field: &'static str| {
        let field = field.trim_end_matches('/');
        let form = form(kind, field);
        let parts = parts(form).to_vec();
        parts
            .into_iter()
            .map(move |part| Column { field, form, part })
    };
    let id = Column {
        field: "id",
        form: Form::Text,
        part: Part::Id,
    };
    let all = fields.split_whitespace().flat_map(of_field);
    all.chain([id]).collect()
}

fn parts(form: Form) -> &'static [Part] {
    match form {
        Form::Column => &[Part::Board, Part::Kind],
        Form::Counts => &[Part::Disappointed, Part::Okay, Part::Delighted],
        Form::Recommended => &[Part::Detractors, Part::Passives, Part::Promoters],
        Form::Relevance => &[Part::Mean, Part::Number],
        Form::Worth => &[Part::Weight, Part::Most],
        Form::Kano => &KANO,
        _ => &[Part::Whole],
    }
}

const KANO: [Part; 7] = [
    Part::Number,
    Part::Category(Category::MustBe),
    Part::Category(Category::Performance),
    Part::Category(Category::Attractive),
    Part::Category(Category::Indifferent),
    Part::Category(Category::Reverse),
    Part::Category(Category::Questionable),
];
