//! Which release of the program this page is, as the build wrote it into the page.

use web_sys::Element;

/// What the program came as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A page with its files beside it.
    Folder,
    /// One file with everything in it, opened from disk or not.
    Single {
        /// From disk: the browser gives such pages less.
        is_from_disk: bool,
    },
}

/// What this page is.
pub fn form() -> Form {
    let of = meta().and_then(|meta| meta.get_attribute("data-form"));
    match of.as_deref() {
        Some("single") => Form::Single {
            is_from_disk: protocol().as_deref() == Some("file:"),
        },
        _ => Form::Folder,
    }
}

/// The name of the release, made of the hashes of its files.
pub fn name() -> Option<String> {
    meta()?.get_attribute("content")
}

fn meta() -> Option<Element> {
    let document = web_sys::window()?.document()?;
    document.query_selector("meta[name=release]").ok()?
}

fn protocol() -> Option<String> {
    web_sys::window()?.location().protocol().ok()
}
