// One touchpoint with everything known about it, and what influences what.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './app';
import { AFTER, BEFORE, id, opened, touchpoints } from './touchpoint';

const three = touchpoints({ name: 'Werbung', phase: BEFORE }, { name: 'Servicehotline', phase: AFTER, [`departments/${id(10)}`]: true }, { name: 'Rechnung', phase: AFTER });

test('all attributes of a touchpoint are written and stay, and the history says who wrote what', async ({ page }) => {
  const app = await opened(page, { touchpoint: three });
  await app.goToTouchpoint(2, 'Servicehotline');
  const fill = async (label: string, text: string) => {
    const field = page.getByLabel(label, { exact: true });
    await field.fill(text);
    await field.blur();
  };
  const choose = (group: string, word: string) => page.getByRole('radiogroup', { name: group }).getByText(word, { exact: true }).click();
  await fill('Name', 'Hotline');
  await expect(page.getByRole('heading', { level: 1, name: 'Hotline' })).toBeVisible();
  const texts = { Kanal: 'Telefon', 'Wie oft': 'Einmal im Jahr', 'Ziel des Touchpoints': 'Schnell helfen', 'Was der Kunde erwartet': 'Jemand nimmt ab', 'Was heute geschieht': 'Warteschleife', 'Ergebnis für den Kunden': 'Ärger', Prozesse: 'Annahme\nRückruf', 'IT-Systeme': 'CRM', Daten: 'Vertrag', Schnittstellen: 'Schaden', Notiz: 'Gefunden im Workshop' };
  for (const [label, text] of Object.entries(texts)) await fill(label, text);
  await page.getByLabel('Phase', { exact: true }).selectOption({ label: 'Vor dem Kauf' });
  await choose('Der Kunde trifft auf', 'Mensch');
  await choose('Dahinter steht', 'eigen');
  await choose('Wo', 'beides');
  await choose('Wer spricht', 'wechselseitig');
  await choose('Status', 'Kandidat');
  await page.getByLabel('Seit wann').fill('2026-11-22');
  await page.getByLabel('Seit wann').blur();
  await page.getByLabel('Schlüssel-Touchpoint').check();
  await page.getByLabel('owned').check();
  await page.getByLabel('earned').check();
  await page.getByRole('group', { name: 'Verantwortliche Abteilungen' }).getByLabel('Kundenservice').uncheck();
  await page.getByRole('combobox', { name: 'Themen' }).fill('Telefon');
  await page.keyboard.press('Enter');
  const past = app.panel('Verlauf');
  await expect(past.getByRole('listitem').first(), 'the newest first').toContainText('Thema „Telefon“');
  await expect(past).toContainText('Abteilung: „Kundenservice“ (entfernt)');

  await app.reload();
  for (const [label, text] of Object.entries(texts)) await expect(page.getByLabel(label, { exact: true })).toHaveValue(text);
  await expect(page.getByLabel('Seit wann')).toHaveValue('2026-11-22');
  for (const [group, word] of [['Der Kunde trifft auf', 'Mensch'], ['Wo', 'beides'], ['Status', 'Kandidat']]) {
    await expect(page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: word })).toBeChecked();
  }
  await expect(page.getByLabel('earned')).toBeChecked();
  await expect(page.getByLabel('paid')).not.toBeChecked();
  await fill('Name', '   ');
  await expect(page.getByText('Ein Name fehlt noch. Es bleibt bei „Hotline“.')).toBeVisible();
});

