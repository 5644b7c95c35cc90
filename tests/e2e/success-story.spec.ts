// The second half of the story: from a card that people voted for to a success that can be shown.
import { expect, test, type Page } from './app';
import { felt, id, recommended, touchpoints, waves } from './figures';
import { opened } from './touchpoint';

const SERVICE = id(10);
const CARD = 'Rückruf am selben Tag';

const records = {
  project: [{ id: id(1), name: 'Hausrat 2027' }],
  department: [{ id: SERVICE, name: 'Kundenservice', color: 'blue', at: 'V0005' }],
  person: [
    { id: id(30), name: 'Anna Beck', department: SERVICE },
    { id: id(31), name: 'Ben Kurz', department: SERVICE },
  ],
  touchpoint: touchpoints({ name: 'Servicehotline', [`departments/${SERVICE}`]: true }),
  card: [
    { id: id(201), title: CARD, place: { board: SERVICE, kind: 'standard', at: 'V0005' }, state: 'agreed', [`touchpoints/${id(101)}`]: true },
    { id: id(202), title: 'Neues Logo', place: { board: SERVICE, kind: 'idea', at: 'V0005' } },
  ],
  wave: waves({ name: 'Nullmessung', date: '2026-01-10' }),
  answers: [felt(1, 1, 'customers', 150, 150, 100)],
  recommendation: [recommended(1, 100, 150, 150)],
};

