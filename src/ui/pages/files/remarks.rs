//! What was noticed about a file that could be read.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::i18n::words::files;
use crate::ui::parts::{Glyph, Icon};
use crate::ui::say_file;
use crate::workspace::Remark;

/// The remarks, equal ones once; nothing when there are none.
#[component]
pub(in crate::ui::pages) fn Remarks(
    /// What was noticed.
    remarks: Vec<Remark>,
) -> impl IntoView {
    let mut lines = BTreeMap::<String, usize>::new();
    for remark in &remarks {
        *lines.entry(say_file::remark(remark)).or_default() += 1;
    }
    let line = |(text, count): (String, usize)| {
        let text = if count > 1 {
            files::remark_times(count, &text)
        } else {
            text
        };
        view! { <li>{text}</li> }
    };
    (!lines.is_empty()).then(|| {
        view! {
            <div class="remarks">
                <Icon glyph=Glyph::Info />
                <div>
                    <p class="remarks__title">{files::remarks_title()}</p>
                    <ul class="remarks__list">{lines.into_iter().map(line).collect_view()}</ul>
                </div>
            </div>
        }
    })
}
