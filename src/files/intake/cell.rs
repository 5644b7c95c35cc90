//! Reading one cell as its field says, into the form in which it is stored.

use serde_json::Value;

use super::fields::{Field, Shape, Target};
use super::guess::Mapping;
use super::names::{Index, Known, Names, Unknown};
use super::plan::{Draft, MAX_LINE, Trouble, Writer, card_kind, is_too_long, title};
use crate::domain::answers::intake_id;
use crate::domain::board::tags;
use crate::domain::{Board, Date, Grade, Percent, Weeks, money};
use crate::files::MAX_TEXT;
use crate::files::answers::folded;

/// What reading cells needs besides the cells.
pub(super) struct Reader<'a> {
    pub(super) known: &'a Known,
    pub(super) mapping: &'a Mapping,
    pub(super) index: &'a mut Index,
    pub(super) writer: &'a mut Writer,
}

impl Reader<'_> {
    /// Reads a cell into the draft.
    pub(super) fn read(
        &mut self,
        target: Target,
        field: Field,
        heading: &str,
        cell: &str,
        draft: &mut Draft,
    ) -> Result<(), Trouble> {
        if is_too_long(cell, MAX_TEXT) {
            return Err(Trouble::TooLong { limit: MAX_TEXT });
        }
        let name = field.name;
        let short = || short(cell);
        let number = |value: Option<Value>| {
            value.ok_or_else(|| Trouble::Number {
                field: name,
                cell: short(),
            })
        };
        let word = || Trouble::Word {
            field: name,
            cell: short(),
        };
        let value: Value = match field.shape {
            Shape::Line => {
                let line = title(cell);
                if is_too_long(&line, MAX_LINE) {
                    return Err(Trouble::TooLong { limit: MAX_LINE });
                }
                line.into()
            }
            Shape::Text => cell.into(),
            Shape::Day => {
                // Exports write the time behind the day.
                let day = cell.split([' ', 'T']).next().unwrap_or_default();
                let day = Date::from_people(day);
                let day = day.ok_or_else(|| Trouble::Date {
                    field: name,
                    cell: short(),
                })?;
                stored(&day)
            }
            Shape::Grade => number(Grade::from_people(cell).map(|it| stored(&it)))?,
            Shape::Percent => number(Percent::from_people(cell).map(|it| stored(&it)))?,
            Shape::Weeks => number(Weeks::from_people(cell).map(|it| stored(&it)))?,
            Shape::Amount => number(money(cell).map(|it| stored(&it)))?,
            Shape::Count => number(cell.parse::<u32>().ok().map(Value::from))?,
            Shape::Flag => {
                let said = self.known.flags.get(&folded(cell));
                (*said.ok_or_else(word)?).into()
            }
            Shape::Word => self.word(target, field, cell).ok_or_else(word)?.into(),
            Shape::Words => {
                for one in parts(cell) {
                    let value = self.word(target, field, one).ok_or_else(word)?;
                    draft.fields.push((format!("{name}/{value}"), true.into()));
                }
                draft.sets.push(name);
                draft.says.push((name, cell.to_owned()));
                return Ok(());
            }
            Shape::Tags => {
                let members = tags(cell)
                    .into_iter()
                    .filter(|tag| !is_too_long(tag, MAX_LINE));
                draft
                    .fields
                    .extend(members.map(|tag| (format!("{name}/{tag}"), true.into())));
                draft.sets.push(name);
                draft.says.push((name, cell.to_owned()));
                return Ok(());
            }
            Shape::One(names) => match self.name(names, heading, cell, draft)? {
                Some(id) => id.to_string().into(),
                None => return Ok(()),
            },
            Shape::Many(names) => {
                // A name may have the marks in it that part names.
                let all: Vec<&str> = match self.index.find(names, cell) {
                    Some(_) => vec![cell],
                    None => parts(cell).collect(),
                };
                for one in all {
                    if let Some(id) = self.name(names, heading, one, draft)? {
                        draft.fields.push((format!("{name}/{id}"), true.into()));
                    }
                }
                draft.sets.push(name);
                draft.says.push((name, cell.to_owned()));
                return Ok(());
            }
            Shape::Board => {
                let is_company = self.known.company.contains(&folded(cell));
                let board = match is_company {
                    true => Some(Board::Company),
                    false => self
                        .name(Names::Departments, heading, cell, draft)?
                        .map(Board::Department),
                };
                draft.board = board;
                draft.says.push((name, cell.to_owned()));
                return Ok(());
            }
            Shape::Kind => {
                let kind = self
                    .word(target, field, cell)
                    .as_deref()
                    .and_then(card_kind);
                draft.kind = Some(kind.ok_or_else(word)?);
                draft.says.push((name, cell.to_owned()));
                return Ok(());
            }
        };
        draft.says.push((name, cell.to_owned()));
        draft.fields.push((name.to_owned(), value));
        Ok(())
    }

    fn word(&self, target: Target, field: Field, cell: &str) -> Option<String> {
        let words = self.known.words.get(&(target, field.name))?;
        words.get(&folded(cell)).cloned()
    }

    /// Whose name it is; nothing when it became a line of the note.
    fn name(
        &mut self,
        names: Names,
        heading: &str,
        cell: &str,
        draft: &mut Draft,
    ) -> Result<Option<crate::domain::Id>, Trouble> {
        if let Some(id) = self.index.find(names, cell) {
            return Ok(Some(id));
        }
        let name = title(cell);
        match self
            .mapping
            .unknown
            .get(&names)
            .copied()
            .unwrap_or_default()
        {
            Unknown::Make if names.can_be_made() && !is_too_long(&name, MAX_LINE) => {
                let id = intake_id(names.kind(), &folded(&name));
                // Made of this name before, and called something else since: it keeps its name.
                if self.index.is_here(id) {
                    return Ok(Some(id));
                }
                self.index.add(names, &name, id);
                self.writer.make(names, id, &name);
                Ok(Some(id))
            }
            Unknown::Note => {
                draft.notes.push((heading.to_owned(), cell.to_owned()));
                Ok(None)
            }
            _ => Err(Trouble::Name {
                names,
                cell: short(cell),
            }),
        }
    }
}

fn parts(cell: &str) -> impl Iterator<Item = &str> {
    let parts = cell.split([',', ';', '\n']).map(str::trim);
    parts.filter(|part| !part.is_empty())
}

fn stored(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// As much of a cell as an error can show.
fn short(cell: &str) -> String {
    const MOST_LETTERS: usize = 40;
    let cut: String = cell.chars().take(MOST_LETTERS).collect();
    if cut.len() < cell.len() {
        format!("{cut}…")
    } else {
        cut
    }
}
