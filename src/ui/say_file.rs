//! Files in words: why one cannot be read, what was noticed about one, and what kinds, fields
//! and places in it are called.

use crate::i18n::{self, words::files, words::parts};
use crate::platform::open::OpenError;
use crate::workspace::{FileError, Place, Remark};

/// Why a file cannot be read: the place, the reason, and that nothing was changed.
pub fn file_error(error: &FileError) -> String {
    format!("{} {}", reason(error), files::nothing_changed())
}

fn reason(error: &FileError) -> String {
    match error {
        FileError::TooLarge { size, limit } => {
            files::err_too_large(&i18n::size(*limit as u64), &i18n::size(*size as u64))
        }
        FileError::TooManyRecords { limit } => files::err_too_many_records(&i18n::number(*limit)),
        FileError::TooManyValues { limit } => files::err_too_many_values(&i18n::number(*limit)),
        FileError::TooLongText { place: at, limit } => {
            files::err_too_long_text(&i18n::number(*limit), &place(at))
        }
        FileError::Empty => files::err_empty().to_owned(),
        FileError::NotText { .. } => files::err_not_text().to_owned(),
        FileError::Utf16 => files::err_utf16().to_owned(),
        FileError::NotJson {
            line,
            column,
            reason,
        } => files::err_not_json(&column.to_string(), &line.to_string(), reason),
        FileError::Truncated { line } => files::err_truncated(&line.to_string()),
        FileError::TooDeep { line, column } => {
            files::err_too_deep(&column.to_string(), &line.to_string())
        }
        FileError::WrongFormat { found: None } => files::err_wrong_format().to_owned(),
        FileError::WrongFormat { found: Some(found) } => files::err_other_format(found),
        FileError::Newer { version } => files::err_newer(&version.to_string()),
        FileError::Shape {
            place: at,
            line,
            column,
            reason,
        } => files::err_shape(&column.to_string(), &line.to_string(), &place(at), reason),
        FileError::BadId {
            place: at,
            found: None,
        } => files::err_no_id(&place(at)),
        FileError::BadId {
            place: at,
            found: Some(found),
        } => files::err_bad_id(found, &place(at)),
        FileError::DuplicateId { key } => {
            files::err_duplicate_id(&key.id.to_string(), kind_name(&key.kind).as_str())
        }
        FileError::DuplicateKey { place: at, name } => files::err_duplicate_name(name, &place(at)),
        FileError::BadFieldName { place: at, name } => files::err_bad_name(name, &place(at)),
        FileError::NoProject { found: 0 } => files::err_no_project().to_owned(),
        FileError::NoProject { found } => files::err_many_projects(&i18n::number(*found)),
    }
}

/// Why the browser does not hand over a file.
pub fn open_error(error: &OpenError) -> String {
    match error {
        OpenError::TooBig { name, size, limit } => {
            parts::file_too_big(&i18n::size(*limit), name, &i18n::size(*size))
        }
        OpenError::Unreadable { name, .. } => parts::file_unreadable(name),
    }
}

/// What a reader of the file should know although it could be read.
pub fn remark(remark: &Remark) -> String {
    match remark {
        Remark::ChecksumMissing => files::remark_no_checksum().to_owned(),
        Remark::ChecksumWrong => files::remark_checksum().to_owned(),
        Remark::StampsUnfit { place } => files::remark_stamps(place),
        Remark::OtherValues { key, field, values } => {
            files::remark_other_values(&field_name(field), &kind_name(&key.kind), values.len())
        }
        Remark::MissingRecord { key, field, .. } => {
            files::remark_missing(&field_name(field), &kind_name(&key.kind))
        }
        Remark::Misfit { key, field } => {
            files::remark_misfit(&field_name(field), &kind_name(&key.kind))
        }
        Remark::UnknownKind { kind, count } => files::remark_kind(kind, *count),
        Remark::UnknownMember { name } => files::remark_member(name),
    }
}

/// Where in a file.
fn place(place: &Place) -> String {
    let mut text = match place.part.as_str() {
        "" => files::place_file().to_owned(),
        part => kind_name(part),
    };
    if let Some(nth) = place.nth {
        text = files::place_nth(&i18n::number(nth), &text);
    }
    match &place.field {
        Some(field) => files::place_field(&field_name(field), &text),
        None => text,
    }
}

