// The boards: writing, changing, moving and finding cards.
import { expect, test, type Locator, type Page } from './app';
import { finger, phone } from './finger';
import { project } from './pages';

const middle = async (element: Locator) => {
  await element.scrollIntoViewIfNeeded();
  const box = (await element.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

test('Enter adds a card and stays in the field for the next one', async ({ page }) => {
  const app = await project(page);
  await app.column('Ideen').getByRole('button', { name: 'Idee schreiben' }).click();
  const field = app.column('Ideen').getByRole('textbox', { name: 'Idee schreiben' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Erste Idee');
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.type('Zweite Idee');
  await page.keyboard.press('Enter');
  await expect(app.titles('Ideen')).toHaveText(['Zweite Idee', 'Erste Idee']);
  await page.keyboard.press('Escape');
  await expect(app.column('Ideen').getByRole('button', { name: 'Idee schreiben' })).toBeFocused();
});

test('ten pasted lines become ten cards, if the person agrees', async ({ page }) => {
  const app = await project(page);
  const lines = Array.from({ length: 10 }, (_, n) => `Zeile ${n + 1}`);
  await app.column('Wow-Effekte').getByRole('button', { name: 'Wow-Effekt schreiben' }).click();
  const field = app.column('Wow-Effekte').getByRole('textbox', { name: 'Wow-Effekt schreiben' });
  const paste = async () => {
    // Not typed: Enter would add a card for each line.
    await field.evaluate((field: HTMLTextAreaElement, text) => (field.value = text), lines.join('\n'));
    await field.press('ControlOrMeta+A');
    await field.press('ControlOrMeta+X');
    await expect(field).toHaveValue('');
    await field.press('ControlOrMeta+V');
    await expect(app.dialog.getByRole('heading', { name: '10 Karten anlegen?' })).toBeVisible();
  };
  await paste();
  await app.dialog.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(app.titles('Wow-Effekte')).toHaveCount(0);
  await paste();
  await app.dialog.getByRole('button', { name: '10 Karten anlegen' }).click();
  await expect(app.titles('Wow-Effekte')).toHaveText(lines);
});

test('a title is changed on the card itself, and Escape leaves it as it was', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Rückruf');
  await app.editTitle('Rückruf', 'Rückruf zur Wunschzeit');
  await app.card('Rückruf zur Wunschzeit').getByRole('heading').click();
  await page.getByRole('textbox', { name: 'Titel' }).fill('Etwas anderes');
  await page.keyboard.press('Escape');
  await expect(app.titles('Ideen')).toHaveText(['Rückruf zur Wunschzeit']);
  await app.reload();
  await expect(app.titles('Ideen')).toHaveText(['Rückruf zur Wunschzeit']);
});

test('the window of a card keeps note, state, topics, dos and don’ts', async ({ page }) => {
  const app = await project(page);
  await app.write('Mindeststandards', 'Antwort am selben Tag');
  const dialog = await app.openCard('Antwort am selben Tag');
  await dialog.getByLabel('Notiz').fill('Auch am Freitag');
  await dialog.getByLabel('So machen wir es').fill('Anrufen\nZusammenfassen');
  await dialog.getByLabel('So nicht').fill('Vertrösten');
  await dialog.getByRole('radiogroup', { name: 'Zustand' }).getByText('vereinbart').click();
  await dialog.getByRole('combobox', { name: 'Themen' }).fill('Telefon');
  await page.keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: 'Themen' }).fill('Brief');
  await page.keyboard.press('Enter');
  await app.closeDialog();
  await app.reload();
  const card = app.card('Antwort am selben Tag');
  for (const text of ['Auch am Freitag', 'Anrufen', 'Zusammenfassen', 'Vertrösten', 'vereinbart', 'Telefon', 'Brief']) {
    await expect(card).toContainText(text);
  }
  await app.openCard('Antwort am selben Tag');
  await app.dialog.getByRole('button', { name: '„Brief“ entfernen' }).click();
  await app.closeDialog();
  await expect(card).not.toContainText('Brief');
  await expect(card).toContainText('Telefon');
});

test('an idea becomes a minimum standard and remembers where it came from', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Rückruf zur Wunschzeit');
  await app.cardMenu('Rückruf zur Wunschzeit', 'Zu: Mindeststandard');
  await expect(app.titles('Mindeststandards')).toHaveText(['Rückruf zur Wunschzeit']);
  await expect(app.titles('Ideen')).toHaveCount(0);
  await expect(app.card('Rückruf zur Wunschzeit')).toContainText('Entstanden aus: Idee');
  await app.reload();
  await expect(app.card('Rückruf zur Wunschzeit')).toContainText('Entstanden aus: Idee');
});

