// Recommendation, perception gaps and the overview of quality: entering, comparing, refusing, reading.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './app';
import { AFTER, BEFORE, felt, figures, GROUPS, id, JANA, recommended, touchpoints, waves } from './figures';

const two = waves({ name: 'Nullmessung', date: '2026-01-10' }, { name: 'Sommer', date: '2026-07-01' });
const NPS = 'Empfehlung (NPS)';

test('counts of promoters, passives and detractors give the score with its margin', async ({ page }) => {
  const app = await figures(page, { wave: waves({ name: 'Nullmessung', date: '2026-01-10' }) }, 'nps', NPS);
  const entry = app.panel('Von Hand eintragen');
  await expect(app.panel('Ergebnis: Das ganze Unternehmen')).toContainText('noch keine Antworten');
  await entry.getByLabel('Promotoren (9–10)').fill('15');
  await entry.getByLabel('Passive (7–8)').fill('10');
  await entry.getByLabel('Kritiker (0–6)').fill('5');
  await entry.getByLabel('Kritiker (0–6)').press('Enter');
  const result = app.panel('Ergebnis: Das ganze Unternehmen');
  // Method page, section 6: 33.3 with a margin of 26.7 points.
  await expect(result).toContainText('+33,3 ± 26,7 Punkte');
  await expect(result).toContainText('n = 30');
  await expect(result.getByRole('img', { name: '50 % Promotoren, 33 % Passive, 17 % Kritiker' })).toBeVisible();
  await expect(app.row('Promotoren, Passive und Kritiker', 'Passive')).toContainText('10');
  await entry.getByLabel('Passive (7–8)').fill('-3');
  await entry.getByLabel('Passive (7–8)').press('Enter');
  await expect(entry.getByText('Das ist keine ganze Zahl von 0 bis 1.000.000.')).toBeVisible();
  await expect(result).toContainText('n = 30');
  await expect(app.undo).toHaveAccessibleName('Rückgängig: Empfehlungen eintragen');
  await app.reload();
  await expect(result).toContainText('+33,3 ± 26,7 Punkte');
  await entry.getByRole('button', { name: 'Von Hand Eingetragenes leeren' }).click();
  await expect(result).toContainText('noch keine Antworten');
  await app.toast('Geleert').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(result).toContainText('n = 30');
});

test('a list of scores is counted in, and each bad entry is named', async ({ page }) => {
  const app = await figures(page, { wave: waves({ name: 'Nullmessung' }), touchpoint: touchpoints({ name: 'Hotline' }) }, 'nps', NPS);
  const entry = app.panel('Von Hand eintragen');
  await page.getByLabel('Worüber wurde gefragt?').selectOption({ label: 'Hotline' });
  await page.getByLabel('Persona', { exact: true }).selectOption({ label: 'Jana Hollmann' });
  await expect(entry).toContainText('Gilt für: Hotline, Persona Jana Hollmann');
  await entry.getByText('Liste von Noten').click();
  const field = entry.getByLabel('Noten von 0 bis 10');
  await field.fill('9, 10 7;8\n0 11 -1 acht 7.5');
  await expect(entry.getByText('Eintrag 6, „11“: Die Skala geht von 0 bis 10.')).toBeVisible();
  await expect(entry.getByText('Eintrag 7, „-1“: Die Skala geht von 0 bis 10.')).toBeVisible();
  await expect(entry.getByText('Eintrag 8, „acht“: Das ist keine Zahl.')).toBeVisible();
  await expect(entry.getByText('Eintrag 9, „7.5“: Nur ganze Noten, keine dazwischen.')).toBeVisible();
  await entry.getByRole('button', { name: 'Noten dazuzählen' }).click();
  await expect(entry.getByText('Nichts übernommen: 4 Einträge passen nicht.')).toBeVisible();
  await expect(field).toBeFocused();
  // With a comma a number between two scores is not taken for two of them.
  await field.fill('7,5');
  await expect(entry.getByText('Eintrag 1, „7,5“: Nur ganze Noten, keine dazwischen. Soll das Komma trennen, setzen Sie ein Leerzeichen dahinter.')).toBeVisible();
  await field.fill('9, 10 7;8\n0');
  await expect(entry.getByText('5 Noten erkannt')).toBeVisible();
  await entry.getByRole('button', { name: 'Noten dazuzählen' }).click();
  await expect(app.toast('5 Noten dazugezählt')).toBeVisible();
  await expect(field).toHaveValue('');
  const result = app.panel('Ergebnis: Hotline, Persona Jana Hollmann');
  await expect(result).toContainText('+20 Punkte');
  await expect(result).toContainText('Ohne Schwankungsbreite: weniger als 10 Antworten.');
  await expect(result.getByRole('img', { name: /^Verteilung der Noten: 0: 1, 1: 0, .* 10: 1$/ })).toBeVisible();
  await entry.getByText('Elf Anzahlen').click();
  await expect(entry.getByLabel('Note 9', { exact: true })).toHaveValue('1');
  await entry.getByLabel('Note 9', { exact: true }).fill('6');
  await entry.getByLabel('Note 9', { exact: true }).press('Enter');
  await expect(result).toContainText('n = 10');
  await expect(app.row('Alle Bereiche dieser Messung', 'Hotline')).toContainText('±');
  await expect(page.getByRole('link', { name: 'CSV einlesen' })).toHaveAttribute('href', new RegExp(`/measure/waves/${id(301)}/import$`));
});

