//! Measures in time: rows by sub-project, what lies in each, and how they hang together. Heights
//! are counted in lines; places on the axis go from 0 to 1 and are monotone in the day.

mod axis;
mod chain;
mod plan;
mod span;

pub use axis::{Range, Tick, Unit, ticks, week_number};
pub use chain::{Chain, Link};
pub use plan::{Arrow, Dot, DotOf, Group, Plan, Row, Task, plan};
pub use span::{Grip, Span};
