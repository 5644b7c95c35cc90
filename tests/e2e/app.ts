// What every spec imports instead of @playwright/test: the same test and expect, and a watch over each page.
// A console error, an uncaught error, an answer that failed, a page without its policy, a violation of the policy or a request to
// anywhere else fails the test. Every request is counted; test-results/requests.txt has one line per test.
import { appendFileSync, mkdirSync } from 'node:fs';
import { test as base, expect, type BrowserContext, type BrowserContextOptions } from '@playwright/test';

export { expect };
export type { BrowserContext, Locator, Page } from '@playwright/test';

type Watch = {
  /** Complaints that this test provokes on purpose: `allowed.push(/quota/i)`. */
  allowed: RegExp[];
  /** One more browser profile, watched like the first one: another person at another machine. */
  openContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  complaints: string[];
  /** Where every request of this test went, the service worker's too (where the browser tells). */
  requests: string[];
};

/** Runs in every page before anything else: violations of the policy, and pages that have none, become errors of the console. */
function guard() {
  addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
    console.error(`policy violated: ${effectiveDirective} ${blockedURI} ${sample} (${sourceFile}:${lineNumber}) ${event.disposition}`);
  });
  addEventListener('DOMContentLoaded', () => {
    if (!document.querySelector('meta[name=release]')) return;
    const policy = document.head.firstElementChild?.nextElementSibling?.getAttribute('content') ?? '';
    if (!/script-src ('self'|'sha256-[^;]*') 'wasm-unsafe-eval';/.test(policy)) console.error(`policy missing: ${policy}`);
  });
}

async function watch(context: BrowserContext, home: string, complaints: string[], requests: string[]) {
  await context.addInitScript(guard);
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    requests.push(request.url());
    if (protocol.startsWith('http') || protocol.startsWith('ws')) {
      if (origin !== home) complaints.push(`request to ${request.url()}`);
    }
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
}

export const test = base.extend<Watch>({
  allowed: async ({}, use) => use([]),

  complaints: [
    async ({ allowed }, use) => {
      const complaints: string[] = [];
      await use(complaints);
      const unexpected = complaints.filter((complaint) => !allowed.some((rule) => rule.test(complaint)));
      expect(unexpected, 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],

  requests: async ({}, use, testInfo) => {
    const requests: string[] = [];
    await use(requests);
    const folder = testInfo.project.outputDir;
    mkdirSync(folder, { recursive: true });
    const places = [...new Set(requests.map((url) => new URL(url).protocol.replace(/^https?:$/, new URL(url).origin)))];
    appendFileSync(`${folder}/requests.txt`, `${requests.length} ${places.join(' ')} ${testInfo.project.name}: ${testInfo.title}\n`);
  },

  context: async ({ context, baseURL, complaints, requests }, use) => {
    await watch(context, new URL(baseURL!).origin, complaints, requests);
    await use(context);
  },

  openContext: async ({ browser, contextOptions, baseURL, locale, timezoneId, serviceWorkers, complaints, requests }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...contextOptions, baseURL, locale, timezoneId, serviceWorkers, ...options });
      await watch(context, new URL(baseURL!).origin, complaints, requests);
      opened.push(context);
      return context;
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});
