// Files of others: good ones come in, bad ones are explained, and none does harm.
import { expect, test } from './app';
import { project, upload, type Upload, Werkstatt } from './pages';

const id = (n: number) => `0190abcd-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A project as somebody writes it by hand: no stamps, no checksum. */
function byHand(records: Record<string, unknown>, name = 'Von Hand') {
  return {
    format: 'touchpoint-werkstatt',
    version: 1,
    project: { id: id(1), name },
    records: { project: [{ id: id(1), name }], ...records },
  };
}

const department = { id: id(10), name: 'Kundenservice', color: 'blue', at: 'V0005' };
const card = (n: number, fields: object) => ({ id: id(n), place: { board: id(10), kind: 'idea', at: `V${n}5` }, ...fields });

/** Files that cannot be opened, with the words that name reason and place. */
function badFiles(): [Upload, string[]][] {
  const good = JSON.stringify(byHand({ department: [department], card: [card(101, { title: 'Eine Karte' })] }), null, 1);
  const bad = (name: string, content: string | object, ...words: string[]): [Upload, string[]] => [upload(content, name), words];
  return [
    bad('kein-json.txt', 'Liebe Kollegen,\nanbei die Ideen.', 'Zeile 1, Spalte 1'),
    bad('fremd.json', { format: 'kanban', version: 1 }, 'sondern eine des Formats „kanban“'),
    bad('ohne-format.json', { hallo: 1 }, 'keine Projektdatei der Touchpoint-Werkstatt'),
    bad('abgebrochen.json', good.slice(0, good.length / 2), 'unvollständig', `Sie bricht in Zeile ${good.slice(0, good.length / 2).split('\n').length} ab`),
    bad('neuer.json', { ...byHand({}), version: 99 }, 'Eine neuere Fassung der App', 'Format 99'),
    bad('doppelt.json', byHand({ card: [card(101, { title: 'A' }), card(101, { title: 'B' })] }), 'Karte', id(101), 'steht zweimal in der Datei'),
    bad('falsch.json', byHand({ card: 'keine Liste' }), 'Karte', 'Zeile 1', 'passt nicht'),
    bad('ohne-id.json', byHand({ card: [{ title: 'Ohne' }] }), 'Karte Nr. 1', 'Die Kennung (id) fehlt'),
    bad('tief.json', `{"format":"touchpoint-werkstatt","version":1,"records":${'['.repeat(1_000_000)}`, 'tiefer geschachtelt', 'Zeile 1, Spalte'),
    bad('leer.json', '', 'Die Datei ist leer.'),
  ];
}

test('on the start page every bad file is explained, and no project appears', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Bleibt');
  await app.saved();
  await app.goToStart();
  const before = await app.projects.allInnerTexts();
  const files = badFiles();
  await app.openFile(...files.map(([file]) => file));
  for (const [file, words] of files) {
    const toast = app.toast(`„${file.name}“ lässt sich nicht öffnen.`);
    for (const text of words) await expect(toast, file.name).toContainText(text);
  }
  await expect(app.toast(/./)).toHaveCount(files.length);
  expect(await app.projects.allInnerTexts()).toEqual(before);
  await page.reload();
  await expect(app.projects).toHaveText(before.map((text) => text.split('\n')[0]!).map((name) => new RegExp(name)));
});

test('on the files page every bad file is explained, and no card changes', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Bleibt');
  await app.goTo('Dateien');
  const files = badFiles();
  await app.mergeFiles(...files.map(([file]) => file));
  const letters = page.getByRole('region', { name: 'Datei zusammenführen' }).getByRole('listitem');
  await expect(letters).toHaveCount(files.length);
  for (const [file, words] of files) {
    const letter = letters.filter({ hasText: `„${file.name}“ lässt sich nicht öffnen` });
    for (const text of words) await expect(letter, file.name).toContainText(text);
  }
  await expect(app.undo).toHaveAccessibleName('Rückgängig: Karte schreiben');
  await page.getByRole('button', { name: '„leer.json“ weglegen' }).click();
  await expect(letters).toHaveCount(files.length - 1);
  await app.goToBoard('Kundenservice');
  await expect(app.titles('Ideen')).toHaveText(['Bleibt']);
});

test('a file written by hand opens as a project', async ({ page }) => {
  const app = await new Werkstatt(page).open();
  const cards = [card(101, { title: 'Aus dem Texteditor', note: 'Ganz ohne Stempel', state: 'agreed', 'tags/Brief': true })];
  await app.openFile(upload(byHand({ department: [department], card: cards })));
  await app.goToBoard('Kundenservice');
  const shown = app.card('Aus dem Texteditor');
  for (const text of ['Ganz ohne Stempel', 'vereinbart', 'Brief']) await expect(shown).toContainText(text);
  await app.editTitle('Aus dem Texteditor', 'Und hier geändert');
  await app.reload();
  await expect(app.titles('Ideen')).toHaveText(['Und hier geändert']);
});

test('a file of another project is explained and can be opened as its own', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Eigene Karte');
  await app.goTo('Dateien');
  await app.mergeFiles(upload(byHand({ department: [department] }, 'Umzug 2028'), 'umzug.json'));
  const letter = page.getByRole('region', { name: 'Datei zusammenführen' }).getByRole('listitem');
  await expect(letter).toContainText('„umzug.json“ gehört zu einem anderen Projekt');
  await expect(letter).toContainText('Die Datei gehört zum Projekt „Umzug 2028“.');
  await expect(app.dialog).toHaveCount(0);
  await letter.getByRole('button', { name: 'Als eigenes Projekt öffnen' }).click();
  await expect(page.getByRole('banner')).toContainText('Umzug 2028');
  await app.goToStart();
  await expect(app.projects).toHaveCount(2);
  await app.project('Hausrat 2027').getByRole('link').click();
  await app.goToBoard('Kundenservice');
  await expect(app.titles('Ideen')).toHaveText(['Eigene Karte']);
});

test('the same file twice changes nothing the second time', async ({ page, openContext }) => {
  const anna = await project(page);
  const file = await anna.exportFile();
  const ben = await new Werkstatt(await (await openContext()).newPage()).open();
  await ben.openFile(file);
  await ben.goToBoard('Kundenservice');
  await ben.write('Ideen', 'Von Ben');
  const bens = await ben.exportFile();
  await anna.mergeFiles({ ...bens, name: 'ben.json' });
  await anna.dialog.getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(anna.toast('„ben.json“ zusammengeführt: 1 neu')).toBeVisible();
  await expect(anna.undo).toHaveAccessibleName('Rückgängig: Datei zusammenführen');

  await anna.mergeFiles({ ...bens, name: 'ben.json' });
  await expect(anna.dialog).toContainText('Die Datei enthält nichts, was hier nicht schon da ist.');
  await expect(anna.dialog.getByRole('button', { name: 'Zusammenführen' })).toHaveCount(0);
  await anna.dialog.getByRole('button', { name: 'Schließen' }).first().click();
  await anna.goToBoard('Kundenservice');
  await expect(anna.titles('Ideen')).toHaveText(['Von Ben']);

  // The start page knows the project, too, and offers what can be done.
  await anna.goToStart();
  await anna.openFile({ ...bens, name: 'ben.json' });
  await expect(anna.dialog).toContainText('„Hausrat 2027“ ist schon hier');
  await anna.dialog.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(anna.projects).toHaveCount(1);
});

test('markup in names and texts is shown as text and never runs', async ({ page }) => {
  const probe = (n: number) => `<img src=x onerror="window.ran=${n}"><script>window.ran=${n}</script>{{${n}}}`;
  const app = await new Werkstatt(page).open();
  await app.openFile(
    upload(
      byHand(
        {
          department: [{ ...department, name: probe(2) }],
          person: [{ id: id(20), name: probe(3), department: id(10), role: 'employee' }],
          card: [card(101, { title: probe(4), note: probe(5), author: id(20), [`tags/${probe(6).replaceAll('/', '')}`]: true })],
        },
        probe(1),
      ),
      `${probe(7).replaceAll('/', '')}.json`,
    ),
  );
  await expect(page.getByRole('banner')).toContainText(probe(1));
  await page.getByRole('navigation', { name: 'Tafeln' }).getByRole('link', { name: probe(2) }).click();
  await expect(app.titles('Ideen')).toHaveText([probe(4)]);
  for (const n of [3, 5]) await expect(app.card(probe(4))).toContainText(probe(n));
  await app.openCard(probe(4));
  await expect(app.dialog.getByLabel('Notiz')).toHaveValue(probe(5));
  await app.closeDialog();
  await app.cardMenu(probe(4), 'In den Papierkorb');
  await expect(app.toast(probe(4))).toBeVisible();
  await app.goTo('Rahmen');
  await expect(app.departments).toHaveValue(probe(2));
  await expect(app.people).toHaveValue(probe(3));
  await app.goTo('Dateien');
  await expect(page.getByRole('region', { name: 'Papierkorb' })).toContainText(probe(4));
  await app.goToStart();
  await expect(app.projects).toContainText(probe(1));
  expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
  await expect(page.locator('img, body script')).toHaveCount(0);
});
