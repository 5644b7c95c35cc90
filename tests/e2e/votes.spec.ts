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

  await page.getByRole('button', { name: 'Tablet herumgeben' }).click();
  await expect(page.getByRole('heading', { name: 'Wer stimmt jetzt ab?' })).toBeVisible();
  await page.getByRole('button', { name: 'Jana Hollmann' }).click();
  const sheet = page.getByRole('region', { name: 'Stimmzettel von Jana Hollmann' });
  await expect(sheet).toContainText('Noch 3 von 3 Punkten');
  const more = sheet.getByRole('button', { name: 'Ein Punkt mehr für Rückruf am selben Tag' });
  await more.click();
  await more.press('ArrowUp');
  await expect(sheet).toContainText('Noch 1 von 3 Punkten');
  // Whoever has dots left is asked once.
  await sheet.getByRole('button', { name: 'Fertig, weitergeben' }).click();
  await expect(sheet).toContainText('1 Punkt ist noch übrig.');
  await sheet.getByRole('button', { name: 'Ein Punkt mehr für Schaden per App melden' }).click();
  await expect(sheet).toContainText('Noch 0 von 3 Punkten');
  await expect(more).toBeDisabled();
  await more.click({ force: true });
  await expect(sheet).toContainText('Für „Rückruf am selben Tag“ sind höchstens 2 Punkte möglich.');
  await isForEverybody(page);
  await sheet.getByRole('button', { name: 'Fertig, weitergeben' }).click();

  // Whoever voted is not asked again, and nothing of the ballot is to be seen or taken back.
  await expect(page.getByText('Danke, der Stimmzettel ist abgegeben.')).toBeVisible();
  await expect(page.getByText('1 von 2 hat abgestimmt')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Jana Hollmann' })).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText('Rückruf');
  await expect(it.undo).toHaveAccessibleName('Rückgängig: Abstimmung anlegen');

  // What somebody could not enter is entered for them.
  await page.getByRole('button', { name: 'Zurück zur Moderation' }).click();
  await page.getByRole('button', { name: 'Punkte für andere eingeben' }).click();
  const heads = page.getByLabel('Für wie viele Personen?');
  await expect(heads).toHaveValue('1');
  await heads.fill('viele');
  await expect(page.getByText('Eine ganze Zahl von 1 bis 1000.')).toBeVisible();
  await heads.fill('4');
  await expect(page.getByText('Noch 12 von 12 Punkten')).toBeVisible();
  await dots(page, 'Brief ohne Fachwörter').fill('13');
  await dots(page, 'Brief ohne Fachwörter').press('Enter');
  await expect(page.getByText('Für „Brief ohne Fachwörter“ sind höchstens 12 Punkte möglich.').last()).toBeVisible();
  await dots(page, 'Brief ohne Fachwörter').fill('9');
  await dots(page, 'Brief ohne Fachwörter').press('Enter');
  await expect(page.getByText('Noch 3 von 12 Punkten')).toBeVisible();
  await heads.fill('2');
  await expect(page.getByText('Für so wenige Personen sind es zu viele Punkte.')).toBeVisible();
  await heads.fill('4');
  await page.getByRole('button', { name: 'Fertig' }).click();
  await expect(ballots(page)).toContainText('2 Stimmzettel · 5 Personen · 12 von 15 Punkten vergeben');
  await isForEverybody(page);

  await page.getByRole('button', { name: 'Runde schließen' }).click();
  await it.dialog.getByRole('button', { name: 'Runde schließen' }).click();
  const result = page.getByRole('region', { name: 'Ergebnis', exact: true });
  await expect(result.getByRole('rowheader')).toHaveText(['Brief ohne Fachwörter', 'Rückruf am selben Tag', 'Schaden per App melden']);
  await expect(page.getByRole('row', { name: /Brief ohne/ })).toContainText('60 %');
  await expect(page.getByRole('button', { name: 'Tablet herumgeben' })).toHaveCount(0);
  await expect(ballots(page).getByRole('button')).toHaveCount(0);
  await isForEverybody(page);

  // The ranking shows the dots and leads back to the round.
  await it.reload();
  await goTo(it, 'card-ranking', 'Karten-Rangliste');
  await page.getByText('Stimmen', { exact: true }).first().click();
  await expect(page.getByRole('table').getByRole('rowheader').first().getByRole('link')).toHaveText('Brief ohne Fachwörter');
  await page.getByRole('link', { name: '9 Punkte in der letzten Abstimmung' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Was zuerst?' })).toBeVisible();
  await page.getByRole('button', { name: 'Noch einmal abstimmen' }).click();
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
  const asked = page.getByRole('region', { name: 'Bitte klären' });
  await expect(asked).toContainText('Stimmzettel von Jana Hollmann: 3 von 2 Punkten');
  await expect(ballots(page)).toContainText('2 Stimmzettel · 1 Person · 2 von 2 Punkten vergeben');
  await asked.getByRole('button', { name: 'Punkte auswählen' }).click();
  await expect(asked.getByRole('button', { name: 'Übernehmen' })).toBeDisabled();
  await asked.getByRole('button', { name: 'Ein Punkt weniger für Rückruf am selben Tag' }).click();
  await expect(asked).toContainText('Noch 0 von 2 Punkten');
  await asked.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(asked).toHaveCount(0);
  await expect(ballots(page)).toContainText('2 Stimmzettel · 2 Personen · 4 von 4 Punkten vergeben');

  // The rules stay once somebody has voted, a ballot opens after a question only, and what is deleted comes back.
  await expect(page.getByText('Seit der erste Stimmzettel da ist, stehen Punkte und Karten fest.')).toBeVisible();
  await expect(page.getByLabel('Punkte je Person')).toHaveCount(0);
  await page.getByRole('button', { name: 'Öffnen: Stimmzettel Jana Hollmann' }).click();
  await expect(it.dialog).toContainText('Geben Sie zuerst Jana Hollmann das Gerät.');
  await it.dialog.getByRole('button', { name: 'Stimmzettel öffnen' }).click();
  await expect(dots(page, 'Rückruf am selben Tag')).toHaveValue('1');
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await page.getByRole('button', { name: 'Stimmzettel Ali Demir löschen' }).click();
  await expect(ballots(page)).toContainText('1 Stimmzettel · 1 Person');
  await it.toast('gelöscht').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(ballots(page)).toContainText('2 Stimmzettel · 2 Personen');
});

test('only chosen cards can get dots, and only chosen people are asked', async ({ page }) => {
  const round = [{ id: id(600), name: 'Was zuerst?', date: '2026-03-01' }];
  const it = await opened(page, { card: cards, person, round });
  await goTo(it, 'votes', 'Abstimmungen');
  await page.getByRole('link', { name: 'Was zuerst?' }).click();
  await page.getByRole('button', { name: 'Karten wählen' }).click();
  await it.dialog.getByText('Nur ausgewählte').click();
  await it.dialog.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(it.dialog).toContainText('Wählen Sie mindestens eine Karte.');
  await it.dialog.getByRole('button', { name: 'Alle gezeigten dazu' }).click();
  await it.dialog.getByRole('checkbox', { name: 'Schaden per App melden' }).uncheck();
  await expect(it.dialog).toContainText('2 Karten gewählt');
  await isForEverybody(page);
  await it.dialog.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(page.getByText('2 ausgewählte Karten')).toBeVisible();
  await page.getByRole('button', { name: 'Personen wählen' }).click();
  await it.dialog.getByText('Nur ausgewählte').click();
  await it.dialog.getByRole('checkbox', { name: 'Ali Demir' }).check();
  await it.dialog.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(page.getByText('0 von 1 haben abgestimmt')).toBeVisible();

  await page.getByRole('button', { name: 'Tablet herumgeben' }).click();
  await expect(page.getByRole('list', { name: 'Noch nicht abgestimmt' }).getByRole('button')).toHaveText(['Ali Demir']);
  await page.getByRole('button', { name: 'Ali Demir' }).click();
  await expect(page.getByRole('button', { name: /^Ein Punkt mehr/ })).toHaveCount(2);

  // In another tab the same person is quicker; one ballot counts.
  await it.saved();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Tablet herumgeben' }).click();
  await other.getByRole('button', { name: 'Ali Demir' }).click();
  await other.getByRole('button', { name: 'Ein Punkt mehr für Brief ohne Fachwörter' }).click();
  await page.getByRole('button', { name: 'Fertig, weitergeben' }).click();
  await page.getByRole('button', { name: 'Trotzdem abgeben' }).click();
  await expect(page.getByRole('heading', { name: 'Alle haben abgestimmt' })).toBeVisible();
  await other.getByRole('button', { name: 'Fertig, weitergeben' }).click();
  await other.getByRole('button', { name: 'Trotzdem abgeben' }).click();
  await expect(other.locator('.toast')).toContainText('Für Ali Demir gibt es schon einen Stimmzettel.');
  await expect(other.getByText('1 von 1 hat abgestimmt')).toBeVisible();
});
