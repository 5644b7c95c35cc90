// A project with touchpoints, as it lies in a file, and what people do on the pages about them.
import { expect, type Page } from './app';
import { upload, Werkstatt } from './pages';

export const id = (n: number) => `0190abcd-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** The built-in phases. */
export const BEFORE = '70686173-6500-8000-8000-000000000002';
export const AFTER = '70686173-6500-8000-8000-000000000004';

type Fields = Record<string, unknown>;

/** Touchpoints 101, 102, ... in this order. */
export const touchpoints = (...all: Fields[]) => all.map((fields, n) => ({ id: id(101 + n), ...fields }));

/** The department of every such project. */
const department = { id: id(10), name: 'Kundenservice', color: 'blue', at: 'V0005' };

/** Opens a project with these records. */
export async function opened(page: Page, records: Record<string, Fields[]>) {
  const name = 'Hausrat 2027';
  const file = {
    format: 'touchpoint-werkstatt',
    version: 1,
    project: { id: id(1), name },
    records: { project: [{ id: id(1), name }], department: [department], ...records },
  };
  const app = await new Werkstatt(page).open();
  await app.openFile(upload(file));
  await expect(page.getByRole('heading', { level: 1, name: 'Unternehmen' })).toBeVisible();
  return new Analysis(page);
}

export class Analysis extends Werkstatt {
  /** Goes to a view of the touchpoints by its address. */
  async goToView(view: string, heading: string) {
    await this.page.evaluate((view) => {
      location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/touchpoints/${view}`);
    }, view);
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }

  goToTouchpoint(n: number, name: string) {
    return this.goToView(id(100 + n), name);
  }

  panel(name: string | RegExp) {
    return this.page.getByRole('region', { name });
  }

  /** What a field that searches offers. */
  found(label: string) {
    return this.page.getByRole('listbox', { name: label }).getByRole('option');
  }

  /** Types into a field that searches, and takes the first that fits. */
  async pick(label: string, words: string) {
    const field = this.page.getByRole('combobox', { name: label });
    await field.fill(words);
    await expect(this.found(label).filter({ hasText: words }).first()).toBeVisible();
    await field.press('Enter');
    await expect(field).toHaveValue('');
  }

  get insights() {
    return this.page.locator('.insight');
  }

  insight(text: string) {
    return this.insights.filter({ hasText: text });
  }

  async addInsight(text: string) {
    const field = this.page.getByLabel('Neue Erkenntnis', { exact: true });
    await field.fill(text);
    await field.press('Enter');
    await expect(field).toHaveValue('');
  }
}
