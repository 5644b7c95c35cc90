// Databases of every released version open in this one; those of newer ones are left alone.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './app';
import { Werkstatt } from './pages';

type Rows = Record<string, [IDBValidKey, unknown][]>;

const folder = join(__dirname, '../fixtures/databases');
const versions = readdirSync(folder).map((name) => Number(/^v(\d+)\.json$/.exec(name)![1]));
const STORES = ['meta', 'projects', 'snapshots', 'journal', 'backups', 'inbox'];

function rows(version: number): Rows {
  const { format: _, ...rows } = JSON.parse(readFileSync(join(folder, `v${version}.json`), 'utf8'));
  return rows;
}

/** Makes the database as that version has left it, before the app has been here. */
async function put(page: Page, allowed: RegExp[], version: number, rows: Rows) {
  // That page names no icon, so Chromium asks for one of its own accord.
  allowed.push(/favicon\.ico/);
  // A page of this origin without the app.
  await page.goto('./project.schema.json');
  await page.evaluate(
    ({ version, rows }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('touchpoint-werkstatt', version);
        opening.onupgradeneeded = () => {
          for (const name of Object.keys(rows)) {
            const isJournal = name === 'journal';
            const store = opening.result.createObjectStore(name, isJournal ? { keyPath: 'key', autoIncrement: true } : {});
            if (isJournal) store.createIndex('project', 'project');
            for (const [key, value] of rows[name]!) isJournal ? store.add(value) : store.add(value, key);
          }
        };
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    { version, rows },
  );
}

/** Everything in the database, and its version. */
async function all(page: Page): Promise<[number, Rows]> {
  return page.evaluate(
    (stores) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('touchpoint-werkstatt');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = async () => {
          const database = opening.result;
          const got = <T>(request: IDBRequest<T>) => new Promise<T>((done) => (request.onsuccess = () => done(request.result)));
          const rows: Rows = {};
          for (const name of [...database.objectStoreNames].filter((name) => stores.includes(name) || name === 'later')) {
            const store = database.transaction(name).objectStore(name);
            const [keys, values] = await Promise.all([got(store.getAllKeys()), got(store.getAll())]);
            rows[name] = keys.map((key, n) => [key, values[n]]);
          }
          const { version } = database;
          database.close();
          resolve([version, rows] as [number, Rows]);
        };
      }),
    STORES,
  );
}

for (const version of versions) {
  test(`the database of version ${version} opens with everything in it`, async ({ page, allowed }) => {
    const before = rows(version);
    await put(page, allowed, version, before);
    const app = await new Werkstatt(page).open();
    await expect(app.project('Erste Fassung, ergänzt')).toContainText('312 Karten · 1 Abteilung');
    await app.project('Erste Fassung, ergänzt').getByRole('link').click();
    await app.goToBoard('Kundenservice');
    await expect(app.titles('Ideen').first()).toHaveText('Als Letztes');
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
    await app.write('Ideen', 'Von heute');
    await app.saved();
    const file = JSON.parse((await app.exportFile()).buffer.toString());
    const titles = file.records.card.map((card: { title: string }) => card.title).sort();
    const wanted = [...Array.from({ length: 310 }, (_, n) => `Karte ${n + 1}`), 'Nach dem Gesamtstand', 'Als Letztes', 'Von heute'];
    expect(titles).toEqual(wanted.sort());
    // What the version had written stays as it was; the new row comes behind.
    const [, after] = await all(page);
    for (const name of ['snapshots', 'backups', 'inbox']) expect(after[name], name).toEqual(expect.arrayContaining(before[name]!));
    expect(after.journal!.slice(0, before.journal!.length)).toEqual(before.journal);
  });
}

test('a database of a newer version is refused in words and not touched', async ({ page, allowed }) => {
  const newest = Math.max(...versions);
  const newer = { ...rows(newest), later: [['of', 'another time']] } as Rows;
  await put(page, allowed, newest + 1, newer);
  const before = await all(page);
  const app = await new Werkstatt(page).open();
  await expect(page.getByText('Die Daten dieses Browsers lassen sich nicht öffnen')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Eine neuere Fassung der App hat die Daten übernommen.');
  await expect(page.getByRole('button', { name: 'Speicher neu anlegen' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await expect(app.page.getByRole('main')).toContainText('Eine neuere Fassung der App hat die Daten übernommen.');
  expect(await all(page)).toEqual(before);
});
