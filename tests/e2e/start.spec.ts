// The start page: the projects of this browser, and the ways to begin.
import { expect, test } from './app';
import { upload, Werkstatt } from './pages';

test('a project is renamed, doubled, and both names stay', async ({ page }) => {
  const app = await new Werkstatt(page).open();
  await app.createProject('Hausrat');
  await app.addDepartments('Kundenservice');
  await app.goToBoard('Kundenservice');
  await app.write('Ideen', 'Rückruf');
  await app.saved();
  await app.goToStart();
  await expect(app.project('Hausrat')).toContainText('1 Karte · 1 Abteilung · 0 Personen');
  await app.projectMenu('Hausrat', 'Umbenennen');
  await app.dialog.getByLabel('Name des Projekts').fill('   ');
  await app.dialog.getByRole('button', { name: 'Umbenennen' }).click();
  await expect(app.dialog).toContainText('Bitte geben Sie einen Namen ein.');
  await app.dialog.getByLabel('Name des Projekts').fill('Hausrat 2027');
  await app.dialog.getByRole('button', { name: 'Umbenennen' }).click();
  await expect(app.toast('Das Projekt heißt jetzt „Hausrat 2027“')).toBeVisible();
  await app.projectMenu('Hausrat 2027', 'Verdoppeln');
  await expect(app.dialog.getByLabel('Name der Kopie')).toHaveValue('Hausrat 2027 (Kopie)');
  await app.dialog.getByRole('button', { name: 'Verdoppeln' }).click();
  await expect(app.projects).toHaveCount(2);
  await page.reload();
  await expect(app.project('Hausrat 2027')).toHaveCount(1);
  await app.project('Hausrat 2027 (Kopie)').getByRole('link').click();
  await app.goToBoard('Kundenservice');
  await expect(app.titles('Ideen')).toHaveText(['Rückruf']);
  await app.editTitle('Rückruf', 'Nur in der Kopie');
  await app.saved();
  await app.goToStart();
  await app.project('Hausrat 2027').getByRole('link').click();
  await app.goToBoard('Kundenservice');
  await expect(app.titles('Ideen')).toHaveText(['Rückruf']);
});

test('a project in the trash comes back, or goes for good after a question', async ({ page }) => {
  const app = await new Werkstatt(page).open();
  await app.createProject('Hausrat');
  await app.goToStart();
  await app.projectMenu('Hausrat', 'In den Papierkorb');
  await expect(app.projects).toHaveCount(0);
  await app.toast('„Hausrat“ liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(app.project('Hausrat')).toHaveCount(1);

  await app.projectMenu('Hausrat', 'In den Papierkorb');
  await expect(app.projects).toHaveCount(0);
  await page.reload();
  await page.getByText('Papierkorb: 1 Projekt').click();
  await page.getByRole('button', { name: 'Zurückholen: Hausrat' }).click();
  await expect(app.project('Hausrat')).toHaveCount(1);

  await app.projectMenu('Hausrat', 'In den Papierkorb');
  await page.getByText('Papierkorb: 1 Projekt').click();
  const remove = page.getByRole('button', { name: 'Endgültig entfernen: Hausrat' });
  await remove.click();
  await expect(app.dialog).toContainText('Das lässt sich nicht rückgängig machen.');
  await app.dialog.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(remove).toBeVisible();
  await remove.click();
  await app.dialog.getByRole('button', { name: 'Endgültig entfernen' }).click();
  await expect(remove).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Noch kein Projekt', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Papierkorb:/)).toHaveCount(0);
});

test('the sample opens in the language of the page, once however often it is asked for', async ({ page, openContext }) => {
  const app = await new Werkstatt(page).open();
  await app.openSample();
  await expect(page.getByRole('banner')).toContainText('Krankenkasse Auental');
  await expect(app.titles('Ideen').first()).toBeVisible();
  await app.goToStart();
  await app.openSample();
  await app.goToStart();
  await expect(app.projects).toHaveCount(1);

  const other = await (await openContext()).newPage();
  await other.goto('./?lang=en');
  await other.getByRole('button', { name: 'Open the sample project' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Company' })).toBeVisible();
  await expect(other.locator('html')).toHaveAttribute('lang', 'en');
  await expect(other.getByRole('navigation', { name: 'Boards' }).getByRole('link', { name: /^Customer/ })).toBeVisible();
});

test('the page says how much is stored, how safe it is, and when a file was saved last', async ({ page }) => {
  const app = await new Werkstatt(page).open();
  const storage = page.getByRole('region', { name: 'Speicher in diesem Browser' });
  await expect(storage).toContainText(/Belegt: [\d,.]+ (Bytes?|[kMG]B)/i);
  await expect(storage).toContainText(/Geschützt|Nicht geschützt/);
  await expect(storage).toContainText('Die eigentliche Sicherung ist die Projektdatei auf Ihrer Festplatte.');
  await expect(storage).toContainText('Noch kein Projekt wurde als Datei gespeichert.');
  await app.createProject('Hausrat');
  await app.exportFile();
  await app.goToStart();
  await expect(storage).toContainText(/Zuletzt als Datei gespeichert: \d/);
  await expect(app.project('Hausrat')).toContainText(/Als Datei gespeichert \d/);
});

test('a file that is dropped on the page opens', async ({ page }) => {
  const app = await new Werkstatt(page).open();
  await app.createProject('Zum Ziehen');
  const file = await app.exportFile();
  const fresh = upload(file.buffer.toString(), file.name);
  await app.goToStart();
  await app.projectMenu('Zum Ziehen', 'In den Papierkorb');
  await page.getByText('Papierkorb: 1 Projekt').click();
  await page.getByRole('button', { name: 'Endgültig entfernen: Zum Ziehen' }).click();
  await app.dialog.getByRole('button', { name: 'Endgültig entfernen' }).click();
  // Until it is gone for good, the file would be about a project that is still here.
  await expect(page.getByRole('status').getByText('„Zum Ziehen“ wurde entfernt').first()).toBeVisible();
  await expect(page.getByText('Papierkorb: 1 Projekt')).toHaveCount(0);
  const drag = (type: string) =>
    page.evaluate(
      ([type, name, text]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name, { type: 'application/json' }));
        document.querySelector('main')!.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [type, fresh.name, fresh.buffer.toString()] as const,
    );
  await drag('dragover');
  await expect(page.getByText('Datei hier loslassen')).toBeVisible();
  await drag('drop');
  await expect(page.getByRole('heading', { level: 1, name: 'Unternehmen' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Zum Ziehen');
  await expect(page.getByText('Datei hier loslassen')).toHaveCount(0);
});
