//! Form fields. Each has a label, and may have a hint and an error. Values are signals that only
//! their owner writes: a field tells its owner what people wrote, when they are done with it.

pub mod area;
pub mod choice;
pub mod color;
pub mod frame;
pub mod select;
pub mod text;
mod typing;

pub use area::TextArea;
pub use choice::{Checkbox, Segmented};
pub use color::{ColorChoice, color_name};
pub use select::{Choice, Select};
pub use text::TextField;
