// Packages: each department works on its part in a browser of its own, and all parts come back in one step.
import { expect, test, type Page } from './app';
import { isForEverybody } from './measured';
import { upload, type Upload, Werkstatt } from './pages';
import { id } from './touchpoint';

const SERVICE = id(10);
const SALES = id(11);
const MARKETING = id(12);

const name = 'Hausrat 2027';
const card = (n: number, board: string, kind: string, title: string, fields: object = {}) => ({
  id: id(n),
  title,
  place: { board, kind, at: `V${n}5` },
  ...fields,
});

/** Three departments, a person in each of two, a card, a touchpoint, an agreed standard, an open wave. */
const file = {
  format: 'touchpoint-werkstatt',
  version: 1,
  project: { id: id(1), name },
  records: {
    project: [{ id: id(1), name }],
    department: [
      { id: SERVICE, name: 'Kundenservice', color: 'blue', at: 'V0005' },
      { id: SALES, name: 'Vertrieb', color: 'teal', at: 'V0015' },
      { id: MARKETING, name: 'Marketing', color: 'amber', at: 'V0025' },
    ],
    person: [
      { id: id(20), name: 'Ben Brandt', department: SERVICE },
      { id: id(21), name: 'Ute Unger', department: SALES },
    ],
    touchpoint: [{ id: id(101), name: 'Beratungsgespräch', [`departments/${SALES}`]: true }],
    wave: [{ id: id(300), name: 'Nullmessung', date: '2026-03-01', method: 'survey' }],
    card: [
      card(201, SERVICE, 'idea', 'Nur der Service', { author: id(20) }),
      card(202, 'company', 'standard', 'Wir grüßen', { state: 'agreed' }),
      card(203, 'company', 'idea', 'Geheime Idee'),
    ],
  },
};

