// What a person does in the app, in the words on the screen. Every locator goes by role and label.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from './app';
import { downloads } from './downloads';

export type KindOfCard = 'Ideen' | 'Mindeststandards' | 'Wow-Effekte';

const WRITE: Record<KindOfCard, string> = {
  Ideen: 'Idee schreiben',
  Mindeststandards: 'Mindeststandard schreiben',
  'Wow-Effekte': 'Wow-Effekt schreiben',
};

/** A file as Playwright hands it to a file input. */
export type Upload = { name: string; mimeType: string; buffer: Buffer };

export function upload(content: string | Buffer | object, name = 'datei.touchpoint.json'): Upload {
  const text = typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content);
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** The whole app in one tab. */
export class Werkstatt {
  constructor(readonly page: Page) {}

  async open(address = './') {
    await this.page.goto(address);
    return this;
  }

  // The frame.

  get state() {
    return this.page.getByTestId('save-state');
  }

  get undo() {
    return this.page.getByRole('button', { name: /^Rückgängig/ }).and(this.page.locator('.bar *'));
  }

  get redo() {
    return this.page.getByRole('button', { name: /^Wiederholen/ }).and(this.page.locator('.bar *'));
  }

  get rail() {
    return this.page.getByRole('navigation', { name: 'Bereiche des Projekts' });
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  toast(text: string | RegExp) {
    return this.page.locator('.toast').filter({ hasText: text });
  }

  async saved() {
    await expect(this.state.locator('[data-state=saved]')).toHaveText('Gespeichert');
  }

  async reload() {
    await this.saved();
    await this.page.reload();
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  async goTo(area: 'Werkstatt-Tafeln' | 'Rahmen' | 'Dateien') {
    await this.rail.getByRole('link', { name: area }).click();
  }

  async goToStart() {
    await this.rail.getByRole('link', { name: 'Alle Projekte' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Touchpoint-Werkstatt' })).toBeVisible();
  }

  /** Opens a menu and takes a line of it, which may name its key behind the words. */
  async choose(button: Locator, line: string) {
    await button.click();
    const named = { name: new RegExp(`^${line.replace(/[.…]/g, '.')}( \\w)?$`) };
    const menu = this.page.getByRole('menu');
    await menu.getByRole('menuitem', named).or(menu.getByRole('menuitemradio', named)).click();
  }

  // The start page.

  async createProject(name: string) {
    await this.page.getByRole('button', { name: 'Neues Projekt' }).click();
    await this.dialog.getByLabel('Wie soll das Projekt heißen?').fill(name);
    await this.dialog.getByRole('button', { name: 'Anlegen' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Rahmen' })).toBeVisible();
  }

  get projects() {
    return this.page.getByRole('region', { name: 'Projekte' }).getByRole('listitem');
  }

  project(name: string) {
    return this.projects.filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  async projectMenu(name: string, line: string) {
    await this.choose(this.page.getByRole('button', { name: `Projekt „${name}“: Menü` }), line);
  }

  async openSample() {
    await this.page.getByRole('button', { name: 'Beispielprojekt öffnen' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Unternehmen' })).toBeVisible();
  }

  // The setup page.

  async addDepartments(...names: string[]) {
    const field = this.page.getByLabel('Abteilung hinzufügen');
    for (const name of names) {
      await field.fill(name);
      await field.press('Enter');
    }
  }

  async addPeople(...names: string[]) {
    const field = this.page.getByLabel('Person hinzufügen');
    for (const name of names) {
      await field.fill(name);
      await field.press('Enter');
    }
  }

  get departments() {
    return this.page.getByRole('region', { name: 'Abteilungen' }).getByRole('textbox', { name: 'Name der Abteilung' });
  }

  get people() {
    return this.page.getByRole('region', { name: 'Personen' }).getByRole('textbox', { name: 'Name', exact: true });
  }

  async departmentMenu(name: string, line: string) {
    await this.choose(this.page.getByRole('button', { name: `Abteilung „${name}“: Menü` }), line);
  }

  // The boards.

  async goToBoard(name: string) {
    if (!(await this.page.getByRole('navigation', { name: 'Tafeln' }).isVisible())) await this.goTo('Werkstatt-Tafeln');
    const tabs = this.page.getByRole('navigation', { name: 'Tafeln' });
    await tabs.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  board(name: string) {
    return this.page.getByRole('region', { name, exact: true });
  }

  column(kind: KindOfCard, board?: string) {
    const within = board ? this.board(board) : this.page.getByRole('main');
    return within.getByRole('region', { name: new RegExp(`^${kind}`) });
  }

  /** The titles of a column, from above. */
  titles(kind: KindOfCard, board?: string) {
    return this.column(kind, board).getByRole('article').getByRole('heading');
  }

  card(title: string) {
    return this.page.getByRole('article', { name: title, exact: true });
  }

  async write(kind: KindOfCard, ...titles: string[]) {
    const column = this.column(kind);
    const field = column.getByRole('textbox', { name: WRITE[kind] });
    if (!(await field.isVisible())) await column.getByRole('button', { name: WRITE[kind] }).click();
    for (const title of titles) {
      await field.fill(title);
      await field.press('Enter');
      await expect(this.card(title).first()).toBeVisible();
    }
    // Away from the field, so that keys mean the page.
    await field.press('Escape');
    await expect(field).toBeHidden();
  }

  async editTitle(before: string, after: string) {
    await this.card(before).getByRole('heading').click();
    const field = this.page.getByRole('textbox', { name: 'Titel' });
    await expect(field).toBeFocused();
    await field.fill(after);
    await field.press('Enter');
    await expect(this.card(after)).toBeVisible();
  }

  async cardMenu(title: string, line: string) {
    await this.choose(this.page.getByRole('button', { name: `Karte „${title}“: Menü` }), line);
  }

  async openCard(title: string) {
    await this.cardMenu(title, 'Öffnen');
    await expect(this.dialog).toBeVisible();
    return this.dialog;
  }

  async closeDialog() {
    await this.dialog.getByRole('button', { name: 'Fertig' }).click();
    await expect(this.dialog).toBeHidden();
  }

  // Files.

  private get inFirefox() {
    return this.page.context().browser()!.browserType().name() === 'firefox';
  }

  /** Presses a button that asks for files, and gives it these. */
  async giveFiles(button: string, ...files: Upload[]) {
    if (this.inFirefox) return this.giveFilesInFirefox(button, files);
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByRole('button', { name: button }).click(),
    ]);
    await chooser.setFiles(files);
  }

  // Without a screen the file picker of the stock Firefox calls itself cancelled, sometimes before
  // the files are there; so it does not come up, and the input that waits for it gets the files.
  private async giveFilesInFirefox(button: string, files: Upload[]) {
    await this.page.evaluate(() => {
      const stay = (event: Event) => (event.target as Element).matches('input[type=file]') && event.preventDefault();
      document.addEventListener('click', stay, { capture: true });
    });
    await this.page.getByRole('button', { name: button }).click();
    await this.page.locator('input[type=file]').setInputFiles(files);
  }

  async openFile(...files: Upload[]) {
    await this.giveFiles('Datei öffnen', ...files);
  }

  async mergeFiles(...files: Upload[]) {
    await this.giveFiles('Dateien wählen', ...files);
  }

  /** The project file, as it lands in the downloads of a person. */
  async exportFile(): Promise<Upload> {
    await this.goTo('Dateien');
    return this.download(this.page.getByRole('button', { name: 'Als Projektdatei speichern' }));
  }

  async download(button: Locator): Promise<Upload> {
    if (this.inFirefox) return this.downloadInFirefox(button);
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    return upload(await readFile(await download.path()), download.suggestedFilename());
  }

  // Playwright does not report downloads of blobs in the stock Firefox: WebDriver BiDi calls them
  // no navigation. The file itself is there.
  private async downloadInFirefox(button: Locator): Promise<Upload> {
    await mkdir(downloads, { recursive: true });
    const before = new Set(await readdir(downloads));
    await button.click();
    let file: Upload | undefined;
    await expect(async () => {
      const name = (await readdir(downloads)).find((name) => !before.has(name) && !name.endsWith('.part'));
      expect(name, 'a new file among the downloads').toBeTruthy();
      const content = await readFile(join(downloads, name!));
      // Firefox begins with an empty file; a project file is whole when it can be read.
      expect(content.length, 'something in it').toBeGreaterThan(0);
      if (name!.endsWith('.json')) JSON.parse(content.toString());
      file = upload(content, name);
    }).toPass({ timeout: 10_000 });
    await rm(join(downloads, file!.name));
    return file!;
  }
}

/** A fresh project with departments and people, on the board of the first department. */
export async function project(page: Page, departments = ['Kundenservice', 'Vertrieb'], people: string[] = []) {
  const app = await new Werkstatt(page).open();
  await app.createProject('Hausrat 2027');
  await app.addDepartments(...departments);
  await app.addPeople(...people);
  await app.goToBoard(departments[0]!);
  return app;
}
