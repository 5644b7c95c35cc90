// Writing in the room: what is private stays so until it is revealed, on every screen and in every file.
import { expect, test, type BrowserContext, type Page } from './app';
import { isForEverybody } from './measured';
import { Werkstatt } from './pages';
import { id, opened } from './touchpoint';

const [PROJECT, WORKSHOP, ACTIVITY, ANA, BEN] = [id(1), id(60), id(61), id(30), id(31)];
const NEVER = { id: id(70), text: 'Was darf nie passieren?', kind: 'standard', at: 'V0005' };
const JOY = { id: id(71), text: 'Worüber freuen Sie sich?', kind: 'wow', at: 'V0015' };

/** A workshop in whose room people write now. */
async function writing(page: Page, activity: Record<string, unknown> = {}) {
  const app = await opened(page, {
    person: [
      { id: ANA, name: 'Ana' },
      { id: BEN, name: 'Ben' },
    ],
    workshop: [{ id: WORKSHOP, name: 'Ideenworkshop' }],
    question: [NEVER, JOY],
    activity: [{ id: ACTIVITY, workshop: WORKSHOP, kind: 'write', board: 'company', private: true, at: 'V0005', ...activity }],
  });
  await app.saved();
  const live = { workshop: WORKSHOP, activity: ACTIVITY, timer: { stands: 600_000 }, question: 0, muted: false };
  await page.evaluate(([key, live]) => localStorage.setItem(key!, live!), [`werkstatt.live.${PROJECT}`, JSON.stringify(live)]);
  await page.reload();
  await expect(app.card('gibt es nicht')).toHaveCount(0);
  return new Room(page).enter();
}

class Room extends Werkstatt {
  async enter(view = `workshop/${WORKSHOP}/room`) {
    await this.page.goto(`./#/project/${PROJECT}/${view}`);
    return this;
  }

  get field() {
    return this.page.getByRole('textbox', { name: 'Ihre Karte' });
  }

  get mine() {
    return this.page.getByRole('region', { name: /^Meine Karten/ }).getByRole('listitem');
  }

  async put(...titles: string[]) {
    for (const title of titles) {
      await this.field.fill(title);
      await this.field.press('Enter');
      await expect(this.mine.filter({ hasText: title })).toBeVisible();
    }
  }

  async reveal() {
    await this.page.getByText('Moderation').click();
    await this.page.getByRole('button', { name: /aufdecken$/ }).click();
  }
}

/** One more window of the same browser, at the board. */
async function projector(context: BrowserContext) {
  return new Room(await context.newPage()).enter('boards/company');
}

test('what I write is covered in every other window until one press reveals it', async ({ page, context }) => {
  const room = await writing(page);
  await room.put('Rückruf am selben Tag', 'Blumen zum Einzug');
  const wall = await projector(context);
  await expect(wall.titles('Ideen')).toHaveText(['Verdeckte Karte', 'Verdeckte Karte']);
  await room.put('Kuchen für alle');
  await expect(wall.titles('Ideen')).toHaveText(['Verdeckte Karte', 'Verdeckte Karte', 'Verdeckte Karte']);
  await wall.reload();
  await expect(wall.titles('Ideen')).toHaveText(['Verdeckte Karte', 'Verdeckte Karte', 'Verdeckte Karte']);
  await expect(wall.page.getByText('3 Karten sind verdeckt.')).toBeVisible();
  await wall.page.getByRole('button', { name: 'Karte „Verdeckte Karte“: Menü' }).first().click();
  await expect(wall.page.getByRole('menuitem', { name: /^Verschieben nach/ })).toBeVisible();
  await expect(wall.page.getByRole('menuitem', { name: /^(Öffnen|Verdoppeln)/ })).toHaveCount(0);
  await wall.page.keyboard.press('Escape');
  await isForEverybody(wall.page);

  await room.reload();
  await expect(room.mine).toContainText(['Kuchen für alle', 'Blumen zum Einzug', 'Rückruf am selben Tag']);
  await room.page.getByRole('button', { name: '„Kuchen für alle“ ändern' }).click();
  await room.page.getByRole('textbox', { name: 'Titel' }).fill('Kuchen für jeden');
  await room.page.keyboard.press('Enter');
  await isForEverybody(page);

  await wall.page.getByRole('button', { name: 'Aufdecken' }).click();
  await expect(wall.titles('Ideen')).toHaveText(['Kuchen für jeden', 'Blumen zum Einzug', 'Rückruf am selben Tag']);
  await wall.undo.click();
  await expect(wall.titles('Ideen').first()).toHaveText('Verdeckte Karte');
  await wall.redo.click();
  await expect(wall.titles('Ideen').first()).toHaveText('Kuchen für jeden');
});

