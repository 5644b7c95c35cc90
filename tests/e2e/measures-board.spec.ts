// Measures by state: written, moved, filtered, added up, in sub-projects, and in people's own calendars.
import AxeBuilder from '@axe-core/playwright';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from './app';
import { downloads } from './downloads';
import { id, opened, touchpoints, type Analysis } from './touchpoint';

const [JANA, OMAR, FAST, WEB] = [id(20), id(21), id(30), id(31)];
const person = [
  { id: JANA, name: 'Jana', department: id(10) },
  { id: OMAR, name: 'Omar' },
];
const sub_project = [
  { id: FAST, name: 'Schneller antworten', color: 'violet', person: JANA, at: 'V0005' },
  { id: WEB, name: 'Neue Website', color: 'amber', at: 'V000A' },
];
const touchpoint = touchpoints({ name: 'Servicehotline' });
const measure = [
  { id: id(401), title: 'Rückruf einführen', person: JANA, from: '2026-01-12', until: '2026-02-28', sub_project: FAST, touchpoint: id(101), budget: 1000, spent: 1200, state: 'planned' },
  { id: id(402), title: 'Telefonanlage umstellen', person: OMAR, until: '2099-03-31', sub_project: FAST, budget: 5000, state: 'pilot', [`after/${id(401)}`]: true },
  { id: id(403), title: 'Kontaktseite kürzen', person: JANA, sub_project: WEB, spent: 80, state: 'done', done: '2026-01-05' },
  { id: id(404), title: 'Blumen zum Einzug', state: 'idea', [`departments/${id(10)}`]: true },
];
const all = { person, sub_project, touchpoint, measure };

async function board(page: Page, records: Parameters<typeof opened>[1]) {
  const app = await opened(page, records);
  await goToBoard(app);
  return app;
}

async function goToBoard({ page }: Analysis) {
  await page.evaluate(() => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, '$1/measures');
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Maßnahmen' })).toBeVisible();
}

const column = (page: Page, state: string) => page.locator('.measures-board').getByRole('region', { name: new RegExp(`^${state}`) });
const card = (page: Page, title: string) => page.getByRole('article', { name: title, exact: true });
const titles = (page: Page, state: string) => column(page, state).getByRole('article').getByRole('heading');

