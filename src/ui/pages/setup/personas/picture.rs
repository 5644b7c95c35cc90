//! Giving a persona a face: choosing, pasting or dropping a picture, or a colour.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::name_of;
use super::portrait::Portrait;
use crate::domain::Persona;
use crate::domain::persona::MAX_PICTURE;
use crate::i18n::{self, words::personas};
use crate::platform::clipboard;
use crate::platform::open::{self, Given};
use crate::platform::picture::{self, PictureError};
use crate::ui::pages::files::FileDrop;
use crate::ui::parts::{Button, ColorChoice, Glyph, Icon, Variant, use_toasts};
use crate::workspace::{Deed, Id, Workspace, is_project_name};

/// The face of a persona and what can be done with it.
#[component]
pub(super) fn Picture(workspace: Workspace, id: Id, persona: Memo<Persona>) -> impl IntoView {
    let toasts = use_toasts();
    let (error, busy) = (RwSignal::new(None::<String>), RwSignal::new(false));
    let has_picture = Memo::new(move |_| persona.read().picture().is_some());
    let take = move |given: Vec<Given>| {
        let Some(given) = given.into_iter().next() else {
            return;
        };
        busy.set(true);
        error.set(None);
        toasts.announce(personas::picture_busy());
        spawn_local(async move {
            let small = picture::small(&given, MAX_PICTURE).await;
            busy.try_set(false);
            match small {
                Ok(picture) => {
                    workspace.change::<Persona>(Deed::EditPersona, id, |persona| {
                        persona.picture = picture;
                    });
                    toasts.announce(personas::picture_set());
                }
                Err(why) => {
                    error.try_set(Some(reason(&why, &given.name())));
                }
            }
        });
    };
    let paste = window_event_listener(ev::paste, move |event| {
        // Office programs put a picture of a text beside the text.
        if clipboard::pasted_text(&event).is_some() {
            return;
        }
        let files = event.clipboard_data().map(|data| open::dropped(&data));
        let mut files = files.unwrap_or_default();
        files.retain(|file| !is_project_name(&file.name()));
        if !files.is_empty() {
            event.prevent_default();
            take(files);
        }
    });
    on_cleanup(move || paste.remove());
    let choose = move |_| open::choose(false, take);
    let remove = move |_| {
        workspace.change::<Persona>(Deed::EditPersona, id, |persona| persona.picture.clear());
        error.set(None);
        toasts.announce(personas::picture_removed());
    };
    let set_color = move |color| {
        workspace.change::<Persona>(Deed::EditPersona, id, |persona| persona.color = color);
    };
    let label = move || {
        if has_picture.get() {
            personas::replace().to_owned()
        } else {
            personas::choose().to_owned()
        }
    };
    view! {
        <FileDrop is_own=true on_files=take />
        <section
            class="persona-face"
            aria-label=move || personas::picture_of(&name_of(&persona.read()))
        >
            <Portrait persona size="large" />
            <div class="persona-face__buttons">
                <Button label=Signal::derive(label) icon=Glyph::Upload disabled=busy on_click=choose />
                <Show when=move || has_picture.get()>
                    <Button label=personas::remove() variant=Variant::Ghost on_click=remove />
                </Show>
            </div>
            {move || error.get().map(|error| view! {
                <p class="field__error" role="alert">
                    <Icon glyph=Glyph::Warning />
                    <span>{error}</span>
                </p>
            })}
            <p class="field__hint">{personas::picture_hint()}</p>
            <Show when=move || !has_picture.get()>
                <ColorChoice
                    label=personas::color()
                    value=Signal::derive(move || persona.read().color)
                    on_change=set_color
                />
            </Show>
        </section>
    }
}

/// Why a file did not become a picture.
fn reason(error: &PictureError, name: &str) -> String {
    match error {
        PictureError::TooBig { size } => {
            personas::picture_too_big(&i18n::size(picture::MAX_BYTES), name, &i18n::size(*size))
        }
        PictureError::NotAPicture(_) => personas::not_a_picture(name),
        PictureError::NotDrawn(_) => personas::not_drawn(name),
    }
}
