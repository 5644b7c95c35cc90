// Real browsers with a profile on the disk, and how they are killed: every process of theirs at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const { chromium, firefox } = createRequire(new URL('../e2e/package.json', import.meta.url))('playwright-core');

function program(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (!found) throw new Error(`None of ${names.join(', ')} is on the PATH; scripts/tools test installs it.`);
  return found;
}

const COMMON = { headless: true, locale: 'de-DE', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce', timeout: 60_000 };
const CHROMIUM = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The ways in which browsers keep what a page stores. */
export const BACKENDS = {
  'chromium-leveldb': { kind: 'chromium', args: [] },
  'chromium-sqlite': { kind: 'chromium', args: ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'] },
  firefox: { kind: 'firefox', args: [] },
};

/** Starts a browser on a profile. */
export async function launch(backend, profile) {
  const { kind, args } = BACKENDS[backend];
  const context =
    kind === 'firefox'
      ? await firefox.launchPersistentContext(profile, { ...COMMON, channel: 'moz-firefox', executablePath: program('firefox-esr', 'firefox') })
      : await chromium.launchPersistentContext(profile, { ...COMMON, executablePath: program('chromium', 'chromium-browser', 'google-chrome'), args: [...CHROMIUM, ...args] });
  const page = context.pages()[0] ?? (await context.newPage());
  return { backend, kind, context, page, profile, kill: () => kill(context, profile) };
}

function processes() {
  const found = [];
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state !== 'Z') found.push({ pid: Number(pid), parent: Number(parent), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') });
    } catch {
      // It ended while we looked.
    }
  }
  return found;
}

/** All processes of the browser that was started on this profile, and no other. */
export function family(profile) {
  const all = processes().filter(({ pid }) => pid !== process.pid);
  const ours = new Set(all.filter(({ command }) => command.split('\0').some((part) => part === profile || part.endsWith(`=${profile}`))).map(({ pid }) => pid));
  for (let grown = true; grown; ) {
    const more = all.filter(({ pid, parent }) => ours.has(parent) && !ours.has(pid));
    more.forEach(({ pid }) => ours.add(pid));
    grown = more.length > 0;
  }
  return [...ours];
}

function alive(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat[stat.lastIndexOf(')') + 2] !== 'Z';
  } catch {
    return false;
  }
}

/** SIGKILL for all of them; answers how many there were, when none is left. */
async function kill(context, profile) {
  const gone = new Promise((resolve) => context.on('close', resolve));
  const pids = family(profile);
  if (pids.length === 0) throw new Error('there is no browser to kill');
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Its parent took it along.
    }
  }
  while (pids.some(alive) || family(profile).length > 0) {
    for (const pid of family(profile)) if (alive(pid)) process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  // Playwright must have noticed, too, or it would hold the profile.
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000))]);
  return pids.length;
}
