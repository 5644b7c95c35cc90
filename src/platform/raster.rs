//! A drawing (SVG) as dots (PNG).

use js_sys::{ArrayBuffer, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// So many dots a canvas may have on a side everywhere; beyond that browsers leave it empty.
pub const LONGEST_SIDE: f64 = 8_192.0;
/// So many dots it may have in all: phones allow about 16.7 million.
pub const MOST_DOTS: f64 = 16_000_000.0;

/// A drawing that can be cut into pieces.
pub struct Drawing(HtmlImageElement);

/// The browser would not draw it.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("cannot be drawn: {0}")]
pub struct NotDrawn(String);

impl From<JsValue> for NotDrawn {
    fn from(reason: JsValue) -> Self {
        Self(format!("{reason:?}"))
    }
}

impl Drawing {
    /// Reads the text of an SVG file.
    ///
    /// # Errors
    /// When the browser does not take it for a drawing.
    pub async fn read(svg: &str) -> Result<Self, NotDrawn> {
        let image = HtmlImageElement::new()?;
        let text = js_sys::encode_uri_component(svg);
        // From a data address, so that the policy of the page and the canvas both let it pass.
        image.set_src(&format!("data:image/svg+xml;charset=utf-8,{text}"));
        JsFuture::from(image.decode()).await?;
        Ok(Self(image))
    }

    /// A piece of it, in px of the drawing, with that many dots for a px.
    ///
    /// # Errors
    /// When the browser has no room for it.
    pub async fn piece(
        &self,
        (x, y): (f64, f64),
        (width, height): (f64, f64),
        scale: f64,
    ) -> Result<Vec<u8>, NotDrawn> {
        let document = web_sys::window().and_then(|window| window.document());
        let document = document.ok_or_else(|| NotDrawn("no document".to_owned()))?;
        let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
        canvas.set_width((width * scale).round() as u32);
        canvas.set_height((height * scale).round() as u32);
        let context = canvas
            .get_context("2d")?
            .ok_or_else(|| NotDrawn("no canvas".to_owned()))?;
        let context: CanvasRenderingContext2d = context.unchecked_into();
        context.scale(scale, scale)?;
        context.draw_image_with_html_image_element(&self.0, -x, -y)?;
        let made = Promise::new(&mut |resolve, reject| {
            let tell = Closure::once_into_js(move |blob: JsValue| {
                let answer = if blob.is_null() {
                    reject.call1(&JsValue::NULL, &"no room".into())
                } else {
                    resolve.call1(&JsValue::NULL, &blob)
                };
                // Settling a promise cannot fail.
                answer.unwrap_or_default();
            });
            // What cannot be asked for is refused below: the promise is never settled twice.
            canvas.to_blob(tell.unchecked_ref()).unwrap_or_default();
        });
        let blob: Blob = JsFuture::from(made).await?.unchecked_into();
        let bytes: ArrayBuffer = JsFuture::from(blob.array_buffer()).await?.unchecked_into();
        Ok(Uint8Array::new(&bytes).to_vec())
    }
}
