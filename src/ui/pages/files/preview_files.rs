//! The files of a preview of several, one line each: from whom, whose package, what it adds; and
//! those that stay out.

use std::sync::Arc;

use leptos::prelude::*;

use super::digest::Digest;
use super::inbox::LeftOut;
use super::remarks::Remarks;
use crate::i18n::words::{files, packages};
use crate::ui::parts::{Chip, Glyph, Icon, Tone};
use crate::workspace::{Batch, Incoming, Preview};

/// All files that were chosen.
#[component]
pub(super) fn PreviewFiles(
    incoming: Vec<Arc<Incoming>>,
    batch: Arc<Batch>,
    left_out: Vec<LeftOut>,
) -> impl IntoView {
    let lines = incoming.into_iter().zip(&batch.each);
    let lines = lines
        .map(|(incoming, preview)| line(&incoming, preview))
        .collect_view();
    let left = left_out.len();
    let out = left_out.into_iter().map(|(name, reason)| {
        view! {
            <li class="preview-file preview-file--out">
                <Icon glyph=Glyph::Warning />
                <span class="preview-file__name">{name}</span>
                <span class="preview-file__more">{reason}</span>
            </li>
        }
    });
    let out = out.collect_view();
    view! {
        <h3 class="preview__heading" id="preview-files">{packages::batch_files()}</h3>
        <ul class="preview-files" aria-labelledby="preview-files">{lines}</ul>
        {(left > 0).then(|| view! {
            <h3 class="preview__heading" id="preview-out">{packages::batch_skipped(left)}</h3>
            <ul class="preview-files" aria-labelledby="preview-out">{out}</ul>
        })}
    }
}

fn line(incoming: &Incoming, preview: &Preview) -> impl IntoView + use<> {
    let digest = Digest::of(preview);
    let package = incoming.department().map(|name| packages::for_whom(&name));
    let by = (!digest.by.is_empty()).then(|| files::preview_by(&digest.by));
    let more: Vec<String> = [package, by].into_iter().flatten().collect();
    let sums = match digest.sums.is_empty() {
        true => vec![(packages::batch_nothing_new().to_owned(), Tone::Neutral)],
        false => digest.sums,
    };
    let sum = |(text, tone): (String, Tone)| view! { <Chip label=text tone /> };
    view! {
        <li class="preview-file">
            <Icon glyph=Glyph::File />
            <span class="preview-file__name">{incoming.name.clone()}</span>
            <span class="preview-file__sums">{sums.into_iter().map(sum).collect_view()}</span>
            <span class="preview-file__more">{more.join(" · ")}</span>
            <Remarks remarks=incoming.file.remarks.clone() />
        </li>
    }
}
