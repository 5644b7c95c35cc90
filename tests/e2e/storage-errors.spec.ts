// The nine storage errors that people meet, at every step: said in words, nothing lost, and the file is offered.
import { expect, test } from './app';
import { FAULTS, fail, heal, prepareFaults, type Fault } from './faults';
import { project, upload, Werkstatt } from './pages';

const each = Object.entries(FAULTS);

test('whatever error stops saving: it is said, work goes on, the file has everything, and saving goes on afterwards', async ({ page }) => {
  await prepareFaults(page);
  const app = await project(page);
  const failed = app.state.getByRole('button', { name: 'Nicht gespeichert' });
  const titles: string[] = [];
  const write = async (title: string) => {
    titles.unshift(title);
    await app.write('Ideen', title);
  };
  for (const [n, [name, fault]] of each.entries()) {
    await test.step(name, async () => {
      // The first write, the second, the third.
      const before = n % 3;
      await fail(page, 'journal', fault, before);
      for (let good = 0; good < before; good++) {
        await write(`${n}: vor dem Fehler ${good}`);
        await app.saved();
      }
      await write(`${n}: nur im Fenster`);
      await expect(failed).toBeVisible();
      await expect(app.state).not.toContainText('Gespeichert');
      await failed.click();
      await expect(app.dialog).toContainText(fault.said);
      await expect(app.dialog).toContainText('Schließen Sie das Fenster nicht');
      const file = await app.download(app.dialog.getByRole('button', { name: 'Projektdatei jetzt sichern' }));
      const text = file.buffer.toString();
      for (const title of titles) expect(text).toContain(`"${title}"`);
      await app.dialog.getByRole('button', { name: 'Schließen' }).first().click();
      await heal(page);
      await write(`${n}: wieder gut`);
      await app.saved();
    });
  }
  await app.reload();
  await expect(app.titles('Ideen')).toHaveText(titles);
});

test('whatever error stops a merge: it is said, nothing is half done, and it works afterwards', async ({ page }) => {
  test.slow();
  await prepareFaults(page);
  const app = await project(page);
  await app.write('Ideen', 'Von hier');
  const file = await app.exportFile();
  const theirs = JSON.parse(file.buffer.toString());
  const plain = { format: theirs.format, version: theirs.version, records: { project: [{ id: theirs.records.project[0].id, name: 'Von dort' }] } };
  // The backup of having opened the project is made a moment later; it must not hold what comes now.
  await expect(page.getByRole('region', { name: 'Sicherungen' }).getByRole('listitem').first()).toBeVisible();
  for (const [n, [name, fault]] of each.entries()) {
    await test.step(name, async () => {
      const step = n % 2 ? 'inbox' : 'backups';
      if (step === 'backups') {
        // A backup is made only where the newest one holds something else.
        await app.goToBoard('Kundenservice');
        await app.write('Ideen', `Neu ${n}`);
        await app.saved();
        await app.goTo('Dateien');
      }
      await fail(page, step, fault);
      await app.mergeFiles(upload(plain, `${n}.json`));
      await app.dialog.getByRole('button', { name: 'Zusammenführen' }).click();
      const said = app.toast(`„${n}.json“ wurde nicht zusammengeführt`);
      await expect(said).toContainText(fault.said);
      await expect(said).toContainText('Es wurde nichts verändert.');
      await expect(page.getByRole('banner')).toContainText('Hausrat 2027');
      await heal(page);
      // The preview is still there, for another try; only the last one is taken.
      if (n === each.length - 1) return;
      await app.dialog.getByRole('button', { name: 'Abbrechen' }).click();
      await said.getByRole('button', { name: 'Meldung schließen' }).click();
    });
  }
  await app.dialog.getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(page.getByRole('banner')).toContainText('Von dort');
  await app.saved();
});

test('a project that storage does not give is offered as a file, and opens when storage is well again', async ({ page }) => {
  await prepareFaults(page);
  const app = await project(page);
  await app.write('Ideen', 'Auf der Platte');
  for (const [name, fault] of [each[0]!, each[2]!, each[4]!]) {
    await test.step(name, async () => {
      await app.saved();
      await fail(page, 'load', fault);
      await page.reload();
      await expect(page.getByText('Das Projekt lässt sich nicht öffnen')).toBeVisible();
      const file = await app.download(page.getByRole('button', { name: 'Als Projektdatei sichern: Hausrat 2027' }));
      expect(file.buffer.toString()).toContain('"Auf der Platte"');
      await heal(page);
      await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
      await expect(app.titles('Ideen')).toHaveText(['Auf der Platte']);
    });
  }
});

