// Files of other tools and tables come in: seen before they count, nothing is lost unsaid, and nothing comes twice.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './app';
import { project, Werkstatt, type Upload } from './pages';

const foreign = (name: string): Upload => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: readFileSync(join(__dirname, '../fixtures/foreign', name)),
});
const table = (text: string, name = 'plan.csv'): Upload => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

class Intake extends Werkstatt {
  async goToIntake(target = '') {
    await this.page.evaluate((target) => {
      location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/import${target}`);
    }, target);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Aus Datei oder Tabelle' })).toBeVisible();
  }

  async give(file: Upload) {
    await this.giveFiles('Datei wählen', file);
    await expect(this.page.getByText(file.name)).toBeVisible();
  }

  get takeIn() {
    return this.page.getByRole('button', { name: 'Übernehmen', exact: true });
  }

  get done() {
    return this.page.getByRole('region', { name: /^Übernommen:/ });
  }

  figure(name: string) {
    const label = this.page.getByText(name, { exact: true });
    return this.page.locator('.intake__figures > div').filter({ has: label }).locator('dd');
  }
}

async function intake(page: Page, people: string[] = []) {
  const app = new Intake((await project(page, ['Kundenservice', 'Vertrieb'], people)).page);
  return app;
}

const PLAN = `\u{feff}Maßnahme;Wer;Bis wann;Budget;Ort\r
Rückruf einführen;Ute Brandt;30.04.2026;1.500 €;Halle 3\r
Texte kürzen;Ute Brandt;31.02.2026;;\r
Schulung planen;Ben Niemand;;;\r
`;

test('a table of measures is understood, its errors are named, and it counts once', async ({ page }) => {
  const app = await intake(page, ['Ute Brandt']);
  await app.goToIntake('/measures');
  await app.give(table(PLAN));
  await expect(page.getByLabel('Spalte „Wer“')).toHaveValue('person');
  await expect(page.getByLabel('Spalte „Ort“')).toHaveValue('-note');
  const errors = page.getByRole('region', { name: '2 fehlerhafte Zeilen' });
  await expect(errors.getByRole('listitem')).toContainText(['Zeile 3: „31.02.2026“ ist kein Datum', 'Zeile 4: „Ben Niemand“ gibt es nicht']);
  await expect(app.takeIn).toHaveAttribute('aria-disabled', 'true');

  // Unknown people are made, the faulty line is left out.
  await page.getByLabel('Unbekannte Namen: Personen').selectOption({ label: 'anlegen' });
  await page.getByLabel('Die fehlerhafte Zeile weglassen').check();
  await expect(app.figure('neu')).toHaveText('2');
  await expect(page.getByText('In Notizen: Ort (1)')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations).toEqual([]);
  await app.takeIn.click();
  await expect(app.done).toContainText('Eine fehlerhafte Zeile wurde weggelassen.');
  await expect(app.done).toContainText('Dazu angelegt: Ben Niemand');
  await app.saved();
  await app.done.getByRole('link', { name: 'Maßnahmen' }).click();
  await expect(page.getByText('Rückruf einführen')).toBeVisible();

  // Once more it adds nothing; one step takes all of it back.
  await app.goToIntake('/measures');
  await app.give(table(PLAN));
  await page.getByLabel('Die fehlerhafte Zeile weglassen').check();
  await expect(app.figure('schon da')).toHaveText('2');
  await expect(page.getByText('Es gibt nichts zu übernehmen.')).toBeVisible();
  await app.undo.click();
  await app.saved();
  await page.getByRole('button', { name: 'Andere Datei' }).click();
  await app.give(table(PLAN));
  await expect(page.getByText('„Ute Brandt“')).toBeHidden();
  await expect(page.getByRole('region', { name: '2 fehlerhafte Zeilen' })).toBeVisible();
});

test('a board of Trello becomes cards, and what has no field stands in the note', async ({ page }) => {
  const app = await intake(page);
  await app.goToIntake();
  await app.give(foreign('trello.json'));
  await expect(page.getByText('„Kundenservice“, ein Board von Trello, Zettel: 2')).toBeVisible();
  await page.getByLabel('„Ideen“ geht auf').selectOption({ label: 'Vertrieb' });
  await page.getByLabel('„Ideen“ wird').selectOption({ label: 'Wow-Effekte' });
  await page.getByLabel('„Alt“ geht auf').selectOption({ label: '– weglassen –' });
  await expect(app.figure('neu')).toHaveText('1');
  await expect(app.figure('weggelassen')).toHaveText('1');
  await expect(page.getByText('Steht in der Datei und kann keine Karte werden')).toContainText('ein Eintrag des Verlaufs');
  await expect(page.getByText('Stimmen dort: 4')).toBeVisible();
  await app.takeIn.click();
  await expect(app.done).toContainText('Checkliste (2)');
  await app.done.getByRole('link', { name: /Vertrieb.*eine Karte/ }).click();
  await expect(page.getByText('Wunschzeit für den Rückruf')).toBeVisible();
});

test('a board of another tool that is dropped on any page comes to where it is taken in, and a second one takes its place', async ({ page }) => {
  const app = await intake(page);
  const drop = async (name: string) => {
    const data = await page.evaluateHandle(({ name, text }) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name, { type: 'application/json' }));
      return data;
    }, { name, text: foreign(name).buffer.toString() });
    for (const type of ['dragenter', 'dragover', 'drop']) await page.locator('#content').dispatchEvent(type, { dataTransfer: data });
  };
  await drop('trello.json');
  await expect(page.getByRole('heading', { level: 1, name: 'Aus Datei oder Tabelle' })).toBeVisible();
  await expect(page.getByText('trello.json')).toBeVisible();
  await drop('scrumlr.json');
  await expect(page.getByText('scrumlr.json')).toBeVisible();
  await expect(page.getByText('trello.json')).toHaveCount(0);
  await page.getByRole('button', { name: 'Andere Datei' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aus Datei oder Tabelle' })).toBeFocused();
});

test('a foreign file that is opened at the start asks where it goes', async ({ page }) => {
  const app = new Intake((await new Werkstatt(page).open()).page);
  await app.openFile(foreign('mural.csv'));
  await expect(app.dialog).toContainText('„mural.csv“ ist keine Projektdatei');
  await app.dialog.getByRole('button', { name: 'Neues Projekt' }).click();
  await expect(page.getByText('Ein Board von Mural, Zettel: 2')).toBeVisible();
  await app.takeIn.click();
  await expect(app.done).toContainText('ein leerer Zettel');
  await app.done.getByRole('link', { name: /Wow-Effekte: eine Karte/ }).click();
  await expect(page.getByText('Frühstück & Zeitung aufs Zimmer')).toBeVisible();
});

test('a table of fifty thousand rows shows how far it is and can be stopped', async ({ page }) => {
  const app = await intake(page);
  await app.goToIntake('/touchpoints');
  const rows = Array.from({ length: 50_000 }, (_, nth) => `Touchpoint ${nth};Telefon;Notiz ${nth};mehr`);
  // A quick machine is through before a test could press the button: so it is pressed as soon as it has told of some rows.
  await page.evaluate(() => {
    const told = (window as { told?: string[] }).told = [] as string[];
    new MutationObserver(() => {
      const progress = document.body.innerText.match(/[\d.]+ von 50\.000 geprüft/);
      const stop = [...document.querySelectorAll('button')].find((it) => it.textContent?.includes('Anhalten'));
      if (!progress || !stop || told.length > 0) return;
      told.push(progress[0]);
      stop.click();
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await app.give(table(`Touchpoint;Kanal;Mehr;Ort\n${rows.join('\n')}\n`, 'viele.csv'));
  await expect(page.getByText('Angehalten. Es wurde nichts übernommen.')).toBeVisible();
  await expect(app.takeIn).toBeHidden();
});
