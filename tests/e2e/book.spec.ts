// The standards book: what is agreed on, to read, to present and to hand out.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { id, opened, touchpoints } from './touchpoint';

const SERVICE = id(10);
const place = (board: string, kind: string, at = 'V0005') => ({ board, kind, at });
const cards = [
  { id: id(201), title: 'Jeder Brief nennt einen Menschen', place: place('company', 'standard'), state: 'live', since: '2026-03-02' },
  {
    id: id(202), title: 'Rückruf in 24 Stunden <sicher>', place: place(SERVICE, 'standard'), state: 'agreed', note: 'Auch samstags.',
    dos: 'Namen nennen\n- Uhrzeit zusagen', donts: 'Auf die Schleife verweisen', [`touchpoints/${id(101)}`]: true,
  },
  { id: id(203), title: 'Blumen nach dem Schaden', place: place(SERVICE, 'wow'), state: 'live' },
  { id: id(204), title: 'Erst vorgeschlagen', place: place(SERVICE, 'wow', 'V0015'), state: 'proposed' },
  { id: id(205), title: 'Nur eine Idee', place: place(SERVICE, 'idea'), state: 'agreed' },
];

async function book(page: Page, records: Record<string, Record<string, unknown>[]> = {}) {
  const app = await opened(page, { touchpoint: touchpoints({ name: 'Servicehotline' }), card: cards, ...records });
  await page.evaluate(() => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, '$1/success/book');
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Standardbuch' })).toBeVisible();
  return app;
}

const chapter = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('the book holds what is agreed and live, board by board, and marks what is live', async ({ page }) => {
  const missed = {
    checklist: [{ id: id(600), name: 'Hotline' }],
    check: [{ id: id(601), checklist: id(600), text: 'Rückruf', card: id(202), worth: { weight: 1, most: 1 } }],
    visit: [{ id: id(611), checklist: id(600), date: '2026-05-01' }],
    finding: [{ id: id(621), visit: id(611), check: id(601), worth: { weight: 1, most: 1 }, result: { points: 0 } }],
  };
  await book(page, missed);
  await expect(page.getByText(/2 Mindeststandards und 1 Wow-Effekt, davon 2 gelebt/)).toBeVisible();
  await expect(chapter(page, 'Unternehmen')).toContainText('gelebt seit 02.03.2026');
  const service = chapter(page, 'Kundenservice');
  await expect(service.getByRole('listitem').filter({ hasText: 'Uhrzeit zusagen' }).first()).toBeVisible();
  await expect(service).toContainText('vereinbart');
  await expect(page.getByText('Nur eine Idee')).toHaveCount(0);
  await expect(page.getByText('Erst vorgeschlagen')).toHaveCount(0);
  await page.getByText('Auch Vorgeschlagenes').click();
  await expect(service.getByRole('listitem').filter({ hasText: 'Erst vorgeschlagen' })).toContainText('vorgeschlagen');
  await page.getByText('Mit „So“ und „So nicht“').click();
  await expect(page.getByText('Uhrzeit zusagen')).toHaveCount(0);

  // A department hands out only its part.
  await page.getByRole('checkbox', { name: 'Unternehmen' }).uncheck();
  await expect(chapter(page, 'Unternehmen')).toHaveCount(0);
  await page.getByRole('button', { name: 'Keine', exact: true }).click();
  await expect(page.getByText('In dieser Auswahl steht nichts.')).toBeVisible();
  await page.getByRole('button', { name: 'Alles zeigen' }).click();
  await expect(chapter(page, 'Unternehmen')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);

  await service.getByRole('link', { name: 'Beim letzten Besuch verfehlt' }).click();
  await expect(page).toHaveURL(new RegExp(id(611)));
  await page.goBack();
  await chapter(page, 'Kundenservice').getByRole('link', { name: /^Rückruf in 24 Stunden/ }).click();
  await expect(page.getByRole('dialog', { name: 'Mindeststandard' })).toBeVisible();
});

test('what is on screen is handed out as text and as a page', async ({ page, openContext }) => {
  const app = await book(page);
  await page.getByRole('checkbox', { name: 'Unternehmen' }).uncheck();
  const save = async (line: RegExp) => {
    await page.getByRole('button', { name: 'Speichern' }).click();
    const { name, buffer } = await app.download(page.getByRole('menuitem', { name: line }));
    await expect(app.toast(`„${name}“ ist beim Browser`)).toBeVisible();
    return { name, text: buffer.toString() };
  };
  const markdown = await save(/^Als Markdown/);
  expect(markdown.name).toBe('Standardbuch Hausrat 2027.md');
  expect(markdown.text).toContain('# Standardbuch: Hausrat 2027');
  expect(markdown.text).toContain('## Kundenservice: Mindeststandards\n\n### Rückruf in 24 Stunden \\<sicher\\>');
  expect(markdown.text).toContain('- Namen nennen\n- \\- Uhrzeit zusagen');
  expect(markdown.text).not.toContain('Jeder Brief');
  const html = await save(/^Als HTML/);
  expect(html.name).toBe('Standardbuch Hausrat 2027.html');
  const other = await (await openContext({ javaScriptEnabled: false })).newPage();
  await other.setContent(html.text);
  await expect(other.getByRole('heading', { level: 3, name: 'Rückruf in 24 Stunden <sicher>' })).toBeVisible();
  await expect(other.getByRole('listitem').filter({ hasText: '- Uhrzeit zusagen' })).toBeVisible();
});

test('the book is presented with the keys, one promise per slide', async ({ page }) => {
  await book(page);
  await page.getByRole('button', { name: 'Präsentieren' }).click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Standardbuch');
  await expect(page.getByText('1 / 4', { exact: true })).toBeVisible();
  for (const [key, heading] of [
    ['PageDown', 'Jeder Brief nennt einen Menschen'],
    ['ArrowRight', 'Rückruf in 24 Stunden <sicher>'],
    ['End', 'Blumen nach dem Schaden'],
    ['PageUp', 'Rückruf in 24 Stunden <sicher>'],
    ['Home', 'Standardbuch'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(title).toHaveText(heading);
  }
  await expect(page.locator('.bar, .rail').filter({ visible: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Präsentieren' })).toBeVisible();
  await expect(title).toBeFocused();
});

test('without anything agreed on the book says how it fills', async ({ page }) => {
  await book(page, { card: cards.slice(3) });
  await expect(page.getByText('Noch nichts vereinbart')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Präsentieren' })).toHaveCount(0);
  await page.getByRole('button', { name: '1 vorgeschlagene Karte zeigen' }).click();
  await expect(page.getByRole('link', { name: 'Erst vorgeschlagen' })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
