// A journey to be looked at: the emotion curve, the moments that decide, the outline, the presentation, paper.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { finger, phone } from './finger';
import { JOURNEY, openJourney, type StepOf } from './journey-show';

const curve = (page: Page) => page.getByRole('img', { name: /Spitze-Ende-Wert/ });

async function noComplaints(page: Page, place: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(' ')}`), place).toEqual([]);
}

test('the curve names peak, end, both values and how many rated; another group joins it', async ({ page }) => {
  await openJourney(page);
  await expect(curve(page)).toHaveAccessibleName(
    'Kunden: Mittel 0, Spitze-Ende-Wert −0,1. Spitze −0,9 bei „Wartet in der Schleife“, Ende +0,7 bei „Bekommt das Geld“.',
  );
  for (const word of ['n 12', 'Spitze · n 10', 'Ende · n 10', 'begeistert', 'okay', 'enttäuscht', 'Kunden']) {
    await expect(curve(page).getByText(word, { exact: true })).toBeVisible();
  }
  await expect(page.getByText('Punkte: Schritte ohne Bewertung')).toBeVisible();
  const groups = page.getByRole('group', { name: 'Wessen Kurve?' });
  await groups.getByRole('button', { name: 'Leitung' }).click();
  await expect(curve(page)).toHaveAccessibleName(/Kunden: .*Leitung: Mittel \+0,5/);
  await expect(curve(page).getByText('Leitung', { exact: true })).toHaveCount(2);
  await groups.getByRole('button', { name: 'Kunden' }).click();
  await expect(curve(page)).toHaveAccessibleName(/^Leitung: /);
  const table = page.getByRole('table', { name: /Gefühlskurve in Zahlen/ });
  await expect(table.getByRole('row', { name: 'Wartet in der Schleife' })).toContainText('+0,5 (n 4)');
});

test('no word of the curve covers another', async ({ page }) => {
  const steps: StepOf[] = Array.from({ length: 60 }, (_, n) => [`Schritt ${n}`, [n % 7, n % 3, (n * 5) % 11]]);
  await openJourney(page, '', steps);
  await page.getByRole('group', { name: 'Wessen Kurve?' }).getByRole('button', { name: 'Leitung' }).click();
  await expect(curve(page)).toHaveAccessibleName(/Leitung/);
  const overlaps = await curve(page).locator('text').evaluateAll((texts) => {
    const boxes = texts.map((text) => ({ text: text.textContent, box: (text as SVGTextElement).getBBox() }));
    const touch = (a: DOMRect, b: DOMRect) =>
      a.x < b.x + b.width && b.x < a.x + a.width && a.y + 3 < b.y + b.height && b.y + 3 < a.y + a.height;
    return boxes.flatMap((a, n) => boxes.slice(n + 1).filter((b) => touch(a.box, b.box)).map((b) => `${a.text} | ${b.text}`));
  });
  expect(overlaps).toEqual([]);
});

test('a moment becomes an idea on the right board in one step, and can be taken back', async ({ page }) => {
  const app = await openJourney(page);
  const moments = page.getByRole('region', { name: 'Momente, die entscheiden' });
  const bad = moments.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Wartet in der Schleife' }) });
  await expect(bad).toContainText('Moment der Enttäuschung');
  await expect(bad).toContainText('Moment der Wahrheit');
  await expect(bad.getByRole('link', { name: 'Kontakt 2' })).toBeVisible();
  const good = moments.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Bekommt das Geld' }) });
  await expect(good).toContainText('Moment der Begeisterung');

  const write = moments.getByRole('button', { name: 'Idee anlegen zu „Wartet in der Schleife“' });
  await write.press('Enter');
  await expect(write).toBeFocused();
  await expect(bad.getByRole('link', { name: 'Idee zu: Wartet in der Schleife' })).toBeVisible();
  const toast = app.toast('„Idee zu: Wartet in der Schleife“ liegt auf der Tafel „Kundenservice“.');
  await toast.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(bad.getByRole('link', { name: 'Idee zu: Wartet in der Schleife' })).toHaveCount(0);

  await write.press('Enter');
  await toast.getByRole('link', { name: 'Zur Tafel' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kundenservice' })).toBeVisible();
  await expect(app.titles('Ideen')).toHaveText(['Idee zu: Wartet in der Schleife']);
});

test('the outline tells the whole journey in headings and lists, and takes ratings', async ({ page }) => {
  const app = await openJourney(page, '/outline');
  await expect(page.getByRole('heading', { level: 1, name: 'Wasserschaden' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: /Kauf|kurve/ })).toHaveText([
    'Gefühlskurve',
    'Vor dem Kauf',
    'Nach dem Kauf',
  ]);
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([
    'Sucht die Nummer',
    'Wartet in der Schleife',
    'Liest die Bestätigung',
    'Bekommt das Geld',
  ]);
  const step = page.locator('.outline__step').nth(1);
  await expect(step.getByRole('heading', { level: 4 })).toHaveText(
    ['Touchpoint', 'Bewertung', 'Stimme des Kunden', 'Erkenntnisse', 'Hinter den Kulissen'],
  );
  await expect(step.getByRole('link', { name: 'Kontakt 2' })).toBeVisible();
  await expect(step.getByRole('listitem').filter({ hasText: 'Kunden' })).toContainText('enttäuscht Kunden −0,9 (n 10)');
  await expect(step.getByRole('listitem').filter({ hasText: 'Jeder Dritte legt auf.' })).toContainText('Schwäche');

  const unrated = page.locator('.outline__step').nth(2);
  await unrated.getByText('begeistert', { exact: true }).click();
  await expect(unrated.getByRole('listitem')).toContainText('begeistert Kunden +1 (n 1)');
  await app.undo.click();
  await expect(unrated.getByRole('listitem')).toHaveCount(0);
  await noComplaints(page, 'outline');
});

test('a journey is presented with the keys, in both themes', async ({ page }) => {
  await openJourney(page, '/present');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Wasserschaden');
  await expect(page.getByText('Familie Kaya', { exact: true })).toBeVisible();
  await expect(page.locator('.bar, .rail').filter({ visible: true })).toHaveCount(0);
  await noComplaints(page, 'first slide');
  for (const [key, heading, place] of [
    ['PageDown', 'Sucht die Nummer', '2 / 6'],
    ['ArrowRight', 'Wartet in der Schleife', '3 / 6'],
    ['ArrowLeft', 'Sucht die Nummer', '2 / 6'],
    ['Space', 'Wartet in der Schleife', '3 / 6'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(title).toHaveText(heading);
    await expect(page.getByText(place, { exact: true })).toBeVisible();
  }
  await expect(page.getByText('„Zwölf Minuten Musik.“')).toBeVisible();
  await expect(page.getByText('Jeder Dritte legt auf.')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '3 von 6: Wartet in der Schleife' })).toHaveCount(1);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await noComplaints(page, 'a step in the dark');
  await page.keyboard.press('End');
  await expect(title).toHaveText('Was in Erinnerung bleibt');
  await expect(page.getByRole('term').filter({ hasText: 'Spitze-Ende-Wert · Kunden' })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(title).toHaveText('Wasserschaden');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`/journeys/${JOURNEY}$`));
  await expect(page.locator('.bar')).toBeVisible();
});

test('on a phone a tap goes on and a tap at the left goes back', async ({ openContext, browserName }) => {
  const context = await openContext(phone(browserName));
  const page = await context.newPage();
  await openJourney(page, '/present');
  const touch = await finger(page, browserName);
  const title = page.getByRole('heading', { level: 1 });
  // The whole screen may be wider than the window was.
  const width = await page.evaluate(() => innerWidth);
  await touch.tapAt(width * 0.7, 300);
  await expect(title).toHaveText('Sucht die Nummer');
  await touch.tapAt(width * 0.7, 300);
  await expect(title).toHaveText('Wartet in der Schleife');
  await touch.tapAt(width * 0.08, 300);
  await expect(title).toHaveText('Sucht die Nummer');
  await touch.tap(page.getByRole('button', { name: 'Weiter' }));
  await expect(title).toHaveText('Wartet in der Schleife');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await touch.tap(page.getByRole('button', { name: 'Beenden' }));
  await expect(page).toHaveURL(new RegExp(`/journeys/${JOURNEY}$`));
});

test('sixty steps are printed page by page with all headings, or as one poster', async ({ page, browserName }) => {
  const steps: StepOf[] = Array.from({ length: 60 }, (_, n) => [`Schritt ${n + 1}`, [n % 7, n % 3, (n * 5) % 11]]);
  await openJourney(page, '', steps);
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', 'yes')));
  const paper = page.locator('.map-paper');
  const print = async (name: string) => {
    await page.evaluate(() => document.body.removeAttribute('data-printed'));
    await page.getByRole('button', { name: 'Drucken' }).click();
    const dialog = page.getByRole('dialog', { name: 'Karte drucken' });
    await dialog.getByText(name, { exact: true }).click();
    await dialog.getByRole('button', { name: 'Drucken' }).click();
    await expect(page.locator('body[data-printed]')).toBeAttached();
  };
  const pages = async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return [...pdf.matchAll(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [w, h].map((pt) => Math.round((Number(pt) / 72) * 25.4)));
  };
  await print('A4 quer');
  await expect(paper.locator('table')).toHaveCount(10);
  const last = paper.locator('table').last();
  await expect(last.locator('thead th')).toHaveText(['Nach dem Kauf', 'Was tut der Kunde?', /55 Schritt 55/, /56/, /57/, /58/, /59/, /60 Schritt 60/]);
  await expect(last.locator('tbody th')).toHaveText(['Touchpoint', 'Gefühlskurve', 'Bewertung']);
  // The stock Firefox shows Playwright neither the look of paper nor a PDF.
  if (browserName === 'chromium') {
    await page.emulateMedia({ media: 'print' });
    await expect(paper).toBeVisible();
    await expect(page.getByRole('main')).toBeHidden();
    await page.emulateMedia({ media: null });
    const sizes = await pages();
    expect(sizes.length).toBeGreaterThanOrEqual(10);
    for (const size of sizes) expect(size).toEqual([297, 210]);
    await print('A0-Plakat');
    await expect(paper.locator('table')).toHaveCount(1);
    expect(await pages()).toEqual([[1189, 841]]);
  }
});
