//! What the sample projects measure: waves of 400 answers, a frozen baseline, a benchmark, visits of
//! test customers. Everything refers to something that is there.

use std::collections::BTreeMap;

use werkstatt::domain::{
    Annotation, Answers, Card, CardKind, Check, Checklist, Company, CompanyKind, Dimension, Domain,
    Finding, Kano, KanoReplies, KanoSubject, Mark, Need, Recommendation, Touchpoint, Visit, Wave,
};
use werkstatt::files;
use werkstatt::merge::{Id, Table};
use werkstatt::method::{Net, Verdict, live_content, since_frozen};

use super::copies::copy as copied;
use super::samples::{all, in_both, opened};

/// What the records say of a wave now.
fn live(table: &Table, id: Id, wave: &Wave) -> werkstatt::domain::WaveContent {
    let answers = all::<Answers>(table);
    let given = all::<Recommendation>(table);
    live_content(id, wave, answers.values(), given.values())
}

#[test]
fn there_is_a_frozen_baseline_and_a_second_wave_of_400_answers_each() {
    in_both(|table| {
        let mut waves: Vec<(Id, Wave)> = all::<Wave>(table).into_iter().collect();
        waves.sort_by_key(|(_, wave)| wave.date);
        let [(first, baseline), (second, later)] = waves.try_into().unwrap();
        assert!(baseline.own_about().is_comparable(&later.own_about()));
        for (id, wave) in [(first, &baseline), (second, &later)] {
            let content = live(table, id, wave);
            assert_eq!(content.recommended(None, None).n(), 400);
            assert_eq!(wave.touchpoints.len(), 20);
        }
        let seal = baseline.seal.as_ref().unwrap();
        assert!(seal.is_intact(), "{}", seal.content.hash());
        assert!(since_frozen(&seal.content, &live(table, first, &baseline)).is_empty());
        assert!(later.seal.is_none());
        assert_eq!(
            all::<Annotation>(table)
                .values()
                .filter(|note| note.wave.is_some())
                .count(),
            2
        );
    });
}

#[test]
fn the_two_waves_show_every_verdict_that_there_is() {
    in_both(|table| {
        let mut waves: Vec<(Id, Wave)> = all::<Wave>(table).into_iter().collect();
        waves.sort_by_key(|(_, wave)| wave.date);
        let contents: Vec<_> = waves
            .iter()
            .map(|(id, wave)| live(table, *id, wave))
            .collect();
        let score = |place: usize, touchpoint| {
            let customers = |group| group == werkstatt::domain::RaterGroup::Customers;
            Net::of_counts(contents[place].counts(touchpoint, customers)).unwrap()
        };
        let mut verdicts: BTreeMap<Verdict, usize> = BTreeMap::new();
        for touchpoint in &waves[0].1.touchpoints {
            let change = score(1, *touchpoint).since(&score(0, *touchpoint));
            *verdicts.entry(change.verdict).or_default() += 1;
        }
        assert!(verdicts[&Verdict::Better] >= 3, "{verdicts:?}");
        assert_eq!(verdicts[&Verdict::TooFew], 1, "{verdicts:?}");
        assert!(verdicts[&Verdict::Unclear] >= 5, "{verdicts:?}");
    });
}

#[test]
fn what_is_measured_refers_to_what_is_there_under_the_ids_of_every_browser() {
    in_both(|table| {
        let has = |kind: &str, id: Id| table.record(kind, id).is_some();
        let waves = all::<Wave>(table);
        for (id, value) in all::<Answers>(table) {
            let (wave, touchpoint) = (value.wave.unwrap(), value.touchpoint.unwrap());
            assert!(waves[&wave].touchpoints.contains(&touchpoint));
            assert!(waves[&wave].groups.contains(&value.group));
            let made = Answers::id(wave, touchpoint, value.group, value.persona, value.batch);
            assert_eq!(id, made);
        }
        for (id, value) in all::<Recommendation>(table) {
            let made = Recommendation::id(
                value.wave.unwrap(),
                value.touchpoint,
                value.persona,
                value.batch,
            );
            assert_eq!(id, made);
        }
        for (id, value) in all::<KanoReplies>(table) {
            let kano = value.kano.unwrap();
            assert_eq!(id, KanoReplies::id(kano, value.batch));
            let about = match all::<Kano>(table)[&kano].about.unwrap() {
                KanoSubject::Card(id) => has(Card::KIND, id),
                KanoSubject::Touchpoint(id) => has(Touchpoint::KIND, id),
            };
            assert!(about && value.table.n() >= 50);
        }
        for (id, value) in all::<Mark>(table) {
            let (company, dimension) = (value.company.unwrap(), value.dimension.unwrap());
            assert_eq!(id, Mark::id(company, dimension));
            assert!(has(Company::KIND, company) && has(Dimension::KIND, dimension));
            assert!(!value.source.is_empty());
        }
        for (id, value) in all::<Finding>(table) {
            let (visit, check) = (value.visit.unwrap(), value.check.unwrap());
            assert_eq!(id, Finding::id(visit, check));
            assert_eq!(value.worth, all::<Check>(table)[&check].worth);
            assert!(has(Visit::KIND, visit));
        }
        for check in all::<Check>(table).values() {
            let card = &all::<Card>(table)[&check.card.unwrap()];
            assert_eq!(card.place.kind, CardKind::Standard);
            assert!(card.touchpoints.contains(&check.touchpoint.unwrap()));
            assert!(has(Checklist::KIND, check.checklist.unwrap()));
        }
        for need in all::<Need>(table).values() {
            assert!(has(Touchpoint::KIND, need.touchpoint.unwrap()) && need.fit.is_some());
        }
    });
}

#[test]
fn the_benchmark_has_the_own_company_competitors_and_a_best_practice() {
    in_both(|table| {
        let companies = all::<Company>(table);
        let of = |kind| {
            companies
                .values()
                .filter(|company| company.kind == kind)
                .count()
        };
        assert_eq!(CompanyKind::ALL.map(of), [2, 1, 1]);
        assert_eq!(companies[&Company::OWN].kind, CompanyKind::Own);
    });
}

#[test]
fn a_copy_of_a_project_keeps_its_frozen_waves_whole() {
    let copy = copied(&opened("de"));
    let waves = all::<Wave>(&copy);
    let (id, wave) = waves.iter().find(|(_, wave)| wave.seal.is_some()).unwrap();
    let seal = wave.seal.as_ref().unwrap();
    assert!(seal.is_intact());
    assert!(since_frozen(&seal.content, &live(&copy, *id, wave)).is_empty());
    assert!(all::<Company>(&copy).contains_key(&Company::OWN));
    // One that was tampered with stays recognisable.
    let mut records = super::help::plain(super::help::sample("de"));
    for record in records
        .iter_mut()
        .filter(|record| record.key.kind == Wave::KIND)
    {
        if let Some(seal) = record.fields.get_mut("seal") {
            seal["content"]["about"]["name"] = "Andere".into();
        }
    }
    let tampered = files::as_table(&records, files::content_actor(&records));
    let copy = copied(&tampered);
    let seals = all::<Wave>(&copy)
        .into_values()
        .filter_map(|wave| wave.seal);
    assert!(seals.into_iter().all(|seal| !seal.is_intact()));
}
