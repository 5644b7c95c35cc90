// Mystery shopping: checklists out of standards, visits on a phone, scores, and measures out of what was missed.
import { expect, test, type Locator, type Page } from './app';
import { finger, phone } from './finger';
import { type Analysis, id, opened, touchpoints } from './touchpoint';

const two = touchpoints({ name: 'Servicetelefon' }, { name: 'Tresen' }, { name: 'Internetseite' });

const standard = (n: number, title: string, ...at: number[]) => ({
  id: id(300 + n),
  title,
  place: { board: 'company', kind: 'standard', at: `V00${n}5` },
  ...Object.fromEntries(at.map((n) => [`touchpoints/${id(100 + n)}`, true])),
});

const cards = [
  standard(1, 'Anruf nach drei Klingelzeichen annehmen', 1),
  standard(2, 'Mit Namen grüßen', 1, 2),
  standard(3, 'Wartezeit nennen', 2),
  standard(4, 'Verständlich schreiben'),
  { ...standard(5, 'Nur eine Idee', 1), place: { board: 'company', kind: 'idea', at: 'V0005' } },
];

const records = { touchpoint: two, card: cards, person: [{ id: id(20), name: 'Anna Beck' }] };

/** A checklist with these items, and a visit with it. */
const withItems = (...items: { text: string; worth?: { weight: number; most: number }; touchpoint?: string; card?: string }[]) => ({
  ...records,
  checklist: [{ id: id(400), name: 'Besuch am Tresen' }],
  check: items.map((item, n) => ({ id: id(410 + n), checklist: id(400), at: `V00${n + 1}5`, ...item })),
  visit: [{ id: id(450), checklist: id(400), place: 'Filiale Nord', date: '2026-05-03' }],
});

