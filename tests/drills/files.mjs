// Files for the drills, and how a page gets them.

const id = (project, n) => `0190${project.toString(16).padStart(4, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** A plain project file with many cards. */
export function bigProject(number, cards) {
  const name = `Import ${number}`;
  const card = Array.from({ length: cards }, (_, n) => ({
    id: id(number, n + 1),
    title: `Karte ${n}`,
    note: 'Damit die Datei so groß ist wie die eines langen Workshops. '.repeat(3),
    place: { board: 'company', kind: 'idea' },
  }));
  const project = [{ id: id(number, 0), name }];
  return { name, cards, text: JSON.stringify({ format: 'touchpoint-werkstatt', version: 1, records: { card, project } }) };
}

/** Opens a file, on the start page unless another button is named. */
export async function giveFile({ browser, app }, text, named = 'Datei öffnen') {
  const { page } = app;
  const file = { name: 'datei.touchpoint.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  const button = page.getByRole('button', { name: named });
  if (browser.kind !== 'firefox') {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
    return chooser.setFiles(file);
  }
  // Without a screen Firefox calls its file picker cancelled; so it does not come up.
  await page.evaluate(() => {
    const stay = (event) => event.target.matches('input[type=file]') && event.preventDefault();
    document.addEventListener('click', stay, { capture: true });
  });
  await button.click();
  return page.locator('input[type=file]').setInputFiles(file);
}
