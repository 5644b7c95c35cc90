// Backups, the way back to them, the trash for good, the reminder, and the copy on disk.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { project, upload, type Werkstatt } from './pages';

/** The lines of the list of backups. */
const list = (page: Page) => page.getByRole('region', { name: 'Sicherungen' }).getByRole('listitem');

/** Puts the clock of the page so many hours ahead. Its timers stay the browser's own: some of them run already. */
const clockAt = (page: Page, hours: number) =>
  page.evaluate((hours) => {
    const it = window as unknown as { real?: DateConstructor };
    const Real = (it.real ??= Date);
    const ahead = hours * 60 * 60 * 1000;
    window.Date = class extends Real {
      constructor(...parts: [number?]) {
        super(...((parts.length ? parts : [Real.now() + ahead]) as [number]));
      }
      static override now = () => Real.now() + ahead;
    } as DateConstructor;
  }, hours);

async function toFiles(app: Werkstatt) {
  await app.goTo('Dateien');
  await expect(app.page.getByRole('heading', { level: 1, name: 'Dateien' })).toBeVisible();
}

test('opening, an hour of work and merging make backups that say what has changed since; one of them comes back, and goes back', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Rückruf', 'Blumen');
  await toFiles(app);
  await expect(list(page).filter({ hasText: 'Beim Öffnen' })).toHaveCount(1);
  await clockAt(page, 1.1);
  await app.goToBoard('Kundenservice');
  await app.editTitle('Rückruf', 'Rückruf am selben Tag');
  await toFiles(app);
  const hour = list(page).filter({ hasText: 'Nach einer Stunde Arbeit' });
  await expect(hour).toContainText('2 Karten · Seitdem nichts geändert');
  await clockAt(page, 1.2);
  await app.goToBoard('Kundenservice');
  await app.write('Ideen', 'Später dazu');
  await app.editTitle('Blumen', 'Blumen zum Einzug');
  await toFiles(app);
  await expect(hour).toContainText('Seitdem: 1 neu, 1 geändert');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await hour.getByRole('button', { name: /^Ansehen/ }).click();
  await expect(app.dialog).toContainText('Noch ist nichts geändert.');
  await expect(app.dialog).toContainText('Später dazu');
  await expect(app.dialog).toContainText('1 in den Papierkorb');
  await app.dialog.getByRole('button', { name: 'Wiederherstellen' }).click();
  await expect(app.toast('wiederhergestellt: 1 geändert, 1 in den Papierkorb')).toBeVisible();
  await expect(list(page).filter({ hasText: 'Vor dem Wiederherstellen' })).toContainText('3 Karten');
  await app.goToBoard('Kundenservice');
  await expect(app.titles('Ideen')).toHaveText(['Blumen', 'Rückruf am selben Tag']);
  await app.undo.click();
  await expect(app.titles('Ideen')).toHaveText(['Später dazu', 'Blumen zum Einzug', 'Rückruf am selben Tag']);

  // Merging something makes a backup.
  await toFiles(app);
  const file = await app.exportFile();
  const { format, version, project: whose } = JSON.parse(file.buffer.toString());
  const records = { project: [whose], topic: [{ id: '01970000-0000-7000-8000-000000000001', name: 'Aus der Datei' }] };
  await app.mergeFiles(upload({ format, version, project: whose, records }));
  await app.dialog.getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(list(page).filter({ hasText: 'Vor dem Zusammenführen' })).toHaveCount(1);
});

test('a backup opens as a copy of its own, and can be deleted after a question', async ({ page }) => {
  const app = await project(page);
  await toFiles(app);
  const first = list(page).first();
  await expect(first).toContainText('Beim Öffnen');
  await app.goToBoard('Kundenservice');
  await app.write('Ideen', 'Nach der Sicherung');
  await toFiles(app);
  await app.choose(first.getByRole('button', { name: /Menü$/ }), 'Als Kopie öffnen');
  await expect(page.getByRole('banner')).toContainText('Hausrat 2027 (Stand ');
  await app.goToStart();
  await expect(app.projects).toHaveCount(2);
  await app.project('Hausrat 2027').getByRole('link').click();
  await toFiles(app);
  await expect(first).toBeVisible();
  const before = await list(page).count();
  await app.choose(list(page).last().getByRole('button', { name: /Menü$/ }), 'Sicherung löschen');
  await expect(app.dialog).toContainText('Das lässt sich nicht rückgängig machen.');
  await app.dialog.getByRole('button', { name: 'Sicherung löschen' }).click();
  await expect(list(page)).toHaveCount(before - 1);
});

