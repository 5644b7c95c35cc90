// A project with one journey, as a file that a person could have written, and the ways to its pages.
import type { Page } from './app';
import { expect } from './app';
import { upload, Werkstatt } from './pages';

const id = (kind: number, n: number) => `0197a000-0000-7000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`;

export const JOURNEY = id(1, 1);
const SERVICE = id(2, 1);
const BEFORE = '70686173-6500-8000-8000-000000000002';
const AFTER = '70686173-6500-8000-8000-000000000004';

/** What each step is called, and how many customers are disappointed, okay, delighted. */
export type StepOf = [title: string, counts: [number, number, number] | null];

const STORY: StepOf[] = [
  ['Sucht die Nummer', [1, 8, 3]],
  ['Wartet in der Schleife', [9, 1, 0]],
  ['Liest die Bestätigung', null],
  ['Bekommt das Geld', [0, 3, 7]],
];

/** A project file with these steps; the second half comes after the purchase. */
export function journeyFile(steps: StepOf[] = STORY) {
  const touchpoints = steps.map(([title], n) => ({
    id: id(3, n + 1),
    name: `Kontakt ${n + 1}`,
    status: 'active',
    key: n === 3,
    ...(n === 1 && { [`departments/${SERVICE}`]: true }),
    goal: title,
  }));
  return {
    format: 'touchpoint-werkstatt',
    version: 1,
    project: { id: id(9, 1), name: 'Hausrat 2027' },
    records: {
      project: [{ id: id(9, 1), name: 'Hausrat 2027' }],
      department: [{ id: SERVICE, name: 'Kundenservice', color: 'blue' }],
      persona: [{ id: id(4, 1), name: 'Familie Kaya', quote: 'Hauptsache, es geht schnell.' }],
      touchpoint: touchpoints,
      journey: [{ id: JOURNEY, name: 'Wasserschaden', persona: id(4, 1), scope: 'Vom Anruf bis zum Geld', kind: 'as-is' }],
      step: steps.map(([title], n) => ({
        id: id(5, n + 1),
        journey: JOURNEY,
        place: { phase: n < steps.length / 2 ? BEFORE : AFTER, at: `V${String(n).padStart(4, '0')}5` },
        title,
        touchpoint: id(3, n + 1),
        voice: n === 1 ? 'Zwölf Minuten Musik.' : '',
      })),
      tally: steps.flatMap(([, counts], n) => {
        const groups = counts ? [['customers', counts] as const, ['management', [0, 2, 2]] as const] : [];
        return groups.map(([group, [disappointed, okay, delighted]], k) => ({
          id: id(6 + k, n + 1),
          step: id(5, n + 1),
          group,
          counts: { disappointed, okay, delighted },
        }));
      }),
      insight: [{ id: id(8, 1), text: 'Jeder Dritte legt auf.', kind: 'weakness', source: 'Telefonanlage', touchpoint: id(3, 2) }],
    },
  };
}

/** Opens such a project on a page of its journey. */
export async function openJourney(page: Page, view: '' | '/outline' | '/present' = '', steps?: StepOf[], lang = 'de') {
  const app = await new Werkstatt(page).open();
  await app.openFile(upload(journeyFile(steps), 'hausrat.touchpoint.json'));
  await expect(page).toHaveURL(/#\/project\//);
  const project = page.url().match(/project\/([^/]+)/)![1];
  await page.goto(`./?lang=${lang}#/project/${project}/journeys/${JOURNEY}${view}`);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  return app;
}
