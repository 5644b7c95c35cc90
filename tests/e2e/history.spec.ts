// Who changed what when in a project, and taking one change back.
import { expect, test } from './app';
import { isForEverybody } from './measured';
import { project, upload, Werkstatt } from './pages';

const id = (n: number) => `0190abcd-0000-7000-8000-${String(n).padStart(12, '0')}`;

async function toHistory(app: Werkstatt) {
  await app.saved();
  await app.goTo('Dateien');
  await app.page.getByRole('link', { name: 'Verlauf', exact: true }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Verlauf' })).toBeVisible();
}

test('one change of the past is taken back, and nothing else with it', async ({ page }) => {
  const app = await project(page, ['Kundenservice'], ['Ana']);
  await app.write('Ideen', 'Erste Fassung', 'Andere Karte');
  await app.editTitle('Erste Fassung', 'Zweite Fassung');
  await app.editTitle('Zweite Fassung', 'Dritte Fassung');
  await app.editTitle('Andere Karte', 'Andere Karte, neu');
  await toHistory(app);
  const record = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Dritte Fassung' }) }).last();
  const changes = record.getByRole('listitem');
  await expect(changes).toHaveCount(3);
  await expect(changes.nth(0)).toContainText('Zweite Fassung');
  await expect(changes.nth(0)).toContainText('Dritte Fassung');
  await expect(changes.nth(1)).toContainText('Seither wieder geändert. Jetzt steht dort: Dritte Fassung');
  await expect(changes.nth(2)).toHaveText('Angelegt');
  await isForEverybody(page);
  await page.getByRole('button', { name: 'Zurücknehmen: Titel von „Dritte Fassung“' }).click();
  await expect(app.toast('Zurückgenommen: Titel von „Dritte Fassung“')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Zweite Fassung' })).toBeVisible();
  await app.goToBoard('Kundenservice');
  await expect(app.card('Zweite Fassung')).toBeVisible();
  await expect(app.card('Andere Karte, neu')).toBeVisible();
  await expect(app.undo).toHaveAccessibleName('Rückgängig: Änderung zurücknehmen');
  await app.undo.click();
  await expect(app.card('Dritte Fassung')).toBeVisible();
});

test('each change says who made it, and leads to its record', async ({ page }) => {
  const app = await project(page, ['Kundenservice'], ['Ana', 'Ben']);
  await app.goTo('Rahmen');
  await page.getByLabel('Ich bin').selectOption({ label: 'Ana' });
  await app.goToBoard('Kundenservice');
  await app.write('Ideen', 'Von Ana');
  await app.goTo('Rahmen');
  await page.getByLabel('Ich bin').selectOption({ label: 'Ben' });
  await app.goToBoard('Kundenservice');
  await app.write('Ideen', 'Von Ben');
  await toHistory(app);
  const who = page.getByLabel('Von wem');
  await who.selectOption({ label: 'Ana' });
  await expect(page.getByRole('link', { name: 'Von Ana' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Von Ben' })).toHaveCount(0);
  await page.getByLabel('Was', { exact: true }).selectOption({ label: 'Abteilung' });
  await expect(page.getByRole('link', { name: 'Von Ana' })).toHaveCount(0);
  await who.selectOption({ label: 'alle' });
  await page.getByLabel('Was', { exact: true }).selectOption({ label: 'Karte' });
  await page.getByRole('link', { name: 'Von Ben' }).click();
  await expect(app.dialog.getByLabel('Titel')).toHaveValue('Von Ben');
});

test('covered cards tell nothing here either', async ({ page }) => {
  const app = await new Werkstatt(page).open();
  const place = (n: number) => ({ board: 'company', kind: 'idea', at: `V000${n}` });
  const records = {
    project: [{ id: id(1), name: 'Verdeckt' }],
    workshop: [{ id: id(2), name: 'Freitag' }],
    activity: [{ id: id(3), workshop: id(2), kind: 'write', private: true, at: 'V0005' }],
    card: [
      { id: id(4), title: 'Das ist geheim', writing: id(3), place: place(5) },
      { id: id(5), title: 'Das ist offen', place: place(6) },
    ],
  };
  await app.openFile(upload({ format: 'touchpoint-werkstatt', version: 1, project: { id: id(1), name: 'Verdeckt' }, records }));
  await expect(page.getByRole('heading', { level: 1, name: 'Unternehmen' })).toBeVisible();
  await toHistory(app);
  await expect(page.getByRole('link', { name: 'Das ist offen' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('geheim');
});
