// Puts everything in dist/ into one HTML file that opens from disk, where pages may fetch nothing:
//   node scripts/release/single.mjs [--dir dist] [--out dist-single/touchpoint-werkstatt.html]
// Styles and scripts stand in it, known to its policy by their hashes; the program is compressed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { META, single } from './policy.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: here('../../dist') },
    out: { type: 'string', default: here('../../dist-single/touchpoint-werkstatt.html') },
  },
});
const read = (name) => readFileSync(join(values.dir, name));
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

let page = read('index.html').toString();
const one = (rule) => {
  const found = [...page.matchAll(new RegExp(rule, 'g'))];
  if (found.length !== 1) throw new Error(`index.html has ${found.length} times ${rule}`);
  return found[0];
};
const put = (rule, by) => {
  const [whole] = one(rule);
  page = page.replace(whole, () => by);
};
/** A script must not end where one of its texts says so. */
const inScript = (text) => {
  if (/<\/script|<!--/i.test(text)) throw new Error('A script would end too early in the page.');
  return text;
};

const styles = [...page.matchAll(/<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>/g)];
const style = `\n${styles.map(([, name]) => read(name)).join('\n')}`;
for (const [link] of styles) page = page.replace(link, '');

const early = ['boot', 'rescue'].map((name) => {
  const [tag, file] = one(`<script src="\\./(${name}-[^"]+)"[^>]*></script>`);
  const text = inScript(read(file).toString());
  page = page.replace(tag, () => `<script>${text}</script>`);
  return text;
});
const start = read(one(/<script type="module" src="\.\/([^"]+)"[^>]*>/)[1]).toString();
const glueName = start.match(/await import\('\.\/([^']+)'\)/)?.[1];
const programName = start.match(/fetch\('\.\/([^']+\.wasm)'/)?.[1];
if (!glueName || !programName) throw new Error('The start script names no program.');
const glue = read(glueName)
  .toString()
  .replace(/^export \{ initSync, __wbg_init as default \};$/m, 'const init = __wbg_init;')
  .replace(/^export class /gm, 'class ');
if (!glue.includes('const init = __wbg_init;') || /^(import|export) /m.test(glue)) throw new Error('The glue has other exports or imports than expected.');

const UNPACK = `new Response(
    new Blob([Uint8Array.from(atob(document.getElementById('program').textContent), (letter) => letter.charCodeAt(0))])
      .stream()
      .pipeThrough(new DecompressionStream('gzip')),
  ).arrayBuffer()`;
const main = inScript(
  glue +
    start
      .replace(/^.* await import\(.*\n/m, '')
      .replaceAll("'sw.js'", "''")
      .replace(/'tables-[0-9a-f]+\.js'/, "''")
      .replace(/fetch\('\.\/[^)]*\)/, () => UNPACK),
);

const icon = one(/<link rel="icon" href="\.\/([^"]+)"[^>]*>/)[1];
put(/<link rel="icon"[^>]*>/, `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${read(icon).toString('base64')}" />`);
put(/<link rel="apple-touch-icon"[^>]*>/, '');
put(/<link rel="manifest"[^>]*>/, '');
put(/<link rel="modulepreload"[^>]*>/, '');
// The policy of the single file starts no worker, so it has no XLSX; the app says so.
for (const [link] of page.matchAll(/<link rel="alternate" [^>]*data-file="tables\.[^>]*>/g)) page = page.replace(link, '');
for (const [link, file, name] of page.matchAll(/<link rel="alternate" [^>]*data-file="([^"]+)" href="\.\/([^"]+)"[^>]*>/g)) {
  const whole = read(name).toString();
  // Inside of texts of JSON, and there is no < anywhere else in it.
  const text = file.endsWith('.json') ? whole.replaceAll('<', '\\u003c') : inScript(whole);
  page = page.replace(link, () => `<script type="text/plain" data-file="${file}">${text}</script>`);
}
put(/<\/title>/, `</title>\n    <style>${style}</style>`);
put(/<script type="module" src="[^"]+"[^>]*><\/script>/, '');
put(/<\/body>/, `<script type="application/gzip" id="program">${gzipSync(read(programName), { level: 9 }).toString('base64')}</script>
    <script type="module">${main}</script>
  </body>`);
if (!page.includes(META)) throw new Error('index.html has another policy than scripts/release/policy.mjs.');
page = page.replace(META, () => single([...early, main].map(hash), hash(style)));
put(/data-form="folder"/, 'data-form="single"');

mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, page);
console.log(`${values.out}: ${(page.length / 1e6).toFixed(1)} MB`);
