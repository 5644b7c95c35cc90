//! What tables, columns and values are called.

use serde_json::Value;

use super::super::files::values;
use super::super::measure::kano_category;
use crate::domain::Feeling;
use crate::i18n::words::{export, files};
use crate::ui::{say_file, say_method};
use crate::workspace::table_files::{Part, VOTES, Words};
use crate::workspace::{Key, Workspace};

/// The words of the screen.
pub(super) struct Said(pub(super) Workspace);

impl Words for Said {
    fn table(&self, kind: &str) -> String {
        table(kind)
    }

    fn heading(&self, kind: &str, field: &str, part: Part) -> String {
        let of_feeling = |feeling| say_method::feeling(feeling).to_owned();
        match part {
            Part::Whole => say_file::set_or_field_name(field),
            Part::Id => export::part_id().to_owned(),
            Part::Board => files::field_board().to_owned(),
            Part::Kind => files::field_kind().to_owned(),
            Part::Disappointed => of_feeling(Feeling::Disappointed),
            Part::Okay => of_feeling(Feeling::Okay),
            Part::Delighted => of_feeling(Feeling::Delighted),
            Part::Mean => export::part_mean(&say_file::field_name(field)),
            Part::Number if kind == "answers" => export::part_number(&say_file::field_name(field)),
            Part::Number => export::part_answers().to_owned(),
            Part::Detractors => export::part_detractors().to_owned(),
            Part::Passives => export::part_passives().to_owned(),
            Part::Promoters => export::part_promoters().to_owned(),
            Part::Weight => files::field_weight().to_owned(),
            Part::Most => export::part_most().to_owned(),
            Part::Category(category) => kano_category(category).to_owned(),
            Part::Round => files::kind_round().to_owned(),
            Part::Place => export::part_place().to_owned(),
            Part::Card => files::kind_card().to_owned(),
            Part::Dots => files::set_dots().to_owned(),
            Part::Share => export::part_share().to_owned(),
        }
    }

    fn value(&self, key: &Key, field: &str, value: &Value) -> String {
        let media = value.as_str().filter(|_| field == "media");
        match media.and_then(|media| media.parse().ok()) {
            Some(media) => say_method::media(media).to_owned(),
            None => values::text(self.0, key, field, value),
        }
    }
}

/// What the table of a kind is called.
pub(super) fn table(kind: &str) -> String {
    let known = match kind {
        "project" => export::table_project(),
        "department" => export::table_department(),
        "person" => export::table_person(),
        "goal" => export::table_goal(),
        "milestone" => export::table_milestone(),
        "duty" => export::table_duty(),
        "persona" => export::table_persona(),
        "topic" => export::table_topic(),
        "phase" => export::table_phase(),
        "touchpoint" => export::table_touchpoint(),
        "insight" => export::table_insight(),
        "journey" => export::table_journey(),
        "step" => export::table_step(),
        "rating" => export::table_rating(),
        "tally" => export::table_tally(),
        "card" => export::table_card(),
        "group" => export::table_group(),
        "wave" => export::table_wave(),
        "annotation" => export::table_annotation(),
        "answers" => export::table_answers(),
        "recommendation" => export::table_recommendation(),
        "kano" => export::table_kano(),
        "kano_replies" => export::table_kano_replies(),
        "company" => export::table_company(),
        "dimension" => export::table_dimension(),
        "mark" => export::table_mark(),
        "checklist" => export::table_checklist(),
        "check" => export::table_check(),
        "visit" => export::table_visit(),
        "finding" => export::table_finding(),
        "measure" => export::table_measure(),
        "sub_project" => export::table_sub_project(),
        "pilot" => export::table_pilot(),
        "training" => export::table_training(),
        "need" => export::table_need(),
        "criterion" => export::table_criterion(),
        "points" => export::table_points(),
        "round" => export::table_round(),
        "workshop" => export::table_workshop(),
        "activity" => export::table_activity(),
        "question" => export::table_question(),
        VOTES => export::table_votes(),
        other => return say_file::kind_name(other),
    };
    known.to_owned()
}
