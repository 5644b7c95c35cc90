// Waves: the baseline from its making to its freezing, and what can and cannot happen to it afterwards.
import { expect, test, type Locator, type Page } from './app';
import { phone } from './finger';
import { type Upload, upload, Werkstatt } from './pages';
import { AFTER, BEFORE, id, opened, touchpoints } from './touchpoint';

const three = touchpoints(
  { name: 'Angebot', phase: BEFORE, key: true },
  { name: 'Webseite', phase: BEFORE },
  { name: 'Rechnung', phase: AFTER, key: true },
  { name: 'Faxabruf', phase: AFTER, status: 'retired' },
);
const persona = { id: id(20), name: 'Jana Hollmann', at: 'V0005' };

/** The pages about waves in one tab. */
class Measuring extends Werkstatt {
  async goToWaves() {
    await this.page.evaluate(() => {
      location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, '$1/measure/waves');
    });
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(/^(Messungen|Waves)$/);
  }

  async makeWave(name: string, date = '2026-03-01') {
    await this.page.getByRole('button', { name: 'Neue Messung', exact: true }).click();
    await this.dialog.getByLabel('Name der Messung').fill(name);
    await this.dialog.getByLabel('Datum').fill(date);
    await this.dialog.getByRole('button', { name: 'Anlegen' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  async chooseAllActive(n: number) {
    await this.page.getByRole('button', { name: 'Touchpoints wählen' }).click();
    await this.dialog.getByRole('button', { name: /^Alle aktiven/ }).click();
    await this.dialog.getByRole('button', { name: `${n} Touchpoints übernehmen` }).click();
    await expect(this.page.getByText(`${n} Touchpoints gewählt`).first()).toBeVisible();
  }

  cell(touchpoint: string, column: string) {
    return this.page.getByRole('textbox', { name: `${touchpoint}: ${column}`, exact: true });
  }

  row(touchpoint: string) {
    return this.page.getByRole('table').getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: touchpoint }) });
  }

  async freeze(name: string) {
    await this.page.getByRole('button', { name: 'Messung einfrieren' }).click();
    await expect(this.dialog).toContainText('für immer');
    await this.dialog.getByRole('button', { name: 'Für immer einfrieren' }).click();
    await expect(this.toast(`„${name}“ ist eingefroren.`)).toBeVisible();
  }
}

async function pasteInto(field: Locator, text: string) {
  await field.evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    // Firefox gives an event made by a page an empty clipboard of its own.
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (!event.clipboardData?.getData('text/plain')) event.clipboardData?.setData('text/plain', text);
    field.dispatchEvent(event);
  }, text);
}

async function measured(page: Page) {
  await opened(page, { touchpoint: three, persona: [persona] });
  const app = new Measuring(page);
  await app.goToWaves();
  return app;
}

