//! The records of the product, one file per kind: plain structs, what they mean, and how they
//! are read from and written to fields. No browser, no clock, no randomness.

pub mod board;
pub mod card;
pub mod order;
pub mod project;
pub mod record;
pub mod team;

/// Identity of records, from the ground floor.
pub use crate::merge::Id;
pub use board::{Filter, Spot};
pub use card::{Board, Card, CardKind, CardState, Column, Place};
pub use project::{Project, Session};
pub use record::Domain;
pub use team::{Color, Department, Person, Role};
