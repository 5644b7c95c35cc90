// Makes a release out of what Trunk has built, before it becomes dist/ (see Trunk.toml): names with hashes for the files that
// Trunk copies as they are, one external start script instead of Trunk's inline one, the content security policy, and the
// service worker with the exact list of files.
//   TRUNK_STAGING_DIR=dist node scripts/release.mjs
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { markup } from './release/markup.mjs';
import { META } from './release/policy.mjs';

const folder = process.env.TRUNK_STAGING_DIR;
if (!folder) throw new Error('TRUNK_STAGING_DIR says which folder holds what Trunk has built.');
const template = (name) => readFileSync(fileURLToPath(new URL(`release/${name}`, import.meta.url)), 'utf8');
const sha = (kind, bytes, form) => createHash(kind).update(bytes).digest(form);
const integrity = (bytes) => `sha384-${sha('sha384', bytes, 'base64')}`;
const read = (name) => readFileSync(join(folder, name));

/** Exactly one place, or the build stops: the page does not look as this script thinks. */
function replace(text, what, by) {
  const parts = text.split(what);
  const count = what instanceof RegExp ? [...text.matchAll(new RegExp(what, 'g'))].length : parts.length - 1;
  if (count !== 1) throw new Error(`index.html has ${count} times ${what}`);
  return text.replace(what, () => by);
}

/** Puts a hash of the content into the name. */
function hashed(name) {
  const bytes = read(name);
  const ending = extname(name);
  const to = `${name.slice(0, -ending.length)}-${sha('sha256', bytes, 'hex').slice(0, 16)}${ending}`;
  renameSync(join(folder, name), join(folder, to));
  return { name: to, integrity: integrity(bytes) };
}

function write(name, text) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

let page = read('index.html').toString();

// What runs before the first paint, and what stands by for the day when nothing else does.
for (const name of ['boot.js', 'rescue.js']) {
  const script = hashed(name);
  page = replace(page, `<script src="${name}"></script>`, `<script src="./${script.name}" integrity="${script.integrity}"></script>`);
}

// What the program fetches: the page says under which name it lies.
const TYPES = { '.json': 'application/json', '.md': 'text/markdown' };
const within = (name) => readdirSync(join(folder, name)).sort().map((file) => `${name}/${file}`);
const fetched = [...within('samples'), ...within('templates'), 'PRIVACY.md', 'licences.json'];
const links = fetched.map((name) => {
  const file = hashed(name);
  return `<link rel="alternate" type="${TYPES[extname(name)]}" data-file="${name}" href="./${file.name}" />`;
});

// The program that writes XLSX, with its worker: loaded by the app when somebody asks for it.
// Trunk gives workers names without a hash.
write('tables.js', `${read('tables.js')}\n${template('tables.js')}`);
const tables = hashed('tables.js').name;
links.push(`<link rel="alternate" type="text/javascript" data-file="tables.js" href="./${tables}" />`);
links.push(`<link rel="alternate" type="application/wasm" data-file="tables.wasm" href="./${hashed('tables_bg.wasm').name}" />`);

// The start: Trunk's inline script names the program and its glue.
const inline = /<script type="module">\s*import init[^<]*<\/script>/;
const trunk = page.match(inline)?.[0] ?? '';
const glue = trunk.match(/from '\.\/([^']+\.js)'/)?.[1];
const program = trunk.match(/module_or_path: '\.\/([^']+\.wasm)'/)?.[1];
if (!glue || !program) throw new Error("Trunk's start script is not where it was.");
const wasm = read(program);
const start = template('start.js')
  .replace('GLUE', `./${glue}`)
  .replace('new Set(MARKUP)', () => `new Set(${JSON.stringify(markup(wasm))})`)
  .replaceAll("'WORKER'", "'sw.js'")
  .replaceAll("'TABLES'", `'${tables}'`)
  .replace('PROGRAM', `fetch('./${program}', { integrity: '${integrity(wasm)}' })`);
write('start.js', start);
const first = hashed('start.js');
page = replace(page, inline, '');
page = replace(page, /<link rel="preload" href="[^"]+\.wasm"[^>]*>/, '');

// The release is known by its content.
const without = [/^index\.html$/, /^sw\.js$/, /\.br$/];
const names = readdirSync(folder, { recursive: true })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => statSync(join(folder, name)).isFile() && !without.some((rule) => rule.test(name)))
  .sort();
const digests = new Map(names.map((name) => [name, sha('sha256', read(name), 'hex')]));
const release = sha('sha256', JSON.stringify([...digests, page, template('worker.js')]), 'hex').slice(0, 16);

page = replace(
  page,
  '<meta charset="utf-8" />',
  `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${META}" />\n    <meta name="release" content="${release}" data-form="folder" />`,
);
page = replace(
  page,
  '</head>',
  `${links.join('\n    ')}\n    <script type="module" src="./${first.name}" integrity="${first.integrity}" crossorigin="anonymous"></script>\n  </head>`,
);
page = page.replace(/\n\s*\n+/g, '\n');
write('index.html', page);

// Pictures for the installation dialog are of no use without a network.
const kept = [...digests].filter(([name]) => !name.startsWith('screenshots/'));
kept.push(['', sha('sha256', page, 'hex')]);
write('sw.js', template('worker.js').replace('%RELEASE%', release).replace('%FILES%', () => JSON.stringify(kept, null, 1)));