test('the baseline is made, counted with the keyboard, frozen for good, and annotated', async ({ page }) => {
  const app = await measured(page);
  await expect(page.getByText('Noch keine Messung')).toBeVisible();
  await app.makeWave('Nullmessung');
  await expect(page.getByText('Noch keine Zeilen')).toBeVisible();
  await app.chooseAllActive(3);

  // Enter and the arrows go down and up, Tab to the right.
  await app.cell('Angebot', 'enttäuscht').click();
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  await page.keyboard.press('Tab');
  await expect(app.cell('Angebot', 'begeistert')).toBeFocused();
  await page.keyboard.type('15');
  await page.keyboard.press('Enter');
  await expect(app.cell('Webseite', 'begeistert')).toBeFocused();
  await page.keyboard.type('8');
  await page.keyboard.press('ArrowUp');
  await expect(app.cell('Angebot', 'begeistert')).toBeFocused();
  await expect(app.cell('Webseite', 'begeistert')).toHaveValue('8');
  await expect(app.row('Angebot')).toContainText('+33 (n = 30)');
  await expect(app.row('Angebot')).toContainText('± 27');
  await expect(app.row('Webseite')).toContainText('zu wenige');

  // Relevance takes the number of answers, until somebody writes another.
  await app.cell('Angebot', 'Relevanz (0 bis 10)').fill('7,3');
  await app.cell('Angebot', 'Relevanz (0 bis 10)').press('Tab');
  await expect(app.cell('Angebot', 'Relevanz: n')).toHaveValue('30');
  await app.cell('Angebot', 'Relevanz: n').fill('28');
  await app.cell('Angebot', 'Relevanz: n').press('Enter');
  await expect(app.cell('Angebot', 'Relevanz: n')).toHaveValue('28');

  // What does not fit is refused, told at the field, and kept.
  const bad: [string, string, string][] = [
    ['okay', '-1', 'kleiner als 0'],
    ['okay', 'viele', 'keine Zahl'],
    ['okay', '1,5', 'keine ganze Zahl'],
    ['okay', '4294967296', 'zu groß'],
    ['Relevanz (0 bis 10)', '11', 'nicht zwischen 0 und 10'],
  ];
  for (const [column, text, reason] of bad) {
    const cell = app.cell('Rechnung', column);
    await cell.fill(text);
    await cell.press('Tab');
    await expect(page.getByRole('alert').filter({ hasText: `„${text}“` })).toContainText(reason);
    await expect(cell).toHaveValue(text);
    await expect(cell).toHaveAttribute('aria-invalid', 'true');
    if (text === '4294967296') {
      await page.getByRole('button', { name: 'Messung einfrieren' }).click();
      await expect(app.toast('Ein Feld enthält etwas, das nicht passt.')).toBeVisible();
      await expect(cell).toBeFocused();
    }
    await cell.fill('');
    await cell.press('Tab');
    await expect(page.getByRole('alert').filter({ hasText: `„${text}“` })).toHaveCount(0);
  }

  // A block from a spreadsheet fills from the cell on; one wrong cell, and nothing is filled.
  await pasteInto(app.cell('Angebot', 'enttäuscht'), '1\t2\tdrei\r\n4\t5\t6\r\n');
  await expect(app.toast('Zeile 1, Zelle 3 des Blocks: „drei“ ist keine Zahl.')).toBeVisible();
  await expect(app.cell('Angebot', 'enttäuscht')).toHaveValue('5');
  await app.cell('Angebot', 'okay').fill('zehn');
  await pasteInto(app.cell('Webseite', 'enttäuscht'), '4\t4\t12\t6,5\r\n20\t5\t5\t9\r\n7\t7\t7\r\n');
  await expect(app.toast('2 Zeilen eingefügt. Was über die Tabelle hinausging, blieb weg.')).toBeVisible();
  await expect(app.cell('Webseite', 'begeistert')).toHaveValue('12');
  await expect(app.cell('Angebot', 'okay'), 'what stands elsewhere stays').toHaveValue('zehn');
  await app.cell('Angebot', 'okay').press('Escape');
  await expect(app.cell('Angebot', 'okay')).toHaveValue('10');
  await expect(app.cell('Rechnung', 'Relevanz (0 bis 10)')).toHaveValue('9');
  await expect(app.row('Rechnung')).toContainText('−50 (n = 30)');

  // One group and one persona at a time.
  await page.getByLabel('Persona', { exact: true }).selectOption({ label: 'Jana Hollmann' });
  await expect(app.cell('Angebot', 'okay')).toHaveValue('');
  await app.cell('Angebot', 'okay').fill('2');
  await app.cell('Angebot', 'okay').press('Enter');
  await expect(page.getByText('Ganze Messung: n = 82.')).toBeVisible();
  await page.getByLabel('Persona', { exact: true }).selectOption({ label: 'alle Personas / unbekannt' });
  await expect(app.cell('Angebot', 'okay')).toHaveValue('10');

  await app.freeze('Nullmessung');
  await expect(page.getByRole('heading', { level: 1, name: 'Nullmessung' })).toBeFocused();
  await expect(page.getByText('Nachgerechnet: Die Prüfsumme passt zum Inhalt.')).toBeVisible();
  await expect(page.getByText(/^Prüfsumme: [0-9a-f]{12}$/)).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await page.getByRole('heading', { level: 1 }).press('ControlOrMeta+z');
  await expect(app.toast('Das steht fest: Eingefrorene Messungen')).toBeVisible();
  await expect(app.row('Angebot').first()).toContainText('+33 (n = 30)');

  const remark = page.getByLabel('Neue Anmerkung');
  await remark.fill('Zwei Filialen waren geschlossen.');
  await remark.press('Enter');
  const remarks = page.getByRole('region', { name: 'Anmerkungen' }).getByRole('listitem');
  await expect(remarks).toHaveText([/Zwei Filialen waren geschlossen\./]);
  await app.reload();
  await expect(remarks).toHaveCount(1);
  await expect(page.getByText('Nachgerechnet: Die Prüfsumme passt zum Inhalt.')).toBeVisible();
  await expect(app.row('Rechnung')).toContainText('−50 (n = 30)');
  await remarks.getByRole('button', { name: /^Anmerkung löschen/ }).click();
  await expect(remarks).toHaveCount(0);
  await app.toast('Anmerkung gelöscht').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(remarks).toHaveCount(1);

  // The list tells the baseline apart; a frozen wave goes into the trash only after a question.
  await app.goToWaves();
  const item = page.getByRole('list', { name: 'Messungen' }).getByRole('listitem');
  for (const word of ['Nullmessung', 'eingefroren am', '01.03.2026', 'n = 82', 'Kunden', 'Umfrage']) await expect(item).toContainText(word);
  await app.choose(page.getByRole('button', { name: 'Messung „Nullmessung“: Menü' }), 'In den Papierkorb');
  await app.dialog.getByRole('button', { name: 'In den Papierkorb' }).click();
  await expect(page.getByText('Noch keine Messung')).toBeVisible();
  await app.toast('„Nullmessung“ liegt im Papierkorb.').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(item).toHaveCount(1);
});

