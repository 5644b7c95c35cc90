// The ranking of touchpoints: the opportunity score, the team's own criteria, and why each stands where it stands.
import { expect, test, type Page } from './app';
import { isForEverybody } from './measured';
import { id, opened, touchpoints, type Analysis } from './touchpoint';

const WAVE = { id: id(301), name: 'Nullmessung', date: '2026-03-01' };
/** Customers say of the hotline: it matters, 9 of 10, and it disappoints more than it delights. */
const said = {
  id: id(501),
  wave: id(301),
  touchpoint: id(101),
  group: 'customers',
  counts: { disappointed: 24, okay: 8, delighted: 8 },
  relevance: { mean: 9, n: 40 },
};
const records = {
  touchpoint: touchpoints(
    { name: 'Servicehotline', [`influences/${id(103)}`]: true },
    { name: 'Vergleichsportal', guessed_relevance: 8, guessed_quality: 4, [`influences/${id(101)}`]: true },
    { name: 'Rechnung per Post', guessed_relevance: 3, guessed_quality: 8 },
    { name: 'Messestand' },
  ),
  wave: [WAVE],
  answers: [said],
};

async function goToRanking(app: Analysis, view = 'ranking', heading: string | RegExp = 'Touchpoint-Rangliste') {
  await app.page.evaluate((view) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/prioritise/${view}`);
  }, view);
  await expect(app.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

async function ranking(page: Page, more: Record<string, Record<string, unknown>[]> = {}) {
  const app = await opened(page, { ...records, ...more });
  await goToRanking(app);
  return app;
}

const table = (page: Page) => page.getByRole('table', { name: 'Rangliste der Touchpoints' });
const row = (page: Page, name: string) => table(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
const order = (page: Page) => table(page).getByRole('rowheader').getByRole('link').allTextContents();

test('without criteria the opportunity score decides, and every number leads to its source', async ({ page }) => {
  const app = await ranking(page);
  await expect(page.getByText('Opportunity Score = Relevanz + Rückstand der Qualität')).toBeVisible();
  // Net score -40: quality 3, relevance 9, so 9 + 6; the portal is estimated, 8 + 4.
  await expect.poll(() => order(page)).toEqual(['Servicehotline', 'Vergleichsportal', 'Rechnung per Post', 'Messestand']);
  await expect(row(page, 'Servicehotline')).toContainText('15');
  await expect(row(page, 'Servicehotline').getByRole('link', { name: 'n = 40' }).first()).toHaveAttribute('href', new RegExp(`measure/waves/${id(301)}$`));
  await expect(row(page, 'Vergleichsportal').getByRole('link', { name: 'geschätzt' }).first()).toHaveAttribute('href', /prioritise$/);
  await expect(row(page, 'Messestand'), 'nobody knows').toContainText('noch kein Platz');

  await row(page, 'Servicehotline').getByRole('button', { name: 'Warum „Servicehotline“ hier steht' }).click();
  await expect(table(page)).toContainText('Platz 1: 15 von 20 Punkten.');
  await expect(table(page)).toContainText('Relevanz 9 + Rückstand der Qualität 6 = 15');
  await table(page).getByRole('button', { name: '3 vor „Vergleichsportal“ (Platz 2).' }).click();
  await expect(table(page), 'the other number, too, says what it is made of').toContainText('Relevanz 8 + Rückstand der Qualität 4 = 12');
  await expect(table(page)).toContainText(/Nettowert −40 ± \d+ Punkte, n = 40/);
  await expect(table(page).getByText('direkt: Rechnung per Post')).toBeVisible();

  // By the team's estimates alone the portal is first.
  await page.getByLabel('Werte aus').selectOption({ label: 'Nur Schätzungen des Teams' });
  await expect.poll(() => order(page)).toEqual(['Vergleichsportal', 'Rechnung per Post', 'Messestand', 'Servicehotline']);
  await row(page, 'Vergleichsportal').getByRole('button', { name: 'als Schlüssel-Touchpoint markieren' }).click();
  await expect(row(page, 'Vergleichsportal').getByRole('button', { pressed: true })).toBeVisible();
  const rows = page.getByRole('radiogroup', { name: 'Welche Touchpoints' });
  await rows.getByText('Schlüssel-Touchpoints').click();
  await expect.poll(() => order(page)).toEqual(['Vergleichsportal']);
  await rows.getByText('Alle', { exact: true }).click();
  await app.undo.click();
  await expect(row(page, 'Vergleichsportal').getByRole('button', { pressed: true })).toHaveCount(0);

  await page.setViewportSize({ width: 360, height: 740 });
  const score = (await row(page, 'Vergleichsportal').getByText('12', { exact: true }).boundingBox())!;
  expect(score.x + score.width, 'on a phone what decides stands right after the name').toBeLessThanOrEqual(360);
});

test('the usual criteria and an own one put touchpoints into another order', async ({ page }) => {
  const app = await ranking(page);
  await page.getByRole('button', { name: 'Übliche Kriterien übernehmen' }).click();
  await expect(page.locator('#ranking-criteria')).toBeFocused();
  await expect(page.getByText('67 % des Ganzen')).toBeVisible();
  // Opportunity 7.5, influence 5 of 10 (one of at most two), two thirds and one third.
  await expect(row(page, 'Servicehotline')).toContainText('6,67');
  await expect(row(page, 'Vergleichsportal')).toContainText('7,33');
  await expect(row(page, 'Messestand')).toContainText('1 von 2');
  await expect.poll(() => order(page)).toEqual(['Vergleichsportal', 'Servicehotline', 'Rechnung per Post', 'Messestand']);

  await page.getByLabel('Eigenes Kriterium hinzufügen').fill('Passt zur Strategie');
  await page.keyboard.press('Enter');
  const field = (name: string) => page.getByRole('textbox', { name: `Passt zur Strategie, ${name}` });
  await field('Vergleichsportal').click();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(field('Servicehotline')).toBeFocused();
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  // While points are written, rows stay where they are.
  await expect(field('Rechnung per Post')).toBeFocused();
  await expect(row(page, 'Servicehotline').getByRole('cell').first()).toHaveText('1');
  expect((await order(page))[0]).toBe('Vergleichsportal');
  await page.keyboard.type('viel');
  await page.keyboard.press('Enter');
  await expect(page.locator('#ranking-wrong')).toContainText('„viel“ ist keine Punktzahl (Passt zur Strategie, Rechnung per Post)');
  await page.keyboard.press('Shift+Tab');
  await field('Rechnung per Post').fill('');
  await field('Rechnung per Post').press('Enter');
  await expect(page.locator('#ranking-wrong')).toBeEmpty();
  await page.getByRole('heading', { level: 1 }).click();
  await expect.poll(() => order(page)).toEqual(['Servicehotline', 'Vergleichsportal', 'Rechnung per Post', 'Messestand']);
  await expect(row(page, 'Servicehotline')).toContainText('7,5');

  await row(page, 'Servicehotline').getByRole('button', { name: 'Warum „Servicehotline“ hier steht' }).click();
  await expect(table(page)).toContainText('vor „Vergleichsportal“ (Platz 2): mehr durch Passt zur Strategie (+2)');
  await expect(table(page)).toContainText('weniger durch Einfluss auf andere Touchpoints (−1,25)');
  await table(page).getByRole('button', { name: 'Passt zur Strategie', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('slider', { name: /Passt zur Strategie/ }) })).toBeFocused();
  await app.reload();
  await expect.poll(() => order(page)).toEqual(['Servicehotline', 'Vergleichsportal', 'Rechnung per Post', 'Messestand']);
});

test('weights, order and trash of criteria can all be undone', async ({ page }) => {
  const criterion = (n: number, name: string, weight: number) => ({ id: id(600 + n), name, weight, at: `V00${n}5` });
  const points = (n: number, by: number, touchpoint: number, points: number) => ({ id: id(700 + n), criterion: id(600 + by), touchpoint: id(100 + touchpoint), points });
  const app = await ranking(page, {
    criterion: [criterion(1, 'Nutzen', 10), criterion(2, 'Eile', 10)],
    points: [points(1, 1, 1, 10), points(2, 2, 1, 0), points(3, 1, 2, 2), points(4, 2, 2, 9)],
  });
  await expect.poll(() => order(page)).toEqual(['Vergleichsportal', 'Servicehotline', 'Messestand', 'Rechnung per Post']);
  await page.locator('#ranking-criteria').click();
  const line = (name: string) => page.getByRole('list', { name: 'Kriterien und Gewichte' }).getByRole('listitem').filter({ has: page.getByRole('slider', { name: new RegExp(name) }) });
  await line('Nutzen').getByLabel('Gewicht', { exact: true }).fill('hundert');
  await page.keyboard.press('Enter');
  await expect(line('Nutzen')).toContainText('Bitte eine Zahl von 0 bis 100 schreiben.');
  await line('Nutzen').getByLabel('Gewicht', { exact: true }).fill('30');
  await page.keyboard.press('Enter');
  await expect(line('Nutzen')).toContainText('75 % des Ganzen');
  await expect.poll(() => order(page)).toEqual(['Servicehotline', 'Vergleichsportal', 'Messestand', 'Rechnung per Post']);
  await line('Eile').getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(line('Eile').getByLabel('Gewicht', { exact: true })).toHaveValue('11');
  await line('Eile').getByRole('button', { name: '„Eile“ nach oben' }).click();
  await expect(page.getByRole('list', { name: 'Kriterien und Gewichte' }).getByRole('slider').first()).toHaveAccessibleName(/Eile/);
  await app.choose(line('Eile').getByRole('button', { name: 'Kriterium „Eile“: Menü' }), 'In den Papierkorb');
  await expect(line('Eile')).toHaveCount(0);
  await expect(row(page, 'Servicehotline')).toContainText('10');
  await app.toast('Eile').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(line('Eile')).toHaveCount(1);
  await isForEverybody(page);
});

test('on paper the ranking has all touchpoints and their numbers, on screen the first ones', async ({ page }) => {
  const many = Array.from({ length: 70 }, (_, n) => ({ name: `Kontakt ${n + 1}`, guessed_relevance: 5, guessed_quality: 5 }));
  await opened(page, { touchpoint: touchpoints(...many) }).then((app) => goToRanking(app));
  const rows = table(page).locator('tbody > tr.ranking-row');
  await expect(rows).toHaveCount(60);
  await page.getByRole('button', { name: /^10 weitere/ }).click();
  await expect(rows).toHaveCount(70);
  await expect(page.locator('#ranking-end')).toBeFocused();
  await page.reload();
  await expect(rows).toHaveCount(60);
  // What the browser says before it prints.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(rows).toHaveCount(70);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(rows).toHaveCount(60);
});
