//! The signs and steps of the method in words, and where each sign is to be worked on.

use crate::domain::{Board, Counted, Status};
use crate::i18n::words::overview;
use crate::method::standing::{FourStep, Sign, Stage, TenStep};
use crate::ui::route::{
    BoardView, JourneysView, MeasureView, MeasuresView, Page, PrioritiseView, SetupView,
    SuccessView, TouchpointsView,
};
use crate::workspace::Workspace;

/// What a sign counts.
pub(super) fn sign(it: Sign) -> &'static str {
    match it {
        Sign::Scope => overview::sign_scope(),
        Sign::Goals => overview::sign_goals(),
        Sign::Milestones => overview::sign_milestones(),
        Sign::Departments => overview::sign_departments(),
        Sign::People => overview::sign_people(),
        Sign::Duties => overview::sign_duties(),
        Sign::Reporting => overview::sign_reporting(),
        Sign::Personas => overview::sign_personas(),
        Sign::Touchpoints => overview::sign_touchpoints(),
        Sign::Journeys => overview::sign_journeys(),
        Sign::Rated => overview::sign_rated(),
        Sign::Insights => overview::sign_insights(),
        Sign::Perception => overview::sign_perception(),
        Sign::Resources => overview::sign_resources(),
        Sign::Benchmark => overview::sign_benchmark(),
        Sign::Baseline => overview::sign_baseline(),
        Sign::Ideas => overview::sign_ideas(),
        Sign::ToBe => overview::sign_to_be(),
        Sign::CompanyStandard => overview::sign_company_standard(),
        Sign::Standards => overview::sign_standards(),
        Sign::Wows => overview::sign_wows(),
        Sign::Assessed => overview::sign_assessed(),
        Sign::Key => overview::sign_key(),
        Sign::Designed => overview::sign_designed(),
        Sign::Estimated => overview::sign_estimated(),
        Sign::Measures => overview::sign_measures(),
        Sign::Planned => overview::sign_planned(),
        Sign::Pilots => overview::sign_pilots(),
        Sign::Trainings => overview::sign_trainings(),
        Sign::Live => overview::sign_live(),
        Sign::Done => overview::sign_done(),
        Sign::Visits => overview::sign_visits(),
        Sign::SecondWave => overview::sign_second_wave(),
        Sign::Report => overview::sign_report(),
    }
}

/// What is to be done where a sign is missing.
pub(super) fn deed(it: Sign) -> &'static str {
    match it {
        Sign::Scope => overview::do_scope(),
        Sign::Goals => overview::do_goals(),
        Sign::Milestones => overview::do_milestones(),
        Sign::Departments => overview::do_departments(),
        Sign::People => overview::do_people(),
        Sign::Duties => overview::do_duties(),
        Sign::Reporting => overview::do_reporting(),
        Sign::Personas => overview::do_personas(),
        Sign::Touchpoints => overview::do_touchpoints(),
        Sign::Journeys => overview::do_journeys(),
        Sign::Rated => overview::do_rated(),
        Sign::Insights => overview::do_insights(),
        Sign::Perception => overview::do_perception(),
        Sign::Resources => overview::do_resources(),
        Sign::Benchmark => overview::do_benchmark(),
        Sign::Baseline => overview::do_baseline(),
        Sign::Ideas => overview::do_ideas(),
        Sign::ToBe => overview::do_to_be(),
        Sign::CompanyStandard => overview::do_company_standard(),
        Sign::Standards => overview::do_standards(),
        Sign::Wows => overview::do_wows(),
        Sign::Assessed => overview::do_assessed(),
        Sign::Key => overview::do_key(),
        Sign::Designed => overview::do_designed(),
        Sign::Estimated => overview::do_estimated(),
        Sign::Measures => overview::do_measures(),
        Sign::Planned => overview::do_planned(),
        Sign::Pilots => overview::do_pilots(),
        Sign::Trainings => overview::do_trainings(),
        Sign::Live => overview::do_live(),
        Sign::Done => overview::do_done(),
        Sign::Visits => overview::do_visits(),
        Sign::SecondWave => overview::do_second_wave(),
        Sign::Report => overview::do_report(),
    }
}

