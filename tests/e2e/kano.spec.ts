// Kano questions: counted by hand and one person at a time, and the warning of wow effects without a floor.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { id, opened, touchpoints, type Analysis } from './touchpoint';

const hotline = touchpoints({ name: 'Servicehotline' });
const place = (kind: string) => ({ board: 'company', kind, at: 'V0005' });
const wow = { id: id(301), title: 'Blumen nach dem Schaden', place: place('wow'), [`touchpoints/${id(101)}`]: true };
const standard = { id: id(302), title: 'Rückruf in 24 Stunden', place: place('standard'), [`touchpoints/${id(101)}`]: true };
const pair = { id: id(401), about: { card: id(301) } };

async function goToMeasure(app: Analysis, view: string, heading: string) {
  await app.page.evaluate((view) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/measure/${view}`);
  }, view);
  await expect(app.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

const result = (page: Page) => page.getByRole('region', { name: 'Ergebnis' });

test('the counts of a study give its coefficients', async ({ page }) => {
  const app = await opened(page, { touchpoint: hotline, card: [wow] });
  await goToMeasure(app, 'kano', 'Kano');
  await expect(page.getByText('Noch nach nichts gefragt')).toBeVisible();
  await page.getByRole('combobox', { name: 'Nach einer Karte oder einem Touchpoint fragen' }).fill('blumen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Blumen nach dem Schaden' })).toBeVisible();
  await expect(page.getByLabel('Wenn es das gibt', { exact: true })).toHaveValue('Wie fänden Sie es, wenn es das gibt: Blumen nach dem Schaden?');
  await expect(result(page)).toContainText('Noch keine Antworten');

  await page.getByText('Ausgezählt', { exact: true }).click();
  // A 216, O 56, M 13, I 275, R 23, Q 24, by keyboard alone.
  const field = (letter: string, nth = 0) => page.getByRole('textbox', { name: new RegExp(`\\(${letter}\\)$`) }).nth(nth);
  await field('Q').click();
  await page.keyboard.type('24');
  await page.keyboard.press('ArrowRight');
  await expect(field('A')).toBeFocused();
  await page.keyboard.type('216');
  await page.keyboard.press('Enter');
  await expect(field('I')).toBeFocused();
  await page.keyboard.type('275');
  // Within a number the arrow keys move the caret; at its end they leave it.
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(field('R')).toBeFocused();
  await page.keyboard.type('23');
  await page.keyboard.press('Tab');
  await field('O').fill('56');
  await field('M').fill('13');
  await field('M').press('Enter');
  await expect(page.getByText('Ausgezählt: n = 607')).toBeVisible();
  await expect(result(page)).toContainText('Gleichgültig (I)');
  await expect(result(page)).toContainText('Better0,49');
  await expect(result(page)).toContainText('Worse−0,12');
  await expect(result(page)).toContainText('bei 49 von 100');
  await expect(result(page)).toContainText('Gerechnet aus 560 Antworten');

  // What is no count is refused in words and stays to be mended.
  await field('O').fill('viele');
  await field('O').press('Enter');
  const wrong = page.locator('.kano-wrong');
  await expect(wrong).toContainText('„viele“ ist keine Anzahl');
  await expect(field('O')).toHaveAttribute('aria-invalid', 'true');
  await field('O').press('Escape');
  await expect(field('O')).toHaveValue('56');
  await expect(wrong).toBeEmpty();

  await app.reload();
  await expect(result(page)).toContainText('Better0,49');
  await page.getByRole('main').getByRole('link', { name: 'Alle Kano-Fragen' }).click();
  const row = page.getByRole('row', { name: /Blumen nach dem Schaden/ });
  for (const text of ['Gleichgültig (I)', '0,49', '−0,12', '607']) await expect(row).toContainText(text);
  await expect(page.getByRole('img', { name: /Blumen nach dem Schaden: Better 0,49, Worse −0,12, Viertel Gleichgültig/ })).toBeVisible();
  await accessible(page);
});

test('one person after the other answers, and all batches are added', async ({ page }) => {
  const counted = { id: id(501), kano: id(401), table: [[0, 0, 0, 4, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 4], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]] };
  const app = await opened(page, { touchpoint: hotline, card: [wow], kano: [pair], kano_replies: [counted] });
  await goToMeasure(app, `kano/${id(401)}`, 'Blumen nach dem Schaden');
  await expect(result(page)).toContainText('Zu wenige Antworten, um etwas zu sagen: 8 von mindestens 10');
  await page.getByText('Person für Person', { exact: true }).click();
  const groups = page.getByRole('main').getByRole('radiogroup', { name: /^Wie fänden/ });
  await page.getByRole('button', { name: 'Nächste Person' }).click();
  await expect(page.getByRole('paragraph').filter({ hasText: 'Bitte beide Fragen beantworten.' }).first()).toBeVisible();
  const answer = async (present: string, absent: string, n: number) => {
    await groups.nth(0).getByText(present).click();
    await groups.nth(1).getByText(absent).click();
    await page.getByRole('button', { name: 'Nächste Person' }).click();
    await expect(app.toast(`Jetzt n = ${n}`)).toBeVisible();
    await expect(page.getByText(`Person ${n + 1}`, { exact: true })).toBeVisible();
  };
  await answer('Das würde mich freuen', 'Damit kann ich leben', 9);
  await answer('Das würde mich freuen', 'Das ist mir egal', 10);
  await answer('Das ist mir egal', 'Das würde mich stören', 11);
  // A 6, M 5 of 11 answers: more than 5 % apart.
  await expect(result(page)).toContainText('Begeisterung (A)');
  await app.toast('Jetzt n = 11').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByText('Person 11', { exact: true })).toBeVisible();
  await answer('Das würde mich stören', 'Das würde mich freuen', 11);
  await expect(result(page).getByRole('row', { name: /Unerwünscht/ })).toContainText('1');
  // The last person need not press anything.
  await groups.nth(0).getByText('Das würde mich freuen').click();
  await groups.nth(1).getByText('Das würde mich stören').click();
  await expect(result(page).getByRole('row', { name: /Leistung/ })).toContainText('1');
  await groups.nth(1).getByText('Das ist mir egal').click();
  await expect(result(page).getByRole('row', { name: /Leistung/ }), 'who changes their mind counts once').toContainText('0');
  await app.saved();

  // The questions keep the team's own words; the pair goes into the trash and comes back.
  const question = page.getByLabel('Wenn es das gibt', { exact: true });
  await question.fill('Wie fänden Sie einen Blumenstrauß?');
  await question.press('ControlOrMeta+Enter');
  await expect(groups.nth(0)).toHaveAccessibleName('Wie fänden Sie einen Blumenstrauß?');
  await page.getByRole('button', { name: 'In den Papierkorb' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kano' })).toBeVisible();
  await expect(page.getByText('Noch nach nichts gefragt')).toBeVisible();
  await app.toast('liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByRole('row', { name: /Blumen/ })).toContainText('12');
});

test('a card that is gone is said, and its answers stay', async ({ page }) => {
  const app = await opened(page, { touchpoint: hotline, card: [wow], kano: [pair] });
  await app.cardMenu('Blumen nach dem Schaden', 'In den Papierkorb');
  await expect(app.card('Blumen nach dem Schaden')).toHaveCount(0);
  await goToMeasure(app, 'kano', 'Kano');
  await expect(page.getByRole('row', { name: /Blumen nach dem Schaden \(gelöscht\)/ })).toContainText('Die Karte liegt im Papierkorb');
  await page.getByRole('link', { name: 'Blumen nach dem Schaden (gelöscht)' }).click();
  await expect(page.getByText('Die Karte liegt im Papierkorb')).toBeVisible();
});

test('a wow effect without a floor is warned of until its standard is lived', async ({ page }) => {
  const app = await opened(page, { touchpoint: hotline, card: [wow, standard] });
  const card = app.card('Blumen nach dem Schaden');
  await expect(card).toContainText('Mindeststandard noch nicht erfüllt');
  const dialog = await app.openCard('Blumen nach dem Schaden');
  await expect(dialog).toContainText('Mindeststandard noch nicht gelebt: „Rückruf in 24 Stunden“.');
  await app.closeDialog();
  await app.goToTouchpoint(1, 'Servicehotline');
  await expect(page.getByRole('complementary', { name: 'Mindeststandard noch nicht erfüllt' })).toContainText('„Rückruf in 24 Stunden“');
  await goToMeasure(app, 'kano', 'Kano');
  const list = page.getByRole('region', { name: /Wow-Effekte ohne Fundament/ });
  await expect(list).toContainText('Servicehotline');
  await list.getByRole('link', { name: 'Blumen nach dem Schaden' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Unternehmen' })).toBeVisible();
  await app.openCard('Rückruf in 24 Stunden');
  await app.dialog.getByRole('radiogroup', { name: 'Zustand' }).getByText('gelebt').click();
  await app.closeDialog();
  await expect(card).not.toContainText('Mindeststandard noch nicht erfüllt');
  await goToMeasure(app, 'kano', 'Kano');
  await expect(page.getByRole('heading', { name: /Wow-Effekte ohne Fundament/ })).toBeHidden();
  await app.undo.click();
  await expect(list).toBeVisible();
});

test('a lived standard that the latest visit missed is no floor', async ({ page }) => {
  const lived = { ...standard, state: 'live' };
  const check = { id: id(601), checklist: id(600), text: 'Rückruf', card: id(302), worth: { weight: 1, most: 1 } };
  const visits = [
    { id: id(611), checklist: id(600), date: '2026-03-01' },
    { id: id(612), checklist: id(600), date: '2026-05-01' },
  ];
  const finding = (n: number, visit: number, points: number) => ({
    id: id(n), visit: id(visit), check: id(601), worth: { weight: 1, most: 1 }, result: { points },
  });
  const app = await opened(page, {
    touchpoint: hotline, card: [wow, lived], checklist: [{ id: id(600), name: 'Hotline' }], check: [check], visit: visits,
    finding: [finding(621, 611, 1), finding(622, 612, 0)],
  });
  await app.openCard('Blumen nach dem Schaden');
  await expect(app.dialog).toContainText('Mindeststandard noch nicht erfüllt');
  await expect(app.dialog).toContainText('Beim letzten Testkauf verfehlt: „Rückruf in 24 Stunden“.');
});

test('on a phone one person answers without scrolling sideways, in English too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const app = await opened(page, { touchpoint: hotline, card: [wow, standard], kano: [pair] });
  const fits = async () => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, 'sideways scrolling').toBeLessThanOrEqual(0);
  };
  await goToMeasure(app, 'kano', 'Kano');
  await fits();
  await goToMeasure(app, `kano/${id(401)}`, 'Blumen nach dem Schaden');
  await fits();
  await page.getByText('Ausgezählt', { exact: true }).click();
  await expect(page.getByRole('table', { name: 'Ausgezählte Antworten' })).toBeVisible();
  await fits();
  await accessible(page);
  await app.saved();
  await page.goto(page.url().replace(/\/[^/]*#/, '/?lang=en#'));
  await expect(page.getByRole('button', { name: 'Next person' })).toBeVisible();
  await page.getByRole('radiogroup', { name: /^How would you feel if you had this/ }).getByText('I would like that').click();
  await fits();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await accessible(page);
});
