// What is on the screen becomes a picture: SVG that any browser draws, with its words as words, and PNG.
import { expect, test, type Page } from './app';
import { BEFORE, id, opened } from './touchpoint';

const records = {
  journey: [{ id: id(300), name: 'Vom Antrag zur Karte', at: 'V0005' }],
  step: Array.from({ length: 12 }, (_, n) => ({
    id: id(301 + n),
    journey: id(300),
    title: n === 3 ? 'Sagt <b>ja</b> & geht' : `Schritt mit vielen Worten ${n + 1}`,
    place: { phase: BEFORE, at: `V00${String(n).padStart(2, '0')}5` },
  })),
};

async function saved(page: Page, kind: 'SVG' | 'PNG') {
  const app = await opened(page, records);
  await page.evaluate((journey) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/journeys/${journey}`);
  }, id(300));
  await expect(page.getByRole('heading', { level: 1, name: 'Vom Antrag zur Karte' })).toBeVisible();
  await page.getByRole('button', { name: 'Als Bild' }).click();
  return app.download(page.getByRole('menuitem', { name: new RegExp(`^${kind}`) }));
}

test('a map of a journey becomes an SVG that draws by itself and has its words as words', async ({ page }) => {
  const file = await saved(page, 'SVG');
  expect(file.name).toBe('Vom Antrag zur Karte.svg');
  const text = file.buffer.toString();
  expect(text).not.toMatch(/<script|<foreignObject|<style|href="http|var\(--/);
  // As an image the browser draws it only when it is whole and well-formed.
  const width = await page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    return image.naturalWidth;
  }, text);
  expect(width).toBeGreaterThan(1500);
  const words = [...text.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words).join(' ');
  expect(words).toContain('&lt;b&gt;ja&lt;/b&gt; &amp; geht');
  // All twelve steps are on it, also those beyond the window.
  expect(words.match(/vielen Worten/g)).toHaveLength(11);
});

test('a picture in dots is a PNG of twice the size on the screen', async ({ page }) => {
  const file = await saved(page, 'PNG');
  expect(file.name).toMatch(/^Vom Antrag zur Karte( 1)?\.png$/);
  expect(file.buffer.subarray(1, 4).toString()).toBe('PNG');
  expect(file.buffer.readUInt32BE(16)).toBeGreaterThan(2000);
  expect(file.buffer.length).toBeGreaterThan(20_000);
});
