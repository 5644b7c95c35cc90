// People have a right to go: from the project, from what the browser keeps, and from files that are handed on.
import { expect, test, type Page } from './app';
import { isForEverybody } from './measured';
import { project, upload, type Werkstatt } from './pages';

/** Everything that this browser keeps, as text: every row of every database, private files, preferences. */
function kept(page: Page) {
  return page.evaluate(async () => {
    const out: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((yes, no) => {
        request.onsuccess = () => yes(request.result);
        request.onerror = () => no(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        const all: { packed?: Uint8Array<ArrayBuffer> }[] = await done(rows.getAll());
        out.push(JSON.stringify([await done(database.transaction(store).objectStore(store).getAllKeys()), all]));
        // Backups are small bytes, which hide every word.
        for (const { packed } of all) {
          if (packed) out.push(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text());
        }
      }
      database.close();
    }
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('projects', { create: true });
    // The library of TypeScript does not know that folders can be walked through.
    for await (const file of (folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values()) {
      out.push(await (await file.getFile()).text());
    }
    return out.join('\n').toLowerCase();
  });
}

async function withQuirina(page: Page) {
  const app = await project(page, ['Kundenservice'], ['Quirina Berg', 'Ben Adler']);
  await app.goTo('Rahmen');
  await page.getByLabel('Ich bin').selectOption({ label: 'Quirina Berg' });
  await app.goToBoard('Kundenservice');
  await app.write('Ideen', 'Quirina Berg fragen', 'Rückruf am selben Tag');
  await app.saved();
  return app;
}

async function leave(app: Werkstatt, line: string) {
  await app.goTo('Rahmen');
  await app.choose(app.page.getByRole('button', { name: 'Person „Quirina Berg“: Menü' }), line);
  await expect(app.page.getByRole('heading', { level: 1, name: /Quirina Berg/ })).toBeVisible();
}

test('a person who is removed is in nothing any more that this browser keeps', async ({ page }) => {
  const app = await withQuirina(page);
  const file = await app.exportFile();
  type Named = { id: string; name?: string; title?: string };
  const { project: about, records } = JSON.parse(file.buffer.toString()) as { project: Named; records: Record<string, Named[]> };
  const person = records.person!.find(({ name }) => name === 'Quirina Berg')!;
  const callback = records.card!.find(({ title }) => title === 'Rückruf am selben Tag')!;
  // Merging keeps the file as it came, and a backup.
  const card = { id: callback.id, title: 'Rückruf in einer Stunde', note: 'Hat Quirina Berg gehört' };
  await app.mergeFiles(upload({ format: 'touchpoint-werkstatt', version: 1, project: about, records: { project: [about], card: [card] } }));
  await app.dialog.getByRole('button', { name: /^(Zusammenführen|Übernehmen)/ }).click();
  await expect(app.dialog).toBeHidden();
  await leave(app, 'Überall entfernen …');
  const places = page.getByRole('region', { name: 'Wo die Person steht' });
  await expect(places.getByText('Wer die Idee hatte · Karte')).toContainText('2');
  await expect(places).toContainText('1 Sitzung dieser Person wird gelöscht.');
  await expect(page.getByRole('checkbox', { name: 'Ersetzen in „Quirina Berg fragen“, Titel' })).toBeChecked();
  await isForEverybody(page);
  expect(await kept(page)).toContain(person.id);
  await page.getByRole('button', { name: 'Endgültig entfernen' }).click();
  await expect(page.getByRole('heading', { name: 'Die Person ist entfernt' })).toBeVisible();
  const all = await kept(page);
  for (const trace of [person.id, 'quirina']) expect(all).not.toContain(trace);
  expect(all).toContain('rückruf in einer stunde');
  await expect(app.undo, 'there is no way back').toBeDisabled();
  await page.getByRole('link', { name: 'Zu den Personen' }).click();
  await expect(app.people).toHaveCount(1);
  await app.goToBoard('Kundenservice');
  await app.reload();
  await expect(app.card('eine Person fragen')).toBeVisible();
  await expect(app.card('Rückruf in einer Stunde')).toBeVisible();
  // Nor does an old file bring them back, and the person who is gone writes nothing any more.
  await app.write('Ideen', 'Danach');
  await app.goTo('Dateien');
  await app.mergeFiles(file);
  await expect(app.dialog).toContainText('Die Datei enthält nichts, was hier nicht schon da ist.');
  await app.dialog.getByRole('button', { name: 'Schließen' }).first().click();
  expect((await app.exportFile()).buffer.toString()).not.toContain(person.id);
});

test('another person takes the place of one who goes, also in other windows', async ({ page, context }) => {
  const app = await withQuirina(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('article', { name: 'Quirina Berg fragen' })).toContainText('Quirina Berg');
  await leave(app, 'Durch eine andere Person ersetzen …');
  const go = page.getByRole('button', { name: 'Endgültig ersetzen' });
  await expect(go).toBeDisabled();
  await page.getByLabel('Wer steht danach dort?').selectOption({ label: 'Ben Adler' });
  await go.click();
  await expect(page.getByRole('heading', { name: 'Die Person ist ersetzt' })).toBeVisible();
  await expect(other.getByRole('article', { name: 'Ben Adler fragen' })).toContainText('Ben Adler');
  await expect(other.getByRole('article', { name: 'Rückruf am selben Tag' })).toContainText('Ben Adler');
  expect(await kept(page)).not.toContain('quirina');
});

test('texts stay where somebody wants them to', async ({ page }) => {
  const app = await withQuirina(page);
  await leave(app, 'Überall entfernen …');
  await page.getByLabel('Ersetzen durch').fill('Quirina Berg');
  await page.getByLabel('Ersetzen durch').press('Enter');
  await expect(page.getByText('Dieses Wort enthält den Namen selbst.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Endgültig entfernen' })).toBeDisabled();
  await page.getByLabel('Ersetzen durch').fill('jemand');
  await page.getByLabel('Ersetzen durch').press('Enter');
  await page.getByLabel('Weitere Schreibweisen').fill('Rückruf');
  await page.getByLabel('Weitere Schreibweisen').press('Enter');
  await page.getByRole('checkbox', { name: 'Ersetzen in „Rückruf am selben Tag“, Titel' }).uncheck();
  await page.getByRole('button', { name: 'Endgültig entfernen' }).click();
  await expect(page.getByText('In 1 Text steht der Name weiter, wie Sie es wollten.')).toBeVisible();
  await app.goToBoard('Kundenservice');
  await expect(app.card('jemand fragen')).toBeVisible();
  await expect(app.card('Rückruf am selben Tag')).toBeVisible();
});

test('a file without names names nobody and is a project of its own', async ({ page }) => {
  const app = await withQuirina(page);
  await app.goTo('Dateien');
  await page.getByRole('radiogroup', { name: 'Namen in der Datei' }).getByText('Ohne Namen').click();
  await expect(page.getByText('Zum Weitergeben, nicht zum Zusammenführen')).toBeVisible();
  const file = await app.download(page.getByRole('button', { name: 'Als Projektdatei speichern' }));
  const text = file.buffer.toString();
  for (const trace of ['Quirina', 'Ben Adler', '"session"']) expect(text).not.toContain(trace);
  expect(text).toMatch(/Person [12] fragen/);
  await app.mergeFiles(file);
  await expect(page.getByRole('region', { name: 'Datei zusammenführen' }).getByRole('listitem')).toContainText('Hausrat 2027');
  await expect(app.dialog, 'it belongs to no other project').toHaveCount(0);
});
