//! Kano results in words.

use crate::i18n::{self, words::kano};
use crate::method::kano::{Categories, Category, Clarity, Quadrant};
use crate::ui::parts::Tone;

/// What a category is called.
pub(in crate::ui::pages) fn category(it: Category) -> &'static str {
    match it {
        Category::MustBe => kano::must_be(),
        Category::Performance => kano::performance(),
        Category::Attractive => kano::attractive(),
        Category::Indifferent => kano::indifferent(),
        Category::Reverse => kano::reverse(),
        Category::Questionable => kano::questionable(),
    }
}

/// What a category means, in a sentence.
pub(in crate::ui::pages::measure) fn meaning(it: Category) -> &'static str {
    match it {
        Category::MustBe => kano::must_be_means(),
        Category::Performance => kano::performance_means(),
        Category::Attractive => kano::attractive_means(),
        Category::Indifferent => kano::indifferent_means(),
        Category::Reverse => kano::reverse_means(),
        Category::Questionable => kano::questionable_means(),
    }
}

/// What a quarter of the picture is called.
pub(in crate::ui::pages::measure) fn quadrant(it: Quadrant) -> &'static str {
    match it {
        Quadrant::Delight => kano::quadrant_delight(),
        Quadrant::Performance => kano::quadrant_performance(),
        Quadrant::Basic => kano::quadrant_basic(),
        Quadrant::Indifferent => kano::quadrant_indifferent(),
    }
}

/// "Attractive (A)", "too few answers", "unclear, most likely A".
pub(in crate::ui::pages) fn verdict(counts: &Categories) -> String {
    let named = |it: Category| kano::category_letter(category(it), it.letter());
    match (counts.category(), counts.clarity()) {
        (None, _) => kano::no_answers().to_owned(),
        (Some(_), Clarity::TooFew) => kano::too_few().to_owned(),
        (Some(it), Clarity::Unclear) => kano::unclear(it.letter()),
        (Some(it), Clarity::Clear) => named(it),
    }
}

/// The tone of the verdict.
pub(in crate::ui::pages::measure) fn tone(counts: &Categories) -> Tone {
    match (counts.category(), counts.clarity()) {
        (Some(Category::Reverse | Category::Questionable), Clarity::Clear) => Tone::Warn,
        (Some(_), Clarity::Clear) => Tone::Accent,
        _ => Tone::Neutral,
    }
}

/// A coefficient, or a dash where there is none.
pub(in crate::ui::pages::measure) fn coefficient(value: Option<f64>) -> String {
    value.map_or_else(|| kano::none().to_owned(), |value| i18n::decimal(value, 2))
}

/// A count as texts take it; what is larger than this machine counts stays at its limit.
pub(in crate::ui::pages::measure) fn whole(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// A count in words.
pub(in crate::ui::pages::measure) fn count(n: u64) -> String {
    i18n::number(whole(n))
}