/// What a kind of record is called; unknown ones keep their own name.
pub fn kind_name(kind: &str) -> String {
    match kind {
        "card" => files::kind_card().to_owned(),
        "department" => files::kind_department().to_owned(),
        "person" => files::kind_person().to_owned(),
        "project" => files::kind_project().to_owned(),
        "goal" => files::kind_goal().to_owned(),
        "milestone" => files::kind_milestone().to_owned(),
        "duty" => files::kind_duty().to_owned(),
        "persona" => files::kind_persona().to_owned(),
        "topic" => files::kind_topic().to_owned(),
        "phase" => files::kind_phase().to_owned(),
        "touchpoint" => files::kind_touchpoint().to_owned(),
        "insight" => files::kind_insight().to_owned(),
        "journey" => files::kind_journey().to_owned(),
        "lane" => files::kind_lane().to_owned(),
        "step" => files::kind_step().to_owned(),
        "rating" => files::kind_rating().to_owned(),
        "wave" => files::kind_wave().to_owned(),
        "annotation" => files::kind_annotation().to_owned(),
        "answers" => files::kind_answers().to_owned(),
        "recommendation" => files::kind_recommendation().to_owned(),
        "kano" => files::kind_kano().to_owned(),
        "kano_replies" => files::kind_kano_replies().to_owned(),
        "company" => files::kind_company().to_owned(),
        "dimension" => files::kind_dimension().to_owned(),
        "mark" => files::kind_mark().to_owned(),
        "checklist" => files::kind_checklist().to_owned(),
        "check" => files::kind_check().to_owned(),
        "visit" => files::kind_visit().to_owned(),
        "finding" => files::kind_finding().to_owned(),
        "measure" => files::kind_measure().to_owned(),
        "need" => files::kind_need().to_owned(),
        "criterion" => files::kind_criterion().to_owned(),
        "points" => files::kind_points().to_owned(),
        "round" => files::kind_round().to_owned(),
        "ballot" => files::kind_ballot().to_owned(),
        "sub_project" => files::kind_sub_project().to_owned(),
        "pilot" => files::kind_pilot().to_owned(),
        "training" => files::kind_training().to_owned(),
        "workshop" => files::kind_workshop().to_owned(),
        "activity" => files::kind_activity().to_owned(),
        "question" => files::kind_question().to_owned(),
        "package" => files::kind_package().to_owned(),
        "group" => files::kind_group().to_owned(),
        "tally" => files::kind_tally().to_owned(),
        "session" => files::kind_session().to_owned(),
        other => files::kind_other(other),
    }
}

