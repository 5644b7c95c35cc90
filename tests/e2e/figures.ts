// Waves with answers, as they lie in a file, and the pages that show their figures.
import { expect, type Page } from './app';
import { Analysis, AFTER, BEFORE, id, opened, touchpoints } from './touchpoint';

type Fields = Record<string, unknown>;

const [SALES, JANA] = [id(11), id(20)];

let next = 0;
const fresh = () => id(5000 + next++);

/** Waves 301, 302, ... in this order. */
export const waves = (...all: Fields[]) => all.map((fields, n) => ({ id: id(301 + n), scale: '1', ...fields }));

/** How many of a group felt what about touchpoint 101, 102, ... in wave 301, 302, ... */
export const felt = (wave: number, touchpoint: number, group: string, disappointed: number, okay: number, delighted: number) => ({
  id: fresh(),
  wave: id(300 + wave),
  touchpoint: id(100 + touchpoint),
  group,
  counts: { disappointed, okay, delighted },
});

/** How many would recommend, in wave 301, 302, ... */
export const recommended = (wave: number, promoters: number, passives: number, detractors: number, more: Fields = {}) => ({
  id: fresh(),
  wave: id(300 + wave),
  counts: { scores: Array(11).fill(0), promoters, passives, detractors },
  ...more,
});

export const GROUPS = { customers: 'customers', service: id(10), sales: SALES, management: 'management', others: 'others' };
export { BEFORE, AFTER, JANA, id, touchpoints };

/** A project with two departments, a persona, and these records, on a page of the figures. */
export async function figures(page: Page, records: Record<string, Fields[]>, view = '', heading: string | RegExp = /./) {
  const departments = [
    { id: id(10), name: 'Kundenservice', color: 'blue', at: 'V0005' },
    { id: SALES, name: 'Vertrieb', color: 'teal', at: 'V0015' },
  ];
  const persona = [{ id: JANA, name: 'Jana Hollmann', at: 'V0005' }];
  const app = new Figures((await opened(page, { department: departments, persona, ...records })).page);
  await app.goToFigures(view, heading);
  return app;
}

export class Figures extends Analysis {
  /** Goes to a page of the figures by its address. */
  async goToFigures(view: string, heading: string | RegExp) {
    await this.page.evaluate((view) => {
      location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/measure${view && `/${view}`}`);
    }, view);
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(this.page.getByRole('navigation', { name: /^(Ansichten der Messung|Views of measuring)$/ })).toBeVisible();
  }

  /** The row of a table that begins with these words. */
  row(table: string | RegExp, name: string | RegExp) {
    const head = this.page.getByRole('rowheader', { name });
    return this.page.getByRole('table', { name: table }).getByRole('row').filter({ has: head });
  }

  /** No page may be wider than its window. */
  async fits() {
    expect(await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
}
