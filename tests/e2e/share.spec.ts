// Templates to begin with, handing files to other programs, and copying for Word, Excel and Outlook.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { project, Werkstatt } from './pages';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What was copied last, as rich and as plain text. Firefox lets no page read it, so there the page's own copying is watched. */
async function watchCopies(page: Page, browserName: string) {
  if (browserName === 'chromium') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  else {
    await page.addInitScript(() => {
      if (navigator.clipboard) navigator.clipboard.write = async ([item]) => {
        Object.assign(globalThis, { copied: item });
      };
    });
  }
  return () =>
    page.evaluate(async () => {
      const kept = (globalThis as { copied?: ClipboardItem }).copied;
      const item = kept ?? (await navigator.clipboard.read())[0]!;
      const read = async (kind: string) => (await item.getType(kind)).text();
      return { html: await read('text/html'), text: await read('text/plain') };
    });
}

test('a new project can begin with a built-in template, and has its departments, agendas and questions', async ({ page }) => {
  const app = await new Werkstatt(page).open();
  await page.getByRole('button', { name: 'Neues Projekt' }).click();
  const choices = app.dialog.getByRole('radiogroup', { name: 'Womit soll es beginnen?' });
  await expect(choices.getByRole('radio')).toHaveCount(4);
  await expect(choices.getByRole('radio', { name: /^Ohne Vorlage/ })).toBeChecked();
  expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);
  await choices.getByText('Handel und Onlinehandel').click();
  await app.dialog.getByLabel('Wie soll das Projekt heißen?').fill('Unser Laden');
  await app.dialog.getByRole('button', { name: 'Anlegen' }).click();
  await expect(app.departments).toHaveCount(7);
  await expect(app.departments.first()).toHaveValue('Marketing');
  await expect(app.people).toHaveCount(0);
  await app.rail.getByRole('link', { name: /^Workshop/ }).click();
  await expect(page.getByText('Halber Tag: vom Stöbern zum Wiederkommen').first()).toBeVisible();
  await page.getByRole('link', { name: 'Fragen' }).first().click();
  await expect(page.getByRole('button', { name: 'Frage „Was darf bei einer Rückgabe nie passieren?“: Menü' })).toBeVisible();
});