test('a change between waves is told from chance in plain words', async ({ page }) => {
  // Any number will do for a batch; this one is in the file.
  const batch = { batch: JANA };
  const app = await figures(
    page,
    {
      wave: waves(
        { name: 'Nullmessung', date: '2026-01-10' },
        { name: 'Sommer', date: '2026-07-01' },
        { name: 'Herbst', date: '2026-10-01' },
        { name: 'Winter', date: '2026-12-01' },
        { name: 'Neue Fragen', date: '2027-01-01', scale: '2' },
      ),
      touchpoint: touchpoints({ name: 'Hotline' }),
      recommendation: [
        recommended(1, 100, 150, 150),
        recommended(2, 100, 140, 80, batch),
        recommended(2, 80, 0, 0),
        recommended(3, 182, 136, 82),
        recommended(4, 8, 0, 1),
        recommended(5, 10, 20, 10),
        recommended(4, 40, 0, 0, { touchpoint: id(101), persona: JANA }),
      ],
    },
    'nps',
    NPS,
  );
  const table = 'Werte aller Messungen';
  await expect(app.row(table, /^Sommer/)).toContainText('+37,5 Punkte');
  await expect(app.row(table, /^Sommer/)).toContainText('eindeutig besser');
  await expect(app.row(table, /^Sommer/)).toContainText('seit „Nullmessung“');
  await expect(app.row(table, /^Herbst/)).toContainText('keine eindeutige Veränderung, kann Zufall sein');
  await expect(app.row(table, /^Winter/)).toContainText('zu wenige Antworten für eine Aussage');
  await expect(app.row(table, /^Winter/)).toContainText('Ohne Schwankungsbreite: weniger als 10 Antworten.');
  await expect(app.row(table, /^Neue Fragen/)).toContainText('Andere Skala als die Messung davor: nicht vergleichbar.');
  // The newest wave is shown; on its scale there is nothing to compare it with.
  await expect(page.getByText('Mit einer zweiten Messung auf derselben Skala')).toBeVisible();
  await page.getByLabel('Messung', { exact: true }).selectOption({ value: id(302) });
  await expect(page.getByRole('img', { name: /^Werte mit Schwankungsbreite: Nullmessung · 10\.01\.2026: .* Winter/ })).toBeVisible();
  await expect(page.getByText('Nicht im Bild, weil auf einer anderen Skala: Neue Fragen')).toBeVisible();
  const entry = app.panel('Von Hand eintragen');
  await expect(entry).toContainText('Von Hand: n = 80 · Aus Bögen und Dateien: n = 320');
  await page.getByLabel('Messung', { exact: true }).selectOption({ value: id(304) });
  await expect(app.row('Alle Bereiche dieser Messung', 'Hotline')).toContainText('Ohne Schwankungsbreite: alle haben gleich geantwortet.');
  await page.getByRole('button', { name: 'Hotline', exact: true }).click();
  await expect(app.panel('Ergebnis: Hotline')).toContainText('+100 Punkte');
  await expect(page.getByRole('heading', { name: 'Ergebnis: Hotline' })).toBeFocused();
});

