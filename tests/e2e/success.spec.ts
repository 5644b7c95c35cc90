// Success control and the report: what changed since the baseline, what can be said of it, and what was done.
import { expect, test, type Page } from './app';
import { felt, GROUPS, id, recommended, touchpoints, waves } from './figures';
import { isForEverybody } from './measured';
import { type Analysis, opened } from './touchpoint';

const in_ = (...departments: number[]) => Object.fromEntries(departments.map((n) => [`departments/${id(n)}`, true]));
const both = [
  { id: id(10), name: 'Kundenservice', color: 'blue', at: 'V0005' },
  { id: id(11), name: 'Vertrieb', color: 'teal', at: 'V0015' },
];
const customers = (wave: number, touchpoint: number, disappointed: number, okay: number, delighted: number) =>
  felt(wave, touchpoint, GROUPS.customers, disappointed, okay, delighted);
const live = (n: number, title: string, kind: string, since: string) => ({
  id: id(600 + n), title, place: { board: id(10), kind, at: `V00${n}5` }, state: 'live', since,
});
const finding = (n: number, visit: number, check: number, points: number) => ({
  id: id(n), visit: id(visit), check: id(check), worth: { weight: 1, most: 1 }, result: { points },
});

/** A year of work: two waves on one scale, a third on another, and everything in between. */
const year = () => ({
  project: [{ id: id(1), name: 'Hausrat 2027' }],
  department: both,
  person: [{ id: id(30), name: 'Anna Beck' }],
  touchpoint: touchpoints(
    { name: 'Servicehotline', ...in_(10) },
    { name: 'Rechnung', ...in_(10, 11) },
    { name: 'Angebot', ...in_(11) },
    { name: 'Vergleichsportal' },
    { name: 'Neue App' },
  ),
  wave: [
    ...waves({ name: 'Nullmessung', date: '2026-01-10' }, { name: 'Sommer', date: '2026-07-01' }),
    { id: id(303), name: 'Herbst', date: '2026-10-01', scale: '2' },
  ],
  answers: [
    customers(1, 1, 150, 150, 100), customers(2, 1, 80, 140, 180),
    customers(1, 2, 80, 140, 180), customers(2, 2, 150, 150, 100),
    customers(1, 3, 10, 10, 10), customers(2, 3, 10, 10, 11),
    customers(1, 4, 3, 0, 0), customers(2, 4, 0, 0, 40),
    customers(2, 5, 0, 10, 10), customers(3, 1, 0, 0, 50),
  ],
  recommendation: [recommended(1, 100, 150, 150), recommended(2, 180, 140, 80), recommended(3, 50, 0, 0)],
  card: [
    live(1, 'Blumen nach dem Schaden', 'wow', '2026-03-01'),
    live(2, 'Schon früher gelebt', 'wow', '2025-03-01'),
    live(3, 'Rückruf in 24 Stunden', 'standard', '2026-04-01'),
  ],
  checklist: [{ id: id(400), name: 'Anruf' }],
  check: [1, 2].map((n) => ({ id: id(410 + n), checklist: id(400), text: `Punkt ${n}`, card: id(603), worth: { weight: 1, most: 1 } })),
  visit: [
    { id: id(450), checklist: id(400), date: '2026-05-03' },
    { id: id(451), checklist: id(400), date: '2026-05-04', kind: 'self_check' },
  ],
  finding: [finding(461, 450, 411, 1), finding(462, 450, 412, 0), finding(463, 451, 411, 1), finding(464, 451, 412, 1)],
  measure: [
    { id: id(500), title: 'Schulung am Telefon', state: 'done', until: '2026-05-01', done: '2026-04-20', person: id(30), touchpoint: id(101), ...in_(10) },
    { id: id(501), title: 'Rechnung vereinfachen', state: 'planned', until: '2099-05-01', person: id(30) },
    { id: id(502), title: 'Längst fällig', state: 'planned', until: '2026-05-01' },
  ],
  training: [
    { id: id(550), title: 'Vor der Nullmessung', date: '2026-01-10', held: true },
    { id: id(551), title: 'Danach', date: '2026-02-01', held: true },
  ],
  insight: [{ id: id(700), text: 'Endlich ruft jemand zurück.', kind: 'praise', source: 'Interview', date: '2026-06-01' }],
});

