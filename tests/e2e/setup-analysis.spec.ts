// The second part of the setup: charter, personas, topics and phases.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { finger, phone } from './finger';
import { project, Werkstatt } from './pages';
import { photo, setup, Setup } from './setup-analysis';

test('a charter is written, put in order and printed without empty parts', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => (document.documentElement.dataset.printed = 'yes');
  });
  const rahmen = await setup(page, 'Projekt und Team');
  const { app } = rahmen;
  await app.addPeople('Anna Berg');
  await rahmen.goTo('Auftrag');
  await page.getByLabel('Situation').fill('Die Beschwerden nehmen zu.\nDer Vorstand will es wissen.');
  await rahmen.add('Ziel hinzufügen', 'Mehr Empfehlungen');
  await rahmen.paste('Ziel hinzufügen', '- Schneller zahlen\n- Einmal fragen genügt\n');
  await expect.poll(() => rahmen.values('Ziele', 'Ziel')).toEqual(['Mehr Empfehlungen', 'Schneller zahlen', 'Einmal fragen genügt']);
  await rahmen.region('Ziele').getByLabel('Messgröße').first().fill('NPS');
  await rahmen.region('Ziele').getByLabel('Zielwert').first().fill('30');
  const up = page.getByRole('button', { name: '„Einmal fragen genügt“ nach oben' });
  await up.click();
  await expect(up).toBeFocused();
  await app.choose(page.getByRole('button', { name: '„Schneller zahlen“: Menü' }), 'In den Papierkorb');
  await expect.poll(() => rahmen.values('Ziele', 'Ziel')).toEqual(['Mehr Empfehlungen', 'Einmal fragen genügt']);
  await app.toast('„Schneller zahlen“ liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect.poll(() => rahmen.values('Ziele', 'Ziel')).toEqual(['Mehr Empfehlungen', 'Einmal fragen genügt', 'Schneller zahlen']);
  await rahmen.add('Rolle hinzufügen', 'Auftraggeberin');
  await rahmen.region('Rollen').getByLabel('Person').selectOption('Anna Berg');
  await app.reload();
  expect(await rahmen.values('Ziele', 'Messgröße')).toEqual(['NPS', '', '']);
  await page.getByRole('button', { name: 'Auftrag drucken' }).click();
  await expect(page.locator('html[data-printed=yes]')).toHaveCount(1);
  await rahmen.onPaper(async (paper) => {
    await expect(paper.locator('h1, h2, h3')).toHaveText(['Hausrat 2027', 'Ausgangslage', 'Situation', 'Ziele', 'Rollen']);
    await expect(paper.locator('tbody tr')).toHaveText(['Mehr EmpfehlungenNPS30', 'Einmal fragen genügt', 'Schneller zahlen', 'AuftraggeberinAnna Berg']);
  });
});

test('milestones stand in the order of their days, and odd days are refused', async ({ page }) => {
  const rahmen = await setup(page, 'Auftrag');
  await rahmen.add('Meilenstein hinzufügen', 'Abschluss', 'Workshop', 'Irgendwann');
  const days = rahmen.region('Meilensteine').getByLabel('Datum');
  await days.nth(0).fill('2027-11-30');
  await days.nth(0).blur();
  await expect.poll(() => rahmen.values('Meilensteine', 'Meilenstein')).toEqual(['Abschluss', 'Workshop', 'Irgendwann']);
  await days.nth(1).fill('2027-02-11');
  // The row moves up under the hands of somebody who goes on to its text.
  await rahmen.region('Meilensteine').getByRole('textbox', { name: 'Meilenstein', exact: true }).nth(1).click();
  await expect.poll(() => rahmen.values('Meilensteine', 'Meilenstein')).toEqual(['Workshop', 'Abschluss', 'Irgendwann']);
  await expect(rahmen.region('Meilensteine').getByRole('textbox', { name: 'Meilenstein', exact: true }).first()).toBeFocused();
  await days.nth(1).fill('0202-05-01');
  await days.nth(1).blur();
  await expect(page.getByText('Dieses Datum gibt es nicht. Es bleibt beim alten.')).toBeVisible();
  await rahmen.app.reload();
  await expect(days.nth(0)).toHaveValue('2027-02-11');
  await expect(days.nth(1)).toHaveValue('2027-11-30');
  await expect(days.nth(2)).toHaveValue('');
});

