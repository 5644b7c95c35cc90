// A whole workshop: twelve people of three departments write, answer at home, put together, vote in secret, and go home with a protocol.
import { expect, test, type Page } from './app';
import { upload, type Upload, Werkstatt } from './pages';
import { id } from './touchpoint';
import { go, inRoom } from './workshop';

const departments = ['Kundenservice', 'Vertrieb', 'Marketing'];
const names = ['Ada', 'Ben', 'Clara', 'Doris', 'Emil', 'Fatma', 'Georg', 'Hanna', 'Igor', 'Jana', 'Kemal', 'Lena'];
const name = 'Hausrat 2027';
const file = {
  format: 'touchpoint-werkstatt',
  version: 1,
  project: { id: id(1), name },
  records: {
    project: [{ id: id(1), name }],
    department: departments.map((name, n) => ({ id: id(10 + n), name, color: 'blue', at: `V00${n + 1}5` })),
    person: names.map((name, n) => ({ id: id(20 + n), name, department: id(10 + (n % 3)) })),
    workshop: [{ id: id(500), name: 'Ideenworkshop', date: '2026-11-12' }],
    activity: [
      { id: id(501), workshop: id(500), kind: 'write', board: 'company', private: true, minutes: 10, at: 'V0015' },
      { id: id(502), workshop: id(500), kind: 'group', minutes: 10, at: 'V0025' },
      { id: id(503), workshop: id(500), kind: 'vote', round: id(600), minutes: 10, at: 'V0035' },
    ],
    round: [{ id: id(600), name: 'Womit anfangen?', date: '2026-11-12', dots: 2 }],
  },
};

const title = (name: string) => `Idee von ${name}`;
const main = (page: Page) => page.getByRole('main');

