// Dot voting with twelve people in the room: nine by tablet, three by the moderation, then the bars, and once more.
import { expect, test, type Page } from './app';
import { isForEverybody } from './measured';
import { id, opened } from './touchpoint';

const names = ['Ada', 'Ben', 'Clara', 'Doris', 'Emil', 'Fatma', 'Georg', 'Hanna', 'Igor', 'Jana', 'Kemal', 'Lena'];
const person = names.map((name, n) => ({ id: id(20 + n), name }));
const titles = ['Rückruf am selben Tag', 'Schaden per App melden', 'Brief ohne Fachwörter', 'Termin am Abend'];
const card = titles.map((title, n) => ({
  id: id(300 + n),
  title,
  place: { board: 'company', kind: 'idea', at: `V00${10 + n}` },
  ...(n < 2 ? { group: id(700) } : {}),
}));
const group = [{ id: id(700), name: 'Schneller werden', at: 'V' }];
const round = [{ id: id(600), name: 'Was zuerst?', date: '2026-03-01', dots: 2, single: true }];
const workshop = [{ id: id(800), name: 'Ideenworkshop', date: '2026-03-01' }];
const activity = [{ id: id(801), workshop: id(800), kind: 'vote', at: 'V', round: id(600) }];

async function goToRoom(page: Page) {
  await page.evaluate(
    ([workshop, activity]) => {
      const project = /project\/([^/]+)/.exec(location.hash)![1];
      localStorage.setItem(`werkstatt.live.${project}`, JSON.stringify({ workshop, activity, timer: { stands: 0 } }));
      location.hash = `#/project/${project}/workshop/${workshop}/room`;
      location.reload();
    },
    [id(800), id(801)],
  );
}

const more = (page: Page, title: string) => page.getByRole('button', { name: `Ein Punkt mehr für ${title}` });
const result = (page: Page) => page.getByRole('region', { name: 'Ergebnis', exact: true });

async function votes(page: Page, name: string, ...cards: string[]) {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByText('Noch 2 von 2 Punkten')).toBeVisible();
  for (const title of cards) await more(page, title).click();
  await expect(page.getByText('Noch 0 von 2 Punkten')).toBeVisible();
  await page.getByRole('button', { name: 'Fertig, weitergeben' }).click();
  await expect(page.getByText('Danke, der Stimmzettel ist abgegeben.')).toBeVisible();
}

