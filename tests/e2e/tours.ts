// Tours through all screens of the sample project, for whoever looks at each of them.
import { expect, type Page } from './app';

/** The words that lead through the app, in both languages. */
const WORDS = {
  de: { sample: 'Beispielprojekt öffnen', menu: /: Menü$/, open: 'Öffnen O', move: 'Verschieben nach …', close: 'Schließen' },
  en: { sample: 'Open the sample project', menu: /: menu$/, open: 'Open O', move: 'Move to …', close: 'Close' },
};

/** Records of the sample project, which have the same ids in both languages. */
const record = (number: string) => `01900000-0000-7000-8000-00000000${number}`;
const PLACES = {
  setup: 'setup',
  charter: 'setup/charter',
  personas: 'setup/personas',
  persona: `setup/personas/${record('0501')}`,
  'topics and phases': 'setup/lists',
  'removing a person': `setup/remove/${record('0201')}`,
  history: 'history',
  'table of touchpoints': 'touchpoints',
  'finding touchpoints': 'touchpoints/research',
  insights: 'touchpoints/insights',
  network: 'touchpoints/network',
  touchpoint: `touchpoints/${record('1021')}`,
  journeys: 'journeys',
  'journey as a map': `journeys/${record('0601')}`,
  'journey as an outline': `journeys/${record('0603')}/outline`,
  'journey on the screen': `journeys/${record('0602')}/present`,
};

const MEASURING = {
  'quality of all touchpoints': 'measure',
  waves: 'measure/waves',
  'frozen wave': `measure/waves/${record('7001')}`,
  'open wave': `measure/waves/${record('7002')}`,
  'reading answers from a table': `measure/waves/${record('7002')}/import`,
  'rating sheet': `measure/waves/${record('7002')}/sheet`,
  recommendation: 'measure/nps',
  perception: 'measure/gaps',
  'Kano questions': 'measure/kano',
  'one Kano question': `measure/kano/${record('7101')}`,
  benchmark: 'measure/benchmark',
  'mystery shopping': 'measure/shopping',
  checklist: `measure/shopping/checklist/${record('7401')}`,
  visit: `measure/shopping/visit/${record('7501')}`,
  resources: 'measure/needs',
};

const DOING = {
  overview: 'overview',
  'touchpoint matrix': 'prioritise',
  'touchpoint ranking': 'prioritise/ranking',
  'card matrix': 'prioritise/cards',
  'card ranking': 'prioritise/card-ranking',
  'quick wins': 'prioritise/wins',
  votes: 'prioritise/votes',
  'to-be design': 'prioritise/design',
  'one design': `prioritise/design/${record('1025')}`,
  'measures by state': 'measures',
  'measures in time': 'measures/timeline',
  'one measure': `measures/${record('7706')}`,
  pilots: 'measures/pilots',
  'one pilot': `measures/pilots/${record('7722')}`,
  trainings: 'measures/trainings',
  'one training': `measures/trainings/${record('7731')}`,
  'success control': 'success',
  lines: 'success/lines',
  'one line': `success/lines/${record('3053')}`,
  'standards book': 'success/book',
  'success report': 'success/report',
};

const WORKSHOP = {
  workshops: 'workshop',
  agenda: `workshop/${record('7801')}`,
  questions: 'workshop/questions',
  'room where nothing runs': `workshop/${record('7801')}/room`,
  groups: 'workshop/groups',
  wall: `workshop/${record('7801')}/wall`,
  packages: 'workshop/packages',
  presenter: 'workshop/present',
  protocol: 'workshop/protocol',
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
  await go(page, `./?lang=${language}#/`);
  await look('start');
}

/** All tours, each with what it shows. */
export const TOURS: [string, Tour][] = [
  ['everything', tour],
  ['what is measured', through(MEASURING)],
  ['what is decided and done', through(DOING)],
  ['what happens in the workshop', through(WORKSHOP)],
];
