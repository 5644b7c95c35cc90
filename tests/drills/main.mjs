// The drills: real browsers, killed or with their stores damaged. See scripts/drills.
import { parseArgs } from 'node:util';
import { rmSync } from 'node:fs';
import { BACKENDS } from './browser.mjs';
import { drill, KINDS, prepare } from './damage.mjs';
import { Kills } from './kill.mjs';
import { serve } from './server.mjs';

const USAGE = 'usage: scripts/drills [kill|damage] [--short] [--dir dist] [--backend chromium-leveldb|chromium-sqlite|firefox] [--seed n] [--count n]';

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        short: { type: 'boolean', default: false },
        dir: { type: 'string' },
        backend: { type: 'string' },
        seed: { type: 'string' },
        count: { type: 'string' },
        only: { type: 'string' },
      },
    });
    return { ...values, drills: positionals.length ? positionals : ['kill', 'damage'] };
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    return process.exit(2);
  }
}

/** Numbers in [0, 1) that come again with the same seed. */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const chosen = options();
const seed = Number(chosen.seed ?? Date.now() % 1_000_000);
let passed = 0;
let failed = 0;

function report(name, wrong) {
  if (wrong.length === 0) passed += 1;
  else failed += 1;
  console.log(`${wrong.length ? 'FAIL' : 'ok  '} ${name}${wrong.map((text) => `\n       ${text}`).join('')}`);
}

function sorted(numbers) {
  return [...numbers].sort((a, b) => a - b);
}

async function kills(address) {
  for (const backend of ['chromium-leveldb', 'firefox'].filter((name) => !chosen.backend || name === chosen.backend)) {
    const all = backend === 'firefox' ? 30 : 100;
    const full = { typing: Math.round(all * 0.7), snapshots: Math.round(all * 0.1), imports: Math.round(all * 0.05), merges: Math.round(all * 0.05), openings: Math.round(all * 0.1) };
    const short = backend === 'firefox' ? { typing: 1 } : { typing: 3, snapshots: 1, imports: 1, merges: 1, openings: 1 };
    const plan = chosen.only && chosen.only in full ? { [chosen.only]: Number(chosen.count ?? 3) } : chosen.short ? short : full;
    const kills = new Kills(backend, address, chance(seed), report);
    const start = Date.now();
    try {
      for (const [what, count] of Object.entries(plan)) {
        if (count) await kills[what](count);
      }
      if (!chosen.only && !(await kills.updates(chosen.short ? 1 : 5))) console.log('     this build has no service worker, so none was killed');
    } catch (error) {
      report(`${backend}: the drill ran to its end`, [error.stack]);
    }
    const times = sorted(kills.latencies);
    const at = (share) => times[Math.floor((times.length - 1) * share)]?.toFixed(1);
    const { totals } = kills;
    console.log(`     ${backend}: ${totals.kills} kills of ${totals.processes} processes in ${Math.round((Date.now() - start) / 1000)} s; ${totals.edits} edits, ` +
      `${totals.acknowledged} acknowledged (${totals.shown} of them by the word "saved"), ${totals.lost} of these lost; ${totals.invalid} documents invalid`);
    if (times.length) console.log(`     ${backend}: from the key to durable, ${times.length} edits while typing fast: median ${at(0.5)} ms, 99 % ${at(0.99)} ms, worst ${at(1)} ms`);
    kills.end();
  }
}

async function damages(address) {
  // In short the one that most people have; in full all three.
  const short = ['chromium-leveldb'];
  for (const backend of Object.keys(BACKENDS).filter((name) => (chosen.backend ? name === chosen.backend : !chosen.short || short.includes(name)))) {
    const start = Date.now();
    const tally = {};
    try {
      const base = await prepare(backend, address);
      for (const kind of Object.keys(KINDS).filter((name) => !chosen.only || name === chosen.only)) {
        const count = Number(chosen.count ?? (chosen.short ? 1 : 20));
        for (let n = 0; n < count; n++) {
          const { what, wrong } = await drill(base, address, kind, chance(seed + n));
          tally[kind] = [(tally[kind]?.[0] ?? 0) + (wrong.length ? 0 : 1), n + 1];
          report(`${backend}: ${kind} ${n + 1}: ${what}`, wrong);
        }
      }
      rmSync(base.profile, { recursive: true, force: true });
    } catch (error) {
      report(`${backend}: the drill ran to its end`, [error.stack]);
    }
    const figures = Object.entries(tally).map(([kind, [good, all]]) => `${kind} ${good}/${all}`);
    console.log(`     ${backend}: everything came back in ${figures.join(', ')}; ${Math.round((Date.now() - start) / 1000)} s`);
  }
}

const server = await serve(chosen.dir);
console.log(`seed ${seed}, ${server.address}`);
try {
  if (chosen.drills.includes('kill')) await kills(server.address);
  if (chosen.drills.includes('damage')) await damages(server.address);
} finally {
  server.stop();
}
console.log(`drills: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
