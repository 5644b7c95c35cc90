// The benchmark: begun by one tap, written by keyboard, with a missing score and a bad one.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { id, opened, type Analysis } from './touchpoint';

async function goToBenchmark(app: Analysis) {
  await app.page.evaluate(() => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, '$1/measure/benchmark');
  });
  await expect(app.page.getByRole('heading', { level: 1, name: 'Vergleich' })).toBeVisible();
}

async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

const score = (page: Page, company: string, dimension: string) => page.getByRole('textbox', { name: `${company}: ${dimension}`, exact: true });
const wrong = (page: Page) => page.locator('.kano-wrong');
const dimensions = (page: Page) => page.getByRole('list', { name: 'Dimensionen' }).getByRole('textbox', { name: 'Name der Dimension' });

test('a team compares itself by keyboard, with a missing score and a bad one', async ({ page }) => {
  const app = await opened(page, {});
  await goToBenchmark(app);
  await expect(page.getByText('Noch kein Vergleich')).toBeVisible();
  await page.getByRole('button', { name: 'Dimension „Tempo“ hinzufügen' }).press('Enter');
  await expect(dimensions(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Dimension „Kulanz“ hinzufügen' }).press('Enter');
  await expect(dimensions(page)).toHaveCount(2);
  await page.getByLabel('Dimension hinzufügen', { exact: true }).fill('Beratung');
  await page.keyboard.press('Enter');
  await expect(dimensions(page)).toHaveCount(3);
  const company = page.getByLabel('Unternehmen hinzufügen', { exact: true });
  for (const name of ['Alpha', 'Beta']) {
    await company.fill(name);
    await company.press('Enter');
    await expect(score(page, name, 'Tempo')).toBeVisible();
  }

  // Row by row; Enter leads down, the arrow keys to the side.
  const us = 'Unser Unternehmen';
  await score(page, us, 'Tempo').focus();
  for (const text of ['7,5', '4', '6']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await score(page, us, 'Tempo').focus();
  await page.keyboard.press('ArrowRight');
  await expect(score(page, 'Alpha', 'Tempo')).toBeFocused();
  for (const text of ['6', '8']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await expect(score(page, 'Alpha', 'Beratung')).toBeFocused();
  await page.keyboard.type('11');
  await page.keyboard.press('Enter');
  await expect(wrong(page)).toContainText('Alpha: Beratung: „11“ geht nicht.');
  await expect(score(page, 'Alpha', 'Beratung')).toHaveAttribute('aria-invalid', 'true');
  await score(page, 'Alpha', 'Beratung').press('Escape');
  await expect(wrong(page)).toBeEmpty();
  await expect(score(page, 'Alpha', 'Beratung')).toHaveValue('');
  await score(page, 'Beta', 'Tempo').fill('3');
  await score(page, 'Beta', 'Tempo').press('Enter');

  const words = page.getByRole('region', { name: 'In Worten' });
  await expect(words).toContainText('Wir liegen vorn: Tempo (+1,5)');
  await expect(words).toContainText('Andere liegen vorn: Kulanz (Alpha, 4 mehr)');
  await expect(words).toContainText('weil Punkte fehlen: Beratung');
  const table = page.getByRole('table', { name: 'Profil in Zahlen' });
  await expect(table.getByRole('row', { name: /^Tempo/ })).toContainText('−1,5 zum Besten');
  await expect(table.getByRole('row', { name: /^Beratung/ }).getByRole('cell', { name: 'fehlt' })).toHaveCount(2);
  await expect(table.getByRole('row', { name: /^Mittelwert/ }).first()).toContainText('n = 2 von 3');
  await expect(page.getByText('Ihre Mittelwerte lassen sich nicht vergleichen')).toBeVisible();
  await page.getByRole('checkbox', { name: /^Beta/ }).uncheck();
  await expect(table.getByRole('columnheader', { name: 'Beta' })).toHaveCount(0);
  await expect(table.getByRole('row', { name: 'Mittelwert der 2 gemeinsamen Dimensionen' })).toContainText('5,8');

  await accessible(page);

  await app.reload();
  await expect(score(page, us, 'Tempo')).toHaveValue('7,5');
  await expect(score(page, 'Alpha', 'Beratung')).toHaveValue('');
});

test('dimensions are put in order, renamed, thrown away and brought back', async ({ page }) => {
  const app = await opened(page, {
    dimension: [{ id: id(701), name: 'Tempo', at: 'V0005' }, { id: id(702), name: 'Kulanz', at: 'V000A' }],
    company: [{ id: id(711), name: 'Alpha', kind: 'competitor', at: 'V0005' }],
    mark: [{ id: id(721), company: id(711), dimension: id(702), grade: 7 }],
  });
  await goToBenchmark(app);
  await page.getByRole('list', { name: 'Dimensionen' }).getByRole('button', { name: /Kulanz.* nach oben/ }).press('Enter');
  await expect(dimensions(page).first()).toHaveValue('Kulanz');
  await dimensions(page).first().fill('Großzügigkeit');
  await dimensions(page).first().press('Enter');
  // The record that came with the file counts, whatever its id.
  await expect(score(page, 'Alpha', 'Großzügigkeit')).toHaveValue('7');
  await score(page, 'Alpha', 'Großzügigkeit').fill('7,25');
  await score(page, 'Alpha', 'Großzügigkeit').press('Enter');
  await expect(wrong(page)).toContainText('„7,25“ geht nicht');
  await score(page, 'Alpha', 'Großzügigkeit').fill('8');
  await score(page, 'Alpha', 'Großzügigkeit').press('Enter');
  await expect(wrong(page)).toBeEmpty();
  await app.choose(page.getByRole('button', { name: 'Dimension „Großzügigkeit“: Menü' }), 'In den Papierkorb');
  await expect(dimensions(page)).toHaveCount(1);
  await app.toast('liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(score(page, 'Alpha', 'Großzügigkeit')).toHaveValue('8');
});

test('a score has a source and a remark', async ({ page }) => {
  const app = await opened(page, { dimension: [{ id: id(701), name: 'Tempo', at: 'V0005' }], company: [{ id: id(711), name: 'Alpha', at: 'V0005' }] });
  await goToBenchmark(app);
  await page.getByRole('button', { name: 'Quelle und Bemerkung: Alpha: Tempo' }).click();
  await app.dialog.getByLabel('Punkte (0 bis 10)').fill('12');
  await app.dialog.getByLabel('Quelle', { exact: true }).fill('Testkauf im Mai');
  await expect(app.dialog).toContainText('„12“ geht nicht');
  await app.dialog.getByLabel('Punkte (0 bis 10)').fill('6,5');
  await app.dialog.getByLabel('Bemerkung').fill('Nur vormittags');
  await app.closeDialog();
  await expect(score(page, 'Alpha', 'Tempo')).toHaveValue('6,5');
  const cell = page.getByRole('table', { name: 'Punkte' }).getByRole('cell', { name: /Alpha: Tempo/ });
  await expect(cell).toContainText('Nur vormittags');
  await expect(cell).toContainText('Quelle: Testkauf im Mai');
});

test('the benchmark fits a phone, and speaks English', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const app = await opened(page, {
    dimension: [{ id: id(701), name: 'Tempo', at: 'V0005' }],
    company: [1, 2, 3].map((n) => ({ id: id(710 + n), name: `Wettbewerber ${n}`, at: `V000${n}` })),
    mark: [{ id: id(721), company: id(711), dimension: id(701), grade: 7 }],
  });
  await goToBenchmark(app);
  await app.saved();
  await expect(page.getByRole('img', { name: /^Profil über 1 Dimension/ })).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, 'sideways scrolling').toBeLessThanOrEqual(0);
  await page.goto(page.url().replace(/\/[^/]*#/, '/?lang=en#'));
  await expect(page.getByRole('heading', { level: 1, name: 'Benchmark' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'In words' })).toContainText('Nothing can be compared yet');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await accessible(page);
});
