//! Files that another page got, on their way to the page of a project that takes them in.

use std::cell::RefCell;

use crate::platform::open::Given;
use crate::workspace::{Id, foreign};

thread_local! {
    /// A file that the start page got, and the project that it is to go into.
    static HANDED: RefCell<Option<(Id, String, Vec<u8>)>> = const { RefCell::new(None) };
}

/// Keeps a file for the page of a project, which opens it when it comes.
pub(in crate::ui::pages) fn hand_over(to: Id, name: String, bytes: Vec<u8>) {
    HANDED.set(Some((to, name, bytes)));
}

/// Is the file a table or a board of another tool? Then it is kept for the page.
pub(in crate::ui::pages) async fn takes(project: Id, file: &Given) -> bool {
    let Ok(bytes) = file.read(foreign::MAX_BOARD_BYTES as u64).await else {
        return false;
    };
    let is_one = foreign::read(&bytes, None).is_ok();
    if is_one {
        hand_over(project, file.name(), bytes);
    }
    is_one
}

/// The file that is kept for this project, if there is one.
pub(super) fn handed_to(project: Id) -> Option<(String, Vec<u8>)> {
    let handed = HANDED.with_borrow_mut(|handed| handed.take_if(|(to, ..)| *to == project));
    handed.map(|(_, name, bytes)| (name, bytes))
}
