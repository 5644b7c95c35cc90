// Where the project stands: counted from the data, with a way to everything that is counted.
import { expect, test } from './app';
import { isForEverybody } from './measured';
import { Werkstatt } from './pages';

test('a new project is told what is sensible next, and it goes on when that is done', async ({ page }) => {
  const app = await new Werkstatt(page).open();
  await app.createProject('Hausrat 2027');
  await app.rail.getByRole('link', { name: 'Überblick' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Überblick' })).toBeVisible();
  await expect(page.getByText('So weit reicht das Projekt: Analyse')).toBeVisible();
  const next = page.getByRole('region', { name: 'Sinnvoll als Nächstes' });
  await next.getByRole('link', { name: 'Leistung und Zielgruppe benennen' }).click();
  await page.getByLabel('Leistung', { exact: true }).fill('Hausratversicherung');
  await page.getByLabel('Zielgruppe', { exact: true }).fill('Familien');
  await page.getByLabel('Zielgruppe', { exact: true }).blur();
  await app.rail.getByRole('link', { name: 'Überblick' }).click();
  await expect(page.getByRole('link', { name: 'Leistung und Zielgruppe 2 von 2' }).first()).toBeVisible();
  await expect(next.getByRole('link', { name: 'Ziele aufschreiben' })).toBeVisible();
  await isForEverybody(page);
});

test('the sample project stands at the success control, and each number leads to what it counts', async ({ page }) => {
  const app = await new Werkstatt(page).open();
  await app.openSample();
  await app.rail.getByRole('link', { name: 'Überblick' }).click();
  await expect(page.getByText('So weit reicht das Projekt: Erfolgskontrolle')).toBeVisible();
  const step = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Umsetzung', exact: true }) });
  await expect(step).toContainText('begonnen');
  await expect(step.getByRole('link', { name: 'Gehaltene Schulungen 1 von 2' })).toBeVisible();
  await step.getByRole('link', { name: 'Entschiedene Piloten 1 von 2' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Piloten' })).toBeVisible();
});

test('a card has an address of its own, which opens it on its board', async ({ page }) => {
  const app = await new Werkstatt(page).open();
  await app.openSample();
  const card = '01900000-0000-7000-8000-000000003053';
  const department = '01900000-0000-7000-8000-000000000102';
  await app.rail.getByRole('link', { name: 'Überblick' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Überblick' })).toBeVisible();
  await page.evaluate(
    ([department, card]) => {
      location.hash = location.hash.replace(/overview.*/, `boards/${department}/card/${card}`);
    },
    [department, card],
  );
  await expect(page.getByRole('heading', { level: 1, name: 'Vertrieb' })).toBeVisible();
  await expect(app.dialog.getByLabel('Titel')).toHaveValue('Die Gesundheitskarte ist zum ersten Tag der Mitgliedschaft da');
  await page.keyboard.press('Escape');
  await expect(app.dialog).toBeHidden();
});

test('a milestone belongs to a sub-project, and its measures know it', async ({ page }) => {
  const app = await new Werkstatt(page).open();
  await app.openSample();
  const go = async (view: string, heading: string) => {
    await page.evaluate((view) => {
      location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/${view}`);
    }, view);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  };
  await go('setup/charter', 'Auftrag');
  const pilot = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Meilenstein „Pilot in Kreuzmühle/ }) });
  await pilot.getByLabel('Gehört zu').selectOption({ label: 'Der erste Tag' });
  await expect(app.undo).toHaveAccessibleName('Rückgängig: Meilenstein ändern');
  await go('measures/01900000-0000-7000-8000-000000007703', 'Gesundheitskarte am Tag des Antrags bestellen');
  await expect(page.getByRole('region', { name: 'Teilprojekt' })).toContainText('Pilot in Kreuzmühle gestartet: Karte vor dem ersten Tag');
});
