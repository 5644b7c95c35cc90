// Pilots: a test market, what customers and staff say, the new measurement, and a decision with reasons.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { id, opened, touchpoints } from './touchpoint';

const answers = (n: number, wave: number, delighted: number, okay: number, disappointed: number) => ({
  id: id(n), wave: id(wave), touchpoint: id(101), group: 'customers', counts: { delighted, okay, disappointed },
});

const records = {
  touchpoint: touchpoints({ name: 'Servicehotline' }),
  person: [{ id: id(40), name: 'Mara Lindt' }],
  measure: [
    { id: id(701), title: 'Rückruf anbieten', state: 'planned', touchpoint: id(101) },
    { id: id(702), title: 'Telefonanlage kaufen' },
  ],
  wave: [
    { id: id(501), name: 'Nullmessung', date: '2026-03-01', scale: '1' },
    { id: id(502), name: 'Filiale Köln', date: '2026-06-01', scale: '1' },
    { id: id(503), name: 'Mit neuem Bogen', date: '2026-07-01', scale: '2' },
  ],
  answers: [answers(601, 501, 5, 10, 25), answers(602, 502, 30, 5, 5), answers(603, 503, 30, 5, 5)],
};

const running = { id: id(801), measure: id(701), market: 'Köln', from: '2026-05-01', until: '2026-05-31' };

