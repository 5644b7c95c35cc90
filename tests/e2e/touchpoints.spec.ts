// The table of touchpoints, and finding new ones.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './app';
import { finger, phone } from './finger';
import { project } from './pages';
import { table } from './touchpoints';

test('touchpoints are written one after the other, or pasted as a list, and stay', async ({ page }) => {
  const t = await table(page);
  await page.getByRole('button', { name: 'Ersten Touchpoint schreiben' }).click();
  await expect(t.field).toBeFocused();
  await page.keyboard.type('Servicehotline');
  await page.keyboard.press('Enter');
  await page.keyboard.type('   ');
  await page.keyboard.press('Enter');
  await expect(t.field, 'ready for the next').toBeFocused();
  await t.paste('- Rechnung\n- Filiale\n\n');
  await expect(t.names).toHaveText(['Servicehotline', 'Rechnung', 'Filiale']);
  await t.app.reload();
  await expect(t.names).toHaveText(['Servicehotline', 'Rechnung', 'Filiale']);
  await expect(t.count).toHaveText('3 von 3');
});

test('cells are edited like those of a spreadsheet, without a mouse', async ({ page }) => {
  const t = await table(page, 'Hotline', 'Rechnung', 'Filiale');
  await t.cell(1, 'name').click();
  await t.press('F2', 'End');
  await page.keyboard.type(' rund um die Uhr');
  await t.press('Enter');
  await expect(t.cell(2, 'name'), 'Enter goes down').toBeFocused();
  await page.keyboard.type('Beleg');
  await t.press('Tab');
  await expect(t.cell(2, 'phase'), 'Tab goes sideways').toBeFocused();
  await t.press('n', 'Enter');
  await expect(t.cell(2, 'phase')).toHaveText('Nach dem Kauf');
  await expect(t.cell(3, 'phase')).toBeFocused();
  await t.press('Enter', 'Escape');
  await expect(t.cell(3, 'phase')).toHaveText('');
  // A set: checkboxes below the cell.
  await t.press('ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter', 'Space', 'ArrowDown', 'Space', 'Enter');
  await expect(t.cell(2, 'departments')).toContainText('Kundenservice');
  await expect(t.cell(2, 'departments')).toContainText('Vertrieb');
  await t.press('End', 'Space');
  await expect(t.cell(3, 'key')).toHaveText('ja');
  await t.press('Home', 'x', 'Escape');
  await expect(t.names, 'Escape takes back').toHaveText(['Hotline rund um die Uhr', 'Beleg', 'Filiale']);
  await t.press('Control+Home', 'ArrowDown', 'Shift+ArrowRight', 'Delete');
  await expect(t.cell(2, 'phase')).toHaveText('');
  await expect(t.cell(2, 'name'), 'a name is never empty').toContainText('Beleg');
  await t.press('Control+z');
  await expect(t.cell(2, 'phase')).toHaveText('Nach dem Kauf');
  await t.press('Control+Enter');
  await expect(page).toHaveURL(/touchpoints\/[0-9a-f-]{36}$/);
});