test('twelve people vote on one tablet, and nobody sees a dot before the end', async ({ page }) => {
  const it = await opened(page, { person, card, group, round, workshop, activity });
  await it.saved();
  await goToRoom(page);
  await expect(page.getByText('0 von 12 haben abgestimmt')).toBeVisible();

  // One dot per card, and a card under the name of its group.
  await page.getByRole('button', { name: 'Ada', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Schneller werden' }).getByRole('listitem')).toHaveCount(2);
  await more(page, titles[0]!).click();
  await expect(more(page, titles[0]!)).toBeDisabled();
  await more(page, titles[0]!).click({ force: true });
  await expect(page.getByRole('main')).toContainText('In dieser Runde ist höchstens 1 Punkt auf einer Karte möglich.');
  await page.getByRole('button', { name: 'Abbrechen' }).click();

  for (const name of names.slice(0, 6)) await votes(page, name, titles[0]!, titles[2]!);
  for (const name of names.slice(6, 9)) await votes(page, name, titles[1]!, titles[2]!);
  await expect(page.getByText('9 von 12 haben abgestimmt')).toBeVisible();
  for (const title of titles) await expect(page.getByRole('main')).not.toContainText(title);
  await page.getByText('Moderation', { exact: true }).click();
  await page.getByRole('button', { name: 'Runde schließen' }).click();
  await expect(it.dialog).toContainText('Noch 3 Personen haben nicht abgestimmt: Jana, Kemal und Lena.');
  await it.dialog.getByRole('button', { name: 'Abbrechen' }).click();

  // Three told their dots to the moderation. On its page are numbers of dots, and no card.
  await page.getByRole('link', { name: 'Abstimmung verwalten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Was zuerst?' })).toBeVisible();
  for (const title of titles) await expect(page.getByRole('main')).not.toContainText(title);
  await page.getByRole('button', { name: 'Punkte für andere eingeben' }).click();
  await expect(page.getByLabel('Für wie viele Personen?')).toHaveValue('3');
  const number = page.getByRole('textbox', { name: `Punkte für ${titles[3]}` });
  await number.fill('4');
  await number.press('Enter');
  await expect(page.getByText('Auf einer Karte sind höchstens 3 Punkte möglich, einer je Person.').last()).toBeVisible();
  await number.fill('3');
  await number.press('Enter');
  await page.getByRole('textbox', { name: `Punkte für ${titles[2]}` }).fill('3');
  await page.getByRole('textbox', { name: `Punkte für ${titles[2]}` }).press('Enter');
  await page.getByRole('button', { name: 'Fertig', exact: true }).click();
  await expect(page.getByText('12 von 12 haben abgestimmt')).toBeVisible();

  // Everybody is there: one press closes.
  await page.getByRole('button', { name: 'Runde schließen' }).click();
  await expect(result(page).getByRole('row')).toHaveText([/Platz/, /1\.\s*Brief ohne Fachwörter\s*12\s*50/, /2\.\s*Rückruf am selben Tag\s*6\s*25/, /3\.\s*Schaden per App melden\s*3/, /3\.\s*Termin am Abend\s*3/]);
  const groups = page.getByRole('region', { name: 'Nach Gruppen', exact: true });
  await expect(groups.getByRole('row').nth(1)).toContainText('Rückruf am selben Tag: 6 · Schaden per App melden: 3');
  await expect(groups.getByRole('row').nth(1)).toContainText('38');
  await goToRoom(page);
  await expect(result(page).getByRole('rowheader').first()).toHaveText('Brief ohne Fachwörter');
  await expect(page.getByRole('button', { name: 'Ada', exact: true })).toHaveCount(0);

  // Once more, and both side by side.
  await page.getByRole('link', { name: 'Abstimmung verwalten' }).click();
  await page.getByRole('button', { name: 'Noch einmal abstimmen' }).click();
  await page.getByRole('button', { name: 'Punkte für andere eingeben' }).click();
  await expect(page.getByLabel('Für wie viele Personen?')).toHaveValue('12');
  const again = page.getByRole('textbox', { name: `Punkte für ${titles[1]}` });
  await again.fill('10');
  await again.press('Enter');
  await page.getByRole('button', { name: 'Fertig', exact: true }).click();
  await page.getByRole('button', { name: 'Runde schließen' }).click();
  const both = page.getByRole('region', { name: 'Abstimmungen im Vergleich', exact: true });
  await expect(both.getByRole('rowheader').first()).toHaveText('Schaden per App melden');
  await expect(both.getByRole('row', { name: /Schaden per App/ })).toContainText('+7 Punkte');
  await expect(both.getByRole('row', { name: /Brief ohne/ })).toContainText('−12 Punkte');
  await isForEverybody(page);
});

test('an activity without a vote gets one, and a vote without people is nameless', async ({ page }) => {
  const it = await opened(page, { card, group, workshop, activity: [{ ...activity[0], round: null }] });
  await it.saved();
  await goToRoom(page);
  // Whoever takes part waits; the facilitator says what it is about.
  await expect(page.getByRole('heading', { name: 'Gleich wird abgestimmt' })).toBeVisible();
  await page.getByText('Moderation', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Worüber wird abgestimmt?' }).fill('Was kommt?');
  await page.getByRole('textbox', { name: 'Worüber wird abgestimmt?' }).press('Enter');
  await expect(page.getByText('0 Personen haben abgestimmt')).toBeVisible();
  await page.getByRole('button', { name: 'Ohne Namen abstimmen' }).click();
  await more(page, titles[0]!).click();
  await page.getByRole('button', { name: 'Fertig, weitergeben' }).click();
  await page.getByRole('button', { name: 'Trotzdem abgeben' }).click();
  await expect(page.getByText('1 Person hat abgestimmt')).toBeVisible();
});
