// Measures in time: bars by sub-project that move by keys, menu and pointer, and what waits for what.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { finger, phone } from './finger';
import { id, opened } from './touchpoint';

const measure = (n: number, title: string, from: string, until: string, more = {}) => ({ id: id(600 + n), title, from, until, state: 'planned', ...more });
const [PLAN, TRAIN, LAUNCH] = [id(601), id(602), id(603)];

/** A sub-project with three measures in a row, and one measure beside it; today is 18 March 2026. */
const records = {
  person: [{ id: id(20), name: 'Anna Beck', department: id(10) }],
  sub_project: [{ id: id(90), name: 'Hotline', color: 'teal', at: 'V0005' }],
  milestone: [
    { id: id(95), title: 'Start für alle', due: '2026-05-04', at: 'V0005' },
    { id: id(96), title: 'Hotline steht', due: '2026-04-20', sub_project: id(90), at: 'V0015' },
  ],
  measure: [
    measure(1, 'Konzept schreiben', '2026-03-02', '2026-03-13', { sub_project: id(90), person: id(20) }),
    measure(2, 'Team schulen', '2026-03-16', '2026-03-27', { sub_project: id(90), [`after/${PLAN}`]: true }),
    measure(3, 'Neue Hotline starten', '2026-03-30', '2026-04-10', { sub_project: id(90), [`after/${TRAIN}`]: true }),
    measure(4, 'Webseite anpassen', '2026-03-23', '2026-04-03', {}),
    { id: id(605), title: 'Flyer drucken', state: 'idea' },
  ],
  training: [{ id: id(97), title: 'Erste Gruppe', measure: TRAIN, date: '2026-03-24' }],
};

async function timeline(page: Page, more: Record<string, Record<string, unknown>[]> = {}) {
  await page.clock.setFixedTime('2026-03-18T10:00:00');
  const app = await opened(page, { ...records, ...more });
  await page.evaluate(() => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, '$1/measures/timeline');
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Zeitplan' })).toBeVisible();
  return app;
}

const bar = (page: Page, name: string) => page.getByRole('slider', { name: new RegExp(`^${name}`) });
const days = (page: Page, name: string, text: string) => expect(bar(page, name)).toHaveAttribute('aria-valuetext', text);

