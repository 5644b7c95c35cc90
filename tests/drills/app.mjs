// What a person does in the app, as far as the drills need it, and what the page tells of it.

/** Runs in the page before the app: tells each edit and each "saved", in their order, and how long it took. */
function watch() {
  const tell = (kind, more = '') => console.debug(`drill:${kind}:${more}`);
  let started = [];
  const saved = (node) => node instanceof Element && (node.matches('[data-state=saved]') || node.querySelector('[data-state=saved]'));
  // The state is drawn in the very task in which the transaction is complete, so every edit told before it is meant.
  new MutationObserver((records) => {
    if (records.some(({ type, target, addedNodes }) => (type === 'attributes' ? saved(target) : [...addedNodes].some(saved)))) tell('saved');
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-state'] });
  // What the page hands out as a file.
  const url = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    window.drillFile = blob.text();
    return url.call(URL, blob);
  };
  addEventListener(
    'keydown',
    (event) => {
      const field = event.target;
      if (event.key !== 'Enter' || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || !field.value) return;
      started.push({ at: event.isTrusted ? event.timeStamp : performance.now(), title: field.value });
      tell('edit', field.value);
    },
    { capture: true },
  );
  const real = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
    const transaction = real.call(this, stores, mode, ...rest);
    if (mode === 'readwrite' && [stores].flat().includes('journal')) {
      const meant = started;
      started = [];
      const done = () => meant.forEach(({ at, title }) => tell('durable', `${performance.now() - at}:${title}`));
      transaction.addEventListener('complete', done);
    }
    return transaction;
  };
}

/** The app in one page of a browser under drill. */
export class App {
  constructor(browser, address) {
    this.page = browser.page;
    this.browser = browser;
    this.address = address;
    this.edits = [];
    this.acknowledged = 0;
    this.durable = [];
    this.latencies = [];
    this.errors = [];
    this.page.on('console', (message) => {
      const [mark, kind, ...rest] = message.text().split(':');
      if (message.type() === 'error') this.errors.push(message.text());
      if (mark !== 'drill') return;
      if (kind === 'edit') this.edits.push(rest.join(':'));
      if (kind === 'saved') this.acknowledged = this.edits.length;
      if (kind === 'durable') {
        this.latencies.push(Number(rest[0]));
        this.durable.push(rest.slice(1).join(':'));
      }
    });
    this.page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  /** Everything of which the page has said "saved", and everything whose transaction the browser has called complete. */
  get promised() {
    return [...new Set([...this.edits.slice(0, this.acknowledged), ...this.durable])];
  }

  async open(hash = '') {
    await this.page.addInitScript(watch);
    await this.page.goto(`${this.address}?lang=de${hash}`);
    return this;
  }

  get saved() {
    return this.page.getByTestId('save-state').locator('[data-state=saved]');
  }

  async createProject(name, department = 'Kundenservice') {
    await this.page.getByRole('button', { name: 'Neues Projekt' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Wie soll das Projekt heißen?').fill(name);
    await dialog.getByRole('button', { name: 'Anlegen' }).click();
    const field = this.page.getByLabel('Abteilung hinzufügen');
    await field.fill(department);
    await field.press('Enter');
    await this.saved.waitFor();
    await this.page.getByRole('navigation', { name: 'Bereiche des Projekts' }).getByRole('link', { name: 'Werkstatt-Tafeln' }).click();
    await this.page.getByRole('navigation', { name: 'Tafeln' }).getByRole('link', { name: new RegExp(`^${department}`) }).click();
    await this.page.getByRole('heading', { level: 1, name: department }).waitFor();
    await this.saved.waitFor();
    // What was written to get here is no part of the drill.
    this.edits = [];
    this.acknowledged = 0;
    this.durable = [];
    this.latencies = [];
    return this.page.url().split('#')[1];
  }

  /** From the files back to the board. */
  async goBack(department = 'Kundenservice') {
    await this.page.goBack();
    await this.page.getByRole('heading', { level: 1, name: department }).waitFor();
  }

  get column() {
    return this.page.getByRole('main').getByRole('region', { name: /^Ideen/ });
  }

  async beginWriting() {
    const field = this.column.getByRole('textbox', { name: 'Idee schreiben' });
    if (!(await field.isVisible())) await this.column.getByRole('button', { name: 'Idee schreiben' }).click();
    await field.waitFor();
    return field;
  }

  /** Writes cards by events in the page, up to `gap` ms apart and seldom longer; does not wait for saving. */
  async writeFast(titles, gap) {
    const field = await this.beginWriting();
    await field.evaluate(
      async (field, { titles, gap }) => {
        const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set;
        for (const title of titles) {
          set.call(field, title);
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
          await new Promise((resolve) => setTimeout(resolve, Math.random() * gap * (Math.random() < 0.1 ? 10 : 1)));
          if (field.value) throw new Error(`"${title}" was not taken`);
        }
      },
      { titles, gap },
    );
  }

  /** The project file that a person would save now. */
  async file() {
    await this.page.getByRole('navigation', { name: 'Bereiche des Projekts' }).getByRole('link', { name: 'Dateien' }).click();
    await this.page.getByRole('button', { name: 'Als Projektdatei speichern' }).click();
    await this.page.waitForFunction(() => window.drillFile);
    return JSON.parse(await this.page.evaluate(() => window.drillFile));
  }

  /** The titles of all cards, from that file, since columns show no more than a hundred. */
  async titles() {
    const { records } = await this.file();
    return (records.card ?? []).map((card) => card.title);
  }

  /** The board is there; says what the app complains of. */
  async ready(department = 'Kundenservice') {
    await this.page.getByRole('heading', { level: 1, name: department }).waitFor({ timeout: 30_000 });
    const notices = await this.page.locator('main .notice[role=alert]').allTextContents();
    return notices.map((notice) => notice.trim());
  }
}
