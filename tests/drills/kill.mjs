// Kills browsers at random moments and compares what is there afterwards with what was said to be saved.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from './app.mjs';
import { launch } from './browser.mjs';
import { bigProject, giveFile } from './files.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** An edit after which the browser has just been killed must not count as a failure of the drill itself. */
const untilKilled = (work) => work.catch(() => undefined);

/** What is there after a kill: everything promised, nothing twice, and nobody complains. */
async function compare(app, promised, allowed) {
  const notices = await app.ready();
  const titles = await app.titles();
  const there = new Set(titles);
  return {
    lost: promised.filter((title) => !there.has(title)),
    twice: titles.length - there.size,
    foreign: titles.filter((title) => !allowed.has(title)),
    notices: [...notices, ...app.errors],
    present: titles.length,
  };
}

/** One profile, killed again and again while somebody writes. */
export class Kills {
  constructor(backend, address, random, report) {
    Object.assign(this, { backend, address, random, report });
    this.profile = mkdtempSync(join(tmpdir(), 'drill-'));
    this.latencies = [];
    this.totals = { kills: 0, processes: 0, edits: 0, acknowledged: 0, shown: 0, lost: 0, invalid: 0 };
  }

  async start(hash) {
    const browser = await launch(this.backend, this.profile);
    const app = await new App(browser, this.address).open(hash ? `#${hash}` : '');
    return { browser, app };
  }

  async kill(browser) {
    this.totals.processes += await browser.kill();
    this.totals.kills += 1;
  }

  /** Kills while cards are written as fast as the page takes them; a new project every `each` kills. */
  async typing(count, each = 10) {
    let hash;
    let promised = [];
    let written = new Set();
    let running = await this.start();
    for (let n = 0; n < count; n++) {
      if (n % each === 0) {
        if (n > 0) await running.app.open();
        hash = await running.app.createProject(`Kill ${n}`);
        promised = [];
        written = new Set();
      }
      const titles = Array.from({ length: 2000 }, (_, i) => `K${n}.${i}`);
      // What was asked for may be there, even when the page was killed before it could tell of it.
      titles.forEach((title) => written.add(title));
      void untilKilled(running.app.writeFast(titles, 20));
      await sleep(200 + this.random() * 1300);
      await this.kill(running.browser);
      const { app } = running;
      promised.push(...app.promised);
      this.totals.edits += app.edits.length;
      this.totals.acknowledged += app.promised.length;
      this.totals.shown += app.acknowledged;
      this.latencies.push(...app.latencies);
      running = await this.start(hash);
      this.note(`typing ${n + 1}`, await compare(running.app, promised, written));
      await running.app.goBack();
    }
    await running.browser.context.close();
  }

  /** Kills around the moment when a new snapshot is written and old rows go. */
  async snapshots(count) {
    let running = await this.start();
    const hash = await running.app.createProject('Gesamtstand');
    const promised = [];
    const written = new Set();
    for (let n = 0; n < count; n++) {
      // A snapshot is due after 300 rows and five seconds of quiet.
      await running.app.writeFast(Array.from({ length: 310 }, (_, i) => `S${n}.${i}`), 0);
      await sleep(4800 + this.random() * 700);
      await this.kill(running.browser);
      const { app } = running;
      promised.push(...app.promised);
      app.edits.forEach((title) => written.add(title));
      this.totals.edits += app.edits.length;
      this.totals.acknowledged += app.promised.length;
      this.totals.shown += app.acknowledged;
      running = await this.start(hash);
      this.note(`snapshot ${n + 1}`, await compare(running.app, promised, written));
      await running.app.goBack();
    }
    await running.browser.context.close();
  }

  /** Kills while a big file is opened: afterwards the project is there as a whole, or not at all. */
  async imports(count) {
    let running = await this.start();
    // Once undisturbed, to know how long it takes.
    const begun = Date.now();
    await giveFile(running, bigProject(999, 3000).text);
    await running.app.page.getByRole('heading', { level: 1, name: 'Unternehmen' }).waitFor({ timeout: 60_000 });
    const takes = Date.now() - begun;
    await running.app.open();
    for (let n = 0; n < count; n++) {
      const { name, text, cards } = bigProject(n, 3000);
      void untilKilled(giveFile(running, text));
      await sleep(this.random() * takes);
      await this.kill(running.browser);
      running = await this.start();
      await running.app.page.getByRole('heading', { level: 1, name: 'Touchpoint-Werkstatt' }).waitFor();
      await running.app.page.locator('.start').waitFor();
      const list = running.app.page.getByRole('region', { name: 'Projekte' }).getByRole('listitem').filter({ has: running.app.page.getByRole('link', { name, exact: true }) });
      const there = await list.count();
      const problems = [...running.app.errors, ...(await running.app.page.locator('.notice[role=alert]').allTextContents())];
      if (there === 1) {
        await list.getByRole('link').first().click();
        await running.app.page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Touchpoint-Werkstatt' }).waitFor();
        const shown = await running.app.page.getByRole('link', { name: /^Werkstatt-Tafeln/ }).textContent();
        if (!shown.replace(/\D/g, '').startsWith(String(cards))) problems.push(`${shown} instead of ${cards} cards`);
        await running.app.open();
      }
      this.note(`import ${n + 1} (${there ? 'whole' : 'nothing'})`, { lost: [], twice: there > 1 ? 1 : 0, foreign: [], notices: problems, present: there });
    }
    await running.browser.context.close();
  }

