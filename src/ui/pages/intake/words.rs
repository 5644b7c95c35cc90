//! What fields, meanings, refusals and troubles are called.

use crate::domain::Feeling;
use crate::domain::touchpoint_list::Attribute;
use crate::i18n::{self, words::intake as text};
use crate::ui::pages::touchpoints::table_words;
use crate::ui::{say_file, say_method};
use crate::workspace::foreign::{
    Beside, Extra, IntakeError, Names, Plan, Standing, Target, Trouble, Unknown, Use,
};
use crate::workspace::{Delimiter, GridError, MAX_GRID_BYTES, MAX_GRID_COLUMNS, MAX_GRID_ROWS};

/// What rows become.
pub(super) fn target(it: Target) -> &'static str {
    match it {
        Target::Touchpoints => text::target_touchpoints(),
        Target::Insights => text::target_insights(),
        Target::Cards => text::target_cards(),
        Target::Measures => text::target_measures(),
        Target::Ratings => text::target_ratings(),
    }
}

/// What a field is called.
pub(super) fn field(target: Target, name: &str) -> String {
    let words = match (target, name) {
        (Target::Touchpoints, name) => match name.parse::<Attribute>() {
            Ok(it) => table_words::attribute(it),
            Err(_) => return say_file::field_name(name),
        },
        (_, "tags") => table_words::attribute(Attribute::Tags),
        (_, "departments") => table_words::attribute(Attribute::Departments),
        (_, "touchpoints") => text::target_touchpoints(),
        (Target::Cards, "board") => text::field_board(),
        (Target::Cards, "kind") => text::field_kind(),
        (Target::Ratings, "disappointed") => say_method::feeling(Feeling::Disappointed),
        (Target::Ratings, "okay") => say_method::feeling(Feeling::Okay),
        (Target::Ratings, "delighted") => say_method::feeling(Feeling::Delighted),
        _ => return say_file::field_name(name),
    };
    words.to_owned()
}

/// What a column means.
pub(super) fn meaning(target: Target, it: Use) -> String {
    match it {
        Use::LeaveOut => text::leave_out().to_owned(),
        Use::Note => text::into_note().to_owned(),
        Use::Id => text::own_id().to_owned(),
        Use::Field(name) => field(target, name),
    }
}

/// What is named.
pub(super) fn names(it: Names) -> &'static str {
    match it {
        Names::Departments => text::names_departments(),
        Names::Touchpoints => text::names_touchpoints(),
        Names::Personas => text::names_personas(),
        Names::People => text::names_people(),
        Names::SubProjects => text::names_sub_projects(),
        Names::Cards => text::names_cards(),
        Names::Phases => text::names_phases(),
    }
}

/// What becomes of unknown names.
pub(super) fn unknown(it: Unknown) -> &'static str {
    match it {
        Unknown::Refuse => text::unknown_refuse(),
        Unknown::Make => text::unknown_make(),
        Unknown::Note => text::unknown_note(),
    }
}

/// What stands before a line of the note.
pub(super) fn extra(it: Extra) -> &'static str {
    match it {
        Extra::Votes => text::extra_votes(),
        Extra::Author => text::extra_author(),
        Extra::Members => text::extra_members(),
        Extra::Start => text::extra_start(),
        Extra::Due => text::extra_due(),
        Extra::Finished => text::extra_finished(),
        Extra::Checklist => text::extra_checklist(),
        Extra::Field => text::extra_field(),
        Extra::Attachment => text::extra_attachment(),
        Extra::Link => text::extra_link(),
        Extra::Comment => text::extra_comment(),
        Extra::Archived => text::extra_archived(),
        Extra::Color => text::extra_color(),
        Extra::Shape => text::extra_shape(),
        Extra::Stack => text::extra_stack(),
        Extra::Beside => text::extra_beside(),
        Extra::Updated => text::extra_updated(),
    }
}

/// What no card can take, and how much of it.
pub(super) fn beside(it: Beside, count: usize) -> String {
    match it {
        Beside::History => text::beside_history(count),
        Beside::Drawings => text::beside_drawings(count),
        Beside::Pictures => text::beside_pictures(count),
        Beside::Blank => text::beside_blank(count),
        Beside::Deleted => text::beside_deleted(count),
        Beside::Members => text::beside_members(count),
        Beside::Positions => text::beside_positions(count),
    }
}