test('counts by hand, from sheets and from a copied project stay apart and add up', async ({ page }) => {
  const wave = { id: id(50), name: 'Frühjahr', date: '2026-03-01', 'groups/customers': true, [`touchpoints/${id(101)}`]: true };
  const of = (n: number, okay: number, more = {}) => {
    const counts = { disappointed: 0, okay, delighted: 0 };
    return { id: id(n), wave: id(50), touchpoint: id(101), group: 'customers', counts, ...more };
  };
  // The first one was counted by hand in another project: its id is not the one this browser would make.
  const answers = [of(301, 4), of(302, 6, { batch: id(9) }), of(303, 1, { batch: id(8), touchpoint: id(103) })];
  await opened(page, { touchpoint: three, wave: [wave], answers });
  const app = new Measuring(page);
  await app.goToWaves();
  await page.getByRole('link', { name: 'Frühjahr' }).click();
  await expect(app.cell('Angebot', 'okay')).toHaveValue('4');
  await expect(app.row('Angebot')).toContainText('+ 6 aus Bögen und Dateien = 10');
  await app.cell('Angebot', 'okay').fill('5');
  await app.cell('Angebot', 'okay').press('Enter');
  await expect(app.row('Angebot')).toContainText('+ 6 aus Bögen und Dateien = 11');
  await expect(app.row('Angebot')).toContainText('0 (n = 11)');
  await expect(app.row('Rechnung'), 'it has answers').toContainText('nicht mehr gewählt');
  await expect(page.getByText('Ganze Messung: n = 12.')).toBeVisible();
  await app.undo.click();
  await expect(app.cell('Angebot', 'okay')).toHaveValue('4');
  await app.reload();
  await expect(page.getByText('Ganze Messung: n = 11.')).toBeVisible();
});

