// The line of a card from the idea to the measurement, and where lines stop.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { felt, waves } from './figures';
import { id, opened, touchpoints } from './touchpoint';

const place = (kind: string, at: string) => ({ board: 'company', kind, at });
const at = { [`touchpoints/${id(101)}`]: true };
const whole = {
  id: id(201), title: 'Rückruf in 24 Stunden', place: place('standard', 'V0005'), state: 'live', since: '2026-04-01',
  author: id(30), insight: id(40), was: 'idea', ...at,
};
const records = {
  touchpoint: touchpoints({ name: 'Servicehotline' }),
  person: [{ id: id(30), name: 'Ayşe Demir' }],
  insight: [{ id: id(40), text: 'Zwölf Minuten Warteschleife. Dann aufgelegt.' }],
  card: [
    whole,
    { id: id(202), title: 'Blumen nach dem Schaden', place: place('wow', 'V0005'), state: 'agreed', ...at },
    { id: id(203), title: 'Nur eine Idee', place: place('idea', 'V0005') },
  ],
  measure: [{ id: id(501), title: 'Rückrufliste einführen', card: id(201), state: 'done', done: '2026-03-20' }],
  pilot: [{ id: id(511), measure: id(501), market: 'Team Nord', decision: 'roll_out' }],
  training: [{ id: id(521), title: 'Am Telefon zusagen', [`cards/${id(201)}`]: true, held: true, date: '2026-03-25' }],
  checklist: [{ id: id(600), name: 'Hotline' }],
  check: [{ id: id(601), checklist: id(600), text: 'Rückruf', card: id(201), touchpoint: id(101), worth: { weight: 1, most: 1 } }],
  visit: [{ id: id(611), checklist: id(600), date: '2026-05-01', kind: 'self_check' }],
  finding: [{ id: id(621), visit: id(611), check: id(601), worth: { weight: 1, most: 1 }, result: { points: 1 } }],
  wave: waves({ name: 'Nullmessung', date: '2026-01-10' }, { name: 'Herbst', date: '2026-06-10' }),
  answers: [felt(1, 1, 'customers', 60, 20, 20), felt(2, 1, 'customers', 10, 20, 70)],
};

async function lines(page: Page, view = '') {
  const app = await opened(page, records);
  await page.evaluate((view) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/success/lines${view}`);
  }, view);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(view ? /Rückruf|Blumen/ : 'Rote Fäden');
  return app;
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name }) });

test('every card shows where its line stops, and one filter finds the broken ones', async ({ page }) => {
  await lines(page);
  await expect(page.getByText('3 von 3 Karten, 1 durchgehend')).toBeVisible();
  await expect(row(page, 'Rückruf in 24 Stunden').getByRole('cell')).toHaveText(['da', 'da', 'da', 'da', 'da', 'durchgehend']);
  await expect(row(page, 'Blumen').getByRole('cell')).toHaveText(['begonnen', 'da', 'fehlt', 'nicht nötig', 'begonnen', 'Maßnahme']);
  await expect(row(page, 'Nur eine Idee').getByRole('cell').last()).toHaveText('Vereinbarung');
  await page.getByLabel('Wo reißt es ab?').selectOption({ label: 'Maßnahme (1)' });
  await expect(page.getByText('1 von 3 Karten, 0 durchgehend')).toBeVisible();
  await row(page, 'Blumen').getByRole('link').click();
  await expect(page.getByText('Der Faden reißt ab bei: Maßnahme.')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Alle Fäden' }).click();
  await expect(page.getByText('1 von 3 Karten, 0 durchgehend'), 'the filter stays').toBeVisible();
  await page.getByRole('button', { name: 'Filter aufheben' }).click();
  await expect(row(page, 'Nur eine Idee')).toBeVisible();
});

test('the line of a card tells each station and leads to its source', async ({ page }) => {
  await lines(page, `/${id(201)}`);
  await expect(page.getByText('Der Faden geht durch')).toBeVisible();
  const stations = page.getByRole('list', { name: 'Stationen' }).locator('> li');
  await expect(stations).toHaveCount(5);
  for (const [nth, texts] of [
    ['Idee von Ayşe Demir', 'Zwölf Minuten Warteschleife'],
    ['Mindeststandard auf der Tafel Unternehmen', 'gelebt seit 01.04.2026', 'Entstanden aus: Idee'],
    ['Rückrufliste einführen', 'erledigt am 20.03.2026', 'Pilot: Team Nord', 'entschieden: einführen', 'Schulung: Am Telefon zusagen'],
    ['Servicehotline', 'erfüllt', 'Selbstprüfung, 01.05.2026', '1 von 1 Punkten'],
    ['−40', '+60', 'n = 100', 'Veränderung: +100 Punkte', 'eindeutig besser'],
  ].entries()) {
    for (const text of texts) await expect(stations.nth(nth)).toContainText(text);
  }
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await stations.nth(4).getByRole('link', { name: 'Herbst' }).click();
  await expect(page).toHaveURL(new RegExp(id(302)));
});

test('a broken line says what is missing', async ({ page }) => {
  await lines(page, `/${id(202)}`);
  await expect(page.getByText('Wer die Idee hatte, ist nicht eingetragen.')).toBeVisible();
  await expect(page.getByText('Noch keine Maßnahme sorgt dafür')).toBeVisible();
  await page.getByRole('button', { name: 'Maßnahme machen' }).click();
  await expect(page.getByRole('link', { name: 'Blumen nach dem Schaden' })).toBeVisible();
  await expect(page.getByText('Noch keine Maßnahme sorgt dafür')).toHaveCount(0);
});
