// Resources and processes: taken over from touchpoints, compared with what customers require, turned into measures.
import { expect, test, type Page } from './app';
import { id, opened, touchpoints } from './touchpoint';

const two = touchpoints(
  { name: 'Servicetelefon', systems: 'CRM\nTelefonanlage', data: 'Kundenakte', expectation: 'Gleich jemand, der Bescheid weiß', [`departments/${id(10)}`]: true },
  { name: 'Tresen' },
);

async function go(page: Page, heading = 'Ressourcen und Prozesse') {
  await page.evaluate(() => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, '$1/measure/needs');
  });
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('what touchpoints name is taken over once, with what the customer expects', async ({ page }) => {
  const app = await opened(page, { touchpoint: two, need: [{ id: id(600), touchpoint: id(101), kind: 'system', resource: 'crm' }] });
  await go(page);
  await expect(page.getByText('1 Ressource', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '2 genannte Ressourcen übernehmen' }).first().click();
  await expect(page.getByText('3 Ressourcen', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /genannte Ressource/ })).toHaveCount(0);
  const required = field(page, 'Der Kunde verlangt');
  for (const n of [0, 1, 2]) await expect(required.nth(n)).toHaveValue('Gleich jemand, der Bescheid weiß');
  await expect(page.getByRole('row').filter({ has: page.getByLabel('Abteilung') }).nth(1).getByLabel('Abteilung')).toHaveValue(id(10));
  await app.undo.click();
  await expect(page.getByText('1 Ressource', { exact: true })).toBeVisible();
  await expect(required).toHaveValue('');
});

test('resources are added, judged, filtered, thrown away and brought back with the keyboard', async ({ page }) => {
  const app = await opened(page, { touchpoint: two });
  await go(page);
  await expect(page.getByText('Noch keine Ressourcen')).toBeVisible();
  await page.getByRole('button', { name: 'Ressource aufnehmen' }).press('Enter');
  await page.getByRole('combobox', { name: 'Touchpoint wählen' }).fill('Tresen');
  await app.found('Touchpoint wählen').filter({ hasText: 'Tresen' }).click();
  await expect(app.dialog.getByText('Auf der Seite des Touchpoints steht noch nicht')).toBeVisible();
  await app.dialog.getByRole('radiogroup', { name: 'Art der neuen Ressource' }).getByText('IT-System').click();
  const fresh = app.dialog.getByLabel('Neue Ressource');
  for (const name of ['Terminkalender', 'Aufrufanlage']) {
    await fresh.fill(name);
    await fresh.press('Enter');
    await expect(app.dialog.getByText(new RegExp(`Schon aufgenommen:.*${name}`))).toBeVisible();
  }
  await app.closeDialog();
  const rows = page.getByRole('row').filter({ has: page.getByLabel('Passung') });
  await expect(rows).toHaveCount(2);
  await rows.nth(0).getByLabel('Kann heute').fill('Nur auf Papier');
  await rows.nth(0).getByLabel('Kann heute').press('Tab');
  await expect(rows.nth(0).getByLabel('Passung')).toBeFocused();
  await rows.nth(0).getByLabel('Passung').selectOption({ label: 'fehlt' });
  const filter = page.getByRole('search', { name: 'Ressourcen filtern' });
  await filter.getByLabel('Passung').selectOption({ label: 'noch nicht gesagt' });
  await expect(page.getByText('1 von 2')).toBeVisible();
  await filter.getByRole('button', { name: 'Filter aufheben' }).click();
  await filter.getByLabel('Text suchen').fill('papier');
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Ressource „Terminkalender“ in den Papierkorb' }).click();
  await expect(page.getByText('Keine Ressource passt zum Filter.')).toBeVisible();
  await app.toast('„Terminkalender“ liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(rows).toHaveCount(1);
  await app.reload();
  await expect(field(page, 'Kann heute').first()).toHaveValue('Nur auf Papier');
});

test('what does not fit stands together, what is missing first, and becomes a measure once', async ({ page }) => {
  const need = (n: number, touchpoint: number, resource: string, fit?: string) => ({ id: id(600 + n), touchpoint: id(100 + touchpoint), resource, department: id(10), ...(fit ? { fit } : {}) });
  const app = await opened(page, {
    touchpoint: two,
    need: [need(1, 1, 'Rückruf', 'partly'), need(2, 1, 'Eskalation', 'fits'), need(3, 2, 'Terminvergabe', 'missing'), need(4, 2, 'Ausweis prüfen')],
  });
  await go(page);
  await page.getByText('Was nicht passt', { exact: true }).click();
  await expect(page.getByText('Bei 1 Ressource hat noch niemand gesagt, ob sie passt.')).toBeVisible();
  const list = page.getByRole('region', { name: /^Was nicht passt/ }).getByRole('listitem');
  await expect(list).toHaveText([/fehlt.*Terminvergabe/, /passt zum Teil.*Rückruf/]);
  const counts = (name: string) => page.getByRole('table', { name });
  await expect(counts('Nach Touchpoints').getByRole('row')).toHaveText([/fehlt/, /Tresen.*1.*0/, /Servicetelefon.*0.*1/]);
  await expect(counts('Nach Abteilungen').getByRole('row')).toHaveText([/fehlt/, /Kundenservice.*1.*1/]);
  await list.nth(0).getByRole('button', { name: 'Maßnahme machen aus: Terminvergabe' }).click();
  await expect(list.nth(0)).toContainText('Maßnahme: Idee');
  await expect(list.nth(0).getByRole('button')).toHaveCount(0);
  await app.goToTouchpoint(2, 'Tresen');
  const here = page.getByRole('region', { name: 'Maßnahmen und Ressourcen' });
  await expect(here.getByRole('list', { name: 'Maßnahmen', exact: true })).toContainText('Terminvergabe');
  await expect(here.getByRole('list', { name: 'Was noch nicht passt' })).toContainText('fehlt');
});

test('in English and at 360 pixels the pages read well', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await opened(page, { touchpoint: two, need: [{ id: id(600), touchpoint: id(101), resource: 'CRM', fit: 'partly' }] });
  await go(page);
  await expect(page.locator('td[data-label="Kann heute"]').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.evaluate(() => {
    const to = new URL(location.href);
    to.searchParams.set('lang', 'en');
    location.href = to.href;
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Resources and processes' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Can do today' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
