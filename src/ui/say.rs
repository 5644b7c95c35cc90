//! Errors, deeds and kinds in words. The rooms below carry data; the sentences stand here.

use super::parts::Glyph;
use crate::domain::card::COVERED;
use crate::domain::{Board, CardKind, CardState, Role};
use crate::i18n::words::{board, deeds, shell, writing};
use crate::workspace::{Deed, StorageError};

/// What undo calls an action.
pub fn deed(deed: Deed) -> &'static str {
    match deed {
        Deed::AddCards => deeds::add_cards(),
        Deed::EditCard => deeds::edit_card(),
        Deed::MoveCard => deeds::move_card(),
        Deed::ChangeKind => deeds::change_kind(),
        Deed::DuplicateCard => deeds::duplicate_card(),
        Deed::TrashCard => deeds::trash_card(),
        Deed::RestoreCard => deeds::restore_card(),
        Deed::AddDepartment => deeds::add_department(),
        Deed::EditDepartment => deeds::edit_department(),
        Deed::MoveDepartment => deeds::move_department(),
        Deed::TrashDepartment => deeds::trash_department(),
        Deed::AddPerson => deeds::add_person(),
        Deed::EditPerson => deeds::edit_person(),
        Deed::TrashPerson => deeds::trash_person(),
        Deed::EditProject => deeds::edit_project(),
        Deed::AddGoal => deeds::add_goal(),
        Deed::EditGoal => deeds::edit_goal(),
        Deed::TrashGoal => deeds::trash_goal(),
        Deed::AddMilestone => deeds::add_milestone(),
        Deed::EditMilestone => deeds::edit_milestone(),
        Deed::TrashMilestone => deeds::trash_milestone(),
        Deed::AddDuty => deeds::add_duty(),
        Deed::EditDuty => deeds::edit_duty(),
        Deed::TrashDuty => deeds::trash_duty(),
        Deed::EditCharter => deeds::edit_charter(),
        Deed::AddPersona => deeds::add_persona(),
        Deed::EditPersona => deeds::edit_persona(),
        Deed::MovePersona => deeds::move_persona(),
        Deed::TrashPersona => deeds::trash_persona(),
        Deed::AddTopic => deeds::add_topic(),
        Deed::EditTopic => deeds::edit_topic(),
        Deed::MoveTopic => deeds::move_topic(),
        Deed::TrashTopic => deeds::trash_topic(),
        Deed::EditPhase => deeds::edit_phase(),
        Deed::MovePhase => deeds::move_phase(),
        Deed::TrashPhase => deeds::trash_phase(),
        Deed::AddTouchpoints => deeds::add_touchpoints(),
        Deed::EditTouchpoint => deeds::edit_touchpoint(),
        Deed::EditTouchpoints => deeds::edit_touchpoints(),
        Deed::PasteTouchpoints => deeds::paste_touchpoints(),
        Deed::LinkTouchpoints => deeds::link_touchpoints(),
        Deed::TrashTouchpoints => deeds::trash_touchpoints(),
        Deed::AddInsight => deeds::add_insight(),
        Deed::EditInsight => deeds::edit_insight(),
        Deed::TrashInsight => deeds::trash_insight(),
        Deed::IdeaFromInsight => deeds::idea_from_insight(),
        Deed::AddIdea => deeds::add_idea(),
        Deed::LinkCard => deeds::link_card(),
        Deed::AddJourney => deeds::add_journey(),
        Deed::EditJourney => deeds::edit_journey(),
        Deed::MakeToBe => deeds::make_to_be(),
        Deed::TrashJourney => deeds::trash_journey(),
        Deed::AddLane => deeds::add_lane(),
        Deed::EditLane => deeds::edit_lane(),
        Deed::MoveLane => deeds::move_lane(),
        Deed::ShowLane => deeds::show_lane(),
        Deed::TrashLane => deeds::trash_lane(),
        Deed::AddStep => deeds::add_step(),
        Deed::EditStep => deeds::edit_step(),
        Deed::MoveStep => deeds::move_step(),
        Deed::DuplicateStep => deeds::duplicate_step(),
        Deed::TrashStep => deeds::trash_step(),
        Deed::Rate => deeds::rate(),
        Deed::Count => deeds::count(),
        Deed::AddWave => deeds::add_wave(),
        Deed::EditWave => deeds::edit_wave(),
        Deed::TrashWave => deeds::trash_wave(),
        Deed::FreezeWave => deeds::freeze_wave(),
        Deed::Annotate => deeds::annotate(),
        Deed::TrashAnnotation => deeds::trash_annotation(),
        Deed::CountAnswers => deeds::count_answers(),
        Deed::Answer => deeds::answer(),
        Deed::ImportAnswers => deeds::import_answers(),
        Deed::TakeInForeign => deeds::take_in_foreign(),
        Deed::CountRecommendations => deeds::count_recommendations(),
        Deed::AddKano => deeds::add_kano(),
        Deed::EditKano => deeds::edit_kano(),
        Deed::TrashKano => deeds::trash_kano(),
        Deed::CountKano => deeds::count_kano(),
        Deed::AddCompany => deeds::add_company(),
        Deed::EditCompany => deeds::edit_company(),
        Deed::MoveCompany => deeds::move_company(),
        Deed::TrashCompany => deeds::trash_company(),
        Deed::AddDimension => deeds::add_dimension(),
        Deed::EditDimension => deeds::edit_dimension(),
        Deed::MoveDimension => deeds::move_dimension(),
        Deed::TrashDimension => deeds::trash_dimension(),
        Deed::ScoreCompany => deeds::score_company(),
        Deed::AddChecklist => deeds::add_checklist(),
        Deed::EditChecklist => deeds::edit_checklist(),
        Deed::TrashChecklist => deeds::trash_checklist(),
        Deed::AddChecks => deeds::add_checks(),
        Deed::EditCheck => deeds::edit_check(),
        Deed::MoveCheck => deeds::move_check(),
        Deed::TrashCheck => deeds::trash_check(),
        Deed::AddVisit => deeds::add_visit(),
        Deed::EditVisit => deeds::edit_visit(),
        Deed::TrashVisit => deeds::trash_visit(),
        Deed::WriteFinding => deeds::write_finding(),
        Deed::AddMeasure => deeds::add_measure(),
        Deed::EditMeasure => deeds::edit_measure(),
        Deed::TrashMeasure => deeds::trash_measure(),
        Deed::AddNeed => deeds::add_need(),
        Deed::EditNeed => deeds::edit_need(),
        Deed::TrashNeed => deeds::trash_need(),
        Deed::AddCriterion => deeds::add_criterion(),
        Deed::EditCriterion => deeds::edit_criterion(),
        Deed::MoveCriterion => deeds::move_criterion(),
        Deed::TrashCriterion => deeds::trash_criterion(),
        Deed::GivePoints => deeds::give_points(),
        Deed::Estimate => deeds::estimate(),
        Deed::AddRound => deeds::add_round(),
        Deed::EditRound => deeds::edit_round(),
        Deed::TrashRound => deeds::trash_round(),
        Deed::Vote => deeds::vote(),
        Deed::Redesign => deeds::redesign(),
        Deed::AddSubProject => deeds::add_sub_project(),
        Deed::EditSubProject => deeds::edit_sub_project(),
        Deed::MoveSubProject => deeds::move_sub_project(),
        Deed::TrashSubProject => deeds::trash_sub_project(),
        Deed::MoveMeasure => deeds::move_measure(),
        Deed::AddPilot => deeds::add_pilot(),
        Deed::EditPilot => deeds::edit_pilot(),
        Deed::DecidePilot => deeds::decide_pilot(),
        Deed::TrashPilot => deeds::trash_pilot(),
        Deed::AddTraining => deeds::add_training(),
        Deed::EditTraining => deeds::edit_training(),
        Deed::TrashTraining => deeds::trash_training(),
        Deed::EditReport => deeds::edit_report(),
        Deed::AddWorkshop => deeds::add_workshop(),
        Deed::EditWorkshop => deeds::edit_workshop(),
        Deed::TrashWorkshop => deeds::trash_workshop(),
        Deed::AddActivity => deeds::add_activity(),
        Deed::EditActivity => deeds::edit_activity(),
        Deed::MoveActivity => deeds::move_activity(),
        Deed::TrashActivity => deeds::trash_activity(),
        Deed::Reveal => deeds::reveal(),
        Deed::NextTurn => deeds::next_turn(),
        Deed::AddQuestion => deeds::add_question(),
        Deed::EditQuestion => deeds::edit_question(),
        Deed::MoveQuestion => deeds::move_question(),
        Deed::TrashQuestion => deeds::trash_question(),
        Deed::GroupCards => deeds::group_cards(),
        Deed::Ungroup => deeds::ungroup(),
        Deed::EditGroup => deeds::edit_group(),
        Deed::MoveGroup => deeds::move_group(),
        Deed::NotAlike => deeds::not_alike(),
        Deed::AddPackage => deeds::add_package(),
        Deed::EditPackage => deeds::edit_package(),
        Deed::TrashPackage => deeds::trash_package(),
        Deed::Restore => deeds::restore(),
        Deed::RestoreBackup => deeds::restore_backup(),
        Deed::EmptyTrash => deeds::empty_trash(),
        Deed::Settle => deeds::settle(),
        Deed::TakeBack => deeds::take_back(),
        Deed::TakeOver => deeds::take_over(),
        Deed::Merge => deeds::merge(),
    }
}

