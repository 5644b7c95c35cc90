// Damages what a browser keeps on the disk, opens the app, does what it offers, and compares.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { App } from './app.mjs';
import { launch } from './browser.mjs';
import { giveFile } from './files.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** The files of IndexedDB in a profile, and nothing else. */
export function storeFiles(profile) {
  const ours = walk(profile).filter((path) => /\/IndexedDB\/|\/storage\/default\/http[^/]*\/idb\//.test(path));
  return ours.filter((path) => !/LOCK$|\/LOG(\.old)?$/.test(path) && statSync(path).size > 0);
}

/** What may be damaged how. Each names what it did, or nothing when there was nothing to do it to. */
export const KINDS = {
  half(files, pick) {
    const file = pick(files);
    truncateSync(file, Math.floor(statSync(file).size / 2));
    return `${basename(file)} cut in half`;
  },
  flip(files, pick, random) {
    const file = pick(files);
    const bytes = readFileSync(file);
    const count = 1 + Math.floor(random() * 64);
    for (let n = 0; n < count; n++) bytes[Math.floor(random() * bytes.length)] ^= 1 << Math.floor(random() * 8);
    writeFileSync(file, bytes);
    return `${count} bits flipped in ${basename(file)}`;
  },
  gone(files, pick) {
    // LevelDB: manifest or log. SQLite: the log beside the database, or else the database.
    const logs = files.filter((file) => /MANIFEST|CURRENT|\.log$|-wal$|-journal$/.test(file));
    const file = pick(logs.length ? logs : files);
    rmSync(file);
    return `${basename(file)} deleted`;
  },
  zero(files, pick) {
    const file = pick(files);
    const bytes = readFileSync(file);
    bytes.fill(0, 0, Math.min(4096, bytes.length));
    writeFileSync(file, bytes);
    return `the first 4 KB of ${basename(file)} zeroed`;
  },
  all(files) {
    files.forEach((file) => rmSync(file));
    return 'the whole database deleted';
  },
};

/** A profile in which somebody has worked, and what is in it. */
export async function prepare(backend, address) {
  const profile = mkdtempSync(join(tmpdir(), 'drill-base-'));
  const browser = await launch(backend, profile);
  const app = await new App(browser, address).open();
  const projects = [];
  for (const [name, cards] of [['Erstes', 12], ['Zweites', 5]]) {
    if (projects.length) await app.open();
    await app.createProject(name);
    const titles = Array.from({ length: cards }, (_, n) => `${name} ${n}`);
    await app.writeFast(titles, 10);
    await app.saved.waitFor();
    projects.push({ name, titles });
    if (name === 'Erstes') {
      // Long enough for the second copy; what comes now is in the journal and beside the copy only.
      await sleep(6000);
      const late = ['Spät 1', 'Spät 2', 'Spät 3'];
      await app.writeFast(late, 10);
      await app.saved.waitFor();
      titles.push(...late);
    }
  }
  // The browser is closed in good order, as a person does it.
  await sleep(1000);
  await browser.context.close();
  return { backend, profile, projects };
}

/** Damages a copy of the profile and looks what becomes of the projects. */
export async function drill(base, address, kind, random) {
  const profile = mkdtempSync(join(tmpdir(), 'drill-'));
  const wrong = [];
  let what = 'nothing to damage';
  try {
    cpSync(base.profile, profile, { recursive: true, filter: (path) => !/Singleton|\/(Cache|Code Cache|GPUCache|cache2|lock)$/.test(path) });
    const files = storeFiles(profile);
    if (files.length === 0) throw new Error('there is no database in the profile');
    what = KINDS[kind](files, (all) => all[Math.floor(random() * all.length)], random);
    const browser = await launch(base.backend, profile);
    try {
      const app = new App(browser, address);
      const outcome = await recover(app, base.projects).catch(async (error) => {
        const seen = await app.page.locator('body').innerText().catch(() => 'nothing');
        throw Object.assign(error, { seen: [seen.replace(/\s+/g, ' '), ...app.errors].join(' | ').slice(0, 600) });
      });
      wrong.push(...outcome.wrong);
      what += outcome.told.length ? `; said: ${outcome.told.join(', ')}` : '; nothing was lost, nothing said';
    } finally {
      await browser.context.close();
    }
  } catch (error) {
    const seen = error.seen ? `\n       on screen: ${error.seen}` : '';
    wrong.push(error.stack.split('\n').slice(0, 8).join('\n       ') + seen);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return { what, wrong };
}

/** Does what the app offers. */
async function recover(app, projects) {
  const told = [];
  const wrong = [];
  await app.open();
  const { page } = app;
  const start = page.getByRole('heading', { level: 1, name: 'Touchpoint-Werkstatt' });
  const broken = page.getByText('Die Daten dieses Browsers lassen sich nicht öffnen');
  await start.or(broken).first().waitFor({ timeout: 60_000 });
  if (await broken.isVisible()) {
    told.push('database does not open');
    const files = [];
    for (const { name } of projects) {
      await page.getByRole('button', { name: `Als Projektdatei sichern: ${name}` }).click();
      await page.waitForFunction(() => window.drillFile);
      files.push(await page.evaluate(() => window.drillFile));
      await page.evaluate(() => void delete window.drillFile);
    }
    await page.getByRole('button', { name: 'Speicher neu anlegen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Löschen und neu anlegen' }).click();
    const refused = page.locator('.toast').filter({ hasText: 'gibt die Datenbank nicht frei' });
    // Either it works, or it is said; or it seemed to work and still does not open.
    await start.or(refused).first().waitFor({ timeout: 20_000 }).catch(() => undefined);
    if (!(await start.isVisible())) await byFiles(app, files, told);
  }
  const restore = page.getByRole('button', { name: 'Wiederherstellen', exact: true });
  // The notice is there with the page, if it comes at all.
  if (await restore.isVisible()) {
    told.push('projects are missing');
    await restore.click();
    await page.locator('.toast').filter({ hasText: /wiederhergestellt/ }).first().waitFor();
  }
  for (const { name, titles } of projects) {
    await app.open();
    const link = page.getByRole('link', { name, exact: true });
    try {
      await link.waitFor({ timeout: 10_000 });
    } catch {
      const seen = (await page.locator('main').innerText()).replace(/\s+/g, ' ').slice(0, 400);
      wrong.push(`"${name}" did not come back${told.length ? '' : ', and nobody was told'}; on screen: ${seen}`);
      continue;
    }
    await link.click();
    const project = page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Touchpoint-Werkstatt' });
    const closed = page.getByText('Das Projekt lässt sich nicht öffnen');
    await project.or(closed).first().waitFor();
    if (await closed.isVisible()) {
      told.push(`"${name}" does not open`);
      await page.getByRole('button', { name: 'Speicher neu anlegen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Löschen und neu anlegen' }).click();
      await restore.click();
      await page.locator('.toast').filter({ hasText: /wiederhergestellt/ }).first().waitFor();
      await link.click();
      await project.waitFor();
    }
    const notices = await page.locator('main .notice[role=alert]').allTextContents();
    if (notices.length) told.push(`"${notices.join(' ').trim()}"`);
    const there = await app.titles();
    await page.evaluate(() => void delete window.drillFile);
    const gone = titles.filter((title) => !there.includes(title));
    if (gone.length > 1) wrong.push(`"${name}" lacks ${gone.length} of ${titles.length} cards`);
    if (gone.length > 0 && told.length === 0) wrong.push(`"${name}" lacks a card, and nobody was told`);
  }
  return { told, wrong };
}

/** What the app says then: the site's data go, by the browser's own settings, and the files are opened. */
async function byFiles(app, files, told) {
  told.push('the projects as files');
  const { page, browser } = app;
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' });
  for (const text of files) {
    await app.open();
    await giveFile({ browser, app }, text);
    await page.getByRole('navigation', { name: 'Bereiche des Projekts' }).waitFor();
  }
}
