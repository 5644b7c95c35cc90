// What a person does with the table of touchpoints, in the words on the screen.
import { expect, type Locator, type Page } from './app';
import { Werkstatt, project } from './pages';

/** The table of a project. */
export class TouchpointTable {
  constructor(
    readonly page: Page,
    readonly app: Werkstatt,
  ) {}

  get grid() {
    return this.page.getByRole('grid', { name: 'Tabelle der Touchpoints' });
  }

  get field() {
    return this.page.getByRole('textbox', { name: 'Neuer Touchpoint' });
  }

  /** The names in the table, from above. */
  get names() {
    return this.grid.locator('[data-spot=name][role=rowheader] .sheet__name');
  }

  get headings() {
    return this.grid.locator('.sheet__heading');
  }

  get count() {
    return this.page.getByRole('search', { name: 'Filtern' }).locator('p');
  }

  cell(row: number, column: string): Locator {
    return this.page.locator(`#cell-${row}-${column}`);
  }

  header(name: string) {
    return this.grid.getByRole('columnheader', { name });
  }

  filter(name: string) {
    return this.page.getByRole('search', { name: 'Filtern' }).getByRole('combobox', { name });
  }

  async add(...names: string[]) {
    for (const name of names) {
      await this.field.fill(name);
      await this.field.press('Enter');
    }
  }

  /** Pastes what a spreadsheet would have copied, where the focus is. */
  async paste(text: string) {
    await this.page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      // Firefox gives an event made by a page an empty clipboard of its own.
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      if (!event.clipboardData?.getData('text/plain')) event.clipboardData?.setData('text/plain', text);
      document.activeElement!.dispatchEvent(event);
    }, text);
  }

  async press(...keys: string[]) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async rowMenu(name: string, line: string) {
    const button = this.page.getByRole('button', { name: `Touchpoint „${name}“: Menü` });
    await button.click();
    const menu = this.page.getByRole('menu');
    await menu.getByRole('menuitem', { name: line }).or(menu.getByRole('menuitemradio', { name: line })).click();
  }
}

/** A fresh project with these touchpoints, in the table. */
export async function table(page: Page, ...names: string[]) {
  const app = await project(page);
  await page.goto(page.url().replace(/boards\/.*/, 'touchpoints'));
  const table = new TouchpointTable(page, app);
  await expect(page.getByRole('heading', { level: 1, name: 'Touchpoints' })).toBeVisible();
  await table.add(...names);
  if (names.length > 0) await expect(table.names).toHaveText(names);
  return table;
}
