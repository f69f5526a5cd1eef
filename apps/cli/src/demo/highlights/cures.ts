import type { CapaBook } from '../books.js';
import { processes } from '../story/cast.js';
import { cures, matters } from '../story/index.js';
import type { Matter, Severity } from '../story/matter.js';
import { workingDay, type Tale } from '../tale.js';
import { capa, type CapaCourse } from '../tales/capa.js';
import { nonconformity } from '../tales/nonconformity.js';
import type { Story } from '../timeline.js';
import { daysBefore, type Highlight } from './highlight.js';

const matterOf = (theme: string): Matter => matters.find((each) => each.theme === theme)!;

/** A nonconformity with a CAPA of its own that goes as the story wants it. */
export const withCapa =
  (theme: string, severity: Severity, course: CapaCourse) =>
  (tale: Tale): Story =>
    nonconformity(tale, matterOf(theme), { severity, exit: 'capa', late: null, capa: { theme: tale.name, course } });

/** A CAPA that begins without a record: its process is to be bettered before something happens. */
export const preventive =
  (theme: string) =>
  (tale: Tale): Story => {
    const { key: process, owner, unit } = processes.find(({ key }) => key === matterOf(theme).process)!;
    const book = tale.world.books.begin(tale.name, tale.id('capa'), owner);
    return capa(
      tale,
      book,
      cures.get(theme)!,
      { process, unit },
      { kind: 'preventive', risk: { severity: 'moderate', likelihood: 'possible' } },
    );
  };

/** One CAPA begins too narrowly; another one, of the whole department, takes its record over, and the first is cancelled. */
async function* takenOver(tale: Tale): Story {
  const theme = 'access-rights';
  yield* nonconformity(tale, matterOf(theme), {
    ...{ severity: 'critical', exit: 'capa', late: null },
    capa: { theme: tale.name, course: { leftToAnother: true } },
  });
  const narrow = tale.world.books.running(tale.name)!;
  yield tale.later(3 * workingDay);
  const [record] = narrow.covered;
  narrow.open = false;
  const wide: CapaBook = tale.world.books.begin(`${tale.name}/wide`, tale.id('wide'), narrow.owner);
  const { key: process, unit } = processes.find(({ key }) => key === matterOf(theme).process)!;
  yield* capa(tale, wide, cures.get(theme)!, { process, unit }, { takesOver: { from: narrow.capa, record: record! } });
}

export const cureHighlights: readonly Highlight[] = [
  { name: 'not-effective', at: daysBefore(318), tell: withCapa('act-records', 'major', { notEffective: true }) },
  { name: 'failed-early', at: daysBefore(296), tell: withCapa('storage-conditions', 'major', { failsEarly: true }) },
  { name: 'taken-over', at: daysBefore(200), tell: takenOver },
  { name: 'extension', at: daysBefore(160), tell: withCapa('backup', 'major', { extension: true }) },
  {
    name: 'independence-exception',
    at: daysBefore(185),
    tell: withCapa('induction', 'moderate', { headActs: true, risk: { severity: 'critical', likelihood: 'likely' } }),
  },
  { name: 'late-action', at: daysBefore(240), tell: withCapa('supplier-quality', 'moderate', { lateAction: true, returned: true }) },
  ...['induction', 'contract-publication', 'missing-annex', 'storage-conditions', 'queue-system', 'answer-without-number'].map(
    (theme, n) => ({
      ...{ name: `preventive-${theme}`, at: daysBefore(340 - 52 * n), tell: preventive(theme) },
    }),
  ),
];
