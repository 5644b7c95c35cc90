// The protocol: what came of the workshops so far, to read and to hand out at any moment.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { id, opened } from './touchpoint';
import { go, workshop } from './workshop';

const SERVICE = id(10);
const place = (kind: string, n: number) => ({ board: SERVICE, kind, at: `V000${n}` });
const records = () => ({
  person: [{ id: id(30), name: 'Anna Beck' }],
  ...workshop([
    { kind: 'write', name: 'Ideen sammeln' },
    { kind: 'vote', round: id(700) },
    { kind: 'write', private: true },
  ]),
  group: [{ id: id(600), name: 'Erreichbarkeit', at: 'V0001' }],
  card: [
    { id: id(201), title: 'Rückruf am selben Tag', place: place('standard', 1), state: 'agreed', author: id(30), group: id(600), writing: id(501) },
    { id: id(202), title: 'Blumen nach dem Schaden', place: place('wow', 1), writing: id(501) },
    { id: id(203), title: 'Nicht im Workshop geschrieben', place: place('idea', 1) },
    { id: id(204), title: 'Streng geheim', place: place('idea', 2), writing: id(503) },
  ],
  round: [
    { id: id(700), name: 'Was zuerst?', date: '2026-11-12', closed: true },
    { id: id(701), name: 'Noch offen', date: '2026-11-13' },
  ],
  ballot: [
    { id: id(710), round: id(700), heads: 4, [`dots/${id(201)}`]: 7, [`dots/${id(202)}`]: 5 },
    { id: id(711), round: id(701), heads: 4, [`dots/${id(203)}`]: 11 },
  ],
  measure: [
    { id: id(800), title: 'Rückrufplan schreiben', card: id(201), person: id(30), until: '2026-12-01', state: 'planned' },
    { id: id(801), title: 'Etwas ganz anderes', state: 'planned' },
  ],
});

async function protocol(page: Page) {
  const app = await opened(page, records());
  await go(page, 'workshop/protocol');
  await expect(page.getByRole('heading', { level: 1, name: 'Protokoll Hausrat 2027' })).toBeVisible();
  return app;
}

test('the protocol tells decisions, next steps, votes and cards, and nothing that is secret', async ({ page }) => {
  await protocol(page);
  const content = page.locator('#content');
  await expect(content).toContainText('Ideenworkshop, 12.11.2026');
  await expect(content).toContainText('Ideen sammeln (10 min)');
  await expect(content).toContainText('Rückruf am selben Tag (Kundenservice, vereinbart)');
  const next = page.getByRole('table', { name: 'Nächste Schritte' });
  await expect(next.getByRole('row', { name: /Rückrufplan schreiben/ })).toContainText('Anna Beck');
  await expect(content).toContainText('12 von 12 Punkten, gegeben von 4 Personen.');
  await expect(content).toContainText('Läuft noch. Das Ergebnis ist geheim');
  await expect(content).toContainText('Rückruf am selben Tag (Gruppe Erreichbarkeit · 7 Punkte · Anna Beck)');
  await expect(content).toContainText('1 Karte ist noch verdeckt');
  await expect(content).not.toContainText('Streng geheim');
  await expect(content).not.toContainText('11 Punkte');
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);

  // Without names, and about one workshop only.
  await page.getByRole('checkbox', { name: 'Mit Namen der Beteiligten' }).uncheck();
  await expect(content).not.toContainText('Anna Beck');
  await page.getByLabel('Worüber').selectOption({ label: 'Ideenworkshop' });
  await expect(page.getByRole('heading', { level: 1, name: 'Protokoll Ideenworkshop' })).toBeVisible();
  await expect(content).not.toContainText('Nicht im Workshop geschrieben');
  await expect(content).not.toContainText('Etwas ganz anderes');
  await expect(content).toContainText('Rückrufplan schreiben');
  await page.getByRole('link', { name: 'Blumen nach dem Schaden' }).first().click();
  await expect(page.getByRole('dialog', { name: 'Wow-Effekt' })).toBeVisible();
});

test('what is on screen is handed out as Markdown', async ({ page }) => {
  const app = await protocol(page);
  await page.getByRole('button', { name: 'Speichern' }).click();
  const { name, buffer } = await app.download(page.getByRole('menuitem', { name: /^Als Markdown/ }));
  expect(name).toBe('Protokoll Hausrat 2027.md');
  const text = buffer.toString();
  for (const part of ['# Protokoll Hausrat 2027', '## Was beschlossen ist', '## Nächste Schritte', '| Rückrufplan schreiben | Anna Beck |', '## Abstimmungen', '## Karten: Kundenservice']) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('Streng geheim');
});