test('measures stand in time by sub-project, with today, milestones and what is late', async ({ page }) => {
  await timeline(page);
  await days(page, 'Konzept schreiben', '02.03.2026 bis 13.03.2026');
  await expect(bar(page, 'Konzept schreiben')).toHaveAccessibleName('Konzept schreiben, geplant, Anna Beck, überfällig');
  await expect(bar(page, 'Team schulen')).toHaveAccessibleName('Team schulen, geplant, wartet auf Konzept schreiben');
  await expect(page.getByRole('row', { name: /^Hotline 0 von 3 erledigt/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Konzept schreiben.*überfällig/ })).toBeVisible();
  await expect(page.getByText('heute', { exact: true })).toBeInViewport();
  await expect(page.getByRole('link', { name: 'Meilenstein: Hotline steht, 20.04.2026' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Schulung: Erste Gruppe, 24.03.2026' })).toBeVisible();
  for (const zoom of ['Wochen', 'Quartale', 'Alles']) {
    await page.getByText(zoom, { exact: true }).click();
    await expect(bar(page, 'Team schulen')).toBeVisible();
  }
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  // On paper the whole time fits.
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test('a bar moves by keys, and a move is one step to take back', async ({ page }) => {
  const app = await timeline(page);
  const it = bar(page, 'Webseite anpassen');
  await it.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Alt+ArrowRight']) await page.keyboard.press(key);
  await days(page, 'Webseite anpassen', '01.04.2026 bis 13.04.2026');
  await page.keyboard.press('Escape');
  await days(page, 'Webseite anpassen', '23.03.2026 bis 03.04.2026');
  for (const key of ['ArrowLeft', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
  await days(page, 'Webseite anpassen', '21.03.2026 bis 01.04.2026');
  await expect(it).toBeFocused();
  await app.reload();
  await days(page, 'Webseite anpassen', '21.03.2026 bis 01.04.2026');
});

test('a bar and its ends follow the pointer', async ({ page }) => {
  const app = await timeline(page);
  const it = bar(page, 'Webseite anpassen');
  await it.scrollIntoViewIfNeeded();
  const box = (await it.boundingBox())!;
  const day = box.width / 12;
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 7 * day, middle, { steps: 4 });
  await expect(page.locator('.timeline__new')).toHaveText('30.03.2026 bis 10.04.2026');
  await page.mouse.up();
  await days(page, 'Webseite anpassen', '30.03.2026 bis 10.04.2026');
  await app.undo.click();
  await days(page, 'Webseite anpassen', '23.03.2026 bis 03.04.2026');
  await it.scrollIntoViewIfNeeded();
  const back = (await it.boundingBox())!;
  await page.mouse.move(back.x + back.width - 3, back.y + back.height / 2);
  await page.mouse.down();
  await page.mouse.move(back.x + back.width - 3 + 3 * day, back.y + back.height / 2, { steps: 4 });
  await page.mouse.up();
  await days(page, 'Webseite anpassen', '23.03.2026 bis 06.04.2026');
});

test('a finger moves a bar', async ({ openContext, browserName }) => {
  const context = await openContext({ hasTouch: phone(browserName).hasTouch });
  const page = await context.newPage();
  await timeline(page);
  const touch = await finger(page, browserName);
  const it = bar(page, 'Webseite anpassen');
  await it.scrollIntoViewIfNeeded();
  const box = (await it.boundingBox())!;
  const [x, y, day] = [box.x + box.width / 2, box.y + box.height / 2, box.width / 12];
  await touch.down(x, y);
  for (let step = 1; step <= 7; step++) await touch.move(x + step * day, y);
  await expect(page.locator('.timeline__new')).toHaveText('30.03.2026 bis 10.04.2026');
  await touch.up();
  await days(page, 'Webseite anpassen', '30.03.2026 bis 10.04.2026');
});

test('what follows moves along when asked, and what begins too early is named and mended', async ({ page }) => {
  const app = await timeline(page);
  const menu = page.getByRole('button', { name: 'Aktionen: Konzept schreiben' });
  await app.choose(menu, 'Zusammen eine Woche später');
  await days(page, 'Konzept schreiben', '09.03.2026 bis 20.03.2026');
  await days(page, 'Neue Hotline starten', '06.04.2026 bis 17.04.2026');
  const warning = page.getByRole('region', { name: 'Die Reihenfolge passt nicht' });
  await expect(warning).toBeHidden();
  await app.choose(menu, 'Eine Woche später');
  await expect(warning).toContainText('„Team schulen“ beginnt am 23.03.2026, aber „Konzept schreiben“ endet erst am 27.03.2026.');
  await warning.getByRole('button', { name: 'Danach beginnen: Team schulen' }).click();
  await days(page, 'Team schulen', '28.03.2026 bis 08.04.2026');
  await expect(warning).toBeHidden();
});

test('days are set in words, and what would wait for itself is not offered', async ({ page }) => {
  const app = await timeline(page);
  await page.getByRole('button', { name: 'Zeitraum festlegen: Flyer drucken' }).click();
  await app.dialog.getByLabel('Beginn').fill('2026-04-10');
  await app.dialog.getByLabel('Ende').fill('2026-04-01');
  await app.dialog.getByRole('button', { name: 'Speichern' }).click();
  await expect(app.dialog).toContainText('Das Ende liegt vor dem Beginn.');
  await app.dialog.getByLabel('Ende').fill('2026-04-17');
  await app.dialog.getByRole('button', { name: 'Speichern' }).click();
  await days(page, 'Flyer drucken', '10.04.2026 bis 17.04.2026');

  await app.choose(page.getByRole('button', { name: 'Aktionen: Konzept schreiben' }), 'Wartet auf …');
  await app.dialog.getByRole('combobox', { name: 'Maßnahme suchen' }).click();
  await expect(app.found('Maßnahme suchen')).toHaveText(['Flyer drucken', 'Webseite anpassen']);
  await app.found('Maßnahme suchen').first().click();
  await expect(app.dialog.getByRole('listitem')).toContainText('Flyer drucken');
});

test('measures that wait for each other are named', async ({ page }) => {
  const [first, second, ...others] = records.measure;
  await timeline(page, { measure: [{ ...first, [`after/${LAUNCH}`]: true }, second, ...others] });
  await expect(page.getByRole('region', { name: 'Die Reihenfolge passt nicht' })).toContainText(
    'Diese Maßnahmen warten aufeinander und können nie beginnen: Konzept schreiben, Team schulen und Neue Hotline starten.',
  );
});
