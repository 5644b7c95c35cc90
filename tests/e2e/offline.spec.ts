// The app is kept in the browser as whole releases. The server of these tests can really be gone.
import { test as base, expect, type Page } from './app';
import { Werkstatt } from './pages';
import { Host } from './releases';

const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = new Host();
    await host.start();
    await use(host);
    await host.end();
  },
  baseURL: async ({ host }, use) => use(host.address),
});

test.use({ serviceWorkers: 'allow' });
// The whole program is kept and compared several times over.
test.describe.configure({ timeout: 120_000 });

const kept = (page: Page) => expect(page.getByTestId('offline')).toHaveText(/^Startet auch ohne Netz/, { timeout: 30_000 });
const release = (page: Page) => page.locator('meta[name=release]').getAttribute('content');
const shown = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
const news = (page: Page) => page.getByTestId('newer-version');

test('after the first visit the app starts with the server gone, with all data and the samples', async ({ page, host, allowed }) => {
  const app = await new Werkstatt(page).open();
  await kept(page);
  await app.createProject('Ohne Netz');
  await app.addDepartments('Kundenservice');
  await app.saved();
  await host.stop();
  // The browser itself notes each request that found no server.
  allowed.push(/^console: Failed to load resource/);
  await page.goto('./');
  await shown(page);
  await page.reload();
  await expect(app.project('Ohne Netz')).toContainText('1 Abteilung');
  await kept(page);
  await app.openSample();
  await app.goToBoard('Kundenservice');
  await app.write('Ideen', 'Im Funkloch geschrieben');
  await app.saved();
  await page.reload();
  await expect(app.titles('Ideen').filter({ hasText: 'Im Funkloch geschrieben' })).toHaveCount(1);
});

test('a new version is announced, taken when somebody says so, and tabs of two versions write side by side', async ({ page, host, context }) => {
  const app = await new Werkstatt(page).open();
  await kept(page);
  const first = await release(page);
  await app.createProject('Zwei Fassungen');
  await app.addDepartments('Kundenservice');
  await app.goToBoard('Kundenservice');
  await app.saved();

  const second = await new Werkstatt(await context.newPage()).open(page.url());
  await shown(second.page);
  host.deploy('zwei');
  await second.reload();
  await expect(news(second.page)).toContainText('Eine neue Version liegt bereit', { timeout: 30_000 });
  await expect(news(page)).toBeVisible();
  expect(await release(page), 'nobody has said yes').toBe(first);

  // What a field holds is stored before the page goes.
  await app.write('Ideen', 'Vor dem Neuladen');
  await news(page).getByRole('button', { name: 'Neu laden' }).click();
  await expect(page.locator('meta[name=release][content=zwei]')).toHaveCount(1, { timeout: 30_000 });
  await expect(app.titles('Ideen')).toHaveText(['Vor dem Neuladen']);
  await expect(news(page)).toHaveCount(0);

  // The other tab goes on with the version that it has; what a version says in words of its own disturbs nobody.
  await expect(second.titles('Ideen')).toHaveText(['Vor dem Neuladen']);
  await page.evaluate(() => {
    const channel = new BroadcastChannel('touchpoint-werkstatt');
    for (const words of ['{"wave":{"of":"tomorrow"}}', '{"row":{"project":1}}', '{', { row: {} }, 7, null]) channel.postMessage(words);
    channel.close();
  });
  await second.write('Ideen', 'Aus der alten Fassung');
  await expect(app.titles('Ideen').filter({ hasText: 'Aus der alten Fassung' })).toHaveCount(1);
  await app.write('Ideen', 'Aus der neuen Fassung');
  await expect(second.titles('Ideen')).toHaveCount(3);
  expect(await release(second.page)).toBe(first);
  await news(second.page).getByRole('button', { name: 'Neu laden' }).click();
  await expect(second.page.locator('meta[name=release][content=zwei]')).toHaveCount(1, { timeout: 30_000 });
  await expect(second.titles('Ideen')).toHaveCount(3);
});

test('a version that is not whole is never started; the next whole one is, at the next start', async ({ page, host, allowed }) => {
  await new Werkstatt(page).open();
  await kept(page);
  const first = await release(page);
  // One file is not what its list says: a copy that broke off, a host that changes files.
  host.deploy('halb', { isBroken: true });
  allowed.push(/is not the file of release|ServiceWorker|service worker/i);
  await page.reload();
  await shown(page);
  const fate = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const worker = await registration.update().then(() => registration.installing, () => null);
    if (!worker) return 'redundant';
    return new Promise((done) => worker.addEventListener('statechange', () => worker.state !== 'installing' && done(worker.state)));
  });
  expect(fate).toBe('redundant');
  await page.reload();
  expect(await release(page)).toBe(first);
  await expect(news(page)).toHaveCount(0);
  await kept(page);

  host.deploy('ganz');
  await page.reload();
  await expect(news(page)).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(page.locator('meta[name=release][content=ganz]')).toHaveCount(1);
  await kept(page);
  await expect(news(page)).toHaveCount(0);
});
