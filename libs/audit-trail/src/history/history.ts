import type { LoggedEvent } from '#event-store';
import { isSealed, type Sealed } from '#kernel';
import type { Language, Translations } from '#platform';
import { isErased, type Vault } from '#privacy';
import { z } from 'zod';

/** One event of a record's history, for people (`text`) and machines (`data`). */
export const historyEntry = z.object({
  id: z.uuid(),
  type: z.string(),
  version: z.int(),
  nature: z.enum(['content', 'clockwork']),
  revision: z.int(),
  position: z.string(),
  recordedAt: z.iso.datetime(),
  occurredAt: z.iso.datetime(),
  by: z.object({
    person: z.uuid().nullable(),
    process: z.string().nullable().describe('Set where the engine acted by itself.'),
    name: z.string().nullable().describe('Null where it is erased or not known.'),
    onBehalfOf: z.uuid().nullable(),
  }),
  text: z.string().describe('One sentence, in the language of `Accept-Language`.'),
  data: z
    .record(z.string(), z.unknown())
    .describe('Personal values are opened for readers who may; else `{ "erased": true }` or `{ "closed": true }`.'),
});
export type HistoryEntry = z.output<typeof historyEntry>;

/** Who and what ids stand for. Given by the directory that every process folds. */
export interface Names {
  person(id: string): { readonly name: Sealed } | undefined;
  unit(id: string): { readonly name: string } | undefined;
  process(id: string): { readonly name: string } | undefined;
  serviceAccount(id: string): { readonly name: string } | undefined;
}

/** The obligations of a stream, as far as a sentence has to name them. */
export type NamedObligations = readonly { readonly obligation: string; readonly name: string }[];

export interface HistoryParts {
  readonly vault: Pick<Vault, 'open' | 'openText'>;
  readonly translations: Translations;
  readonly names: Names;
  /** Those that the events speak of: an event names its obligation by id alone. */
  readonly obligations: NamedObligations;
}

export interface HistoryReader {
  readonly language: Language;
  /** Whether the reader may see the personal values of this record. Names of the house's people are shown to all who may see the record. */
  readonly mayOpen: boolean;
}

const closed = Object.freeze({ closed: true });
const erased = Object.freeze({ erased: true });
const engine = 'process:';

/**
 * Events as their history is read: a sentence under `event.<Type>`, with ids of people, units and processes as their names, and personal
 * values opened.
 */
export async function historyOf(events: readonly LoggedEvent[], reader: HistoryReader, parts: HistoryParts): Promise<HistoryEntry[]> {
  const opened = new Map<string, Promise<string | null>>();
  const nameOf = (person: string): Promise<string | null> => {
    const program = parts.names.serviceAccount(person)?.name;
    const known =
      opened.get(person) ??
      (program === undefined ? parts.vault.openText(parts.names.person(person)?.name ?? null) : Promise.resolve(program));
    opened.set(person, known);
    return known;
  };
  return Promise.all(events.map((event) => entryOf(event, reader, parts, nameOf)));
}

type NameOf = (person: string) => Promise<string | null>;

async function entryOf(event: LoggedEvent, reader: HistoryReader, parts: HistoryParts, nameOf: NameOf): Promise<HistoryEntry> {
  const { id, type, version, nature, revision, position, metadata } = event;
  const data = (await openedIn(event.data, reader, parts.vault)) as Record<string, unknown>;
  const actor = metadata.actor;
  const process = actor.startsWith(engine) ? actor.slice(engine.length) : null;
  const name = process === null ? await nameOf(actor) : parts.translations.text(reader.language, `process.${process}`);
  const unknown = parts.translations.text(reader.language, 'history.somebody');
  const params = (await spokenIn(data, reader, parts, nameOf)) as Record<string, unknown>;
  return {
    id,
    type,
    version,
    nature,
    revision,
    position,
    recordedAt: metadata.recordedAt,
    occurredAt: metadata.occurredAt,
    by: { person: process === null ? actor : null, process, name, onBehalfOf: metadata.onBehalfOf ?? null },
    text: capitalised(parts.translations.text(reader.language, `event.${type}`, { ...params, by: name ?? unknown }), reader.language),
    data,
  };
}

/** The data with every personal value opened, or marked as erased or closed. */
async function openedIn(value: unknown, reader: HistoryReader, vault: HistoryParts['vault']): Promise<unknown> {
  if (isSealed(value)) {
    if (!reader.mayOpen) return closed;
    const clear = await vault.open(value);
    return isErased(clear) ? erased : clear;
  }
  return mapped(value, (each) => openedIn(each, reader, vault));
}

/** The data as a sentence says them: names for ids, words for what cannot be shown. */
async function spokenIn(value: unknown, reader: HistoryReader, parts: HistoryParts, nameOf: NameOf): Promise<unknown> {
  const { names, obligations, translations } = parts;
  if (value === closed || value === erased)
    return translations.text(reader.language, value === erased ? 'history.erased' : 'history.closed');
  if (typeof value !== 'string') return mapped(value, (each) => spokenIn(each, reader, parts, nameOf));
  if (names.person(value) ?? names.serviceAccount(value))
    return (await nameOf(value)) ?? translations.text(reader.language, 'history.somebody');
  const owed = obligations.find(({ obligation }) => obligation === value);
  if (owed) return translations.text(reader.language, `obligation.${owed.name}`);
  return names.unit(value)?.name ?? names.process(value)?.name ?? value;
}

async function mapped(value: unknown, map: (value: unknown) => Promise<unknown>): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(map));
  if (typeof value !== 'object' || value === null || value === closed || value === erased) return value;
  return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([key, each]) => [key, await map(each)] as const)));
}

function capitalised(sentence: string, language: Language): string {
  return sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1);
}