  /** Kills while a file with many cards is merged: afterwards all of them are in the project or none, and what was there stays. */
  async merges(count) {
    let running = await this.start();
    const cards = 3000;
    let takes = 2000;
    for (let n = 0; n < count; n++) {
      const { name, text } = bigProject(5000 + n, cards);
      await giveFile(running, bigProject(5000 + n, 2).text);
      await running.app.page.getByRole('heading', { level: 1, name: 'Unternehmen' }).waitFor();
      await running.app.page.getByRole('navigation', { name: 'Bereiche des Projekts' }).getByRole('link', { name: 'Dateien' }).click();
      await giveFile(running, text, 'Dateien wählen');
      const go = running.app.page.getByRole('dialog').getByRole('button', { name: 'Zusammenführen' });
      await go.waitFor({ timeout: 60_000 });
      const begun = Date.now();
      const done = go.click().then(() => go.waitFor({ state: 'hidden', timeout: 60_000 })).then(() => (takes = Date.now() - begun));
      void untilKilled(done);
      await sleep(this.random() * takes * 1.5);
      await this.kill(running.browser);
      running = await this.start();
      await running.app.page.getByRole('link', { name, exact: true }).click();
      await running.app.page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Touchpoint-Werkstatt' }).waitFor({ timeout: 60_000 });
      const notices = [...running.app.errors, ...(await running.app.page.locator('main .notice[role=alert]').allTextContents())];
      const titles = await running.app.titles();
      if (![2, cards].includes(titles.length)) notices.push(`${titles.length} cards instead of 2 or ${cards}`);
      this.note(`merge ${n + 1} (${titles.length === cards ? 'all' : 'nothing'})`, { lost: titles.length < 2 ? ['Karte 0'] : [], twice: 0, foreign: [], notices });
      await running.app.open();
    }
    await running.browser.context.close();
  }

  /** Kills while the database is made or opened for the first time after an update of the app. */
  async openings(count) {
    for (let n = 0; n < count; n++) {
      rmSync(this.profile, { recursive: true, force: true });
      const browser = await launch(this.backend, this.profile);
      void untilKilled(new App(browser, this.address).open());
      await sleep(this.random() * 800);
      await this.kill(browser);
      const running = await this.start();
      await running.app.createProject('Nach dem Absturz');
      await running.app.writeFast(['Eine', 'Zweite'], 5);
      await running.app.saved.waitFor();
      this.note(`opening ${n + 1}`, await compare(running.app, running.app.promised, new Set(['Eine', 'Zweite'])));
      await running.browser.context.close();
    }
  }

  /** Kills while the service worker fetches a new version; nothing where there is none. */
  async updates(count) {
    let running = await this.start();
    const hash = await running.app.createProject('Neue Fassung');
    const promised = [];
    const written = new Set();
    for (let n = 0; n < count; n++) {
      const worker = await running.app.page.evaluate(async () => Boolean(await navigator.serviceWorker?.getRegistration()));
      if (!worker) {
        await running.browser.context.close();
        return false;
      }
      const titles = Array.from({ length: 500 }, (_, i) => `U${n}.${i}`);
      titles.forEach((title) => written.add(title));
      void untilKilled(running.app.writeFast(titles, 20));
      untilKilled(running.app.page.evaluate(async () => void (await navigator.serviceWorker.getRegistration()).update()));
      await sleep(this.random() * 1000);
      await this.kill(running.browser);
      promised.push(...running.app.promised);
      running = await this.start(hash);
      this.note(`update ${n + 1}`, await compare(running.app, promised, written));
      await running.app.goBack();
    }
    await running.browser.context.close();
    return true;
  }

  note(name, { lost, twice, foreign, notices }) {
    this.totals.lost += lost.length;
    const wrong = [
      ...(lost.length ? [`${lost.length} said to be saved and gone, the first one "${lost[0]}"`] : []),
      ...(twice ? [`${twice} twice`] : []),
      ...foreign.map((title) => `"${title}" was never written`),
      ...notices,
    ];
    if (wrong.length > (lost.length ? 1 : 0)) this.totals.invalid += 1;
    this.report(`${this.backend}: killed during ${name}`, wrong);
  }

  end() {
    rmSync(this.profile, { recursive: true, force: true });
  }
}