async function go(app: Analysis, view: string, heading: string | RegExp) {
  await app.page.evaluate((view) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/success${view && `/${view}`}`);
  }, view);
  await expect(app.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

const row = (page: Page, table: string, name: string) =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

test('without a second wave on the same scale the page says what is missing and leads there', async ({ page }) => {
  const app = await opened(page, { touchpoint: touchpoints({ name: 'Servicehotline' }) });
  await go(app, '', 'Erfolgskontrolle');
  await expect(page.getByText('Noch keine Nullmessung').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Zum Erfolgsbericht' })).toBeHidden();
  await go(app, 'report', 'Erfolgsbericht');
  await expect(page.getByText('Noch nichts zu berichten')).toBeVisible();
  await page.getByRole('link', { name: 'Zur Erfolgskontrolle' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Zu den Messungen' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Messungen' })).toBeVisible();
});

test('touchpoints are told as clearly better, worse, unclear or too few to say, and every number has a source', async ({ page }) => {
  const app = await opened(page, year());
  await go(app, '', 'Erfolgskontrolle');
  await expect(page.getByRole('link', { name: 'Zum Erfolgsbericht' })).toBeVisible();
  await expect(page.getByText('1 Touchpoint eindeutig besser, 1 eindeutig schlechter, 1 ohne eindeutige Veränderung, 1 mit zu wenigen Antworten für eine Aussage.')).toBeVisible();
  await expect(page.getByText('1 Touchpoint hat nur in einer der beiden Messungen Antworten')).toBeVisible();
  const touchpoint = (name: string) => row(page, 'Touchpoints vorher und nachher', name);
  await expect(touchpoint('Servicehotline')).toContainText(/−12,5 ± 7,7n = 400\+25 ± 7,5n = 400\+37,5 ± 10,7eindeutig besserSchulung am Telefon/);
  await expect(touchpoint('Rechnung')).toContainText('eindeutig schlechter');
  await expect(touchpoint('Angebot')).toContainText('keine eindeutige Veränderung');
  await expect(touchpoint('Vergleichsportal')).toContainText('zu wenige Antworten');
  await expect(touchpoint('Vergleichsportal')).not.toContainText('+200');
  await expect(touchpoint('Neue App')).toContainText('nur in einer Messung');

  // Each count of the sentence leads to just those it counts.
  await page.getByRole('link', { name: '1 ohne eindeutige Veränderung' }).click();
  await expect(page.getByRole('heading', { name: 'Touchpoints vorher und nachher' })).toBeFocused();
  await expect(touchpoint('Angebot')).toBeVisible();
  await expect(touchpoint('Rechnung')).toBeHidden();

  // A touchpoint of two departments counts in both.
  const department = (name: string) => row(page, 'Abteilungen vorher und nachher', name);
  await expect(department('Kundenservice')).toContainText('2 von 2');
  await expect(department('Kundenservice')).toContainText('800 Antworten');
  await expect(department('Vertrieb')).toContainText('2 von 2');
  await expect(department('Vertrieb')).toContainText('eindeutig schlechter');
  await expect(department('Ohne Abteilung')).toContainText('1 von 2');
  await department('Vertrieb').getByRole('button').click();
  await expect(page.getByRole('heading', { name: 'Touchpoints vorher und nachher' })).toBeFocused();
  await expect(touchpoint('Servicehotline')).toBeHidden();
  await page.getByLabel('Zeigen', { exact: true }).selectOption({ label: 'Eindeutig schlechter (1)' });
  await expect(touchpoint('Angebot')).toBeHidden();
  // On a phone all numbers of a row are in sight.
  await page.setViewportSize({ width: 360, height: 780 });
  const change = await touchpoint('Rechnung').getByRole('cell').nth(2).boundingBox();
  expect(change!.x + change!.width).toBeLessThanOrEqual(360);
  await touchpoint('Rechnung').getByRole('link', { name: '+25 ± 7,5' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nullmessung' })).toBeVisible();
});

test('standards, wow effects, measures and recommendation lead to where they come from; scales are not mixed', async ({ page }) => {
  const app = await opened(page, year());
  await go(app, '', 'Erfolgskontrolle');
  const standards = row(page, 'Erfüllte Standards', 'Kundenservice');
  await expect(standards.getByRole('cell')).toHaveText([/^1 von 250\s%$/, /^2 von 2100\s%$/]);
  await expect(app.panel('Eingeführte Wow-Effekte')).toContainText('1 Wow-Effekt seit der Nullmessung');
  await expect(app.panel('Eingeführte Wow-Effekte')).not.toContainText('Schon früher');
  await expect(app.panel('Maßnahmen')).toContainText(/erledigt1davon pünktlich1offen2davon überfällig1/);
  const nps = app.panel('Empfehlung (NPS)');
  await expect(nps).toContainText('Seit der Nullmessung: +37,5 ± 10,7');
  await expect(nps.getByRole('img', { name: /^Werte mit Schwankungsbreite/ })).toBeVisible();
  await expect(nps).toContainText('Auf anderer Skala und darum nicht im Bild: Herbst');
  await isForEverybody(page);
  await page.getByLabel('Verglichen mit der Nullmessung').selectOption({ label: 'Herbst · 01.10.2026 · Skala 2' });
  await expect(page.getByText('Zahlen verschiedener Skalen werden nicht verglichen.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Touchpoints vorher und nachher' })).toBeHidden();
  await standards.getByRole('link', { name: '2 von 2' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Selbstprüfung vom 04.05.2026' })).toBeVisible();

  // Who looks can be said at the visit, and lists say it.
  await page.getByRole('radiogroup', { name: 'Wer prüft' }).getByText('Testkauf').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Testkauf vom 04.05.2026' })).toBeVisible();
  await app.undo.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Selbstprüfung vom 04.05.2026' })).toBeVisible();
});

test('counts of measures lead to just those measures, and from there to all', async ({ page }) => {
  const app = await opened(page, year());
  await go(app, '', 'Erfolgskontrolle');
  await app.panel('Maßnahmen').locator('div').filter({ hasText: /^davon überfällig/ }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Maßnahmen' })).toBeVisible();
  await expect(page.getByText('Nur: überfällige')).toBeVisible();
  await expect(page.getByText('1 von 3 Maßnahmen')).toBeVisible();
  await expect(page.getByText('Längst fällig')).toBeVisible();
  await page.getByRole('button', { name: 'Alle zeigen' }).click();
  await expect(page.getByText('3 Maßnahmen', { exact: true })).toBeFocused();
  await expect(page.getByText('Rechnung vereinfachen')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('1 von 3 Maßnahmen')).toBeVisible();
});

test('the report says what became better and what did not, with the team’s words, with or without names', async ({ page }) => {
  const app = await opened(page, year());
  await go(app, 'report', 'Erfolgsbericht Hausrat 2027');
  const report = page.getByRole('article');
  await page.getByLabel('Was das Team selbst dazu sagt').fill('Danke an alle!');
  await page.getByLabel('Was das Team selbst dazu sagt').blur();
  await expect(report).toContainText('Danke an alle!');
  await expect(app.undo).toHaveAccessibleName('Rückgängig: Erfolgsbericht ändern');
  const section = (name: string) => report.getByRole('region', { name });
  await expect(section('Was Kunden heute empfinden')).toContainText('+25 ± 7,5 Punkte (n = 400), Messung „Sommer“');
  await expect(section('Was Kunden heute empfinden')).toContainText('Servicehotline: von −12,5 ± 7,7 (n = 400) auf +25 ± 7,5 (n = 400)');
  await expect(section('Was Kunden heute empfinden')).toContainText('„Endlich ruft jemand zurück.“ (Interview, 01.06.2026)');
  await expect(section('Was wir verändert haben')).toContainText('Blumen nach dem Schaden (Kundenservice)');
  await expect(section('Was wir verändert haben')).toContainText('Testkauf: 1 von 2 Prüfpunkten (50');
  await expect(section('Wer es möglich gemacht hat')).toContainText('Anna Beck');
  await expect(section('Wer es möglich gemacht hat')).toContainText('1 Schulung');
  const trained = section('Wer es möglich gemacht hat').getByRole('link', { name: /^1 Schulung/ });
  await expect(trained, 'just the trainings it counts').toHaveAttribute('href', /measures\/trainings\/since\/\d{4}-\d\d-\d\d$/);
  await expect(section('Was als Nächstes kommt')).toContainText('Rechnung vereinfachen (Anna Beck)');
  await expect(section('Was offen bleibt')).toContainText('Rechnung: von +25');
  await expect(section('Was offen bleibt')).toContainText('1 Maßnahme ist überfällig.');
  await page.getByLabel('Mit Namen der Beteiligten').uncheck();
  await expect(report).not.toContainText('Anna Beck');
  await expect(section('Wer es möglich gemacht hat')).toContainText('1 Person mit erledigten Maßnahmen');
  await isForEverybody(page);

  // Handed out it says the same, without names and without links.
  await page.getByRole('button', { name: 'Speichern' }).click();
  const file = await app.download(page.getByRole('menuitem', { name: /Markdown/ }));
  expect(file.name).toBe('Erfolgsbericht Hausrat 2027.md');
  const text = file.buffer.toString();
  expect(text).toContain('Danke an alle');
  expect(text).toContain('Blumen nach dem Schaden');
  expect(text).not.toContain('Anna Beck');
  expect(text).not.toContain('#/project');
});

test('the report is shown slide by slide and printed on one page', async ({ page, browserName }) => {
  const it = year();
  const many = Array.from({ length: 9 }, (_, n) => n);
  it.card.push(...many.map((n) => live(10 + n, `Noch ein Wow-Effekt mit einem langen Titel, Nummer ${n}`, 'wow', '2026-03-01')));
  it.card.push(...many.map((n) => live(20 + n, `Noch ein Mindeststandard mit einem langen Titel, Nummer ${n}`, 'standard', '2026-03-01')));
  const done = (n: number) => ({ ...it.measure[0]!, id: id(510 + n), title: `Noch eine Maßnahme mit einem langen Titel, Nummer ${n}` });
  it.measure.push(...many.map(done));
  const app = await opened(page, it);
  await go(app, 'report', 'Erfolgsbericht Hausrat 2027');
  await page.getByRole('button', { name: 'Präsentieren' }).click();
  const stage = page.getByRole('region', { name: 'Präsentation' });
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Erfolgsbericht Hausrat 2027');
  await page.keyboard.press('ArrowRight');
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Was Kunden heute empfinden');
  await page.keyboard.press('End');
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Was offen bleibt');
  await expect(stage.getByRole('link')).toHaveCount(0);
  await stage.getByRole('button', { name: 'Beenden' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Erfolgsbericht Hausrat 2027' })).toBeVisible();

  // The stock Firefox does not show Playwright the look of paper.
  if (browserName !== 'chromium') return;
  await page.emulateMedia({ media: 'print' });
  // A4 without its margins of 14 mm, in CSS pixels.
  await page.setViewportSize({ width: 688, height: 1017 });
  await expect(page.getByRole('button', { name: 'Präsentieren' })).toBeHidden();
  await expect(page.getByRole('article')).toContainText('und 5 weitere Einträge');
  expect(await page.getByRole('article').evaluate((it) => it.getBoundingClientRect().height)).toBeLessThan(1017);
});
