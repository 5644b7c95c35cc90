//! The terms of deciding and doing in words: what becomes of touchpoints, decisions, criteria,
//! quadrants, amounts of money.

use crate::domain::{
    Amount, Counted, Criterion, CriterionSource, Decision, Redesign, SubProject, VisitKind, Voice,
};
use crate::i18n::{
    self,
    words::{counted, doing, measures, pilots},
};
use crate::method::{Corner, Matrix};
use crate::workspace::{Id, Workspace};

/// What is to become of a touchpoint.
pub fn redesign(it: Redesign) -> &'static str {
    match it {
        Redesign::Adapt => doing::redesign_adapt(),
        Redesign::Invent => doing::redesign_invent(),
        Redesign::Drop => doing::redesign_drop(),
    }
}

/// What comes after a pilot.
pub fn decision(it: Decision) -> &'static str {
    match it {
        Decision::RollOut => doing::decision_roll_out(),
        Decision::Change => doing::decision_change(),
        Decision::Drop => doing::decision_drop(),
    }
}

/// Who speaks in the feedback to a pilot.
pub fn voice(it: Voice) -> &'static str {
    match it {
        Voice::Customers => doing::voice_customers(),
        Voice::Staff => doing::voice_staff(),
    }
}

/// Who looks.
pub fn visit_kind(it: VisitKind) -> &'static str {
    match it {
        VisitKind::Test => doing::visit_test(),
        VisitKind::SelfCheck => doing::visit_self_check(),
    }
}

/// Where the points of a criterion come from.
pub fn criterion_source(it: CriterionSource) -> &'static str {
    match it {
        CriterionSource::Own => doing::source_own(),
        CriterionSource::Relevance => doing::source_relevance(),
        CriterionSource::Weakness => doing::source_weakness(),
        CriterionSource::Opportunity => doing::source_opportunity(),
        CriterionSource::Influence => doing::source_influence(),
    }
}

/// What a criterion is called.
pub fn criterion(it: &Criterion) -> String {
    match (it.name.trim(), it.source) {
        ("", CriterionSource::Own) => doing::criterion_unnamed().to_owned(),
        ("", source) => criterion_source(source).to_owned(),
        (name, _) => name.to_owned(),
    }
}

/// What a quadrant of a matrix is called.
pub fn corner(matrix: Matrix, it: Corner) -> &'static str {
    match (matrix, it) {
        (Matrix::Touchpoints, Corner::HighLow) => doing::concentrate(),
        (Matrix::Touchpoints, Corner::HighHigh) => doing::keep_up(),
        (Matrix::Touchpoints, Corner::LowLow) => doing::low_priority(),
        (Matrix::Touchpoints, Corner::LowHigh) => doing::overkill(),
        (Matrix::Cards, Corner::HighLow) => doing::quick_win(),
        (Matrix::Cards, Corner::HighHigh) => doing::major_project(),
        (Matrix::Cards, Corner::LowLow) => doing::fill_in(),
        (Matrix::Cards, Corner::LowHigh) => doing::thankless(),
    }
}

/// What a sub-project is called, also one in the trash; subscribes to it.
pub fn sub_project(workspace: Workspace, id: Id) -> String {
    let it = workspace.value::<SubProject>(id);
    match it.name.trim() {
        "" => doing::sub_project_unnamed().to_owned(),
        name => name.to_owned(),
    }
}

/// What a measure is called, also one in the trash; subscribes to it.
pub fn measure(workspace: Workspace, id: Id) -> String {
    let entry = workspace.inner().measures.read(id);
    measure_title(&entry.map(|entry| entry.value.title).unwrap_or_default())
}

/// The title of a measure, or what one without is called.
pub fn measure_title(title: &str) -> String {
    match title.trim() {
        "" => measures::untitled().to_owned(),
        title => title.to_owned(),
    }
}

/// Which measures a number counts.
pub fn counted(it: Counted) -> String {
    let word = match it {
        Counted::Kept => counted::kept(),
        Counted::Dropped => counted::dropped(),
        Counted::Open => counted::open(),
        Counted::Overdue => counted::overdue(),
        Counted::Planned => counted::planned(),
        Counted::Dated => counted::dated(),
        Counted::Undated => counted::undated(),
        Counted::Done => counted::done(),
        Counted::OnTime => counted::on_time(),
        Counted::DoneLate => counted::done_late(),
        Counted::DoneUndated => counted::done_undated(),
        Counted::DoneSince(day) => return counted::done_since(&i18n::day(day.parts())),
    };
    word.to_owned()
}

/// What a pilot is called where its measure is named beside: its test market, also of one in the
/// trash; subscribes to it.
pub fn market(workspace: Workspace, id: Id) -> String {
    let entry = workspace.inner().pilots.read(id);
    let market = entry.map(|entry| entry.value.market).unwrap_or_default();
    match market.trim() {
        "" => pilots::unnamed().to_owned(),
        market => market.to_owned(),
    }
}

/// What a pilot is called elsewhere: its test market and its measure; subscribes to both.
pub fn pilot(workspace: Workspace, id: Id) -> String {
    let entry = workspace.inner().pilots.read(id);
    let market = market(workspace, id);
    match entry.and_then(|entry| entry.value.measure) {
        Some(id) => pilots::of(&market, &measure(workspace, id)),
        None => market,
    }
}

/// The sign of the project's currency; subscribes to it.
pub fn currency(workspace: Workspace) -> String {
    match workspace.project_info().currency.trim() {
        "" => doing::euro().to_owned(),
        own => own.to_owned(),
    }
}

/// An amount of money in the project's currency; subscribes to that.
pub fn money(workspace: Workspace, amount: Amount) -> String {
    sum_of_money(workspace, amount.get())
}

/// The same for a sum, which may be above any single amount.
pub fn sum_of_money(workspace: Workspace, sum: f64) -> String {
    let currency = currency(workspace);
    format!("{}\u{a0}{currency}", i18n::amount(sum))
}
