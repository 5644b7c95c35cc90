// Workshops: an agenda from a pattern, changed by hand; a room that follows; the deck of questions.
import { expect, test, type Page } from './app';
import { toWorkshops, withWorkshop, WORKSHOP } from './agenda';
import { isForEverybody } from './measured';
import { opened } from './touchpoint';

const names = (page: Page) => page.getByRole('region', { name: 'Ablauf' }).getByRole('heading', { level: 3 });
const row = (page: Page, name: string) => page.getByRole('article', { name, exact: true });

test('a ready-made agenda begins a workshop, is changed at will, and serves others as a pattern', async ({ page }) => {
  const it = await opened(page, {});
  await toWorkshops(it, '', 'Workshops');
  await expect(page.getByText('Noch kein Workshop.')).toBeVisible();
  await isForEverybody(page);
  const choice = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
  await choice('Kurzform in 90 Minuten').getByRole('button', { name: 'Damit beginnen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kurzform in 90 Minuten' })).toBeVisible();
  await expect(page.getByText('7 Aktivitäten · zusammen 1 h 30 min')).toBeVisible();
  const [first, second, third] = ['Ankommen und Ziel', 'Mindeststandards', 'Wovon man erzählt'];
  await expect(names(page)).toHaveText([first, second, third, 'Karten zusammenlegen', 'Das Wichtigste wählen', 'Ergebnisse vorstellen', 'Nächste Schritte']);

  // By button, by keys, by pointer.
  await page.getByRole('button', { name: `„${second}“ nach oben` }).click();
  await expect(names(page).first()).toHaveText(second);
  await row(page, second).press('Control+ArrowDown');
  await expect(names(page).first()).toHaveText(first);
  await expect(row(page, second)).toBeFocused();
  const handle = (await row(page, third).locator('[data-drag-handle]').boundingBox())!;
  const top = (await row(page, first).boundingBox())!;
  await page.mouse.move(handle.x + 5, handle.y + 10);
  await page.mouse.down();
  await page.mouse.move(handle.x + 15, handle.y, { steps: 4 });
  await page.mouse.move(top.x + 60, top.y + 3, { steps: 10 });
  await expect(page.locator('.drag-line')).toBeVisible();
  await page.mouse.up();
  await expect(names(page).first()).toHaveText(third);
  await it.undo.click();
  await expect(names(page).first()).toHaveText(first);

  // A row opens with Enter; one question more is asked.
  await row(page, second).press('Enter');
  await row(page, second).getByText('Fragen', { exact: false }).and(page.locator('summary')).click();
  await page.getByRole('checkbox', { name: 'Was ärgert mich hier?' }).check();
  await expect(row(page, second).getByText('3 Fragen')).toBeVisible();
  await page.getByRole('button', { name: 'Fertig' }).click();
  await expect(row(page, second)).toBeFocused();

  // A pause more; what is no number is refused in words.
  await it.choose(page.getByRole('button', { name: 'Aktivität hinzufügen' }), 'Pause');
  const minutes = page.getByRole('textbox', { name: 'Minuten' });
  await minutes.fill('viel');
  await minutes.press('Enter');
  await expect(page.getByText('Eine ganze Zahl von 1 bis 600, oder leer.')).toBeVisible();
  await minutes.fill('10');
  await minutes.press('Enter');
  await expect(page.getByText('8 Aktivitäten · zusammen 1 h 40 min')).toBeVisible();
  // The bar would cover a part of what is scrolled below it.
  await page.evaluate(() => scrollTo(0, 0));
  await isForEverybody(page);
  await page.getByRole('button', { name: 'Fertig' }).click();
  await it.choose(page.getByRole('button', { name: 'Aktivität „Pause“: Menü' }), 'In den Papierkorb');
  await expect(page.getByText('7 Aktivitäten · zusammen 1 h 30 min')).toBeVisible();
  await it.toast('liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByText('8 Aktivitäten')).toBeVisible();

  // The agenda is kept, and another workshop begins with it.
  await it.choose(page.getByRole('button', { name: 'Workshop „Kurzform in 90 Minuten“: Menü' }), 'Agenda als Vorlage behalten');
  await it.reload();
  await page.getByRole('link', { name: 'Workshops', exact: true }).click();
  await page.getByRole('heading', { name: 'Neuer Workshop' }).click();
  await choice('Kurzform in 90 Minuten').filter({ hasText: 'Ihre eigene Vorlage.' }).getByRole('button', { name: 'Damit beginnen' }).click();
  await expect(page.getByText('8 Aktivitäten · zusammen 1 h 40 min')).toBeVisible();
  await page.getByRole('link', { name: 'Workshops', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Workshops' }).getByRole('link', { name: 'Kurzform in 90 Minuten' })).toHaveCount(2);
});

test('the room shows only what runs, and every tab follows', async ({ page }) => {
  const it = await withWorkshop(page);
  await it.saved();
  await toWorkshops(it, WORKSHOP, 'Schaden melden');
  const room = await page.context().newPage();
  await room.goto(page.url() + '/room');
  await expect(room.getByText('Gleich geht es weiter')).toBeVisible();
  await expect(it.rail).toBeVisible();
  await expect(room.getByRole('navigation', { name: 'Bereiche des Projekts' })).toHaveCount(0);
  await isForEverybody(room);

  await row(page, 'Verabreden').getByRole('button', { name: 'Beginnen' }).click();
  await expect(room.getByRole('heading', { level: 1, name: 'Verabreden' })).toBeVisible();
  await expect(room.getByText('In diesem Workshop wurde noch keine Karte geschrieben.')).toBeVisible();
  await isForEverybody(room);
  await expect(row(page, 'Verabreden').getByText('Läuft')).toBeVisible();
  await page.getByRole('button', { name: 'Vorige Aktivität' }).click();
  await expect(room.getByRole('heading', { level: 1, name: 'Pause' })).toBeVisible();
  await expect(room.getByText('Danach: Verabreden')).toBeVisible();

  // On every other page the bar says what runs, and leads to the room.
  await it.goTo('Rahmen');
  await page.getByRole('link', { name: /^Zum Raum: 10:00 Pause/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pause' })).toBeVisible();
  await page.getByRole('link', { name: 'Raum verlassen' }).click();

  // What is deleted meanwhile breaks nothing, and can come back.
  await it.choose(page.getByRole('button', { name: 'Workshop „Schaden melden“: Menü' }), 'In den Papierkorb');
  await expect(room.getByRole('heading', { name: 'Dieser Workshop liegt im Papierkorb' })).toBeVisible();
  await room.getByRole('button', { name: 'Zurückholen' }).click();
  await expect(room.getByRole('heading', { level: 1, name: 'Pause' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Workshops' }).getByText('Läuft')).toBeVisible();
  await room.getByRole('link', { name: 'Raum verlassen' }).click();
  await room.getByRole('button', { name: 'Beenden' }).click();
  await expect(page.getByText('Läuft')).toHaveCount(0);
});

test('a usual question is rewritten, moved, deleted and brought back, and own ones are asked', async ({ page }) => {
  const card = [{ id: '0190abcd-0000-7000-8000-000000000300', title: 'Rückruf am selben Tag', place: { board: 'company', kind: 'idea', at: 'V0005' }, question: '0190abcd-0000-7000-8000-000000000999' }];
  const own = [{ id: '0190abcd-0000-7000-8000-000000000999', text: 'Was fehlt auf dem Brief?', deck: 'analysis', kind: 'idea', at: 'Z0005' }];
  const it = await opened(page, { card, question: own });
  await toWorkshops(it, 'questions', 'Fragen');
  const deck = page.getByRole('region', { name: 'Ideenworkshop' });
  const texts = () => deck.getByRole('textbox', { name: 'Frage', exact: true }).evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value));
  const first = deck.getByRole('textbox', { name: 'Frage', exact: true }).first();
  await expect(first).toHaveValue('Was ist mir hier als Kunde wichtig?');
  await first.fill('Was zählt für mich?');
  await first.press('Enter');
  await deck.getByRole('button', { name: '„Was zählt für mich?“ nach unten' }).click();
  await expect.poll(async () => (await texts()).slice(0, 2)).toEqual(['Was ärgert mich hier?', 'Was zählt für mich?']);
  await it.choose(deck.getByRole('button', { name: 'Frage „Was ärgert mich hier?“: Menü' }), 'In den Papierkorb');
  await expect(first).toHaveValue('Was zählt für mich?');
  await it.toast('liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(first).toHaveValue('Was ärgert mich hier?');
  await deck.getByLabel('Frage hinzufügen').fill('Wer ruft zurück?');
  await deck.getByLabel('Frage hinzufügen').press('Enter');
  await expect.poll(async () => (await texts()).at(-1)).toBe('Wer ruft zurück?');
  await it.reload();
  await expect.poll(async () => (await texts()).slice(0, 2)).toEqual(['Was ärgert mich hier?', 'Was zählt für mich?']);
  await page.getByText('1 Karte antwortet darauf').click();
  await isForEverybody(page);
  await page.getByRole('link', { name: 'Rückruf am selben Tag' }).click();
  await expect(it.dialog).toBeVisible();
});