test('a touchpoint collects its journeys, ratings, insights and cards', async ({ page }) => {
  const step = (n: number, fields: object) => ({ id: id(n), journey: id(400), touchpoint: id(102), place: { phase: AFTER, at: `V${n}5` }, ...fields });
  const app = await opened(page, {
    touchpoint: three,
    journey: [{ id: id(400), name: 'Wasserschaden', at: 'V0005' }],
    step: [step(401, { title: 'Ruft an' }), step(402, { title: 'Ruft noch einmal an' })],
    tally: [
      { id: id(501), step: id(401), group: 'customers', counts: { disappointed: 6, okay: 2, delighted: 0 } },
      { id: id(502), step: id(402), group: 'customers', counts: { disappointed: 2, okay: 0, delighted: 0 } },
      { id: id(503), step: id(401), group: 'management', counts: { disappointed: 0, okay: 0, delighted: 3 } },
    ],
    card: [{ id: id(301), title: 'Rückruf zur Wunschzeit', place: { board: id(10), kind: 'standard', at: 'V0005' } }],
  });
  await app.goToTouchpoint(2, 'Servicehotline');
  const row = (name: string) => app.panel('Bewertungen').getByRole('row', { name });
  await expect(row('Kunden')).toContainText(/enttäuscht.*−0,8.*10/);
  await expect(row('Leitung')).toContainText(/begeistert.*\+1.*3/);
  await expect(app.panel('In diesen Customer Journeys')).toContainText('Ruft noch einmal an');
  await expect(app.panel('In diesen Customer Journeys').getByRole('link', { name: 'Wasserschaden' })).toHaveAttribute('href', new RegExp(`journeys/${id(400)}`));

  await app.addInsight('Zwölf Minuten Warteschleife');
  await expect(app.insight('Zwölf Minuten')).toContainText('Schwäche');

  const cards = app.panel(/^Ideen, Standards und Wow-Effekte/);
  await app.pick('Vorhandene Karte zuordnen', 'Rückruf zur');
  await expect(cards.getByRole('link', { name: 'Rückruf zur Wunschzeit' })).toBeVisible();
  const idea = cards.getByLabel('Neue Idee');
  await idea.fill('Wartezeit ansagen');
  await idea.press('Enter');
  await expect(app.toast('Idee angelegt auf der Tafel „Kundenservice“')).toBeVisible();
  await cards.getByRole('button', { name: 'Zuordnung lösen: Rückruf zur Wunschzeit' }).click();
  await expect(cards.getByRole('link', { name: 'Rückruf zur Wunschzeit' })).toHaveCount(0);
  await cards.getByRole('link', { name: 'Wartezeit ansagen' }).click();
  await expect(app.card('Wartezeit ansagen')).toContainText('Servicehotline');

  await app.goToTouchpoint(1, 'Werbung');
  await expect(app.panel('Bewertungen')).toContainText('Noch keine Bewertungen');
});

