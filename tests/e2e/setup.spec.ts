// The setup page: what the project is about, its departments, and the people who take part.
import { expect, test } from './app';
import { project } from './pages';

test('name, target group and service stay, and a project is never without a name', async ({ page }) => {
  const app = await project(page);
  await app.goTo('Rahmen');
  const name = page.getByLabel('Name des Projekts');
  await name.fill('');
  await name.press('Enter');
  await expect(page.getByText('Ein Name fehlt noch. Es bleibt bei „Hausrat 2027“.')).toBeVisible();
  await name.fill('Hausrat 2028');
  await page.getByLabel('Zielgruppe').fill('Familien, die gerade umgezogen sind');
  await page.getByLabel('Leistung').fill('Hausratversicherung\nvom Angebot bis zum Schaden');
  await page.getByLabel('Leistung').blur();
  await app.reload();
  await expect(name).toHaveValue('Hausrat 2028');
  await expect(page.getByLabel('Zielgruppe')).toHaveValue('Familien, die gerade umgezogen sind');
  await expect(page.getByLabel('Leistung')).toHaveValue('Hausratversicherung\nvom Angebot bis zum Schaden');
  await expect(page.getByRole('banner')).toContainText('Hausrat 2028');
});

test('departments are added, renamed, coloured and put in order', async ({ page }) => {
  const app = await project(page, ['Kundenservice', 'Vertrieb', 'Marketing']);
  await app.goTo('Rahmen');
  await app.departments.nth(1).fill('Außendienst');
  await app.departments.nth(1).press('Enter');
  await page.getByRole('button', { name: /^Farbe von „Marketing“/ }).click();
  await app.dialog.getByText('Oliv').click();
  await app.closeDialog();
  await expect(page.getByRole('button', { name: 'Farbe von „Marketing“: Oliv' })).toBeVisible();
  const up = page.getByRole('button', { name: '„Marketing“ nach oben' });
  await up.click();
  await expect(up).toBeFocused();
  await up.click();
  await expect(up).toBeDisabled();
  await app.departmentMenu('Kundenservice', 'Ganz nach unten');
  await app.reload();
  for (const [place, name] of ['Marketing', 'Außendienst', 'Kundenservice'].entries()) {
    await expect(app.departments.nth(place)).toHaveValue(name);
  }
  await expect(page.getByRole('button', { name: 'Farbe von „Marketing“: Oliv' })).toBeVisible();
  await app.goTo('Werkstatt-Tafeln');
  const tabs = page.getByRole('navigation', { name: 'Tafeln' }).getByRole('link');
  await expect(tabs).toHaveText([/^Unternehmen/, /^Marketing/, /^Außendienst/, /^Kundenservice/, 'Alle Abteilungen']);
});

test('a department goes into the trash with its cards and comes back with them', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Eins', 'Zwei');
  await app.goTo('Rahmen');
  await app.departmentMenu('Vertrieb', 'In den Papierkorb');
  await expect(app.departments, 'a board without cards goes without a question').toHaveCount(1);
  await app.departmentMenu('Kundenservice', 'In den Papierkorb');
  await expect(app.dialog).toContainText('Die 2 Karten auf der Tafel dieser Abteilung kommen mit in den Papierkorb.');
  await app.dialog.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(app.departments).toHaveCount(1);
  await app.departmentMenu('Kundenservice', 'In den Papierkorb');
  await app.dialog.getByRole('button', { name: 'In den Papierkorb' }).click();
  await expect(app.departments).toHaveCount(0);
  await expect(app.rail.getByRole('link', { name: /^Werkstatt-Tafeln/ })).toContainText('0');
  await app.reload();
  await app.goTo('Dateien');
  await page.getByRole('button', { name: 'Zurückholen, mit 2 Karten: Kundenservice' }).click();
  await app.goToBoard('Kundenservice');
  await expect(app.titles('Ideen')).toHaveText(['Zwei', 'Eins']);
});

test('people have a department and a role, and “I am” signs new cards', async ({ page }) => {
  const app = await project(page, ['Kundenservice'], ['Anna Berg', 'Ben Zander']);
  await app.goTo('Rahmen');
  const ben = page.getByRole('region', { name: 'Personen' }).getByRole('listitem').nth(1);
  await ben.getByLabel('Abteilung').selectOption('Kundenservice');
  await ben.getByLabel('Rolle').selectOption('Extern');
  await page.getByLabel('Ich bin').selectOption('Ben Zander');
  await expect(ben).toContainText('Das bin ich');
  await app.goToBoard('Kundenservice');
  await app.write('Ideen', 'Von Ben geschrieben');
  await expect(app.card('Von Ben geschrieben')).toContainText('Ben Zander');
  await app.reload();
  await app.write('Ideen', 'Auch nach dem Neuladen');
  await expect(app.card('Auch nach dem Neuladen')).toContainText('Ben Zander');
  await app.goTo('Rahmen');
  await expect(ben.getByLabel('Abteilung').locator('option:checked')).toHaveText('Kundenservice');
  await expect(ben.getByLabel('Rolle').locator('option:checked')).toHaveText('Extern');
  await page.getByRole('button', { name: '„Anna Berg“ in den Papierkorb' }).click();
  await expect(app.people).toHaveCount(1);
  await app.toast('„Anna Berg“ liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(app.people).toHaveCount(2);
});
