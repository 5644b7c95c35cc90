//! Small things that a person likes the way they are: theme, language, own name, hints read.
//!
//! Kept in localStorage, which browsers write late and may refuse. A preference that cannot be
//! stored is not worth a message: it holds until the page closes, and asking again costs one
//! click. NEVER put anything here that somebody would miss.

use std::collections::BTreeMap;

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;

use crate::merge::Id;
use crate::platform::events::Listener;

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the device has it.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

// `index.html` reads the first two before the app is there, so that nothing flashes.
const THEME: &str = "werkstatt.theme";
const LANGUAGE: &str = "werkstatt.language";
const NAME: &str = "werkstatt.name";
const PEOPLE: &str = "werkstatt.people";
const RATERS: &str = "werkstatt.raters";
const HINTS: &str = "werkstatt.hints";
const RUNG: &str = "werkstatt.rung";
const COLUMNS: &str = "werkstatt.columns";
/// Begins the name under which it is kept how long a project was not saved as a file.
const CARE: &str = "werkstatt.care.";
/// Begins the name under which a tab keeps its place in a brainwriting.
const SEAT: &str = "werkstatt.seat.";
/// Begins the name under which the activity that runs in a project is kept.
const LIVE: &str = "werkstatt.live.";
/// Begins the name under which a tab keeps which cards of a project were written in it.
const OWN: &str = "werkstatt.own.";

fn get<T: DeserializeOwned + Default>(key: &str) -> T {
    LocalStorage::get(key).unwrap_or_default()
}

fn set<T: Serialize>(key: &str, value: T) {
    LocalStorage::set(key, value).unwrap_or_default();
}

/// The theme.
pub fn theme() -> Theme {
    get(THEME)
}

/// Chooses the theme.
pub fn set_theme(theme: Theme) {
    set(THEME, theme);
}

/// The language that was chosen, as "de" or "en"; nothing when none was.
pub fn language() -> Option<String> {
    get(LANGUAGE)
}

/// Chooses the language.
pub fn set_language(language: &str) {
    set(LANGUAGE, language);
}

/// The name of the person at this device, empty when not given.
pub fn name() -> String {
    get(NAME)
}

/// Remembers the name.
pub fn set_name(name: &str) {
    set(NAME, name);
}

/// Who the person at this device is in a project.
pub fn person(project: Id) -> Option<Id> {
    get::<BTreeMap<Id, Id>>(PEOPLE).get(&project).copied()
}

/// Remembers who that is.
pub fn set_person(project: Id, person: Option<Id>) {
    let mut people: BTreeMap<Id, Id> = get(PEOPLE);
    match person {
        Some(person) => people.insert(project, person),
        None => people.remove(&project),
    };
    set(PEOPLE, people);
}

/// The number under which somebody without a name rates in a project.
pub fn rater(project: Id) -> Option<Id> {
    get::<BTreeMap<Id, Id>>(RATERS).get(&project).copied()
}

/// Remembers it.
pub fn set_rater(project: Id, rater: Id) {
    let mut raters: BTreeMap<Id, Id> = get(RATERS);
    raters.insert(project, rater);
    set(RATERS, raters);
}

/// What runs in a project's workshop on this device, in the form that the workspace gives it.
pub fn live<T: DeserializeOwned>(project: Id) -> Option<T> {
    LocalStorage::get(format!("{LIVE}{project}")).ok()
}

/// Remembers it; nothing: nothing runs.
pub fn set_live<T: Serialize>(project: Id, live: Option<T>) {
    let key = format!("{LIVE}{project}");
    match live {
        Some(live) => set(&key, live),
        None => LocalStorage::delete(key),
    }
}

/// How long a project was not saved as a file on this device, and whether somebody wants to hear of
/// it. A hint and no more: what is lost of it is asked once too often.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileCare {
    /// When it was last saved as a file.
    #[serde(default)]
    pub saved: Option<u64>,
    /// Since when there are changes that no file has.
    #[serde(default)]
    pub since: Option<u64>,
    /// Until when nobody wants to hear of it.
    #[serde(default)]
    pub hushed: Option<u64>,
    /// Does nobody ever want to hear of it?
    #[serde(default)]
    pub off: bool,
}

/// What is known of it.
pub fn file_care(project: Id) -> FileCare {
    get(&format!("{CARE}{project}"))
}

/// Remembers it.
pub fn set_file_care(project: Id, care: FileCare) {
    set(&format!("{CARE}{project}"), care);
}

/// Whose place this tab has in a brainwriting, in the form that the workspace gives it. It goes with
/// the tab.
pub fn seat<T: DeserializeOwned>(activity: Id) -> Option<T> {
    SessionStorage::get(format!("{SEAT}{activity}")).ok()
}

/// Remembers it; nothing: none.
pub fn set_seat<T: Serialize>(activity: Id, seat: Option<T>) {
    let key = format!("{SEAT}{activity}");
    match seat {
        Some(seat) => SessionStorage::set(key, seat).unwrap_or_default(),
        None => SessionStorage::delete(key),
    }
}

/// The end of a timer (milliseconds since 1970) that was heard last on this device.
pub fn rung() -> u64 {
    get(RUNG)
}

/// Remembers that it was heard.
pub fn set_rung(end: u64) {
    set(RUNG, end);
}

/// Listening as long as it lives.
#[must_use = "dropped, it hears nothing"]
pub struct Heard(#[allow(dead_code)] Listener);

/// Calls this whenever another tab says what runs. Nothing where the browser does not tell.
pub fn on_live(tell: impl Fn() + 'static) -> Option<Heard> {
    let window = web_sys::window()?;
    let hear = move |event: web_sys::Event| {
        let event: Result<web_sys::StorageEvent, _> = event.dyn_into();
        let key = event.ok().and_then(|event| event.key());
        if key.is_none_or(|key| key.starts_with(LIVE)) {
            tell();
        }
    };
    Listener::new(&window, "storage", hear).ok().map(Heard)
}

/// The cards that were written in this tab, in their order. They belong to the tab and not to the
/// browser: the tab on the wall must not show what another one of the same laptop may.
pub fn own_cards(project: Id) -> Vec<Id> {
    SessionStorage::get(format!("{OWN}{project}")).unwrap_or_default()
}

/// Remembers them as long as the tab lives.
pub fn set_own_cards(project: Id, cards: &[Id]) {
    SessionStorage::set(format!("{OWN}{project}"), cards).unwrap_or_default();
}

/// The columns of the table of touchpoints, by name; nothing when nobody chose.
pub fn columns() -> Option<Vec<String>> {
    get(COLUMNS)
}

/// Chooses them; nothing: as usual.
pub fn set_columns(columns: Option<&[String]>) {
    set(COLUMNS, columns);
}

/// Was this hint read and put away?
pub fn has_seen(hint: &str) -> bool {
    get::<Vec<String>>(HINTS).iter().any(|seen| seen == hint)
}

/// Remembers that it was.
pub fn set_seen(hint: &str) {
    let mut seen: Vec<String> = get(HINTS);
    if !seen.iter().any(|other| other == hint) {
        seen.push(hint.to_owned());
        set(HINTS, seen);
    }
}