test('the trash is emptied for good after a clear warning, from the backups too if wanted', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Bleibt', 'Geheimnis');
  await app.cardMenu('Geheimnis', 'In den Papierkorb');
  await toFiles(app);
  const trash = page.getByRole('region', { name: 'Papierkorb' });
  await trash.getByRole('button', { name: 'Papierkorb leeren' }).click();
  await expect(app.dialog).toContainText('1 Eintrag wird endgültig aus dem Projekt entfernt. Das lässt sich nicht rückgängig machen.');
  await expect(app.dialog).toContainText('Karte (1)');
  await app.dialog.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(trash).toContainText('Geheimnis');

  await trash.getByRole('button', { name: 'Papierkorb leeren' }).click();
  await app.dialog.getByRole('button', { name: 'Papierkorb leeren' }).click();
  await expect(trash).toContainText('Der Papierkorb ist leer');
  await expect(app.undo).toBeDisabled();
  // One made just for this, unless the newest one held the same already.
  const kept = list(page).first();
  await kept.getByRole('button', { name: /^Ansehen/ }).click();
  await app.dialog.getByRole('button', { name: 'Wiederherstellen' }).click();
  await expect(trash).toContainText('Geheimnis');
  await app.undo.click();
  await expect(trash).toContainText('Der Papierkorb ist leer');
  const held = () =>
    page.evaluate(async () => {
      const open = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('touchpoint-werkstatt');
        request.onsuccess = () => resolve(request.result);
      });
      const rows = await new Promise<{ packed: Uint8Array<ArrayBuffer> }[]>((resolve) => {
        const request = open.transaction('backups').objectStore('backups').getAll();
        request.onsuccess = () => resolve(request.result);
      });
      open.close();
      const texts = rows.map((row) => new Response(new Blob([row.packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text());
      return (await Promise.all(texts)).filter((text) => text.includes('Geheimnis')).length;
    });
  expect(await held()).toBeGreaterThan(0);

  await app.redo.click();
  await expect(trash).toContainText('Geheimnis');
  await trash.getByRole('button', { name: 'Papierkorb leeren' }).click();
  await app.dialog.getByLabel('Auch aus allen Sicherungen dieses Browsers entfernen').check();
  await app.dialog.getByRole('button', { name: 'Papierkorb leeren' }).click();
  await expect(trash).toContainText('Der Papierkorb ist leer');
  expect(await held()).toBe(0);
  await app.reload();
  await expect(trash).toContainText('Der Papierkorb ist leer');
});

test('after a day of changes without a file a calm line says so, and can be put away', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Rückruf');
  const line = page.getByRole('region', { name: 'Erinnerung' });
  await expect(line).toHaveCount(0);
  await clockAt(page, 25);
  await app.write('Ideen', 'Am nächsten Tag');
  await expect(line).toContainText('ohne dass das Projekt als Datei gespeichert wurde');
  await line.getByRole('button', { name: 'Heute nicht mehr' }).click();
  await expect(line).toHaveCount(0);
  await clockAt(page, 50);
  await app.write('Ideen', 'Am übernächsten Tag');
  await app.download(line.getByRole('button', { name: 'Als Projektdatei speichern' }));
  await expect(line).toHaveCount(0);
  await app.write('Ideen', 'Danach');
  await clockAt(page, 80);
  await app.write('Ideen', 'Und noch später');
  await line.getByRole('button', { name: 'Für dieses Projekt nicht mehr' }).click();
  await expect(line).toHaveCount(0);
  await toFiles(app);
  const setting = page.getByLabel('Auf diesem Gerät erinnern, wenn einen Tag lang keine Datei gespeichert wurde');
  await expect(setting).not.toBeChecked();
  await setting.check();
  await expect(line).toBeVisible();
});

test('a chosen file is kept up to date, asks for permission again, and never overwrites what others wrote', async ({ page }) => {
  // The picker of the system, played by the private file system of the browser.
  await page.addInitScript(() => {
    // Firefox runs this in its empty page as well, which has no storage.
    if (location.protocol !== 'http:') return;
    const it = window as unknown as Record<string, unknown>;
    it.showSaveFilePicker = async () => (await navigator.storage.getDirectory()).getFileHandle('kopie.touchpoint.json', { create: true });
    const handle = FileSystemFileHandle.prototype as unknown as Record<string, unknown>;
    it.permission = localStorage.getItem('test.permission') ?? 'granted';
    handle.queryPermission = async () => it.permission;
    handle.requestPermission = async () => (it.permission = 'granted');
  });
  const content = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle('kopie.touchpoint.json')).getFile()).text();
    });
  const app = await project(page);
  await toFiles(app);
  const part = page.getByRole('group', { name: 'Eine Kopie auf dem Gerät aktuell halten' });
  await part.getByRole('button', { name: 'Datei wählen' }).click();
  await expect(part).toContainText('„kopie.touchpoint.json“ ist aktuell');
  await app.goToBoard('Kundenservice');
  await app.write('Ideen', 'Von selbst in der Datei');
  await expect.poll(content).toContain('Von selbst in der Datei');

  await page.evaluate(() => localStorage.setItem('test.permission', 'prompt'));
  await app.reload();
  const line = page.getByRole('region', { name: 'Eine Kopie auf dem Gerät aktuell halten' });
  await expect(line).toContainText('Der Browser möchte Ihre Erlaubnis noch einmal');
  await app.write('Ideen', 'Erst nach dem Klick');
  await line.getByRole('button', { name: 'Erlauben' }).click();
  await expect.poll(content).toContain('Erst nach dem Klick');
  await expect(line).toHaveCount(0);

  await page.evaluate(async () => {
    const file = await (await navigator.storage.getDirectory()).getFileHandle('kopie.touchpoint.json');
    const stream = await file.createWritable();
    await stream.write('Arbeit von jemand anderem');
    await stream.close();
  });
  await app.write('Ideen', 'Darf nicht überschreiben');
  await expect(line).toContainText('wurde außerhalb dieses Browsers geändert');
  expect(await content()).toBe('Arbeit von jemand anderem');
  await toFiles(app);
  await part.getByRole('button', { name: 'Überschreiben' }).click();
  await app.dialog.getByRole('button', { name: 'Überschreiben' }).click();
  await expect(part).toContainText('ist aktuell');
  expect(await content()).toContain('Darf nicht überschreiben');
  await part.getByRole('button', { name: 'Nicht mehr aktuell halten' }).click();
  await expect(part.getByRole('button', { name: 'Datei wählen' })).toBeVisible();
});