test('a project becomes a template without people and cards, and another project takes over only what it lacks', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Geheime Idee');
  await app.goTo('Rahmen');
  await app.addDepartments('Filiale');
  await app.addPeople('Quirina');
  await app.goTo('Dateien');
  await page.getByRole('button', { name: 'Als Vorlage speichern …' }).click();
  await app.dialog.getByLabel('Name der Vorlage').fill('Muster GmbH');
  await app.dialog.getByRole('button', { name: 'In diesem Browser behalten' }).click();
  await expect(app.toast('steht jetzt bei neuen Projekten zur Wahl')).toBeVisible();
  await page.getByRole('button', { name: 'Als Vorlage speichern …' }).click();
  await app.dialog.getByLabel('Name der Vorlage').fill('Muster GmbH');
  const file = await app.download(app.dialog.getByRole('button', { name: 'Als Datei speichern' }));
  expect(file.name).toMatch(/^Muster GmbH .*\.touchpoint-template\.json$/);
  const text = file.buffer.toString();
  expect(text).toContain('Filiale');
  for (const secret of ['Quirina', 'Geheime Idee', 'stamps', 'session']) expect(text).not.toContain(secret);

  await app.goToStart();
  await expect(page.getByRole('region', { name: 'Eigene Vorlagen' })).toContainText('Muster GmbH');
  await app.createProject('Zweites');
  await app.addDepartments('filiale');
  await app.goTo('Dateien');
  await app.mergeFiles(file);
  await expect(app.dialog).toContainText('Kundenservice');
  await expect(app.dialog).not.toContainText('Filiale');
  await app.dialog.getByRole('button', { name: 'Zusammenführen' }).click();
  await app.goTo('Rahmen');
  await expect(app.departments).toHaveCount(3);

  await app.goToStart();
  await app.choose(page.getByRole('button', { name: 'Vorlage „Muster GmbH“: Menü' }), 'Löschen …');
  await expect(app.dialog).toContainText('Das lässt sich nicht rückgängig machen');
  await app.dialog.getByRole('button', { name: 'Löschen', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Eigene Vorlagen' })).toBeHidden();
});

test('a card, a column and a table are copied as rich text and as plain text', async ({ page, browserName }) => {
  const copied = await watchCopies(page, browserName);
  const app = await project(page);
  await app.write('Ideen', '=1+1 <b>fett</b>', 'Zweite Idee');
  await app.column('Ideen').getByRole('button', { name: /^Spalte .* kopieren$/ }).click();
  await expect(app.toast('2 Karten kopiert')).toBeVisible();
  const column = await copied();
  expect(column.text.split(/\r?\n/).sort()).toEqual(['=1+1 <b>fett</b>', 'Zweite Idee']);
  expect(column.html).toContain('<b>Zweite Idee</b>');
  expect(column.html).toContain('&lt;b&gt;fett');
  await page.getByRole('button', { name: 'Karte „Zweite Idee“: Menü' }).click();
  await page.getByRole('menuitem', { name: /^Kopieren für Word/ }).click();
  await expect(app.toast('1 Karte kopiert')).toBeVisible();
  expect((await copied()).text).toBe('Zweite Idee');
  if (browserName === 'chromium') {
    await app.card('=1+1 <b>fett</b>').focus();
    await page.keyboard.press('Control+c');
    await expect.poll(async () => (await copied()).text).toBe('=1+1 <b>fett</b>');
  }
  await app.rail.getByRole('link', { name: /^Touchpoints/ }).click();
  const field = page.getByRole('textbox', { name: 'Neuer Touchpoint' });
  for (const name of ['=SUMME(1)', 'Hotline']) {
    await field.fill(name);
    await field.press('Enter');
  }
  await page.getByRole('button', { name: 'Tabelle kopieren' }).click();
  await expect(app.toast('2 Zeilen kopiert')).toBeVisible();
  const table = await copied();
  const rows = table.text.split('\r\n').map((row) => row.split('\t')[0]);
  expect(rows).toHaveLength(3);
  expect(rows).toContain("'=SUMME(1)");
  expect(rows).toContain('Hotline');
  expect(table.html).toContain('Hotline</td>');
});

test('the project file is shared where the device offers it, and a cancelled share says nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const taken: { name: string; text: string }[] = [];
    Object.assign(globalThis, { taken, cancels: false });
    navigator.canShare = (data) => data?.files?.[0]?.type === 'text/plain';
    navigator.share = async (data) => {
      if ((globalThis as { cancels?: boolean }).cancels) throw new DOMException('no', 'AbortError');
      const file = data!.files![0]!;
      taken.push({ name: file.name, text: await file.text() });
    };
  });
  const app = await project(page);
  await app.write('Ideen', 'Zum Weitergeben');
  await app.goTo('Dateien');
  const share = page.getByRole('button', { name: 'Teilen …' });
  await page.evaluate(() => Object.assign(globalThis, { cancels: true }));
  await share.click();
  await page.evaluate(() => Object.assign(globalThis, { cancels: false }));
  await share.click();
  await expect(app.toast('wurde dem Gerät zum Teilen übergeben')).toBeVisible();
  await expect(app.toast(/./)).toHaveCount(1);
  const taken = await page.evaluate(() => (globalThis as { taken?: { name: string; text: string }[] }).taken!);
  expect(taken).toHaveLength(1);
  expect(taken[0]!.name).toMatch(/\.touchpoint\.json\.txt$/);
  expect(taken[0]!.text).toContain('Zum Weitergeben');
});

test('a project file that is dropped or pasted on any page shows its preview', async ({ page }) => {
  const app = await project(page);
  await app.write('Ideen', 'Eins');
  const mine = await app.exportFile();
  const theirs = mine.buffer.toString().replaceAll(/,\n"checksum":"[^"]*"/g, '').replaceAll('"Eins"', '"Andere Fassung"');
  await app.goToBoard('Unternehmen');
  const data = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'von-ana.touchpoint.json', { type: 'application/json' }));
    return data;
  }, theirs);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.locator('#content').dispatchEvent(type, { dataTransfer: data });
  await expect(app.dialog).toContainText('Andere Fassung');
  await app.dialog.getByRole('button', { name: 'Abbrechen' }).click();
  await app.goTo('Rahmen');
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (!event.clipboardData?.getData('text/plain')) event.clipboardData?.setData('text/plain', text);
    document.body.dispatchEvent(event);
  }, theirs);
  await expect(app.dialog).toContainText('Andere Fassung');
});
