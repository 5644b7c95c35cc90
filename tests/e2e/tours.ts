// Tours through all screens of the sample project, for whoever looks at each of them.
import { expect, type Page } from './app';
import { DOING, MEASURING, PLACES, WORKSHOP } from './places';

/** The words that lead through the app, in both languages. */
const WORDS = {
  de: { sample: 'Beispielprojekt öffnen', menu: /: Menü$/, open: 'Öffnen O', move: 'Verschieben nach …', close: 'Schließen' },
  en: { sample: 'Open the sample project', menu: /: menu$/, open: 'Open O', move: 'Move to …', close: 'Close' },
};

export type Look = (place: string) => Promise<void>;
export type Tour = (page: Page, language: 'de' | 'en', look: Look) => Promise<void>;

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

/** Looks at every place of a tour, in German, and gives what was found, with its place. */
export async function inEach(page: Page, tour: Tour, look: (place: string) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  await tour(page, 'de', async (place) => {
    for (const it of await look(place)) found.push(`${place}: ${it}`);
  });
  return found;
}

/** All tours, each with what it shows. */
export const TOURS: [string, Tour][] = [
  ['everything', tour],
  ['what is measured', through(MEASURING)],
  ['what is decided and done', through(DOING)],
  ['what happens in the workshop', through(WORKSHOP)],
];
