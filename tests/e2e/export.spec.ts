// Everything comes out again: tables for spreadsheets, the content without its history, and a word about what each holds.
import { inflateRawSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { upload, Werkstatt } from './pages';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const card = (n: number, title: string, more = {}) => ({ id: id(n), title, place: { board: 'company', kind: 'idea', at: 'V' }, ...more });

async function opened(page: Page, cards: object[]) {
  const app = await new Werkstatt(page).open();
  const records = { project: [{ id: id(1), name: 'Hausrat 2027' }], card: cards, touchpoint: [{ id: id(5), name: 'Hotline', since: '2026-11-23', key: true }] };
  await app.openFile(upload({ format: 'touchpoint-werkstatt', version: 1, project: { id: id(1), name: 'Hausrat 2027' }, records }));
  await app.goTo('Dateien');
  await expect(page.getByRole('heading', { name: 'Ausgeben' })).toBeVisible();
  return app;
}

/** The files in a zip archive, read by its directory. */
function unzip(zip: Buffer) {
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06') + 16);
  while (zip.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    const [method, size, name, extra, note, start] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const bytes = zip.subarray(from, from + size);
    files.set(zip.toString('utf8', at + 46, at + 46 + name), (method === 0 ? bytes : inflateRawSync(bytes)).toString());
    at += 46 + name + extra + note;
  }
  return files;
}

test('all tables come out as one workbook, and its program is loaded only then', async ({ page, requests }) => {
  const app = await opened(page, [card(2, 'Rückruf am selben Tag', { since: '2026-11-23' }), card(3, '=1+1')]);
  const later = () => requests.filter((url) => /\/tables[-_][^/]*$/.test(url)).length;
  expect(later()).toBe(0);
  const { name, buffer } = await app.download(page.getByRole('button', { name: 'Speichern: Alle Tabellen als XLSX' }));
  expect(name).toMatch(/^Hausrat 2027 Tabellen \d{4}-\d\d-\d\d\.xlsx$/);
  const files = unzip(buffer);
  expect(files.get('xl/workbook.xml')).toMatch(/name="Projekt".*name="Touchpoints".*name="Karten"/);
  expect(files.get('xl/sharedStrings.xml')).toContain('Rückruf am selben Tag');
  const sheets = [...files].filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, text]) => text);
  expect(sheets).toHaveLength(3);
  for (const sheet of sheets) {
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter');
    expect(sheet).not.toContain('<f>');
  }
  await expect(app.toast('4 Zeilen.')).toBeVisible();
  expect(later()).toBe(2);
});

test('one table comes out as German Excel reads it, and no cell is a formula', async ({ page }) => {
  const app = await opened(page, [card(2, '=HYPERLINK("x")', { impact: 7.5 }), card(3, 'Eins; zwei')]);
  await page.getByLabel('Welche Tabelle').selectOption('Karten (2 Zeilen)');
  const { name, buffer } = await app.download(page.getByRole('button', { name: 'CSV speichern' }));
  expect(name).toMatch(/Karten \d{4}-\d\d-\d\d\.csv$/);
  const lines = buffer.toString().split('\r\n');
  expect(lines[0]).toMatch(/^\ufeffTitel;Tafel;Art;.*;Kennung$/);
  expect(lines[1]).toMatch(new RegExp(`^"'=HYPERLINK\\(""x""\\)";.*;7,5;.*;${id(2)}$`));
  expect(lines[2]).toMatch(/^"Eins; zwei";/);
  expect(lines).toHaveLength(4);
});

test('a board gives out what its filter leaves in sight', async ({ page }) => {
  const app = await opened(page, [card(2, 'Rückruf'), card(3, 'Parkplatz')]);
  await app.goTo('Werkstatt-Tafeln');
  await page.getByLabel('Text suchen').fill('Park');
  await expect(page.getByText('Rückruf')).toHaveCount(0);
  await page.getByRole('button', { name: 'Ausgeben' }).click();
  await expect(page.getByRole('menu')).toContainText('Gezeigt: 1 Zeile');
  const { buffer } = await app.download(page.getByRole('menuitem', { name: 'CSV' }).first());
  expect(buffer.toString()).toContain('Parkplatz');
  expect(buffer.toString()).not.toContain('Rückruf');
});

test('the content without its history opens again as a project, and the list of exports is accessible', async ({ page, openContext }) => {
  const app = await opened(page, [card(2, 'Rückruf am selben Tag')]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)).toEqual([]);
  const file = await app.download(page.getByRole('button', { name: 'Speichern: Ohne Verlauf' }));
  const { records, ...rest } = JSON.parse(file.buffer.toString()) as { records: Record<string, Record<string, unknown>[]>; [name: string]: unknown };
  expect(Object.keys(rest).sort()).toEqual(['app', 'exported', 'format', 'project', 'version']);
  expect(records.card).toEqual([expect.objectContaining({ id: id(2), title: 'Rückruf am selben Tag' })]);
  expect(JSON.stringify(records)).not.toContain('stamps');
  const other = await new Werkstatt(await (await openContext()).newPage()).open();
  await other.openFile(file);
  await expect(other.page.getByText('Rückruf am selben Tag')).toBeVisible();
});

test('ten thousand cards come out without the page standing still, and can be called off', async ({ page }) => {
  test.slow();
  const cards = Array.from({ length: 10_000 }, (_, n) => card(100 + n, `Idee ${n}`, { note: `Notiz zu ${n}`, impact: n % 11, since: '2026-11-23' }));
  const app = await opened(page, cards);
  await expect(app.page.getByLabel('Welche Tabelle')).toContainText('Karten (10.000 Zeilen)', { timeout: 30_000 });
  const whole = page.getByRole('button', { name: 'Speichern: Alle Tabellen als XLSX' });
  await whole.click();
  await expect(app.dialog.getByText(/von 10\.002 Zeilen/)).toBeVisible({ timeout: 30_000 });
  await app.dialog.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(app.toast('Abgebrochen. Es wurde keine Datei geschrieben.')).toBeVisible();
  await expect(app.dialog).toHaveCount(0);
  await page.evaluate(() => {
    // The longest stretch in which the page could do nothing, as a person would feel it.
    const felt = { longest: 0, last: performance.now() };
    Object.assign(window, { felt });
    setInterval(() => {
      const now = performance.now();
      felt.longest = Math.max(felt.longest, now - felt.last);
      felt.last = now;
    }, 5);
  });
  await page.getByLabel('Welche Tabelle').selectOption('Karten (10.000 Zeilen)');
  const { buffer } = await app.download(page.getByRole('button', { name: 'XLSX speichern' }));
  expect(unzip(buffer).get('xl/sharedStrings.xml')).toContain('Idee 9999');
  const longest = await page.evaluate(() => (window as unknown as { felt: { longest: number } }).felt.longest);
  test.info().annotations.push({ type: 'longest stretch', description: `${Math.round(longest)} ms` });
  console.log(`longest stretch: ${Math.round(longest)} ms`);
  expect(longest).toBeLessThan(2_000);
});
