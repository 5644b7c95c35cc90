// Brainwriting: sheets go round, and each idea grows out of the one above it.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { id, opened } from './touchpoint';
import { go, inRoom, workshop } from './workshop';

const sheets = (heads: number, turns: number) =>
  workshop([{ kind: 'brainwrite', private: true, board: id(10), heads, ideas: 1, turns }]);

const write = (page: Page, text: string) => page.getByRole('textbox', { name: 'Idee 1' }).fill(text);
const above = (page: Page) => page.getByRole('list', { name: 'Bisher auf diesem Bogen zu Idee 1' }).getByRole('listitem');

test('one device goes round: each sheet visits everybody once, and every idea shows its chain', async ({ page }) => {
  await opened(page, sheets(3, 3));
  await inRoom(page);
  await expect(page.getByText('3 Personen · 1 je Bogen und Runde · 3 Runden: bis zu 9 Ideen.')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  await page.getByRole('button', { name: 'Gerät herumgeben' }).click();
  for (const turn of [1, 2, 3]) {
    for (const person of [1, 2, 3]) {
      await page.getByRole('button', { name: `Ich bin Person ${person}: Bogen öffnen` }).click();
      const sheet = ((person - turn + 3) % 3) + 1;
      await expect(page.getByRole('heading', { name: `Bogen ${sheet}, Runde ${turn} von 3` })).toBeFocused();
      await expect(above(page)).toHaveCount(turn - 1);
      await write(page, `Bogen ${sheet}: Person ${person} in Runde ${turn}`);
      await page.getByRole('button', { name: 'Fertig, weitergeben' }).click();
      // Between two people nothing is to be seen.
      await expect(page.getByText(`Bogen ${sheet}: Person`)).toHaveCount(0);
    }
    const on = turn === 3 ? 'Letzte Runde abschließen' : `Runde ${turn + 1} beginnen`;
    await page.getByRole('button', { name: on }).click();
  }
  await expect(page.getByText('Alle Runden sind geschrieben.')).toBeVisible();
  await page.getByText('Für die Moderation').click();
  await page.getByRole('button', { name: 'Ideen aufdecken' }).click();
  const table = page.getByRole('table', { name: 'Bogen 2' });
  await expect(table.getByRole('row', { name: /^Runde 3/ })).toContainText('Bogen 2: Person 1 in Runde 3');
  await table.getByRole('link', { name: 'Bogen 2: Person 3 in Runde 2' }).click();
  const chain = page.getByRole('dialog').getByRole('region', { name: 'Kette im Brainwriting' });
  await expect(chain.getByRole('listitem')).toHaveText([
    'Bogen 2: Person 2 in Runde 1', 'Bogen 2: Person 3 in Runde 2', 'Bogen 2: Person 1 in Runde 3',
  ]);
});

test('on several devices everybody has a sheet of their own, and the next turn begins everywhere', async ({ page, context }) => {
  const app = await opened(page, sheets(2, 2));
  await app.saved();
  const other = await context.newPage();
  await other.goto(page.url());
  for (const [tab, person] of [[page, 1], [other, 2]] as const) {
    await inRoom(tab);
    await tab.getByLabel('Ich bin').selectOption({ label: `Person ${person}` });
    await tab.getByRole('button', { name: 'Platz nehmen' }).click();
    await expect(tab.getByRole('heading', { name: `Bogen ${person}, Runde 1 von 2` })).toBeVisible();
    await write(tab, `Idee von Person ${person}`);
    await tab.getByRole('button', { name: 'Fertig', exact: true }).click();
    await expect(tab.getByText('Bogen weitergegeben')).toBeVisible();
  }
  // Nobody else reads it meanwhile, on the board neither.
  await go(other, `boards/${id(10)}`);
  await expect(other.getByText('Idee von Person 1')).toHaveCount(0);
  await other.goBack();
  await other.getByText('Für die Moderation').click();
  await expect(other.getByText('Person 1: 1 Idee')).toBeVisible();
  await other.getByRole('button', { name: 'Nächste Runde' }).click();
  await expect(page.getByRole('heading', { name: 'Bogen 2, Runde 2 von 2' })).toBeVisible();
  await expect(above(page)).toHaveText(['Idee von Person 2']);
  // After a reload this window still has its place.
  await app.reload();
  await expect(page.getByRole('heading', { name: 'Bogen 2, Runde 2 von 2' })).toBeVisible();
});