async function go(page: Page, view: string, heading: string | RegExp) {
  await page.evaluate((view) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/measure/${view}`);
  }, view);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

const shopping = (page: Page) => go(page, 'shopping', 'Testkäufe');
const visit = (page: Page) => go(page, `shopping/visit/${id(450)}`, /^Testkauf vom/);
const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const score = (page: Page) => page.locator('.visit__score');

async function give(page: Page, item: string, answer: string) {
  const button = group(page, item).getByRole('button', { name: answer, exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

test('a checklist is made out of the standards of touchpoints, and none is there twice', async ({ page }) => {
  const app = await opened(page, records);
  await shopping(page);
  await expect(page.getByText('Noch keine Checkliste')).toBeVisible();
  await page.getByRole('button', { name: 'Neue Checkliste' }).click();
  await app.dialog.getByLabel('Name der Checkliste').fill('Anruf und Besuch');
  await app.pick('Touchpoints', 'Servicetelefon');
  await app.pick('Touchpoints', 'Tresen');
  await expect(app.dialog.getByText('Das ergibt 4 Prüfpunkte.')).toBeVisible();
  await app.dialog.getByLabel('Dazu 1 Mindeststandard').check();
  await expect(app.dialog.getByText('Das ergibt 5 Prüfpunkte.')).toBeVisible();
  await app.dialog.getByRole('button', { name: 'Anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Anruf und Besuch' })).toBeVisible();
  const texts = page.getByRole('textbox', { name: 'Was zu sehen sein soll' });
  const wanted = ['Anruf nach drei Klingelzeichen annehmen', 'Mit Namen grüßen', 'Mit Namen grüßen', 'Wartezeit nennen', 'Verständlich schreiben'];
  await expect(texts).toHaveCount(5);
  for (const [n, text] of wanted.entries()) await expect(texts.nth(n)).toHaveValue(text);
  await expect(page.getByRole('button', { name: /Mindeststandards? ergänzen/ })).toHaveCount(0);

  // A new standard is offered, and stands with the others of its touchpoint.
  await app.goToTouchpoint(1, 'Servicetelefon');
  await app.pick('Vorhandene Karte zuordnen', 'Verständlich');
  await shopping(page);
  await page.getByRole('link', { name: 'Anruf und Besuch' }).click();
  await page.getByRole('button', { name: '1 Mindeststandard ergänzen' }).click();
  await expect(texts).toHaveCount(6);
  await expect(texts.nth(2)).toHaveValue('Verständlich schreiben');
  await app.undo.click();
  await expect(texts).toHaveCount(5);
});

test('items are written, weighed, put in order with keys, thrown away and brought back', async ({ page }) => {
  const app = await opened(page, withItems({ text: 'Grüßt' }, { text: 'Lächelt' }));
  await go(page, `shopping/checklist/${id(400)}`, 'Besuch am Tresen');
  const texts = page.getByRole('textbox', { name: 'Was zu sehen sein soll' });
  const own = page.getByLabel('Eigener Prüfpunkt');
  await own.fill('Die Wartezeit beträgt höchstens fünf Minuten');
  await own.press('Enter');
  await expect(texts).toHaveCount(3);
  const item = page.getByRole('list', { name: /^Prüfpunkte/ }).getByRole('listitem').filter({ has: page.getByRole('button', { name: /Wartezeit beträgt.*nach oben/ }) });
  await item.getByLabel('Antwort').selectOption({ label: '0 bis n Punkte' });
  await item.getByLabel('Punkte höchstens').fill('1');
  await item.getByLabel('Punkte höchstens').press('Enter');
  await expect(item.getByText('Bitte eine ganze Zahl von 2 bis 100.')).toBeVisible();
  await item.getByLabel('Punkte höchstens').fill('3');
  await item.getByLabel('Punkte höchstens').press('Enter');
  await expect(item.getByText('Bitte eine ganze Zahl')).toHaveCount(0);
  await item.getByLabel('Gewicht').fill('viel');
  await item.getByLabel('Gewicht').press('Enter');
  await expect(item.getByText('Bitte eine Zahl von 0 bis 100.')).toBeVisible();
  await item.getByLabel('Gewicht').fill('0');
  await item.getByLabel('Gewicht').press('Enter');
  await expect(item.getByText('wird nur notiert')).toBeVisible();
  const up = page.getByRole('button', { name: '„Die Wartezeit beträgt höchstens fünf Minuten“ nach oben' });
  await up.focus();
  await up.press('Enter');
  await expect(texts.nth(1)).toHaveValue('Die Wartezeit beträgt höchstens fünf Minuten');
  await expect(up).toBeFocused();
  await app.choose(page.getByRole('button', { name: 'Prüfpunkt „Lächelt“: Menü' }), 'In den Papierkorb');
  await expect(texts).toHaveCount(2);
  await app.toast('„Lächelt“ liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(texts).toHaveCount(3);
  await app.reload();
  await expect(texts.nth(1)).toHaveValue('Die Wartezeit beträgt höchstens fünf Minuten');
});

test('the score is the weighted share of the possible points; what is not applicable leaves both sums', async ({ page }) => {
  const app = await opened(page, withItems(
    { text: 'Grüßt' },
    { text: 'Nennt die Wartezeit', worth: { weight: 2, most: 1 } },
    { text: 'Beratung', worth: { weight: 1, most: 5 } },
    { text: 'Parkplatz', worth: { weight: 3, most: 1 } },
    { text: 'Zählt die Formulare', worth: { weight: 0, most: 20 } },
  ));
  await visit(page);
  await expect(score(page)).toHaveText('noch kein Ergebnis · 0 von 5 beantwortet');
  await give(page, 'Grüßt', 'Ja');
  await expect(score(page)).toHaveText('100 % der möglichen Punkte · 1 von 5 beantwortet');
  await give(page, 'Nennt die Wartezeit', 'Nein');
  await give(page, 'Beratung', '3');
  // (1·1 + 2·0 + 1·3) / (1 + 2 + 5) = 4/8
  await expect(score(page)).toHaveText('50 % der möglichen Punkte · 3 von 5 beantwortet');
  await give(page, 'Parkplatz', 'nicht anwendbar');
  await expect(score(page)).toHaveText('50 % der möglichen Punkte · 4 von 5 beantwortet');
  const points = group(page, 'Zählt die Formulare').getByRole('spinbutton');
  await points.fill('21');
  await points.press('Enter');
  await expect(page.getByText('Bitte eine ganze Zahl von 0 bis 20.')).toBeVisible();
  await points.fill('7');
  await points.press('Enter');
  await expect(score(page)).toHaveText('50 % der möglichen Punkte · 5 von 5 beantwortet');
  await app.reload();
  await expect(score(page)).toHaveText('50 % der möglichen Punkte · 5 von 5 beantwortet');
  await expect(points).toHaveValue('7');

  // Pressing once more takes an answer back.
  await group(page, 'Grüßt').getByRole('button', { name: 'Ja' }).click();
  await expect(score(page)).toHaveText('43 % der möglichen Punkte · 4 von 5 beantwortet');
  await app.undo.click();
  await expect(score(page)).toHaveText('50 % der möglichen Punkte · 5 von 5 beantwortet');
});

test('where nothing was applicable there is no score', async ({ page }) => {
  await opened(page, withItems({ text: 'Grüßt' }, { text: 'Lächelt', worth: { weight: 5, most: 3 } }));
  await visit(page);
  await give(page, 'Grüßt', 'nicht anwendbar');
  await expect(score(page)).toHaveText('noch kein Ergebnis · 1 von 2 beantwortet');
  await give(page, 'Lächelt', 'nicht anwendbar');
  await expect(score(page)).toHaveText('kein Ergebnis: nichts davon war anwendbar oder zählt · 2 von 2 beantwortet');
  await shopping(page);
  await expect(page.getByRole('row', { name: /Filiale Nord/ })).toContainText('kein Ergebnis');
  await expect(page.getByText('2 Prüfpunkte · 1 Testkauf · noch kein Ergebnis')).toBeVisible();
});

test('a visit is filled in with one thumb on a phone', async ({ openContext, browserName }) => {
  const context = await openContext({ ...phone(browserName), viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const app = await opened(page, withItems({ text: 'Grüßt mit Namen', touchpoint: id(102) }, { text: 'Beratung', touchpoint: id(102), worth: { weight: 1, most: 10 } }));
  await shopping(page);
  const touch = await finger(page, browserName);
  await touch.tap(page.getByRole('button', { name: 'Testkauf beginnen mit „Besuch am Tresen“' }));
  await expect(page.getByRole('heading', { level: 1, name: /^Testkauf vom/ })).toBeVisible();
  const press = async (item: string, answer: string) => {
    const button = group(page, item).getByRole('button', { name: answer, exact: true });
    const box = (await button.boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(48);
    expect(box.width).toBeGreaterThanOrEqual(44);
    await touch.tap(button);
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  };
  await press('Grüßt mit Namen', 'Nein');
  await press('Beratung', '10');
  await expect(score(page)).toHaveText('91 % der möglichen Punkte · 2 von 2 beantwortet');
  await expect(score(page)).toBeInViewport();
  await touch.tap(page.getByRole('button', { name: 'Bemerkung zu: Grüßt mit Namen' }));
  const remark = page.getByLabel('Bemerkung', { exact: true });
  await expect(remark).toBeFocused();
  await remark.fill('Nur genickt');
  await remark.press('ControlOrMeta+Enter');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await app.reload();
  await expect(remark).toHaveValue('Nur genickt');
  for (const view of ['shopping', `shopping/checklist/${id(400)}`, 'needs']) {
    await go(page, view, /./);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(320);
  }
});

test('a checklist that changes later leaves an old score alone', async ({ page }) => {
  const app = await opened(page, withItems({ text: 'Grüßt' }, { text: 'Lächelt' }));
  await visit(page);
  await give(page, 'Grüßt', 'Ja');
  await give(page, 'Lächelt', 'Nein');
  await expect(score(page)).toHaveText('50 % der möglichen Punkte · 2 von 2 beantwortet');
  await go(page, `shopping/checklist/${id(400)}`, 'Besuch am Tresen');
  const weight = page.getByLabel('Gewicht').first();
  await weight.fill('9');
  await weight.press('Enter');
  await app.choose(page.getByRole('button', { name: 'Prüfpunkt „Lächelt“: Menü' }), 'In den Papierkorb');
  await expect(page.getByLabel('Gewicht')).toHaveCount(1);
  await visit(page);
  await expect(score(page)).toHaveText('50 % der möglichen Punkte · 2 von 2 beantwortet');
  await expect(page.getByRole('region', { name: 'Seither aus der Checkliste entfernt' })).toContainText('Lächelt');
  await expect(page.getByText('damals: ja/nein, Gewicht 1').first()).toBeVisible();
});

test('what was missed becomes a measure with one click, once', async ({ page }) => {
  const at = { touchpoint: id(102), card: id(303) };
  const app = await opened(page, withItems({ text: 'Wartezeit nennen', ...at }, { text: 'Grüßt' }));
  await visit(page);
  await give(page, 'Wartezeit nennen', 'Nein');
  await give(page, 'Grüßt', 'Ja');
  await page.getByRole('button', { name: 'Bemerkung zu: Wartezeit nennen' }).click();
  await page.getByLabel('Bemerkung', { exact: true }).fill('Eine Viertelstunde ohne ein Wort');
  await page.getByLabel('Bemerkung', { exact: true }).press('ControlOrMeta+Enter');
  await page.getByRole('link', { name: 'Was verfehlt wurde, und Maßnahmen' }).click();
  const missed = page.getByRole('region', { name: /^Verfehlt/ });
  await expect(missed.getByRole('listitem')).toHaveCount(1);
  for (const text of ['verfehlt in 1 von 1 Testkäufen', '03.05.2026, Filiale Nord', 'Eine Viertelstunde ohne ein Wort']) {
    await expect(missed).toContainText(text);
  }
  await expect(missed.getByRole('link', { name: 'Tresen' })).toBeVisible();
  await expect(missed.getByRole('link', { name: 'Wartezeit nennen' })).toBeVisible();
  await missed.getByRole('button', { name: 'Maßnahme machen aus: Wartezeit nennen' }).click();
  await expect(missed).toContainText('Maßnahme: Idee');
  await expect(missed.getByRole('button', { name: /Maßnahme machen/ })).toHaveCount(0);

  const measures = page.getByRole('region', { name: /^Maßnahmen/ });
  await expect(measures.getByLabel('Was zu tun ist')).toHaveValue('Wartezeit nennen');
  await measures.getByLabel('Wer').selectOption({ label: 'Anna Beck' });
  await measures.getByLabel('Bis wann').fill('2026-09-30');
  await measures.getByLabel('Bis wann').blur();
  await measures.getByLabel('Stand').selectOption({ label: 'geplant' });
  await expect(missed).toContainText('Maßnahme: geplant');
  await app.goToTouchpoint(2, 'Tresen');
  const here = page.getByRole('region', { name: 'Maßnahmen und Ressourcen' });
  for (const text of ['Wartezeit nennen', 'Anna Beck', 'bis 30.09.2026', 'geplant']) await expect(here).toContainText(text);

  await shopping(page);
  await measures.getByLabel('Stand').focus();
  await measures.getByLabel('Stand').selectOption({ label: 'erledigt' });
  await expect(measures.getByText('Keine offene Maßnahme.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Maßnahmen/ })).toBeFocused();
  await measures.getByText('Alle', { exact: true }).click();
  await measures.getByRole('button', { name: 'Maßnahme „Wartezeit nennen“ in den Papierkorb' }).click();
  await expect(missed.getByRole('button', { name: 'Maßnahme machen aus: Wartezeit nennen' })).toBeVisible();
  await app.toast('„Wartezeit nennen“ liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(missed).toContainText('Maßnahme: erledigt');
});

test('visits show a trend with numbers, and come back out of the trash', async ({ page }) => {
  const one = withItems({ text: 'Grüßt' }, { text: 'Lächelt' });
  const visits = [1, 2, 3].map((n) => ({ id: id(460 + n), checklist: id(400), place: `Ort ${n}`, date: `2026-0${n}-10` }));
  const finding = [[0, 0], [0, 1], [1, 1]].flatMap((points, n) =>
    points.map((points, item) => ({ id: id(500 + 10 * n + item), visit: id(461 + n), check: id(410 + item), worth: { weight: 1, most: 1 }, result: { points } })),
  );
  const app = await opened(page, { ...one, visit: visits, finding });
  await shopping(page);
  await expect(page.getByText('2 Prüfpunkte · 3 Testkäufe · im Mittel 50 % (n\u00a0=\u00a03)')).toBeVisible();
  await expect(page.getByRole('img', { name: /von 0.% auf 100.%/ })).toBeVisible();
  await page.getByText('Der Verlauf als Tabelle').click();
  const trend = page.getByRole('region', { name: 'Verlauf', exact: true });
  await expect(trend.getByRole('row')).toHaveText([/Datum/, /10.01.2026.*0.%/, /10.02.2026.*50.%/, /10.03.2026.*100.%/]);
  const table = page.getByRole('region', { name: 'Testkäufe mit Ergebnis' });
  await expect(table.getByRole('row').nth(1)).toContainText('Ort 3');
  await expect(page.getByText('Nichts verfehlt')).toBeVisible();
  await table.getByRole('button', { name: 'Testkauf vom 10.03.2026 in den Papierkorb' }).click();
  await expect(table.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('region', { name: /^Verfehlt/ })).toContainText('verfehlt in 2 von 2 Testkäufen');
  await app.toast('liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(table.getByRole('row')).toHaveCount(4);
});

test('a checklist becomes an empty sheet on paper', async ({ page, browserName }) => {
  await opened(page, withItems({ text: 'Grüßt', touchpoint: id(102) }, { text: 'Beratung', worth: { weight: 1, most: 3 } }));
  await go(page, `shopping/checklist/${id(400)}`, 'Besuch am Tresen');
  const items = page.locator('.checklist-paper__item');
  const boxes = (item: Locator) => item.locator('.checklist-paper__box');
  await expect(boxes(items.nth(0))).toHaveText(['Ja', 'Nein', 'n. a.']);
  await expect(boxes(items.nth(1))).toHaveText(['0', '1', '2', '3', 'n. a.']);
  await expect(items.nth(0)).toContainText('Tresen');
  await expect(items.nth(0), 'it is there for paper only').toBeHidden();
  // The stock Firefox does not show Playwright the look of paper.
  if (browserName === 'firefox') return;
  await page.emulateMedia({ media: 'print' });
  await expect(items.nth(0)).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
});

test('mystery shopping speaks English and fits 360 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await opened(page, withItems({ text: 'Greets by name' }));
  await visit(page);
  await page.evaluate(() => {
    const to = new URL(location.href);
    to.searchParams.set('lang', 'en');
    location.href = to.href;
  });
  await expect(page.getByRole('heading', { level: 1, name: /^Mystery shopping/ })).toBeVisible();
  await give(page, 'Greets by name', 'not applicable');
  await expect(score(page)).toHaveText('no score: nothing was applicable or counts · 1 of 1 answered');
  await go(page, 'shopping', 'Mystery shopping');
  await expect(page.getByRole('row', { name: /Filiale Nord/ })).toContainText('no score');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
