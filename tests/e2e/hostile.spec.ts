// Files that want to do harm: what stands in them is text and stays text, on every screen and in everything handed out.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from './app';
import { hostileProject, PROBES } from './hostile';
import { upload, Werkstatt } from './pages';
import { DOING, MEASURING, PLACES, WORKSHOP } from './places';

type Harm = { __xss?: number; __refused: string[] };

/** Writes down what the page's own policy refuses, from the first moment on. */
async function listen(page: Page) {
  page.on('dialog', (dialog) => dialog.dismiss().then(() => { throw new Error(`a dialog: ${dialog.message()}`); }));
  await page.addInitScript(() => {
    const harm = window as unknown as Harm;
    harm.__refused = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      harm.__refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
}

/** What of the file has become more than text on this page. */
function harm(page: Page) {
  return page.evaluate(() => {
    const harm = window as unknown as Harm;
    const found = harm.__refused.map((what) => `refused: ${what}`);
    if (harm.__xss !== undefined) found.push(`a script ran: ${harm.__xss}`);
    for (const element of document.body.querySelectorAll('*')) {
      if (element.matches('script:not([src]), iframe, object, embed, base, meta, link, style') && element.textContent?.includes('__xss')) {
        found.push(`an element: ${element.outerHTML.slice(0, 200)}`);
      }
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(`an event: ${name}=${value}`);
        const isLink = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name);
        const target = isLink && new URL(value, document.baseURI);
        if (target && !['http:', 'https:', 'mailto:'].includes(target.protocol) && !/^(blob:|data:image\/(png|jpeg|webp);)/.test(value)) {
          found.push(`a link: ${value}`);
        }
        if (name === 'style' && /url\(|evil/.test(value)) found.push(`a style: ${value}`);
      }
    }
    return { found, shown: document.body.innerText.includes('__xss') };
  });
}

test('nothing in a project file runs, on whatever screen it is shown', async ({ page }) => {
  test.slow();
  await listen(page);
  const { file, count } = hostileProject();
  expect(count).toBeGreaterThan(1000);
  const app = await new Werkstatt(page).open();
  await app.openFile(upload(file, '<img src=x onerror=window.__xss=12>.touchpoint.json'));
  await expect(page.getByRole('dialog').or(page.locator('.boards .card')).first()).toBeVisible();
  const open = page.getByRole('dialog').getByRole('button', { name: /Öffnen|Als Projekt/ });
  if (await open.isVisible()) {
    expect((await harm(page)).found).toEqual([]);
    await open.click();
  }
  await expect(page.locator('.boards .card').first()).toBeVisible();
  const address = page.url().replace(/boards\/.*/, '');
  const found: string[] = [];
  const shown: string[] = [];
  const places = { boards: 'boards/all', ...PLACES, ...MEASURING, ...DOING, ...WORKSHOP, files: 'files' };
  for (const [place, path] of Object.entries(places)) {
    await page.evaluate((to) => { location.hash = new URL(to).hash; }, address + path);
    await expect(page).toHaveURL(address + path);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const seen = await harm(page);
    found.push(...seen.found.map((what) => `${place}: ${what}`));
    if (seen.shown) shown.push(place);
  }
  expect(found).toEqual([]);
  expect(shown.length, `the probes stand on most screens: ${shown}`).toBeGreaterThan(40);
});

test('nothing in a project file runs in what is handed out', async ({ page, openContext }, testInfo) => {
  await listen(page);
  const app = await new Werkstatt(page).open();
  await app.openFile(upload(hostileProject().file));
  await expect(page.getByRole('dialog').or(page.locator('.boards .card')).first()).toBeVisible();
  const open = page.getByRole('dialog').getByRole('button', { name: /Öffnen|Als Projekt/ });
  if (await open.isVisible()) await open.click();
  await expect(page.locator('.boards .card').first()).toBeVisible();
  const address = page.url().replace(/boards\/.*/, '');
  const other = await (await openContext()).newPage();
  await listen(other);
  const file = testInfo.outputPath('handed-out.html');
  for (const path of ['success/report', 'success/book', 'workshop/protocol']) {
    await page.goto(address + path);
    await expect(page.getByRole('group', { name: 'Ausgeben' })).toBeVisible();
    const save = page.getByRole('group', { name: 'Ausgeben' }).getByRole('button', { name: 'Speichern' });
    await save.click();
    const html = (await app.download(page.getByRole('menuitem', { name: /^Als HTML/ }))).buffer.toString();
    expect(html).toContain('__xss');
    // Opened from disk, as whoever gets it does: no policy of ours helps there.
    writeFileSync(file, html);
    await other.goto(pathToFileURL(file).href);
    const left = await other.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      const bad = all.filter((element) => element.matches('script, iframe, object, embed, img, svg, base, form, [href^="javascript" i]')
        || [...element.attributes].some(({ name }) => name.startsWith('on')));
      return bad.map((element) => element.outerHTML.slice(0, 200));
    });
    expect(left, path).toEqual([]);
    expect((await harm(other)).found, path).toEqual([]);
    await save.click();
    const markdown = (await app.download(page.getByRole('menuitem', { name: /^Als Markdown/ }))).buffer.toString();
    // A letter that begins HTML or a link is escaped or made harmless.
    for (const probe of PROBES.filter((probe) => /^</.test(probe))) expect(markdown, path).not.toContain(`\n${probe}`);
    expect(markdown).not.toMatch(/(?<!\\)\[Klick(?<!\\)\]\(javascript:/);
    expect((await harm(page)).found, path).toEqual([]);
  }
});
