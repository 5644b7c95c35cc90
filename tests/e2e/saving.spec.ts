// "Saved" is true when it says so, in one tab and in several.
import { expect, test, type Page } from './app';
import { project, Werkstatt } from './pages';

/** Another tab of the same browser, at the same address. */
async function sameIn(other: Page) {
  const page = await other.context().newPage();
  const app = await new Werkstatt(page).open(other.url());
  await expect(page.getByRole('heading', { level: 1, name: 'Kundenservice' })).toBeVisible();
  return app;
}

test('what was saved is there after a reload', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Rückruf zur Wunschzeit');
  await app.write('Wow-Effekte', 'Blumen zum Einzug');
  await app.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Kundenservice' })).toBeVisible();
  await expect(app.titles('Ideen')).toHaveText(['Rückruf zur Wunschzeit']);
  await expect(app.titles('Wow-Effekte')).toHaveText(['Blumen zum Einzug']);
});

test('a page that is closed right after “saved” has lost nothing', async ({ page, context }) => {
  const app = await project(page);
  const address = page.url();
  await app.column('Ideen').getByRole('button', { name: 'Idee schreiben' }).click();
  await expect(app.column('Ideen').getByRole('textbox', { name: 'Idee schreiben' })).toBeFocused();
  for (let n = 1; n <= 5; n++) {
    await page.keyboard.type(`Karte ${n}`);
    await page.keyboard.press('Enter');
  }
  await expect(app.card('Karte 5')).toBeVisible();
  await app.saved();
  await page.close();
  const again = await new Werkstatt(await context.newPage()).open(address);
  await expect(again.titles('Ideen')).toHaveText(['Karte 5', 'Karte 4', 'Karte 3', 'Karte 2', 'Karte 1']);
});

test('two tabs show each other’s cards within a tenth of a second', async ({ page }) => {
  const one = await project(page);
  const two = await sameIn(page);
  const delays: number[] = [];
  for (let n = 1; n <= 7; n++) {
    const [from, to] = n % 2 ? [one, two] : [two, one];
    const title = `Nachricht ${n}`;
    const seen = to.page.evaluateHandle(
      (title) =>
        new Promise<number>((resolve) => {
          const look = () => document.querySelector('main')!.textContent.includes(title) && resolve(Date.now());
          new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
        }),
      title,
    );
    // The promise above must be waiting before anything happens.
    await to.page.evaluate(() => 0);
    await from.page.bringToFront();
    const field = from.column('Ideen').getByRole('textbox', { name: 'Idee schreiben' });
    if (!(await field.isVisible())) await from.column('Ideen').getByRole('button', { name: 'Idee schreiben' }).click();
    await field.fill(title);
    await from.page.evaluate(() => {
      const note = (event: KeyboardEvent) => {
        if (event.key === 'Enter') (window as unknown as { sent: number }).sent = Date.now();
      };
      window.addEventListener('keydown', note, { capture: true });
    });
    await field.press('Enter');
    const sent = await from.page.evaluate(() => (window as unknown as { sent: number }).sent);
    delays.push(Number(await (await seen).jsonValue()) - sent);
  }
  const median = [...delays].sort((a, b) => a - b)[3]!;
  test.info().annotations.push({ type: 'delays in ms', description: delays.join(', ') });
  expect(median, `all delays: ${delays.join(', ')} ms`).toBeLessThan(100);
});

test('two tabs never overwrite each other', async ({ page }) => {
  const one = await project(page);
  await one.write('Mindeststandards', 'Gemeinsame Karte');
  const two = await sameIn(page);
  await one.column('Ideen').getByRole('button', { name: 'Idee schreiben' }).click();
  await two.column('Wow-Effekte').getByRole('button', { name: 'Wow-Effekt schreiben' }).click();
  const left = one.column('Ideen').getByRole('textbox');
  const right = two.column('Wow-Effekte').getByRole('textbox');
  for (let n = 1; n <= 5; n++) {
    await left.fill(`Links ${n}`);
    await right.fill(`Rechts ${n}`);
    await Promise.all([left.press('Enter'), right.press('Enter')]);
  }
  await left.press('Escape');
  await right.press('Escape');
  // Different fields of one card, at the same time.
  const here = await one.openCard('Gemeinsame Karte');
  const there = await two.openCard('Gemeinsame Karte');
  await here.getByLabel('Notiz').fill('Notiz von links');
  await there.getByLabel('So machen wir es').fill('Regel von rechts');
  await Promise.all([one.closeDialog(), two.closeDialog()]);
  for (const app of [one, two]) {
    await app.reload();
    await expect(app.titles('Ideen')).toHaveText(['Links 5', 'Links 4', 'Links 3', 'Links 2', 'Links 1']);
    await expect(app.titles('Wow-Effekte')).toHaveText(['Rechts 5', 'Rechts 4', 'Rechts 3', 'Rechts 2', 'Rechts 1']);
    await expect(app.card('Gemeinsame Karte')).toContainText('Notiz von links');
    await expect(app.card('Gemeinsame Karte')).toContainText('Regel von rechts');
    await expect(app.rail.getByRole('link', { name: /Konflikt/ })).toHaveCount(0);
  }
});