/// Why something is not stored or cannot be read.
pub fn storage_error(error: &StorageError) -> String {
    match error {
        StorageError::Quota => shell::error_quota().to_owned(),
        StorageError::Blocked => shell::error_blocked().to_owned(),
        StorageError::NewerVersion => shell::error_newer().to_owned(),
        StorageError::Closed => shell::error_closed().to_owned(),
        StorageError::NotAllowed => shell::error_not_allowed().to_owned(),
        StorageError::Damaged(detail) => shell::error_damaged(detail),
        StorageError::Unknown { name, message } => {
            shell::error_unknown(&format!("{name}: {message}"))
        }
    }
}

/// One card of this kind.
pub fn kind(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Idea => board::idea(),
        CardKind::Standard => board::standard(),
        CardKind::Wow => board::wow(),
    }
}

/// The sign of a kind of card: told apart by shape, not by colour alone.
pub fn glyph(kind: CardKind) -> Glyph {
    match kind {
        CardKind::Idea => Glyph::Idea,
        CardKind::Standard => Glyph::Standard,
        CardKind::Wow => Glyph::Wow,
    }
}

/// The heading of a column.
pub fn kinds(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Idea => board::ideas(),
        CardKind::Standard => board::standards(),
        CardKind::Wow => board::wows(),
    }
}