async function goToMeasures(page: Page, view: string, heading: string) {
  await page.evaluate((view) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/measures/${view}`);
  }, view);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

async function atPilot(page: Page, fields: Record<string, unknown> = {}) {
  const app = await opened(page, { ...records, pilot: [{ ...running, ...fields }] });
  await goToMeasures(page, `pilots/${id(801)}`, 'Köln');
  return app;
}

const state = (page: Page) => page.getByLabel('Stand', { exact: true });

test('a pilot begins from a measure and says what it asks for next', async ({ page }) => {
  const app = await opened(page, records);
  await goToMeasures(page, 'pilots', 'Piloten');
  await expect(page.getByText('Noch kein Pilot')).toBeVisible();
  await page.getByRole('combobox', { name: 'Pilot beginnen: Maßnahme suchen' }).fill('rückruf');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(app.dialog).toContainText('Nennen Sie den Testmarkt: wo und mit wem.');
  await app.dialog.getByLabel('Testmarkt').fill('Filiale');
  await app.dialog.getByRole('button', { name: 'Pilot anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Filiale' })).toBeVisible();
  const asks = app.panel('Was noch fehlt');
  await expect(asks.getByRole('button')).toHaveText([
    'Zeitraum festlegen', 'Mitarbeitende fragen', 'Kunden fragen', 'neu messen', 'entscheiden',
  ]);
  await asks.getByRole('button', { name: 'Mitarbeitende fragen' }).click();
  await expect(page.getByRole('heading', { name: /Von Mitarbeitenden/ })).toBeFocused();
  await page.getByLabel('Testmarkt', { exact: true }).fill('Filiale Köln');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('heading', { level: 1, name: 'Filiale Köln' })).toBeVisible();
  await page.getByLabel('Erster Tag').fill('2026-05-10');
  await page.getByLabel('Letzter Tag').fill('2026-05-09');
  await page.getByLabel('Letzter Tag').press('Enter');
  await expect(page.getByText('Das Ende liegt vor dem Anfang am 10.05.2026.')).toBeVisible();
  await page.getByLabel('Letzter Tag').fill('2026-05-20');
  await page.getByLabel('Letzter Tag').press('Enter');
  await expect(asks.getByRole('button').first()).toHaveText('Mitarbeitende fragen');

  // The measure is tried out now.
  await page.getByRole('link', { name: 'Rückruf anbieten' }).click();
  await expect(state(page)).toHaveValue('pilot');
  await expect(app.panel('Piloten')).toContainText('Filiale Köln');
});

test('feedback of customers and staff are insights about the touchpoint', async ({ page }) => {
  const app = await atPilot(page);
  for (const [label, text] of [
    ['Neue Rückmeldung von Kunden', 'Endlich ruft jemand zurück'],
    ['Neue Rückmeldung von Mitarbeitenden', 'Die Liste ist zu lang'],
  ]) {
    await page.getByLabel(label, { exact: true }).fill(text);
    await page.keyboard.press('Enter');
  }
  await expect(app.panel(/Von Kunden/).locator('.insight')).toHaveText(/Endlich ruft jemand zurück/);
  await expect(app.panel(/Von Mitarbeitenden/).locator('.insight')).toHaveText(/Die Liste ist zu lang/);
  await app.goToView('insights', 'Erkenntnisse');
  await expect(app.insight('Endlich ruft')).toContainText('Servicehotline');
  await app.insight('Endlich ruft').getByRole('link', { name: 'aus Pilot: Köln – Rückruf anbieten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Köln' })).toBeVisible();
});

test('the new measurement stands beside the baseline, or says that it cannot', async ({ page }) => {
  const app = await atPilot(page);
  const again = app.panel('Neue Messung');
  await expect(again).toContainText('Es gibt noch keine neue Messung.');
  const choose = (label: string) => again.getByLabel('Messung nach dem Piloten').selectOption({ label });
  await choose('Filiale Köln · 01.06.2026');
  await expect(again.getByRole('row', { name: /Nullmessung/ })).toHaveText(/Nullmessung−50±\s\d\d40/);
  await expect(again.getByRole('row', { name: /Filiale Köln/ })).toHaveText(/Filiale Köln\+63±\s\d\d40/);
  await expect(again).toContainText('Nach dem Piloten: eindeutig besser (+113 Punkte).');
  await choose('Mit neuem Bogen · 01.07.2026');
  await expect(again).toContainText('Nicht vergleichbar');
  await choose('noch keine');
  await again.getByRole('button', { name: 'Neue Messung anlegen' }).click();
  await expect(app.dialog.getByLabel('Name')).toHaveValue('Nach dem Piloten: Köln – Rückruf anbieten');
  await expect(app.dialog.getByLabel('Datum')).toHaveValue('2026-05-31');
  await app.dialog.getByRole('button', { name: 'Messung anlegen' }).click();
  await expect(again).toContainText('haben Kunden noch nichts zu „Servicehotline“ gesagt');
  await expect(app.panel('Was noch fehlt')).toContainText('Antworten der Kunden eintragen');
  await again.getByRole('link', { name: 'Zur Messung' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nach dem Piloten: Köln – Rückruf anbieten' })).toBeVisible();
});

test('a decision needs reasons, moves the measure, and can be taken back', async ({ page }) => {
  const app = await atPilot(page);
  const panel = app.panel('Entscheidung');
  const decide = panel.getByRole('button', { name: 'Entscheiden', exact: true });
  await decide.click();
  await expect(panel).toContainText('Wählen Sie zuerst, wie es weitergeht.');
  await expect(panel).toContainText('Ohne Begründung gilt keine Entscheidung.');
  await panel.getByRole('radio', { name: /^einführen/ }).check();
  await expect(panel).toContainText('Es wurde nicht neu gemessen.');
  await panel.getByLabel('Begründung', { exact: true }).fill('Der Testmarkt war zu klein für eine Messung.');
  await panel.getByLabel('Wer entscheidet').selectOption({ label: 'Mara Lindt' });
  await decide.click();
  await expect(panel).toContainText('Entschieden: einführen');
  await expect(panel).toContainText('ohne neue Messung entschieden');
  await expect(panel).toContainText('von Mara Lindt');
  await page.getByRole('link', { name: 'Rückruf anbieten' }).click();
  await expect(state(page)).toHaveValue('roll_out');
  await app.undo.click();
  await expect(state(page)).toHaveValue('planned');
  await app.redo.click();
  await expect(state(page)).toHaveValue('roll_out');

  await goToMeasures(page, 'pilots', 'Piloten');
  await expect(page.getByRole('list', { name: 'Alle Piloten' })).toContainText('entschieden: einführen');
  await page.getByRole('link', { name: 'Köln' }).click();
  await panel.getByRole('button', { name: 'Wieder öffnen' }).click();
  await panel.getByRole('radio', { name: /^verwerfen/ }).check();
  await decide.click();
  await expect(panel).toContainText('Entschieden: verwerfen');
  await page.getByRole('link', { name: 'Rückruf anbieten' }).click();
  await expect(state(page)).toHaveValue('dropped');
});

test('everybody can read it, also on a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await atPilot(page, { wave: id(502), decision: 'change', reasons: 'Zu wenige Leute.', decided: '2026-06-02' });
  const check = async () => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, 'sideways scrolling').toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  };
  await check();
  await page.getByRole('button', { name: 'Wieder öffnen' }).click();
  await expect(page.getByRole('button', { name: 'Entscheiden', exact: true })).toBeVisible();
  await check();
  await goToMeasures(page, 'pilots', 'Piloten');
  await check();
});
