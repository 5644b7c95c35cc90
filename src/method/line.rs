//! The line of a card: from the idea to what was agreed on, to the measures, to the checks, to the
//! measurement; what there is at each station, and where the line stops (ours, after step 10 of the
//! method: success is measured against the baseline).

use super::net::{Change, Net};
use super::quality::Felt;
use crate::domain::{Card, CardKind, CardState, Date, Id, MeasureState, RaterGroup, WaveAbout};

/// The stations of a line.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Station {
    /// Where it came from.
    Idea,
    /// What it became: an agreed standard or wow effect.
    Agreed,
    /// What was done for it.
    Measures,
    /// What test customers or the department saw of it.
    Checks,
    /// What customers say since.
    Measured,
}

impl Station {
    /// In the order of the line.
    pub const ALL: [Self; 5] = [
        Self::Idea,
        Self::Agreed,
        Self::Measures,
        Self::Checks,
        Self::Measured,
    ];

    /// One word, the same in style sheets.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Idea => "idea",
            Self::Agreed => "agreed",
            Self::Measures => "measures",
            Self::Checks => "checks",
            Self::Measured => "measured",
        }
    }
}

/// How far a line has come at a station.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Reached {
    /// There is nothing.
    Missing,
    /// Something has begun.
    Begun,
    /// It is there.
    There,
    /// Nobody asks for it here.
    NotAsked,
}

impl Reached {
    /// One word, the same in style sheets.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Begun => "begun",
            Self::There => "there",
            Self::NotAsked => "not-asked",
        }
    }
}

/// What is known of a card besides itself.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// How far its measures have come.
    pub measures: &'a [MeasureState],
    /// Of the items of checklists that ask for it: did a visit look at it?
    pub checks: &'a [bool],
    /// What customers say at its touchpoints.
    pub readings: &'a [Reading],
}

/// What there is at each station.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    /// Station by station, in their order.
    pub reached: [(Station, Reached); 5],
}

impl Line {
    /// The line of a card.
    pub fn of(card: &Card, facts: Facts<'_>) -> Self {
        let idea = match card.author.or(card.insight) {
            Some(_) => Reached::There,
            None => Reached::Begun,
        };
        let is_promise = card.place.kind != CardKind::Idea;
        let agreed = match card.state {
            CardState::Agreed | CardState::Live if is_promise => Reached::There,
            CardState::Proposed if !is_promise => Reached::Missing,
            _ => Reached::Begun,
        };
        let measures = facts.measures.iter().map(|state| match state {
            MeasureState::Done => Reached::There,
            MeasureState::Dropped => Reached::Missing,
            _ => Reached::Begun,
        });
        let checks = match card.place.kind {
            // Checklists are made from minimum standards.
            CardKind::Idea | CardKind::Wow if facts.checks.is_empty() => Reached::NotAsked,
            _ if facts.checks.contains(&true) => Reached::There,
            _ if facts.checks.is_empty() => Reached::Missing,
            _ => Reached::Begun,
        };
        let measured = facts.readings.iter().map(|reading| {
            // What is agreed and not lived yet cannot have changed anything.
            let is_live = card.state == CardState::Live;
            if is_live && reading.after_since(card.since).is_some() {
                Reached::There
            } else if reading.before.is_some() {
                Reached::Begun
            } else {
                Reached::Missing
            }
        });
        Self {
            reached: [
                (Station::Idea, idea),
                (Station::Agreed, agreed),
                (
                    Station::Measures,
                    measures.max().unwrap_or(Reached::Missing),
                ),
                (Station::Checks, checks),
                (
                    Station::Measured,
                    measured.max().unwrap_or(Reached::Missing),
                ),
            ],
        }
    }

    /// How far it has come at a station.
    pub fn at(&self, station: Station) -> Reached {
        let mut all = self.reached.iter();
        all.find(|(it, _)| *it == station)
            .map_or(Reached::Missing, |(_, reached)| *reached)
    }

    /// The first station behind the idea that is not reached; nothing when the line is whole.
    pub fn stop(&self) -> Option<Station> {
        let mut behind = self.reached.iter().skip(1);
        behind
            .find(|(_, reached)| matches!(reached, Reached::Missing | Reached::Begun))
            .map(|(station, _)| *station)
    }
}

/// A wave, its answers added up.
#[derive(Clone, PartialEq, Debug)]
pub struct WaveFelt {
    /// Which wave.
    pub id: Id,
    /// What it says of itself.
    pub about: WaveAbout,
    /// What was felt.
    pub felt: Felt,
}

/// What customers say of a touchpoint, before and after.
#[derive(Clone, PartialEq, Debug)]
pub struct Reading {
    /// Which touchpoint.
    pub touchpoint: Id,
    /// The first wave with answers, and its score.
    pub before: Option<(Id, Net)>,
    /// The latest wave after it on the same scale.
    pub after: Option<After>,
    /// A later wave has answers, but on another scale.
    pub has_other_scale: bool,
}

/// A score, and what changed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct After {
    /// Which wave.
    pub wave: Id,
    /// Its day.
    pub date: Option<Date>,
    /// The score.
    pub net: Net,
    /// Since the first wave.
    pub change: Change,
}