test('the next person begins blank, and in the end everybody reads everything', async ({ page }) => {
  const room = await writing(page, { [`questions/${NEVER.id}`]: true, [`questions/${JOY.id}`]: true });
  await expect(page.getByRole('heading', { level: 1, name: NEVER.text })).toBeVisible();
  await room.put('Ein Brief ohne Antwort');
  await page.getByRole('button', { name: 'Nächste Frage' }).click();
  await expect(page.getByRole('heading', { level: 1, name: JOY.text })).toBeVisible();
  await room.put('Ein Anruf zum Geburtstag');

  await page.getByRole('button', { name: 'Gerät weitergeben' }).click();
  await room.dialog.getByLabel('Wer schreibt jetzt?').selectOption({ label: 'Ben' });
  await room.dialog.getByRole('button', { name: 'Weitergeben', exact: true }).click();
  await expect(room.mine).toHaveCount(0);
  await expect(page.getByText('2 Karten von anderen, verdeckt')).toBeVisible();
  await expect(page.getByText('Geburtstag')).toHaveCount(0);
  await expect(room.undo).toBeDisabled();
  await room.put('Eine Karte von Ben');

  await room.reveal();
  const others = page.getByRole('region', { name: /^Karten von anderen/ }).getByRole('listitem');
  await expect(others).toContainText(['Ein Brief ohne Antwort', 'Ein Anruf zum Geburtstag']);
  await room.enter('boards/company');
  await expect(room.titles('Mindeststandards')).toHaveText(['Ein Brief ohne Antwort']);
  await expect(room.card('Eine Karte von Ben')).toContainText('Ben');
});

test('where nobody is to be named, the file names nobody either', async ({ page }) => {
  const room = await writing(page, { anonymous: true });
  await room.enter('setup/team');
  await page.getByLabel('Ich bin').selectOption({ label: 'Ana' });
  await room.addPeople('Cem');
  await room.enter();
  await room.put('Das sage ich nur so', 'Und das auch');
  await page.getByRole('button', { name: '„Und das auch“ in den Papierkorb' }).click();
  await room.toast('liegt im Papierkorb').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(room.mine).toHaveCount(2);
  await room.enter();
  const file = await (await room.enter('files')).download(page.getByRole('button', { name: 'Als Projektdatei speichern' }));
  const { actors, records } = JSON.parse(file.buffer.toString()) as { actors: string[]; records: Record<string, Stored[]> };
  expect(records.card).toHaveLength(2);
  const sessions = records.session!.map((session) => session.id);
  expect(sessions.length).toBeGreaterThan(0);
  for (const card of records.card!) {
    expect(card).toMatchObject({ anonymous: true, writing: ACTIVITY });
    expect(card.author).toBeUndefined();
    const stamps = JSON.stringify(Object.values(card.stamps!)).match(/\[\d+,\d+\]/g)!;
    const writers = stamps.map((stamp) => actors[(JSON.parse(stamp) as number[])[0]!]!);
    expect(writers.length).toBeGreaterThan(0);
    for (const writer of writers) expect(sessions).not.toContain(sessionOf(writer));
  }
});

test('a file without the covered cards takes none of them away when it comes back', async ({ page }) => {
  const room = await writing(page);
  await room.put('Nur für mich');
  await room.enter('files');
  await expect(page.getByText('kann auch verdeckte Karten lesen')).toBeVisible();
  await page.getByRole('radiogroup', { name: '1 verdeckte Karte' }).getByText('Weglassen').click();
  const file = await room.download(page.getByRole('button', { name: 'Als Projektdatei speichern' }));
  expect(file.buffer.toString()).not.toContain('Nur für mich');
  await room.mergeFiles(file);
  await expect(page.getByText('Die Datei enthält nichts, was hier nicht schon da ist.')).toBeVisible();
  await room.enter('boards/company');
  await expect(room.card('Nur für mich')).toBeVisible();
});

test('what is half written becomes a card when the room goes on', async ({ page }) => {
  const room = await writing(page, { private: false, [`questions/${NEVER.id}`]: true, [`questions/${JOY.id}`]: true });
  await room.field.fill('Noch nicht abgelegt');
  // The question turns meanwhile; the card belongs to the one that it was begun at.
  await page.getByRole('button', { name: 'Nächste Frage' }).click();
  await expect(page.getByRole('heading', { level: 1, name: JOY.text })).toBeVisible();
  await room.enter('boards/company');
  await expect(room.titles('Mindeststandards')).toHaveText(['Noch nicht abgelegt']);
});

type Stored = { id: string; author?: string; stamps?: Record<string, unknown> };

/** The id of the record that says who an actor was, as the app makes it. */
function sessionOf(actor: string) {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const bits = [...actor].reduce((bits, digit) => bits * 62n + BigInt(digits.indexOf(digit)), 0n);
  const low = ((bits >> 2n) | 0x8000000000000000n).toString(16);
  return `73657373-696f-8000-${low.slice(0, 4)}-${low.slice(4)}`;
}
