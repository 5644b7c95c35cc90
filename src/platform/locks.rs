//! Web Locks: work that only one tab shall do at a time.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

// web-sys has this interface only behind a compiler flag for unstable ones.
#[wasm_bindgen]
extern "C" {
    type Locks;
    #[wasm_bindgen(method, catch)]
    fn request(
        this: &Locks,
        name: &str,
        options: &JsValue,
        run: &Function,
    ) -> Result<Promise, JsValue>;
}

/// Does the work if no other tab is at it, and says what came out; nothing when another one is.
/// Where the browser has no locks (pages without https), the work is done without: IT MUST BE SAFE
/// ALONE, the lock only saves doing it twice.
pub async fn if_free<T: 'static>(name: &str, work: impl Future<Output = T> + 'static) -> Option<T> {
    with_lock(name, true, work).await
}

/// Does the work when no other tab is at it any more, likewise; nothing when the browser refuses.
pub async fn in_turn<T: 'static>(name: &str, work: impl Future<Output = T> + 'static) -> Option<T> {
    with_lock(name, false, work).await
}

async fn with_lock<T: 'static>(
    name: &str,
    if_free: bool,
    work: impl Future<Output = T> + 'static,
) -> Option<T> {
    let Some(locks) = locks() else {
        return Some(work.await);
    };
    let result = Rc::new(RefCell::new(None));
    let inside = Rc::clone(&result);
    let run = Closure::once(move |lock: JsValue| -> JsValue {
        if lock.is_null() {
            return JsValue::UNDEFINED;
        }
        future_to_promise(async move {
            let done = work.await;
            *inside.borrow_mut() = Some(done);
            Ok(JsValue::UNDEFINED)
        })
        .into()
    });
    let options = Object::new();
    let wanted = Reflect::set(&options, &"ifAvailable".into(), &if_free.into())
        .and_then(|_| locks.request(name, &options, run.as_ref().unchecked_ref()));
    if let Ok(promise) = wanted {
        // A refused lock leaves the result empty, which says all that the caller can use.
        JsFuture::from(promise).await.unwrap_or_default();
    }
    result.borrow_mut().take()
}

fn locks() -> Option<Locks> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined()).then(|| locks.unchecked_into())
}
