// Language, theme, contrast, small screens, and work without a mouse.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { project, Werkstatt } from './pages';
import { DOING, MEASURING, PLACES, WORKSHOP } from './places';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The words that lead through the app, in both languages. */
const WORDS = {
  de: { sample: 'Beispielprojekt öffnen', menu: /: Menü$/, open: 'Öffnen O', move: 'Verschieben nach …', close: 'Schließen' },
  en: { sample: 'Open the sample project', menu: /: menu$/, open: 'Open O', move: 'Move to …', close: 'Close' },
};

type Look = (place: string) => Promise<void>;
type Tour = (page: Page, language: 'de' | 'en', look: Look) => Promise<void>;

/** Opens the sample project; gives the address below which its pages lie. */
async function openSample(page: Page, language: 'de' | 'en') {
  await page.getByRole('button', { name: WORDS[language].sample }).click();
  await expect(page.locator('.boards .card').first()).toBeVisible();
  return page.url().replace(/boards\/.*/, '');
}

/** Goes to an address and waits until another page stands there. */
async function go(page: Page, to: string) {
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.textContent();
  await page.goto(to);
  await expect(heading).not.toHaveText(before!);
}

/** Goes through these pages of the sample project. */
const through = (places: Record<string, string>): Tour => async (page, language, look) => {
  await page.goto(`./?lang=${language}`);
  const address = await openSample(page, language);
  for (const [place, path] of Object.entries(places)) {
    await go(page, address + path);
    await look(place);
  }
};

/** Goes through everything else there is to see, and stops at each stage. */
async function tour(page: Page, language: 'de' | 'en', look: Look) {
  const words = WORDS[language];
  await page.goto(`./?lang=${language}`);
  // The words of the splash fade in until the app is there; that is not a screen.
  await expect(page.getByRole('button', { name: words.sample })).toBeVisible();
  await look('start, empty');
  const address = await openSample(page, language);
  await look('one board');
  await page.getByRole('button', { name: words.menu }).and(page.locator('.card *')).first().click();
  await look('card menu');
  await page.getByRole('menuitem', { name: words.open, exact: true }).click();
  await look('card dialog');
  await page.getByRole('dialog').getByRole('button', { name: words.move }).click();
  await expect(page.getByRole('dialog').getByRole('radiogroup')).toBeVisible();
  await look('move dialog');
  await page.getByRole('dialog').getByRole('button', { name: words.close }).click();
  await go(page, `${address}boards/all`);
  await look('all boards');
  for (const [place, path] of Object.entries(PLACES)) {
    await go(page, address + path);
    await look(place);
  }
  await go(page, `${address}files`);
  await look('files');
  await go(page, `./?lang=${language}#/styleguide`);
  await look('styleguide');
  for (const place of ['privacy', 'about']) {
    await go(page, `./?lang=${language}#/${place}`);
    await expect(page.getByRole('table').first()).toBeVisible();
    await look(place);
  }
  await go(page, `./?lang=${language}#/`);
  await look('start');
}

/** Starts the page in a theme, as a person who chose it last time. */
async function inTheme(page: Page, theme: 'light' | 'dark') {
  await page.addInitScript((theme) => {
    // Firefox runs this in its empty page as well, which has no storage.
    if (location.protocol === 'http:') localStorage.setItem('werkstatt.theme', JSON.stringify(theme));
  }, theme);
}

const looks = [
  ['light', 'de', 360],
  ['light', 'en', 1440],
  ['dark', 'en', 360],
  ['dark', 'de', 1440],
] as const;

const tours: [string, Tour][] = [
  ['everything', tour],
  ['what is measured', through(MEASURING)],
  ['what is decided and done', through(DOING)],
  ['what happens in the workshop', through(WORKSHOP)],
];
const all = looks.flatMap((look) => tours.map(([what, tour]) => [...look, what, tour] as const));

for (const [theme, language, width, what, tour] of all) {
  test(`everybody can read and reach ${what}: ${theme}, ${language}, ${width} pixels`, async ({ page }) => {
    test.slow();
    await inTheme(page, theme);
    await page.setViewportSize({ width, height: 800 });
    const found: string[] = [];
    await tour(page, language, async (place) => {
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().options({ runOnly: TAGS, resultTypes: ['violations'] }).analyze();
      expect(passes.length, `axe looked at ${place}`).toBeGreaterThan(5);
      for (const { id, nodes } of violations) {
        found.push(...nodes.map((node) => `${place}: ${id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim()}`));
      }
    });
    expect(found).toEqual([]);
  });
}

