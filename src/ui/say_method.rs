//! The terms of the method in words: phases, choices, feelings, rater groups.

use crate::domain::{
    BuiltIn, BuiltInLane, Contact, Feeling, InsightKind, JourneyKind, LaneKey, Line, Media, Phase,
    Priority, RaterGroup, Source, Status, StrategicGoal, Ways,
};
use crate::i18n::words::{method, touchpoint};
use crate::method::Moment;
use crate::ui::parts::Glyph;
use crate::workspace::{Id, Workspace};

/// The usual name of a built-in phase.
pub fn built_in_phase(it: BuiltIn) -> &'static str {
    match it {
        BuiltIn::Influence => method::phase_influence(),
        BuiltIn::Before => method::phase_before(),
        BuiltIn::Purchase => method::phase_purchase(),
        BuiltIn::After => method::phase_after(),
        BuiltIn::Recommend => method::phase_recommend(),
    }
}

/// Whom or what the customer meets.
pub fn contact(it: Contact) -> &'static str {
    match it {
        Contact::Person => method::contact_person(),
        Contact::Medium => method::contact_medium(),
    }
}

/// Who is behind a touchpoint.
pub fn source(it: Source) -> &'static str {
    match it {
        Source::Own => method::source_own(),
        Source::Third => method::source_third(),
    }
}

/// How the company came to a medium.
pub fn media(it: Media) -> &'static str {
    match it {
        Media::Owned => method::media_owned(),
        Media::Paid => method::media_paid(),
        Media::Earned => method::media_earned(),
        Media::Shared => method::media_shared(),
    }
}

/// Where a touchpoint happens.
pub fn line(it: Line) -> &'static str {
    match it {
        Line::Online => method::line_online(),
        Line::Offline => method::line_offline(),
        Line::Both => method::line_both(),
    }
}

/// Who can speak.
pub fn ways(it: Ways) -> &'static str {
    match it {
        Ways::One => method::ways_one(),
        Ways::Two => method::ways_two(),
    }
}

/// Where a touchpoint stands in its life.
pub fn status(it: Status) -> &'static str {
    match it {
        Status::Candidate => method::status_candidate(),
        Status::Active => method::status_active(),
        Status::Retired => method::status_retired(),
    }
}

/// What an insight is.
pub fn insight_kind(it: InsightKind) -> &'static str {
    match it {
        InsightKind::Weakness => method::kind_weakness(),
        InsightKind::Opportunity => method::kind_opportunity(),
        InsightKind::Praise => method::kind_praise(),
        InsightKind::Question => method::kind_question(),
    }
}

/// What the company wants with a persona.
pub fn strategic_goal(it: StrategicGoal) -> &'static str {
    match it {
        StrategicGoal::Win => method::goal_win(),
        StrategicGoal::Grow => method::goal_grow(),
        StrategicGoal::Strengthen => method::goal_strengthen(),
        StrategicGoal::Develop => method::goal_develop(),
        StrategicGoal::Prevent => method::goal_prevent(),
    }
}

/// How much something matters.
pub fn priority(it: Priority) -> &'static str {
    match it {
        Priority::High => method::priority_high(),
        Priority::Medium => method::priority_medium(),
        Priority::Low => method::priority_low(),
    }
}

/// What is or what shall be.
pub fn journey_kind(it: JourneyKind) -> &'static str {
    match it {
        JourneyKind::AsIs => method::journey_as_is(),
        JourneyKind::ToBe => method::journey_to_be(),
    }
}

/// The heading of a lane.
pub fn built_in_lane(it: BuiltInLane) -> &'static str {
    match it {
        BuiltInLane::Activity => method::lane_activity(),
        BuiltInLane::Touchpoint => method::lane_touchpoint(),
        BuiltInLane::Curve => method::lane_curve(),
        BuiltInLane::Rating => method::lane_rating(),
        BuiltInLane::Voice => method::lane_voice(),
        BuiltInLane::Facts => method::lane_facts(),
        BuiltInLane::Insights => method::lane_insights(),
        BuiltInLane::Ideas => method::lane_ideas(),
        BuiltInLane::Standards => method::lane_standards(),
        BuiltInLane::Backstage => method::lane_backstage(),
    }
}

/// A step of the scale.
pub fn feeling(it: Feeling) -> &'static str {
    match it {
        Feeling::Disappointed => method::feeling_disappointed(),
        Feeling::Okay => method::feeling_okay(),
        Feeling::Delighted => method::feeling_delighted(),
    }
}

/// Why a step stands out.
pub fn moment(it: Moment) -> &'static str {
    match it {
        Moment::Truth => method::moment_truth(),
        Moment::Delight => method::moment_delight(),
        Moment::Disappointment => method::moment_disappointment(),
    }
}

/// The shape that stands for a feeling, beside its word.
pub fn feeling_glyph(feeling: Feeling) -> Glyph {
    match feeling {
        Feeling::Disappointed => Glyph::Disappointed,
        Feeling::Okay => Glyph::Okay,
        Feeling::Delighted => Glyph::Delighted,
    }
}

/// The icon of an insight's kind, beside its word.
pub fn insight_glyph(it: InsightKind) -> Glyph {
    match it {
        InsightKind::Weakness => Glyph::Warning,
        InsightKind::Opportunity => Glyph::ArrowUp,
        InsightKind::Praise => Glyph::Check,
        InsightKind::Question => Glyph::Help,
    }
}

/// What a touchpoint is called, also one that was deleted; subscribes to it.
pub fn touchpoint(workspace: Workspace, id: Id) -> String {
    let entry = workspace.inner().touchpoints.read(id);
    match entry.map(|entry| (entry.is_here(), entry.value.name)) {
        Some((true, name)) if !name.trim().is_empty() => name,
        Some((true, _)) => touchpoint::untitled().to_owned(),
        Some((false, name)) => method::phase_gone(&name),
        None => method::phase_gone(touchpoint::untitled()),
    }
}

/// The name of a phase, as the team or the app calls it.
pub fn phase_name(id: Id, phase: &Phase) -> String {
    match BuiltIn::of(id) {
        Some(built_in) if phase.name.trim().is_empty() => built_in_phase(built_in).to_owned(),
        _ => phase.name.clone(),
    }
}

/// The name of the phase with this id in an open project; subscribes to it.
pub fn phase(workspace: Workspace, id: Option<Id>) -> String {
    match id.map(|id| (id, workspace.phase(id))) {
        None => method::phase_none().to_owned(),
        Some((id, phase)) if workspace.has_phase(id) => phase_name(id, &phase),
        Some((id, phase)) => method::phase_gone(&phase_name(id, &phase)),
    }
}

/// Through whose eyes is rated; subscribes to the department.
pub fn rater_group(workspace: Workspace, group: RaterGroup) -> String {
    match group {
        RaterGroup::Customers => method::group_customers().to_owned(),
        RaterGroup::Management => method::group_management().to_owned(),
        RaterGroup::Others => method::group_others().to_owned(),
        RaterGroup::Department(id) => {
            super::say::board_name(workspace, crate::domain::Board::Department(id))
        }
    }
}

/// The heading of any lane; subscribes to a lane of the team's own.
pub fn lane(workspace: Workspace, lane: LaneKey) -> String {
    match lane {
        LaneKey::BuiltIn(lane) => built_in_lane(lane).to_owned(),
        LaneKey::Own(id) => {
            let entry = workspace.inner().lanes.read(id);
            entry.map(|entry| entry.value.name).unwrap_or_default()
        }
    }
}
