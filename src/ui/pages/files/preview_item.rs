//! One record in the preview of a file, and the values that would go.

use std::sync::Arc;

use leptos::prelude::*;

use super::values;
use crate::i18n::{self, words::files};
use crate::ui::parts::{Chip, Tone};
use crate::ui::say_file;
use crate::workspace::{Item, Nature, Preview, Workspace};

/// One record: what it is called, what happens to it, and in which fields.
#[component]
pub(super) fn PreviewItem(
    item: Item,
    /// Say who wrote it; needless when it was one person in all.
    with_by: bool,
) -> impl IntoView {
    let Item {
        difference,
        title,
        by,
        by_unnamed,
    } = item;
    let (nature, tone) = match difference.nature {
        Nature::Added => (files::nature_added(), Tone::Good),
        Nature::Changed => (files::nature_changed(), Tone::Accent),
        Nature::Trashed => (files::nature_trashed(), Tone::Neutral),
        Nature::Restored => (files::nature_restored(), Tone::Neutral),
        Nature::Removed => (files::nature_removed(), Tone::Warn),
    };
    let names = |fields: &[String]| {
        let mut names: Vec<String> = fields
            .iter()
            .map(|field| say_file::field_name(field))
            .collect();
        // Several members of one set are told once; of dots nobody is to know on how many cards.
        names.dedup();
        i18n::list(&names)
    };
    let in_conflict = &difference.conflicts;
    let changed: Vec<String> = match difference.nature {
        Nature::Added => Vec::new(),
        _ => difference
            .changed
            .iter()
            .filter(|f| !in_conflict.contains(f))
            .cloned()
            .collect(),
    };
    let mut writers: Vec<String> = by.into_iter().collect();
    if by_unnamed {
        writers.push(files::preview_by_unnamed().to_owned());
    }
    let changed = (!changed.is_empty()).then(|| files::item_changed(&names(&changed)));
    let conflicts = (!in_conflict.is_empty()).then(|| files::item_conflicts(&names(in_conflict)));
    let by = (with_by && !writers.is_empty()).then(|| files::preview_by(&i18n::list(&writers)));
    view! {
        <li class="preview-item">
            <span class="preview-item__kind">{say_file::kind_name(&difference.key.kind)}</span>
            <span class="preview-item__title">{values::named(title)}</span>
            <span class="preview-item__chips">
                <Chip label=nature tone />
                {(!in_conflict.is_empty()).then(|| view! { <Chip label=files::count_conflicts(in_conflict.len()) tone=Tone::Warn /> })}
            </span>
            <span class="preview-item__more">
                {[changed, conflicts, by].into_iter().flatten().map(|text| view! { <span>{text}</span> }).collect_view()}
            </span>
        </li>
    }
}

/// All values that would go without another in their place, in full.
#[component]
pub(super) fn RemovedValues(workspace: Workspace, preview: Arc<Preview>) -> impl IntoView {
    let lines = preview.items.iter().flat_map(|item| {
        let key = &item.difference.key;
        let title = values::named(item.title.clone());
        let kind = say_file::kind_name(&key.kind);
        item.difference.removed.iter().map(move |(field, value)| {
            view! {
                <div class="removed__line">
                    <dt>{files::removed_of(&values::field(workspace, key, field), &kind, &title)}</dt>
                    <dd>{values::text(workspace, key, field, value)}</dd>
                </div>
            }
        })
    });
    view! {
        <div class="removed">
            <h3 class="preview__heading">{files::removed_title()}</h3>
            <p>{files::removed_text()}</p>
            <dl class="removed__list">{lines.collect_view()}</dl>
        </div>
    }
}
