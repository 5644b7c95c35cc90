// What the page may do, and that everything else is refused. That no page violates its policy is watched in every test: app.ts.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from './app';
import { Werkstatt } from './pages';
import { Host } from './releases';

test('page, server and the guide for hosts name the same strict policy', async ({ page, request }) => {
  const headers = (await request.get('./')).headers();
  await page.goto('./');
  const meta = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
  const policy = headers['content-security-policy'];
  expect(policy).toBe(`${meta}; frame-ancestors 'none'`);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:|report-only/i);
  for (const rule of ["connect-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"]) {
    expect(policy).toContain(rule);
  }
  const guide = readFileSync(resolve(__dirname, '../../docs/hosting.md'), 'utf8');
  expect(guide.split(policy).length - 1, 'hosts in the guide').toBeGreaterThanOrEqual(4);
  for (const [name, value] of Object.entries(headers)) {
    if (!/^(cross-origin-opener-policy|permissions-policy|referrer-policy|x-content-type-options)$/.test(name)) continue;
    expect(guide.split(value).length - 1, name).toBeGreaterThanOrEqual(4);
  }
});

test('the program comes once, and every script and style sheet is checked against its hash', async ({ page, requests }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(requests.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
  expect(requests.filter((url) => url.endsWith('.js')).length).toBe(new Set(requests.filter((url) => url.endsWith('.js'))).size);
  const unchecked = page.locator('script[src]:not([integrity]), link[rel=stylesheet]:not([integrity]), link[rel=modulepreload]:not([integrity])');
  await expect(unchecked).toHaveCount(0);
  await expect(page.locator('script:not([src])'), 'inline scripts').toHaveCount(0);
});

test('foreign text becomes no markup, no script and no request', async ({ page, allowed }) => {
  await new Werkstatt(page).open();
  allowed.push(/policy violated|Content[- ]Security[- ]Policy|require a 'Trusted|requires? '?Trusted|request to https:\/\/example\.invalid/i);
  const outcome = await page.evaluate(async () => {
    const attempt = async (run: () => unknown) => {
      // Out of the test's own call, which the policy does not bind.
      await new Promise((later) => setTimeout(later));
      try {
        await run();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const box = document.createElement('div');
    return {
      markup: await attempt(() => (box.innerHTML = '<b class="x">Hallo</b>')),
      image: await attempt(() => (box.innerHTML = '<img src=x onerror=alert(1)>')),
      script: await attempt(() => (document.createElement('script').src = 'sw.js?other')),
      evaluated: await attempt(() => (0, eval)('1 + 1')),
      made: await attempt(() => new Function('return 1')()),
      elsewhere: await attempt(() => fetch('https://example.invalid/')),
      socket: await attempt(() => {
        // Firefox throws, Chromium lets the socket fail at once.
        const socket = new WebSocket('wss://example.invalid/');
        return new Promise((done, failed) => (socket.onerror = () => failed(new TypeError('refused'))));
      }),
      // A constant of the program itself may pass.
      own: await attempt(() => (box.innerHTML = '<span class="bar__space"></span>')),
    };
  });
  expect(outcome).toEqual({
    markup: 'TypeError',
    image: 'TypeError',
    script: 'TypeError',
    evaluated: expect.stringMatching(/EvalError|TypeError/),
    made: expect.stringMatching(/EvalError|TypeError/),
    elsewhere: 'TypeError',
    socket: expect.stringMatching(/TypeError|SecurityError|NS_ERROR_CONTENT_BLOCKED/),
    own: 'done',
  });
});

const damaged = test.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = new Host();
    host.damage(/^touchpoint-.*\.wasm$/);
    await host.start();
    await use(host);
    await host.end();
  },
  baseURL: async ({ host }, use) => use(host.address),
});

damaged('a program that is not what was released does not start, and the page says so', async ({ page, allowed }) => {
  allowed.push(/integrity|digest|hash|uncaught|Failed to (load|fetch)|NetworkError/i);
  await page.goto('./');
  await expect(page.getByText('Das Programm ist nicht vollständig angekommen.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
});
