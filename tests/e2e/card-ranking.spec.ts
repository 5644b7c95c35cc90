// Cards in an order, quick wins, and what a card says of its priority.
import { expect, test, type Locator, type Page } from './app';
import { isForEverybody } from './measured';
import { AFTER, id, opened, touchpoints, type Analysis } from './touchpoint';

const card = (n: number, title: string, fields: Record<string, unknown> = {}) => ({
  id: id(300 + n),
  title,
  place: { board: 'company', kind: 'idea', at: `V00${10 + n}` },
  ...fields,
});
const callback = card(1, 'Rückruf am selben Tag', { impact: 8, effort: 2, weeks: 3, cost: 1500 });
const app = card(2, 'Schaden per App melden', { impact: 9, effort: 8, cost: 250000.5, reach: 400, confidence: 50 });
const letter = card(3, 'Brief ohne Fachwörter', { impact: 6, effort: 1 });
const logo = card(4, 'Neues Logo');
const touchpoint = touchpoints({ name: 'Servicehotline', phase: AFTER });
const kano = [{ id: id(401), about: { card: id(301) } }];

async function goTo(it: Analysis, view: string, heading: string) {
  await it.page.evaluate((view) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/prioritise/${view}`);
  }, view);
  await expect(it.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

const names = (page: Page) => page.getByRole('table', { name: 'Karten mit ihren Zahlen' }).getByRole('rowheader').getByRole('link');
const field = (page: Page, number: string, title: string) => page.getByRole('textbox', { name: `${number}: ${title}`, exact: true });

test('quick wins stand on top, and the table is filled in by keyboard', async ({ page }) => {
  const it = await opened(page, { touchpoint, card: [logo, app, { ...letter, [`touchpoints/${id(101)}`]: true }, callback], kano });
  await goTo(it, 'card-ranking', 'Karten-Rangliste');
  await expect(names(page)).toHaveText(['Rückruf am selben Tag', 'Brief ohne Fachwörter', 'Schaden per App melden', 'Neues Logo']);
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
  await expect(row('Rückruf')).toContainText('Quick Win');
  await expect(row('Rückruf')).toContainText('+6');
  await expect(row('Schaden per App')).toContainText('Großprojekt');
  await expect(row('Neues Logo')).toContainText('fehlt: Wirkung, Aufwand');
  await expect(row('Rückruf').getByRole('link', { name: 'keine Antworten' })).toHaveAttribute('href', new RegExp(`measure/kano/${id(401)}`));
  await expect(page.getByText('4 Karten. Kosten zusammen: 251.500,50 €. 2 Karten sind ohne Kosten.')).toBeVisible();
  await page.getByRole('button', { name: '2 Karten sind ohne Kosten.' }).click();
  await expect(names(page), 'a number shows just what it counts').toHaveText(['Brief ohne Fachwörter', 'Neues Logo']);
  await page.getByRole('button', { name: 'Filter aufheben' }).click();
  await goTo(it, 'wins', 'Quick Wins');
  await page.getByRole('link', { name: '1 Karte hat noch keine Wirkung oder keinen Aufwand.' }).click();
  await expect(names(page)).toHaveText(['Neues Logo']);
  await page.getByRole('button', { name: 'Filter aufheben' }).click();

  // Rows stay while somebody writes, and are put in order afterwards.
  await field(page, 'Wirkung', 'Brief ohne Fachwörter').click();
  await page.keyboard.type('9,5');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Wirkung', 'Schaden per App melden')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(field(page, 'Wirkung', 'Neues Logo')).toBeFocused();
  await page.keyboard.type('elf');
  await page.keyboard.press('Enter');
  const wrong = page.locator('#card-ranking-wrong');
  await expect(wrong).toContainText('Neues Logo: Wirkung: „elf“ ist keine Zahl von 0 bis 10.');
  await page.keyboard.press('Escape');
  await expect(wrong).toBeEmpty();
  await expect(names(page).first()).toHaveText('Rückruf am selben Tag');
  await page.getByLabel('Text suchen').focus();
  await expect(names(page).first()).toHaveText('Brief ohne Fachwörter');

  // Thousands are thousands.
  await field(page, 'Kosten', 'Brief ohne Fachwörter').fill('12.000');
  await field(page, 'Kosten', 'Brief ohne Fachwörter').press('Enter');
  await expect(page.getByText('Kosten zusammen: 263.500,50 €.')).toBeVisible();

  await page.getByLabel('Touchpoint', { exact: true }).selectOption({ label: 'Servicehotline' });
  await expect(names(page)).toHaveText(['Brief ohne Fachwörter']);
  await expect(page.getByText('1 Karte. Kosten zusammen: 12.000 €.')).toBeVisible();
  await page.getByRole('button', { name: 'Filter aufheben' }).click();
  await expect(names(page)).toHaveCount(4);
  await isForEverybody(page);
});

test('RICE and WSJF say what is missing, and an effort of nothing has no score', async ({ page }) => {
  const nothing = card(5, 'Ohne Aufwand', { impact: 5, effort: 0, reach: 10, confidence: 100, urgency: 5, chance: 5 });
  const it = await opened(page, { card: [nothing, app, letter] });
  await goTo(it, 'card-ranking', 'Karten-Rangliste');
  await page.getByText('RICE', { exact: true }).click();
  await expect(names(page)).toHaveText(['Schaden per App melden', 'Ohne Aufwand', 'Brief ohne Fachwörter']);
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
  await expect(row('Schaden per App')).toContainText('225');
  await expect(row('Ohne Aufwand')).toContainText('Aufwand 0: kein Wert möglich');
  await expect(row('Brief ohne')).toContainText('fehlt: Reichweite, Sicherheit');
  await page.getByText('WSJF', { exact: true }).click();
  await expect(page.getByText('Als Wert zählt die Wirkung, als Größe der Aufwand.')).toBeVisible();
  await field(page, 'Dringlichkeit', 'Schaden per App melden').fill('5');
  await field(page, 'Chance', 'Schaden per App melden').fill('2');
  await field(page, 'Chance', 'Schaden per App melden').press('Enter');
  await expect(row('Schaden per App')).toContainText('2');
  await expect(row('Ohne Aufwand')).toContainText('Aufwand 0: kein Wert möglich');
});

test('on a phone each card fits the screen, and what is done asks for no measure', async ({ page }) => {
  const live = { ...callback, state: 'live' };
  const it = await opened(page, {
    card: [live, letter, app],
    measure: [{ id: id(501), title: 'Brief kürzen', card: id(303), state: 'done' }],
  });
  await page.setViewportSize({ width: 360, height: 740 });
  await goTo(it, 'card-ranking', 'Karten-Rangliste');
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
  await expect(row('Schaden per App').getByRole('button', { name: /Maßnahme machen/ })).toBeVisible();
  await expect(row('Rückruf').getByRole('button', { name: /Maßnahme machen/ })).toHaveCount(0);
  await expect(row('Rückruf')).toContainText('gelebt');
  await expect(row('Brief ohne').getByRole('button', { name: /Maßnahme machen/ })).toHaveCount(0);
  await expect(row('Brief ohne').getByRole('link', { name: /^Maßnahme: erledigt/ })).toBeVisible();
  const ends = async (target: Locator) => (await target.boundingBox())!.x + (await target.boundingBox())!.width;
  for (const number of ['Wirkung', 'Kosten', 'Wochen bis sichtbar']) {
    expect(await ends(field(page, number, 'Schaden per App melden')), number).toBeLessThanOrEqual(360);
  }
  expect(await ends(row('Rückruf').getByText('+6')), 'what decides').toBeLessThanOrEqual(360);

  // Nothing is agreed yet: that is done on the boards.
  await page.getByLabel('Zustand').selectOption('vereinbart');
  await expect(page.getByText('Noch keine Karte ist vereinbart.')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Zu den Werkstatt-Tafeln' }).click();
  await expect(page).toHaveURL(/boards/);
});

test('quick wins become visible and several become measures at once', async ({ page }) => {
  const it = await opened(page, {
    card: [callback, letter, app, card(6, 'Namensschild', { impact: 7, effort: 1, weeks: 4 }), card(7, 'Neue Hotline-Ansage', { impact: 7, effort: 3, weeks: 9 })],
    measure: [{ id: id(501), title: 'Ansage kürzen', until: '2024-02-01', state: 'planned' }],
  });
  await goTo(it, 'wins', 'Quick Wins');
  const soon = page.getByRole('region', { name: /In vier Wochen sichtbar/ });
  await expect(soon.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('region', { name: /Dauert länger/ })).toContainText('Neue Hotline-Ansage');
  await expect(page.getByRole('region', { name: /Offene Maßnahmen/ })).toContainText('überfällig');

  const weeks = page.getByRole('textbox', { name: 'Wochen bis sichtbar: Brief ohne Fachwörter' });
  await weeks.fill('bald');
  await weeks.press('Enter');
  await expect(page.getByText('„bald“ ist keine Zahl von Wochen')).toBeVisible();
  await weeks.fill('2');
  await weeks.press('Enter');
  await expect(soon.getByRole('listitem')).toHaveCount(3);
  await expect(page.locator('body')).not.toBeFocused();

  await soon.getByLabel('„Brief ohne Fachwörter“ wählen').check();
  await soon.getByLabel('„Namensschild“ wählen').check();
  await soon.getByRole('button', { name: 'Maßnahmen machen (2 gewählt)' }).click();
  await expect(it.toast('2 Maßnahmen angelegt.')).toBeVisible();
  await expect(soon.getByRole('link', { name: /^Maßnahme: / })).toHaveCount(2);
  await expect(page.getByRole('region', { name: /Offene Maßnahmen/ }).getByRole('listitem')).toHaveCount(3);
  await it.toast('2 Maßnahmen angelegt.').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(soon.getByRole('link', { name: /^Maßnahme: / })).toHaveCount(0);
  await soon.getByRole('button', { name: 'Maßnahme machen: Namensschild' }).click();
  await expect(soon.getByRole('link', { name: /^Maßnahme: .*Namensschild/ })).toBeFocused();
  await isForEverybody(page);
});

test('a card says its priority, and its menu makes a measure', async ({ page }) => {
  const it = await opened(page, { card: [callback, letter], kano });
  await it.choose(page.getByRole('button', { name: /Brief ohne Fachwörter.*Menü/ }), 'Maßnahme machen');
  await expect(it.toast('Maßnahme angelegt: Brief ohne Fachwörter')).toBeVisible();
  await expect(it.toast('Maßnahme angelegt').getByRole('link', { name: 'Zur Maßnahme' })).toHaveAttribute('href', /measures\//);

  await page.evaluate((card) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/prioritise/card-ranking`);
    return card;
  }, id(301));
  await page.getByRole('link', { name: 'Rückruf am selben Tag' }).click();
  await it.dialog.getByText('Priorität', { exact: true }).click();
  await expect(it.dialog.getByLabel('Kosten', { exact: true })).toHaveValue('1.500');
  await expect(it.dialog).toContainText('Quick Win');
  await it.dialog.getByLabel('Sicherheit', { exact: true }).fill('120');
  await it.dialog.getByLabel('Sicherheit', { exact: true }).press('Enter');
  await expect(it.dialog).toContainText('Sicherheit: „120“ ist kein Anteil von 0 bis 100 %.');
  await it.dialog.getByLabel('Sicherheit', { exact: true }).fill('80 %');
  await it.dialog.getByLabel('Sicherheit', { exact: true }).press('Enter');
  await expect(it.dialog.getByLabel('Sicherheit', { exact: true })).toHaveValue('80');
  await it.dialog.getByRole('button', { name: 'Maßnahme machen' }).click();
  await expect(it.dialog.getByRole('link', { name: /^Maßnahme: .*Rückruf/ })).toBeVisible();
  await expect(it.dialog.getByRole('button', { name: 'Maßnahme machen' })).toHaveCount(0);
  await expect(it.dialog.getByRole('link', { name: 'Von der Idee bis zur Wirkung' })).toHaveAttribute('href', new RegExp(`success/.*${id(301)}`));
});
