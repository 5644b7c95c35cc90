//! Topics: the shared list of words that cards, insights and touchpoints are found by.

use super::Color;
use super::record::record;

record! {
    /// A topic that the team agreed on. A record carries its topics by name (the field `tags`), so
    /// that two people who write the same word mean the same topic; this record gives the word a
    /// colour and a place in the list.
    Topic = "topic" {
        /// The word, as it stands on cards.
        name: String,
        /// Its colour, always shown beside its name.
        color: Color,
        /// The order key; see [`super::order`].
        at: String,
    }
}
