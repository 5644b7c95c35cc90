//! What the shares of all personas come to.

use leptos::prelude::*;

use crate::domain::{Percent, Persona};
use crate::i18n::{self, words::personas};
use crate::ui::parts::{Glyph, Icon};
use crate::workspace::{Id, Workspace};

/// The sum of the shares, and a warning when it is more than everybody.
#[component]
pub(super) fn ShareSum(workspace: Workspace, ids: Memo<Vec<Id>>) -> impl IntoView {
    let sum = move || {
        let ids = ids.get();
        let shares = ids
            .into_iter()
            .filter_map(|id| workspace.value::<Persona>(id).share);
        let shares: Vec<f64> = shares.map(Percent::get).collect();
        (shares.len() > 1).then(|| shares.iter().sum::<f64>())
    };
    move || {
        sum().map(|sum| {
            let text = i18n::decimal(sum, 2);
            // Shares such as 33.3 may add up to a hair more than all.
            if sum > 100.05 {
                view! {
                    <p class="personas__sum personas__sum--warn">
                        <Icon glyph=Glyph::Warning />
                        <span>{personas::share_too_much(&text)}</span>
                    </p>
                }
                .into_any()
            } else {
                view! { <p class="personas__sum quiet">{personas::share_sum(&text)}</p> }.into_any()
            }
        })
    }
}
