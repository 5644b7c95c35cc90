// What the app says of itself: what it is made of, and what it does with data.
import { expect, test } from './app';
import { isForEverybody } from './measured';
import { Werkstatt } from './pages';

test('from the start page everybody reads what happens with data and what the app is made of', async ({ page }) => {
  await new Werkstatt(page).open();
  await page.getByRole('link', { name: 'Datenschutz' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Datenschutz' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'IndexedDB' })).toContainText('Sicherungen früherer Stände');
  await expect(page.getByText('For the file')).toHaveCount(0);
  await isForEverybody(page);
  await page.goto('./#/about');
  await expect(page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^leptos\b/ }) }).first()).toContainText('MIT');
  await page.getByText(/^leptos/).last().waitFor();
  await isForEverybody(page);
});
