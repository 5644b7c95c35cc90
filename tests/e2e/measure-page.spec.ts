// Everything about one measure: who, when, with what, where it comes from, what it waits for.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { id, opened, touchpoints, type Analysis } from './touchpoint';

const measure = (n: number, fields: Record<string, unknown>) => ({ id: id(700 + n), ...fields });

const records = {
  touchpoint: touchpoints({ name: 'Servicehotline' }, { name: 'Rechnung per Post' }),
  person: [{ id: id(40), name: 'Mara Lindt' }],
  insight: [{ id: id(200), text: 'Zwölf Minuten Warteschleife. Dann aufgelegt.', touchpoint: id(101) }],
  card: [{ id: id(301), title: 'Rückrufservice', insight: id(200), place: { board: 'company', kind: 'idea', at: 'V0005' } }],
  sub_project: [{ id: id(50), name: 'Telefon', color: 'teal', at: 'V0005' }],
  milestone: [
    { id: id(60), title: 'Neue Anlage läuft', due: '2026-09-01', sub_project: id(50), at: 'V0005' },
    { id: id(61), title: 'Projektende', at: 'V000A' },
  ],
  measure: [
    measure(1, { title: 'Rückruf anbieten', state: 'planned', until: '2027-05-01' }),
    measure(2, { title: 'Telefonanlage kaufen', until: '2027-06-01' }),
    measure(3, { title: 'Schichtplan ändern', until: '2027-07-01' }),
  ],
};