/// Where what a sign counts is to be seen and worked on.
pub(super) fn page(it: Sign) -> Page {
    match it {
        Sign::Scope | Sign::Departments | Sign::People => Page::Setup(SetupView::Team),
        Sign::Goals | Sign::Milestones | Sign::Duties | Sign::Reporting => {
            Page::Setup(SetupView::Charter)
        }
        Sign::Personas => Page::Setup(SetupView::Personas),
        Sign::Touchpoints => Page::Touchpoints(TouchpointsView::Table),
        Sign::Journeys | Sign::Rated | Sign::ToBe => Page::Journeys(JourneysView::List),
        Sign::Insights => Page::Touchpoints(TouchpointsView::Insights),
        Sign::Perception => Page::Measure(MeasureView::Gaps),
        Sign::Resources => Page::Measure(MeasureView::Needs),
        Sign::Benchmark => Page::Measure(MeasureView::Benchmark),
        Sign::Baseline | Sign::SecondWave => Page::Measure(MeasureView::Waves),
        Sign::CompanyStandard => Page::Boards(BoardView::One(Board::Company)),
        Sign::Ideas | Sign::Standards | Sign::Wows => Page::Boards(BoardView::All),
        Sign::Assessed => Page::Prioritise(PrioritiseView::Matrix),
        Sign::Key => Page::Prioritise(PrioritiseView::Ranking),
        Sign::Designed => Page::Prioritise(PrioritiseView::Design),
        Sign::Estimated => Page::Prioritise(PrioritiseView::Cards),
        Sign::Measures => Page::Prioritise(PrioritiseView::Wins),
        Sign::Planned | Sign::Done => Page::Measures(MeasuresView::Board),
        Sign::Pilots => Page::Measures(MeasuresView::Pilots),
        Sign::Trainings => Page::Measures(MeasuresView::Trainings),
        Sign::Live => Page::Success(SuccessView::Book),
        Sign::Visits => Page::Measure(MeasureView::Shopping),
        Sign::Report => Page::Success(SuccessView::Report),
    }
}

/// Where just what a sign counts is to be seen.
pub(super) fn source(workspace: Workspace, it: Sign) -> Page {
    let only = |counted: Counted| Page::Measures(MeasuresView::Only(counted.into()));
    match it {
        Sign::Measures => only(Counted::Kept),
        // Where nothing is open any more, everything that was kept was planned.
        Sign::Planned => match workspace.open_measures() {
            0 => only(Counted::Kept),
            _ => only(Counted::Planned),
        },
        Sign::Done => only(Counted::Done),
        Sign::Key => Page::Prioritise(PrioritiseView::RankingKey),
        other => page(other),
    }
}

/// What a sign leaves out, and where that is to be seen.
pub(super) fn left_out(workspace: Workspace, it: Sign) -> Option<(String, Page)> {
    let (number, say, page) = match it {
        Sign::Touchpoints => (
            workspace.touchpoints_in(Status::Retired).len(),
            overview::retired as fn(usize) -> String,
            Page::Touchpoints(TouchpointsView::Research),
        ),
        Sign::Measures => (
            workspace.dropped_measures(),
            overview::dropped as fn(usize) -> String,
            Page::Measures(MeasuresView::Only(Counted::Dropped.into())),
        ),
        _ => return None,
    };
    (number > 0).then(|| (say(number), page))
}

/// A step of four, and the question it answers.
pub(super) fn four(it: FourStep) -> (&'static str, &'static str) {
    match it {
        FourStep::Analyse => (overview::four_analyse(), overview::four_analyse_text()),
        FourStep::Plan => (overview::four_plan(), overview::four_plan_text()),
        FourStep::Do => (overview::four_do(), overview::four_do_text()),
        FourStep::Success => (overview::four_success(), overview::four_success_text()),
    }
}

/// A step of ten.
pub(super) fn ten(it: TenStep) -> &'static str {
    match it {
        TenStep::Initiation => overview::ten_initiation(),
        TenStep::Preparation => overview::ten_preparation(),
        TenStep::Contacts => overview::ten_contacts(),
        TenStep::Resources => overview::ten_resources(),
        TenStep::Effect => overview::ten_effect(),
        TenStep::Design => overview::ten_design(),
        TenStep::Measures => overview::ten_measures(),
        TenStep::Pilot => overview::ten_pilot(),
        TenStep::RollOut => overview::ten_roll_out(),
        TenStep::Control => overview::ten_control(),
    }
}

/// How far something is, in a word.
pub(super) fn stage(it: Stage) -> &'static str {
    match it {
        Stage::Nothing => overview::stage_nothing(),
        Stage::Begun => overview::stage_begun(),
        Stage::There => overview::stage_there(),
    }
}

/// How far something is, in a word of style sheets.
pub(super) fn stage_word(it: Stage) -> &'static str {
    match it {
        Stage::Nothing => "nothing",
        Stage::Begun => "begun",
        Stage::There => "there",
    }
}
