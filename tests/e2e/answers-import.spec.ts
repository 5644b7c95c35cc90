// Answers out of a table: seen before they count, and never counted twice.
import { expect, test, type Page } from './app';
import { isForEverybody, Measuring, seal, WAVE, withWave } from './measured';
import type { Upload } from './pages';

const table = (text: string, name = 'umfrage.csv'): Upload => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const SURVEY = `\u{feff}Touchpoint;Antwort;Relevanz;NPS;Persona;Datum;Kommentar;Nr.\r
servicehotline ;Enttäuscht;9;3;Jana Hollmann;02.03.2026;"Zwölf Minuten; dann ""weg""";1\r
\r
Servicehotline;begeistert;7;9;;;;2\r
Rechnung per Post;okay;;8;;;;3\r
App;okay;;;Tom;;;4\r
Rechnung per Post;super;;;;;;5\r
Rechnung per Post;okay;11;;;;;6\r
`;

class Importing extends Measuring {
  async give(file: Upload) {
    await this.giveFiles('Tabelle wählen', file);
    await expect(this.page.getByText(file.name)).toBeVisible();
  }

  column(heading: string) {
    return this.page.getByLabel(`Spalte „${heading}“`);
  }

  get import() {
    return this.page.getByRole('button', { name: 'Einlesen', exact: true });
  }

  figure(name: string) {
    return this.page.locator('.answers-import__figures > div').filter({ has: this.page.getByText(name, { exact: true }) }).locator('dd');
  }
}

async function importing(page: Page, fields = {}) {
  await withWave(page, fields);
  const app = new Importing(page);
  await app.goToImport();
  return app;
}

test('a table is understood, its errors are named, and it counts once', async ({ page }) => {
  const app = await importing(page);
  await expect(app.heading).toHaveText('Antworten einlesen');
  await app.give(table(SURVEY));
  await expect(page.getByText('6 Zeilen gelesen.')).toBeVisible();
  await expect(app.column('NPS')).toHaveValue('recommendation');
  await expect(app.column('Nr.')).toHaveValue('ignore');
  const errors = page.getByRole('region', { name: '2 Zeilen mit Fehlern' });
  await expect(errors.getByRole('listitem')).toHaveText([
    'Zeile 7: „super“ ist keine bekannte Antwort',
    'Zeile 8: „11“ ist keine ganze Zahl von 0 bis 10 (Relevanz)',
  ]);

  // Names first, then the lines with errors.
  await expect(app.import).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Was bedeuten die unbekannten Namen?')).toBeVisible();
  await page.getByLabel('Touchpoint „App“').selectOption({ label: 'als Kandidat anlegen' });
  await page.getByLabel('Persona „Tom“').selectOption({ label: 'ohne Persona einlesen' });
  await expect(page.getByText('Fehler in der Tabelle beheben')).toBeVisible();
  await page.getByLabel('2 fehlerhafte Zeilen weglassen und den Rest einlesen').check();
  await expect(app.import).not.toHaveAttribute('aria-disabled', 'true');
  await expect(app.figure('Antworten')).toHaveText('4');
  await expect(app.figure('Empfehlungen')).toHaveText('3');
  await expect(app.figure('neue Kandidaten')).toHaveText('1');
  await expect(page.getByRole('row', { name: 'Servicehotline' }).getByRole('cell')).toHaveText(['1', '0', '1', '2']);
  await app.import.click();
  await expect(app.toast('Eingelesen. Antworten: 4, Empfehlungen: 3, Kommentare: 1')).toBeVisible();
  await expect(app.undo).toHaveAccessibleName('Rückgängig: Antworten einlesen');
  await app.saved();
  const all = ['Rechnung per Post: 0/1/0', 'Servicehotline: 0/0/1, 7 von 1', 'Servicehotline: 1/0/0, 9 von 1', 'neu: 0/1/0'];
  expect(await app.answers()).toEqual(all);
  await app.goToView('insights', 'Erkenntnisse');
  for (const word of ['Schwäche', 'Messung: Nullmessung · 02.03.2026', 'Servicehotline', 'Jana Hollmann']) {
    await expect(app.insight('Zwölf Minuten; dann "weg"')).toContainText(word);
  }

  // The same table again: known, and nothing is doubled.
  await app.goToImport();
  await app.give(table(SURVEY));
  await expect(page.getByText('schon eingelesen')).toContainText('ersetzt die Zahlen');
  await expect(page.getByText('schon eingelesen')).toContainText('bleiben unverändert');
  await page.getByLabel('Persona „Tom“').selectOption({ label: 'ohne Persona einlesen' });
  await page.getByLabel('2 fehlerhafte Zeilen weglassen').check();
  await expect(app.import).not.toHaveAttribute('aria-disabled', 'true');
  await app.import.click();
  await expect(app.toast('Alles aus dieser Tabelle ist schon in der Messung.')).toBeVisible();
  expect(await app.answers()).toEqual(all);

  // One action, one undo; and it can be taken in again afterwards.
  await app.undo.click();
  await expect(app.toast('Rückgängig').or(app.redo)).toBeVisible();
  expect(await app.answers()).toEqual([]);
  await app.goToView('insights', 'Erkenntnisse');
  await expect(app.insights).toHaveCount(0);
  await app.redo.click();
  await expect(app.insights).toHaveCount(1);
  expect(await app.answers()).toEqual(all);
});

