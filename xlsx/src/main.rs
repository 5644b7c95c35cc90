//! The program in the worker: takes sheets and rows in, hands the file out.

/// What the worker's script calls.
#[cfg(target_arch = "wasm32")]
mod worker {
    use wasm_bindgen::prelude::*;

    /// A workbook that is being written.
    #[wasm_bindgen]
    pub struct Book(xlsx::Book);

    fn say(error: xlsx::NoBook) -> JsValue {
        error.to_string().into()
    }

    #[wasm_bindgen]
    impl Book {
        /// An empty one with this title.
        #[wasm_bindgen(constructor)]
        pub fn new(title: &str) -> Self {
            Self(xlsx::Book::new(title))
        }

        /// Begins a sheet.
        pub fn begin(&mut self, head: &str) -> Result<(), JsValue> {
            self.0.begin(head).map_err(say)
        }

        /// Adds rows.
        pub fn rows(&mut self, rows: &str) -> Result<u32, JsValue> {
            self.0.rows(rows).map_err(say)
        }

        /// How many texts were cut.
        pub fn cut(&self) -> u32 {
            self.0.cut()
        }

        /// The bytes of the file.
        pub fn finish(self) -> Result<Vec<u8>, JsValue> {
            self.0.finish().map_err(say)
        }
    }
}

fn main() {}
