// Undo says in words what it takes back, and takes back exactly that.
import { expect, test } from './app';
import { project, Werkstatt } from './pages';

test('every deed with a card can be undone and redone, and the button says which', async ({ page }) => {
  const app = await project(page);
  const ideas = app.titles('Ideen');
  const back = async (deed: string) => {
    await expect(app.undo).toHaveAccessibleName(`Rückgängig: ${deed}`);
    await app.undo.click();
    await expect(app.redo).toHaveAccessibleName(`Wiederholen: ${deed}`);
  };
  const forth = async (deed: string) => {
    await app.redo.click();
    await expect(app.undo).toHaveAccessibleName(`Rückgängig: ${deed}`);
  };

  await app.write('Ideen', 'B', 'A');
  await back('Karte schreiben');
  await expect(ideas).toHaveText(['B']);
  await forth('Karte schreiben');
  await expect(ideas).toHaveText(['A', 'B']);

  await app.editTitle('A', 'A neu');
  await back('Karte ändern');
  await expect(ideas).toHaveText(['A', 'B']);
  await forth('Karte ändern');
  await expect(ideas).toHaveText(['A neu', 'B']);

  await app.cardMenu('A neu', 'Nach unten');
  await expect(ideas).toHaveText(['B', 'A neu']);
  await back('Karte verschieben');
  await expect(ideas).toHaveText(['A neu', 'B']);
  await forth('Karte verschieben');
  await expect(ideas).toHaveText(['B', 'A neu']);

  await app.cardMenu('B', 'Zu: Wow-Effekt');
  await expect(app.titles('Wow-Effekte')).toHaveText(['B']);
  await back('Art der Karte ändern');
  await expect(ideas).toHaveText(['B', 'A neu']);
  await expect(app.card('B')).not.toContainText('Entstanden aus');
  await forth('Art der Karte ändern');
  await expect(app.card('B')).toContainText('Entstanden aus: Idee');

  await app.cardMenu('A neu', 'Verdoppeln');
  await expect(ideas).toHaveCount(2);
  await back('Karte verdoppeln');
  await expect(ideas).toHaveText(['A neu']);

  await app.cardMenu('A neu', 'In den Papierkorb');
  await expect(ideas).toHaveCount(0);
  await back('Karte in den Papierkorb legen');
  await expect(ideas).toHaveText(['A neu']);
  await forth('Karte in den Papierkorb legen');
  await expect(ideas).toHaveCount(0);
  await app.undo.click();
  await app.reload();
  await expect(ideas).toHaveText(['A neu']);
});

test('departments and people can be taken back, too', async ({ page }) => {
  const app = await project(page, ['Kundenservice', 'Vertrieb']);
  await app.write('Ideen', 'Karte des Kundenservice');
  await app.goTo('Rahmen');
  await app.addDepartments('Marketing');
  await expect(app.undo).toHaveAccessibleName('Rückgängig: Abteilung anlegen');
  await app.undo.click();
  await expect(app.departments).toHaveCount(2);
  await app.redo.click();
  await expect(app.departments).toHaveCount(3);

  await app.departments.nth(1).fill('Innendienst');
  await app.departments.nth(1).press('Enter');
  await expect(app.undo).toHaveAccessibleName('Rückgängig: Abteilung ändern');
  await app.undo.click();
  await expect(app.departments.nth(1)).toHaveValue('Vertrieb');

  await page.getByRole('button', { name: '„Vertrieb“ nach oben' }).click();
  await expect(app.departments.nth(0)).toHaveValue('Vertrieb');
  await expect(app.undo).toHaveAccessibleName('Rückgängig: Abteilung verschieben');
  await app.undo.click();
  await expect(app.departments.nth(0)).toHaveValue('Kundenservice');

  await app.departmentMenu('Kundenservice', 'In den Papierkorb');
  await expect(app.dialog).toContainText('Die 1 Karte auf der Tafel dieser Abteilung kommt mit in den Papierkorb.');
  await app.dialog.getByRole('button', { name: 'In den Papierkorb' }).click();
  await expect(app.departments).toHaveCount(2);
  await expect(app.undo).toHaveAccessibleName('Rückgängig: Abteilung in den Papierkorb legen');
  await app.undo.click();
  await expect(app.departments).toHaveCount(3);

  await app.addPeople('Anna Berg');
  await expect(app.undo).toHaveAccessibleName('Rückgängig: Person anlegen');
  await app.undo.click();
  await expect(app.people).toHaveCount(0);
  await app.redo.click();
  await expect(app.people).toHaveCount(1);

  await app.goToBoard('Kundenservice');
  await expect(app.titles('Ideen'), 'the card came back with its department').toHaveText(['Karte des Kundenservice']);
});

test('Ctrl+Z and Ctrl+Shift+Z work everywhere but in a text, where the text counts', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'B', 'A');
  await page.keyboard.press('Control+z');
  await expect(app.titles('Ideen')).toHaveText(['B']);
  await page.keyboard.press('Control+Shift+Z');
  await expect(app.titles('Ideen')).toHaveText(['A', 'B']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(app.titles('Ideen')).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(app.titles('Ideen')).toHaveText(['B']);

  await page.getByLabel('Text suchen').focus();
  await page.keyboard.type('B');
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Text suchen')).toHaveValue('');
  await expect(app.titles('Ideen'), 'the card is not undone').toHaveText(['B']);
});

test('each tab takes back its own deeds only', async ({ page }) => {
  const one = await project(page);
  const two = await new Werkstatt(await page.context().newPage()).open(page.url());
  await one.write('Ideen', 'Aus Fenster eins');
  await expect(two.card('Aus Fenster eins')).toBeVisible();
  await expect(two.undo).toBeDisabled();
  await two.write('Ideen', 'Aus Fenster zwei');
  await expect(one.card('Aus Fenster zwei')).toBeVisible();
  await one.undo.click();
  for (const app of [one, two]) await expect(app.titles('Ideen')).toHaveText(['Aus Fenster zwei']);
  await two.undo.click();
  for (const app of [one, two]) await expect(app.titles('Ideen')).toHaveCount(0);

  // What somebody else has changed since is not taken back without a question.
  await one.redo.click();
  await two.editTitle('Aus Fenster eins', 'Von zwei geändert');
  await expect(one.card('Von zwei geändert')).toBeVisible();
  await one.undo.click();
  await expect(one.dialog).toContainText('„Von zwei geändert“ wurde inzwischen von jemand anderem geändert.');
  await one.dialog.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(one.card('Von zwei geändert')).toBeVisible();
});
