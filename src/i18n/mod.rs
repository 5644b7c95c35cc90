//! Words in German and English, and numbers and dates in the way of the language. The words stand
//! in `de/*.json` and `en/*.json`, which a translator can edit; `build.rs` makes one typed
//! function per text out of them.
//!
//! The language is one value for the whole page. Changing it draws the page anew, so texts need
//! not be reactive one by one.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::JsValue;

/// A language that the app speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Language {
    /// Deutsch.
    #[default]
    German,
    /// English.
    English,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::German, Self::English];

    /// The code for `lang` attributes, URLs and preferences.
    pub fn code(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }

    /// The name of the language in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::German => "Deutsch",
            Self::English => "English",
        }
    }

    /// From a code such as "de", "de-AT" or "en-GB".
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|language| code.split(['-', '_']).next() == Some(language.code()))
    }
}

thread_local! {
    static LANGUAGE: Cell<Language> = const { Cell::new(Language::German) };
}

/// The language in use.
pub fn language() -> Language {
    LANGUAGE.get()
}

/// Changes the language in use; whoever calls this draws the page anew.
pub fn set_language(language: Language) {
    LANGUAGE.set(language);
}

/// Reads texts in another language, for words that people may paste in either.
pub fn in_language<T>(language: Language, read: impl FnOnce() -> T) -> T {
    let usual = LANGUAGE.replace(language);
    let result = read();
    LANGUAGE.set(usual);
    result
}

/// The texts.
#[allow(clippy::all)]
#[rustfmt::skip]
pub mod words {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));

    pub(super) fn text(language: usize, place: usize) -> &'static str {
        TEXTS.get(language).and_then(|texts| texts.get(place)).copied().unwrap_or_default()
    }
}

fn pick(place: usize) -> &'static str {
    words::text(language() as usize, place)
}

fn fill(place: usize, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    for (nth, piece) in pick(place).split('{').enumerate() {
        match piece.split_once('}') {
            Some((name, rest)) if nth > 0 => {
                let value = values.iter().find(|(known, _)| *known == name);
                text.push_str(value.map_or("", |(_, value)| value));
                text.push_str(rest);
            }
            _ => text.push_str(piece),
        }
    }
    text
}

/// A whole number with the language's separators.
pub fn number(n: usize) -> String {
    let format = js_sys::Intl::NumberFormat::new(&locales(), &Object::new());
    let formatted = format
        .format()
        .call1(&JsValue::NULL, &JsValue::from_f64(n as f64));
    formatted
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| n.to_string())
}

/// A number with at most so many decimals, with the sign that mathematics uses.
pub fn decimal(number: f64, decimals: u32) -> String {
    let settings = Object::new();
    // Setting a member of a fresh object cannot fail.
    Reflect::set(&settings, &"maximumFractionDigits".into(), &decimals.into()).unwrap_or_default();
    formatted(number, &settings)
}

fn formatted(number: f64, settings: &Object) -> String {
    let format = js_sys::Intl::NumberFormat::new(&locales(), settings);
    let formatted = format
        .format()
        .call1(&JsValue::NULL, &JsValue::from_f64(number));
    let text = formatted.ok().and_then(|text| text.as_string());
    let text = text.unwrap_or_else(|| number.to_string());
    // What rounds to nothing is neither above nor below zero.
    let is_zero = !text.chars().any(|digit| ('1'..='9').contains(&digit));
    text.replace('-', if is_zero { "" } else { "−" })
}

/// An amount of money: whole, or with two decimals.
pub fn amount(number: f64) -> String {
    if number.fract() == 0.0 {
        return decimal(number, 0);
    }
    // Setting a member of a fresh object cannot fail.
    let settings = Object::new();
    for limit in ["minimumFractionDigits", "maximumFractionDigits"] {
        Reflect::set(&settings, &limit.into(), &2.into()).unwrap_or_default();
    }
    formatted(number, &settings)
}

/// A decimal number, with a plus before what is above zero.
pub fn signed(number: f64, decimals: u32) -> String {
    let text = decimal(number, decimals);
    if number > 0.0 && text.chars().any(|digit| ('1'..='9').contains(&digit)) {
        format!("+{text}")
    } else {
        text
    }
}

/// A day, from year, month (1 to 12) and day.
pub fn day((year, month, day): (u16, u8, u8)) -> String {
    let noon = Date::utc(f64::from(year), f64::from(month) - 1.0);
    let ms = noon + (f64::from(day) - 0.5) * 86_400_000.0;
    format_date(ms as u64, &[("dateStyle", "medium"), ("timeZone", "UTC")])
}

/// The short name of a month (1 to 12).
pub fn month(month: u8) -> String {
    let ms = Date::utc(2026.0, f64::from(month) - 1.0) + 43_200_000.0;
    format_date(ms as u64, &[("month", "short"), ("timeZone", "UTC")])
}

/// A size in kB, MB or GB; one decimal from MB on.
pub fn size(bytes: u64) -> String {
    let large = |unit: u64, name: &str| {
        let separator = if language() == Language::German {
            ','
        } else {
            '.'
        };
        let whole = number((bytes / unit) as usize);
        format!("{whole}{separator}{} {name}", bytes / (unit / 10) % 10)
    };
    match bytes {
        0 => format!("{} kB", number(0)),
        1..1_000_000 => format!("{} kB", number((bytes / 1000).max(1) as usize)),
        1_000_000..1_000_000_000 => large(1_000_000, "MB"),
        _ => large(1_000_000_000, "GB"),
    }
}

/// Date and time of day of an instant (ms since 1970), in the person's time zone.
pub fn date_time(ms: u64) -> String {
    format_date(ms, &[("dateStyle", "medium"), ("timeStyle", "short")])
}

/// Hour and minute of an instant (ms since 1970).
pub fn time_of_day(ms: u64) -> String {
    format_date(ms, &[("timeStyle", "short")])
}

type Options = &'static [(&'static str, &'static str)];

thread_local! {
    /// Browsers take long to make a formatter, and pages with time in them need thousands of days.
    static DATE_FORMATS: RefCell<HashMap<(&'static str, Options), Function>> = RefCell::default();
}

fn date_format(options: Options) -> Function {
    let make = || {
        let settings = Object::new();
        for (name, value) in options {
            // Setting a member of a fresh object cannot fail.
            Reflect::set(&settings, &(*name).into(), &(*value).into()).unwrap_or_default();
        }
        js_sys::Intl::DateTimeFormat::new(&locales(), &settings).format()
    };
    let key = (language().code(), options);
    DATE_FORMATS.with_borrow_mut(|known| known.entry(key).or_insert_with(make).clone())
}

fn format_date(ms: u64, options: Options) -> String {
    let date = Date::new(&JsValue::from_f64(ms as f64));
    let formatted = date_format(options).call1(&JsValue::NULL, &date);
    formatted
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// "Anna, Ben und Clara".
pub fn list(items: &[String]) -> String {
    let and = pick_and();
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

fn pick_and() -> &'static str {
    words::common::and()
}

fn locales() -> Array {
    Array::of1(&language().code().into())
}
