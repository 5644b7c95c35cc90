// Insights: written down, found again, and turned into ideas that remember them.
import { expect, test } from './app';
import { id, opened, touchpoints } from './touchpoint';

const two = touchpoints({ name: 'Servicehotline', [`departments/${id(10)}`]: true }, { name: 'Rechnung' });
const persona = { id: id(20), name: 'Jana Hollmann', at: 'V0005' };

test('insights are written one after the other, with what the filter asks for', async ({ page }) => {
  const app = await opened(page, { touchpoint: two, persona: [persona] });
  await app.goToView('insights', 'Erkenntnisse');
  await expect(page.getByText('Noch keine Erkenntnisse')).toBeVisible();
  await app.addInsight('Das Portal stürzt ab');
  await expect(app.insights).toHaveCount(1);
  const filter = page.getByRole('search', { name: 'Erkenntnisse filtern' });
  await filter.getByLabel('Art').selectOption({ label: 'Lob' });
  await filter.getByLabel('Touchpoint').selectOption({ label: 'Servicehotline' });
  await filter.getByLabel('Persona').selectOption({ label: 'Jana Hollmann' });
  await expect(page.getByText('0 von 1')).toBeVisible();
  const field = page.getByLabel('Neue Erkenntnis', { exact: true });
  // Not typed: Enter would add one for each line.
  await field.evaluate((field: HTMLTextAreaElement) => (field.value = 'Freundlich am Telefon\n- Ruft wirklich zurück\n\n'));
  await field.press('ControlOrMeta+A');
  await field.press('ControlOrMeta+X');
  await field.press('ControlOrMeta+V');
  await expect(app.insights.locator('.insight__text')).toHaveText(['Freundlich am Telefon', 'Ruft wirklich zurück']);
  await expect(page.getByText('2 von 3')).toBeVisible();
  for (const word of ['Lob', 'Servicehotline', 'Jana Hollmann']) await expect(app.insight('Freundlich')).toContainText(word);
  await filter.getByLabel('Text suchen').fill('ruft');
  await expect(app.insights).toHaveCount(1);
  await app.addInsight('Passt nicht zum Filter');
  await app.toast('Der Filter blendet sie gerade aus').getByRole('button', { name: 'Filter aufheben' }).click();
  await expect(app.insights).toHaveCount(4);
});

test('an insight is edited with all its fields, and comes back out of the trash', async ({ page }) => {
  const app = await opened(page, { touchpoint: two, persona: [persona] });
  await app.goToView('insights', 'Erkenntnisse');
  await app.addInsight('Zwölf Minuten Warteschleife');
  await app.choose(page.getByRole('button', { name: 'Erkenntnis „Zwölf Minuten Warteschleife“: Menü' }), 'Bearbeiten');
  await app.dialog.getByRole('radiogroup', { name: 'Art' }).getByText('Frage').click();
  await app.dialog.getByLabel('Quelle', { exact: true }).fill('Interview');
  await app.dialog.getByLabel('Datum der Quelle').fill('2026-05-03');
  await app.dialog.getByLabel('Touchpoint').selectOption({ label: 'Rechnung' });
  await app.dialog.getByLabel('Persona').selectOption({ label: 'Jana Hollmann' });
  await app.dialog.getByRole('combobox', { name: 'Themen' }).fill('Telefon');
  await app.closeDialog();
  const insight = app.insight('Zwölf Minuten');
  for (const word of ['Frage', 'Interview · 03.05.2026', 'Rechnung', 'Jana Hollmann', 'Telefon']) await expect(insight).toContainText(word);
  await expect(insight).toBeFocused();
  await app.choose(insight.getByRole('button', { name: /Menü$/ }), 'In den Papierkorb');
  await expect(app.insights).toHaveCount(0);
  await app.toast('liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await app.reload();
  for (const word of ['Frage', 'Interview · 03.05.2026', 'Rechnung', 'Telefon']) await expect(insight).toContainText(word);
});

test('one step leads from an insight to an idea that remembers it', async ({ page }) => {
  const text = 'Niemand ruft zurück. Das sagen vier von zehn.';
  const app = await opened(page, {
    touchpoint: two,
    insight: [{ id: id(201), text, touchpoint: id(101), 'tags/Telefon': true }],
  });
  await app.goToView('insights', 'Erkenntnisse');
  await app.insight('Niemand').getByRole('button', { name: 'Idee machen aus: Niemand ruft zurück' }).click();
  await expect(app.insight('Niemand').getByRole('link', { name: 'Niemand ruft zurück' }), 'the insight shows its card').toBeVisible();
  await app.toast('Idee angelegt auf der Tafel „Kundenservice“').getByRole('button', { name: 'Zur Tafel' }).click();
  const card = app.card('Niemand ruft zurück');
  for (const word of ['Servicehotline', 'Telefon']) await expect(card).toContainText(word);
  const dialog = await app.openCard('Niemand ruft zurück');
  await expect(dialog).toContainText('Aus der Erkenntnis: Niemand ruft zurück');
  await dialog.getByRole('link', { name: 'Niemand ruft zurück' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Erkenntnisse' })).toBeVisible();
  await expect(app.insight('Niemand')).toBeFocused();

  // One action, one undo; and the origin can be forgotten.
  await app.undo.click();
  await expect(app.insight('Niemand').getByRole('link', { name: 'Niemand ruft zurück' })).toHaveCount(0);
  await app.redo.click();
  await app.insight('Niemand').getByRole('link', { name: 'Niemand ruft zurück' }).click();
  await app.openCard('Niemand ruft zurück');
  await app.dialog.getByRole('button', { name: 'Herkunft entfernen' }).click();
  await expect(app.dialog).not.toContainText('Aus der Erkenntnis');
  await app.closeDialog();
  await app.goToView('insights', 'Erkenntnisse');
  await expect(app.insight('Niemand').locator('.note-link')).toHaveCount(0);
});

test('five hundred insights, one of them very long, stay at hand', async ({ page }) => {
  test.slow();
  const long = 'Wort '.repeat(1000).trim();
  const insight = Array.from({ length: 500 }, (_, n) => ({ id: id(1000 + n), text: n === 499 ? long : `Erkenntnis Nummer ${n}`, kind: n % 2 ? 'praise' : 'weakness' }));
  const app = await opened(page, { insight });
  await app.goToView('insights', 'Erkenntnisse');
  await expect(page.getByText('500 Erkenntnisse')).toBeVisible();
  await expect(app.insights).toHaveCount(100);
  const first = app.insights.first();
  const height = async () => (await first.boundingBox())!.height;
  expect(await height()).toBeLessThan(400);
  await first.getByRole('button', { name: 'Ganz lesen' }).click();
  expect(await height()).toBeGreaterThan(500);
  await page.getByRole('button', { name: '100 weitere zeigen' }).click();
  await expect(app.insights).toHaveCount(200);
  await page.getByLabel('Text suchen').fill('Nummer 17');
  await expect(page.getByText('15 von 500')).toBeVisible();
  await app.goToView(`insights/${id(1000)}`, 'Erkenntnisse');
  await expect(app.insight('Erkenntnis Nummer 0'), 'the last one of all').toBeFocused();
});