test('a card moves to another department without dragging', async ({ page }) => {
  const app = await project(page);
  await app.goToBoard('Vertrieb');
  await app.write('Wow-Effekte', 'Schon da');
  await app.goToBoard('Kundenservice');
  await app.write('Ideen', 'Blumen zum Einzug');
  await app.cardMenu('Blumen zum Einzug', 'Verschieben nach …');
  await app.dialog.getByLabel('Tafel').selectOption({ label: 'Vertrieb' });
  await app.dialog.getByRole('radiogroup', { name: 'Art' }).getByText('Wow-Effekt').click();
  await app.dialog.getByLabel('Stelle').selectOption({ label: 'Nach „Schon da“' });
  await app.dialog.getByRole('button', { name: 'Hierher verschieben' }).click();
  await expect(app.dialog).toBeHidden();
  await expect(app.card('Blumen zum Einzug')).toHaveCount(0);
  await app.goToBoard('Vertrieb');
  await expect(app.titles('Wow-Effekte')).toHaveText(['Schon da', 'Blumen zum Einzug']);
});

test('the keyboard lifts, moves and drops a card, and Escape puts it back', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'C', 'B', 'A');
  await app.card('A').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(app.titles('Ideen')).toHaveText(['B', 'A', 'C']);
  await expect(app.card('A')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(app.card('C'), 'after the drop the arrows only walk').toBeFocused();
  await expect(app.titles('Ideen')).toHaveText(['B', 'A', 'C']);

  await app.card('B').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(app.titles('Mindeststandards')).toHaveText(['B']);
  await expect(app.card('B')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(app.titles('Ideen')).toHaveText(['B', 'A', 'C']);
  await expect(app.card('B')).not.toContainText('Entstanden aus');
  await expect(app.card('B')).toBeFocused();

  await page.keyboard.press('Control+ArrowDown');
  await expect(app.titles('Ideen')).toHaveText(['A', 'B', 'C']);
  await expect(page.getByRole('status').filter({ hasText: '„B“ liegt jetzt in Kundenservice › Ideen, Platz 2 von 3' })).toHaveCount(1);
  await expect(app.card('B')).toBeFocused();
  await page.keyboard.press('Control+ArrowRight');
  await expect(app.titles('Mindeststandards')).toHaveText(['B']);
  await expect(app.card('B')).toBeFocused();
  await page.keyboard.press('Control+End');
  await app.reload();
  await expect(app.titles('Ideen')).toHaveText(['A', 'C']);
  await expect(app.titles('Mindeststandards')).toHaveText(['B']);
});

test('the mouse drags a card to its place in another column', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Zweite', 'Erste');
  await app.write('Wow-Effekte', 'Unten', 'Oben');
  const from = await middle(app.card('Erste').getByRole('heading'));
  const to = (await app.card('Unten').boundingBox())!;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 5, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + 3, { steps: 10 });
  await expect(app.titles('Ideen'), 'nothing is written while dragging').toHaveText(['Erste', 'Zweite']);
  await page.mouse.up();
  await expect(app.titles('Wow-Effekte')).toHaveText(['Oben', 'Erste', 'Unten']);
  await expect(app.titles('Ideen')).toHaveText(['Zweite']);
  await expect(page.getByRole('textbox', { name: 'Titel' }), 'the drop is no click on the title').toHaveCount(0);

  // Escape while dragging leaves the card where it was.
  const again = await middle(app.card('Zweite').getByRole('heading'));
  await page.mouse.move(again.x, again.y);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 3, { steps: 10 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(app.titles('Ideen')).toHaveText(['Zweite']);
});

