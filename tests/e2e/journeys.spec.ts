// Journeys: the list, and the map with its steps, lanes and ratings.
import { expect, test, type Locator } from './app';
import { finger, phone } from './finger';
import { Journeys } from './journeys';

const middle = async (element: Locator) => {
  await element.scrollIntoViewIfNeeded();
  const box = (await element.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

test('steps are written one after the other, pasted, renamed, deleted and brought back', async ({ page }) => {
  const app = await new Journeys(page).begin();
  await expect(page.getByText('Noch keine Journey')).toBeVisible();
  await app.createJourney('Wasserschaden');
  await expect(page.getByText('Womit beginnt der Weg?')).toBeVisible();
  await app.addSteps('Vor dem Kauf', 'Vergleicht', 'Ruft an');
  await expect(page.getByText('Womit beginnt der Weg?')).toBeHidden();
  await expect(app.region.getByRole('button', { name: 'Schritt hinzufügen: Vor dem Kauf' })).toBeFocused();

  await app.region.getByRole('button', { name: 'Schritt hinzufügen: Kauf' }).click();
  const field = app.field('Kauf');
  // Not typed: Enter would add a step for each line.
  await field.evaluate((field: HTMLTextAreaElement) => (field.value = '- Füllt aus\n\n• Unterschreibt\nWartet'));
  await field.press('ControlOrMeta+A');
  await field.press('ControlOrMeta+X');
  await field.press('ControlOrMeta+V');
  await app.titles('Vergleicht', 'Ruft an', 'Füllt aus', 'Unterschreibt', 'Wartet');
  await expect(field).toBeFocused();
  await field.press('Escape');

  await app.step('Ruft an').locator('.step__title').click();
  const title = page.getByRole('textbox', { name: 'Was tut der Kunde?' });
  await title.fill('Ruft zweimal an');
  await page.keyboard.press('Enter');
  await expect(app.step('Ruft zweimal an')).toBeFocused();
  await page.keyboard.press('Enter');
  await title.fill('Etwas anderes');
  await page.keyboard.press('Escape');
  await expect(app.step('Ruft zweimal an')).toBeFocused();

  await app.stepMenu('Unterschreibt', 'In den Papierkorb');
  await app.titles('Vergleicht', 'Ruft zweimal an', 'Füllt aus', 'Wartet');
  await expect(app.step('Wartet')).toBeFocused();
  await app.toast('Schritt „Unterschreibt“ liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await app.stepMenu('Wartet', 'Duplizieren');
  await app.reload();
  await app.titles('Vergleicht', 'Ruft zweimal an', 'Füllt aus', 'Unterschreibt', 'Wartet', 'Wartet');
});

test('a step moves by keys, by its menu and by pointer, also into another phase', async ({ page }) => {
  const app = await new Journeys(page).begin();
  await app.createJourney('Wasserschaden');
  await app.addSteps('Vor dem Kauf', 'A', 'B');
  await app.addSteps('Kauf', 'C');

  await app.step('A').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await app.titles('B', 'A', 'C');
  await app.heard('„A“ steht jetzt in Vor dem Kauf, Platz 2 von 2');
  await expect(app.step('A')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await app.heard('„A“ steht jetzt in Kauf, Platz 1 von 2');
  await app.titles('B', 'A', 'C');
  await expect(app.step('A')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(app.step('C'), 'without Alt the arrows only walk').toBeFocused();

  await app.stepMenu('B', 'Nach: Nach dem Kauf');
  await app.titles('A', 'C', 'B');
  await app.heard('„B“ steht jetzt in Nach dem Kauf, Platz 1 von 1');

  const from = await middle(app.step('B').locator('.step__title'));
  const to = (await app.step('A').boundingBox())!;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 20, from.y, { steps: 3 });
  await page.mouse.move(to.x + 10, to.y + 20, { steps: 8 });
  await expect(page.locator('.drag-line--upright')).toBeVisible();
  await page.mouse.up();
  await app.titles('B', 'A', 'C');
  await app.heard('„B“ steht jetzt in Kauf, Platz 1 von 3');
  await app.reload();
  await app.titles('B', 'A', 'C');
});

test('a step is rated with one key or tap, and raised hands are counted', async ({ page }) => {
  const app = await new Journeys(page).begin();
  await app.createJourney('Wasserschaden');
  await app.addSteps('Kauf', 'Wartet');
  const rating = await app.cell('Bewertung', 'Wartet');
  await app.step('Wartet').focus();
  await page.keyboard.press('1');
  await expect(rating.getByRole('button', { name: 'enttäuscht' })).toHaveAttribute('aria-pressed', 'true');
  await expect(rating.getByRole('listitem')).toHaveText([/enttäuscht: Kunden −1 ·\sn\s1/]);
  await app.heard('Kunden: enttäuscht');
  await rating.getByRole('button', { name: 'begeistert' }).click();
  await expect(rating.getByRole('listitem')).toHaveText([/begeistert: Kunden \+1 ·\sn\s1/]);
  await rating.getByRole('button', { name: 'begeistert' }).click();
  await expect(rating.getByRole('listitem')).toHaveCount(0);

  await page.getByLabel('Bewerten als').selectOption('Leitung');
  await rating.getByRole('button', { name: 'okay' }).click();
  await rating.getByRole('button', { name: 'Stimmen eintragen: Wartet' }).click();
  await app.dialog.getByRole('textbox', { name: 'Kunden, enttäuscht: Stimmen' }).fill('8');
  const more = app.dialog.getByRole('button', { name: 'Kunden, okay: eine Stimme mehr' });
  await more.click();
  await more.click();
  await app.dialog.getByRole('textbox', { name: 'Kunden, begeistert: Stimmen' }).fill('viele');
  await app.dialog.getByRole('button', { name: 'Eintragen' }).click();
  await expect(app.dialog).toBeHidden();
  await expect(rating.getByRole('listitem')).toHaveText([/enttäuscht: Kunden −0,8 ·\sn\s10/, /okay: Leitung 0 ·\sn\s1/]);
  await expect(page.getByText('1 Schritt · 11 Bewertungen')).toBeVisible();
  await app.reload();
  await expect(rating.getByRole('listitem')).toHaveText([/Kunden −0,8/, /Leitung 0/]);
});

test('a step gets a new touchpoint in place, and the next one finds it', async ({ page }) => {
  const app = await new Journeys(page).begin();
  await app.createJourney('Wasserschaden');
  await app.addSteps('Nach dem Kauf', 'Meldet Schaden', 'Fragt nach');
  await (await app.cell('Touchpoint', 'Meldet Schaden')).click();
  const field = page.getByRole('combobox', { name: 'Touchpoint des Schritts' });
  await expect(field).toBeFocused();
  await field.fill('Servicehotline');
  await page.getByRole('option', { name: '„Servicehotline“ neu anlegen' }).click();
  const first = await app.cell('Touchpoint', 'Meldet Schaden');
  await expect(first).toHaveText('Servicehotline');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await field.fill('hot');
  await expect(page.getByRole('option', { name: /Servicehotline/ })).toContainText('Nach dem Kauf');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const second = await app.cell('Touchpoint', 'Fragt nach');
  await expect(second).toHaveText('Servicehotline');
  await expect(app.rail.getByRole('link', { name: /^Touchpoints/ })).toContainText('1');
  await page.keyboard.press('Enter');
  await field.fill('Etwas anderes');
  await page.keyboard.press('Escape');
  await expect(second).toHaveText('Servicehotline');
  await page.keyboard.press('Enter');
  await field.fill('');
  await page.getByRole('option', { name: 'Kein Touchpoint' }).click();
  await expect(second).toHaveText('');
});

test('lanes are hidden, put into order, added and filled', async ({ page }) => {
  const app = await new Journeys(page).begin();
  await app.createJourney('Wasserschaden');
  await app.addSteps('Kauf', 'Wartet');
  await page.getByRole('button', { name: 'Zeilen' }).click();
  await app.dialog.getByRole('checkbox', { name: 'Erkenntnisse' }).uncheck();
  const up = app.dialog.getByRole('button', { name: 'Zeile „Stimme des Kunden“ nach oben' });
  await up.click();
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await app.dialog.getByRole('textbox', { name: 'Eigene Zeile hinzufügen' }).fill('Offene Fragen');
  await page.keyboard.press('Enter');
  await app.dialog.getByRole('button', { name: 'Zeile „Offene Fragen“ umbenennen' }).click();
  await app.dialog.getByRole('textbox', { name: 'Name der Zeile' }).fill('Zu klären');
  await page.keyboard.press('Enter');
  await expect(app.dialog.getByRole('checkbox', { name: 'Zu klären' })).toBeChecked();
  await app.dialog.getByRole('button', { name: 'Fertig' }).click();

  const lanes = app.region.getByRole('rowheader');
  const order = ['Stimme des Kunden', 'Touchpoint', 'Gefühlskurve', 'Bewertung', /^Wie oft/, 'Ideen', /^Mindeststandards/, 'Hinter den Kulissen', 'Zu klären'];
  await expect(lanes).toHaveText(order);
  await (await app.cell('Zu klären', 'Wartet')).click();
  await page.getByRole('textbox', { name: 'Zu klären' }).fill('Wer ruft zurück?');
  await page.getByRole('heading', { level: 1 }).click();
  await (await app.cell('Stimme des Kunden', 'Wartet')).click();
  await page.getByRole('textbox', { name: 'Stimme des Kunden' }).fill('Seit drei Wochen höre ich nichts.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  const facts = app.region.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Wie oft/ }) }).locator('[data-step]');
  await facts.click();
  await page.getByRole('textbox', { name: 'Wie lange' }).fill('3 Wochen');
  await page.keyboard.press('Enter');
  await app.reload();
  await expect(lanes).toHaveText(order);
  await expect(await app.cell('Zu klären', 'Wartet')).toHaveText('Wer ruft zurück?');
  await expect(facts).toHaveText('Wie lange3 Wochen');

  await page.getByRole('button', { name: 'Zeilen' }).click();
  await app.dialog.getByRole('button', { name: 'Zeile „Zu klären“ in den Papierkorb' }).click();
  await expect(app.dialog.getByRole('checkbox', { name: 'Zu klären' })).toHaveCount(0);
});

test('a to-be is made from the as-is in one step, and both are shown together', async ({ page }) => {
  const app = await new Journeys(page).begin();
  await app.createJourney('Wasserschaden');
  await app.addSteps('Kauf', 'Ruft an', 'Wartet');
  await app.step('Wartet').focus();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Soll aus dem Ist machen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wasserschaden (Soll)' })).toBeVisible();
  await app.titles('Ruft an', 'Wartet');
  await expect(page.getByText('Soll zu „Wasserschaden“')).toBeVisible();
  await expect(page.getByText('2 Schritte · 0 Bewertungen')).toBeVisible();
  await app.stepMenu('Ruft an', 'In den Papierkorb');
  await app.addSteps('Kauf', 'Wird angerufen');

  await page.getByRole('link', { name: 'Ist', exact: true }).click();
  await app.titles('Ruft an', 'Wartet');
  await page.getByRole('button', { name: 'Ist + Soll' }).click();
  const together = app.region.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Soll: Wasserschaden (Soll)' }) });
  await expect(together.getByRole('gridcell').first()).toHaveText('');
  await expect(together.getByText('entfällt')).toHaveCount(1);
  await expect(together.getByRole('listitem')).toHaveText([/^Wartet$/, /^Wird angerufenneu$/]);
  await page.getByRole('button', { name: 'Ist + Soll' }).click();
  await expect(together).toHaveCount(0);

  await page.getByRole('link', { name: 'Alle Journeys' }).click();
  await expect(page.getByRole('list', { name: 'Customer Journeys' }).getByRole('heading')).toHaveText([/Wasserschaden\s*Ist/, /Wasserschaden \(Soll\)\s*Soll/]);
  for (let n = 0; n < 3; n++) await app.undo.click();
  await expect(page.getByRole('list', { name: 'Customer Journeys' }).getByRole('heading')).toHaveText([/Wasserschaden\s*Ist/]);
});

test('the list renames, orders and deletes journeys, and each can come back', async ({ page }) => {
  const app = await new Journeys(page).begin();
  for (const name of ['Erste', 'Zweite']) {
    await app.createJourney(name);
    await app.goToJourneys();
  }
  const names = page.getByRole('list', { name: 'Customer Journeys' }).getByRole('link');
  await app.choose(page.getByRole('button', { name: 'Journey „Zweite“: Menü' }), 'Nach oben');
  await expect(names).toHaveText(['Zweite', 'Erste']);
  await app.heard('„Zweite“ ist jetzt an Stelle 1 von 2');
  await app.choose(page.getByRole('button', { name: 'Journey „Erste“: Menü' }), 'Name und Angaben …');
  await app.dialog.getByRole('textbox', { name: 'Name' }).fill('   ');
  await app.dialog.getByRole('button', { name: 'Speichern' }).click();
  await expect(app.dialog.getByText('Ein Name fehlt noch.')).toBeVisible();
  await app.dialog.getByRole('textbox', { name: 'Name' }).fill('Umzug');
  await app.dialog.getByRole('textbox', { name: 'Umfang' }).fill('Vom Vertrag bis zum ersten Abend');
  await app.dialog.getByRole('radiogroup').getByText('Soll').click();
  await app.dialog.getByRole('button', { name: 'Speichern' }).click();
  await expect(names).toHaveText(['Zweite', 'Umzug']);
  await expect(page.getByText('Vom Vertrag bis zum ersten Abend')).toBeVisible();
  await app.choose(page.getByRole('button', { name: 'Journey „Zweite“: Menü' }), 'In den Papierkorb');
  await expect(names).toHaveText(['Umzug']);
  await app.toast('„Zweite“ liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(names).toHaveText(['Zweite', 'Umzug']);
});

test('keys walk over the map, make it larger and leave it with one Tab', async ({ page }) => {
  const app = await new Journeys(page).begin();
  await app.createJourney('Wasserschaden');
  await app.addSteps('Kauf', 'A', 'B');
  await app.step('A').focus();
  await page.keyboard.press('ArrowDown');
  await expect(await app.cell('Touchpoint', 'A')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(await app.cell('Bewertung', 'A'), 'the curve is passed over').toBeFocused();
  await page.keyboard.press('3');
  await page.keyboard.press('Tab');
  await expect((await app.cell('Bewertung', 'A')).getByRole('button', { name: 'enttäuscht' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(await app.cell('Bewertung', 'A')).toBeFocused();
  await page.keyboard.press('+');
  await expect(app.region.getByText('125 %')).toBeVisible();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('m');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways, 'only the region of the map scrolls sideways').toBeLessThanOrEqual(0);
});

test('on a phone, steps are written, rated and moved by touch', async ({ openContext, browserName }) => {
  const context = await openContext(phone(browserName));
  const page = await context.newPage();
  const app = await new Journeys(page).begin();
  const touch = await finger(page, browserName);
  await app.createJourney('Wasserschaden');
  await touch.tap(app.region.getByRole('button', { name: 'Schritt hinzufügen: Vor dem Kauf' }));
  await app.field('Vor dem Kauf').fill('Ruft an');
  await app.field('Vor dem Kauf').press('Enter');
  await app.field('Vor dem Kauf').fill('Wartet');
  await app.field('Vor dem Kauf').press('Enter');
  await app.field('Vor dem Kauf').press('Escape');
  await app.titles('Ruft an', 'Wartet');
  const rating = await app.cell('Bewertung', 'Ruft an');
  const delighted = rating.getByRole('button', { name: 'begeistert' });
  await delighted.scrollIntoViewIfNeeded();
  // Only Chromium can be told here that fingers are all there is.
  if (browserName === 'chromium') expect((await delighted.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await touch.tap(delighted);
  await expect(delighted).toHaveAttribute('aria-pressed', 'true');

  const from = await middle(app.step('Ruft an').locator('.step__title'));
  await touch.down(from.x, from.y);
  await expect(page.locator('.drag-ghost')).toBeVisible();
  for (let n = 1; n <= 8; n++) {
    await touch.move(from.x + n * 25, from.y + 2);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await touch.up();
  await app.titles('Wartet', 'Ruft an');
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
});
