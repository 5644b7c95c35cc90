//! What is compared: the wave of the customers, the wave of the staff, and which staff.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::RaterGroup;
use crate::i18n::words::{gaps as words, measure};
use crate::method::gaps::{Gaps, is_staff, sides, usual_waves};
use crate::ui::pages::measure::overview::data::{OneOfWaves, wave_choices};
use crate::ui::pages::measure::overview::say;
use crate::ui::parts::{Choice, PictureButton, Select};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// The choices and what follows from them. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    pub(super) workspace: Workspace,
    waves: Memo<Vec<OneOfWaves>>,
    /// Chosen by a person; nothing: the usual one.
    customers: RwSignal<Option<Id>>,
    staff: RwSignal<Option<Id>>,
    /// One group of the staff; nothing: all.
    group: RwSignal<Option<RaterGroup>>,
    pair: Memo<(Option<OneOfWaves>, Option<OneOfWaves>)>,
    pub(super) gaps: Memo<Gaps>,
    /// The groups that have dots in any row, in their order.
    pub(super) groups: Memo<Vec<RaterGroup>>,
}

impl Chosen {
    pub(super) fn new(workspace: Workspace, waves: Memo<Vec<OneOfWaves>>) -> Self {
        let (customers, staff) = (RwSignal::new(None), RwSignal::new(None));
        let group = RwSignal::new(None);
        let pair = Memo::new(move |_| {
            let waves = waves.read();
            let have: Vec<(bool, bool)> = waves.iter().map(|wave| sides(&wave.content)).collect();
            let usual = usual_waves(&have);
            let wave = |chosen: Option<Id>, usual: Option<usize>| {
                let found = waves.iter().find(|wave| Some(wave.id) == chosen);
                found.or_else(|| waves.get(usual?)).cloned()
            };
            (wave(customers.get(), usual.0), wave(staff.get(), usual.1))
        });
        let gaps = Memo::new(move |_| {
            let pair = pair.read();
            let only: Option<RaterGroup> = group.get();
            match &*pair {
                (Some(customers), Some(staff)) => {
                    Gaps::new(&customers.content, &staff.content, |group| {
                        only.is_none_or(|only| group == only)
                    })
                }
                _ => Gaps::default(),
            }
        });
        let groups = Memo::new(move |_| {
            let gaps = gaps.read();
            let rows = gaps.rows.iter().chain(&gaps.one_sided);
            let staff = rows.flat_map(|(_, row)| row.staff.iter().map(|(group, _)| *group));
            in_order(workspace, staff.collect())
        });
        Self {
            workspace,
            waves,
            customers,
            staff,
            group,
            pair,
            gaps,
            groups,
        }
    }

    /// Have the two waves different scales?
    pub(super) fn is_refused(self) -> bool {
        let pair = self.pair.read();
        match &*pair {
            (Some(customers), Some(staff)) => !customers.about().is_comparable(staff.about()),
            _ => false,
        }
    }

    /// What the staff side is called: the chosen group, or all.
    pub(super) fn staff_name(self) -> String {
        match self.group.get() {
            None => words::staff_short().to_owned(),
            Some(group) => say_method::rater_group(self.workspace, group),
        }
    }

    /// The groups of staff that can be chosen.
    fn staff_groups(self) -> Vec<RaterGroup> {
        let pair = self.pair.read();
        let groups = pair
            .1
            .iter()
            .flat_map(|wave| wave.content.answering_groups());
        in_order(
            self.workspace,
            groups.filter(|group| is_staff(*group)).collect(),
        )
    }
}

fn in_order(workspace: Workspace, groups: BTreeSet<RaterGroup>) -> Vec<RaterGroup> {
    crate::ui::pages::measure::overview::in_order(workspace, groups)
}

/// The three choices.
#[component]
pub(super) fn Chooser(chosen: Chosen) -> impl IntoView {
    let waves = Signal::derive(move || {
        let choices = wave_choices(&chosen.waves.read());
        if choices.is_empty() {
            return vec![Choice::new("", words::no_wave())];
        }
        choices
    });
    let word = |wave: &Option<OneOfWaves>| wave.as_ref().map(|wave| wave.id.to_string());
    let customers = Signal::derive(move || word(&chosen.pair.read().0).unwrap_or_default());
    let staff = Signal::derive(move || word(&chosen.pair.read().1).unwrap_or_default());
    let groups = Signal::derive(move || {
        let mut groups = chosen.staff_groups();
        // A group that the other wave does not have stays chosen, and can be left.
        groups.extend(chosen.group.get().filter(|group| !groups.contains(group)));
        let choice = |group: RaterGroup| {
            let name = say_method::rater_group(chosen.workspace, group);
            Choice::new(group.to_string(), name)
        };
        let all = Choice::new("", words::staff_all());
        std::iter::once(all)
            .chain(groups.into_iter().map(choice))
            .collect::<Vec<_>>()
    });
    let about = move || {
        let pair = chosen.pair.read();
        let name = |wave: &Option<OneOfWaves>| {
            wave.as_ref().map(|wave| {
                let scale = say::scale(wave);
                scale.map_or(wave.name_and_day(), |it| {
                    format!("{}, {it}", wave.name_and_day())
                })
            })
        };
        let line = |label: &str, wave| {
            let none = || measure::no_answers().to_owned();
            format!("{label}: {}", name(wave).unwrap_or_else(none))
        };
        let customers = line(words::customers_wave(), &pair.0);
        format!("{customers} · {}", line(words::staff_wave(), &pair.1))
    };
    view! {
        <div class="gaps__choose" role="group" aria-label=words::choose() data-no-print>
            <Select
                label=words::customers_wave()
                options=waves
                value=customers
                on_change=move |value: String| chosen.customers.set(value.parse().ok())
            />
            <Select
                label=words::staff_wave()
                options=waves
                value=staff
                on_change=move |value: String| chosen.staff.set(value.parse().ok())
            />
            <Select
                label=words::staff()
                options=groups
                value=Signal::derive(move || {
                    chosen.group.get().map(|group| group.to_string()).unwrap_or_default()
                })
                on_change=move |value: String| chosen.group.set(value.parse().ok())
            />
            <PictureButton selector="main .gaps__panel" name=|| words::title().to_owned() />
        </div>
        <p class="gaps__about">{about}</p>
    }
}