test('twelve people: packages come back, cards stay covered, groups come and go, a secret vote, a protocol', async ({ page, openContext }) => {
  test.slow();
  const app = new Werkstatt(page);
  await app.open();
  await app.openFile(upload(file));
  await expect(page.getByRole('heading', { level: 1, name: 'Unternehmen' })).toBeVisible();

  // Before the workshop each department answers at home, in a browser of its own.
  await go(page, 'workshop/packages');
  await page.getByRole('button', { name: 'Pakete anlegen' }).click();
  await app.dialog.getByRole('button', { name: '3 Pakete anlegen' }).click();
  const back: Upload[] = [];
  for (const department of departments) {
    const sent = await app.download(page.getByRole('button', { name: `Datei für ${department} speichern` }));
    const home = new Werkstatt(await (await openContext()).newPage());
    await home.open();
    await home.openFile(sent);
    await expect(home.page.getByRole('heading', { level: 1, name: `Paket für ${department}` })).toBeVisible();
    await home.page.getByLabel('Ihre Antwort').fill(`Antwort aus ${department}`);
    await home.page.getByRole('button', { name: 'Antwort aufnehmen' }).click();
    await expect(home.page.getByRole('list', { name: 'Antworten auf diese Frage' })).toContainText(department);
    const returned = await home.download(home.page.getByRole('button', { name: 'Fertig: Datei zurückgeben' }));
    back.push({ ...returned, name: `${department}.json` });
    await home.page.context().close();
  }
  await app.goTo('Dateien');
  await app.mergeFiles(...back);
  await expect(app.dialog.getByRole('heading', { name: 'Vorschau: 3 Dateien' })).toBeVisible();
  await app.dialog.getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(app.toast('3 Dateien zusammengeführt')).toBeVisible();

  // In the room one device goes round; nobody reads what the others wrote.
  await inRoom(page, 1);
  for (const [n, person] of names.entries()) {
    const field = page.getByRole('textbox', { name: 'Ihre Karte' });
    await field.fill(title(person));
    await field.press('Enter');
    await expect(main(page)).toContainText(title(person));
    if (n === names.length - 1) break;
    await page.getByRole('button', { name: 'Gerät weitergeben' }).click();
    await app.dialog.getByLabel('Wer schreibt jetzt?').selectOption({ label: names[n + 1]! });
    await app.dialog.getByRole('button', { name: 'Weitergeben', exact: true }).click();
    await expect(main(page)).not.toContainText(title(person));
  }
  await expect(page.getByText('11 Karten von anderen, verdeckt')).toBeVisible();
  await go(page, 'workshop/protocol');
  await expect(main(page)).toContainText('12 Karten sind noch verdeckt');
  await expect(main(page)).not.toContainText('Idee von');
  await go(page, 'boards/company');
  await page.getByRole('button', { name: 'Aufdecken' }).click();
  await expect(app.card(title('Ada'))).toBeVisible();
  const order = await app.titles('Ideen').allTextContents();
  expect(order).toHaveLength(12);

  // What is alike comes together, and apart again: the board is as it was.
  await inRoom(page, 2);
  await app.cardMenu(title('Ada'), 'Neue Gruppe mit …');
  await app.dialog.getByRole('button', { name: title('Ben') }).click();
  const group = page.getByRole('group', { name: 'Gruppe ohne Namen' });
  await group.getByLabel('Name der Gruppe').fill('Gleich gedacht');
  await group.getByLabel('Name der Gruppe').press('Enter');
  await expect(page.getByRole('group', { name: 'Gleich gedacht' })).toContainText('2 Karten');

  // A secret vote: ten by tablet, two told the moderation.
  await inRoom(page, 3);
  const more = (card: string) => page.getByRole('button', { name: `Ein Punkt mehr für ${card}` });
  for (const person of names.slice(0, 10)) {
    await page.getByRole('button', { name: person, exact: true }).click();
    await more(title('Ada')).click();
    await more(title('Lena')).click();
    await page.getByRole('button', { name: 'Fertig, weitergeben' }).click();
    await expect(page.getByText('Danke, der Stimmzettel ist abgegeben.')).toBeVisible();
  }
  await expect(page.getByText('10 von 12 haben abgestimmt')).toBeVisible();
  await page.getByText('Moderation', { exact: true }).click();
  await page.getByRole('link', { name: 'Abstimmung verwalten' }).click();
  await page.getByRole('button', { name: 'Punkte für andere eingeben' }).click();
  await expect(page.getByLabel('Für wie viele Personen?')).toHaveValue('2');
  const proxies = page.getByRole('textbox', { name: `Punkte für ${title('Ben')}`, exact: true });
  await proxies.fill('9');
  await proxies.press('Enter');
  await expect(proxies).not.toHaveValue('9');
  await proxies.fill('4');
  await proxies.press('Enter');
  await page.getByRole('button', { name: 'Fertig', exact: true }).click();
  await go(page, 'workshop/protocol');
  await expect(main(page)).toContainText('Das Ergebnis ist geheim');
  await expect(main(page)).not.toContainText('10 Punkte');
  await page.goBack();
  await page.getByRole('button', { name: 'Runde schließen' }).click();
  const result = page.getByRole('region', { name: 'Ergebnis', exact: true });
  await expect(result.getByRole('row', { name: new RegExp(title('Ada')) })).toContainText('10');

  // Apart again: every card keeps its dots and its place.
  await go(page, 'workshop/groups');
  await app.choose(page.getByRole('button', { name: 'Gruppe „Gleich gedacht“: Menü' }), 'Gruppe auflösen');
  await expect(app.card(title('Ben')).getByRole('link', { name: '4 Punkte' })).toBeVisible();
  await go(page, 'boards/company');
  await expect(app.titles('Ideen')).toHaveText(order);

  // Everybody goes home with the protocol.
  await go(page, 'workshop/protocol');
  await page.getByRole('button', { name: 'Speichern' }).click();
  const { buffer } = await app.download(page.getByRole('menuitem', { name: /^Als Markdown/ }));
  const text = buffer.toString();
  for (const part of ['24 von 24 Punkten, gegeben von 12 Personen', 'Idee von Ada (10 Punkte', 'Idee von Ben (4 Punkte', 'Antwort aus Vertrieb', 'Ideenworkshop, 12.11.2026']) {
    expect(text).toContain(part);
  }
});
