// Runs the release build in dist/, served under a sub-path, in the browsers found on this machine.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { downloads } from './downloads';

const SUB_PATH = '/sub/path/';

/** The first of these programs on the PATH. The tests never download a browser. */
function program(...names: string[]): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (!found) throw new Error(`None of ${names.join(', ')} is on the PATH; scripts/tools test installs it.`);
  return found;
}

const config: PlaywrightTestConfig = {
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: 'test-results/results.json' }]],
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A browser on a busy machine sometimes swallows a click. What needed a second try is listed as "flaky" at the end.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  webServer: {
    command: `node ../../scripts/serve.mjs --dir /tmp/drl/rel --port 0 --base ${SUB_PATH}`,
    // The server takes a free port and names it; Playwright puts it into E2E_PORT for the workers.
    wait: { stdout: /http:\/\/127\.0\.0\.1:(?<e2e_port>\d+)\// },
  },
  use: {
    baseURL: `http://127.0.0.1:${process.env.E2E_PORT}${SUB_PATH}`,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          downloadsPath: downloads,
          executablePath: program('chromium', 'chromium-browser', 'google-chrome'),
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
    {
      // The stock browser through WebDriver BiDi, not Playwright's own build of Firefox.
      name: 'firefox',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { downloadsPath: downloads, executablePath: program('firefox-esr', 'firefox') },
      },
    },
  ],
};

export default defineConfig(config);
