// The analysis as teams do it: apart from each other, with files in between.
import { expect, test } from './app';
import { Journeys } from './journeys';

test('two people rate and write one journey apart from each other, and the merged map has both', async ({ page, openContext }) => {
  const anna = await new Journeys(page).begin();
  await anna.createJourney('Wasserschaden');
  await anna.addSteps('Kauf', 'Wartet');
  const file = await anna.exportFile();

  // Ben gets the file, is disappointed, and knows of one more step.
  const ben = new Journeys(await (await openContext()).newPage());
  await ben.open();
  await ben.openFile(file);
  await expect(ben.rail).toBeVisible();
  await ben.goToJourneys();
  await ben.openJourney('Wasserschaden');
  await ben.step('Wartet').focus();
  await ben.page.keyboard.press('1');
  await ben.addSteps('Kauf', 'Ruft an');
  await ben.saved();
  const bens = await ben.exportFile();

  // Meanwhile Anna is delighted, and renames the step.
  await anna.goToJourneys();
  await anna.openJourney('Wasserschaden');
  await anna.step('Wartet').focus();
  await page.keyboard.press('3');
  await anna.step('Wartet').locator('.step__title').click();
  await page.getByRole('textbox', { name: 'Was tut der Kunde?' }).fill('Wartet auf das Geld');
  await page.keyboard.press('Enter');
  await anna.goTo('Dateien');
  await anna.mergeFiles({ ...bens, name: 'ben.touchpoint.json' });
  await expect(anna.dialog.getByRole('listitem').filter({ hasText: 'Ruft an' })).toContainText('Schritt');
  await expect(anna.dialog).not.toContainText('Konflikt');
  await anna.dialog.getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(anna.dialog).toBeHidden();

  const both = async () => {
    await anna.goToJourneys();
    await anna.openJourney('Wasserschaden');
    await anna.titles('Wartet auf das Geld', 'Ruft an');
    const rating = await anna.cell('Bewertung', 'Wartet auf das Geld');
    await expect(rating.getByRole('listitem'), 'each counts once').toHaveText([/okay: Kunden 0 ·\sn\s2/]);
    await expect(rating.getByRole('button', { name: 'begeistert' }), 'her own one is still hers').toHaveAttribute('aria-pressed', 'true');
  };
  await both();

  // The same file once more changes nothing.
  await anna.goTo('Dateien');
  await anna.mergeFiles({ ...bens, name: 'noch-einmal.touchpoint.json' });
  await expect(page.getByText('Die Datei enthält nichts, was hier nicht schon da ist.')).toBeVisible();
  await anna.reload();
  await both();
});