test('a full disk is said at once, nothing is lost, and saving goes on when there is room again', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['add', 'put'] as const) {
      const real = IDBObjectStore.prototype[name];
      IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...parts: [unknown]) {
        if ((window as unknown as { full?: boolean }).full) throw new DOMException('The disk is full.', 'QuotaExceededError');
        return real.apply(this, parts);
      };
    }
  });
  const fill = (full: boolean) => page.evaluate((full) => void ((window as unknown as { full: boolean }).full = full), full);
  const app = await project(page);
  await app.write('Ideen', 'Noch auf der Platte');
  await app.saved();
  await fill(true);
  await app.write('Ideen', 'Nur in diesem Fenster');
  const failed = app.state.getByRole('button', { name: 'Nicht gespeichert' });
  await expect(failed).toBeVisible();
  await expect(app.state).not.toContainText('Gespeichert');
  await failed.click();
  await expect(app.dialog).toContainText('Der Speicher dieses Browsers ist voll.');
  await expect(app.dialog).toContainText('Schließen Sie das Fenster nicht');
  const file = await app.download(app.dialog.getByRole('button', { name: 'Projektdatei jetzt sichern' }));
  expect(file.buffer.toString()).toContain('Nur in diesem Fenster');
  await app.dialog.getByRole('button', { name: 'Schließen' }).first().click();
  await app.write('Ideen', 'Weitergearbeitet');
  await expect(failed).toBeVisible();
  await fill(false);
  await expect(app.state.locator('[data-state=saved]')).toBeVisible({ timeout: 20_000 });
  await app.reload();
  await expect(app.titles('Ideen')).toHaveText(['Weitergearbeitet', 'Nur in diesem Fenster', 'Noch auf der Platte']);
});

test('a browser that forbids storage says so instead of pretending', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError');
    };
  });
  await page.goto('./');
  await expect(page.getByText('Die Daten dieses Browsers lassen sich nicht öffnen')).toBeVisible();
  await expect(page.getByText('Dieser Browser erlaubt hier kein Speichern')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rohdaten sichern' })).toBeVisible();
});

test('projects that the browser has lost are missed by name, and come back from the second copy', async ({ page, allowed }) => {
  // A page that is no page has no picture either.
  allowed.push(/favicon\.ico/);
  const app = await project(page);
  await app.write('Ideen', 'Kostbar');
  await app.saved();
  await app.goToStart();
  // Any page of the same place that does not hold the database.
  await page.goto('./project.schema.json');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('touchpoint-werkstatt');
        request.onsuccess = () => resolve();
        request.onerror = request.onblocked = () => reject(new Error('not deleted'));
      }),
  );
  await page.goto('./');
  const notice = page.getByRole('alert').filter({ hasText: 'Ein Projekt fehlt in der Datenbank dieses Browsers' });
  await expect(notice).toContainText('Hausrat 2027');
  await notice.getByRole('button', { name: 'Wiederherstellen' }).click();
  await expect(app.project('Hausrat 2027')).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('when the app itself dies, the page says so and still gives everything out', async ({ page, allowed }) => {
  allowed.push(/panicked|unreachable|RuntimeError|broken on purpose/);
  const app = await project(page);
  await app.write('Ideen', 'Vor dem Absturz');
  await app.saved();
  // What the app needs for anything new on the page, gone: a real panic.
  await page.evaluate(() => {
    const broken = () => {
      throw new Error('broken on purpose');
    };
    Document.prototype.createComment = broken as never;
    Document.prototype.createTextNode = broken as never;
    Node.prototype.cloneNode = broken as never;
  });
  await app.rail.getByRole('link', { name: 'Dateien' }).click();
  const overlay = page.getByRole('alertdialog', { name: 'Die App ist auf einen Fehler gestoßen und steht still' });
  await expect(overlay).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(overlay).toContainText('Was als „Gespeichert“ gemeldet wurde, ist gespeichert.');
  const file = await app.download(overlay.getByRole('button', { name: 'Rohdaten sichern' }));
  const raw = JSON.parse(file.buffer.toString());
  expect(JSON.stringify(raw.database)).toContain('Vor dem Absturz');
  expect(JSON.stringify(raw.copies)).toContain('Hausrat 2027');
  await overlay.getByRole('button', { name: 'Neu laden' }).click();
  await expect(app.titles('Ideen').or(page.getByRole('heading', { level: 1 })).first()).toBeVisible();
  await expect(overlay).toHaveCount(0);
});