test('one column per touchpoint, and numbers mean what a person says', async ({ page }) => {
  const app = await importing(page);
  await app.give(table('Nr,Servicehotline,Hotline alt,NPS\n1,1,3,10\n2,3,,0\n'));
  await expect(page.getByText('Unter den Antworten sind Zahlen.')).toBeVisible();
  await expect(page.getByRole('region', { name: '2 Zeilen mit Fehlern' })).toContainText('Zeile 2: „1“ ist eine Zahl');
  await app.column('Hotline alt').selectOption({ label: 'Antworten zu: Rechnung per Post' });
  await page.getByLabel('Wie sind die Antworten geschrieben?').selectOption({ label: '1 enttäuscht, 2 okay, 3 begeistert' });
  await page.getByLabel('Wer hat geantwortet?').selectOption({ label: 'Leitung' });
  // Only customers are asked whether they recommend.
  await expect(page.getByText('2 Empfehlungen zählen nicht')).toBeVisible();
  await page.getByLabel('Wer hat geantwortet?').selectOption({ label: 'Kunden' });
  await expect(app.figure('Empfehlungen')).toHaveText('2');
  await app.import.click();
  await app.toast('Eingelesen. Antworten: 3, Empfehlungen: 2').getByRole('button', { name: 'Zur Messung' }).click();
  await expect(page).toHaveURL(new RegExp(`waves/${WAVE}$`));
  expect(await app.answers()).toEqual(['Rechnung per Post: 0/0/1', 'Servicehotline: 1/0/1']);
});

test('the same table read otherwise replaces the numbers and leaves insights alone; the next table starts afresh', async ({ page }) => {
  const app = await importing(page);
  const survey = table('Touchpoint;Antwort;Kommentar\nServicehotline;1;Zu lange gewartet\n');
  const coding = page.getByLabel('Wie sind die Antworten geschrieben?');
  const group = page.getByLabel('Wer hat geantwortet?');
  for (const [how, kind] of [
    ['1 begeistert, 2 okay, 3 enttäuscht', '0/0/1'],
    ['1 enttäuscht, 2 okay, 3 begeistert', '1/0/0'],
  ] as const) {
    await app.goToImport();
    await app.give(survey);
    await coding.selectOption({ label: how });
    await expect(app.figure('Antworten')).toHaveText('1');
    await app.import.click();
    await expect(app.toast('Eingelesen. Antworten: 1').last()).toBeVisible();
    await app.saved();
    expect(await app.answers()).toEqual([`Servicehotline: ${kind}`]);
  }
  await app.goToView('insights', 'Erkenntnisse');
  await expect(app.insights).toHaveCount(1);
  await expect(app.insight('Zu lange gewartet')).toContainText('Lob');

  await app.goToImport();
  await app.give(survey);
  await group.selectOption({ label: 'Leitung' });
  await expect(group.locator('option:checked')).toHaveText('Leitung');
  await page.getByRole('button', { name: 'Andere Tabelle' }).click();
  await app.give(table('Touchpoint;Antwort\nServicehotline;okay\n', 'zweite.csv'));
  await expect(group.locator('option:checked')).toHaveText('Kunden');
});

test('what is no table is refused in words, and an old one is read with a remark', async ({ page }) => {
  const app = await importing(page);
  for (const [bytes, words] of [
    [Buffer.from('\u{feff}a;b', 'utf16le'), 'in UTF-16 geschrieben'],
    [Buffer.from('PK\x03\x04\0\0\0'), 'keine Tabelle in Textform'],
    [Buffer.from('  \n'), 'Die Tabelle ist leer'],
  ] as const) {
    await app.giveFiles('Tabelle wählen', { name: 'schlecht.csv', mimeType: 'text/csv', buffer: bytes });
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
  }
  await app.give({ name: 'alt.csv', mimeType: 'text/csv', buffer: Buffer.from('Touchpoint;Antwort\nServicehotline;entt\u00e4uscht\n', 'latin1') });
  await expect(page.getByText('als Windows-1252 gelesen')).toBeVisible();
  await expect(app.figure('Antworten')).toHaveText('1');
  await page.getByRole('button', { name: 'Andere Tabelle' }).click();
  // Pasted out of a spreadsheet.
  await page.getByLabel('Oder Text einfügen').fill('Touchpoint\tAntwort\nRechnung per Post\tbegeistert');
  await page.getByRole('button', { name: 'Text einlesen' }).click();
  await expect(page.getByLabel('Trennzeichen')).toContainText('erkannt: Tabulator');
  await expect(app.figure('Antworten')).toHaveText('1');
});

test('the import is for everybody', async ({ page }) => {
  test.slow();
  const app = await importing(page);
  await isForEverybody(page);
  await app.give(table(SURVEY));
  await expect(app.figure('mit Fehlern')).toHaveText('2');
  await isForEverybody(page);
});

test('a frozen wave takes no table; and the page speaks English', async ({ page }) => {
  const app = await importing(page, { seal: seal() });
  await expect(page.getByText('Diese Messung ist abgeschlossen')).toBeVisible();
  await app.choose(page.getByRole('button', { name: 'Sprache und Erscheinungsbild' }), 'English');
  await expect(page.getByRole('heading', { level: 1, name: 'Import answers' })).toBeVisible();
});

test('a table with English words goes into an English page', async ({ page }) => {
  const app = await importing(page);
  await app.choose(page.getByRole('button', { name: 'Sprache und Erscheinungsbild' }), 'English');
  const text = 'Touchpoint,Rating,Recommendation,Comment\nServicehotline,Delighted,10,"Kind, and quick"\nRechnung per Post,begeistert,,\n';
  await app.giveFiles('Choose a table', table(text));
  await expect(page.getByRole('row', { name: 'Servicehotline' }).getByRole('cell')).toHaveText(['0', '0', '1', '1']);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(app.toast('Imported. Answers: 2, recommendations: 1, comments: 1')).toBeVisible();
});