test('a measure is written, moved by menu and keys, and keeps its state', async ({ page }) => {
  const app = await board(page, {});
  await page.getByRole('button', { name: 'Erste Maßnahme schreiben' }).click();
  const field = column(page, 'Idee').getByRole('textbox', { name: 'Was ist zu tun?' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Rückruf einführen');
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.type('Blumen zum Einzug');
  await column(page, 'Idee').getByRole('button', { name: 'Anlegen: Idee' }).click();
  await expect(titles(page, 'Idee')).toHaveCount(2);

  await app.choose(page.getByRole('button', { name: 'Maßnahme „Rückruf einführen“: Menü' }), 'Einführung');
  await expect(titles(page, 'Einführung')).toHaveText(['Rückruf einführen']);
  await expect(card(page, 'Rückruf einführen')).toBeFocused();
  await page.keyboard.press('Control+ArrowRight');
  await expect(titles(page, 'erledigt')).toHaveText(['Rückruf einführen']);
  await expect(card(page, 'Rückruf einführen')).toBeFocused();
  await expect(card(page, 'Rückruf einführen')).toContainText('erledigt am');
  await page.keyboard.press('ArrowLeft');
  await expect(card(page, 'Blumen zum Einzug'), 'over empty columns').toBeFocused();
  await page.keyboard.press('Delete');
  await expect(card(page, 'Blumen zum Einzug')).toHaveCount(0);
  await app.toast('liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(titles(page, 'Idee')).toHaveText(['Blumen zum Einzug']);
  await app.reload();
  await expect(titles(page, 'erledigt')).toHaveText(['Rückruf einführen']);
});

test('dragging changes the state, and what is not ready yet is said', async ({ page }) => {
  await page.setViewportSize({ width: 1640, height: 1000 });
  const app = await board(page, all);
  const waiting = card(page, 'Telefonanlage umstellen');
  await expect(waiting).toContainText('wartet auf 1');
  await expect(card(page, 'Rückruf einführen')).toContainText('überfällig');
  await expect(card(page, 'Rückruf einführen')).toContainText('200 € über Budget');
  const middle = async (of: ReturnType<typeof card>) => {
    const box = (await of.boundingBox())!;
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  await waiting.scrollIntoViewIfNeeded();
  const [x, y] = await middle(waiting);
  const [toX] = await middle(column(page, 'Einführung'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + toX) / 2, y, { steps: 4 });
  await page.mouse.move(toX, y, { steps: 4 });
  await page.mouse.up();
  await expect(titles(page, 'Einführung')).toHaveText(['Telefonanlage umstellen']);
  const toast = app.toast('Noch nicht fertig: 1 Maßnahme, auf die sie wartet. Über einen Piloten ist noch nicht entschieden.');
  await toast.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(titles(page, 'Pilot')).toHaveText(['Telefonanlage umstellen']);
});

test('a measure is dragged into the row of columns below', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await board(page, all);
  const waiting = card(page, 'Telefonanlage umstellen');
  const target = column(page, 'Einführung');
  await waiting.evaluate((it) => it.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await page.evaluate(() => scrollBy({ top: -120, behavior: 'instant' }));
  const from = (await waiting.boundingBox())!;
  expect((await target.boundingBox())!.y, 'below').toBeGreaterThan(from.y + from.height);
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 20, from.y + from.height / 2 + 20, { steps: 4 });
  await expect(page.locator('.drag-ghost')).toBeVisible();
  const to = (await target.boundingBox())!;
  await page.mouse.move(to.x + to.width / 2, to.y + 60, { steps: 8 });
  await page.mouse.up();
  await expect(titles(page, 'Einführung')).toHaveText(['Telefonanlage umstellen']);
  await expect(titles(page, 'Pilot')).toHaveCount(0);
});

test('a filter shows a part, and each sum leads to its measures', async ({ page }) => {
  const app = await board(page, all);
  await expect(page.getByText('4 Maßnahmen', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Meine' }).click();
  await page.getByRole('combobox', { name: 'Wer sind Sie?' }).selectOption({ label: 'Jana' });
  await expect(page.getByText('2 von 4 Maßnahmen')).toBeVisible();
  // What is written now is mine, and so it stays in sight.
  await column(page, 'geplant').getByRole('textbox').fill('Texte prüfen');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Texte prüfen')).toContainText('Jana');
  await page.getByRole('button', { name: 'Filter aufheben' }).click();
  await page.getByRole('combobox', { name: 'Abteilung' }).selectOption({ label: 'Kundenservice' });
  await expect(page.getByText('4 von 5 Maßnahmen')).toBeVisible();
  await page.getByRole('textbox', { name: 'Maßnahmen suchen' }).fill('blumen');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('button', { name: 'Filter aufheben' }).click();

  const budget = page.getByRole('table');
  const row = (name: string) => budget.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  for (const text of ['6.000 €', '1.200 €', '200 €']) await expect(row('Schneller antworten')).toContainText(text);
  await expect(row('Alle gezeigten')).toContainText('aus 2 von 5');
  await page.getByLabel('Währung').fill('CHF');
  await page.getByLabel('Währung').press('Enter');
  await row('Schneller antworten').getByRole('button', { name: /^Schneller antworten, Über Budget: 200.CHF/ }).click();
  await expect(page.getByText('1 von 5 Maßnahmen')).toBeFocused();
  await expect(titles(page, 'geplant')).toHaveText(['Rückruf einführen']);
  await app.saved();
});

test('a sub-project is written, coloured, ordered and thrown away, and its measures stay', async ({ page }) => {
  const app = await board(page, all);
  const section = page.getByRole('region', { name: 'Teilprojekte' });
  const names = section.getByRole('textbox', { name: 'Teilprojekt', exact: true });
  const order = async (...wanted: string[]) => {
    await expect(names).toHaveCount(wanted.length);
    for (const [n, name] of wanted.entries()) await expect(names.nth(n)).toHaveValue(name);
  };
  await section.getByLabel('Teilprojekt hinzufügen').fill('Beschwerden');
  await page.keyboard.press('Enter');
  await order('Schneller antworten', 'Neue Website', 'Beschwerden');
  await section.getByRole('button', { name: '„Beschwerden“ nach oben' }).click();
  await order('Schneller antworten', 'Beschwerden', 'Neue Website');
  await expect(section.getByRole('listitem').nth(2)).toContainText('1 von 1 erledigt');
  await expect(section.getByRole('listitem').nth(0)).toContainText('0 von 2 erledigt');
  await names.nth(2).fill('Website');
  await names.nth(2).press('Enter');
  await expect(card(page, 'Kontaktseite kürzen')).toContainText('Website');
  await section.getByRole('button', { name: /0 von 2 erledigt/ }).click();
  await expect(page.getByText('2 von 4 Maßnahmen')).toBeVisible();
  await page.getByRole('button', { name: 'Filter aufheben' }).click();

  await app.choose(section.getByRole('button', { name: 'Teilprojekt „Schneller antworten“: Menü' }), 'In den Papierkorb');
  await order('Beschwerden', 'Website');
  await expect(card(page, 'Rückruf einführen')).not.toContainText('Schneller antworten');
  await app.toast('2 Maßnahmen bleiben, ohne Teilprojekt.').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(card(page, 'Rückruf einführen')).toContainText('Schneller antworten');
});

test('the dates go into people’s own calendars', async ({ page, browserName }) => {
  const milestone = [{ id: id(501), title: 'Start', due: '2026-05-01', at: 'V0005' }];
  await board(page, { ...all, milestone });
  const button = page.getByRole('button', { name: 'Termine als Kalenderdatei' });
  const text = async () => {
    if (browserName === 'chromium') {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      expect(download.suggestedFilename()).toMatch(/^Hausrat 2027 \d{4}-\d\d-\d\d\.ics$/);
      return readFile(await download.path(), 'utf8');
    }
    // Firefox reports no downloads of blobs; the file itself is there.
    await mkdir(downloads, { recursive: true });
    const known = new Set(await readdir(downloads));
    await button.click();
    let content = '';
    await expect(async () => {
      const name = (await readdir(downloads)).find((name) => !known.has(name) && name.endsWith('.ics'));
      content = await readFile(join(downloads, name!), 'utf8');
      expect(content).toMatch(/END:VCALENDAR\r\n$/);
    }).toPass({ timeout: 10_000 });
    return content;
  };
  const events = (text: string) => text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
  const every = events(await text());
  expect(every).toHaveLength(3);
  expect(every[0]).toContain('SUMMARY:Maßnahme: Rückruf einführen\r\n');
  expect(every[0]).toContain('DTSTART;VALUE=DATE:20260112\r\nDTEND;VALUE=DATE:20260301\r\n');
  expect(every[0]).toContain(`UID:${id(401)}\r\n`);
  expect(every[1]).toContain('SUMMARY:Meilenstein: Start');
  // Filtered: only what is shown.
  await page.getByRole('combobox', { name: 'Wer' }).selectOption({ label: 'Omar' });
  const omar = events(await text());
  expect(omar).toHaveLength(1);
  expect(omar[0]).toContain('Telefonanlage umstellen');
});

test('a touchpoint has a measure in one step, and a phone has room for all of it', async ({ page }) => {
  const app = await opened(page, all);
  await app.goToTouchpoint(1, 'Servicehotline');
  const todo = app.panel('Maßnahmen und Ressourcen');
  await todo.getByLabel('Was ist hier zu tun?').fill('Warteschleife kürzen');
  await page.keyboard.press('Enter');
  await expect(todo.getByRole('link', { name: 'Warteschleife kürzen' })).toBeVisible();
  await expect(app.toast('Maßnahme angelegt').getByRole('link', { name: 'Zur Maßnahme' })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await todo.getByRole('link', { name: 'Zur Tafel der Maßnahmen' }).click();
  await expect(card(page, 'Warteschleife kürzen')).toContainText('Servicehotline');
  const fits = async () => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, 'sideways scrolling').toBeLessThanOrEqual(0);
  };
  const accessible = async () => {
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  };
  await fits();
  await accessible();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await fits();
  await accessible();
});
