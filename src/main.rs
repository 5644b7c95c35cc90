//! Starts the app in the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    werkstatt::ui::mount();
}

/// The app lives in the browser; natively there is nothing to run.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
