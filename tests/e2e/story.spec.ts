// The story that the app is for: one project, three people, one merged result.
import { expect, test } from './app';
import { Werkstatt } from './pages';

// As people have it: with the service worker that keeps the program.
test.use({ serviceWorkers: 'allow' });

const DEPARTMENTS = ['Kundenservice', 'Vertrieb', 'Marketing'];

test('three people work on one project in three browsers and merge it without losing a word', async ({ page, openContext }) => {
  const anna = await new Werkstatt(page).open();
  await anna.createProject('Hausrat 2027');
  await anna.addDepartments(...DEPARTMENTS);
  await expect(anna.departments).toHaveCount(3);
  await anna.goToBoard('Kundenservice');
  await anna.write('Ideen', 'Rückruf zur Wunschzeit', 'Umzugshelfer');
  await anna.write('Mindeststandards', 'Antwort am selben Tag');
  await anna.goToBoard('Vertrieb');
  await anna.write('Wow-Effekte', 'Blumen zum Einzug');
  const file = await anna.exportFile();
  expect(file.name).toMatch(/\.touchpoint\.json$/);
  await expect(anna.toast(`„${file.name}“ wurde dem Browser übergeben`)).toBeVisible();

  // Two colleagues get the file, each in a browser of their own.
  const colleague = async (own: { card: string; department: string; title: string }) => {
    const context = await openContext();
    const desk = await new Werkstatt(await context.newPage()).open();
    await desk.openFile(file);
    await desk.goToBoard('Kundenservice');
    await expect(desk.titles('Ideen')).toHaveText(['Umzugshelfer', 'Rückruf zur Wunschzeit']);
    await desk.editTitle('Umzugshelfer', own.title);
    await desk.goToBoard(own.department);
    await desk.write('Ideen', own.card);
    await desk.saved();
    return desk.exportFile();
  };
  const bens = await colleague({ card: 'Termine am Samstag', department: 'Vertrieb', title: 'Umzugshelfer auf Zuruf' });
  const claras = await colleague({ card: 'Brief ohne Amtsdeutsch', department: 'Marketing', title: 'Umzugshelfer am Wochenende' });

  // Ben's file brings one new card and one changed title.
  await anna.mergeFiles({ ...bens, name: 'ben.touchpoint.json' });
  await expect(anna.dialog).toContainText('Noch ist nichts geändert.');
  await expect(anna.dialog).toContainText('1 neu');
  await expect(anna.dialog).toContainText('1 geändert');
  await expect(anna.dialog).not.toContainText('Konflikt');
  const newCard = anna.dialog.getByRole('listitem').filter({ hasText: 'Termine am Samstag' });
  await expect(newCard).toContainText('neu');
  await anna.dialog.getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(anna.dialog).toBeHidden();
  await expect(anna.toast('„ben.touchpoint.json“ zusammengeführt: 1 neu, 1 geändert')).toBeVisible();

  // Clara wrote another title without knowing of Ben's.
  await anna.mergeFiles({ ...claras, name: 'clara.touchpoint.json' });
  await expect(anna.dialog).toContainText('1 neu');
  await expect(anna.dialog).toContainText('1 Konflikt');
  await expect(anna.dialog).toContainText('Zwei Fassungen: Titel');
  await anna.dialog.getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(anna.dialog).toBeHidden();
  await expect(anna.toast('1 Konflikt wartet auf Ihre Entscheidung.')).toBeVisible();

  // Every card of everybody is there.
  await anna.goToBoard('Alle Abteilungen');
  await expect(anna.titles('Ideen', 'Vertrieb')).toHaveText(['Termine am Samstag']);
  await expect(anna.titles('Ideen', 'Marketing')).toHaveText(['Brief ohne Amtsdeutsch']);
  await expect(anna.titles('Wow-Effekte', 'Vertrieb')).toHaveText(['Blumen zum Einzug']);
  await expect(anna.titles('Mindeststandards', 'Kundenservice')).toHaveText(['Antwort am selben Tag']);
  const ideas = anna.titles('Ideen', 'Kundenservice');
  await expect(ideas).toHaveText([/^Umzugshelfer (auf Zuruf|am Wochenende)$/, 'Rückruf zur Wunschzeit']);
  await expect(anna.column('Ideen', 'Kundenservice').getByRole('button', { name: 'Mehrere Fassungen' })).toHaveCount(1);

  // The one conflict shows both versions and lets her choose.
  await anna.rail.getByRole('link', { name: '1 Konflikt' }).click();
  const conflicts = page.getByRole('region', { name: /^Konflikte/ });
  const title = conflicts.getByRole('group', { name: 'Titel' });
  await expect(title).toContainText('Umzugshelfer auf Zuruf');
  await expect(title).toContainText('Umzugshelfer am Wochenende');
  await title.getByRole('radio', { name: /^Umzugshelfer am Wochenende/ }).check();
  await conflicts.getByRole('button', { name: '1 Entscheidung übernehmen' }).click();
  await expect(anna.toast('1 Konflikt entschieden')).toBeVisible();
  await expect(conflicts).toContainText('Keine Konflikte');

  // Undo names what it takes back, and takes it back.
  await expect(anna.undo).toHaveAccessibleName('Rückgängig: Konflikt entscheiden');
  await anna.undo.click();
  await expect(title).toContainText('Umzugshelfer auf Zuruf');
  await expect(anna.redo).toHaveAccessibleName('Wiederholen: Konflikt entscheiden');
  await anna.redo.click();
  await expect(conflicts).toContainText('Keine Konflikte');

  // And it is all still there tomorrow.
  await anna.reload();
  await anna.goToBoard('Alle Abteilungen');
  await expect(anna.titles('Ideen', 'Kundenservice')).toHaveText(['Umzugshelfer am Wochenende', 'Rückruf zur Wunschzeit']);
  await expect(anna.titles('Ideen', 'Vertrieb')).toHaveText(['Termine am Samstag']);
  await expect(anna.titles('Ideen', 'Marketing')).toHaveText(['Brief ohne Amtsdeutsch']);
  await expect(anna.titles('Wow-Effekte', 'Vertrieb')).toHaveText(['Blumen zum Einzug']);
  await expect(anna.rail.getByRole('link', { name: /Konflikt/ })).toHaveCount(0);
});
