//! What the touchpoint is: name, phase, status, and the facts that tell it from others.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::head::set_status;
use super::sheet::{Line, Sheet, Toggle, Toggles, one_of};
use crate::domain::{Contact, Date, Media, Source, Status, Ways};
use crate::i18n::words::touchpoint;
use crate::ui::parts::{Checkbox, Choice, Segmented, Select, TagInput, TextArea, TextField};
use crate::ui::say_method;
use crate::workspace::Id;

/// The panel.
#[component]
pub(super) fn Identity(sheet: Sheet) -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="touchpoint-identity">
            <h2 class="panel__title" id="touchpoint-identity">{touchpoint::identity()}</h2>
            <Name sheet />
            <div class="card-form__pair">
                <Phase sheet />
                <Line sheet label=touchpoint::channel() hint=touchpoint::channel_hint() read=|t| &t.channel place=|t| &mut t.channel />
            </div>
            <Life sheet />
            <Facts sheet />
            <MediaKinds sheet />
            <TagInput
                label=touchpoint::topics()
                value=Signal::derive(move || sheet.touchpoint.read().tags.iter().cloned().collect::<Vec<_>>())
                suggestions=Signal::derive(move || sheet.workspace.topic_names())
                colors=Signal::derive(move || sheet.workspace.topic_colors())
                on_add=move |tag: String| {
                    let tags = crate::domain::board::tags(&tag);
                    sheet.change(|touchpoint| touchpoint.tags.extend(tags));
                }
                on_remove=move |tag: String| sheet.change(|touchpoint| { touchpoint.tags.remove(&tag); })
            />
            <TextArea
                label=touchpoint::note()
                value=sheet.text(|touchpoint| &touchpoint.note)
                on_commit=move |note: String| sheet.change(|touchpoint| note.trim_end().clone_into(&mut touchpoint.note))
            />
        </section>
    }
}

#[component]
fn Name(sheet: Sheet) -> impl IntoView {
    let nameless = RwSignal::new(false);
    let name = sheet.text(|touchpoint| &touchpoint.name);
    let rename = move |text: String| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        nameless.set(text.is_empty());
        if !text.is_empty() {
            sheet.change(|touchpoint| touchpoint.name = text);
        }
    };
    view! {
        <TextField
            label=touchpoint::name()
            value=name
            error=MaybeProp::derive(move || nameless.get().then(|| touchpoint::name_needed(&name.get())))
            on_input=move |text: String| if !text.trim().is_empty() { nameless.set(false) }
            on_commit=rename
        />
    }
}

#[component]
fn Phase(sheet: Sheet) -> impl IntoView {
    let workspace = sheet.workspace;
    let own = Memo::new(move |_| sheet.touchpoint.read().phase);
    let options = Signal::derive(move || {
        let mut phases: Vec<Id> = workspace.phases().into_iter().map(|(id, _)| id).collect();
        // One that was switched off since is still the one that it has.
        phases.extend(own.get().filter(|id| !phases.contains(id)));
        let choice = |id: Id| Choice::new(id.to_string(), say_method::phase(workspace, Some(id)));
        std::iter::once(Choice::new("", say_method::phase(workspace, None)))
            .chain(phases.into_iter().map(choice))
            .collect::<Vec<_>>()
    });
    view! {
        <Select
            label=touchpoint::phase()
            options
            value=Signal::derive(move || own.get().map(|id| id.to_string()).unwrap_or_default())
            on_change=move |value: String| sheet.change(|touchpoint| touchpoint.phase = value.parse().ok())
        />
    }
}

/// Status, since when, and whether it is a key touchpoint.
#[component]
fn Life(sheet: Sheet) -> impl IntoView {
    let status = Status::ALL.map(|s| Choice::new(s.as_str(), say_method::status(s)));
    let wrong = RwSignal::new(false);
    let set_since = move |text: String| {
        let date = Date::from_people(&text);
        wrong.set(date.is_none() && !text.trim().is_empty());
        if date.is_some() || text.trim().is_empty() {
            sheet.change(|touchpoint| touchpoint.since = date);
        }
    };
    let since = move || sheet.touchpoint.read().since;
    view! {
        <div class="touchpoint__life">
            <Segmented
                label=touchpoint::status()
                options=status.to_vec()
                value=Signal::derive(move || sheet.touchpoint.read().status.to_string())
                on_change=move |value: String| if let Ok(status) = value.parse() { set_status(sheet, status) }
            />
            <TextField
                label=touchpoint::since()
                kind="date"
                value=Signal::derive(move || since().map(|date| date.to_string()).unwrap_or_default())
                error=MaybeProp::derive(move || wrong.get().then(|| touchpoint::date_wrong().to_owned()))
                on_commit=set_since
            />
        </div>
        <Checkbox
            label=touchpoint::key()
            hint=touchpoint::key_hint()
            checked=Signal::derive(move || sheet.touchpoint.read().key)
            on_change=move |on| sheet.change(|touchpoint| touchpoint.key = on)
        />
    }
}

#[component]
fn Facts(sheet: Sheet) -> impl IntoView {
    use crate::domain::Line;
    view! {
        <div class="touchpoint__facts">
            {one_of(sheet, touchpoint::contact(), &Contact::ALL, say_method::contact, |t| t.contact, |t, it| t.contact = it)}
            {one_of(sheet, touchpoint::source(), &Source::ALL, say_method::source, |t| t.source, |t, it| t.source = it)}
            {one_of(sheet, touchpoint::line(), &Line::ALL, say_method::line, |t| t.line, |t, it| t.line = it)}
            {one_of(sheet, touchpoint::ways(), &Ways::ALL, say_method::ways, |t| t.ways, |t, it| t.ways = it)}
        </div>
    }
}

#[component]
fn MediaKinds(sheet: Sheet) -> impl IntoView {
    let all = Media::ALL.map(|media| Toggle {
        value: media.to_string(),
        label: say_method::media(media).to_owned(),
        color: None,
    });
    let on = Signal::derive(move || {
        let touchpoint = sheet.touchpoint.read();
        touchpoint
            .media
            .iter()
            .map(Media::to_string)
            .collect::<BTreeSet<_>>()
    });
    view! {
        <Toggles
            label=touchpoint::media()
            all=Signal::stored(all.to_vec())
            on
            on_change=move |(value, on): (String, bool)| {
                if let Ok(media) = value.parse::<Media>() {
                    sheet.change(|touchpoint| {
                        if on {
                            touchpoint.media.insert(media);
                        } else {
                            touchpoint.media.remove(&media);
                        }
                    });
                }
            }
        />
    }
}