for (const [what, through] of tours) {
  test(`no page scrolls sideways on any screen: ${what}`, async ({ page }) => {
    const found: string[] = [];
    await through(page, 'de', async (place) => {
      for (const width of [320, 360, 1024, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (beyond > 0) found.push(`${place} at ${width}: ${beyond} pixels too wide`);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    });
    expect(found).toEqual([]);
  });
}

test('the language changes at once, on the same page of the same project', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Rückruf');
  const address = page.url();
  await app.choose(page.getByRole('button', { name: 'Sprache und Erscheinungsbild' }), 'English');
  await expect(page.getByRole('region', { name: /^Ideas/ })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(page.url()).toBe(address);
  await expect(app.card('Rückruf')).toBeVisible();
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(app.card('Rückruf'), 'even undo is still there').toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('region', { name: /^Ideas/ })).toBeVisible();
  await app.choose(page.getByRole('button', { name: 'Language and appearance' }), 'Deutsch');
  await expect(page.getByRole('region', { name: /^Ideen/ })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('the theme changes at once and is there before the first paint next time', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = () => {
      if (!document.body) return false;
      (window as unknown as { first?: string }).first = document.documentElement.dataset.theme ?? 'none';
      return true;
    };
    new MutationObserver((_, observer) => seen() && observer.disconnect()).observe(document, { childList: true, subtree: true });
  });
  const app = await new Werkstatt(page).open();
  const root = page.locator('html');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const settings = page.getByRole('button', { name: 'Sprache und Erscheinungsbild' });
  await app.choose(settings, 'Hell');
  await expect(root).toHaveAttribute('data-theme', 'light');
  const light = await background();
  await app.choose(settings, 'Dunkel');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect.poll(background).not.toBe(light);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => (window as unknown as { first?: string }).first), 'when the body began').toBe('dark');
});

test('a project is made and a card written without a mouse', async ({ page }) => {
  const app = await new Werkstatt(page).open();
  await expect(page.getByRole('button', { name: 'Neues Projekt' })).toBeVisible();
  const { keyboard } = page;
  const tabTo = async (target: ReturnType<Page['locator']>, key = 'Tab') => {
    for (let n = 0; n < 25; n++) {
      await keyboard.press(key);
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Not reached with 25 times ${key}: ${target}`);
  };
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused();
  await tabTo(page.getByRole('button', { name: 'Neues Projekt' }));
  await keyboard.press('Enter');
  await expect(app.dialog.getByLabel('Wie soll das Projekt heißen?')).toBeFocused();
  await keyboard.type('Ohne Maus');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Rahmen' })).toBeVisible();
  await tabTo(page.getByLabel('Abteilung hinzufügen'));
  await keyboard.type('Kundenservice');
  await keyboard.press('Enter');
  await expect(app.departments).toHaveCount(1);
  // Backwards, since behind the end of the page the keys belong to the browser's own buttons.
  await tabTo(app.rail.getByRole('link', { name: /^Werkstatt-Tafeln/ }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Unternehmen' })).toBeVisible();
  await tabTo(page.getByRole('navigation', { name: 'Tafeln' }).getByRole('link', { name: /^Kundenservice/ }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Kundenservice' })).toBeVisible();
  await tabTo(page.getByRole('button', { name: 'Idee schreiben' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Idee schreiben' })).toBeFocused();
  await keyboard.type('Mit zehn Fingern');
  await keyboard.press('Enter');
  await expect(app.titles('Ideen')).toHaveText(['Mit zehn Fingern']);
  await keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Idee schreiben' })).toBeFocused();
  await tabTo(app.card('Mit zehn Fingern'));
  await keyboard.press('m');
  await page.getByRole('menuitem', { name: /^Öffnen/ }).and(page.locator(':focus')).waitFor();
  await keyboard.press('Enter');
  await expect(app.dialog.getByLabel('Titel')).toBeFocused();
  await keyboard.press('Escape');
  await expect(app.dialog).toBeHidden();
  await expect(app.card('Mit zehn Fingern')).toBeFocused();
});
