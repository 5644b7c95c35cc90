//! Where most does not fit, as a table: what is missing and what fits in part, by touchpoint or by
//! department.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::{Fit, Id, Need};
use crate::i18n::{self, words::needs};

/// What one of them lacks: missing, partly.
type Counts = (usize, usize);

/// The table.
#[component]
pub(super) fn ByCount(
    caption: &'static str,
    /// The needs that do not fit.
    all: Memo<Vec<(Id, Need)>>,
    /// What a need belongs to.
    of: fn(&Need) -> Option<Id>,
    /// What that is called.
    name: Callback<Option<Id>, String>,
) -> impl IntoView {
    let rows = Memo::new(move |_| {
        let mut counts: BTreeMap<Option<Id>, Counts> = BTreeMap::new();
        for (_, need) in all.read().iter() {
            let (missing, partly) = counts.entry(of(need)).or_default();
            match need.fit {
                Some(Fit::Missing) => *missing += 1,
                _ => *partly += 1,
            }
        }
        let mut rows: Vec<_> = counts.into_iter().collect();
        rows.sort_by_key(|(id, (missing, partly))| std::cmp::Reverse((*missing, *partly, *id)));
        rows
    });
    let row = move |(id, (missing, partly)): (Option<Id>, Counts)| {
        view! {
            <tr>
                <th scope="row">{move || name.run(id)}</th>
                <td class="number">{i18n::number(missing)}</td>
                <td class="number">{i18n::number(partly)}</td>
            </tr>
        }
    };
    view! {
        <table class="needs-count">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col" class="number">{needs::missing()}</th>
                    <th scope="col" class="number">{needs::partly()}</th>
                </tr>
            </thead>
            <tbody>{move || rows.get().into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
