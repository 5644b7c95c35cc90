// Trainings: for whom, who was there, and what of the standards they cover.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { id, opened } from './touchpoint';

const [SERVICE, SALES, STANDARD] = [id(10), id(11), id(301)];

const records = {
  department: [
    { id: SERVICE, name: 'Kundenservice', color: 'blue', at: 'V0005' },
    { id: SALES, name: 'Vertrieb', color: 'teal', at: 'V0015' },
  ],
  person: [
    { id: id(20), name: 'Anna Beck', department: SERVICE },
    { id: id(21), name: 'Ben Kurz', department: SERVICE },
    { id: id(22), name: 'Cem Aydin', department: SERVICE },
  ],
  card: [
    { id: STANDARD, title: 'Rückruf in 24 Stunden', place: { board: 'company', kind: 'standard', at: 'V0005' }, state: 'agreed' },
    { id: id(302), title: 'Nur vorgeschlagen', place: { board: 'company', kind: 'standard', at: 'V0015' } },
  ],
};

async function trainings(page: Page, more: Record<string, Record<string, unknown>[]> = {}) {
  await page.clock.setFixedTime('2026-03-18T10:00:00');
  const app = await opened(page, { ...records, ...more });
  await page.evaluate(() => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, '$1/measures/trainings');
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Schulungen' })).toBeVisible();
  return app;
}

async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

const coverage = (page: Page) => page.getByRole('region', { name: 'Abdeckung' });

test('a training of a standard, held, says who has still to learn it', async ({ page }) => {
  const app = await trainings(page);
  await expect(coverage(page)).toContainText('0 von 3 · 0 %');
  await expect(coverage(page)).not.toContainText('Nur vorgeschlagen');
  await coverage(page).getByText('3 Personen fehlen').click();
  await expect(coverage(page).getByRole('row', { name: /^Vertrieb/ })).toContainText('keine Personen angelegt');
  await coverage(page).getByRole('button', { name: 'Schulung anlegen zu: Rückruf in 24 Stunden' }).click();
  await expect(app.dialog.getByLabel('Schulung', { exact: true })).toHaveValue('Rückruf in 24 Stunden');
  await app.dialog.getByRole('button', { name: 'Schulung anlegen' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Rückruf in 24 Stunden' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Rückruf in 24 Stunden' })).toBeVisible();
  await page.getByLabel('Anna Beck').check();
  await page.getByLabel('Cem Aydin').check();

  // What is yet to come cannot have been held.
  await page.getByLabel('Datum').fill('2026-03-25');
  await page.getByLabel('Datum').blur();
  await page.getByRole('button', { name: 'Hat stattgefunden' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('Das Datum liegt in der Zukunft. Die Schulung kann noch nicht stattgefunden haben.');
  await page.getByLabel('Datum').fill('2026-03-17');
  await page.getByLabel('Datum').blur();
  await page.getByRole('button', { name: 'Hat stattgefunden' }).click();
  await expect(page.getByRole('button', { name: 'Hat stattgefunden' })).toHaveAttribute('aria-pressed', 'true');
  await accessible(page);

  await app.reload();
  await page.getByRole('link', { name: 'Alle Schulungen' }).click();
  await expect(coverage(page)).toContainText('2 von 3 · 66 %');
  await coverage(page).getByText('1 Person fehlt').click();
  await expect(coverage(page).getByRole('row', { name: /^Kundenservice/ })).toContainText('Ben Kurz');
  await expect(page.getByRole('row', { name: /^Rückruf in 24 Stunden/ })).toContainText('hat stattgefunden');
  await accessible(page);
});

test('a training is made when it has a name, not before', async ({ page }) => {
  const app = await trainings(page);
  await page.getByRole('button', { name: 'Schulung anlegen', exact: true }).click();
  await app.dialog.getByRole('button', { name: 'Schulung anlegen' }).click();
  await expect(app.dialog).toContainText('Geben Sie der Schulung einen Namen.');
  await app.dialog.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(page.getByText('Noch keine Schulung')).toBeVisible();
  await page.getByRole('button', { name: 'Schulung anlegen', exact: true }).click();
  await app.dialog.getByLabel('Schulung', { exact: true }).fill('Erste Gruppe');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Erste Gruppe' })).toBeVisible();
});

test('a training goes into the trash and comes back', async ({ page }) => {
  const app = await trainings(page, { training: [{ id: id(97), title: 'Erste Gruppe', date: '2026-04-01', [`departments/${SERVICE}`]: true }] });
  const row = page.getByRole('row', { name: /^Erste Gruppe/ });
  await expect(row).toContainText('0 von 3');
  await row.getByRole('button', { name: /in den Papierkorb/ }).click();
  await expect(page.getByText('Noch keine Schulung')).toBeVisible();
  await app.toast('Erste Gruppe').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(row).toBeVisible();
});

test('somebody of another department can have been there, too', async ({ page }) => {
  const app = await trainings(page, {
    training: [{ id: id(97), title: 'Erste Gruppe', [`departments/${SALES}`]: true, [`cards/${STANDARD}`]: true }],
  });
  await page.getByRole('link', { name: 'Erste Gruppe' }).click();
  await app.pick('Außerdem dabei', 'Ben Kurz');
  await expect(page.getByLabel('Ben Kurz')).toBeChecked();
});
