// Runs in a worker and writes XLSX. The build puts the program's glue before it: scripts/release.mjs.
// Each question of src/platform/xlsx.rs gets one answer.
let book;
const deeds = {
  async start({ program, title }) {
    await wasm_bindgen({ module_or_path: program });
    book = new wasm_bindgen.Book(title);
  },
  begin: ({ text }) => book.begin(text),
  rows: ({ text }) => book.rows(text),
  finish() {
    const cut = book.cut();
    return { cut, bytes: book.finish() };
  },
};
addEventListener('message', async ({ data }) => {
  try {
    postMessage({ result: await deeds[data.what](data) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
});
