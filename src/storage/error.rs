//! What can go wrong in storage. Browser exceptions are translated here, once, and nowhere else.

use wasm_bindgen::JsValue;

/// Why something could not be stored or read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// The disk, or the share of it that this site may use, is full.
    #[error("there is no room left in this browser's storage")]
    Quota,
    /// Another tab keeps the database from opening.
    #[error("another tab keeps the database from opening")]
    Blocked,
    /// A newer version of the app has taken over the database.
    #[error("a newer version of the app has opened this data; reload the page")]
    NewerVersion,
    /// The connection is gone for good: the data was deleted, or the project was removed.
    #[error("the database was closed")]
    Closed,
    /// The browser forbids storage here (private window, settings).
    #[error("the browser does not allow storage here")]
    NotAllowed,
    /// What was read is not what was written.
    #[error("damaged data: {0}")]
    Damaged(String),
    /// Everything else, with the browser's own words.
    #[error("{name}: {message}")]
    Unknown {
        /// The name of the exception.
        name: String,
        /// What the browser says about it.
        message: String,
    },
}

/// The outcome of everything in this room.
pub type Result<T> = std::result::Result<T, StorageError>;

/// The exceptions that reopening the database may cure.
const PASSING: [&str; 5] = [
    "InvalidStateError",
    "UnknownError",
    "AbortError",
    "TransactionInactiveError",
    "TimeoutError",
];
/// The other exceptions of IndexedDB that are worth recognising in a text.
const LASTING: [&str; 10] = [
    "QuotaExceededError",
    "VersionError",
    "SecurityError",
    "NotAllowedError",
    "NotReadableError",
    "ConstraintError",
    "DataError",
    "DataCloneError",
    "NotFoundError",
    "ReadOnlyError",
];

impl StorageError {
    /// May nothing but damage be the reason? Not when others hold the database or own it, or when
    /// there is no room or no permission: then nothing is lost, and nothing is to be deleted.
    pub fn is_damage(&self) -> bool {
        !matches!(
            self,
            Self::Blocked | Self::NewerVersion | Self::NotAllowed | Self::Quota
        )
    }

    /// From a name and a message as the browser gives them.
    pub fn named(name: &str, message: &str) -> Self {
        match name {
            "QuotaExceededError" => Self::Quota,
            "VersionError" => Self::NewerVersion,
            "SecurityError" | "NotAllowedError" => Self::NotAllowed,
            // What Firefox says in a window that keeps nothing.
            _ if message.contains("did not allow mutations") => Self::NotAllowed,
            "NotReadableError" => Self::Damaged(message.to_owned()),
            _ => Self::Unknown {
                name: name.to_owned(),
                message: message.to_owned(),
            },
        }
    }

    /// From an exception.
    pub fn from_js(thrown: &JsValue) -> Self {
        let part = |name: &str| {
            js_sys::Reflect::get(thrown, &name.into())
                .ok()
                .and_then(|value| value.as_string())
        };
        match part("name") {
            Some(name) => Self::named(&name, &part("message").unwrap_or_default()),
            None => Self::named("UnknownError", &format!("{thrown:?}")),
        }
    }

    /// From rexie, whose own message is only "idb error": the exception's name stands in its
    /// debug form and nowhere else.
    pub fn from_rexie(error: &rexie::Error) -> Self {
        let text = format!("{error:?}");
        let name = LASTING
            .iter()
            .chain(&PASSING)
            .find(|name| text.contains(**name));
        let name = name.unwrap_or(&"UnknownError");
        // The browser's own sentence stands between the name and the end of the line.
        let said = text.split_once(&format!("{name}: "));
        let said = said.and_then(|(_, said)| said.lines().next());
        let said = said.map(|said| said.trim_end_matches([')', '"', ' ']));
        Self::named(name, said.unwrap_or(&text))
    }

    /// May it go better after the database was opened anew?
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Unknown { name, .. } if PASSING.contains(&name.as_str()))
    }
}

impl From<rexie::Error> for StorageError {
    fn from(error: rexie::Error) -> Self {
        Self::from_rexie(&error)
    }
}
