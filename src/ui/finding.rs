//! What a field that searches finds in the open project.

use super::parts::Choice;
use super::say_method;
use crate::domain::board::holds;
use crate::workspace::{Id, Workspace};

/// The touchpoints whose names hold the words, as choices for a field that searches.
pub fn found_touchpoints(
    workspace: Workspace,
    words: &str,
    fits: impl Fn(Id) -> bool,
) -> Vec<Choice> {
    /// More than this nobody reads.
    const MOST: usize = 60;
    let names = workspace.touchpoint_names().into_iter();
    let found = names.filter(|(id, name)| holds(name, words) && fits(*id));
    let choice =
        |(id, _): (Id, String)| Choice::new(id.to_string(), say_method::touchpoint(workspace, id));
    found.take(MOST).map(choice).collect()
}
