//! What stands in a cell, and how the fields of a record become cells.

use std::collections::{BTreeSet, HashMap};

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Words;
use super::columns::{Column, Form, Part};
use crate::domain::record::{Fields, name_of};
use crate::domain::{
    CheckResult, Counts, Date, Domain, KanoTable, Lane, Person, Place, Recommended, Relevance,
    Seal, StepPlace, Worth,
};
use crate::files::kinds::Kind;
use crate::merge::{Id, Key, Record, Table};
use crate::method::kano::Categories;

/// What stands in a cell.
#[derive(Clone, PartialEq, Debug)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A number, to be reckoned with.
    Number(f64),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
}

impl Cell {
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    pub(super) fn count(count: u64) -> Self {
        Self::Number(count as f64)
    }
}

/// What is needed for making cells.
pub(super) struct Cells<'a> {
    pub(super) table: &'a Table,
    pub(super) words: &'a dyn Words,
    pub(super) covered: &'a BTreeSet<Id>,
    pub(super) said: &'a mut HashMap<(&'static str, &'static str, String), String>,
}

fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

fn id(value: &str) -> Option<Id> {
    value.parse().ok()
}

impl Cells<'_> {
    /// The cells of one record. Its values are read as the domain reads them: what does not fit
    /// counts as not there.
    pub(super) fn row(
        &mut self,
        kind: &Kind,
        of: Id,
        record: &Record,
        columns: &[Column],
    ) -> Vec<Cell> {
        let fields = (kind.fields)(record);
        let key = Key::new(kind.name, of);
        let cell = |column: &Column| {
            if column.part == Part::Id {
                return Cell::Text(of.to_string());
            }
            self.cell(kind.name, &key, &fields, column)
                .unwrap_or(Cell::Empty)
        };
        columns.iter().map(cell).collect()
    }

    /// Nothing where there is nothing.
    fn cell(
        &mut self,
        kind: &'static str,
        key: &Key,
        fields: &Fields,
        column: &Column,
    ) -> Option<Cell> {
        let field = column.field;
        match column.form {
            Form::Members(said) => return Some(self.members(kind, key, fields, field, said)),
            Form::Words => {
                let words = members(fields, field).map(|(word, _)| word.to_owned());
                return Some(Cell::text(words.collect::<Vec<_>>().join(", ")));
            }
            Form::Lanes => return Some(self.lanes(fields, field)),
            _ => {}
        }
        let value = fields.get(field).filter(|value| !value.is_null())?;
        let number = |count: u32| Cell::Number(f64::from(count));
        Some(match (column.form, column.part) {
            (Form::Number, _) => Cell::Number(value.as_f64()?),
            (Form::Date, _) => Cell::Date(read(value)?),
            (Form::Sealed, _) => Cell::Date(read::<Seal>(value)?.on),
            (Form::Flag, _) => Cell::Flag(value.as_bool()?),
            (Form::Said, _) => self.said(kind, key, field, value)?,
            (Form::Column, part) => {
                let place: Place = read(value)?;
                let (field, value) = match part {
                    Part::Board => ("board", serde_json::to_value(place.board)),
                    _ => ("was", serde_json::to_value(place.kind)),
                };
                self.said(kind, key, field, &value.ok()?)?
            }
            (Form::Phase, _) => {
                let phase = read::<StepPlace>(value)?.phase?;
                self.said(kind, key, "phase", &Value::String(phase.to_string()))?
            }
            (Form::Counts, part) => {
                let counts: Counts = read(value)?;
                number(match part {
                    Part::Disappointed => counts.disappointed,
                    Part::Okay => counts.okay,
                    _ => counts.delighted,
                })
            }
            (Form::Recommended, part) => {
                let counts: Recommended = read(value)?;
                Cell::count(match part {
                    Part::Detractors => counts.detractors(),
                    Part::Passives => counts.passives(),
                    _ => counts.promoters(),
                })
            }
            (Form::Relevance, part) => {
                let relevance: Relevance = read(value)?;
                match part {
                    Part::Mean => Cell::Number(relevance.mean.get()),
                    _ => number(relevance.n),
                }
            }
            (Form::Worth, part) => {
                let worth: Worth = read(value)?;
                match part {
                    Part::Weight => Cell::Number(worth.weight.get()),
                    _ => number(worth.most.get().into()),
                }
            }
            (Form::Result, _) => match read(value)? {
                CheckResult::Points(points) => number(points.into()),
                CheckResult::NotApplicable => self.said(kind, key, field, value)?,
            },
            (Form::Kano, part) => {
                let categories = Categories::of(&read::<KanoTable>(value)?);
                Cell::count(match part {
                    Part::Category(category) => categories.get(category),
                    _ => categories.n(),
                })
            }
            _ => Cell::text(value.as_str()?),
        })
    }

    /// A choice or a reference in words. Nothing is said of a card that is covered, nor of whom
    /// nobody knows: a device that rates has a number instead of a name.
    fn said(
        &mut self,
        kind: &'static str,
        key: &Key,
        field: &'static str,
        value: &Value,
    ) -> Option<Cell> {
        if self.is_about_covered(value) {
            return None;
        }
        let person = |value: &Value| self.table.record(Person::KIND, id(value.as_str()?)?);
        if field == "by" && person(value).is_none() {
            return None;
        }
        let known = (kind, field, value.to_string());
        if let Some(said) = self.said.get(&known) {
            return Some(Cell::text(said.clone()));
        }
        let said = self.words.value(key, field, value);
        self.said.insert(known, said.clone());
        Some(Cell::text(said))
    }

    fn is_about_covered(&self, value: &Value) -> bool {
        match value {
            Value::String(text) => id(text).is_some_and(|id| self.covered.contains(&id)),
            Value::Object(members) => members.values().any(|value| self.is_about_covered(value)),
            _ => false,
        }
    }

    fn members(
        &mut self,
        kind: &'static str,
        key: &Key,
        fields: &Fields,
        set: &str,
        said: &'static str,
    ) -> Cell {
        let mut names = Vec::new();
        for (member, _) in members(fields, set) {
            let value = Value::String(member.to_owned());
            if let Some(Cell::Text(name)) = self.said(kind, key, said, &value) {
                names.push(name);
            }
        }
        Cell::text(names.join(", "))
    }

    /// "Lane: text", line by line.
    fn lanes(&self, fields: &Fields, set: &str) -> Cell {
        let lines = members(fields, set).filter_map(|(lane, text)| {
            let text = text.as_str().filter(|text| !text.trim().is_empty())?;
            let lane = id(lane).and_then(|id| self.table.record(Lane::KIND, id));
            Some(match lane.map(name_of) {
                Some(name) if !name.trim().is_empty() => format!("{name}: {text}"),
                _ => text.to_owned(),
            })
        });
        Cell::text(lines.collect::<Vec<_>>().join("\n"))
    }
}

/// The members of a set in the order of their names.
fn members<'a>(fields: &'a Fields, set: &'a str) -> impl Iterator<Item = (&'a str, &'a Value)> {
    fields.iter().filter_map(move |(field, value)| {
        let member = field.strip_prefix(set)?.strip_prefix('/')?;
        Some((member, value))
    })
}