async function go(page: Page, view: string, heading: string | RegExp) {
  await page.evaluate((view) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/${view}`);
  }, view);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

test('from a voted card to a quick win, a measure with a pilot, a training, a second wave and the report', async ({ page }) => {
  test.slow();
  await page.clock.setFixedTime('2026-03-18T10:00:00');
  const app = await opened(page, records);

  // Four people put their dots on the wall.
  await go(page, 'prioritise/votes', 'Abstimmungen');
  await page.getByLabel('Worüber wird abgestimmt?').fill('Was zuerst?');
  await page.getByLabel('Worüber wird abgestimmt?').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Was zuerst?' })).toBeVisible();
  await page.getByRole('button', { name: 'Punkte für andere eingeben' }).click();
  await page.getByLabel('Für wie viele Personen?').fill('4');
  const dots = page.getByRole('textbox', { name: `Punkte für ${CARD}`, exact: true });
  await dots.fill('9');
  await dots.press('Enter');
  await expect(page.getByText('Noch 3 von 12 Punkten')).toBeVisible();
  await page.getByRole('button', { name: 'Fertig' }).click();
  await page.getByRole('button', { name: 'Runde schließen' }).click();
  await app.dialog.getByRole('button', { name: 'Runde schließen' }).click();
  await expect(page.getByRole('row', { name: new RegExp(CARD) })).toContainText('75 %');

  // Much for customers, little to do, soon to be seen: a quick win.
  await go(page, 'prioritise/card-ranking', 'Karten-Rangliste');
  for (const [number, value] of [['Wirkung', '8'], ['Aufwand', '2'], ['Wochen bis sichtbar', '3']]) {
    const field = page.getByRole('textbox', { name: `${number}: ${CARD}`, exact: true });
    await field.fill(value);
    await field.press('Enter');
  }
  await expect(page.getByRole('row', { name: new RegExp(CARD) })).toContainText('Quick Win');
  await expect(page.getByRole('link', { name: '9 Punkte in der letzten Abstimmung' })).toBeVisible();

  // One click makes a measure of it, with its touchpoint, its department and three weeks of time.
  await go(page, 'prioritise/wins', 'Quick Wins');
  await page.getByRole('button', { name: `Maßnahme machen: ${CARD}` }).click();
  await page.getByRole('link', { name: new RegExp(`^Maßnahme: .*${CARD}`) }).click();
  await expect(page.getByRole('heading', { level: 1, name: CARD })).toBeVisible();
  await expect(page.getByLabel('Von wann')).toHaveValue('2026-03-18');
  await expect(page.getByLabel('Bis wann')).toHaveValue('2026-04-08');
  await expect(app.panel('Woher sie kommt')).toContainText('Servicehotline');
  await page.getByLabel('Wer', { exact: true }).selectOption({ label: 'Anna Beck' });

  // A pilot, what people said to it, and the new measurement it asks for.
  await page.getByRole('button', { name: 'Pilot anlegen' }).click();
  await app.dialog.getByLabel('Testmarkt').fill('Team Nord');
  await app.dialog.getByRole('button', { name: 'Pilot anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Team Nord' })).toBeVisible();
  await page.getByLabel('Erster Tag').fill('2026-03-19');
  await page.getByLabel('Letzter Tag').fill('2026-03-27');
  await page.getByLabel('Letzter Tag').press('Enter');
  await page.getByRole('radiogroup', { name: 'Art der neuen Erkenntnis' }).first().getByText('Lob').click();
  for (const [label, text] of [
    ['Neue Rückmeldung von Kunden', 'Endlich ruft jemand zurück.'],
    ['Neue Rückmeldung von Mitarbeitenden', 'Es geht, wenn die Liste stimmt.'],
  ]) {
    await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByLabel(label, { exact: true }).press('Enter');
    await expect(page.locator('.insight').filter({ hasText: text })).toBeVisible();
  }
  const pilot = page.url();
  await app.panel('Neue Messung').getByRole('button', { name: 'Neue Messung anlegen' }).click();
  await app.dialog.getByLabel('Name').fill('Nach dem Piloten');
  await app.dialog.getByRole('button', { name: 'Messung anlegen' }).click();
  await app.panel('Neue Messung').getByRole('link', { name: 'Zur Messung' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nach dem Piloten' })).toBeVisible();
  for (const [feeling, n] of [['enttäuscht', '40'], ['okay', '120'], ['begeistert', '240']]) {
    const field = page.getByRole('textbox', { name: `Servicehotline: ${feeling}`, exact: true });
    await field.fill(n);
    await field.press('Enter');
  }
  await page.goto(pilot);
  await expect(app.panel('Neue Messung')).toContainText('eindeutig besser');
  const decision = app.panel('Entscheidung');
  await decision.getByRole('radio', { name: /^einführen/ }).check();
  await decision.getByLabel('Begründung', { exact: true }).fill('Aus −13 wurden +50.');
  await decision.getByRole('button', { name: 'Entscheiden', exact: true }).click();
  await expect(decision).toContainText('Entschieden: einführen');

  // Everybody learns it, and the measure is done in time.
  await page.getByRole('link', { name: CARD, exact: true }).first().click();
  await expect(page.getByLabel('Stand', { exact: true })).toHaveValue('roll_out');
  const measure = page.url();
  await page.getByRole('button', { name: 'Schulung anlegen' }).click();
  await app.dialog.getByRole('button', { name: 'Schulung anlegen' }).click();
  await expect(page.getByLabel('Ben Kurz')).toBeVisible();
  await page.getByLabel('Ben Kurz').check();
  await page.getByLabel('Datum').fill('2026-03-17');
  await page.getByLabel('Datum').blur();
  await page.getByRole('button', { name: 'Hat stattgefunden' }).click();
  await expect(page.getByRole('button', { name: 'Hat stattgefunden' })).toHaveAttribute('aria-pressed', 'true');
  await page.goto(measure);
  await page.getByLabel('Stand', { exact: true }).selectOption('done');
  await expect(app.panel('Schulungen')).toContainText('17.03.2026');

  // The report shows the change, what was done and by whom; each line leads to its source.
  await go(page, 'success/report', /Erfolgsbericht/);
  const report = page.getByRole('article');
  await expect(report).toContainText('Servicehotline: von −12,5 ± 7,7 (n = 400) auf +50');
  await expect(report).toContainText('1 Maßnahme erledigt');
  await expect(report).toContainText('1 Schulung mit 1 Teilnahme');
  await expect(report).toContainText('Anna Beck');
  await expect(report).toContainText('Endlich ruft jemand zurück.');
  await page.getByRole('button', { name: 'Speichern' }).click();
  const file = await app.download(page.getByRole('menuitem', { name: /Markdown/ }));
  expect(file.buffer.toString()).toContain('Servicehotline');

  // And the line of the card goes from the idea to the measurement.
  await go(page, `success/lines/${id(201)}`, CARD);
  const stations = page.getByRole('list', { name: 'Stationen' });
  await expect(stations).toContainText('Pilot: Team Nord');
  await expect(stations).toContainText('eindeutig besser');
  await stations.getByRole('link', { name: /Nach dem Piloten/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nach dem Piloten' })).toBeVisible();
});
