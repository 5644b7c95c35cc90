//! What columns, codings, refusals and troubles are called.

use crate::i18n::{self, words::answers_import as text};
use crate::ui::say_method;
use crate::workspace::answer_table::{Coding, Column, NameKind, Trouble};
use crate::workspace::{
    Delimiter, GridError, MAX_GRID_BYTES, MAX_GRID_COLUMNS, MAX_GRID_ROWS, Workspace,
};

/// What a column holds; subscribes to the touchpoint that it names.
pub(super) fn column(workspace: Workspace, it: Column) -> String {
    let words = match it {
        Column::Ignore => text::col_ignore(),
        Column::Touchpoint => text::col_touchpoint(),
        Column::Answer => text::col_answer(),
        Column::AnswerAbout(id) => return text::col_about(&say_method::touchpoint(workspace, id)),
        Column::Relevance => text::col_relevance(),
        Column::Recommendation => text::col_recommendation(),
        Column::Comment => text::col_comment(),
        Column::Persona => text::col_persona(),
        Column::Group => text::col_group(),
        Column::Date => text::col_date(),
    };
    words.to_owned()
}

/// How answers are written.
pub(super) fn coding(it: Coding) -> &'static str {
    match it {
        Coding::Words => text::coding_words(),
        Coding::Signed => text::coding_signed(),
        Coding::Rising => text::coding_rising(),
        Coding::Falling => text::coding_falling(),
    }
}

/// What stands between cells.
pub(super) fn delimiter(it: Delimiter) -> &'static str {
    match it {
        Delimiter::Semicolon => text::semicolon(),
        Delimiter::Comma => text::comma(),
        Delimiter::Tab => text::tab(),
    }
}

/// What a name is to name.
pub(super) fn name_kind(it: NameKind) -> &'static str {
    match it {
        NameKind::Touchpoint => text::kind_touchpoint(),
        NameKind::Persona => text::kind_persona(),
        NameKind::Group => text::kind_group(),
    }
}

/// Why a table cannot be read.
pub(super) fn refusal(error: GridError) -> String {
    let words = match error {
        GridError::TooLarge { size } => {
            let limit = i18n::size(MAX_GRID_BYTES as u64);
            return text::failed_size(&limit, &i18n::size(size as u64));
        }
        GridError::TooManyRows => return text::failed_rows(&i18n::number(MAX_GRID_ROWS)),
        GridError::TooManyColumns => return text::failed_columns(&i18n::number(MAX_GRID_COLUMNS)),
        GridError::Utf16 => text::failed_utf16(),
        GridError::NotText => text::failed_text(),
        GridError::Empty => text::failed_empty(),
        GridError::NoRows => text::failed_no_rows(),
    };
    words.to_owned()
}

/// What is wrong with a row.
pub(super) fn trouble(it: &Trouble) -> String {
    match it {
        Trouble::Width { found, expected } => {
            text::trouble_width(&i18n::number(*expected), &i18n::number(*found))
        }
        Trouble::Answer(cell) => text::trouble_answer(cell),
        Trouble::Uncoded(cell) => text::trouble_uncoded(cell),
        Trouble::NoTouchpoint => text::trouble_no_touchpoint().to_owned(),
        Trouble::Relevance(cell) => text::trouble_relevance(cell),
        Trouble::Recommendation(cell) => text::trouble_recommendation(cell),
        Trouble::Date(cell) => text::trouble_date(cell),
    }
}
