//! Pictures that people choose, made small enough to live in a project file.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

use super::open::Given;

/// Photos of today's cameras fit; what is bigger is no portrait.
pub const MAX_BYTES: u64 = 30_000_000;

/// Canvases beyond this stay empty on some devices.
const FIRST_SIDE: f64 = 2048.0;

/// Longest side in pixels and quality, the best first.
const TRIES: [(f64, f64); 5] = [
    (256.0, 0.86),
    (256.0, 0.7),
    (192.0, 0.7),
    (128.0, 0.7),
    (96.0, 0.6),
];

/// Why a file does not become a picture.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PictureError {
    /// The file is bigger than allowed.
    #[error("{size} bytes are too many")]
    TooBig {
        /// Its bytes.
        size: u64,
    },
    /// The browser sees no picture in it: another kind of file, or a damaged one.
    #[error("no picture: {0}")]
    NotAPicture(String),
    /// The browser would not draw it.
    #[error("cannot be drawn: {0}")]
    NotDrawn(String),
}

/// The picture as a data URL of at most so many letters, at most 256 pixels on its longest side.
///
/// # Errors
/// When it is too big, no picture, or cannot be drawn.
pub async fn small(given: &Given, most_letters: usize) -> Result<String, PictureError> {
    let size = given.size();
    if size > MAX_BYTES {
        return Err(PictureError::TooBig { size });
    }
    let bitmap = decode(given)
        .await
        .map_err(|reason| PictureError::NotAPicture(format!("{reason:?}")))?;
    let drawn = draw(&bitmap, most_letters);
    bitmap.close();
    drawn.map_err(|reason| PictureError::NotDrawn(format!("{reason:?}")))
}

/// The browser turns photos the right way up by itself.
async fn decode(given: &Given) -> Result<ImageBitmap, JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let promise = window.create_image_bitmap_with_blob(given.file())?;
    JsFuture::from(promise).await?.dyn_into()
}

fn draw(bitmap: &ImageBitmap, most_letters: usize) -> Result<String, JsValue> {
    let (width, height) = (f64::from(bitmap.width()), f64::from(bitmap.height()));
    let size = |longest: f64| {
        let scale = (longest / width.max(height)).min(1.0);
        (
            (width * scale).round().max(1.0),
            (height * scale).round().max(1.0),
        )
    };
    let mut side = FIRST_SIDE.min(width.max(height));
    let mut canvas = paper(size(side), |context, (width, height)| {
        context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width, height)
    })?;
    for (longest, quality) in TRIES {
        // In halves, since browsers leave pixels out when they shrink further in one go.
        while side > longest {
            side = (side / 2.0).max(longest);
            let larger = canvas;
            canvas = paper(size(side), |context, (width, height)| {
                context.draw_image_with_html_canvas_element_and_dw_and_dh(
                    &larger, 0.0, 0.0, width, height,
                )
            })?;
        }
        let url =
            canvas.to_data_url_with_type_and_encoder_options("image/jpeg", &quality.into())?;
        if url.starts_with("data:image/jpeg;base64,") && url.len() <= most_letters {
            return Ok(url);
        }
    }
    Err("too many letters".into())
}

/// A white canvas with something drawn on it; JPEG knows no transparency.
fn paper(
    (width, height): (f64, f64),
    draw: impl FnOnce(&CanvasRenderingContext2d, (f64, f64)) -> Result<(), JsValue>,
) -> Result<HtmlCanvasElement, JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or("no document")?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d")?.ok_or("no canvas")?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into())?;
    context.set_fill_style_str("white");
    context.fill_rect(0.0, 0.0, width, height);
    draw(&context, (width, height))?;
    Ok(canvas)
}
