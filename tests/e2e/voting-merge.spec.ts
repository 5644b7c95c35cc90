// One person votes on two devices. The files are merged: the round asks which dots stay, and tells nobody else where they lie.
import { expect, test, type BrowserContext, type Page } from './app';
import { Werkstatt } from './pages';
import { id, opened } from './touchpoint';

const titles = ['Rückruf am selben Tag', 'Schaden per App melden', 'Brief ohne Fachwörter'];
const card = titles.map((title, n) => ({ id: id(300 + n), title, place: { board: 'company', kind: 'idea', at: `V00${10 + n}` } }));
const person = [{ id: id(20), name: 'Jana Hollmann' }, { id: id(21), name: 'Ali Demir' }];
const round = [{ id: id(600), name: 'Was zuerst?', date: '2026-03-01' }];

async function goToRound(page: Page) {
  await page.evaluate((round) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/prioritise/votes/${round}`);
  }, id(600));
  await expect(page.getByRole('heading', { level: 1, name: 'Was zuerst?' })).toBeVisible();
}

async function votes(page: Page, dots: Record<string, number>) {
  await goToRound(page);
  await page.getByRole('button', { name: 'Tablet herumgeben' }).click();
  await page.getByRole('button', { name: 'Jana Hollmann' }).click();
  for (const [title, count] of Object.entries(dots)) {
    for (let n = 0; n < count; n++) await page.getByRole('button', { name: `Ein Punkt mehr für ${title}` }).click();
  }
  await page.getByRole('button', { name: 'Fertig, weitergeben' }).click();
  const anyway = page.getByRole('button', { name: 'Trotzdem abgeben' });
  const thanks = page.getByText('Danke, der Stimmzettel ist abgegeben.');
  await expect(anyway.or(thanks)).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  await expect(thanks).toBeVisible();
  await page.getByRole('button', { name: 'Zurück zur Moderation' }).click();
}

/** Jana gives three dots here and two on another device; gives back the file of the other one. */
async function votedTwice(page: Page, openContext: () => Promise<BrowserContext>) {
  const it = await opened(page, { card, person, round });
  const file = await it.exportFile();
  const other = await new Werkstatt(await (await openContext()).newPage()).open();
  await other.openFile(file);
  await expect(other.page.getByRole('heading', { level: 1, name: 'Unternehmen' })).toBeVisible();
  await votes(other.page, { [titles[2]!]: 2 });
  const theirs = await other.exportFile();
  await votes(page, { [titles[0]!]: 2, [titles[1]!]: 1 });
  return { it, theirs: { ...theirs, name: 'zweites.json' } };
}

const asked = (page: Page) => page.getByRole('region', { name: 'Bitte klären' });
const ballots = (page: Page) => page.getByRole('region', { name: 'Stimmzettel', exact: true });

test('two ballots of one person in an open round: the round asks, and the choice counts', async ({ page, openContext }) => {
  const { it, theirs } = await votedTwice(page, openContext);
  await it.goTo('Dateien');
  await it.mergeFiles(theirs);
  await expect(it.dialog).toContainText('Jana Hollmann');
  for (const title of titles) await expect(it.dialog).not.toContainText(title);
  await it.dialog.getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(it.toast('zusammengeführt')).toBeVisible();

  await goToRound(page);
  await expect(asked(page)).toContainText('Stimmzettel von Jana Hollmann: 5 von 3 Punkten');
  await expect(ballots(page)).toContainText('1 Stimmzettel · 0 Personen · 0 von 0 Punkten vergeben');
  await asked(page).getByRole('button', { name: 'Weglassen' }).click();
  await expect(asked(page)).toHaveCount(0);
  await it.toast('zählt nicht mit').getByRole('button', { name: 'Rückgängig' }).click();
  await asked(page).getByRole('button', { name: 'Punkte auswählen' }).click();
  await expect(asked(page)).toContainText('Nur Jana Hollmann sollte das hier sehen.');
  await asked(page).getByRole('button', { name: `Ein Punkt weniger für ${titles[0]}` }).click();
  await asked(page).getByRole('button', { name: `Ein Punkt weniger für ${titles[1]}` }).click();
  await asked(page).getByRole('button', { name: 'Übernehmen' }).click();
  await expect(ballots(page)).toContainText('1 Stimmzettel · 1 Person · 3 von 3 Punkten vergeben');
  await it.reload();
  await expect(ballots(page)).toContainText('1 Stimmzettel · 1 Person · 3 von 3 Punkten vergeben');
});

test('the same in a closed round: it stays closed, and only this ballot can be mended', async ({ page, openContext }) => {
  const { it, theirs } = await votedTwice(page, openContext);
  await page.getByRole('button', { name: 'Runde schließen' }).click();
  await expect(it.dialog).toContainText('Noch 1 Person hat nicht abgestimmt: Ali Demir.');
  await it.dialog.getByRole('button', { name: 'Runde schließen' }).click();
  const result = page.getByRole('region', { name: 'Ergebnis', exact: true });
  await expect(result.getByRole('rowheader')).toHaveText([titles[0]!, titles[1]!]);
  await it.goTo('Dateien');
  await it.mergeFiles(theirs);
  await it.dialog.getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(it.toast('zusammengeführt')).toBeVisible();

  await goToRound(page);
  await expect(result).toContainText('Niemand hat einen Punkt vergeben.');
  await asked(page).getByRole('button', { name: 'Punkte auswählen' }).click();
  for (let n = 0; n < 2; n++) await asked(page).getByRole('button', { name: `Ein Punkt weniger für ${titles[0]}` }).click();
  await asked(page).getByRole('button', { name: 'Übernehmen' }).click();
  await expect(result.getByRole('rowheader')).toHaveText([titles[2]!, titles[1]!]);
  await expect(asked(page)).toHaveCount(0);
  await expect(ballots(page).getByRole('button')).toHaveCount(0);
});