class Packages extends Werkstatt {
  async goToPackages() {
    await this.rail.getByRole('link', { name: 'Workshop' }).click();
    await this.page.getByRole('link', { name: 'Pakete', exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Antwortpakete' })).toBeVisible();
  }

  line(department: string) {
    return this.page.getByRole('list', { name: 'Alle Pakete' }).getByRole('listitem').filter({ hasText: department });
  }

  packageFor(department: string) {
    return this.download(this.line(department).getByRole('button', { name: `Datei für ${department} speichern` }));
  }

  async answer(text: string) {
    await this.page.getByLabel('Ihre Antwort').fill(text);
    await this.page.getByRole('button', { name: 'Antwort aufnehmen' }).click();
    await expect(this.page.getByRole('list', { name: 'Antworten auf diese Frage' })).toContainText(text);
  }

  handBack() {
    return this.download(this.page.getByRole('button', { name: 'Fertig: Datei zurückgeben' }));
  }
}

/** A project with a package for each department. */
async function withPackages(page: Page) {
  const app = new Packages(page);
  await app.open();
  await app.openFile(upload(file));
  await expect(page.getByRole('heading', { level: 1, name: 'Unternehmen' })).toBeVisible();
  await app.goToPackages();
  await page.getByRole('button', { name: 'Pakete anlegen' }).click();
  await app.dialog.getByLabel('Zurück bis').fill('2026-12-01');
  await app.dialog.getByLabel('Bewertungsbogen').selectOption({ label: 'Nullmessung' });
  await app.dialog.getByRole('button', { name: '3 Pakete anlegen' }).click();
  await expect(app.line('Vertrieb')).toContainText('noch nichts zurück');
  await expect(app.line('Vertrieb')).toContainText('4 Fragen');
  return app;
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

test('each department works on its own part, and all come back in one step', async ({ page, openContext }) => {
  const anna = await withPackages(page);
  const files: Upload[] = [];
  for (const department of ['Kundenservice', 'Vertrieb', 'Marketing']) files.push(await anna.packageFor(department));
  expect(files[1]!.name).toMatch(/^Hausrat 2027 - Vertrieb \d{4}-\d\d-\d\d\.touchpoint\.json$/);
  for (const word of ['Ben Brandt', 'Nur der Service', 'Geheime Idee', '"session"']) {
    expect(files[1]!.buffer.toString(), 'nothing of others').not.toContain(word);
  }
  await expect(page.getByText('Alle Dateien sind dem Browser übergeben.')).toBeVisible();

  // Ute sees her part and nothing else.
  const ute = new Packages(await (await openContext()).newPage());
  await ute.open();
  await ute.openFile(files[1]!);
  await expect(heading(ute.page, 'Paket für Vertrieb')).toBeVisible();
  await expect(ute.page.getByRole('banner')).toContainText('Paket für Vertrieb');
  await expect(ute.rail.getByRole('link')).toHaveText([/^Auftrag/, /^Ihre Tafel/, /^Touchpoints/, /^Bewertungsbogen/, /^Dateien/, /^Alle Projekte/]);
  await ute.page.getByLabel('Wer schreibt?').selectOption({ label: 'Ute Unger' });
  await ute.answer('Dass mich keiner zurückruft');
  await ute.page.getByRole('button', { name: 'Nächste Frage' }).click();
  await ute.answer('Nie ein Formular ohne Absender');
  await expect(ute.page.getByText('2 von 4 Fragen beantwortet')).toBeVisible();
  await ute.rail.getByRole('link', { name: 'Ihre Tafel' }).click();
  await ute.write('Mindeststandards', 'Antwort am selben Tag');
  // She rates her touchpoint, and comes back to her task.
  await ute.rail.getByRole('link', { name: 'Bewertungsbogen' }).click();
  await ute.page.getByRole('button', { name: 'Beginnen' }).click();
  await expect(heading(ute.page, 'Beratungsgespräch')).toBeVisible();
  await ute.page.getByRole('button', { name: 'begeistert', exact: true }).click();
  await ute.page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await ute.page.getByRole('button', { name: 'Fertig', exact: true }).click();
  await expect(heading(ute.page, 'Vielen Dank!')).toBeVisible();
  await ute.page.locator('.sheet-pass__leave').click();
  await expect(heading(ute.page, 'Paket für Vertrieb')).toBeVisible();
  const sales = await ute.handBack();
  await expect(ute.page.getByText('Fertig gemeldet')).toBeVisible();
  // Packages of one project lie beside each other.
  await ute.goToStart();
  await ute.openFile(files[2]!);
  await expect(heading(ute.page, 'Paket für Marketing')).toBeVisible();
  await ute.answer('Zu viele Briefe');
  const marketing = await ute.handBack();

  // All come back at once; what does not belong here is named and stays out.
  await anna.goTo('Dateien');
  const foreign = upload({ ...file, project: { id: id(2), name: 'Umzug 2028' }, records: { project: [{ id: id(2), name: 'Umzug 2028' }] } }, 'umzug.json');
  await anna.mergeFiles({ ...sales, name: 'a.json' }, { ...marketing, name: 'b.json' }, files[0]!, foreign, upload('', 'leer.json'));
  await expect(anna.dialog.getByRole('heading', { name: 'Vorschau: 3 Dateien' })).toBeVisible();
  const lines = anna.dialog.getByRole('list', { name: 'Die Dateien' }).getByRole('listitem');
  await expect(lines.filter({ hasText: 'a.json' })).toContainText('Paket für Vertrieb');
  await expect(lines.filter({ hasText: 'a.json' })).toContainText('Von: Ute Unger');
  await expect(lines.filter({ hasText: files[0]!.name })).toContainText('nichts Neues');
  const out = anna.dialog.getByRole('list', { name: '2 Dateien bleiben draußen' });
  await expect(out).toContainText('umzug.json');
  await expect(out).toContainText('Umzug 2028');
  await expect(out).toContainText('Die Datei ist leer.');
  await isForEverybody(page);
  await anna.dialog.getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(anna.toast('3 Dateien zusammengeführt')).toBeVisible();
  await anna.goToPackages();
  for (const department of ['Vertrieb', 'Marketing']) await expect(anna.line(department)).toContainText('zurück, fertig gemeldet');
  await expect(anna.line('Kundenservice')).toContainText('noch nichts zurück');
  await anna.goToBoard('Vertrieb');
  await expect(anna.titles('Ideen')).toHaveText(['Dass mich keiner zurückruft']);
  await expect(anna.titles('Mindeststandards')).toHaveText(['Antwort am selben Tag', 'Nie ein Formular ohne Absender']);
  await anna.goToBoard('Kundenservice');
  await expect(anna.titles('Ideen')).toHaveText(['Nur der Service']);

  // One step back, one step forth; and the same files once more change nothing.
  await expect(anna.undo).toHaveAccessibleName('Rückgängig: Datei zusammenführen');
  await anna.undo.click();
  await anna.goToBoard('Vertrieb');
  await expect(anna.titles('Ideen')).toHaveCount(0);
  await anna.redo.click();
  await expect(anna.titles('Ideen')).toHaveText(['Dass mich keiner zurückruft']);
  await anna.goTo('Dateien');
  await anna.mergeFiles({ ...sales, name: 'a.json' }, { ...marketing, name: 'b.json' });
  await expect(anna.dialog).toContainText('Die Dateien enthalten nichts, was hier nicht schon da ist.');
  await expect(anna.dialog.getByRole('button', { name: 'Zusammenführen' })).toHaveCount(0);
});

test('a package and its project lie in one browser without mixing', async ({ page }) => {
  const anna = await withPackages(page);
  await isForEverybody(page);
  const sales = await anna.packageFor('Vertrieb');
  const whole = await anna.exportFile();
  await anna.goToStart();
  await anna.openFile(sales);
  await expect(anna.dialog).toContainText('Paket für Vertrieb: Das Projekt ist schon hier');
  await anna.dialog.getByRole('button', { name: 'Für sich öffnen' }).click();
  await expect(heading(page, 'Paket für Vertrieb')).toBeVisible();
  await anna.answer('Nur im Paket');
  await isForEverybody(page);
  const worked = await anna.handBack();
  await anna.reload();
  await expect(anna.page.getByText('Fertig gemeldet')).toBeVisible();

  // The whole project does not come into the package.
  await anna.goTo('Dateien');
  await anna.mergeFiles({ ...whole, name: 'alles.json' });
  const letter = page.getByRole('region', { name: 'Datei zusammenführen' }).getByRole('listitem');
  await expect(letter).toContainText('„alles.json“ gehört nicht in dieses Paket');
  await anna.goToStart();
  await expect(anna.projects).toHaveCount(2);
  await anna.project(name).getByRole('link').click();
  await anna.goToBoard('Vertrieb');
  await expect(anna.titles('Ideen')).toHaveCount(0);

  // Given on the start page, it can still be merged into the project.
  await anna.goToStart();
  await anna.openFile(worked);
  await expect(anna.dialog).toContainText('Paket für Vertrieb ist schon hier');
  await anna.dialog.getByRole('button', { name: 'In das Projekt zusammenführen' }).click();
  await anna.dialog.getByRole('button', { name: 'Zusammenführen' }).click();
  await anna.goToBoard('Vertrieb');
  await expect(anna.titles('Ideen')).toHaveText(['Nur im Paket']);
});

test('ten files that are dropped at once are one preview, one merge and one step back', async ({ page }) => {
  const app = new Werkstatt(page);
  await app.open();
  await app.openFile(upload(file));
  await expect(page.getByRole('heading', { level: 1, name: 'Unternehmen' })).toBeVisible();
  const before = await app.titles('Ideen').allTextContents();
  await app.goTo('Dateien');
  const cards = file.records.card;
  const ten = Array.from({ length: 10 }, (_, n) => ({
    name: `abteilung-${n}.json`,
    text: JSON.stringify({ ...file, records: { ...file.records, card: [...cards, card(400 + n, 'company', 'idea', `Idee ${n}`)] } }),
  }));
  const dropped = await page.evaluateHandle((ten) => {
    const data = new DataTransfer();
    for (const { name, text } of ten) data.items.add(new File([text], name, { type: 'application/json' }));
    return data;
  }, ten);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.locator('#content').dispatchEvent(type, { dataTransfer: dropped });
  await expect(app.dialog.getByRole('heading', { name: 'Vorschau: 10 Dateien' })).toBeVisible();
  await expect(app.dialog.getByRole('list', { name: 'Die Dateien' }).getByRole('listitem')).toHaveCount(10);
  await app.dialog.getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(app.toast('10 Dateien zusammengeführt')).toBeVisible();
  await app.goTo('Werkstatt-Tafeln');
  await expect(app.titles('Ideen')).toHaveCount(before.length + 10);
  await app.undo.click();
  await expect(app.titles('Ideen')).toHaveText(before);
});
