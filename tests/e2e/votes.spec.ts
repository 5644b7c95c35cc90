// Voting rounds: dots never above the budget, secret until closed, and then never changed.
import { expect, test, type Page } from './app';
import { isForEverybody } from './measured';
import { id, opened, type Analysis } from './touchpoint';

const card = (n: number, title: string) => ({ id: id(300 + n), title, place: { board: 'company', kind: 'idea', at: `V00${10 + n}` } });
const cards = [card(1, 'Rückruf am selben Tag'), card(2, 'Schaden per App melden'), card(3, 'Brief ohne Fachwörter')];
const person = [{ id: id(20), name: 'Jana Hollmann' }, { id: id(21), name: 'Ali Demir' }];

async function goTo(it: Analysis, view: string, heading: string) {
  await it.page.evaluate((view) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/prioritise/${view}`);
  }, view);
  await expect(it.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

const ballots = (page: Page) => page.getByRole('region', { name: 'Stimmzettel', exact: true });
const dots = (page: Page, title: string) => page.getByRole('textbox', { name: `Punkte für ${title}`, exact: true });

test('a round is secret until it is closed, and gives no dot more than there are', async ({ page }) => {
  const it = await opened(page, { card: cards, person });
  await goTo(it, 'votes', 'Abstimmungen');
  await expect(page.getByText('Noch keine Abstimmung')).toBeVisible();
  await page.getByRole('button', { name: 'Runde beginnen' }).click();
  await expect(page.getByText('Schreiben Sie, worüber abgestimmt wird.')).toBeVisible();
  await page.getByLabel('Worüber wird abgestimmt?').fill('Was zuerst?');
  await page.getByLabel('Worüber wird abgestimmt?').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Was zuerst?' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Ergebnis' })).toHaveCount(0);

  await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Jana Hollmann' });
  await page.getByRole('button', { name: 'Stimmzettel ausfüllen' }).click();
  const sheet = page.getByRole('region', { name: 'Stimmzettel: Jana Hollmann' });
  await expect(sheet).toContainText('Noch 3 von 3 Punkten');
  const more = sheet.getByRole('button', { name: 'Ein Punkt mehr für Rückruf am selben Tag' });
  await more.click();
  await more.click();
  await expect(sheet).toContainText('Noch 1 von 3 Punkten');
  await dots(page, 'Schaden per App melden').fill('2');
  await dots(page, 'Schaden per App melden').press('Enter');
  await expect(sheet).toContainText('Für „Schaden per App melden“ ist höchstens 1 Punkt möglich.');
  await expect(dots(page, 'Schaden per App melden')).toHaveValue('0');
  await dots(page, 'Schaden per App melden').press('ArrowUp');
  await expect(sheet).toContainText('Noch 0 von 3 Punkten');
  await expect(more).toBeDisabled();
  await more.click({ force: true });
  await expect(dots(page, 'Rückruf am selben Tag')).toHaveValue('2');
  await sheet.getByRole('button', { name: 'Fertig' }).click();

  // Whoever voted is not asked again; what hangs on the wall is counted at once.
  await expect(page.getByLabel('Person', { exact: true }).getByRole('option', { name: 'Jana Hollmann' })).toHaveCount(0);
  await page.getByText('An der Wand gezählt', { exact: true }).click();
  await page.getByRole('button', { name: 'Stimmzettel ausfüllen' }).click();
  await expect(page.getByText('Eine ganze Zahl von 1 bis 1000.')).toBeVisible();
  await page.getByLabel('Für wie viele Personen?').fill('4');
  await page.getByLabel('Für wie viele Personen?').press('Enter');
  await expect(page.getByText('Noch 12 von 12 Punkten')).toBeVisible();
  await dots(page, 'Brief ohne Fachwörter').fill('9');
  await dots(page, 'Brief ohne Fachwörter').press('Enter');
  await expect(page.getByText('Noch 3 von 12 Punkten')).toBeVisible();
  await page.getByLabel('Für wie viele Personen?').fill('2');
  await page.getByLabel('Für wie viele Personen?').press('Enter');
  await expect(page.getByText('Für so wenige Personen sind schon zu viele Punkte vergeben.')).toBeVisible();
  await page.getByRole('button', { name: 'Fertig' }).click();
  await expect(ballots(page)).toContainText('2 Stimmzettel · 5 Personen · 12 von 15 Punkten vergeben');
  await isForEverybody(page);

  await page.getByRole('button', { name: 'Runde schließen' }).click();
  await it.dialog.getByRole('button', { name: 'Runde schließen' }).click();
  const result = page.getByRole('region', { name: 'Ergebnis', exact: true });
  await expect(result.getByRole('rowheader')).toHaveText(['Brief ohne Fachwörter', 'Rückruf am selben Tag', 'Schaden per App melden']);
  await expect(page.getByRole('row', { name: /Brief ohne/ })).toContainText('75 %');
  await expect(page.getByRole('button', { name: 'Stimmzettel ausfüllen' })).toHaveCount(0);
  await expect(ballots(page).getByRole('button')).toHaveCount(0);
  await isForEverybody(page);

  // The ranking shows the dots and leads back to the round.
  await it.reload();
  await goTo(it, 'card-ranking', 'Karten-Rangliste');
  await page.getByText('Stimmen', { exact: true }).first().click();
  await expect(page.getByRole('table').getByRole('rowheader').first().getByRole('link')).toHaveText('Brief ohne Fachwörter');
  await page.getByRole('link', { name: '9 Punkte in der letzten Abstimmung' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Was zuerst?' })).toBeVisible();
  await page.getByRole('button', { name: 'Neue Runde mit derselben Frage' }).click();
  await expect(ballots(page)).toContainText('0 Stimmzettel');
});

test('a ballot with too many dots does not count until it is mended', async ({ page }) => {
  const round = [{ id: id(600), name: 'Was zuerst?', date: '2026-03-01', dots: 2 }];
  const ballot = [
    { id: id(601), round: id(600), by: id(20), [`dots/${id(301)}`]: 2, [`dots/${id(302)}`]: 1 },
    { id: id(602), round: id(600), by: id(21), [`dots/${id(302)}`]: 2 },
  ];
  const it = await opened(page, { card: cards, person, round, ballot });
  await goTo(it, 'votes', 'Abstimmungen');
  await page.getByRole('link', { name: 'Was zuerst?' }).click();
  await expect(page.getByText('1 Stimmzettel hat mehr Punkte, als er darf.')).toBeVisible();
  await expect(ballots(page)).toContainText('2 Stimmzettel · 1 Person · 2 von 2 Punkten vergeben');
  await page.getByRole('button', { name: 'Öffnen: Stimmzettel Jana Hollmann' }).click();
  await expect(page.getByText('1 Punkt zu viel: Dieser Stimmzettel zählt nicht.')).toBeVisible();
  await page.getByRole('button', { name: 'Ein Punkt weniger für Rückruf am selben Tag' }).click();
  await expect(page.getByText('Noch 0 von 2 Punkten')).toBeVisible();
  await expect(page.getByText('1 Stimmzettel hat mehr Punkte')).toHaveCount(0);
  await expect(ballots(page)).toContainText('2 Stimmzettel · 2 Personen · 4 von 4 Punkten vergeben');

  // Fewer dots a head than somebody has given are refused, and what is deleted comes back.
  await page.getByLabel('Punkte je Person').fill('1');
  await page.getByLabel('Punkte je Person').press('Enter');
  await expect(page.getByText('Auf einem Stimmzettel liegen schon mehr Punkte.')).toBeVisible();
  await page.getByRole('button', { name: 'Stimmzettel Ali Demir löschen' }).click();
  await expect(ballots(page)).toContainText('1 Stimmzettel · 1 Person');
  await it.toast('gelöscht').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(ballots(page)).toContainText('2 Stimmzettel · 2 Personen');
});