test('what a file brings to a frozen wave is named before, told after, and does not count', async ({ page, openContext }) => {
  const app = await measured(page);
  await app.makeWave('Nullmessung');
  await app.chooseAllActive(3);
  const okay = app.cell('Angebot', 'okay');
  await okay.fill('12');
  await okay.press('Enter');
  await expect(app.row('Angebot')).toContainText('n = 12');
  const address = page.url();
  const before: Upload = await app.exportFile();

  // A colleague counts on in the copy, not knowing that it was frozen.
  const context = await openContext();
  const ben = new Measuring(await context.newPage());
  await ben.open();
  await ben.openFile(before);
  await expect(ben.page.getByRole('heading', { level: 1, name: 'Unternehmen' })).toBeVisible();
  await ben.goToWaves();
  await ben.page.getByRole('link', { name: 'Nullmessung' }).click();
  await ben.cell('Angebot', 'okay').fill('99');
  await ben.cell('Angebot', 'okay').press('Enter');
  await ben.cell('Rechnung', 'begeistert').fill('7');
  await ben.cell('Rechnung', 'begeistert').press('Enter');
  await expect(ben.row('Rechnung')).toContainText('n = 7');
  await ben.saved();
  const bens = await ben.exportFile();

  await page.goto(address);
  await app.freeze('Nullmessung');
  await app.goTo('Dateien');
  await app.mergeFiles({ ...bens, name: 'ben.touchpoint.json' });
  await expect(app.dialog).toContainText('„Nullmessung“, eingefroren am');
  await expect(app.dialog).toContainText('2 Einträge kommen dazu oder ändern sich. Ihre Zahlen bleiben');
  await expect(app.dialog.getByRole('listitem').filter({ hasText: 'Angebot' })).toContainText('geändert');
  await app.dialog.getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(app.dialog).toBeHidden();

  await page.goto(address);
  const notice = page.getByRole('region', { name: 'Seit dem Einfrieren sind 2 Einträge' });
  await expect(notice).toBeVisible();
  await notice.getByText('Was dazukam oder sich änderte').click();
  await expect(notice.getByRole('listitem').filter({ hasText: 'Angebot' })).toContainText('okay 12 · begeistert 0, jetzt enttäuscht 0 · okay 99');
  await expect(notice.getByRole('listitem').filter({ hasText: 'Rechnung' })).toContainText('vorher keine Antworten');
  await expect(app.row('Angebot')).toContainText('n = 12');
  await expect(app.row('Rechnung')).toHaveCount(0);
  await expect(page.getByText('Nachgerechnet: Die Prüfsumme passt zum Inhalt.')).toBeVisible();

  // Who wants it to count makes a new wave of it.
  await notice.getByRole('button', { name: 'Als neue, offene Messung kopieren' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nullmessung (mit Nachträgen)' })).toBeVisible();
  await expect(app.cell('Angebot', 'okay')).toHaveValue('99');
  await expect(app.cell('Rechnung', 'begeistert')).toHaveValue('7');
});

test('a file with another frozen state asks for consent, and a tampered seal is told', async ({ page, openContext }) => {
  const app = await measured(page);
  await app.makeWave('Nullmessung');
  await app.chooseAllActive(3);
  await app.cell('Angebot', 'okay').fill('12');
  await app.cell('Angebot', 'okay').press('Enter');
  await expect(app.row('Angebot')).toContainText('n = 12');
  const address = page.url();
  const before = await app.exportFile();
  const context = await openContext();
  const ben = new Measuring(await context.newPage());
  await ben.open();
  await ben.openFile(before);
  await expect(ben.page.getByRole('heading', { level: 1, name: 'Unternehmen' })).toBeVisible();
  await ben.goToWaves();
  await ben.page.getByRole('link', { name: 'Nullmessung' }).click();
  await ben.cell('Angebot', 'okay').fill('13');
  await ben.cell('Angebot', 'okay').press('Enter');
  await expect(ben.row('Angebot')).toContainText('n = 13');
  await ben.freeze('Nullmessung');
  await ben.saved();
  const bens = await ben.exportFile();

  await page.goto(address);
  await app.freeze('Nullmessung');
  await app.goTo('Dateien');
  await app.mergeFiles({ ...bens, name: 'ben.touchpoint.json' });
  await expect(app.dialog).toContainText('Die Datei enthält einen anderen eingefrorenen Stand.');
  await expect(app.dialog).not.toContainText('Ihre Zahlen bleiben');
  const merge = app.dialog.getByRole('button', { name: 'Zusammenführen' });
  await expect(merge).toHaveAttribute('aria-disabled', 'true');
  await app.dialog.getByLabel('Ich bin einverstanden, dass sich der eingefrorene Stand').check();
  await merge.click();
  await expect(app.dialog).toBeHidden();
  await page.goto(address);
  await expect(page.getByText('Eingefrorener Stand').first(), 'the page says that it is in dispute').toBeVisible();

  // Somebody changes a number within the seal, in the file.
  const forged = JSON.parse(bens.buffer.toString());
  const sums = forged.records.wave[0].seal.content.answers;
  expect(sums[0].counts.okay).toBe(13);
  sums[0].counts.okay = 77;
  const other = new Measuring(await (await openContext()).newPage());
  await other.open();
  await other.openFile(upload(forged, 'verfaelscht.touchpoint.json'));
  // The checksum of the whole file does not fit either, so the app asks first.
  await other.dialog.getByRole('button', { name: 'Öffnen' }).click();
  await expect(other.page.getByRole('heading', { level: 1, name: 'Unternehmen' })).toBeVisible();
  await other.goToWaves();
  await other.page.getByRole('link', { name: 'Nullmessung' }).click();
  await expect(other.page.getByRole('alert').filter({ hasText: 'Die Prüfsumme passt nicht zum Inhalt.' })).toBeVisible();
});

test('facts are changed in place, touchpoints chosen by phase and by search, and a wave repeated', async ({ page }) => {
  const app = await measured(page);
  await app.makeWave('Frühjahr', '2026-03-01');
  await page.getByLabel('Version der Skala').fill('2');
  await page.getByLabel('Befragte', { exact: true }).fill('Alle Neukunden');
  await page.getByLabel('Methode').selectOption({ label: 'Interviews' });
  await page.getByRole('checkbox', { name: 'Kundenservice' }).check();
  await page.getByRole('button', { name: 'Touchpoints wählen' }).click();
  await expect(app.dialog.getByRole('checkbox', { name: 'Faxabruf' })).toHaveCount(0);
  await app.dialog.getByRole('button', { name: 'Nur Schlüssel-Touchpoints (2)' }).click();
  await expect(app.dialog.getByRole('checkbox', { name: 'Webseite' })).not.toBeChecked();
  await app.dialog.getByRole('checkbox', { name: /\(1 von 2\)$/ }).check();
  await expect(app.dialog.getByRole('checkbox', { name: 'Webseite' })).toBeChecked();
  await app.dialog.getByRole('button', { name: 'Keine' }).click();
  await app.dialog.getByLabel('Touchpoint suchen').fill('rech');
  await app.dialog.getByRole('button', { name: 'Den gefundenen dazunehmen' }).click();
  await app.dialog.getByRole('button', { name: '1 Touchpoint übernehmen' }).click();
  await expect(app.cell('Rechnung', 'okay')).toBeVisible();
  await expect(app.cell('Angebot', 'okay')).toHaveCount(0);
  await page.getByLabel('Antworten von').selectOption({ label: 'Kundenservice' });
  await app.cell('Rechnung', 'okay').fill('3');
  await app.cell('Rechnung', 'okay').press('Enter');
  await expect(app.row('Rechnung')).toContainText('n = 3');
  await app.reload();
  await expect(page.getByLabel('Version der Skala')).toHaveValue('2');
  await expect(page.getByLabel('Befragte', { exact: true })).toHaveValue('Alle Neukunden');
  await app.choose(page.getByRole('button', { name: 'Messung „Frühjahr“: Menü' }), 'Neue Messung wie diese');
  await expect(page.getByRole('heading', { level: 1, name: 'Frühjahr (Wiederholung)' })).toBeVisible();
  await expect(page.getByLabel('Version der Skala')).toHaveValue('2');
  await expect(page.getByRole('checkbox', { name: 'Kundenservice' })).toBeChecked();
  await expect(app.cell('Rechnung', 'okay')).toHaveValue('');
  await page.getByLabel('Datum').fill('');
  await page.getByLabel('Datum').blur();
  await app.goToWaves();
  const items = page.getByRole('list', { name: 'Messungen' }).getByRole('listitem');
  await expect(items.nth(0)).toContainText('Nullmessung');
  await expect(items.nth(1)).toContainText('ohne Datum');
  await expect(items.nth(1)).not.toContainText('Nullmessung');
});

test('in English, on a phone: all is in reach and nothing scrolls sideways but the table', async ({ openContext, browserName }) => {
  const context = await openContext({ ...phone(browserName), locale: 'en-GB' });
  const page = await context.newPage();
  const app = new Measuring(page);
  await app.open('./?lang=en');
  const records = { project: [{ id: id(1), name: 'Household' }], touchpoint: three };
  const file = { format: 'touchpoint-werkstatt', version: 1, project: { id: id(1), name: 'Household' }, records };
  await app.giveFiles('Open file', upload(file));
  await expect(page.getByRole('heading', { level: 1, name: 'Company' })).toBeVisible();
  await app.goToWaves();
  await expect(page.getByText('No waves yet')).toBeVisible();
  await page.getByRole('button', { name: 'New wave' }).click();
  await app.dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Baseline' })).toBeVisible();
  await page.getByRole('button', { name: 'Choose touchpoints' }).click();
  await app.dialog.getByRole('button', { name: 'All active (3)' }).click();
  await app.dialog.getByRole('button', { name: 'Take 3 touchpoints' }).click();
  await app.cell('Angebot', 'delighted').fill('11');
  await app.cell('Angebot', 'delighted').press('Enter');
  await app.cell('Webseite', 'delighted').fill('x');
  await app.cell('Webseite', 'delighted').press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: '“x” is not a number.' })).toBeVisible();
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await wide()).toBeLessThanOrEqual(0);
  await app.cell('Webseite', 'delighted').press('Escape');
  await app.cell('Webseite', 'delighted').fill('');
  await app.cell('Webseite', 'delighted').press('Enter');
  await page.getByRole('button', { name: 'Freeze wave' }).click();
  await app.dialog.getByRole('button', { name: 'Freeze for good' }).click();
  await expect(page.getByText('Checked: the checksum fits the content.')).toBeVisible();
  expect(await wide()).toBeLessThanOrEqual(0);
  await app.goToWaves();
  await expect(page.getByText('frozen on')).toBeVisible();
  expect(await wide()).toBeLessThanOrEqual(0);
});