test('personas get a face of words and numbers, and lead from one to the next', async ({ page }) => {
  const rahmen = await setup(page, 'Personas');
  const { app } = rahmen;
  await rahmen.paste('Persona hinzufügen', 'Familie Özdemir\nHerr Krämer\nLena');
  const names = page.getByRole('list').getByRole('heading', { level: 2 });
  await expect(names).toHaveText(['Familie Özdemir', 'Herr Krämer', 'Lena']);
  const forward = page.getByRole('button', { name: '„Lena“ nach vorn' });
  await forward.click();
  await expect(forward).toBeFocused();
  await expect(names).toHaveText(['Familie Özdemir', 'Lena', 'Herr Krämer']);
  await page.getByRole('link', { name: 'Lena' }).click();
  const title = page.getByRole('heading', { level: 1, name: 'Lena' });
  await expect(title).toBeFocused();
  await page.getByLabel('Ein typischer Satz').fill('„Ich kündige nie, ich bleibe einfach weg.“');
  await page.getByLabel('Bedürfnisse').fill('Klartext\nEine App');
  await page.getByRole('radiogroup', { name: 'Strategisches Ziel' }).getByText('Abwanderung verhindern').click();
  await page.getByRole('radiogroup', { name: 'Priorität' }).getByText('hoch').click();
  const share = page.getByLabel('Anteil an den Kunden');
  await share.fill('130');
  await share.press('Enter');
  await expect(page.getByText('Bitte eine Zahl von 0 bis 100.')).toBeVisible();
  await share.fill('12,5 %');
  await share.press('Enter');
  await page.getByLabel('NPS dieser Kunden').fill('−40');
  await page.getByLabel('NPS dieser Kunden').blur();
  await page.getByRole('link', { name: 'Vorige: Familie Özdemir' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Familie Özdemir' })).toBeFocused();
  await page.getByRole('link', { name: 'Nächste: Lena' }).click();
  await app.reload();
  await expect(share).toHaveValue('12,5');
  await expect(page.getByLabel('NPS dieser Kunden')).toHaveValue('−40');
  await rahmen.onPaper(async (paper) => {
    for (const text of ['Lena', 'Ich kündige nie', 'Abwanderung verhindern', '12,5 % der Kunden', '−40', 'Klartext']) {
      await expect(paper).toContainText(text);
    }
    await expect(paper).not.toContainText('Ärgernisse');
  });
  await page.getByRole('button', { name: 'In den Papierkorb' }).click();
  await expect(names).toHaveText(['Familie Özdemir', 'Herr Krämer']);
  await app.toast('„Lena“ liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(names).toHaveText(['Familie Özdemir', 'Lena', 'Herr Krämer']);
  await expect(page.getByRole('listitem').filter({ hasText: 'Lena' })).toContainText('Ziel: Abwanderung verhindern');
});

test('a picture is made small, and what is no picture is refused in words', async ({ page }) => {
  const rahmen = await setup(page, 'Personas');
  const { app } = rahmen;
  await rahmen.add('Persona hinzufügen', 'Familie Özdemir');
  await page.getByRole('link', { name: 'Familie Özdemir' }).click();
  const face = page.getByRole('region', { name: 'Bild von „Familie Özdemir“' });
  await app.giveFiles('Bild wählen', { name: 'notiz.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('kein Bild') });
  await expect(face.getByRole('alert')).toContainText('„notiz.jpg“ ist kein Bild, das der Browser lesen kann');
  await app.giveFiles('Bild wählen', await photo(page, 1600, 1000));
  const picture = face.locator('img');
  const size = () => picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight, image.src.length < 40_000]);
  await expect.poll(size).toEqual([256, 160, true]);
  await expect(face.getByRole('alert')).toHaveCount(0);
  await app.reload();
  await expect.poll(size).toEqual([256, 160, true]);
  await rahmen.goTo('Personas');
  await expect(page.getByRole('listitem').filter({ hasText: 'Familie Özdemir' }).locator('img')).toBeVisible();
  await page.getByRole('link', { name: 'Familie Özdemir' }).click();
  await page.getByRole('button', { name: 'Bild entfernen' }).click();
  await expect(picture).toHaveCount(0);
  await app.undo.click();
  await expect(picture).toBeVisible();
  // A picture that misses its place must not take the page away.
  const { buffer } = await photo(page, 90, 120);
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], 'klein.png', { type: 'image/png' }));
    for (const kind of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
  }, buffer.toString('base64'));
  await expect.poll(size).toEqual([90, 120, true]);
});

