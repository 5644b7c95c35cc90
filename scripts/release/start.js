// Starts the program. The build fills in the names: scripts/release.mjs.

// The browser asks this policy before a text becomes markup or the address of a script (Trusted Types).
// MARKUP holds the few texts of the program that may: constants of its code, see scripts/release/markup.mjs.
const markup = new Set(MARKUP);
const workers = ['WORKER', 'TABLES'].filter((name) => name).map((name) => new URL(name, document.baseURI).href);
globalThis.trustedTypes?.createPolicy('default', {
  createHTML: (text) => (markup.has(text) ? text : null),
  createScriptURL: (address) => (workers.includes(new URL(address, document.baseURI).href) ? address : null),
});

try {
  // Both at once. A preload would be checked against its hash in some browsers only, and fetched twice in others.
  const program = PROGRAM;
  const { default: init } = await import('GLUE');
  await init({ module_or_path: program });
} catch (error) {
  dispatchEvent(new Event('start-failed'));
  throw error;
}
