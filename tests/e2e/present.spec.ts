// Cards on the whole screen: slide by slide, without notes, and what is covered stays covered.
import { expect, test } from './app';
import { isAccessible, isForEverybody } from './measured';
import { id, opened } from './touchpoint';

const card = (n: number, title: string, more = {}) => ({
  id: id(300 + n),
  title,
  note: 'Geheime Notiz',
  place: { board: 'company', kind: 'idea', at: `V00${10 + n}` },
  ...more,
});
const records = {
  card: [
    card(1, 'Rückruf am selben Tag', { group: id(700) }),
    card(2, 'Schaden per App melden'),
    card(3, 'Was niemand sehen soll', { writing: id(801) }),
    card(4, 'Blumen zum Jubiläum', { group: id(700), place: { board: id(10), kind: 'wow', at: 'V0010' } }),
  ],
  group: [{ id: id(700), name: 'Nähe', at: 'V0005' }],
  workshop: [{ id: id(800), name: 'Ideen' }],
  activity: [{ id: id(801), workshop: id(800), kind: 'write', private: true, at: 'V0005' }],
  round: [
    { id: id(600), name: 'Was zuerst?', date: '2026-03-01', dots: 3, closed: true },
    { id: id(601), name: 'Noch offen', date: '2026-04-01', dots: 9 },
  ],
  ballot: [
    { id: id(610), round: id(600), [`dots/${id(301)}`]: 2, [`dots/${id(304)}`]: 1 },
    { id: id(611), round: id(601), [`dots/${id(302)}`]: 9 },
  ],
};

test('a board is presented card by card with the keys, and gives nothing away', async ({ page }) => {
  const it = await opened(page, records);
  await page.getByRole('link', { name: 'Vorstellen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vorstellen' })).toBeVisible();
  await expect(page.getByLabel('Was wird gezeigt?')).toHaveValue('company');
  await page.getByText('Karte für Karte').click();
  await expect(page.getByText('3 Folien')).toBeVisible();
  await isForEverybody(page);
  await page.getByRole('button', { name: 'Vorstellen' }).click();

  const stage = page.getByRole('region', { name: 'Präsentation' });
  const slide = stage.getByRole('heading', { level: 1 });
  await expect(slide).toHaveText('Rückruf am selben Tag');
  await expect(stage).toContainText('2 Punkte');
  await expect(stage).toContainText('Gruppe: Nähe');
  await expect(stage).toContainText('1 / 3');
  // Firefox does not change its size while it fills the screen.
  await isAccessible(page);
  await page.keyboard.press('PageDown');
  await expect(slide).toHaveText('Schaden per App melden');
  await expect(stage, 'an open round stays secret').not.toContainText('Punkt');
  await page.keyboard.press('End');
  await expect(slide).toHaveText('Verdeckte Karte');
  await expect(stage).toContainText('3 / 3');
  await expect(stage).not.toContainText('niemand');
  await expect(stage).not.toContainText('Notiz');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(slide).toHaveText('Schaden per App melden');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Unternehmen' })).toBeVisible();
  await expect(it.card('Schaden per App melden')).toBeVisible();
});

test('groups are presented with their dots, and everything board by board', async ({ page }) => {
  await opened(page, records);
  await page.evaluate(() => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, '$1/workshop/groups');
  });
  await page.getByRole('link', { name: 'Gruppen vorstellen' }).click();
  await page.getByRole('button', { name: 'Vorstellen' }).click();
  const stage = page.getByRole('region', { name: 'Präsentation' });
  const slide = stage.getByRole('heading', { level: 1 });
  await expect(slide).toHaveText('Nähe');
  await expect(stage).toContainText('3 Punkte');
  await expect(stage.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Gruppieren' })).toBeVisible();

  await page.getByRole('link', { name: 'Gruppen vorstellen' }).click();
  await page.getByLabel('Was wird gezeigt?').selectOption({ label: 'Alle Tafeln' });
  await page.getByRole('button', { name: 'Vorstellen' }).click();
  await expect(slide).toHaveText('Unternehmen');
  await page.keyboard.press(' ');
  await expect(slide).toHaveText('Ideen');
  await expect(stage.getByRole('listitem')).toHaveCount(3);
  await expect(stage).not.toContainText('niemand');
  await page.keyboard.press(' ');
  await expect(slide).toHaveText('Kundenservice');
  await stage.getByRole('button', { name: 'Weiter' }).click();
  await expect(slide).toHaveText('Wow-Effekte');
});