const staffed = touchpoints(
  { name: 'Rechnung' },
  { name: 'Hotline' },
  { name: 'Website' },
  { name: 'Nur Kunden gefragt' },
  { name: 'Nur Personal gefragt' },
);
const seen = [
  felt(1, 1, GROUPS.customers, 0, 10, 10),
  felt(1, 1, GROUPS.management, 4, 6, 0),
  felt(1, 2, GROUPS.customers, 60, 100, 20),
  felt(1, 2, GROUPS.service, 0, 6, 6),
  felt(1, 2, GROUPS.sales, 0, 6, 6),
  felt(1, 2, GROUPS.others, 0, 0, 9),
  felt(1, 3, GROUPS.customers, 0, 12, 0),
  felt(1, 3, GROUPS.sales, 0, 12, 0),
  felt(1, 4, GROUPS.customers, 1, 0, 0),
  felt(1, 5, GROUPS.service, 1, 0, 0),
];

test('where staff see it too rosy stands on top, in dots and in words', async ({ page }) => {
  const other = waves({ name: 'Eins', date: '2026-01-10' }, { name: 'Zwei', date: '2026-02-10', scale: '2' });
  const app = await figures(page, { wave: other, touchpoint: staffed, answers: [...seen, felt(2, 1, GROUPS.customers, 5, 5, 5)] }, 'gaps', 'Sichtweisen');
  const rows = page.getByRole('list', { name: 'Touchpoints, sortiert nach Abstand' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText('Hotline');
  await expect(rows.nth(0)).toContainText('Beschäftigte sehen es um 0,7 rosiger als Kunden.');
  await expect(rows.nth(0)).toContainText('n 24/180');
  await expect(rows.nth(0).getByRole('img')).toHaveAccessibleName(
    'Hotline: Kunden −0,2, n 180; Beschäftigte +0,5, n 24; Kundenservice +0,5, n 12; Vertrieb +0,5, n 12; Andere +1, n 9',
  );
  await expect(rows.nth(1)).toContainText('Beschäftigte und Kunden sehen es gleich.');
  await expect(rows.nth(2)).toContainText('Beschäftigte sehen es um 0,9 schlechter als Kunden.');
  const alone = app.panel('Noch kein Vergleich').getByRole('listitem');
  await expect(alone).toHaveText([/Nur Kunden gefragt.*nur Kunden, n = 1/, /Nur Personal gefragt.*nur Beschäftigte, n = 1/]);
  await page.getByLabel('Welche Beschäftigten?').selectOption({ label: 'Leitung' });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Rechnung');
  await page.getByLabel('Welche Beschäftigten?').selectOption({ label: 'Alle Beschäftigten' });
  await page.getByText('Alle Zahlen als Tabelle').first().click();
  await expect(app.row('Alle Zahlen als Tabelle', 'Hotline')).toContainText('+0,72');
  await page.getByLabel('Kunden aus Messung').selectOption({ value: id(302) });
  await expect(page.getByRole('alert').filter({ hasText: 'Skalen' })).toContainText('verschiedene Skalen');
  await expect(rows).toHaveCount(0);
});

test('few answers get a mark, and rows stack on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const few = [felt(1, 1, GROUPS.customers, 3, 2, 1), felt(1, 1, GROUPS.management, 0, 0, 3), ...seen.slice(2)];
  const app = await figures(page, { wave: waves({ name: 'Eins' }), touchpoint: staffed, answers: few }, 'gaps', 'Sichtweisen');
  const rows = page.getByRole('list', { name: 'Touchpoints, sortiert nach Abstand' }).getByRole('listitem');
  await expect(rows.filter({ hasText: 'Rechnung' })).toContainText('wenige Antworten');
  await expect(rows.filter({ hasText: 'Website' })).not.toContainText('wenige Antworten');
  await app.fits();
  await page.setViewportSize({ width: 320, height: 640 });
  await app.fits();
});

const many = touchpoints(
  { name: 'Antrag', phase: BEFORE, key: true, [`departments/${GROUPS.sales}`]: true },
  { name: 'Hotline', phase: AFTER, [`departments/${GROUPS.service}`]: true },
  { name: 'Website', phase: BEFORE },
  { name: 'Ohne Antworten' },
);
const measured = [
  felt(1, 1, GROUPS.customers, 100, 200, 100),
  felt(2, 1, GROUPS.customers, 40, 160, 200),
  felt(1, 2, GROUPS.customers, 40, 160, 200),
  felt(2, 2, GROUPS.customers, 200, 160, 40),
  felt(1, 3, GROUPS.customers, 10, 30, 10),
  felt(2, 3, GROUPS.customers, 10, 30, 11),
  felt(2, 3, GROUPS.management, 0, 1, 2),
];

test('the overview shows scores, numbers of answers and verdicts, and filters', async ({ page }) => {
  const app = await figures(
    page,
    { wave: two, touchpoint: many, answers: measured, recommendation: [recommended(1, 100, 150, 150), recommended(2, 180, 140, 80)] },
    '',
    'Qualität im Überblick',
  );
  const head = app.panel('Die neueste Messung und die Nullmessung');
  for (const words of ['+25 ± 7,5 Punkte', 'n = 400', 'eindeutig besser', '1 eindeutig besser', '1 eindeutig schlechter', '1 ohne eindeutige Veränderung']) {
    await expect(head).toContainText(words);
  }
  const table = page.getByRole('table', { name: 'Nettowerte der Touchpoints' });
  const names = table.getByRole('rowheader');
  await expect(names).toHaveText([/^Antrag/, 'Hotline', 'Website']);
  await expect(table.getByRole('cell', { name: 'Antrag, Sommer: +40, n = 400. Seit „Nullmessung“ +40: eindeutig besser.' })).toBeVisible();
  await expect(table.getByRole('cell', { name: 'Hotline, Sommer: −40, n = 400. Seit „Nullmessung“ −80: eindeutig schlechter.' })).toBeVisible();
  await expect(page.getByText('1 Touchpoint ohne Antworten steht nicht in der Tabelle.')).toBeVisible();
  await page.getByLabel('Reihenfolge').selectOption({ label: 'Stärkster Verlust zuerst' });
  await expect(names).toHaveText(['Hotline', 'Website', /^Antrag/]);
  await page.getByLabel('Nur eindeutige Veränderungen').check();
  await expect(names).toHaveText(['Hotline', /^Antrag/]);
  await page.getByLabel('Nur Schlüssel-Touchpoints').check();
  await expect(names).toHaveText([/^Antrag/]);
  await page.getByRole('button', { name: 'Filter aufheben' }).click();
  await page.getByLabel('Phase', { exact: true }).selectOption({ label: 'Vor dem Kauf' });
  await expect(names).toHaveText(['Website', /^Antrag/]);
  await page.getByLabel('Abteilung', { exact: true }).selectOption({ label: 'Vertrieb' });
  await expect(names).toHaveText([/^Antrag/]);
  await page.getByRole('button', { name: 'Filter aufheben' }).click();
  await page.getByLabel('Text suchen').fill('hot');
  await expect(names).toHaveText(['Hotline']);
  await expect(page.getByText('Sicht: Kunden · 1 von 3 Touchpoints')).toBeVisible();
  await page.getByLabel('Text suchen').fill('gibt es nicht');
  await expect(page.getByText('Kein Touchpoint passt zum Filter.')).toBeVisible();
});

test('the groups of a wave stand side by side, and the keyboard reaches everything', async ({ page }) => {
  await figures(page, { wave: two, touchpoint: many, answers: measured }, '', 'Qualität im Überblick');
  await page.getByRole('radio', { name: 'Messungen' }).focus();
  await page.keyboard.press('ArrowRight');
  const table = page.getByRole('table', { name: 'Nettowerte der Touchpoints' });
  await expect(table.getByRole('columnheader')).toHaveText(['Touchpoint', 'Kunden', 'Leitung']);
  await expect(table.getByRole('cell', { name: 'Website, Leitung: +67, n = 3.' })).toBeVisible();
  await page.getByLabel('Messung', { exact: true }).selectOption({ label: 'Nullmessung · 10.01.2026' });
  await expect(table.getByRole('columnheader')).toHaveText(['Touchpoint', 'Kunden']);
  await page.getByRole('radio', { name: 'Gruppen einer Messung' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByLabel('Sicht', { exact: true }).selectOption({ label: 'Leitung' });
  await expect(table.getByRole('rowheader')).toHaveText(['Website']);
  // The table scrolls by keys, and each touchpoint is a link.
  const frame = page.getByRole('region', { name: 'Tabelle der Nettowerte, lässt sich verschieben' });
  await frame.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Website' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Website' })).toBeVisible();
});

