// The rating sheet: handed round, one person after the other, one touchpoint per screen.
import { expect, test, type Page } from './app';
import { finger, phone } from './finger';
import { isForEverybody, seal, withWave } from './measured';
import { id } from './touchpoint';

const on = (page: Page) => page.getByRole('button', { name: /^(Weiter|Beginnen|Fertig|Nächste Person)$/ });
const answer = (page: Page, word: string) => page.getByRole('button', { name: word, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const scale = (page: Page, name: string, step: number) =>
  page.getByRole('radiogroup', { name }).getByRole('radio', { name: String(step), exact: true });

test('a phone is handed round from one person to the next', async ({ openContext, browserName }) => {
  const page = await (await openContext(phone(browserName))).newPage();
  const app = await withWave(page);
  await app.goToSheet();
  const touch = await finger(page, browserName);
  await expect(heading(page, 'Bewertungsbogen: Nullmessung')).toBeFocused();
  await expect(page.getByText('Es wird kein Name gespeichert.')).toBeVisible();
  // Nothing of the app is to be seen.
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Ansichten der Messung' })).toBeHidden();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, 'nothing is cut off').toBeLessThanOrEqual(0);

  await touch.tap(on(page));
  await expect(heading(page, 'Vergleichsportal')).toBeFocused();
  await expect(page.getByText('1 von 3', { exact: true })).toBeVisible();
  for (const button of [answer(page, 'enttäuscht'), answer(page, 'begeistert'), on(page)]) {
    const box = (await button.boundingBox())!;
    expect(Math.min(box.width, box.height), 'large enough for a thumb').toBeGreaterThanOrEqual(56);
  }
  await touch.tap(answer(page, 'begeistert'));
  await expect(answer(page, 'begeistert')).toHaveAttribute('aria-pressed', 'true');
  await touch.tap(on(page));
  await expect(heading(page, 'Rechnung per Post')).toBeFocused();
  await touch.tap(answer(page, 'okay'));
  await expect(answer(page, 'okay')).toHaveAttribute('aria-pressed', 'true');
  // Back, and another answer.
  await touch.tap(page.getByRole('button', { name: 'Zurück' }));
  await expect(heading(page, 'Vergleichsportal')).toBeFocused();
  await expect(answer(page, 'begeistert')).toHaveAttribute('aria-pressed', 'true');
  await touch.tap(answer(page, 'enttäuscht'));
  await expect(answer(page, 'enttäuscht')).toHaveAttribute('aria-pressed', 'true');
  await expect(answer(page, 'begeistert')).toHaveAttribute('aria-pressed', 'false');
  await touch.tap(on(page));
  await expect(answer(page, 'okay')).toHaveAttribute('aria-pressed', 'true');
  // Not known after all.
  await touch.tap(answer(page, 'Kenne ich nicht'));
  await expect(heading(page, 'Servicehotline')).toBeFocused();
  await touch.tap(on(page));
  await expect(heading(page, /weiterempfehlen/)).toBeFocused();
  await touch.tap(on(page));
  await expect(heading(page, 'Vielen Dank!')).toBeFocused();
  await expect(page.getByText('Ein Touchpoint ist bewertet.')).toBeVisible();

  await touch.tap(on(page));
  await expect(heading(page, 'Bewertungsbogen: Nullmessung')).toBeFocused();
  await page.getByLabel('Welche Persona passt am besten?').selectOption({ label: 'Jana Hollmann' });
  await touch.tap(on(page));
  await expect(heading(page, 'Vergleichsportal')).toBeFocused();
  await expect(answer(page, 'enttäuscht'), 'the sheet is empty').toHaveAttribute('aria-pressed', 'false');
  await touch.tap(answer(page, 'okay'));
  await expect(answer(page, 'okay')).toHaveAttribute('aria-pressed', 'true');
  // Away in the midst; what was answered stays.
  await touch.tap(page.getByRole('button', { name: 'Bogen verlassen' }));
  await app.dialog.getByRole('button', { name: 'Weiter ausfüllen' }).click();
  await expect(app.dialog).toBeHidden();
  await touch.tap(page.getByRole('button', { name: 'Bogen verlassen' }));
  await app.dialog.getByRole('button', { name: 'Verlassen' }).click();
  await expect(page.getByRole('banner')).toBeVisible();
  await app.saved();
  const answers = await app.answers();
  expect(answers.filter((line) => !line.includes('0/0/0'))).toEqual(['Vergleichsportal: 0/1/0', 'Vergleichsportal: 1/0/0']);
});

test('with keys and without a net, and what people say becomes an insight', async ({ page, context, browserName, allowed }) => {
  // The browser asks for the icon whenever the address changes.
  allowed.push(/ERR_INTERNET_DISCONNECTED.*favicon/);
  const app = await withWave(page);
  await app.goToSheet();
  // Stock Firefox cannot be taken off the net.
  if (browserName === 'chromium') await context.setOffline(true);
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Vergleichsportal')).toBeFocused();
  await page.keyboard.press('1');
  await expect(answer(page, 'enttäuscht')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('b');
  await expect(answer(page, 'begeistert')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('1');
  await expect(answer(page, 'enttäuscht')).toHaveAttribute('aria-pressed', 'true');
  const relevance = 'Wie wichtig ist Ihnen das?';
  await scale(page, relevance, 7).check({ force: true });
  await page.keyboard.press('ArrowRight');
  await expect(scale(page, relevance, 8)).toBeChecked();
  const comment = page.getByLabel('Möchten Sie dazu etwas sagen?');
  await comment.fill('Preise sind nicht zu vergleichen');
  // Numbers are text here.
  await comment.press('2');
  await expect(comment).toHaveValue('Preise sind nicht zu vergleichen2');
  await comment.press('Backspace');
  await expect(answer(page, 'enttäuscht')).toHaveAttribute('aria-pressed', 'true');
  await on(page).click();
  await expect(heading(page, 'Rechnung per Post')).toBeFocused();
  await page.keyboard.press('3');
  await expect(answer(page, 'begeistert')).toHaveAttribute('aria-pressed', 'true');
  await on(page).click();
  await expect(heading(page, 'Servicehotline')).toBeFocused();
  await on(page).click();
  await expect(heading(page, /weiterempfehlen/)).toBeFocused();
  await scale(page, 'weiterempfehlen', 6).check({ force: true });
  await page.getByLabel('Was müssten wir tun, damit Sie uns eine 9 oder 10 geben?').fill('Zurückrufen');
  await on(page).click();
  await expect(page.getByText('2 Touchpoints sind bewertet.')).toBeVisible();
  await page.getByRole('button', { name: 'Bogen verlassen' }).click();
  await expect(page.getByRole('banner')).toBeVisible();
  await app.saved();
  if (browserName === 'chromium') await context.setOffline(false);

  await app.goToView('insights', 'Erkenntnisse');
  for (const word of ['Schwäche', 'Messung: Nullmessung', 'Vergleichsportal']) await expect(app.insight('Preise sind')).toContainText(word);
  await expect(app.insight('Zurückrufen')).toContainText('Schwäche');
  expect(await app.answers()).toEqual(['Rechnung per Post: 0/0/1', 'Vergleichsportal: 1/0/0, 8 von 1']);
  const [given] = await app.stored('recommendation');
  expect((given!.counts as { scores: number[] }).scores).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  // The last deed was the comment, the one before it the answer.
  await expect(app.undo).toHaveAccessibleName('Rückgängig: Erkenntnis anlegen');
  await app.undo.click();
  await expect(app.undo).toHaveAccessibleName('Rückgängig: Bewertungsbogen ausfüllen');
});

test('only customers are asked whether they recommend, and a wave asks what it names', async ({ page }) => {
  const app = await withWave(page, { [`touchpoints/${id(101)}`]: true, 'groups/management': true, 'groups/customers': true });
  await app.goToSheet();
  const groups = page.getByRole('radiogroup', { name: 'Aus wessen Sicht antworten Sie?' });
  await expect(groups.getByRole('radio')).toHaveCount(2);
  await groups.getByText('Leitung').click();
  await on(page).click();
  await expect(heading(page, 'Servicehotline')).toBeFocused();
  await expect(page.getByText('1 von 1', { exact: true })).toBeVisible();
  await answer(page, 'okay').click();
  await expect(answer(page, 'okay')).toHaveAttribute('aria-pressed', 'true');
  await on(page).click();
  await expect(heading(page, 'Vielen Dank!')).toBeFocused();
});

test('whoever goes back to the first screen stays one person', async ({ page }) => {
  const app = await withWave(page, { [`touchpoints/${id(101)}`]: true, 'groups/management': true, 'groups/customers': true });
  await app.goToSheet();
  const groups = page.getByRole('radiogroup', { name: 'Aus wessen Sicht antworten Sie?' });
  const comment = page.getByLabel('Möchten Sie dazu etwas sagen?');
  const relevance = 'Wie wichtig ist Ihnen das?';
  const back = async (to: string) => {
    await page.getByRole('button', { name: 'Zurück' }).click();
    await expect(heading(page, to)).toBeFocused();
  };
  await groups.getByText('Kunden').click();
  await on(page).click();
  await expect(heading(page, 'Servicehotline')).toBeFocused();
  await answer(page, 'begeistert').click();
  await expect(answer(page, 'begeistert')).toHaveAttribute('aria-pressed', 'true');
  await scale(page, relevance, 7).check({ force: true });
  await comment.fill('Gern wieder');
  await on(page).click();
  await expect(heading(page, /weiterempfehlen/)).toBeFocused();
  await scale(page, 'weiterempfehlen', 9).check({ force: true });
  await back('Servicehotline');
  await back('Bewertungsbogen: Nullmessung');

  // Nothing was changed: the same sheet goes on.
  await on(page).click();
  await expect(heading(page, 'Servicehotline')).toBeFocused();
  await expect(answer(page, 'begeistert')).toHaveAttribute('aria-pressed', 'true');
  await back('Bewertungsbogen: Nullmessung');

  // Another persona: all that was said moves along.
  await page.getByLabel('Welche Persona passt am besten?').selectOption({ label: 'Jana Hollmann' });
  await on(page).click();
  await expect(heading(page, 'Servicehotline')).toBeFocused();
  await expect(answer(page, 'begeistert')).toHaveAttribute('aria-pressed', 'true');
  await expect(scale(page, relevance, 7)).toBeChecked();
  await expect(comment).toHaveValue('Gern wieder');
  await on(page).click();
  await expect(heading(page, /weiterempfehlen/)).toBeFocused();
  await expect(scale(page, 'weiterempfehlen', 9)).toBeChecked();
  await back('Servicehotline');
  await back('Bewertungsbogen: Nullmessung');

  // Another group: only customers recommend.
  await groups.getByText('Leitung').click();
  await on(page).click();
  await expect(heading(page, 'Servicehotline')).toBeFocused();
  await expect(answer(page, 'begeistert')).toHaveAttribute('aria-pressed', 'true');
  await answer(page, 'okay').click();
  await expect(answer(page, 'okay')).toHaveAttribute('aria-pressed', 'true');
  await on(page).click();
  await expect(heading(page, 'Vielen Dank!')).toBeFocused();
  await expect(page.getByText('Ein Touchpoint ist bewertet.')).toBeVisible();

  // The next person is another one.
  await on(page).click();
  await expect(heading(page, 'Bewertungsbogen: Nullmessung')).toBeFocused();
  await on(page).click();
  await expect(heading(page, 'Servicehotline')).toBeFocused();
  await expect(answer(page, 'okay')).toHaveAttribute('aria-pressed', 'false');
  await answer(page, 'enttäuscht').click();
  await expect(answer(page, 'enttäuscht')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Bogen verlassen' }).click();
  await app.dialog.getByRole('button', { name: 'Verlassen' }).click();
  await expect(page.getByRole('banner')).toBeVisible();
  await app.saved();

  const numbers = (it: Record<string, unknown>) => Object.values((it.counts ?? {}) as Record<string, number | number[]>).flat();
  const says = (it: Record<string, unknown>) => numbers(it).some((n) => n > 0);
  const people = (await app.stored('answers')).filter(says).map((it) => `${it.group} ${it.persona ?? 'nobody'}`);
  expect(people.sort()).toEqual([`management ${id(20)}`, 'management nobody']);
  const answers = await app.answers();
  expect(answers.filter((line) => !line.includes('0/0/0'))).toEqual(['Servicehotline: 0/1/0, 7 von 1', 'Servicehotline: 1/0/0']);
  expect((await app.stored('recommendation')).filter(says)).toEqual([]);
  await app.goToView('insights', 'Erkenntnisse');
  await expect(app.insights).toHaveCount(1);
  await expect(app.insight('Gern wieder')).toContainText('Jana Hollmann');
});

test('a frozen wave takes no answers, and says so in both languages', async ({ page }) => {
  const app = await withWave(page, { seal: seal() });
  await app.goToSheet();
  await expect(page.getByText('Diese Messung ist abgeschlossen')).toBeVisible();
  await expect(page.getByRole('banner')).toBeVisible();
  await app.choose(page.getByRole('button', { name: 'Sprache und Erscheinungsbild' }), 'English');
  await expect(page.getByText('This wave is closed')).toBeVisible();
  await expect(page.getByRole('link', { name: 'To the wave' })).toBeVisible();
});

test('every screen of the sheet is for everybody', async ({ page }) => {
  test.slow();
  const app = await withWave(page);
  await app.goToSheet();
  await isForEverybody(page);
  await on(page).click();
  await expect(heading(page, 'Vergleichsportal')).toBeFocused();
  await answer(page, 'begeistert').click();
  await scale(page, 'Wie wichtig ist Ihnen das?', 7).check({ force: true });
  await isForEverybody(page);
  // Taking the number back leaves the keyboard on the scale.
  await page.getByRole('button', { name: 'Angabe löschen' }).click();
  await expect(scale(page, 'Wie wichtig ist Ihnen das?', 7)).not.toBeChecked();
  await expect(scale(page, 'Wie wichtig ist Ihnen das?', 0)).toBeFocused();
  for (const next of ['Rechnung per Post', 'Servicehotline', /weiterempfehlen/]) {
    await on(page).click();
    await expect(heading(page, next)).toBeFocused();
  }
  await isForEverybody(page);
  await on(page).click();
  await expect(heading(page, 'Vielen Dank!')).toBeFocused();
  await isForEverybody(page);
});