async function goToMeasures(page: Page, view: string, heading: string) {
  await page.evaluate((view) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/measures/${view}`);
  }, view);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

async function atMeasure(page: Page) {
  const app = await opened(page, records);
  await goToMeasures(page, id(701), 'Rückruf anbieten');
  return app;
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

async function write(page: Page, label: string, text: string) {
  await field(page, label).fill(text);
  await field(page, label).blur();
}

/** Picks the first that fits from a field that goes once something is picked. */
async function take(page: Page, label: string, words: string) {
  const search = page.getByRole('combobox', { name: label });
  await search.fill(words);
  await expect(page.getByRole('listbox', { name: label }).getByRole('option').first()).toContainText(words);
  await search.press('Enter');
  await expect(search).toHaveCount(0);
}

test('a measure says who does what, until when, with which budget and for which result', async ({ page }) => {
  const app = await atMeasure(page);
  await write(page, 'Was zu tun ist', 'Rückruf binnen einer Stunde');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rückruf binnen einer Stunde');
  await field(page, 'Wer').selectOption({ label: 'Mara Lindt' });
  await page.getByRole('group', { name: 'Abteilungen, die mitwirken' }).getByText('Kundenservice').click();
  await write(page, 'Von wann', '2027-03-01');
  await write(page, 'Gewünschtes Ergebnis', 'Wartezeit unter 2 Minuten');
  await write(page, 'Budget (€)', '1.500,50');
  await expect(field(page, 'Budget (€)')).toHaveValue('1.500,5');
  await write(page, 'Ausgegeben (€)', '1600');
  await expect(page.getByText('99,50 € über dem Budget')).toBeVisible();
  await field(page, 'Stand').selectOption({ label: 'erledigt' });
  await expect(field(page, 'Erledigt am')).not.toHaveValue('');
  await expect(page.getByText('pünktlich erledigt')).toBeVisible();

  await app.reload();
  await expect(field(page, 'Wer')).toHaveValue(id(40));
  await expect(page.getByRole('checkbox', { name: 'Kundenservice' })).toBeChecked();
  await expect(field(page, 'Gewünschtes Ergebnis')).toHaveValue('Wartezeit unter 2 Minuten');
  await expect(page.getByRole('region', { name: 'Verlauf' })).toContainText('Budget');
});

test('what cannot be is refused in words and not written', async ({ page }) => {
  await atMeasure(page);
  await write(page, 'Von wann', '2027-05-02');
  await expect(page.getByText('Der Anfang liegt nach dem Ende am 01.05.2027.')).toBeVisible();
  await write(page, 'Von wann', '2027-04-01');
  await expect(page.getByText(/Der Anfang liegt nach/)).toBeHidden();
  await write(page, 'Bis wann', '2027-03-31');
  await expect(page.getByText('Das Ende liegt vor dem Anfang am 01.04.2027.')).toBeVisible();
  await write(page, 'Budget (€)', 'viel');
  await expect(page.getByText('„viel“ ist kein Betrag', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: /^Nächste Maßnahme/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Telefonanlage kaufen' })).toBeVisible();
  await page.getByRole('link', { name: /^Vorige Maßnahme/ }).click();
  await expect(field(page, 'Von wann')).toHaveValue('2027-04-01');
  await expect(field(page, 'Bis wann')).toHaveValue('2027-05-01');
  await expect(field(page, 'Budget (€)')).toHaveValue('');
});

test('measures that wait for each other make no circle', async ({ page }) => {
  const app: Analysis = await atMeasure(page);
  const depends = app.panel('Abhängigkeiten');
  const first = 'Maßnahme, die vorher fertig sein muss';
  await write(page, 'Von wann', '2027-04-01');
  await app.pick(first, 'Telefonanlage');
  await expect(depends.getByRole('list', { name: 'Muss vorher fertig sein' })).toContainText('endet erst nach dem Beginn');
  await depends.getByRole('link', { name: 'Telefonanlage kaufen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Telefonanlage kaufen' })).toBeVisible();
  await expect(depends.getByRole('list', { name: 'Wartet auf diese Maßnahme' })).toContainText('Rückruf anbieten');
  await app.pick(first, 'Schichtplan');
  await depends.getByRole('link', { name: 'Schichtplan ändern' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Schichtplan ändern' })).toBeVisible();
  await app.pick(first, 'Rückruf');
  await expect(depends.getByRole('alert')).toContainText('„Rückruf anbieten“ wartet selbst auf „Schichtplan ändern“');
  await expect(depends).toContainText('Sie kann jederzeit beginnen.');
});

test('the way back to card, touchpoint and insight is one click, and can be laid by searching', async ({ page }) => {
  const app = await atMeasure(page);
  const origin = app.panel('Woher sie kommt');
  await expect(origin).toContainText('Noch ohne Herkunft');
  await take(page, 'Karte suchen', 'Rückrufservice');
  await expect(origin.getByRole('link', { name: 'Zwölf Minuten Warteschleife' })).toBeVisible();
  await take(page, 'Touchpoint suchen', 'Servicehotline');
  await origin.getByRole('button', { name: 'Verbindung lösen: Servicehotline' }).click();
  await expect(origin.getByRole('link', { name: 'Servicehotline' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Woher sie kommt' }), 'the keyboard stays here').toBeFocused();
  await app.undo.click();
  await origin.getByRole('link', { name: 'Servicehotline' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Servicehotline' })).toBeVisible();
  await page.goBack();
  await origin.getByRole('link', { name: 'Rückrufservice' }).click();
  await expect(app.dialog).toContainText('Idee');
});

test('it belongs to a sub-project with milestones, and its trainings begin here', async ({ page }) => {
  const app = await atMeasure(page);
  const part = app.panel('Teilprojekt');
  await part.getByLabel('Teilprojekt', { exact: true }).selectOption({ label: 'Telefon' });
  await expect(part.getByRole('list', { name: 'Meilensteine des Teilprojekts' })).toContainText('Neue Anlage läuft01.09.2026');
  await expect(part).not.toContainText('Projektende');
  await part.getByLabel('Neues Teilprojekt anlegen').fill('Schalter');
  await page.keyboard.press('Enter');
  await expect(part.getByLabel('Teilprojekt', { exact: true })).toHaveValue(/.+/);
  await expect(part).toContainText('Dieses Teilprojekt hat noch keine Meilensteine.');
  await app.undo.click();
  await expect(part).toContainText('Neue Anlage läuft');
  await app.panel('Schulungen').getByRole('button', { name: 'Schulung anlegen' }).click();
  await expect(app.dialog.getByLabel('Schulung', { exact: true })).toHaveValue('Rückruf anbieten');
  await app.dialog.getByRole('button', { name: 'Schulung anlegen' }).click();
  await expect(page).toHaveURL(/measures\/trainings\/./);
  await goToMeasures(page, id(701), 'Rückruf anbieten');
  await expect(app.panel('Schulungen')).toContainText('noch nicht gehalten');

  await page.getByRole('button', { name: 'Mehr zu „Rückruf anbieten“' }).click();
  await page.getByRole('menuitem', { name: 'In den Papierkorb' }).click();
  await app.toast('liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await goToMeasures(page, id(701), 'Rückruf anbieten');
  await goToMeasures(page, id(799), 'Diese Maßnahme gibt es nicht');
});

test('everybody can read it, also on a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const app = await atMeasure(page);
  await take(page, 'Touchpoint suchen', 'Rechnung');
  await app.pick('Maßnahme, die vorher fertig sein muss', 'Schichtplan');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, 'sideways scrolling').toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
});
