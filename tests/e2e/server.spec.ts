// The little server of scripts/start and of these tests behaves like a careful static host.
import { expect, test } from './app';

test('files have the types and lifetimes that a browser needs', async ({ page, request }) => {
  const wasm = page.waitForResponse((response) => response.url().endsWith('.wasm'));
  await page.goto('./');
  const headers = (await wasm).headers();
  expect(headers['content-type']).toBe('application/wasm');
  expect(headers['cache-control']).toContain('immutable');
  const index = await request.get('./');
  expect(index.headers()['content-type']).toContain('text/html');
  expect(index.headers()['cache-control']).toBe('no-cache');
});

test('nothing outside of the app can be read', async ({ request }) => {
  for (const path of ['%2e%2e/Cargo.toml', '..%2fCargo.toml', '%2e%2e%2f%2e%2e%2fetc/passwd', '%00', '%', '/Cargo.toml', 'nowhere']) {
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(404);
  }
});