test('a topic is renamed, coloured, merged and deleted wherever it stands', async ({ page }) => {
  const app = await project(page);
  const rahmen = new Setup(page);
  await app.write('Ideen', 'Rückruf', 'Chat');
  const tag = async (card: string, ...topics: string[]) => {
    const dialog = await app.openCard(card);
    for (const topic of topics) {
      await dialog.getByRole('combobox', { name: 'Themen' }).fill(topic);
      await page.keyboard.press('Enter');
    }
    await app.closeDialog();
  };
  await tag('Rückruf', 'Warten', 'Telefon');
  await tag('Chat', 'Warten');
  await rahmen.goTo('Themen und Phasen');
  await page.getByRole('button', { name: 'Alle 2 Wörter aufnehmen' }).click();
  const topics = () => rahmen.values('Themen', 'Name des Themas');
  await expect.poll(topics).toEqual(['Warten', 'Telefon']);
  const rows = rahmen.region('Themen').getByRole('listitem');
  await expect(rows.first()).toContainText('2 Karten');
  const name = (nth: number) => rows.nth(nth).getByRole('textbox');
  await name(0).fill('Wartezeit');
  await name(0).press('Enter');
  await page.getByRole('button', { name: /^Farbe von „Wartezeit“/ }).click();
  await app.dialog.getByText('Rose').click();
  await app.closeDialog();
  await app.goToBoard('Kundenservice');
  const shown = app.card('Chat').getByText('Wartezeit');
  await expect(shown).toHaveAttribute('data-color', 'rose');
  await app.undo.click();
  await app.undo.click();
  await expect(app.card('Chat')).toContainText('Warten');
  await expect(app.card('Rückruf')).not.toContainText('Wartezeit');
  await app.redo.click();
  await expect(app.card('Rückruf')).toContainText('Wartezeit');
  await rahmen.goTo('Themen und Phasen');
  await name(1).fill('wartezeit');
  await name(1).press('Enter');
  await expect.poll(topics).toEqual(['Wartezeit']);
  await app.goToBoard('Kundenservice');
  await expect(app.card('Rückruf')).not.toContainText('Telefon');
  await rahmen.goTo('Themen und Phasen');
  await app.toast('„Telefon“ und „Wartezeit“ sind jetzt ein Thema').getByRole('button', { name: 'Rückgängig' }).click();
  await expect.poll(topics).toEqual(['Wartezeit', 'Telefon']);
  await expect(rows.nth(1)).toContainText('1 Karte');
  await app.choose(page.getByRole('button', { name: 'Thema „Telefon“: Menü' }), 'In den Papierkorb');
  await expect(app.dialog).toContainText('Es steht auf 1 Eintrag (1 Karte).');
  await app.dialog.getByRole('button', { name: 'Nur aus der Liste' }).click();
  await expect(page.getByRole('button', { name: '„Telefon“ aufnehmen, 1-mal in Gebrauch' })).toBeVisible();
  await app.choose(page.getByRole('button', { name: 'Thema „Wartezeit“: Menü' }), 'In den Papierkorb');
  await app.dialog.getByRole('button', { name: 'Überall entfernen' }).click();
  await expect(page.getByText('Noch kein Thema')).toBeVisible();
  await app.goToBoard('Kundenservice');
  await expect(app.card('Chat')).not.toContainText('Wartezeit');
  await app.reload();
  await expect(app.card('Rückruf')).toContainText('Telefon');
});

