// The licences of everything that is shipped: which crates the app is made of, under which licence each stands, and
// the texts that come with them.
//   node scripts/licences.mjs           writes public/licences.json, which the page "About" shows
//   node scripts/licences.mjs --check   says what has changed since, and refuses licences that nobody has agreed to
// Needs cargo and the sources of the crates; a machine that has built the app has them, and needs no network.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Each lets a company use and hand on the app without opening its own work. deny.toml has the same list.
const AGREED = new Set([
  'MIT', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Unicode-3.0', 'Unlicense', 'Zlib', '0BSD',
  'CC0-1.0', 'BSL-1.0',
]);
const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'public/licences.json');
const isCheck = process.argv.includes('--check');

const metadata = JSON.parse(execFileSync(process.env.CARGO ?? 'cargo', [
  'metadata', '--format-version', '1', '--locked', '--filter-platform', 'wasm32-unknown-unknown',
], { cwd: root, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] }));
const packages = new Map(metadata.packages.map((it) => [it.id, it]));
const nodes = new Map(metadata.resolve.nodes.map((it) => [it.id, it]));

// What runs while building (macros, build scripts) does not reach anybody's browser.
const isMacro = (it) => it.targets.some((target) => target.kind.includes('proc-macro'));
const shipped = new Set();
const visit = (id) => {
  for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
    if (shipped.has(pkg) || !kinds.some((it) => it.kind === null) || isMacro(packages.get(pkg))) continue;
    shipped.add(pkg);
    visit(pkg);
  }
};
for (const member of metadata.workspace_members) visit(member);

// "A OR B" leaves the choice, "A AND B" does not; crates of old write "A/B".
const plain = (licence) => (licence ?? '').replaceAll('/', ' OR ').replaceAll(/[()]/g, ' ').replaceAll(/\s+/g, ' ').trim();
const isAgreed = (licence) => plain(licence).split(' AND ').every((part) => part.split(' OR ').some((one) => AGREED.has(one.trim())));

const texts = [];
const placeOf = (text) => {
  const found = texts.indexOf(text);
  return found >= 0 ? found : texts.push(text) - 1;
};
const textsOf = (it) => {
  const folder = dirname(it.manifest_path);
  const names = readdirSync(folder).filter((name) => /^(licen[sc]e|copying|copyright|unlicense|notice)/i.test(name)).sort();
  // Where the choice is free, the shortest is taken: MIT's is, and one text is enough.
  const free = / OR /.test(plain(it.license)) && !/ AND /.test(plain(it.license));
  const mit = names.filter((name) => /mit/i.test(name));
  const wanted = free && mit.length ? mit : names;
  return wanted.filter((name) => existsSync(join(folder, name)))
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').replaceAll(/[ \t]+$/gm, '').trim())
    .filter((text) => text && text.length < 40_000);
};

const crates = [...shipped].map((id) => packages.get(id))
  .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en', { numeric: true }))
  .map((it) => ({ name: it.name, version: it.version, licence: (it.license ?? "").replaceAll("/", " OR "), by: it.authors.map((author) => author.replace(/ *<.*/, '')).join(', '), texts: textsOf(it).map(placeOf) }));

const refused = crates.filter((it) => !isAgreed(it.licence));
for (const it of refused) console.error(`${it.name} ${it.version}: "${it.licence}" is no licence that was agreed to`);
const all = `{"crates":[\n${crates.map((it) => JSON.stringify(it)).join(',\n')}\n],"texts":[\n${texts.map((it) => JSON.stringify(it)).join(',\n')}\n]}\n`;
const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
if (!isCheck) {
  writeFileSync(file, all);
  console.log(`${crates.length} crates, ${texts.length} texts, ${all.length} characters`);
} else if (before !== all) {
  console.error('public/licences.json is not what the app is made of: run node scripts/licences.mjs');
}
const without = crates.filter((it) => !it.texts.length);
if (!isCheck && without.length) console.log(`without a text of their own: ${without.map((it) => it.name).join(', ')}`);
process.exitCode = refused.length || (isCheck && before !== all) ? 1 : 0;
