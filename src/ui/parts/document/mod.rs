//! A document on screen: the blocks that are printed and handed out, with links to their sources;
//! the tools that hand it out; and slides on the whole screen.

mod blocks;
mod slides;
mod tools;

pub use blocks::DocumentView;
pub use slides::Slides;
pub use tools::{DocumentTools, FullScreenButton};
