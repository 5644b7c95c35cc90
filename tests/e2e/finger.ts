// A finger. Chromium takes touches from its own protocol; for Firefox nothing hands them on, so there
// the page gets the pointer events, and the click, that a touch would send.
import type { Locator, Page } from './app';

/** What a context on a phone is opened with. Stock Firefox refuses to be asked for a touch screen. */
export function phone(browserName: string): { viewport: { width: number; height: number }; hasTouch?: boolean } {
  const viewport = { width: 360, height: 740 };
  return browserName === 'chromium' ? { viewport, hasTouch: true } : { viewport };
}

export async function finger(page: Page, browserName: string) {
  if (browserName === 'chromium') {
    const session = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    return {
      down: (x: number, y: number) => send('touchStart', [{ x, y }]),
      move: (x: number, y: number) => send('touchMove', [{ x, y }]),
      up: () => send('touchEnd', []),
      tapAt: (x: number, y: number) => page.touchscreen.tap(x, y),
      tap: (target: Locator) => target.tap(),
    };
  }
  let at = { x: 0, y: 0 };
  const send = (type: string, x: number, y: number, buttons: number) => {
    at = { x, y };
    return page.evaluate(
      ([type, x, y, buttons]) => {
        const init = { pointerType: 'touch', pointerId: 7, isPrimary: true, button: type === 'pointermove' ? -1 : 0, buttons, clientX: x, clientY: y };
        // What a finger touches first gets all it does until it goes, wherever it moves.
        const touched = window as unknown as { touched?: Element | null };
        if (type === 'pointerdown' || !touched.touched?.isConnected) touched.touched = document.elementFromPoint(x, y);
        touched.touched!.dispatchEvent(new PointerEvent(type, { ...init, bubbles: true, cancelable: true }));
      },
      [type, x, y, buttons] as const,
    );
  };
  const tapAt = async (x: number, y: number) => {
    await send('pointerdown', x, y, 1);
    await send('pointerup', x, y, 0);
    await send('click', x, y, 0);
  };
  return {
    down: (x: number, y: number) => send('pointerdown', x, y, 1),
    move: (x: number, y: number) => send('pointermove', x, y, 1),
    up: () => send('pointerup', at.x, at.y, 0),
    tapAt,
    tap: async (target: Locator) => {
      // Waits until it can be pressed and is in sight, as a person would.
      await target.click({ trial: true });
      const box = (await target.boundingBox())!;
      await tapAt(box.x + box.width / 2, box.y + box.height / 2);
    },
  };
}