test('waves on different scales are refused in the overview too', async ({ page }) => {
  const apart = waves({ name: 'Alt', date: '2026-01-10' }, { name: 'Neu', date: '2026-07-01', scale: '2' });
  const app = await figures(page, { wave: apart, touchpoint: many, answers: measured }, '', 'Qualität im Überblick');
  await expect(app.panel('Die neueste Messung und die Nullmessung')).toContainText('Nicht vergleichbar: Die Messungen haben verschiedene Skalen.');
  const table = page.getByRole('table', { name: 'Nettowerte der Touchpoints' });
  await expect(table.getByRole('cell', { name: 'Antrag, Neu: +40, n = 400.', exact: true })).toBeVisible();
  await expect(table.getByRole('columnheader', { name: /Skala 2/ })).toBeVisible();
});

test('nothing measured teaches the way', async ({ page }) => {
  const app = await figures(page, {}, '', 'Qualität im Überblick');
  await expect(page.getByText('Noch nichts gemessen')).toBeVisible();
  await app.goToFigures('nps', NPS);
  await expect(page.getByText('Noch keine Messung')).toBeVisible();
  await app.goToFigures('gaps', 'Sichtweisen');
  await expect(page.getByText('Noch kein Vergleich möglich')).toBeVisible();
  await page.getByRole('link', { name: 'Zu den Messungen' }).click();
  await expect(page).toHaveURL(/\/measure\/waves$/);
});

