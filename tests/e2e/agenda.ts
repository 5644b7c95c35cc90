// A project with workshops, as it lies in a file, and the ways between their pages.
import { expect, type Page } from './app';
import { id, opened, type Analysis } from './touchpoint';

/** The usual question "Worüber würde ich mich freuen, ohne damit zu rechnen?" needs no record; these do. */
const question = [
  { id: id(901), text: 'Was fehlt auf dem Brief?', deck: 'ideas', kind: 'idea', at: 'A0005' },
  { id: id(902), text: 'Wer ruft zurück?', deck: 'ideas', kind: 'standard', at: 'A0015' },
];

/** A workshop with three activities, the first of which asks two questions. */
export const workshop = {
  workshop: [{ id: id(700), name: 'Schaden melden', date: '2026-11-20', note: 'Schneller am Telefon' }],
  activity: [
    {
      id: id(701),
      workshop: id(700),
      kind: 'write',
      name: 'Sammeln',
      note: 'Ein Gedanke je Karte.',
      minutes: 5,
      at: 'V0005',
      [`questions/${id(901)}`]: true,
      [`questions/${id(902)}`]: true,
    },
    { id: id(702), workshop: id(700), kind: 'break', minutes: 10, at: 'V0015' },
    { id: id(703), workshop: id(700), kind: 'discuss', name: 'Verabreden', minutes: 15, at: 'V0025' },
  ],
  question,
};

export const withWorkshop = (page: Page) => opened(page, workshop);

/** Goes to a page of the workshops by its address. */
export async function toWorkshops(it: Analysis, view: string, heading: string) {
  await it.page.evaluate((view) => {
    location.hash = location.hash.replace(/^(#\/project\/[^/]+).*/, `$1/workshop${view && `/${view}`}`);
  }, view);
  await expect(it.page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
}

export const WORKSHOP = id(700);
