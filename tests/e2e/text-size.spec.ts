// The browser's own setting for the size of text, at twice the usual.
import { expect, test } from './app';
import { inEach, TOURS } from './tours';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'],
      firefoxUserPrefs: { 'font.size.variable.x-western': 32 },
    });
  },
});

for (const [what, tour] of TOURS) {
  test(`with text of twice the usual size nothing grows out of the window: ${what}`, async ({ page }) => {
    const found = await inEach(page, tour, () =>
      page.evaluate(() => {
        const root = document.documentElement;
        // The app's text is 15 pixels high where the browser's setting is the usual 16.
        const size = getComputedStyle(root).fontSize;
        const beyond = root.scrollWidth - root.clientWidth;
        return [...(size === '30px' ? [] : [`text of ${size}`]), ...(beyond > 0 ? [`${beyond} pixels too wide`] : [])];
      }),
    );
    expect(found).toEqual([]);
  });
}