test('a block copied from a spreadsheet fills and adds rows, in words of both languages', async ({ page }) => {
  const t = await table(page, 'Hotline', 'Rechnung');
  await t.cell(2, 'phase').click();
  await t.paste('nach dem kauf\tMedium\tOWN\tvertrieb; Kundenservice\nIrgendwann\tPerson\tthird party\tKundenservice, Mond\n');
  await expect(t.app.toast('1 Zeile gefüllt. 1 Touchpoint hinzugefügt.')).toContainText('Phase bei „Touchpoint ohne Namen“: „Irgendwann“. Abteilungen bei „Touchpoint ohne Namen“: „Mond“.');
  await expect(t.cell(2, 'phase')).toHaveText('Nach dem Kauf');
  await expect(t.cell(2, 'source')).toHaveText('eigen');
  await expect(t.cell(3, 'source')).toHaveText('fremd');
  await expect(t.cell(3, 'departments')).toHaveText('Kundenservice');
  await t.press('Control+z');
  await expect(t.names, 'one step back takes all of it').toHaveText(['Hotline', 'Rechnung']);
  await expect(t.cell(2, 'phase')).toHaveText('');
  await t.press('Control+Shift+z');
  // Copied cells go into others; one cell fills all that are chosen.
  await expect(t.cell(2, 'phase')).toBeFocused();
  await t.press('Control+c', 'Control+Home', 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+v');
  await expect(t.cell(1, 'phase')).toHaveText('Nach dem Kauf');
  await expect(t.cell(3, 'phase')).toHaveText('Nach dem Kauf');
  // A table with the names of its columns knows itself where they go.
  await t.field.focus();
  await t.paste('Status\tTouchpoint\nKandidat\t"Brief\nmit Beilage"');
  await expect(t.names.last()).toHaveText('Brief mit Beilage');
  await expect(t.cell(4, 'status')).toHaveText('Kandidat');
});

test('rows are sorted, filtered and grouped, and the columns are chosen for this device', async ({ page }) => {
  const t = await table(page, 'Rechnung', 'Anzeige');
  await t.cell(1, 'departments').click();
  await t.paste('Vertrieb, Kundenservice\nVertrieb');
  await t.header('Touchpoint').click();
  await expect(t.header('Touchpoint')).toHaveAttribute('aria-sort', 'ascending');
  await expect(t.names).toHaveText(['Anzeige', 'Rechnung']);
  await page.keyboard.press('Enter');
  await expect(t.header('Touchpoint')).toHaveAttribute('aria-sort', 'descending');
  await expect(t.names).toHaveText(['Rechnung', 'Anzeige']);
  await t.filter('Gruppieren').selectOption('Nach Abteilung');
  await expect(t.headings).toHaveText(['Kundenservice1', 'Vertrieb2']);
  await expect(t.names, 'once under each department').toHaveText(['Rechnung', 'Rechnung', 'Anzeige']);
  await t.filter('Abteilungen').selectOption('Kundenservice');
  await expect(t.count).toHaveText('1 von 2');
  await t.filter('Abteilungen').selectOption('Ohne Abteilung');
  await expect(page.getByText('Kein Touchpoint passt zum Filter.')).toBeVisible();
  await page.getByRole('button', { name: 'Filter aufheben' }).first().click();
  await t.filter('Gruppieren').selectOption('Gruppieren');
  await page.getByRole('button', { name: 'Spalten' }).click();
  await t.app.dialog.getByLabel('Medien').check();
  await t.app.dialog.getByLabel('Kanal').uncheck();
  await t.app.closeDialog();
  await t.app.reload();
  await expect(t.header('Medien')).toBeVisible();
  await expect(t.header('Kanal')).toHaveCount(0);
  // What is added while a filter is set is what the filter shows.
  await t.filter('Status').selectOption('Kandidat');
  await t.add('Mundpropaganda');
  await expect(t.count).toHaveText('1 von 3');
  await page.getByRole('link', { name: '„Mundpropaganda“ öffnen' }).click();
  await page.goBack();
  await expect(t.names, 'the filter is still there').toHaveText(['Mundpropaganda']);
});

test('many rows change in one step, and one step takes it back', async ({ page }) => {
  const t = await table(page, 'Eins', 'Zwei', 'Drei', 'Vier');
  await t.cell(1, 'phase').click();
  await t.press('Space', 'ArrowDown', 'ArrowDown', 'Space');
  const bar = page.getByRole('region', { name: 'Auswahl bearbeiten' });
  await expect(bar).toContainText('2 ausgewählt');
  await t.app.choose(bar.getByRole('button', { name: 'Phase' }), 'Kauf');
  await t.app.choose(bar.getByRole('button', { name: 'Abteilungen' }), 'Vertrieb');
  await t.app.choose(bar.getByRole('button', { name: 'Status' }), 'stillgelegt');
  for (const row of [1, 3]) {
    await expect(t.cell(row, 'phase')).toHaveText('Kauf');
    await expect(t.cell(row, 'departments')).toHaveText('Vertrieb');
    await expect(t.cell(row, 'status')).toHaveText('stillgelegt');
  }
  await t.app.undo.click();
  await expect(t.cell(1, 'status')).toHaveText('aktiv');
  await expect(t.cell(3, 'status')).toHaveText('aktiv');
  // From the last marked row to here.
  await t.cell(3, 'mark').locator('input').click({ modifiers: ['Shift'] });
  await t.cell(2, 'name').click();
  await t.press('Control+a');
  await expect(bar).toContainText('4 ausgewählt');
  await bar.getByRole('button', { name: 'In den Papierkorb' }).click();
  await expect(page.getByText('Wo begegnen Ihnen Ihre Kunden?')).toBeVisible();
  await t.app.toast('4 Touchpoints liegen im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(t.names).toHaveText(['Eins', 'Zwei', 'Drei', 'Vier']);
});

test('three hundred touchpoints are drawn as far as they are in sight', async ({ page }) => {
  const t = await table(page);
  const rows = Array.from({ length: 300 }, (_, n) => `Touchpoint ${n + 1}\t${n % 2 ? 'Kauf' : 'Nach dem Kauf'}`);
  await t.field.focus();
  await t.paste(rows.join('\n'));
  await expect(t.count).toHaveText('300 von 300');
  await expect(t.cell(10, 'name'), 'in the order in which they were pasted').toContainText('Touchpoint 10');
  expect(await t.names.count()).toBeLessThan(80);
  await expect(t.grid).toHaveAttribute('aria-rowcount', '301');
  await t.cell(1, 'name').click();
  await t.press('Control+End');
  await expect(t.cell(300, 'key')).toBeFocused();
  await expect(t.cell(300, 'name')).toBeInViewport();
  await t.press('Home');
  await page.keyboard.type('Der letzte');
  await t.press('Enter', 'Control+Home');
  await expect(t.cell(1, 'name')).toBeFocused();
  await t.press('PageDown', 'PageDown', 'PageDown');
  await expect(t.cell(31, 'name')).toBeFocused();
  // What the browser says before it prints.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.sheet-print tr')).toHaveCount(301);
  await expect(page.locator('.sheet-print th[scope=row]').last()).toHaveText('Der letzte');
});

test('what a team finds is caught, taken over or dropped, and what is no more stays readable', async ({ page }) => {
  const t = await table(page, 'Faxnummer');
  await t.rowMenu('Faxnummer', 'stillgelegt');
  await expect(t.cell(1, 'status')).toHaveText('stillgelegt');
  await page.getByRole('link', { name: 'Finden' }).click();
  const found = page.getByRole('textbox', { name: 'Gefunden' });
  await page.getByRole('button', { name: 'Etwas gefunden: Bewertungen und Vergleiche' }).click();
  await expect(found).toBeFocused();
  await expect(page.getByLabel('Wo? (freiwillig)')).toHaveValue('Bewertungen und Vergleiche');
  await page.keyboard.type('Bewertungsportal');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Werbebrief');
  await page.keyboard.press('Enter');
  const candidates = page.getByRole('region', { name: /^Kandidaten/ });
  await expect(candidates.getByRole('listitem')).toHaveCount(2);
  await expect(candidates.getByLabel('Notiz zu „Bewertungsportal“')).toHaveValue('Bewertungen und Vergleiche');
  await candidates.getByRole('button', { name: '„Werbebrief“ verwerfen' }).click();
  await expect(candidates.getByRole('listitem')).toHaveCount(1);
  await candidates.getByRole('button', { name: '„Bewertungsportal“ übernehmen' }).click();
  await t.app.dialog.getByLabel('Phase').selectOption('Vor dem Kauf');
  await t.app.dialog.getByLabel('Vertrieb').check();
  await t.app.dialog.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(page.getByText('Noch keine Kandidaten')).toBeVisible();
  await page.getByLabel('Bewertungen und Vergleiche', { exact: true }).check();
  await expect(page.getByText('1 von 16 nachgesehen')).toBeVisible();
  const retired = page.getByRole('region', { name: /^Stillgelegt/ });
  await expect(retired.getByRole('listitem')).toContainText(['Faxnummer']);
  await expect(retired.getByRole('listitem')).toContainText(/seit \d/);
  await retired.getByRole('button', { name: '„Faxnummer“ zurückholen' }).click();
  await t.app.reload();
  await expect(page.getByText('1 von 16 nachgesehen')).toBeVisible();
  await page.getByRole('link', { name: 'Tabelle' }).click();
  await expect(t.cell(1, 'status')).toHaveText('aktiv');
  await expect(t.cell(2, 'phase')).toHaveText('Vor dem Kauf');
  await expect(t.cell(2, 'departments')).toHaveText('Vertrieb');
});

test('on a phone, fingers add, filter, change in bulk and open', async ({ openContext, browserName }) => {
  const { hasTouch } = phone(browserName);
  const context = await openContext({ hasTouch });
  const page = await context.newPage();
  const { tap } = await finger(page, browserName);
  const app = await project(page);
  await page.setViewportSize({ width: 360, height: 760 });
  await page.goto(page.url().replace(/boards\/.*/, 'touchpoints'));
  const field = page.getByRole('textbox', { name: 'Neuer Touchpoint' });
  for (const name of ['Hotline', 'Rechnung']) {
    await field.fill(name);
    await tap(page.getByRole('button', { name: 'Hinzufügen' }));
  }
  const items = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('checkbox') });
  await expect(items).toHaveCount(2);
  await tap(page.getByLabel('„Hotline“ auswählen'));
  const bar = page.getByRole('region', { name: 'Auswahl bearbeiten' });
  await tap(bar.getByRole('button', { name: 'Phase' }));
  await tap(page.getByRole('menuitem', { name: 'Nach dem Kauf' }));
  await tap(bar.getByRole('button', { name: 'Auswahl aufheben' }));
  await expect(items.first()).toContainText('Nach dem Kauf');
  await tap(page.getByRole('button', { name: /^Filtern/ }));
  await page.getByRole('combobox', { name: 'Phase' }).selectOption('Nach dem Kauf');
  await expect(items).toHaveCount(1);
  for (const control of [page.getByRole('button', { name: 'Touchpoint „Hotline“: Menü' }), items.first().getByRole('link'), items.first().locator('label')]) {
    const box = await control.boundingBox();
    expect(Math.min(box!.width, box!.height), 'room for a finger').toBeGreaterThanOrEqual(44);
  }
  await tap(items.first().getByRole('link'));
  await expect(page).toHaveURL(/touchpoints\/[0-9a-f-]{36}$/);
  await app.saved();
});

