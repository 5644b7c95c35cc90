// A project with workshops, as it lies in a file, and what happens in the room.
import { expect, type Page } from './app';
import { id } from './touchpoint';

type Fields = Record<string, unknown>;

/** A workshop and its activities 501, 502, ... in this order. */
export const workshop = (activities: Fields[], fields: Fields = {}) => ({
  workshop: [{ id: id(500), name: 'Ideenworkshop', date: '2026-11-12', ...fields }],
  activity: activities.map((activity, n) => ({
    id: id(501 + n), workshop: id(500), minutes: 10, at: `V000${n + 1}`, ...activity,
  })),
});

export async function go(page: Page, view: string) {
  await page.evaluate((view) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/${view}`);
  }, view);
}

/** Lets an activity run on this device, as the facilitator's click does, and enters the room. */
export async function inRoom(page: Page, nth = 1) {
  const live = { workshop: id(500), activity: id(500 + nth), timer: { stands: 600_000 } };
  await page.evaluate(
    ([key, value]) => {
      localStorage.setItem(key, value);
      // Other windows hear of it by this event; the own one has to be told.
      window.dispatchEvent(new StorageEvent('storage', { key }));
    },
    [`werkstatt.live.${id(1)}`, JSON.stringify(live)],
  );
  await go(page, `workshop/${id(500)}/room`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