/// What a field is called; unknown ones keep their own name.
pub fn field_name(field: &str) -> String {
    let known = match field {
        "title" => files::field_title(),
        "note" => files::field_note(),
        "place" => files::field_place(),
        "author" => files::field_author(),
        "state" => files::field_state(),
        "was" => files::field_was(),
        "sellable" => files::field_sellable(),
        "spotlight" => files::field_spotlight(),
        "dos" => files::field_dos(),
        "donts" => files::field_donts(),
        "name" => files::field_name(),
        "color" => files::field_color(),
        "at" => files::field_at(),
        "department" => files::field_department(),
        "role" => files::field_role(),
        "target_group" => files::field_target_group(),
        "service" => files::field_service(),
        "situation" => files::field_situation(),
        "challenges" => files::field_challenges(),
        "included" => files::field_included(),
        "excluded" => files::field_excluded(),
        "documents" => files::field_documents(),
        "reporting" => files::field_reporting(),
        "insight" => files::field_insight(),
        "metric" => files::field_metric(),
        "target" => files::field_target(),
        "due" => files::field_due(),
        "person" => files::field_person(),
        "picture" => files::field_picture(),
        "who" => files::field_who(),
        "needs" => files::field_needs(),
        "pains" => files::field_pains(),
        "quote" => files::field_quote(),
        "share" => files::field_share(),
        "nps" => files::field_nps(),
        "goal" => files::field_goal(),
        "priority" => files::field_priority(),
        "decision_cycle" => files::field_decision_cycle(),
        "shown" => files::field_shown(),
        "phase" => files::field_phase(),
        "contact" => files::field_contact(),
        "source" => files::field_source(),
        "line" => files::field_line(),
        "ways" => files::field_ways(),
        "channel" => files::field_channel(),
        "frequency" => files::field_frequency(),
        "expectation" => files::field_expectation(),
        "current" => files::field_current(),
        "outcome" => files::field_outcome(),
        "processes" => files::field_processes(),
        "systems" => files::field_systems(),
        "data" => files::field_data(),
        "interfaces" => files::field_interfaces(),
        "status" => files::field_status(),
        "since" => files::field_since(),
        "key" => files::field_key(),
        "text" => files::field_text(),
        "kind" => files::field_kind(),
        "date" => files::field_date(),
        "touchpoint" => files::field_touchpoint(),
        "persona" => files::field_persona(),
        "scope" => files::field_scope(),
        "origin" => files::field_origin(),
        "lanes" => files::field_lanes(),
        "journey" => files::field_journey(),
        "voice" => files::field_voice(),
        "often" => files::field_often(),
        "duration" => files::field_duration(),
        "step" => files::field_step(),
        "group" => files::field_group(),
        "by" => files::field_by(),
        "feeling" => files::field_feeling(),
        "counts" => files::field_counts(),
        "method" => files::field_method(),
        "respondents" => files::field_respondents(),
        "scale" => files::field_scale(),
        "seal" => files::field_seal(),
        "wave" => files::field_wave(),
        "batch" => files::field_batch(),
        "relevance" => files::field_relevance(),
        "about" => files::field_about(),
        "present" => files::field_present(),
        "absent" => files::field_absent(),
        "kano" => files::field_kano(),
        "table" => files::field_table(),
        "company" => files::field_company(),
        "dimension" => files::field_dimension(),
        "grade" => files::field_grade(),
        "remark" => files::field_remark(),
        "checklist" => files::field_checklist(),
        "card" => files::field_card(),
        "worth" => files::field_worth(),
        "shopper" => files::field_shopper(),
        "visit" => files::field_visit(),
        "check" => files::field_check(),
        "result" => files::field_result(),
        "until" => files::field_until(),
        "need" => files::field_need(),
        "requirement" => files::field_requirement(),
        "resource" => files::field_resource(),
        "today" => files::field_today(),
        "fit" => files::field_fit(),
        "impact" => files::field_impact(),
        "effort" => files::field_effort(),
        "reach" => files::field_reach(),
        "confidence" => files::field_confidence(),
        "urgency" => files::field_urgency(),
        "chance" => files::field_chance(),
        "cost" => files::field_cost(),
        "weeks" => files::field_weeks(),
        "sub_project" => files::field_sub_project(),
        "guessed_relevance" => files::field_guessed_relevance(),
        "guessed_quality" => files::field_guessed_quality(),
        "redesign" => files::field_redesign(),
        "to_be" => files::field_to_be(),
        "reasons" => files::field_reasons(),
        "pilot" => files::field_pilot(),
        "by_whom" => files::field_by_whom(),
        "currency" => files::field_currency(),
        "message" => files::field_message(),
        "from" => files::field_from(),
        "done" => files::field_done(),
        "budget" => files::field_budget(),
        "spent" => files::field_spent(),
        "aim" => files::field_aim(),
        "reached" => files::field_reached(),
        "measure" => files::field_measure(),
        "market" => files::field_market(),
        "decision" => files::field_decision(),
        "decided" => files::field_decided(),
        "trainer" => files::field_trainer(),
        "held" => files::field_held(),
        "weight" => files::field_weight(),
        "criterion" => files::field_criterion(),
        "points" => files::field_points(),
        "dots" => files::field_dots(),
        "closed" => files::field_closed(),
        "round" => files::field_round(),
        "heads" => files::field_heads(),
        "template" => files::field_template(),
        "workshop" => files::field_workshop(),
        "minutes" => files::field_minutes(),
        "board" => files::field_board(),
        "private" => files::field_private(),
        "anonymous" => files::field_anonymous(),
        "revealed" => files::field_revealed(),
        "turns" => files::field_turns(),
        "turn" => files::field_turn(),
        "deck" => files::field_deck(),
        "question" => files::field_question(),
        "writing" => files::field_writing(),
        "sheet" => files::field_sheet(),
        "single" => files::field_single(),
        "repeats" => files::field_repeats(),
        "ideas" => files::field_ideas(),
        "trashed" => files::field_trashed(),
        other => {
            return match other.split_once('/') {
                Some(("tags", tag)) => files::field_tag(tag),
                Some((set, member)) => match set_name(set) {
                    Some(set) => in_set(set, member_name(member)),
                    None => files::field_other(other),
                },
                None => files::field_other(other),
            };
        }
    };
    known.to_owned()
}

/// What the column of a field or a whole set is called.
pub fn set_or_field_name(field: &str) -> String {
    match (field, set_name(field)) {
        ("tags", _) => crate::i18n::words::export::tags().to_owned(),
        // A round's dots are a number.
        ("dots", _) | (_, None) => field_name(field),
        (_, Some(set)) => set.to_owned(),
    }
}

/// "Own lane: …", or the set alone.
pub fn in_set(set: &str, member: Option<String>) -> String {
    match member {
        Some(member) => files::field_in_set(&member, set),
        None => set.to_owned(),
    }
}

fn set_name(set: &str) -> Option<&'static str> {
    Some(match set {
        "departments" => files::set_departments(),
        "media" => files::set_media(),
        "influences" => files::set_influences(),
        "hidden" => files::set_hidden(),
        "touchpoints" => files::set_touchpoints(),
        "own" => files::set_own(),
        "groups" => files::set_groups(),
        "after" => files::set_after(),
        "cards" => files::set_cards(),
        "attended" => files::set_attended(),
        "dots" => files::set_dots(),
        "questions" => files::set_questions(),
        "voters" => files::set_voters(),
        "unlike" => files::set_unlike(),
        _ => return None,
    })
}

/// A member of a set, without the project: nothing for an id, which tells nobody anything.
fn member_name(member: &str) -> Option<String> {
    if member.parse::<crate::domain::Id>().is_ok() {
        return None;
    }
    Some(match (member.parse(), member.parse()) {
        (Ok(lane), _) => super::say_method::built_in_lane(lane).to_owned(),
        (_, Ok(media)) => super::say_method::media(media).to_owned(),
        _ => member.to_owned(),
    })
}
