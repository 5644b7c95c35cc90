// What becomes of touchpoints: the choice, the to-be beside the as-is, promises, measures, and the way out.
import { expect, test, type Page } from './app';
import { isForEverybody } from './measured';
import { AFTER, id, opened, touchpoints, type Analysis } from './touchpoint';

const records = {
  touchpoint: touchpoints(
    { name: 'Servicehotline', expectation: 'Schnelle Hilfe', guessed_relevance: 9, guessed_quality: 3, [`departments/${id(10)}`]: true },
    { name: 'Fax', redesign: 'drop', [`influences/${id(101)}`]: true },
    { name: 'App', key: true },
  ),
  journey: [{ id: id(401), name: 'Schaden melden, neu', kind: 'to-be', at: 'V0005' }],
  step: [{ id: id(411), journey: id(401), place: { phase: AFTER, at: 'V0005' }, title: 'Rückruf in einer Stunde', touchpoint: id(101), voice: 'Die kümmern sich!' }],
};

async function goToDesign(app: Analysis, view: string, heading: string) {
  await app.page.evaluate((view) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/prioritise/${view}`);
  }, view);
  await expect(app.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

const row = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Was aus den Touchpoints wird' }).getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

test('the list says what becomes of each touchpoint, and new ones are invented there', async ({ page }) => {
  const app = await opened(page, records);
  await goToDesign(app, 'design', 'Soll-Gestaltung');
  // Key ones first, then by place.
  await expect(page.getByRole('rowheader')).toHaveText([/^App/, /^Servicehotline/, /^Fax/]);
  await expect(row(page, 'Servicehotline')).toContainText('1 Schritt');
  await row(page, 'Servicehotline').getByLabel('Was aus „Servicehotline“ wird').selectOption('anpassen');
  await page.getByText('abschaffen (1)').click();
  await expect(page.getByRole('rowheader')).toHaveText([/^Fax/]);
  await page.getByText('alle (3)').click();
  await page.getByLabel('Neuen Touchpoint erfinden').fill('Videoberatung');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Videoberatung').getByRole('combobox')).toHaveValue('invent');
  await isForEverybody(page);
  await app.reload();
  await expect(row(page, 'Servicehotline').getByRole('combobox')).toHaveValue('adapt');
  await row(page, 'Videoberatung').getByRole('link', { name: 'Videoberatung' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Videoberatung' })).toBeVisible();
});

test('a touchpoint is designed: to-be beside as-is, promises from the journey, a measure', async ({ page, browserName }) => {
  const app = await opened(page, records);
  await app.goToTouchpoint(1, 'Servicehotline');
  await page.getByRole('link', { name: 'Soll gestalten' }).click();
  await expect(page.getByRole('region', { name: 'Heute' })).toContainText('Schnelle Hilfe');
  await expect(page.getByRole('region', { name: 'Heute' })).toContainText('3 von 10 · Einschätzung des Teams');
  const toBe = page.getByRole('region', { name: 'Soll', exact: true });
  await toBe.getByText('anpassen', { exact: true }).click();
  await toBe.getByLabel('Wie er sein soll').fill('Wer anruft, wird zurückgerufen.');
  await toBe.getByLabel('Warum').fill('Die Wartezeit ärgert am meisten.');
  await expect(toBe).toContainText('„Die kümmern sich!“');
  await app.choose(toBe.getByRole('button', { name: 'Schritt „Rückruf in einer Stunde“ übernehmen' }), 'Als Mindeststandard übernehmen');
  const promised = page.getByRole('region', { name: 'Mindeststandards und Wow-Effekte' });
  await expect(promised.getByRole('link', { name: 'Mindeststandard: Rückruf in einer Stunde' })).toBeVisible();
  await expect(promised.getByRole('heading', { name: 'Kundenservice' })).toBeVisible();
  await promised.getByLabel('Tafel').selectOption('company');
  await promised.getByLabel('Neuer Wow-Effekt').fill('Blumen nach dem Schaden');
  await page.keyboard.press('Enter');
  await expect(promised.getByRole('heading', { name: 'Unternehmen' })).toBeVisible();
  await expect(promised, 'the standard is not lived yet').toContainText('aber das Fundament fehlt');
  await page.getByLabel('Neue Maßnahme').fill('Rückrufteam aufstellen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Maßnahmen dafür' }).getByRole('link', { name: 'Rückrufteam aufstellen' })).toHaveAttribute('href', /measures\/one\/|measures\//);
  await isForEverybody(page);

  const paper = page.locator('.paper');
  for (const text of ['Servicehotline', 'anpassen', 'Wer anruft, wird zurückgerufen.', 'Rückruf in einer Stunde (Kundenservice', 'Rückrufteam aufstellen']) await expect(paper).toContainText(text);
  await expect(paper, 'it is there for paper only').toBeHidden();
  // The stock Firefox does not show Playwright the look of paper.
  if (browserName === 'chromium') {
    await page.emulateMedia({ media: 'print' });
    await expect(paper).toBeVisible();
    await expect(page.getByRole('textbox').or(page.getByRole('button')).or(page.getByRole('link'))).toHaveCount(0);
    await page.emulateMedia({ media: null });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), 'one sheet of A4').toHaveLength(1);
  }
  await app.reload();
  await expect(toBe.getByLabel('Wie er sein soll')).toHaveValue('Wer anruft, wird zurückgerufen.');
});

test('a touchpoint that goes says what hangs on it and is retired once its measures are done', async ({ page }) => {
  const measure = { id: id(801), title: 'Faxnummer von den Briefen nehmen', touchpoint: id(102), state: 'done' };
  const app = await opened(page, { ...records, measure: [measure] });
  await goToDesign(app, `design/${id(102)}`, 'Fax');
  const panel = page.getByRole('region', { name: 'Was am Abschaffen hängt' });
  await expect(panel).toContainText('Diese Touchpoints hängen davon ab: Servicehotline');
  await expect(panel).toContainText('Alle Maßnahmen sind erledigt.');
  await panel.getByRole('button', { name: 'Touchpoint stilllegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Fax' })).toBeFocused();
  await expect(page.getByText(/Stillgelegt seit/)).toBeVisible();
  await app.toast('„Fax“ ist stillgelegt').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByText(/Stillgelegt seit/)).toHaveCount(0);
  await expect(panel.getByRole('button', { name: 'Touchpoint stilllegen' })).toBeVisible();
});
