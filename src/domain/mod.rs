//! The records of the product, one file per kind: plain structs, what they mean, and how they
//! are read from and written to fields. No browser, no clock, no randomness.

pub mod answers;
pub mod benchmark;
pub mod beside;
pub mod board;
pub mod card;
pub mod charter;
pub(crate) mod choice;
pub mod criterion;
pub mod date;
pub mod insight;
pub mod journey;
pub mod kano;
pub mod measure;
pub mod measure_count;
pub mod measure_list;
pub mod money;
pub mod need;
pub mod need_list;
pub mod nudge;
pub mod number;
pub mod order;
pub mod persona;
pub mod project;
pub mod rating;
pub mod record;
pub mod retention;
mod shopping;
pub mod team;
pub mod topic;
pub mod touchpoint;
pub mod touchpoint_list;
pub mod voting;
pub mod wave;
pub mod workshop;

/// Identity of records, from the ground floor.
pub use crate::merge::Id;
pub use answers::{Answers, Recommendation, Recommended, Relevance};
pub use benchmark::{Company, CompanyKind, Dimension, Mark};
pub use beside::{Beside, beside};
pub use board::{Filter, Spot};
pub use card::{Board, Card, CardKind, CardState, Column, Place};
pub use charter::{Duty, Goal, Milestone};
pub use criterion::{Criterion, CriterionSource, Points};
pub use date::Date;
pub use insight::{Insight, InsightFilter, InsightKind, Voice};
pub use journey::{BuiltInLane, Journey, JourneyKind, Lane, LaneKey, Step, StepPlace};
pub use kano::{Kano, KanoAnswer, KanoReplies, KanoSubject, KanoTable};
pub use measure::{Decision, Measure, MeasureState, Pilot, SubProject, Training};
pub use measure_count::{Counted, CountedAt};
pub use measure_list::{Belongs, Hurdle, MeasureFilter, Viewer, hurdles};
pub use money::money;
pub use need::{Fit, Need, ResourceKind};
pub use need_list::{FitFilter, NeedFilter};
pub use nudge::Nudge;
pub use number::{Amount, Grade, Percent, Score, Weeks, Weight};
pub use persona::{Persona, Priority, StrategicGoal};
pub use project::{Project, Session};
pub use rating::{Counts, Feeling, RaterGroup, Rating, Tally};
pub use record::Domain;
pub use shopping::{Check, CheckResult, Checklist, Finding, Visit, VisitKind, Worth};
pub use team::{Color, Department, Person, Role};
pub use topic::Topic;
pub use touchpoint::{
    BuiltIn, Contact, Line, Media, Phase, Redesign, Source, Status, Touchpoint, Ways,
};
pub use voting::{Ballot, Round};
pub use wave::{
    Annotation, AnswerSum, RecommendationSum, Seal, Wave, WaveAbout, WaveContent, WaveMethod,
};
pub use workshop::{
    Activity, ActivityKind, Deck, Group, Package, Question, SheetSpot, UsualQuestion, Workshop,
};
