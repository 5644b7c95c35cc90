//! Saving what is on the screen as a picture: SVG for whoever goes on drawing, PNG for everything else.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::words::picture as words;
use crate::platform::raster::{Drawing, LONGEST_SIDE, MOST_DOTS, NotDrawn};
use crate::platform::{clock, save, sight};
use crate::ui::parts::{Glyph, MenuButton, MenuItem, Toasts, use_toasts};
use crate::workspace::picture::{Area, Line, PICTURE_EXTENSION, Pane, Picture, tiles};

/// Dots for each px, so that a print is sharp.
const SCALE: f64 = 2.0;

/// Draws what the eye sees.
struct Sketch(Picture);

impl sight::Pen for Sketch {
    fn ground(&mut self, ground: sight::Ground) {
        let sight::Spot {
            x,
            y,
            width,
            height,
        } = ground.spot;
        self.0.pane(&Pane {
            area: Area {
                x,
                y,
                width,
                height,
            },
            radius: ground.radius,
            ground: ground.color,
            edges: ground.edges,
            is_dashed: ground.is_dashed,
        });
    }

    fn letters(&mut self, letters: sight::Letters) {
        let (x, baseline) = letters.at;
        let font = letters.font;
        self.0.line(&Line {
            x,
            baseline,
            width: letters.width,
            is_upright: letters.is_upright,
            text: letters.text,
            size: font.size,
            weight: font.weight,
            style: font.style,
            family: font.family,
            color: font.color,
        });
    }

    fn open(&mut self, name: &str, attributes: &[(String, String)]) {
        self.0.open(name, attributes);
    }

    fn text(&mut self, text: &str) {
        self.0.letters(text);
    }

    fn close(&mut self) {
        self.0.close();
    }
}

/// Saves the first element that fits the selector as a picture.
#[component]
pub fn PictureButton(
    /// What is to be seen on it, as a selector of style sheets.
    selector: &'static str,
    /// What the file is called, without its ending, and what the picture shows.
    #[prop(into)]
    name: Signal<String>,
    /// There is nothing to be seen yet.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let toasts = use_toasts();
    let items = move |()| {
        let item = |label: &str, is_svg: bool| {
            let run = move || hand_out(toasts, selector, name.get_untracked(), is_svg);
            MenuItem::action(label, run).icon(Glyph::File)
        };
        vec![item(words::svg(), true), item(words::png(), false)]
    };
    view! { <MenuButton label=words::save() items icon=Glyph::Download with_label=true disabled /> }
}

fn hand_out(toasts: Toasts, selector: &'static str, name: String, is_svg: bool) {
    spawn_local(async move {
        let Some(picture) = take(selector, &name).await else {
            return toasts.error(words::nothing());
        };
        let outcome = match is_svg {
            true => give(
                toasts,
                &format!("{name}{PICTURE_EXTENSION}"),
                "image/svg+xml",
                picture.svg().as_bytes(),
            ),
            false => dots(toasts, &picture, &name).await,
        };
        if outcome.is_err() {
            toasts.error(words::failed());
        }
    });
}

/// The picture of what is on the screen now, with everything that lists leave out until it is looked at.
async fn take(selector: &str, name: &str) -> Option<Picture> {
    // Lists that are drawn in pieces show all of theirs for paper, and so for a picture.
    sight::announce("beforeprint");
    clock::sleep(60).await;
    let picture = sight::find(selector).map(|element| {
        let (width, height) = sight::extent(&element);
        let ground = sight::ground_behind(&element);
        let mut sketch = Sketch(Picture::new(name, width, height, &ground));
        sight::look(&element, &mut sketch);
        sketch.0
    });
    sight::announce("afterprint");
    picture
}

async fn dots(toasts: Toasts, picture: &Picture, name: &str) -> Result<(), NotDrawn> {
    let drawing = Drawing::read(&picture.svg()).await?;
    let pieces = tiles(
        picture.size(),
        LONGEST_SIDE / SCALE,
        MOST_DOTS / SCALE / SCALE,
    );
    let is_whole = pieces.len() == 1;
    for (nth, piece) in pieces.iter().enumerate() {
        let at = (piece.x, piece.y);
        let bytes = drawing
            .piece(at, (piece.width, piece.height), SCALE)
            .await?;
        let name = match is_whole {
            true => format!("{name}.png"),
            false => format!("{name} {}.png", nth + 1),
        };
        give(toasts, &name, "image/png", &bytes)?;
    }
    Ok(())
}

fn give(toasts: Toasts, name: &str, kind: &str, bytes: &[u8]) -> Result<(), NotDrawn> {
    match save::save(name, kind, bytes) {
        Ok(()) => toasts.toast(words::handed(name)),
        Err(_) => toasts.error(words::failed()),
    }
    Ok(())
}
