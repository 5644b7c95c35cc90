//! The wall clock and timers. Wall time is shown and used for waiting, never for deciding a merge.

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::{Poll, Waker};

use wasm_bindgen::prelude::*;

/// Milliseconds since 1970.
pub fn now() -> u64 {
    js_sys::Date::now().max(0.0) as u64
}

/// The present moment as `2026-11-22T10:00:00.000Z`.
pub fn iso_now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// The day on this device's calendar as `2026-11-22`.
pub fn today() -> String {
    let date = js_sys::Date::new_0();
    let (year, month, day) = (date.get_full_year(), date.get_month() + 1, date.get_date());
    format!("{year:04}-{month:02}-{day:02}")
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(run: &js_sys::Function, ms: f64) -> JsValue;
    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(handle: &JsValue);
}

/// Something that will run later. Dropping it calls it off.
#[must_use = "a dropped timer never fires"]
pub struct Timer {
    handle: JsValue,
    _run: Closure<dyn FnMut()>,
}

impl Drop for Timer {
    fn drop(&mut self) {
        clear_timeout(&self.handle);
    }
}

/// Runs `run` once, after that many milliseconds.
pub fn after(ms: u32, run: impl FnOnce() + 'static) -> Timer {
    let run = Closure::once(run);
    let handle = set_timeout(run.as_ref().unchecked_ref(), f64::from(ms));
    Timer { handle, _run: run }
}

/// What became of a waiting: shared by the timer and the one who waits.
#[derive(Default)]
struct Alarm {
    rang: bool,
    waker: Option<Waker>,
}

/// The result of `work`, or nothing when it takes longer than that many milliseconds.
pub async fn within<T>(ms: u32, work: impl Future<Output = T>) -> Option<T> {
    let alarm = Rc::new(RefCell::new(Alarm::default()));
    let ring = Rc::clone(&alarm);
    let _timer = after(ms, move || {
        ring.borrow_mut().rang = true;
        let waker = ring.borrow_mut().waker.take();
        if let Some(waker) = waker {
            waker.wake();
        }
    });
    let mut work = pin!(work);
    poll_fn(|context| {
        if let Poll::Ready(result) = work.as_mut().poll(context) {
            return Poll::Ready(Some(result));
        }
        let mut alarm = alarm.borrow_mut();
        if alarm.rang {
            return Poll::Ready(None);
        }
        alarm.waker = Some(context.waker().clone());
        Poll::Pending
    })
    .await
}

/// Waits.
pub async fn sleep(ms: u32) {
    within(ms, std::future::pending::<()>()).await;
}

/// By how many minutes this device's clock is ahead of Greenwich now.
pub fn minutes_east() -> i32 {
    -(js_sys::Date::new_0().get_timezone_offset() as i32)
}