/// What becomes of a record.
pub(super) fn standing(it: Standing) -> &'static str {
    match it {
        Standing::New => text::standing_new(),
        Standing::Change => text::standing_change(),
        Standing::Back => text::standing_back(),
        Standing::Already => text::standing_already(),
    }
}

/// The same for style sheets.
pub(super) fn standing_word(it: Standing) -> &'static str {
    match it {
        Standing::New => "new",
        Standing::Change => "change",
        Standing::Back => "back",
        Standing::Already => "already",
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

/// The numbers of a plan that say something.
pub(super) fn figures(plan: &Plan) -> Vec<(&'static str, usize)> {
    let always = [(text::rows(), plan.rows), (text::new(), plan.new)];
    let sometimes = [
        (text::changed(), plan.changed),
        (text::back(), plan.back),
        (text::already(), plan.already),
        (text::made(), plan.made.len()),
        (text::left_out(), plan.left_out),
        (text::bad(), plan.errors.len()),
    ];
    let sometimes = sometimes.into_iter().filter(|(_, number)| *number > 0);
    always.into_iter().chain(sometimes).collect()
}

/// What goes into notes, what is left out, and what is worth a second look.
pub(super) fn aside(plan: &Plan) -> Vec<String> {
    let list = |all: &std::collections::BTreeMap<String, usize>| {
        let one = |(what, count): (&String, &usize)| {
            let what = if what.is_empty() {
                text::unnamed()
            } else {
                what
            };
            format!("{what} ({})", i18n::number(*count))
        };
        all.iter().map(one).collect::<Vec<_>>().join(", ")
    };
    let notes =
        (!plan.into_notes.is_empty()).then(|| text::went_into_notes(&list(&plan.into_notes)));
    let out = &plan.cells_left_out;
    let out = (!out.is_empty()).then(|| text::cells_left_out(&list(out)));
    let made: Vec<&str> = plan.made.values().map(|(_, name)| name.as_str()).collect();
    let made = (!made.is_empty()).then(|| text::made_names(&short(&made.join(", "), 400)));
    let alike = (plan.alike > 0).then(|| text::alike(plan.alike));
    notes
        .into_iter()
        .chain(out)
        .chain(made)
        .chain(alike)
        .collect()
}

/// As much of a text as fits.
pub(super) fn short(text: &str, letters: usize) -> String {
    let cut: String = text.chars().take(letters).collect();
    if cut.len() < text.len() {
        format!("{cut}…")
    } else {
        cut
    }
}

/// Why a file cannot be taken in.
pub(super) fn refusal(error: &IntakeError) -> String {
    let words = match error {
        IntakeError::Grid(error) => return grid_refusal(*error),
        IntakeError::File(error) => return say_file::file_error(error),
        IntakeError::UnknownTool => text::failed_tool(),
        IntakeError::Project => text::failed_project(),
        IntakeError::NoNotes => text::failed_no_notes(),
        IntakeError::Shape { place, .. } => return text::failed_shape(place),
        IntakeError::TooMany { place, limit } => {
            return text::failed_many(&i18n::number(*limit), place);
        }
    };
    words.to_owned()
}

fn grid_refusal(error: GridError) -> String {
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

/// What is wrong with a line.
pub(super) fn trouble(target: Target, it: &Trouble) -> String {
    let of = |name: &str| field(target, name);
    match it {
        Trouble::Width { found, expected } => {
            text::trouble_width(&i18n::number(*expected), &i18n::number(*found))
        }
        Trouble::Nameless => text::trouble_nameless(&of(target.main())),
        Trouble::Date { field, cell } => text::trouble_date(cell, &of(field)),
        Trouble::Number { field, cell } => text::trouble_number(cell, &of(field)),
        Trouble::Word { field, cell } => text::trouble_word(cell, &of(field)),
        Trouble::Name { names: it, cell } => text::trouble_name(cell, names(*it)),
        Trouble::TooLong { limit } => text::trouble_long(&i18n::number(*limit)),
        Trouble::NotAnId(cell) => text::trouble_id(cell),
        Trouble::IdTwice => text::trouble_twice().to_owned(),
        Trouble::NoStep => text::trouble_step().to_owned(),
        Trouble::NoCounts => text::trouble_counts().to_owned(),
    }
}
