// The timer: the same in every tab, whatever happens to the tab; told in words, heard once.
import { expect, test, type BrowserContext, type Page } from './app';
import { toWorkshops, withWorkshop, WORKSHOP } from './agenda';
import { isForEverybody } from './measured';

const BEGIN = Date.parse('2026-11-20T10:00:00Z');

/** The clock of every tab stands at so many seconds after the beginning. */
const at = (context: BrowserContext, seconds: number) => context.clock.setFixedTime(BEGIN + seconds * 1000);

const time = (page: Page) => page.getByRole('timer', { name: 'Verbleibende Zeit' });
const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

/** Counts tones instead of playing them. */
function countTones() {
  const node = { frequency: {}, gain: { setValueAtTime() {}, linearRampToValueAtTime() {} }, connect() {}, start() {}, stop() {} };
  class Silence {
    state = 'running';
    currentTime = 0;
    destination = {};
    createGain = () => node;
    createOscillator = () => {
      document.documentElement.dataset.tones = `${Number(document.documentElement.dataset.tones ?? 0) + 1}`;
      return node;
    };
  }
  Object.assign(window, { AudioContext: Silence });
}

const tones = async (...pages: Page[]) => {
  const each = await Promise.all(pages.map((page) => page.evaluate(() => Number(document.documentElement.dataset.tones ?? 0))));
  return each.reduce((sum, n) => sum + n, 0);
};

/** An agenda whose first activity is begun, and its wall in a tab of its own. */
async function begun(page: Page) {
  await page.context().addInitScript(countTones);
  await at(page.context(), 0);
  const it = await withWorkshop(page);
  await it.saved();
  await toWorkshops(it, WORKSHOP, 'Schaden melden');
  await page.getByRole('article', { name: 'Sammeln' }).getByRole('button', { name: 'Beginnen' }).click();
  await expect(time(page)).toHaveText('5:00');
  const [wall] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Leinwand öffnen' }).click(),
  ]);
  await expect(wall.getByRole('heading', { level: 1, name: 'Sammeln' })).toBeVisible();
  return { it, wall };
}

test('the timer survives a reload, is the same in all tabs, and tells its marks', async ({ page }) => {
  const { it, wall } = await begun(page);
  await page.getByRole('button', { name: 'Zeit starten' }).click();
  await at(page.context(), 100);
  await expect(time(page)).toHaveText('3:20');
  await expect(time(wall)).toHaveText('3:20');
  await it.reload();
  await expect(time(page)).toHaveText('3:20');

  // Paused in one tab, it stands in both, however long.
  await wall.getByRole('button', { name: 'Anhalten' }).click();
  await expect(page.getByText('Zeit steht')).toBeVisible();
  await at(page.context(), 900);
  await wall.reload();
  await expect(time(wall)).toHaveText('3:20');
  await wall.getByRole('button', { name: '+1 min' }).click();
  await expect(time(page)).toHaveText('4:20');
  await page.getByRole('button', { name: 'Zeit starten' }).click();

  // After a long sleep of the device the latest mark is said, and the last minute is marked in words.
  await at(page.context(), 900 + 210);
  await expect(told(page, 'Noch 1 Minute')).toHaveCount(1);
  await expect(time(page)).toHaveText('0:50');
  await expect(wall.getByText('Letzte Minute')).toBeVisible();
  await isForEverybody(wall);
  await at(page.context(), 900 + 300);
  await expect(told(page, 'Die Zeit ist um')).toHaveCount(1);
  await expect(time(wall)).toHaveText('0:00');
  await expect(wall.getByText('Die Zeit ist um').first()).toBeVisible();

  // More time begins it anew, and all of it comes back with one button.
  await page.getByRole('button', { name: '+5 min' }).click();
  await expect(time(wall)).toHaveText('5:00');
  await page.getByRole('button', { name: 'Zeit von vorn' }).click();
  await expect(page.getByText('Zeit steht')).toBeVisible();
});

test('the end is heard from one tab only, and from none when the sound is off', async ({ page }) => {
  const { wall } = await begun(page);
  await page.getByRole('button', { name: 'Zeit starten' }).click();
  await expect(wall.getByText('Läuft', { exact: true })).toBeVisible();
  await wall.getByRole('button', { name: 'Nächste Frage' }).click();
  await at(page.context(), 301);
  await expect(told(page, 'Die Zeit ist um')).toHaveCount(1);
  await expect(told(wall, 'Die Zeit ist um')).toHaveCount(1);
  await expect.poll(() => tones(page, wall)).toBe(2);

  await wall.getByRole('button', { name: 'Ohne Ton am Ende' }).click();
  await page.getByRole('button', { name: '+5 min' }).click();
  await expect(time(wall)).toHaveText('5:00');
  await at(page.context(), 301 + 300);
  await expect(told(page, 'Die Zeit ist um')).toHaveCount(1);
  await expect(told(wall, 'Die Zeit ist um')).toHaveCount(1);
  expect(await tones(page, wall)).toBe(2);
  await expect(page.getByRole('button', { name: 'Mit Ton am Ende' })).toBeVisible();
});

test('the wall asks one question at a time, and a clicker leads on', async ({ page }) => {
  const { wall } = await begun(page);
  await expect(wall.getByText('Was fehlt auf dem Brief?')).toBeVisible();
  await expect(wall.getByText('Wer ruft zurück?')).toHaveCount(0);
  await expect(wall.getByText('0 Karten', { exact: true })).toBeVisible();
  await expect(wall.getByText('Frage 1 von 2')).toBeVisible();
  for (const [key, question] of [['PageDown', 'Wer ruft zurück?'], ['ArrowRight', 'Wer ruft zurück?'], ['PageUp', 'Was fehlt auf dem Brief?'], ['ArrowRight', 'Wer ruft zurück?']] as const) {
    await wall.keyboard.press(key);
    await expect(wall.getByText(question)).toBeVisible();
  }
  await wall.reload();
  await expect(wall.getByText('Wer ruft zurück?')).toBeVisible();
  await wall.getByRole('link', { name: 'Zur Agenda' }).click();
  await expect(wall.getByRole('heading', { level: 1, name: 'Schaden melden' })).toBeVisible();
});