test('whatever error keeps the database from opening: it is said, and every project is offered as a file', async ({ page }) => {
  test.slow();
  await prepareFaults(page);
  const app = await project(page);
  await app.write('Ideen', 'Auf der Platte');
  await app.saved();
  for (const [name, fault] of each) {
    await test.step(name, async () => {
      await fail(page, 'open', fault);
      await page.reload();
      await expect(page.getByText('Die Daten dieses Browsers lassen sich nicht öffnen')).toBeVisible();
      await expect(page.getByRole('main')).toContainText(fault.said);
      const save = page.getByRole('button', { name: 'Als Projektdatei sichern: Hausrat 2027' });
      const file = await app.download(save);
      expect(file.buffer.toString()).toContain('"Auf der Platte"');
      // Deleting is offered only where nothing but damage can be the reason.
      await expect(page.getByRole('button', { name: 'Speicher neu anlegen' })).toHaveCount(harmless(fault) ? 0 : 1);
    });
  }
  await heal(page);
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await expect(app.titles('Ideen')).toHaveText(['Auf der Platte']);
});

function harmless({ name, message }: Fault) {
  return ['VersionError', 'QuotaExceededError'].includes(name) || message.includes('did not allow mutations');
}

test('a database that is set up anew gets the projects back from their copies', async ({ page }) => {
  await prepareFaults(page);
  const app = await project(page);
  await app.write('Ideen', 'Vor dem Schaden', 'Eben noch geschrieben');
  await app.saved();
  const address = page.url();
  await fail(page, 'open', FAULTS['Internal error opening backing store']!);
  await page.reload();
  await page.getByRole('button', { name: 'Speicher neu anlegen' }).click();
  await expect(app.dialog).toContainText('Die zweiten Kopien bleiben');
  await app.dialog.getByRole('button', { name: 'Abbrechen' }).click();
  await page.getByRole('button', { name: 'Speicher neu anlegen' }).click();
  await heal(page);
  await app.dialog.getByRole('button', { name: 'Löschen und neu anlegen' }).click();
  await page.getByRole('button', { name: 'Wiederherstellen', exact: true }).click();
  await expect(app.toast('1 Projekt wiederhergestellt')).toBeVisible();
  await new Werkstatt(page).open(address);
  await page.reload();
  await expect(app.titles('Ideen')).toHaveText(['Eben noch geschrieben', 'Vor dem Schaden']);
});

test('whatever error stops the second copy: what is done is saved, it is said that it is saved only once, and the notice goes with the error', async ({ page }) => {
  await prepareFaults(page);
  const app = await project(page);
  const notice = page.getByRole('status').filter({ hasText: 'Die zweite Kopie lässt sich nicht schreiben' });
  await app.write('Ideen', 'Mit Kopie');
  await app.saved();
  await expect(notice).toHaveCount(0);
  for (const [n, [name, fault]] of each.entries()) {
    await test.step(name, async () => {
      await fail(page, 'copies', fault);
      await app.write('Ideen', `${n}: ohne Kopie`);
      await app.saved();
      await expect(notice).toContainText('nur einmal');
      await heal(page);
      await app.write('Ideen', `${n}: wieder mit Kopie`);
      await expect(notice).toHaveCount(0);
    });
  }
});

test('without a database work goes on in memory, is not called saved, and is there again when the database opens', async ({ page }) => {
  await prepareFaults(page);
  const app = await project(page);
  await app.write('Ideen', 'Aus der Datenbank');
  await app.saved();
  await fail(page, 'open', FAULTS['did not allow mutations']!);
  await page.reload();
  await page.getByRole('button', { name: 'Ohne Datenbank weiterarbeiten' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Sie arbeiten ohne Datenbank' })).toBeVisible();
  await app.write('Ideen', 'Ohne Datenbank geschrieben');
  await expect(app.titles('Ideen')).toHaveText(['Ohne Datenbank geschrieben', 'Aus der Datenbank']);
  await expect(app.state.getByRole('button', { name: 'Nicht gespeichert' })).toBeVisible();
  const file = await app.exportFile();
  expect(file.buffer.toString()).toContain('"Ohne Datenbank geschrieben"');

  // Leaving the project and coming back loses nothing either, and a new project works as well.
  const address = page.url();
  await page.evaluate(() => (location.hash = '#/'));
  await page.getByRole('button', { name: 'Neues Projekt' }).click();
  await app.dialog.getByLabel('Wie soll das Projekt heißen?').fill('Im Speicher');
  await app.dialog.getByRole('button', { name: 'Anlegen' }).click();
  await expect(page.getByRole('banner')).toContainText('Im Speicher');
  await page.goto(address);
  await app.goToBoard('Kundenservice');
  await expect(app.titles('Ideen')).toHaveText(['Ohne Datenbank geschrieben', 'Aus der Datenbank']);

  // Beside the second copy everything was kept, and the database takes it in.
  await heal(page);
  await page.getByRole('button', { name: 'Neu laden' }).click();
  await app.goToBoard('Kundenservice');
  await expect(app.titles('Ideen')).toHaveText(['Ohne Datenbank geschrieben', 'Aus der Datenbank']);
  await expect(page.getByText('Der Datenbank fehlten Änderungen')).toBeVisible();
  await app.saved();
});
