// A project with a wave, as it lies in a file, and what people do on the pages that fill it.
import AxeBuilder from '@axe-core/playwright';
import { createHash } from 'node:crypto';
import { expect, type Page } from './app';
import { AFTER, Analysis, BEFORE, id, opened, touchpoints } from './touchpoint';

/** The wave of such projects. */
export const WAVE = id(300);

const about = {
  name: 'Nullmessung',
  date: '2026-03-01',
  method: 'survey',
  respondents: '',
  scale: '',
  touchpoints: [] as string[],
  groups: [] as string[],
};

/** A wave that is open. */
export const wave = { id: WAVE, name: about.name, date: about.date };

/** What seals the wave, as the app would write it. */
export function seal() {
  const content = { about, answers: [], recommendations: [] };
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { on: '2026-03-31', hash, content };
}

/** A project with three touchpoints, a persona and this wave. */
export async function withWave(page: Page, fields: Record<string, unknown> = {}) {
  await opened(page, {
    touchpoint: touchpoints(
      { name: 'Servicehotline', phase: AFTER },
      { name: 'Vergleichsportal', phase: BEFORE },
      { name: 'Rechnung per Post', phase: AFTER },
    ),
    persona: [{ id: id(20), name: 'Jana Hollmann', at: 'V0005' }],
    wave: [{ ...wave, ...fields }],
  });
  return new Measuring(page);
}

/** Nothing for axe to complain about, in both themes. */
export async function isAccessible(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary}`));
    expect(found, colorScheme).toEqual([]);
  }
}

/** Everybody can read and reach what is on screen, in both themes, and nothing is cut off on a small phone. */
export async function isForEverybody(page: Page) {
  await isAccessible(page);
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 568 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, 'nothing is wider than the screen').toBeLessThanOrEqual(0);
  await page.setViewportSize(size);
}

type Stored = Record<string, unknown>;

export class Measuring extends Analysis {
  /** Goes to a view of measuring by its address. */
  async goToMeasure(view: string) {
    await this.page.evaluate((view) => {
      location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/measure/${view}`);
    }, view);
  }

  async goToSheet() {
    await this.goToMeasure(`waves/${WAVE}/sheet`);
    await expect(this.heading).toBeVisible();
  }

  async goToImport() {
    await this.goToMeasure(`waves/${WAVE}/import`);
    await expect(this.heading).toBeVisible();
  }

  get heading() {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** What a kind of record holds that is not empty, as it goes into the project file. */
  async stored(kind: string): Promise<Stored[]> {
    await this.page.evaluate(() => {
      location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, '$1/files');
    });
    await expect(this.page.getByRole('heading', { level: 1, name: 'Dateien' })).toBeVisible();
    const file = await this.download(this.page.getByRole('button', { name: 'Als Projektdatei speichern' }));
    const records = (JSON.parse(file.buffer.toString()) as { records: Record<string, Stored[]> }).records;
    return records[kind] ?? [];
  }

  /** The answers of the project: touchpoint, group, and how many felt what. */
  async answers() {
    const names: Record<string, string> = { [id(101)]: 'Servicehotline', [id(102)]: 'Vergleichsportal', [id(103)]: 'Rechnung per Post' };
    const lines = (await this.stored('answers')).map((it) => {
      const { disappointed = 0, okay = 0, delighted = 0 } = (it.counts ?? {}) as Record<string, number>;
      const relevance = it.relevance as { mean: number; n: number } | null | undefined;
      const about = names[it.touchpoint as string] ?? 'neu';
      return `${about}: ${disappointed}/${okay}/${delighted}${relevance ? `, ${relevance.mean} von ${relevance.n}` : ''}`;
    });
    return lines.sort();
  }
}
