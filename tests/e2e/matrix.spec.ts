// The two matrices: what comes first among touchpoints and cards, and estimates moved by hand, by keys, or typed.
import { expect, test, type Locator, type Page } from './app';
import { felt, waves } from './figures';
import { finger, phone } from './finger';
import { isForEverybody } from './measured';
import { id, opened, touchpoints, type Analysis } from './touchpoint';

const hotline = { name: 'Servicehotline', key: true, [`influences/${id(102)}`]: true };
const portal = { name: 'Vergleichsportal', guessed_relevance: 6, guessed_quality: 7, [`influences/${id(103)}`]: true };
const letter = { name: 'Rechnung per Post' };
const old = { name: 'Faxabruf', status: 'retired', guessed_relevance: 1, guessed_quality: 1 };

/** 40 customers: relevance 8.6, a net score of -25 points. */
const measured = { ...felt(1, 1, 'customers', 20, 10, 10), relevance: { mean: 8.6, n: 40 } };
/** Only the quality was asked for: +50 points. */
const half = felt(1, 3, 'customers', 0, 10, 10);

const records = {
  touchpoint: touchpoints(hotline, portal, letter, old),
  wave: waves({ name: 'Nullmessung', date: '2026-03-01' }),
  answers: [measured, half],
};

const card = (n: number, title: string, kind: string, fields = {}) => ({ id: id(n), title, place: { board: 'company', kind, at: `V${n}5` }, ...fields });