test('who influences and who depends is one link, seen from two ends', async ({ page }) => {
  const app = await opened(page, { touchpoint: three });
  await app.goToTouchpoint(1, 'Werbung');
  const field = page.getByRole('combobox', { name: 'Beeinflusst auch …' });
  await field.click();
  await expect(app.found('Beeinflusst auch …'), 'none influences itself').toHaveText(['Rechnung', 'Servicehotline']);
  await app.pick('Beeinflusst auch …', 'Servicehotline');
  const links = app.panel('Wechselwirkungen');
  await links.getByRole('link', { name: 'Servicehotline' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Servicehotline' })).toBeFocused();
  await app.pick('Hängt auch ab von …', 'Rechnung');
  await links.getByRole('button', { name: 'Verbindung lösen: Werbung beeinflusst Servicehotline' }).click();
  await expect(links.getByRole('link', { name: 'Werbung' })).toHaveCount(0);
  await page.getByRole('link', { name: /^Voriger Touchpoint/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rechnung' })).toBeVisible();
  await expect(links.getByRole('link', { name: 'Servicehotline' })).toBeVisible();
  await app.goToTouchpoint(1, 'Werbung');
  await expect(links.getByRole('link', { name: 'Servicehotline' })).toHaveCount(0);
});

test('a touchpoint that is retired, in the trash or not there says so', async ({ page }) => {
  const app = await opened(page, { touchpoint: three });
  await app.goToTouchpoint(3, 'Rechnung');
  const menu = page.getByRole('button', { name: 'Touchpoint „Rechnung“: Menü' });
  await app.choose(menu, 'Stilllegen');
  await expect(page.getByText(/^Stillgelegt seit/)).toBeVisible();
  await app.choose(menu, 'In den Papierkorb');
  await expect(page.getByText('Dieser Touchpoint liegt im Papierkorb').first()).toBeVisible();
  await page.getByRole('button', { name: 'Zurückholen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rechnung' })).toBeFocused();
  await app.goToView(id(999), 'Diesen Touchpoint gibt es hier nicht');
  await page.getByRole('main').getByRole('link', { name: 'Alle Touchpoints' }).click();
  await expect(page).toHaveURL(/touchpoints$/);
});

test('a card says to which touchpoints it belongs', async ({ page }) => {
  const app = await opened(page, { touchpoint: three });
  await app.write('Ideen', 'Rückruf');
  await app.openCard('Rückruf');
  await app.pick('Touchpoint suchen', 'Werbung');
  await app.pick('Touchpoint suchen', 'Servicehotline');
  await app.closeDialog();
  await expect(app.card('Rückruf')).toContainText('Servicehotline+1');
  await app.openCard('Rückruf');
  await app.dialog.getByRole('button', { name: 'Zuordnung lösen: Werbung' }).click();
  await app.dialog.getByRole('link', { name: 'Servicehotline' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Servicehotline' })).toBeVisible();
  await expect(app.panel(/^Ideen, Standards/).getByRole('link', { name: 'Rückruf' })).toBeVisible();
});

test('choosing a touchpoint shows what else moves, as picture and as list', async ({ openContext, browserName }) => {
  const context = await openContext(browserName === 'chromium' ? { hasTouch: true } : {});
  const page = await context.newPage();
  const moved = (to: number) => ({ [`influences/${id(to)}`]: true });
  const app = await opened(page, {
    touchpoint: touchpoints(
      { name: 'Werbung', phase: BEFORE, ...moved(102) },
      { name: 'Servicehotline', phase: AFTER, ...moved(103) },
      { name: 'Rechnung', phase: AFTER, ...moved(101) },
      { name: 'Messestand', phase: BEFORE },
    ),
  });
  await app.goToView('network', 'Wechselwirkungen');
  const node = (name: string) => page.getByRole('group', { name: 'Bild der Wechselwirkungen' }).getByRole('button', { name: new RegExp(`^${name}`) });
  await expect(node('Messestand'), 'without links it stands beside').toHaveCount(0);
  if (browserName === 'chromium') await node('Werbung').tap();
  else await node('Werbung').click();
  await expect(node('Werbung')).toHaveAttribute('aria-pressed', 'true');
  const panel = app.panel('Werbung');
  await expect(panel).toContainText('Bewegt insgesamt 2 andere Touchpoints');
  await expect(panel).toContainText(/direkt\s*Servicehotline\s*in 2 Schritten\s*Rechnung/);
  await expect(panel, 'a circle is named').toContainText('kommt am Ende zu ihm zurück');

  // By keys along the links.
  await node('Werbung').focus();
  await page.keyboard.press('ArrowRight');
  await expect(node('Servicehotline')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(node('Rechnung')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.panel('Rechnung')).toContainText('Bewegt insgesamt 2');
  await page.keyboard.press('Escape');
  await expect(app.panel('Rechnung')).toHaveCount(0);

  // A new link from here.
  await page.getByRole('button', { name: 'Messestand' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Messestand' })).toBeFocused();
  await app.pick('Beeinflusst auch …', 'Werbung');
  await expect(node('Messestand')).toHaveAttribute('aria-pressed', 'true');
  await expect(app.panel('Als Liste').getByRole('listitem').filter({ hasText: 'Messestand' }).first()).toContainText('beeinflusst Werbung');
  await expect(app.panel('Messestand').getByText('Bewegt insgesamt 3 andere Touchpoints')).toBeVisible();
});

test('three hundred touchpoints are drawn quickly, and everybody can read the pages', async ({ page }) => {
  test.slow();
  const many = touchpoints(...Array.from({ length: 300 }, (_, n) => ({
    name: `Touchpoint mit einem ziemlich langen Namen ${n}`,
    phase: [BEFORE, AFTER][n % 2],
    [`influences/${id(101 + ((n * 7919 + 13) % 300))}`]: true,
  })));
  const app = await opened(page, { touchpoint: many });
  await app.goToView('network', 'Wechselwirkungen');
  await expect(page.locator('.net__node').first()).toBeVisible();
  expect(await page.locator('.net__node').count()).toBeGreaterThan(250);
  const before = Date.now();
  await page.locator('.net__node').first().click();
  await expect(page.locator('.net__node[data-state=chosen]')).toHaveCount(1);
  expect(Date.now() - before, 'choosing is quick').toBeLessThan(3000);
  await expect(page.locator('.net__node[data-state=moved]').first()).toBeVisible();
  // Chosen by its name, it comes into sight.
  const search = page.getByRole('combobox', { name: 'Touchpoint auswählen' });
  await search.fill('Namen 297');
  await search.press('ArrowDown');
  await search.press('Enter');
  const chosen = page.locator('.net__node[data-state=chosen]');
  await expect(chosen).toHaveAccessibleName(/Namen 297/);
  const inSight = () =>
    chosen.evaluate((node) => {
      const [own, frame] = [node, node.closest('.network__frame')!].map((element) => element.getBoundingClientRect());
      return own!.left >= frame!.left && own!.right <= frame!.right && own!.top >= frame!.top && own!.bottom <= frame!.bottom;
    });
  await expect.poll(inSight).toBe(true);
  const check = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('main').analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id} at ${node.target}: ${node.failureSummary}`))).toEqual([]);
  };
  await app.goToTouchpoint(1, 'Touchpoint mit einem ziemlich langen Namen 0');
  await check();
  await app.goToView('insights', 'Erkenntnisse');
  await app.addInsight('Eine');
  await check();
});
