// What people set in their system: less motion, colours of their own. Larger text is in text-size.spec.ts.
import { expect, test } from './app';
import { inEach, TOURS } from './tours';

for (const [what, tour] of TOURS) {
  test(`nothing moves for whoever wants no motion: ${what}`, async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'it cannot be told from here that people want less motion');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const found = await inEach(page, tour, () =>
      page.evaluate(() => {
        const long = (times: string) => Math.max(...times.split(',').map(Number.parseFloat)) > 0.01;
        const all = [...document.querySelectorAll('body *')].filter((it) => {
          const style = getComputedStyle(it);
          return long(style.transitionDuration) || (style.animationName !== 'none' && long(style.animationDuration));
        });
        return [...new Set(all.map((it) => `${it.tagName} ${it.getAttribute('class')} moves`))];
      }),
    );
    expect(found).toEqual([]);
  });

  test(`what is only a coloured shape stays visible in the system's own colours: ${what}`, async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'its colours cannot be set from here');
    const found = await inEach(page, tour, async () => {
      // Shapes without a word of their own, which are told by their background alone.
      const shapes = await page.evaluate(() => {
        const seen = (it: Element) => getComputedStyle(it).backgroundColor;
        const clear = 'rgba(0, 0, 0, 0)';
        const under = (it: Element): string => {
          for (let at = it.parentElement; at; at = at.parentElement) if (seen(at) !== clear) return seen(at);
          return clear;
        };
        const all = [...document.querySelectorAll<HTMLElement>('body :not(svg *):empty')].filter((it) => {
          const { width, height } = it.getBoundingClientRect();
          return width > 2 && height > 2 && it.checkVisibility() && seen(it) !== clear && seen(it) !== under(it) && !it.matches('input, textarea, select, dialog');
        });
        all.forEach((it, at) => it.setAttribute('data-shape', String(at)));
        return all.length;
      });
      if (shapes === 0) return [];
      await page.emulateMedia({ forcedColors: 'active' });
      const gone = await page.evaluate(() => {
        const under = (it: Element): string => {
          for (let at = it.parentElement; at; at = at.parentElement) {
            const own = getComputedStyle(at).backgroundColor;
            if (own !== 'rgba(0, 0, 0, 0)') return own;
          }
          return '';
        };
        const all = [...document.querySelectorAll('[data-shape]')].filter((it) => {
          it.removeAttribute('data-shape');
          const style = getComputedStyle(it);
          const framed = Number.parseFloat(style.borderTopWidth) > 0 || Number.parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none';
          return !framed && (style.backgroundColor === under(it) || style.backgroundColor === 'rgba(0, 0, 0, 0)');
        });
        return [...new Set(all.map((it) => `${it.tagName} ${it.getAttribute('class')} is gone`))];
      });
      await page.emulateMedia({ forcedColors: 'none' });
      return gone;
    });
    expect(found).toEqual([]);
  });
}