/// How far a card has come.
pub fn state(state: CardState) -> &'static str {
    match state {
        CardState::Proposed => board::proposed(),
        CardState::Agreed => board::agreed(),
        CardState::Live => board::live(),
    }
}

/// The title of a card, or what one without is called, or one that is covered.
pub fn card_title(title: &str) -> String {
    match title.trim() {
        "" => board::card_untitled().to_owned(),
        COVERED => writing::covered_card().to_owned(),
        title => title.to_owned(),
    }
}

/// What a card is called, also one in the trash; subscribes to it.
pub fn card(workspace: crate::workspace::Workspace, id: crate::workspace::Id) -> String {
    card_title(
        &workspace
            .card(id)
            .map(|entry| entry.value.title)
            .unwrap_or_default(),
    )
}

/// Whose eyes a person sees with.
pub fn role(role: Role) -> &'static str {
    use crate::i18n::words::setup;
    match role {
        Role::Employee => setup::role_employee(),
        Role::Customer => setup::role_customer(),
        Role::External => setup::role_external(),
    }
}

/// The name of a board in an open project.
pub fn board_name(workspace: crate::workspace::Workspace, at: Board) -> String {
    match at {
        Board::Company => board::company().to_owned(),
        Board::Department(id) => match workspace.inner().departments.read(id) {
            Some(entry) if entry.is_here() => entry.value.name,
            Some(entry) => board::gone_department(&entry.value.name),
            None => board::gone_department(""),
        },
    }
}

/// "Kundenservice › Ideen".
pub fn column_name(
    workspace: crate::workspace::Workspace,
    column: crate::domain::Column,
) -> String {
    format!(
        "{} › {}",
        board_name(workspace, column.board),
        kinds(column.kind)
    )
}