test('a frozen wave shows its numbers and takes no others', async ({ page }) => {
  const counts = { scores: Array(11).fill(0), promoters: 20, passives: 10, detractors: 10 };
  const content = {
    about: { name: 'Nullmessung', date: '2026-01-10', method: 'survey', respondents: '', scale: '1', touchpoints: [], groups: [] },
    answers: [],
    recommendations: [{ touchpoint: null, persona: null, counts }],
  };
  const seal = { on: '2026-02-01', hash: '0'.repeat(64), content };
  const app = await figures(page, { wave: waves({ name: 'Nullmessung', date: '2026-01-10', seal }) }, 'nps', NPS);
  await expect(app.panel('Ergebnis: Das ganze Unternehmen')).toContainText('n = 40');
  await expect(app.panel('Von Hand eintragen')).toContainText('Diese Messung ist eingefroren');
  await expect(page.getByLabel('Promotoren (9–10)')).toHaveCount(0);
});

test('all three pages speak English and fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const app = await figures(
    page,
    { wave: two, touchpoint: staffed.map((it, n) => ({ ...it, ...many[n] })), answers: [...measured, ...seen], recommendation: [recommended(1, 100, 150, 150), recommended(2, 180, 140, 80)] },
    '',
    /./,
  );
  await app.saved();
  await page.evaluate(() => history.replaceState(null, '', `?lang=en${location.hash}`));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Quality at a glance' })).toBeVisible();
  await expect(page.getByText('1 clearly worse')).toBeVisible();
  await app.fits();
  await app.goToFigures('nps', 'Recommendation (NPS)');
  await expect(app.panel('Result: The whole company')).toContainText('+25 ± 7.5 points');
  await expect(app.row('Values of all waves', /^Sommer/)).toContainText('clearly better');
  await app.fits();
  await app.goToFigures('gaps', 'Perception');
  await expect(page.getByRole('list', { name: 'Touchpoints, ordered by difference' }).getByRole('listitem').first()).toContainText('rosier than customers');
  await app.fits();
});

for (const [theme, width] of [['light', 1280], ['dark', 360]] as const) {
  test(`the three pages pass axe, ${theme} at ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    const scores = { counts: { scores: [1, 0, 2, 0, 0, 3, 4, 9, 12, 20, 8], promoters: 0, passives: 0, detractors: 0 } };
    const app = await figures(
      page,
      { wave: two, touchpoint: staffed, answers: seen, recommendation: [recommended(1, 10, 15, 15), recommended(2, 0, 0, 0, scores)] },
      '',
      'Qualität im Überblick',
    );
    for (const [view, heading] of [['', 'Qualität im Überblick'], ['nps', NPS], ['gaps', 'Sichtweisen']] as const) {
      await app.goToFigures(view, heading);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), heading).toEqual([]);
    }
  });
}
