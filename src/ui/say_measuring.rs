//! The terms of measuring in words: methods, kinds of companies and resources, states of measures.

use crate::domain::{
    CompanyKind, Fit, KanoAnswer, MeasureState, ResourceKind, WaveAbout, WaveMethod,
};
use crate::i18n::words::measure;
use crate::method::Verdict;

/// How answers were had.
pub fn wave_method(it: WaveMethod) -> &'static str {
    match it {
        WaveMethod::Survey => measure::method_survey(),
        WaveMethod::Interview => measure::method_interview(),
        WaveMethod::MysteryShopping => measure::method_mystery_shopping(),
        WaveMethod::TeamEstimate => measure::method_team_estimate(),
    }
}

/// Who is compared.
pub fn company_kind(it: CompanyKind) -> &'static str {
    match it {
        CompanyKind::Own => measure::company_own(),
        CompanyKind::Competitor => measure::company_competitor(),
        CompanyKind::BestPractice => measure::company_best_practice(),
    }
}

/// What kind of resource.
pub fn resource_kind(it: ResourceKind) -> &'static str {
    match it {
        ResourceKind::Process => measure::resource_process(),
        ResourceKind::System => measure::resource_system(),
        ResourceKind::Data => measure::resource_data(),
        ResourceKind::Interface => measure::resource_interface(),
    }
}

/// How well something fits.
pub fn fit(it: Fit) -> &'static str {
    match it {
        Fit::Fits => measure::fit_fits(),
        Fit::Partly => measure::fit_partly(),
        Fit::Missing => measure::fit_missing(),
    }
}

/// How far a measure has come.
pub fn measure_state(it: MeasureState) -> &'static str {
    match it {
        MeasureState::Idea => measure::state_idea(),
        MeasureState::Planned => measure::state_planned(),
        MeasureState::Pilot => measure::state_pilot(),
        MeasureState::RollOut => measure::state_roll_out(),
        MeasureState::Done => measure::state_done(),
        MeasureState::Dropped => measure::state_dropped(),
    }
}

/// An answer to a Kano question.
pub fn kano_answer(it: KanoAnswer) -> &'static str {
    match it {
        KanoAnswer::Like => measure::kano_like(),
        KanoAnswer::MustBe => measure::kano_must_be(),
        KanoAnswer::Neutral => measure::kano_neutral(),
        KanoAnswer::LiveWith => measure::kano_live_with(),
        KanoAnswer::Dislike => measure::kano_dislike(),
    }
}

/// Can a change be told from chance?
pub fn verdict(it: Verdict) -> &'static str {
    match it {
        Verdict::Better => measure::verdict_better(),
        Verdict::Worse => measure::verdict_worse(),
        Verdict::Unclear => measure::verdict_unclear(),
        Verdict::TooFew => measure::verdict_too_few(),
    }
}

/// What a wave is called.
pub fn wave(about: &WaveAbout) -> String {
    match about.name.trim() {
        "" => measure::unnamed_wave().to_owned(),
        name => name.to_owned(),
    }
}
