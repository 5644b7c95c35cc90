//! The words and names that cells of a table may hold, in both languages.

use crate::domain::{Feeling, Persona, RaterGroup};
use crate::i18n::words::answers_import as text;
use crate::i18n::{Language, in_language};
use crate::ui::say_method;
use crate::workspace::Workspace;
use crate::workspace::answer_table::{Column, Known, names};

/// All that the project knows; subscribes to it.
pub(super) fn vocabulary(workspace: Workspace) -> Known {
    let groups = workspace.rater_groups();
    let group = |group: &RaterGroup| {
        let group = *group;
        Language::ALL.map(|language| {
            let name = in_language(language, || say_method::rater_group(workspace, group));
            (group, name)
        })
    };
    let personas = workspace.personas().into_iter();
    Known {
        feelings: names(Feeling::ALL.into_iter().flat_map(|feeling| {
            let words = both(|| feeling_words(feeling));
            let own = both(|| say_method::feeling(feeling));
            words
                .into_iter()
                .chain(own)
                .map(move |word| (feeling, word))
        })),
        headings: names(Column::PLAIN.into_iter().flat_map(|column| {
            let words = both(|| heading_words(column));
            words.into_iter().map(move |word| (column, word))
        })),
        touchpoints: names(workspace.touchpoint_names()),
        personas: names(personas.map(|id| (id, workspace.value::<Persona>(id).name))),
        groups: names(groups.iter().flat_map(group)),
    }
}

/// The words of a list in both languages.
fn both(list: impl Fn() -> &'static str) -> Vec<String> {
    let lists = Language::ALL.map(|language| in_language(language, &list));
    let words = lists.into_iter().flat_map(|list| list.split(','));
    words.map(|word| word.trim().to_owned()).collect()
}

fn feeling_words(feeling: Feeling) -> &'static str {
    match feeling {
        Feeling::Disappointed => text::say_disappointed(),
        Feeling::Okay => text::say_okay(),
        Feeling::Delighted => text::say_delighted(),
    }
}

fn heading_words(column: Column) -> &'static str {
    match column {
        Column::Touchpoint => text::heads_touchpoint(),
        Column::Answer => text::heads_answer(),
        Column::Relevance => text::heads_relevance(),
        Column::Recommendation => text::heads_recommendation(),
        Column::Comment => text::heads_comment(),
        Column::Persona => text::heads_persona(),
        Column::Group => text::heads_group(),
        Column::Date => text::heads_date(),
        Column::Ignore | Column::AnswerAbout(_) => "",
    }
}
