// What a person does on the pages of the charter, the personas, the topics and the phases.
import { expect, type Locator, type Page } from './app';
import { Werkstatt, type Upload } from './pages';

type Tab = 'Projekt und Team' | 'Auftrag' | 'Personas' | 'Themen und Phasen';

/** The setup beyond project and team. */
export class Setup {
  readonly app: Werkstatt;

  constructor(readonly page: Page) {
    this.app = new Werkstatt(page);
  }

  async goTo(tab: Tab) {
    const tabs = this.page.getByRole('navigation', { name: 'Teile des Rahmens' });
    if (!(await tabs.isVisible())) await this.app.goTo('Rahmen');
    await tabs.getByRole('link', { name: tab }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: tab === 'Projekt und Team' ? 'Rahmen' : tab })).toBeVisible();
  }

  /** One entry after the other into the same field, which stays ready. */
  async add(label: string, ...texts: string[]) {
    const field = this.page.getByLabel(label);
    for (const text of texts) {
      await field.fill(text);
      await field.press('Enter');
      await expect(field).toHaveValue('');
      await expect(field).toBeFocused();
    }
  }

  /** Several lines from elsewhere, at once. */
  async paste(label: string, text: string) {
    const field = this.page.getByLabel(label);
    // Not typed: Enter would add an entry for each line.
    await field.evaluate((field: HTMLTextAreaElement, text) => (field.value = text), text);
    for (const key of ['A', 'X', 'V']) await field.press(`ControlOrMeta+${key}`);
    await expect(field).toHaveValue('');
  }

  region(name: string) {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The texts in all fields of this name, from above. */
  async values(region: string, field: string) {
    const fields = await this.region(region).getByRole('textbox', { name: field, exact: true }).all();
    return Promise.all(fields.map((field) => field.inputValue()));
  }

  /** What somebody would hold in their hands: the paper, and nothing of the screen. */
  async onPaper(look: (paper: Locator) => Promise<void>) {
    const paper = this.page.locator('.paper');
    await look(paper);
    // The stock Firefox does not take the print style sheet without printing.
    if (this.page.context().browser()!.browserType().name() === 'firefox') return;
    await expect(paper).toBeHidden();
    await this.page.emulateMedia({ media: 'print' });
    await expect(paper).toBeVisible();
    const controls = this.page.getByRole('button').or(this.page.getByRole('textbox')).or(this.page.getByRole('link'));
    await expect(controls).toHaveCount(0);
    const { width } = (await paper.boundingBox())!;
    expect(width, 'no wider than the window').toBeLessThanOrEqual(this.page.viewportSize()!.width);
    await this.page.emulateMedia({ media: null });
    const pdf = (await this.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), 'one sheet of A4').toHaveLength(1);
  }
}

/** A fresh project, on one of its setup pages. */
export async function setup(page: Page, tab: Tab) {
  const app = await new Werkstatt(page).open();
  await app.createProject('Hausrat 2027');
  const setup = new Setup(page);
  if (tab !== 'Projekt und Team') await setup.goTo(tab);
  return setup;
}

/** A photo of this size, as a file. */
export async function photo(page: Page, width: number, height: number): Promise<Upload> {
  const base64 = await page.evaluate(([width, height]) => {
    const canvas = document.createElement('canvas');
    canvas.width = width!;
    canvas.height = height!;
    const context = canvas.getContext('2d')!;
    for (let stripe = 0; stripe < 40; stripe++) {
      context.fillStyle = `hsl(${stripe * 9} 60% 60%)`;
      context.fillRect((stripe * width!) / 40, 0, width! / 40 + 1, height!);
    }
    return canvas.toDataURL('image/png').split(',')[1]!;
  }, [width, height]);
  return { name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from(base64, 'base64') };
}
