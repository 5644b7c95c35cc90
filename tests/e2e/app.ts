// What every spec imports instead of @playwright/test: the same test and expect, and a watch over each page.
// A console error, an uncaught error, an answer that failed or a request to anywhere else fails the test.
import { test as base, expect, type BrowserContext, type BrowserContextOptions } from '@playwright/test';

export { expect };
export type { BrowserContext, Locator, Page } from '@playwright/test';

type Watch = {
  /** Complaints that this test provokes on purpose: `allowed.push(/quota/i)`. */
  allowed: RegExp[];
  /** One more browser profile, watched like the first one: another person at another machine. */
  openContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  complaints: string[];
};

function watch(context: BrowserContext, home: string, complaints: string[]) {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
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

  context: async ({ context, baseURL, complaints }, use) => {
    watch(context, new URL(baseURL!).origin, complaints);
    await use(context);
  },

  openContext: async ({ browser, contextOptions, baseURL, locale, timezoneId, complaints }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...contextOptions, baseURL, locale, timezoneId, ...options });
      watch(context, new URL(baseURL!).origin, complaints);
      opened.push(context);
      return context;
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});
