// A project file that wants to do harm: the sample project with a probe in every text that a person could have written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const at = (path: string) => JSON.parse(readFileSync(join(__dirname, '../../public', path), 'utf8'));

/** Each would set `__xss`, or ask another host for something, if anything took it for more than text. */
export const PROBES = [
  '<img src=x onerror="window.__xss=1">',
  '"><script>window.__xss=2</script>',
  'javascript:window.__xss=3//',
  '<svg onload=window.__xss=4><animate onbegin=window.__xss=4>',
  "{{constructor.constructor('window.__xss=5')()}}",
  '</textarea></style></title><iframe srcdoc="<script>parent.__xss=6</script>"></iframe>',
  'red;background:url(//evil.invalid/__xss)',
  '[Klick](javascript:window.__xss=8) <a href="javascript:window.__xss=8">Klick</a>',
  "' autofocus onfocus=window.__xss=9 x='",
  "<style>@import '//evil.invalid/__xss';</style>",
];

type Rule = { type?: string | string[]; pattern?: string; format?: string; enum?: unknown[] };
type Kind = { properties?: Record<string, Rule> };

/** The fields of a kind that hold any text; order keys are none. */
function texts(kind: Kind) {
  const isText = (rule: Rule) => [rule.type].flat().includes('string') && !rule.pattern && !rule.format && !rule.enum;
  return Object.entries(kind.properties ?? {}).filter(([name, rule]) => name !== 'at' && isText(rule)).map(([name]) => name);
}

/** The file, and how many texts in it are probes. */
export function hostileProject() {
  const kinds: Record<string, Kind> = at('project.schema.json').$defs;
  const sample = at('samples/insurer.de.json');
  let count = 0;
  const probe = () => `${++count} ${PROBES[count % PROBES.length]}`;
  // Kinds that the sample has nothing of, one record each.
  sample.records.question ??= [{ id: '01900000-0000-7000-8000-00000000f001', at: 'V' }];
  sample.records.package ??= [{ id: '01900000-0000-7000-8000-00000000f002', department: sample.records.department[0].id }];
  sample.records['<img src=x onerror="window.__xss=10">'] = [{ id: '01900000-0000-7000-8000-00000000f003', name: probe() }];
  for (const [kind, records] of Object.entries<Record<string, unknown>[]>(sample.records)) {
    for (const record of records) {
      for (const name of Object.keys(record).filter((name) => name.startsWith('tags/'))) {
        delete record[name];
        record[`tags/${PROBES[count % PROBES.length]}`] = true;
      }
      for (const name of texts(kinds[kind] ?? {})) record[name] = probe();
      // Two waves are compared only if they asked on the same scale.
      if (kind === 'wave') record.scale = PROBES[1];
      if (kind === 'persona') record.picture = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="parent.__xss=11"/>';
      record[PROBES[0]] = probe();
    }
  }
  sample.project.name = PROBES[0];
  return { file: sample, count };
}
