// Prints what a visitor downloads to start the app, compressed as a good host does it, and holds the limit.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

// A ratchet. The goal is 300 KB; the way there is code that loads on demand: the screens of the analysis alone
// are as large as everything before them, and those of measuring add as much again as the boards weighed.
const LIMIT = 2_600_000;
const dist = fileURLToPath(new URL('../dist', import.meta.url));
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`.padStart(11);

// Loaded when somebody asks for XLSX, never before.
const LATER = /^tables[-_]/;
const LATER_LIMIT = 260_000;

let total = 0;
let later = 0;
for (const name of readdirSync(dist, { recursive: true }).sort()) {
  if (!/\.(wasm|m?js|css|html)$/.test(name)) continue;
  const bytes = readFileSync(join(dist, name));
  const compressed = brotliCompressSync(bytes).length;
  if (LATER.test(name)) later += compressed;
  else total += compressed;
  console.log(`${kb(bytes.length)} ${kb(compressed)} brotli  ${name}`);
}
console.log(`${' '.repeat(11)} ${kb(total)} brotli  in all, limit ${LIMIT / 1000} KB`);
console.log(`${' '.repeat(11)} ${kb(later)} brotli  loaded later, limit ${LATER_LIMIT / 1000} KB`);
if (total === 0 || total > LIMIT || later > LATER_LIMIT) {
  console.error(total ? 'The app has grown too big.' : 'There is nothing in dist/.');
  process.exitCode = 1;
}
