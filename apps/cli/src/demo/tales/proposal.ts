import { processIdOf } from '#directory/domain';
import type { Books, CapaBook } from '../books.js';
import { processes } from '../story/cast.js';
import { cures, matters } from '../story/index.js';
import type { Tale } from '../tale.js';
import type { Story } from '../timeline.js';
import { capa } from './capa.js';

/** A proposal of a CAPA, as the log tells that it was raised. */
export interface RaisedProposal {
  readonly proposal: string;
  readonly process: string;
  readonly category: string;
  readonly records: readonly { readonly record: string }[];
}

/** What the log tells of an acceptance. */
export interface AcceptedProposal {
  readonly proposal: string;
  readonly capa: string;
}

/** From when on it is too late to accept one: its CAPA is to be closed when the story ends. */
const longEnough = 150 * 86_400_000;

/**
 * A CAPA was proposed because something recurs: the owner of the process looks. The first one whose cause is known, and whose records are still
 * worked on, is accepted; of the others it is said why none is needed beside those that run.
 */
export async function* proposal(tale: Tale, raised: RaisedProposal): Story {
  yield tale.later(0);
  const { world, chance } = tale;
  const place = { path: { id: raised.proposal } };
  const process = processes.find(({ key }) => processIdOf(key) === raised.process);
  const by = tale.by(process?.owner ?? 'yarova');
  const theme = process && themeOf(process.key, raised.category);
  const inWork = raised.records.filter(({ record }) => world.books.isInWork(record)).length;
  const free = inWork > 1 && !raised.records.some(({ record }) => world.books.isReserved(record));
  const early = Date.parse(world.end) - Date.parse(tale.now) > longEnough;
  if (!process || !theme || !early || !free || world.books.hasAccepted) {
    await by.post('/v1/capa-proposals/{id}/decline-proposal', { ...place, body: { reason: chance.oneOf(reasons) } });
    return;
  }
  world.books.accept(raised.proposal, theme);
  const { title, description } = cures.get(theme)!;
  const { key, unit } = process;
  await by.post('/v1/capa-proposals/{id}/accept-proposal', {
    ...place,
    body: { title, description, kind: 'corrective', process: key, leadUnit: unit, units: [unit] },
  });
}

/** Notes that a proposal was accepted: the house drafts its CAPA, and asks the records to be covered. */
export function noteAccepted(books: Books, { proposal: id, capa: drafted }: AcceptedProposal): CapaBook {
  return books.beginProposed(drafted, processOf(books.acceptedTheme(id)).owner);
}

/** What becomes of an accepted proposal: its CAPA is led to its end. */
export async function* proposedCapa(tale: Tale, book: CapaBook, { proposal: id }: AcceptedProposal): Story {
  const theme = tale.world.books.acceptedTheme(id);
  const { key: process, unit } = processOf(theme);
  yield* capa(tale, book, cures.get(theme)!, { process, unit }, { proposed: true });
}

/** What recurs in a process, by the category of its records; undefined where no cure for it is known. */
function themeOf(process: string, category: string): string | undefined {
  return matters.find((each) => each.process === process && each.category === category && cures.has(each.theme))?.theme;
}

const processOf = (theme: string) => processes.find(({ key }) => key === matters.find((each) => each.theme === theme)!.process)!;

const reasons = [
  'Причину вже усуває чинна CAPA щодо цього процесу; записи до неї долучено.',
  'Записи мають різні причини: спільної дії не потрібно, спостерігаємо.',
  'Усі випадки сталися до запровадження зміни; після неї нових немає.',
] as const;