async function goTo(app: Analysis, view: string, heading: string) {
  await app.page.evaluate((view) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/prioritise${view}`);
  }, view);
  await expect(app.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

async function matrix(page: Page) {
  const app = await opened(page, records);
  await goTo(app, '', 'Relevanz und Qualität');
  return app;
}

const picture = (page: Page) => page.getByRole('group', { name: /^Matrix: / });
const point = (page: Page, name: string) => picture(page).getByRole('button', { name: new RegExp(`^${name}\\.`) });
const panel = (page: Page) => page.locator('.matrix-panel');
const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
const open = (page: Page) => page.getByRole('region', { name: /^Noch nicht eingeschätzt/ });

/** Drags a point by shares of the picture's width. */
async function drag(page: Page, dot: Locator, right: number, down: number, release = true) {
  await dot.scrollIntoViewIfNeeded();
  const width = (await picture(page).boundingBox())!.width;
  const box = (await dot.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 8);
  await page.mouse.move(x + right * width, y + down * width, { steps: 4 });
  if (release) await page.mouse.up();
}

test('what customers said stands where they put it, leads to its wave, and does not move', async ({ page }) => {
  await matrix(page);
  await expect(page.getByText('„Hier ansetzen“ steht oben links.')).toBeVisible();
  const dot = point(page, 'Servicehotline');
  await expect(dot).toHaveAccessibleName(/Relevanz 8,6, Qualität 3,8: Hier ansetzen, n = 40, Schlüssel-Touchpoint$/);
  await expect(point(page, 'Faxabruf')).toHaveCount(0);
  await drag(page, dot, 0.2, 0.2);
  await expect(dot).toHaveAccessibleName(/Relevanz 8,6, Qualität 3,8/);
  await expect(panel(page)).toContainText('Beide Werte sind gemessen. Nur eine neue Messung ändert sie.');
  await expect(panel(page)).toContainText('gemessen: Nettowert −25 ± 25,7 Punkte, n = 40');
  await expect(panel(page)).toContainText(/Wer das ändert, bewegt auch\s*direkt: Vergleichsportal\s*über andere: Rechnung per Post/);
  await expect(row(page, 'Servicehotline')).toContainText('3,8 n = 40');
  await panel(page).getByRole('link', { name: 'Messung „Nullmessung“' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nullmessung' })).toBeVisible();
});

test('an estimate is moved by hand, by keys, or typed, and taken back', async ({ page }) => {
  const app = await matrix(page);
  const dot = point(page, 'Vergleichsportal');
  await expect(dot).toHaveAccessibleName(/Relevanz 6, Qualität 7: Weiter so, geschätzt$/);
  await drag(page, dot, -0.3, -0.2);
  await expect(dot).toHaveAccessibleName(/Relevanz 8, Qualität 4: Hier ansetzen/);
  await expect(row(page, 'Vergleichsportal')).toContainText('Hier ansetzen');
  await drag(page, dot, 0.3, 0.3, false);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(dot).toHaveAccessibleName(/Relevanz 8, Qualität 4/);
  await app.undo.click();
  await expect(dot).toHaveAccessibleName(/Relevanz 6, Qualität 7/);

  await dot.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.getByRole('status').filter({ hasText: 'Relevanz 6,5, Qualität 6: Weiter so' })).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(dot).toHaveAccessibleName(/Relevanz 6, Qualität 7/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dot).toHaveAccessibleName(/Relevanz 4,5, Qualität 7: Womöglich zu viel/);
  await expect(dot).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(point(page, 'Servicehotline'), 'the arrow keys go from point to point').toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dot).toBeFocused();

  const relevance = panel(page).getByLabel('Relevanz');
  await relevance.fill('elf');
  await relevance.press('Enter');
  await expect(panel(page)).toContainText('„elf“ ist keine Zahl von 0 bis 10.');
  await relevance.fill('9,5');
  await relevance.press('Enter');
  await expect(dot).toHaveAccessibleName(/Relevanz 9,5, Qualität 7: Weiter so/);
  await relevance.fill('');
  await relevance.press('Enter');
  await expect(dot).toHaveCount(0);
  await expect(open(page)).toContainText('Vergleichsportal');
  await app.undo.click();
  await app.reload();
  await expect(dot).toHaveAccessibleName(/Relevanz 9,5, Qualität 7/);
});

test('what is not estimated yet is put in the middle with one press; what was measured of it stays', async ({ page }) => {
  const app = await matrix(page);
  await expect(open(page)).toContainText('Noch nicht eingeschätzt: 1');
  await page.getByRole('button', { name: '„Rechnung per Post“ in die Mitte setzen' }).press('Enter');
  await expect(page.locator('#matrix-chosen')).toBeFocused();
  const dot = point(page, 'Rechnung per Post');
  await expect(dot).toHaveAccessibleName(/Relevanz 5, Qualität 7,5: Weiter so/);
  await drag(page, dot, 0.3, 0.1);
  await expect(dot, 'only the estimate moves').toHaveAccessibleName(/Relevanz 4, Qualität 7,5: Womöglich zu viel/);
  await expect(panel(page)).toContainText('Was Kunden gesagt haben, steht fest.');

  await page.getByLabel('Fadenkreuz').selectOption('Mittel der Punkte');
  await expect(page.getByText('Fadenkreuz: Relevanz 6,2, Qualität 6,1.')).toBeVisible();
  await page.getByRole('button', { name: 'Achsen tauschen' }).click();
  await expect(page.getByText('„Hier ansetzen“ steht unten rechts.')).toBeVisible();
  // Without the wave nothing is known of the hotline.
  await page.getByLabel('Werte aus').selectOption('Nur Schätzungen des Teams');
  await expect(point(page, 'Servicehotline')).toHaveCount(0);
  await expect(point(page, 'Vergleichsportal')).toBeVisible();
  await expect(open(page)).toContainText('Noch nicht eingeschätzt: 2');
  await app.saved();
  await isForEverybody(page);
});

test('quick wins are the cards on top with little effort, however the axes are turned', async ({ page }) => {
  const app = await opened(page, {
    card: [
      card(301, 'Rückruf in 24 Stunden', 'standard', { impact: 9, effort: 2 }),
      card(302, 'Blumen nach dem Schaden', 'wow', { impact: 3, effort: 8 }),
      card(303, 'Chat am Abend', 'idea'),
    ],
  });
  await goTo(app, '/cards', 'Wirkung und Aufwand');
  await expect(page.getByText('„Quick Win“ steht oben links.')).toBeVisible();
  const call = point(page, 'Rückruf in 24 Stunden');
  await expect(call).toHaveAccessibleName(/Wirkung 9, Aufwand 2: Quick Win, geschätzt$/);
  await page.getByRole('button', { name: 'Achsen tauschen' }).click();
  await expect(page.getByText('„Quick Win“ steht oben rechts.')).toBeVisible();
  const flowers = point(page, 'Blumen nach dem Schaden');
  const [top, low] = [(await call.boundingBox())!, (await flowers.boundingBox())!];
  expect(top.y, 'less effort stands higher').toBeLessThan(low.y);
  await drag(page, flowers, 0.4, -0.6);
  await expect(flowers).toHaveAccessibleName(/Wirkung 7, Aufwand 2: Quick Win/);

  await page.getByRole('button', { name: '„Chat am Abend“ in die Mitte setzen' }).click();
  await expect(point(page, 'Chat am Abend')).toHaveAccessibleName(/Wirkung 5, Aufwand 5: Großprojekt/);
  await page.getByLabel('Art', { exact: true }).selectOption('Wow-Effekte');
  await expect(call).toHaveCount(0);
  await expect(flowers).toBeVisible();
  await row(page, 'Blumen nach dem Schaden').getByRole('link').click();
  await expect(app.dialog.getByLabel('Titel')).toHaveValue('Blumen nach dem Schaden');
});

test('the matrix of cards says votes, Kano class and cost, each with its source', async ({ page }) => {
  const app = await opened(page, {
    card: [card(301, 'Rückruf in 24 Stunden', 'standard', { impact: 9, effort: 2, cost: 1500 }), card(302, 'Chat am Abend', 'idea')],
    kano: [{ id: id(401), about: { card: id(301) } }],
    round: [{ id: id(600), name: 'Was zuerst?', date: '2026-03-01', dots: 2, closed: true }],
    ballot: [{ id: id(601), round: id(600), heads: 1, [`dots/${id(301)}`]: 2 }],
  });
  await goTo(app, '/cards', 'Wirkung und Aufwand');
  await point(page, 'Rückruf in 24 Stunden').click();
  const price = /^Kosten: 1\.500.€$/;
  for (const place of [panel(page), row(page, 'Rückruf in 24 Stunden')]) {
    await expect(place.getByRole('link', { name: '2 Punkte in der letzten Abstimmung' })).toHaveAttribute('href', new RegExp(`votes/${id(600)}$`));
    await expect(place.getByRole('link', { name: 'keine Antworten' })).toHaveAttribute('href', new RegExp(`kano/${id(401)}`));
    await expect(place.getByRole('link', { name: price })).toHaveAttribute('href', new RegExp(id(301)));
  }
  await page.getByLabel('Punkte tragen').selectOption('Stimmen');
  await expect(picture(page)).toContainText('Rückruf in 24 Stunden · 2 Stimmen');
  await page.getByRole('button', { name: 'Zahlen für „Chat am Abend“ eintragen' }).press('Enter');
  await expect(panel(page).getByLabel('Wirkung')).toBeFocused();
});

test('a finger moves a point, by halves', async ({ openContext, browserName }) => {
  const page = await (await openContext(phone(browserName))).newPage();
  const app = await matrix(page);
  const dot = point(page, 'Vergleichsportal');
  await dot.scrollIntoViewIfNeeded();
  const width = (await picture(page).boundingBox())!.width;
  const box = (await dot.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const touch = await finger(page, browserName);
  await touch.down(x, y);
  for (let step = 1; step <= 4; step++) await touch.move(x - (step / 4) * 0.22 * width, y + (step / 4) * 0.13 * width);
  await touch.up();
  await expect(dot).toHaveAccessibleName(/Relevanz 4,5, Qualität 5: /);
  await app.undo.click();
  await expect(dot).toHaveAccessibleName(/Relevanz 6, Qualität 7: /);
});

test('without touchpoints the matrix says what it needs', async ({ page }) => {
  const app = await opened(page, {});
  await goTo(app, '', 'Relevanz und Qualität');
  await expect(page.getByText('Noch keine Touchpoints')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Zu den Touchpoints' }).click();
  await expect(page).toHaveURL(/\/touchpoints$/);
});
