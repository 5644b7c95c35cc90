// What a person does with journeys, in the words on the screen.
import { expect, type Locator, type Page } from './app';
import { Werkstatt } from './pages';

export class Journeys extends Werkstatt {
  constructor(page: Page) {
    super(page);
  }

  /** A fresh project without anything, on the page of journeys. */
  async begin() {
    await this.open();
    await this.createProject('Hausrat 2027');
    await this.goToJourneys();
    return this;
  }

  async goToJourneys() {
    if (!(await this.rail.isVisible())) await this.page.getByRole('button', { name: 'Menü', exact: true }).click();
    await this.rail.getByRole('link', { name: /^Customer Journeys/ }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Customer Journeys' })).toBeVisible();
  }

  async createJourney(name: string) {
    await this.page.getByRole('button', { name: 'Neue Journey' }).click();
    await this.dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.dialog.getByRole('textbox', { name: 'Name' }).press('Enter');
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  async openJourney(name: string) {
    await this.page.getByRole('link', { name, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  get region() {
    return this.page.getByRole('region', { name: 'Karte der Journey' });
  }

  /** The steps from left to right. */
  get steps() {
    return this.region.locator('th[data-step]');
  }

  step(title: string) {
    return this.region.getByRole('columnheader', { name: title, exact: true });
  }

  titles(...titles: string[]) {
    return expect
      .poll(() => this.steps.evaluateAll((steps) => steps.map((step) => step.getAttribute('aria-label'))))
      .toEqual(titles);
  }

  /** The cell of a step in a lane. */
  async cell(lane: string, step: string): Promise<Locator> {
    const id = await this.step(step).getAttribute('data-step');
    const row = this.region.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: lane, exact: true }) });
    return row.locator(`[data-step="${id}"]`);
  }

  field(phase: string) {
    return this.region.getByRole('textbox', { name: `Neuer Schritt: ${phase}` });
  }

  async addSteps(phase: string, ...titles: string[]) {
    await this.region.getByRole('button', { name: `Schritt hinzufügen: ${phase}` }).click();
    await expect(this.field(phase)).toBeFocused();
    for (const title of titles) {
      await this.field(phase).fill(title);
      await this.field(phase).press('Enter');
      await expect(this.step(title)).toBeVisible();
    }
    await this.field(phase).press('Escape');
    await expect(this.field(phase)).toBeHidden();
  }

  async stepMenu(title: string, line: string) {
    await this.step(title).getByRole('button', { name: `Schritt „${title}“: Menü` }).click();
    await this.page.getByRole('menuitem', { name: new RegExp(`^${line}`) }).click();
  }

  heard(text: string) {
    return expect(this.page.getByRole('status').filter({ hasText: text })).toHaveCount(1);
  }
}