for (const [theme, language, width] of [['light', 'de', 1440], ['dark', 'en', 360]] as const) {
  test(`everybody can read and reach table and research: ${theme}, ${language}, ${width} pixels`, async ({ page }) => {
    test.slow();
    await page.addInitScript((theme) => {
      if (location.protocol === 'http:') localStorage.setItem('werkstatt.theme', JSON.stringify(theme));
    }, theme);
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`./?lang=${language}`);
    await page.getByRole('button', { name: language === 'de' ? 'Beispielprojekt öffnen' : 'Open the sample project' }).click();
    await expect(page.locator('.boards .card').first()).toBeVisible();
    await page.goto(page.url().replace(/boards\/.*/, 'touchpoints'));
    await page.getByRole('textbox', { name: language === 'de' ? 'Neuer Touchpoint' : 'New touchpoint' }).fill('Post');
    await page.keyboard.press('Enter');
    const found: string[] = [];
    const look = async (place: string) => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ runOnly: tags, resultTypes: ['violations'] }).analyze();
      for (const { id, nodes } of violations) found.push(...nodes.map((node) => `${place}: ${id} at ${node.target.join(' ')}`));
    };
    await expect(page.getByRole('checkbox').nth(1)).toBeVisible();
    await page.getByRole('checkbox').nth(1).click();
    if (width > 600) {
      await page.locator('#cell-1-departments').click();
      await page.keyboard.press('Enter');
      await look('editing');
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: 'Gruppieren' }).selectOption('Nach Abteilung');
    }
    await look('table');
    await page.goto(`${page.url()}/research`);
    await expect(page.getByRole('progressbar')).toBeVisible();
    await look('research');
    expect(found).toEqual([]);
  });
}