test('a resting finger lifts a card and drags it', async ({ openContext, browserName }) => {
  const context = await openContext({ hasTouch: phone(browserName).hasTouch });
  const page = await context.newPage();
  const app = await project(page);
  await app.write('Ideen', 'Mit dem Finger');
  await app.write('Wow-Effekte', 'Nachbar');
  const touch = await finger(page, browserName);
  const from = await middle(app.card('Mit dem Finger').getByRole('heading'));
  const to = (await app.card('Nachbar').boundingBox())!;
  const way = async (to: { x: number; y: number }) => {
    for (let step = 1; step <= 5; step++) {
      await touch.move(from.x + ((to.x - from.x) * step) / 5, from.y + ((to.y - from.y) * step) / 5);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  };

  // A finger that moves at once scrolls.
  await touch.down(from.x, from.y);
  await way({ x: from.x, y: from.y - 100 });
  await expect(page.locator('.drag-ghost')).toHaveCount(0);
  await touch.up();
  await expect(app.titles('Ideen')).toHaveText(['Mit dem Finger']);

  // As long as the page still glides from that scroll, Chromium lets nobody stop the next one.
  await page.waitForTimeout(600);
  await touch.down(from.x, from.y);
  await expect(page.locator('.drag-ghost')).toBeVisible();
  await way({ x: to.x + to.width / 2, y: to.y + 3 });
  await touch.up();
  await expect(app.titles('Wow-Effekte')).toHaveText(['Mit dem Finger', 'Nachbar']);
  await expect(app.titles('Ideen')).toHaveCount(0);
});

test('a card is doubled below itself, and the copy is a card of its own', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Unten', 'Umzugshelfer');
  await app.cardMenu('Umzugshelfer', 'Verdoppeln');
  await expect(app.titles('Ideen')).toHaveText(['Umzugshelfer', 'Umzugshelfer', 'Unten']);
  await app.titles('Ideen').nth(1).click();
  await page.getByRole('textbox', { name: 'Titel' }).fill('Andere Idee');
  await page.keyboard.press('Enter');
  await expect(app.titles('Ideen')).toHaveText(['Umzugshelfer', 'Andere Idee', 'Unten']);
});

test('a card in the trash comes back with one click', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'B', 'A');
  await app.cardMenu('A', 'In den Papierkorb');
  await expect(app.titles('Ideen')).toHaveText(['B']);
  await expect(app.card('B')).toBeFocused();
  await app.toast('„A“ liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(app.titles('Ideen')).toHaveText(['A', 'B']);

  await app.card('A').press('Delete');
  await expect(app.titles('Ideen')).toHaveText(['B']);
  await app.goTo('Dateien');
  await page.getByRole('button', { name: 'Zurückholen: A' }).click();
  await app.goToBoard('Kundenservice');
  await expect(app.titles('Ideen')).toHaveText(['A', 'B']);
});

test('cards are found by text, topic, author and state', async ({ page }) => {
  const app = await project(page, ['Kundenservice'], ['Anna Berg', 'Ben Zander']);
  await app.write('Ideen', 'Grüße per Hand', 'Rückruf zur Wunschzeit', 'Umzugshelfer');
  const set = async (title: string, fill: (dialog: Locator) => Promise<unknown>) => {
    await fill(await app.openCard(title));
    await app.closeDialog();
  };
  await set('Umzugshelfer', async (dialog) => {
    await dialog.getByLabel('Notiz').fill('Möbel und Kartons');
    await dialog.getByRole('combobox', { name: 'Themen' }).fill('Umzug');
  });
  await set('Rückruf zur Wunschzeit', async (dialog) => {
    await dialog.getByLabel('Wer hatte die Idee?').selectOption('Ben Zander');
    await dialog.getByRole('radiogroup', { name: 'Zustand' }).getByText('gelebt').click();
  });
  const filter = page.getByRole('search', { name: 'Filtern' });
  const found = async (...titles: string[]) => {
    await expect(app.titles('Ideen')).toHaveText(titles);
    await filter.getByRole('button', { name: 'Filter aufheben' }).click();
    await expect(app.titles('Ideen')).toHaveCount(3);
  };
  await filter.getByLabel('Text suchen').fill('kartons');
  await expect(app.column('Ideen')).toContainText('1 von 3');
  await found('Umzugshelfer');
  await filter.getByLabel('Text suchen').fill('ruckruf');
  await found('Rückruf zur Wunschzeit');
  await filter.getByLabel('Thema').selectOption('Umzug');
  await found('Umzugshelfer');
  await filter.getByLabel('Person').selectOption('Ben Zander');
  await found('Rückruf zur Wunschzeit');
  await filter.getByLabel('Zustand').selectOption('gelebt');
  await found('Rückruf zur Wunschzeit');
  await filter.getByLabel('Text suchen').fill('gibt es nicht');
  await expect(app.column('Ideen')).toContainText('Keine Karte passt zum Filter.');
});

test('all departments stand side by side', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Vom Kundenservice');
  await app.goToBoard('Vertrieb');
  await app.write('Ideen', 'Vom Vertrieb');
  await app.goToBoard('Alle Abteilungen');
  for (const board of ['Unternehmen', 'Kundenservice', 'Vertrieb']) await expect(app.board(board)).toBeVisible();
  await expect(app.titles('Ideen', 'Kundenservice')).toHaveText(['Vom Kundenservice']);
  await expect(app.titles('Ideen', 'Vertrieb')).toHaveText(['Vom Vertrieb']);
  const places = await Promise.all(['Kundenservice', 'Vertrieb'].map((name) => app.board(name).boundingBox()));
  expect(places[1]!.x).toBeGreaterThan(places[0]!.x);
  expect(places[1]!.y).toBe(places[0]!.y);
});
