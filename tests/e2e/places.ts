// Every page of a project, by the records of the sample project. A new page belongs in here: then it is looked at.

/** Records of the sample project, which have the same ids in both languages. */
const record = (number: string) => `01900000-0000-7000-8000-00000000${number}`;
export const PLACES = {
  setup: 'setup',
  charter: 'setup/charter',
  personas: 'setup/personas',
  persona: `setup/personas/${record('0501')}`,
  'topics and phases': 'setup/lists',
  'removing a person': `setup/remove/${record('0201')}`,
  history: 'history',
  'taking in a file or table': 'import',
  'table of touchpoints': 'touchpoints',
  'finding touchpoints': 'touchpoints/research',
  insights: 'touchpoints/insights',
  network: 'touchpoints/network',
  touchpoint: `touchpoints/${record('1021')}`,
  journeys: 'journeys',
  'journey as a map': `journeys/${record('0601')}`,
  'journey as an outline': `journeys/${record('0603')}/outline`,
  'journey on the screen': `journeys/${record('0602')}/present`,
};

export const MEASURING = {
  'quality of all touchpoints': 'measure',
  waves: 'measure/waves',
  'frozen wave': `measure/waves/${record('7001')}`,
  'open wave': `measure/waves/${record('7002')}`,
  'reading answers from a table': `measure/waves/${record('7002')}/import`,
  'rating sheet': `measure/waves/${record('7002')}/sheet`,
  recommendation: 'measure/nps',
  perception: 'measure/gaps',
  'Kano questions': 'measure/kano',
  'one Kano question': `measure/kano/${record('7101')}`,
  benchmark: 'measure/benchmark',
  'mystery shopping': 'measure/shopping',
  checklist: `measure/shopping/checklist/${record('7401')}`,
  visit: `measure/shopping/visit/${record('7501')}`,
  resources: 'measure/needs',
};

export const DOING = {
  overview: 'overview',
  'touchpoint matrix': 'prioritise',
  'touchpoint ranking': 'prioritise/ranking',
  'card matrix': 'prioritise/cards',
  'card ranking': 'prioritise/card-ranking',
  'quick wins': 'prioritise/wins',
  votes: 'prioritise/votes',
  'to-be design': 'prioritise/design',
  'one design': `prioritise/design/${record('1025')}`,
  'measures by state': 'measures',
  'measures in time': 'measures/timeline',
  'one measure': `measures/${record('7706')}`,
  pilots: 'measures/pilots',
  'one pilot': `measures/pilots/${record('7722')}`,
  trainings: 'measures/trainings',
  'one training': `measures/trainings/${record('7731')}`,
  'success control': 'success',
  lines: 'success/lines',
  'one line': `success/lines/${record('3053')}`,
  'standards book': 'success/book',
  'success report': 'success/report',
};

export const WORKSHOP = {
  workshops: 'workshop',
  agenda: `workshop/${record('7801')}`,
  questions: 'workshop/questions',
  'room where nothing runs': `workshop/${record('7801')}/room`,
  groups: 'workshop/groups',
  wall: `workshop/${record('7801')}/wall`,
  packages: 'workshop/packages',
  presenter: 'workshop/present',
  protocol: 'workshop/protocol',
};
