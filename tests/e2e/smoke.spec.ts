import { expect, test } from './app';

test('the app opens under a sub-path and has a title', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/\S/);
});
