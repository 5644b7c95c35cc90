//! Net scores, margins and changes in words, the same on every page of the figures.

use super::data::OneOfWaves;
use crate::i18n::{self, words::quality};
use crate::method::Net;
use crate::method::Verdict;
use crate::method::net::FEW;
use crate::ui::parts::Glyph;
pub(in crate::ui::pages) use crate::ui::say_measuring::verdict;

/// Whether a change is more than chance, in a word or two.
pub(super) fn verdict_short(it: Verdict) -> &'static str {
    match it {
        Verdict::Better => quality::better_short(),
        Verdict::Worse => quality::worse_short(),
        Verdict::Unclear => quality::unclear_short(),
        Verdict::TooFew => quality::too_few_short(),
    }
}

/// The same for style sheets.
pub(in crate::ui::pages) fn verdict_key(it: Verdict) -> &'static str {
    match it {
        Verdict::Better => "better",
        Verdict::Worse => "worse",
        Verdict::Unclear => "unclear",
        Verdict::TooFew => "few",
    }
}

/// The sign beside the word.
pub(in crate::ui::pages) fn verdict_glyph(it: Verdict) -> Glyph {
    match it {
        Verdict::Better => Glyph::ArrowUp,
        Verdict::Worse => Glyph::ArrowDown,
        Verdict::Unclear => Glyph::Okay,
        Verdict::TooFew => Glyph::Help,
    }
}

/// A score from -1 to +1 as points with a sign; one decimal.
pub(in crate::ui::pages) fn points(value: f64) -> String {
    i18n::signed(value * 100.0, 1)
}

/// The same without decimals. Digits and signs are alike in both languages, and tables have many.
pub(super) fn whole_points(value: f64) -> String {
    let whole = (value * 100.0).round() as i64;
    match whole {
        0 => "0".to_owned(),
        1.. => format!("+{whole}"),
        _ => format!("−{}", whole.unsigned_abs()),
    }
}

/// A number of answers; quick where it needs no separators.
pub(in crate::ui::pages) fn count(n: u64) -> String {
    if n < 1000 {
        n.to_string()
    } else {
        i18n::number(usize::try_from(n).unwrap_or(usize::MAX))
    }
}

/// "+33,3 ± 26,7 Punkte", without margin where there is none.
pub(in crate::ui::pages) fn with_margin(net: &Net) -> String {
    let value = points(net.value);
    match margin(net) {
        Some(margin) => quality::with_margin(&margin, &value),
        None => quality::without_margin(&value),
    }
}

/// The margin in points.
pub(in crate::ui::pages) fn margin(net: &Net) -> Option<String> {
    let margin = net.margin()?;
    Some(i18n::decimal(margin * 100.0, 1))
}

/// Why there is no margin, where there is none.
pub(in crate::ui::pages) fn no_margin(net: &Net) -> Option<&'static str> {
    match net.margin() {
        Some(_) => None,
        None if net.n < FEW => Some(quality::margin_few()),
        None => Some(quality::margin_same()),
    }
}

/// The scale version of a wave, if it has one.
pub(in crate::ui::pages) fn scale(wave: &OneOfWaves) -> Option<String> {
    let scale = wave.scale();
    (!scale.is_empty()).then(|| quality::scale_of(scale))
}

/// Do the waves have different scales?
pub(in crate::ui::pages) fn has_several_scales(waves: &[OneOfWaves]) -> bool {
    let first = waves.first().map(OneOfWaves::scale);
    waves.iter().any(|wave| Some(wave.scale()) != first)
}
