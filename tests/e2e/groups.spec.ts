// Groups of cards: put together by menu, by keys, by the mouse and by choosing several; nothing is lost by it.
import { expect, test, type Page } from './app';
import { isForEverybody } from './measured';
import { id, opened, type Analysis } from './touchpoint';

const card = (n: number, title: string, more = {}) => ({
  id: id(300 + n),
  title,
  place: { board: 'company', kind: 'idea', at: `V00${10 + n}` },
  ...more,
});
const CARDS = ['Rückruf am selben Tag', 'Schaden per App melden', 'Rückrufe noch am gleichen Tag', 'Brief ohne Fachwörter'];
const cards = CARDS.map((title, n) => card(n + 1, title));
const round = [{ id: id(600), name: 'Was zuerst?', date: '2026-03-01', dots: 5, closed: true }];
const ballot = [{ id: id(601), round: id(600), heads: 2, [`dots/${id(301)}`]: 4, [`dots/${id(302)}`]: 3, [`dots/${id(304)}`]: 1 }];

async function goTo(it: Analysis, view: string) {
  await it.page.evaluate((view) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/${view}`);
  }, view);
}

async function groups(page: Page) {
  const it = await opened(page, { card: cards, round, ballot });
  await goTo(it, 'workshop/groups');
  await expect(page.getByRole('heading', { level: 1, name: 'Gruppieren' })).toBeVisible();
  return it;
}

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const titles = (page: Page, where: string | RegExp) => {
  const list = typeof where === 'string' ? group(page, where) : page.getByRole('region', { name: where });
  return list.getByRole('article').getByRole('heading');
};
const LOOSE = /^Ohne Gruppe/;
const NEW = 'Gruppe ohne Namen';

test('cards are put together and apart by menus, and board and dots stay as they were', async ({ page }) => {
  const it = await groups(page);
  await expect(titles(page, LOOSE)).toHaveText(CARDS);
  await it.cardMenu(CARDS[0], 'Neue Gruppe mit …');
  await it.dialog.getByRole('button', { name: CARDS[1] }).click();
  await expect(titles(page, NEW)).toHaveText(CARDS.slice(0, 2));
  await expect(titles(page, LOOSE)).toHaveText(CARDS.slice(2));
  await group(page, NEW).getByLabel('Name der Gruppe').fill('Schnell');
  await group(page, NEW).getByLabel('Name der Gruppe').press('Enter');
  await expect(group(page, 'Schnell')).toContainText('2 Karten');
  await expect(group(page, 'Schnell').getByRole('link', { name: '7 Punkte' })).toBeVisible();

  await it.cardMenu(CARDS[3], 'In Gruppe …');
  await it.dialog.getByRole('button', { name: /^Schnell/ }).click();
  await expect(group(page, 'Schnell').getByRole('link', { name: '8 Punkte' })).toBeVisible();
  await expect(it.card(CARDS[3])).toBeFocused();
  await it.cardMenu(CARDS[1], 'Aus der Gruppe nehmen');
  await expect(titles(page, 'Schnell')).toHaveText([CARDS[0], CARDS[3]]);

  // The boards show the group and keep the order; from there it works as well.
  await it.goTo('Werkstatt-Tafeln');
  await expect(it.titles('Ideen')).toHaveText(CARDS);
  await expect(it.card(CARDS[0]).getByRole('link', { name: 'Gruppe: Schnell' })).toBeVisible();
  await it.cardMenu(CARDS[3], 'Aus der Gruppe nehmen');
  await expect(it.card(CARDS[3]).getByRole('link', { name: 'Gruppe: Schnell' })).toHaveCount(0);
  await it.cardMenu(CARDS[3], 'In Gruppe …');
  await it.dialog.getByRole('button', { name: /^Schnell/ }).click();
  await it.card(CARDS[3]).getByRole('link', { name: 'Gruppe: Schnell' }).click();

  await it.choose(page.getByRole('button', { name: 'Gruppe „Schnell“: Menü' }), 'Gruppe auflösen');
  await expect(titles(page, LOOSE)).toHaveText(CARDS);
  await it.toast('Schnell').getByRole('button', { name: 'Rückgängig' }).click();
  await expect(titles(page, 'Schnell')).toHaveText([CARDS[0], CARDS[3]]);
  await it.choose(page.getByRole('button', { name: 'Gruppe „Schnell“: Menü' }), 'Gruppe auflösen');
  await expect(titles(page, LOOSE)).toHaveText(CARDS);
  await expect(it.card(CARDS[0]).getByRole('link', { name: '4 Punkte' })).toBeVisible();
  await it.goTo('Werkstatt-Tafeln');
  await expect(it.titles('Ideen')).toHaveText(CARDS);
});

test('the keyboard takes a card up, chooses a target and puts it down', async ({ page }) => {
  const it = await groups(page);
  await it.card(CARDS[0]).focus();
  await page.keyboard.press('ArrowDown');
  await expect(it.card(CARDS[1])).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(it.card(CARDS[0])).toHaveAttribute('data-state', 'aimed');
  await page.keyboard.press('Escape');
  await expect(it.card(CARDS[0])).toHaveAttribute('data-state', 'still');
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(titles(page, NEW)).toHaveText(CARDS.slice(0, 2));
  await expect(it.card(CARDS[1])).toBeFocused();

  // Once there is a group, it comes first.
  await it.card(CARDS[3]).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await expect(group(page, NEW)).toHaveAttribute('data-state', 'aimed');
  await page.keyboard.press('Enter');
  await expect(titles(page, NEW)).toHaveText([CARDS[0], CARDS[1], CARDS[3]]);
  await expect(it.card(CARDS[3])).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('region', { name: LOOSE })).toHaveAttribute('data-state', 'aimed');
  await page.keyboard.press('Enter');
  await expect(titles(page, LOOSE)).toHaveText(CARDS.slice(2));

  // Groups have an order, which keys change.
  const name = group(page, NEW).getByLabel('Name der Gruppe');
  await name.fill('Erste');
  await name.press('Enter');
  await it.card(CARDS[3]).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(it.card(CARDS[2])).toHaveAttribute('data-state', 'aimed');
  await page.keyboard.press('Enter');
  await expect(titles(page, NEW)).toHaveText(CARDS.slice(2));
  const names = page.getByLabel('Name der Gruppe');
  await names.last().press('Control+ArrowUp');
  await expect(names.first()).toHaveValue('');
  await expect(names.last()).toHaveValue('Erste');
  await isForEverybody(page);
});

test('the mouse drags cards onto each other, onto groups and out of them', async ({ page }) => {
  const it = await groups(page);
  const middle = async (title: string) => {
    const box = (await it.card(title).getByRole('heading').boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const drag = async (title: string, to: { x: number; y: number }) => {
    const from = await middle(title);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, from.y + 6, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 10 });
  };
  await drag(CARDS[0], await middle(CARDS[2]));
  await expect(page.locator('[data-drop-aimed]')).toContainText(CARDS[2]);
  await page.mouse.up();
  await expect(titles(page, NEW)).toHaveText([CARDS[0], CARDS[2]]);
  await drag(CARDS[3], await middle(CARDS[0]));
  await page.mouse.up();
  await expect(titles(page, NEW)).toHaveText([CARDS[0], CARDS[2], CARDS[3]]);
  await expect(group(page, NEW).getByRole('button', { name: '„Rückruf, Tag“ als Namen nehmen' })).toBeVisible();

  // Beside everything it falls back to where it was; onto the heading of the loose ones it leaves.
  const heading = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
  await drag(CARDS[1], { x: heading.x + 20, y: heading.y + 5 });
  await page.mouse.up();
  await expect(titles(page, LOOSE)).toHaveText([CARDS[1]]);
  const loose = (await page.getByRole('heading', { name: LOOSE }).boundingBox())!;
  await drag(CARDS[2], { x: loose.x + 30, y: loose.y + 8 });
  await page.mouse.up();
  await expect(titles(page, LOOSE)).toHaveText([CARDS[1], CARDS[2]]);
  await it.undo.click();
  await expect(titles(page, LOOSE)).toHaveText([CARDS[1]]);

  // Several at once, by choosing them.
  for (const title of [CARDS[0], CARDS[1]]) await page.getByRole('checkbox', { name: `„${title}“ auswählen` }).check();
  await page.getByRole('region', { name: 'Ausgewählte Karten' }).getByRole('button', { name: 'Zusammenlegen' }).click();
  await expect(page.getByLabel('Name der Gruppe')).toHaveCount(2);
  await expect(page.getByText('Hier ist jede Karte in einer Gruppe.')).toBeVisible();
});

test('similar cards are offered on demand, and what is ignored stays so', async ({ page }) => {
  const more = [card(5, 'Brief ganz ohne Fachwörter')];
  const it = await opened(page, { card: [...cards, ...more] });
  await goTo(it, 'workshop/groups');
  const alike = page.getByRole('region', { name: 'Vielleicht dasselbe' });
  await expect(alike).toHaveCount(0);
  await page.getByRole('button', { name: 'Ähnliche Karten suchen' }).click();
  await expect(alike.getByRole('listitem')).toHaveCount(2);
  await alike.getByRole('listitem').filter({ hasText: 'Fachwörter' }).getByRole('button', { name: /^Nicht dasselbe/ }).click();
  await expect(alike.getByRole('listitem')).toHaveCount(1);
  await isForEverybody(page);
  await alike.getByRole('button', { name: /^Zusammenlegen/ }).click();
  await expect(titles(page, NEW)).toHaveText([CARDS[0], CARDS[2]]);
  await expect(alike).toContainText('Keine zwei Karten');
  await group(page, NEW).getByRole('button', { name: '„Rückruf, Tag“ als Namen nehmen' }).click();
  await expect(group(page, 'Rückruf, Tag')).toBeVisible();
  await it.reload();
  await page.getByRole('button', { name: 'Ähnliche Karten suchen' }).click();
  await expect(alike).toContainText('Keine zwei Karten');
});