impl Reading {
    /// What customers say of a touchpoint in these waves, the earliest first.
    pub fn of(touchpoint: Id, waves: &[WaveFelt]) -> Self {
        let net = |wave: &WaveFelt| {
            let groups = wave.felt.get(&touchpoint)?;
            Net::of_counts(*groups.get(&RaterGroup::Customers)?)
        };
        let mut all = waves.iter().filter_map(|wave| Some((wave, net(wave)?)));
        let first = all.next();
        let later: Vec<(&WaveFelt, Net)> = all.collect();
        let comparable = |wave: &WaveFelt| {
            first.is_some_and(|(before, _)| wave.about.is_comparable(&before.about))
        };
        let after = later.iter().rev().find(|(wave, _)| comparable(wave));
        Self {
            touchpoint,
            before: first.map(|(wave, net)| (wave.id, net)),
            after: after.zip(first).map(|((wave, net), (_, before))| After {
                wave: wave.id,
                date: wave.about.date,
                net: *net,
                change: net.since(&before),
            }),
            has_other_scale: later.iter().any(|(wave, _)| !comparable(wave)),
        }
    }

    /// What customers say on or after this day; without a day, whatever they say later than first.
    pub fn after_since(&self, since: Option<Date>) -> Option<After> {
        self.after
            .filter(|after| since.is_none() || after.date >= since)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Counts, Place};
    use crate::method::Verdict;
    use std::collections::BTreeMap;
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn day(month: u8) -> Option<Date> {
        Date::new(2026, month, 1)
    }

    fn wave(number: u128, month: u8, scale: &str, counts: (u32, u32, u32)) -> WaveFelt {
        let (disappointed, okay, delighted) = counts;
        let counts = Counts {
            disappointed,
            okay,
            delighted,
        };
        let groups = BTreeMap::from([(RaterGroup::Customers, counts)]);
        WaveFelt {
            id: id(number),
            about: WaveAbout {
                date: day(month),
                scale: scale.into(),
                ..WaveAbout::default()
            },
            felt: BTreeMap::from([(id(1), groups)]),
        }
    }

    fn card(kind: CardKind, state: CardState) -> Card {
        Card {
            place: Place {
                kind,
                ..Place::default()
            },
            state,
            ..Card::default()
        }
    }

    const NOTHING: Facts<'static> = Facts {
        measures: &[],
        checks: &[],
        readings: &[],
    };

    #[test]
    fn the_first_wave_is_before_and_the_latest_on_its_scale_is_after() {
        let waves = [
            wave(11, 1, "1", (60, 20, 20)),
            wave(12, 4, "1", (40, 20, 40)),
            wave(13, 6, "1", (10, 20, 70)),
            wave(14, 9, "2", (0, 0, 50)),
        ];
        let reading = Reading::of(id(1), &waves);
        assert_eq!(reading.before.map(|(wave, _)| wave), Some(id(11)));
        let after = reading.after.unwrap();
        assert_eq!(
            (after.wave, after.change.verdict),
            (id(13), Verdict::Better)
        );
        assert!((after.change.difference - 1.0).abs() < 1e-9 && reading.has_other_scale);
        assert_eq!(reading.after_since(day(6)).map(|it| it.wave), Some(id(13)));
        assert_eq!(reading.after_since(day(7)), None);
        let nowhere = Reading::of(id(2), &waves);
        assert_eq!((nowhere.before, nowhere.after), (None, None));
        let alone = Reading::of(id(1), waves.get(..1).unwrap());
        assert!(alone.before.is_some() && alone.after.is_none() && !alone.has_other_scale);
    }

    #[test]
    fn a_line_stops_where_the_first_thing_is_missing() {
        let idea = Line::of(&card(CardKind::Idea, CardState::Proposed), NOTHING);
        assert_eq!(idea.stop(), Some(Station::Agreed));
        assert_eq!(idea.at(Station::Checks), Reached::NotAsked);
        let promise = card(CardKind::Standard, CardState::Agreed);
        let line = |measures: &[MeasureState], checks: &[bool], readings: &[Reading]| {
            let facts = Facts {
                measures,
                checks,
                readings,
            };
            Line::of(&promise, facts).stop()
        };
        let done = [MeasureState::Dropped, MeasureState::Done];
        let first = wave(11, 1, "1", (6, 2, 2));
        let both = [first.clone(), wave(12, 4, "1", (2, 2, 6))];
        let before = [Reading::of(id(1), &[first])];
        let after = [Reading::of(id(1), &both)];
        assert_eq!(line(&[], &[], &after), Some(Station::Measures));
        assert_eq!(
            line(&[MeasureState::Planned], &[true], &after),
            Some(Station::Measures)
        );
        assert_eq!(line(&done, &[], &after), Some(Station::Checks));
        assert_eq!(line(&done, &[false], &after), Some(Station::Checks));
        assert_eq!(line(&done, &[false, true], &[]), Some(Station::Measured));
        assert_eq!(line(&done, &[true], &before), Some(Station::Measured));
        let nothing_lived = line(&done, &[true], &after);
        assert_eq!(nothing_lived, Some(Station::Measured), "agreed, not lived");
        let facts = Facts {
            measures: &done,
            checks: &[true],
            readings: &after,
        };
        let lived = card(CardKind::Standard, CardState::Live);
        assert_eq!(Line::of(&lived, facts).stop(), None);
    }

    #[test]
    fn what_was_measured_before_a_card_was_live_says_nothing_of_it() {
        let waves = [wave(11, 1, "", (6, 2, 2)), wave(12, 4, "", (2, 2, 6))];
        let readings = [Reading::of(id(1), &waves)];
        let mut live = card(CardKind::Wow, CardState::Live);
        let facts = Facts {
            measures: &[MeasureState::Done],
            checks: &[],
            readings: &readings,
        };
        live.since = day(4);
        assert_eq!(Line::of(&live, facts).stop(), None);
        live.since = day(5);
        assert_eq!(Line::of(&live, facts).stop(), Some(Station::Measured));
    }
}
