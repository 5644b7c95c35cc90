//! Files with which the installed program is opened: the device's file manager hands them over.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

use super::open::Given;

/// Calls this with the files each time the program is opened with some. Nothing where the browser does
/// not tell.
pub fn on_files(tell: impl Fn(Vec<Given>) + Clone + 'static) {
    let listen = || {
        let window = web_sys::window()?;
        let queue = Reflect::get(&window, &"launchQueue".into()).ok()?;
        let set: Function = Reflect::get(&queue, &"setConsumer".into())
            .ok()?
            .dyn_into()
            .ok()?;
        let take = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
            let tell = tell.clone();
            spawn_local(async move {
                let given = files_of(&launch).await;
                if !given.is_empty() {
                    tell(given);
                }
            });
        });
        // It listens as long as the page.
        set.call1(&queue, &take.into_js_value()).ok()
    };
    listen();
}

/// The files of a launch that can be had.
async fn files_of(launch: &JsValue) -> Vec<Given> {
    let handles = Reflect::get(launch, &"files".into()).unwrap_or_default();
    let mut given = Vec::new();
    for handle in Array::from(&handles) {
        let file = || -> Option<Promise> {
            let get: Function = Reflect::get(&handle, &"getFile".into())
                .ok()?
                .dyn_into()
                .ok()?;
            get.call0(&handle).ok()?.dyn_into().ok()
        };
        if let Some(file) = file()
            && let Ok(file) = JsFuture::from(file).await
            && let Ok(file) = file.dyn_into::<File>()
        {
            given.push(Given::of(file));
        }
    }
    given
}
