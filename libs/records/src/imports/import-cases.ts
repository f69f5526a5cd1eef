import { ensurePerson, ensureUnit, type DirectoryDesk } from '#directory';
import { contentHash, derivedId, type Actor, type Instant, type Refusal } from '#kernel';
import { CommandRefused, type CommandExecutor } from '#platform';
import { complaintAggregate } from '../aggregates.js';
import { importComplaint, limits, recordActivities, type ImportComplaint, type RecordsHouse } from '../domain/index.js';

/** One thing that somebody did in a case; people and groups by the names that the other system has for them. */
export interface CaseActivity {
  /** The other system's id of it: by it a second run knows what is here already. */
  readonly id: string;
  readonly name: string;
  readonly at: Instant;
  readonly person?: string;
}

/** One case of another system. */
export interface ImportedCase {
  readonly source: string;
  readonly externalReference: string;
  readonly form: ImportComplaint['form'];
  /** By its name there; becomes a unit of the directory where there is none of this key. */
  readonly unit: string;
  readonly channel?: string;
  readonly responsible?: string;
  readonly startedAt: Instant;
  readonly due: Instant;
  readonly endedAt?: Instant;
  readonly activities: readonly CaseActivity[];
}

/** What became of a case. `added` counts the activities that this run brought. */
export type CaseOutcome =
  | {
      readonly externalReference: string;
      readonly record: string;
      readonly outcome: 'imported' | 'completed' | 'already-there';
      readonly added: number;
    }
  | { readonly externalReference: string; readonly record: string; readonly outcome: 'refused'; readonly refusals: readonly Refusal[] };

export interface ImportParts {
  readonly executor: CommandExecutor<RecordsHouse>;
  readonly desk: DirectoryDesk;
}

/** The record that a case of another system is: always the same. */
export const recordOfCase = (source: string, externalReference: string): string => derivedId('imported-case', source, externalReference);

/**
 * Brings cases in, each by itself: what is refused holds nothing else up. Whatever an earlier run, a killed one too, has brought is found
 * by its id and not brought again; what it lacks is added.
 */
export async function importCases(
  parts: ImportParts,
  cases: readonly ImportedCase[],
  by: { readonly actor: Actor; readonly correlationId: string },
): Promise<CaseOutcome[]> {
  const known = await directoryOf(parts.desk, cases, by);
  return Promise.all(cases.map((each) => importCase(parts, each, known, by)));
}

interface Known {
  readonly units: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

/** Units and people that the cases speak of, made where they are missing; people get no sign-in. */
async function directoryOf(
  desk: DirectoryDesk,
  cases: readonly ImportedCase[],
  by: { actor: Actor; correlationId: string },
): Promise<Known> {
  const units = new Map<string, string>();
  const people = new Map<string, string>();
  for (const name of new Set(cases.map(({ unit }) => unit))) {
    const there = desk.directory.unitByKey(keyOf(name));
    units.set(name, there?.id ?? (await ensureUnit(desk, { key: keyOf(name), name }, by)).id);
  }
  const named = cases.flatMap(({ responsible, activities }) => [responsible, ...activities.map(({ person }) => person)]);
  for (const name of new Set(named)) {
    if (name !== undefined) people.set(name, (await ensurePerson(desk, { key: name, name }, by)).id);
  }
  return { units, people };
}

/** A key of the directory for a name of another system. */
function keyOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60) || `unit-${contentHash(name).slice(0, 8)}`;
}

async function importCase(
  { executor }: ImportParts,
  given: ImportedCase,
  { units, people }: Known,
  { actor, correlationId }: { actor: Actor; correlationId: string },
): Promise<CaseOutcome> {
  const { source, externalReference } = given;
  const record = recordOfCase(source, externalReference);
  const activities = given.activities.map(({ id, name, at, person }) => ({
    name,
    at,
    person: person === undefined ? null : people.get(person)!,
    reference: id,
  }));
  const send = (name: string, input: object, ...part: readonly string[]) =>
    executor.execute({
      aggregate: complaintAggregate,
      id: record,
      name,
      input,
      actor,
      correlationId,
      commandId: derivedId('import', record, name, ...part),
      bodyHash: contentHash([name, input]),
    });
  const addActivities = async (missing: typeof activities): Promise<void> => {
    for (let from = 0; from < missing.length; from += limits.activities) {
      const chunk = missing.slice(from, from + limits.activities);
      await send(recordActivities.name, { activities: chunk }, contentHash(chunk.map(({ reference }) => reference)));
    }
  };
  try {
    const there = await executor.load(complaintAggregate, record);
    if (there) {
      const brought = new Set(there.events.flatMap(({ type, data }) => (type === 'ActivityRecorded' ? [data['reference']] : [])));
      const missing = activities.filter(({ reference }) => !brought.has(reference));
      await addActivities(missing);
      return { externalReference, record, outcome: missing.length > 0 ? 'completed' : 'already-there', added: missing.length };
    }
    const input: ImportComplaint = {
      record,
      externalReference,
      source,
      form: given.form,
      channel: given.channel ?? 'unknown',
      startedAt: given.startedAt,
      unit: units.get(given.unit)!,
      responsible: given.responsible === undefined ? null : people.get(given.responsible)!,
      obligation: { due: given.due, endedAt: given.endedAt ?? null },
      endedAt: given.endedAt ?? null,
      activities: activities.slice(0, limits.activities),
    };
    await send(importComplaint.name, input);
    await addActivities(activities.slice(limits.activities));
    return { externalReference, record, outcome: 'imported', added: activities.length };
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    return { externalReference, record, outcome: 'refused', refusals: error.refusals };
  }
}