test('phases are renamed, switched, ordered, added and deleted', async ({ page }) => {
  const rahmen = await setup(page, 'Themen und Phasen');
  const { app } = rahmen;
  const box = (name: string) => page.getByRole('checkbox', { name: `Phase „${name}“ zeigen` });
  await expect(box('Einfluss von außen')).not.toBeChecked();
  await expect(box('Kauf')).toBeChecked();
  await rahmen.region('Phasen').getByPlaceholder('Kauf', { exact: true }).fill('Abschluss');
  await page.keyboard.press('Enter');
  await expect(box('Abschluss')).toBeChecked();
  await box('Weiterempfehlen').check();
  await rahmen.add('Eigene Phase hinzufügen', 'Kündigung');
  await app.choose(page.getByRole('button', { name: 'Phase „Kündigung“: Menü' }), 'Ganz nach oben');
  const order = () => rahmen.region('Phasen').getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')!.split(/[„“]/)[1]));
  await expect.poll(order).toEqual(['Kündigung', 'Einfluss von außen', 'Vor dem Kauf', 'Abschluss', 'Nach dem Kauf', 'Weiterempfehlen']);
  await app.choose(page.getByRole('button', { name: 'Phase „Kündigung“: Menü' }), 'In den Papierkorb');
  await expect(box('Kündigung')).toHaveCount(0);
  await app.toast('Phase „Kündigung“ ist gelöscht').getByRole('button', { name: 'Rückgängig' }).click();
  await app.reload();
  await expect.poll(order).toEqual(['Kündigung', 'Einfluss von außen', 'Vor dem Kauf', 'Abschluss', 'Nach dem Kauf', 'Weiterempfehlen']);
  await app.choose(page.getByRole('button', { name: 'Phase „Abschluss“: Menü' }), 'Üblichen Namen verwenden');
  await expect(box('Kauf')).toBeChecked();
  for (const name of ['Kündigung', 'Vor dem Kauf', 'Kauf', 'Nach dem Kauf']) await box(name).uncheck();
  await expect(box('Weiterempfehlen'), 'the last one stays').toBeDisabled();
});

test('on a phone, words become topics and personas change places by tapping', async ({ openContext, browserName }) => {
  const page = await (await openContext(phone(browserName))).newPage();
  await new Werkstatt(page).open();
  const touch = await finger(page, browserName);
  await touch.tap(page.getByRole('button', { name: 'Beispielprojekt öffnen' }));
  await expect(page.locator('.boards .card').first()).toBeVisible();
  const address = page.url().replace(/boards\/.*/, '');
  await page.goto(`${address}setup/lists`);
  const word = page.getByRole('button', { name: /aufnehmen, / }).first();
  const name = (await word.getAttribute('aria-label'))!.split(/[„“]/)[1]!;
  await touch.tap(word);
  await expect(page.getByRole('button', { name: `Thema „${name}“: Menü` })).toBeVisible();
  await page.goto(`${address}setup/personas`);
  const names = page.getByRole('list').getByRole('heading', { level: 2 });
  const before = await names.allTextContents();
  await touch.tap(page.getByRole('button', { name: `Persona „${before[0]}“: Menü` }));
  await touch.tap(page.getByRole('menuitem', { name: 'Ans Ende' }));
  await expect(names).toHaveText([...before.slice(1), before[0]!]);
  // Only Chromium can be told here that fingers are all there is.
  if (browserName !== 'chromium') return;
  for (const button of await page.getByRole('main').getByRole('button').all()) {
    const { width, height } = (await button.boundingBox())!;
    expect(Math.min(width, height), 'large enough for a thumb').toBeGreaterThanOrEqual(44);
  }
});

/** All screens of this part, with the sample project. */
async function tour(page: Page, language: 'de' | 'en', look: (place: string) => Promise<void>) {
  await page.goto(`./?lang=${language}`);
  await page.getByRole('button', { name: language === 'de' ? 'Beispielprojekt öffnen' : 'Open the sample project' }).click();
  await expect(page.locator('.boards .card').first()).toBeVisible();
  const address = page.url().replace(/boards\/.*/, 'setup/');
  const heading = page.getByRole('heading', { level: 1 });
  for (const place of ['charter', 'lists', 'personas']) {
    const before = await heading.textContent();
    await page.goto(address + place);
    await expect(heading).not.toHaveText(before!);
    await look(place);
  }
  await page.locator('.persona-card a').first().click();
  await expect(page.locator('.persona')).toBeVisible();
  await look('persona');
}

for (const [theme, language, width] of [['light', 'de', 360], ['dark', 'en', 1440]] as const) {
  test(`everybody can read and reach the setup: ${theme}, ${language}, ${width} pixels`, async ({ page }) => {
    await page.addInitScript((theme) => {
      // Firefox runs this in its empty page as well, which has no storage.
      if (location.protocol === 'http:') localStorage.setItem('werkstatt.theme', JSON.stringify(theme));
    }, theme);
    const found: string[] = [];
    await tour(page, language, async (place) => {
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).analyze();
      for (const { id, nodes } of violations) found.push(...nodes.map((node) => `${place}: ${id} at ${node.target.join(' ')}`));
      for (const width of [320, 1024, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (beyond > 0) found.push(`${place} at ${width}: ${beyond} pixels too wide`);
      }
    });
    expect(found).toEqual([]);
  });
}
