import { ensurePerson, ensureUnit, type Bringer, type DirectoryDesk } from '#directory';
import { contentHash, derivedId, type Instant, type Refusal } from '#kernel';
import { CommandKeyReused, CommandRefused, type CommandAnswer, type CommandExecutor } from '#platform';
import { complaintAggregate } from '../aggregates.js';
import {
  endImported,
  importComplaint,
  limits,
  recordActivities,
  type ImportComplaint,
  type RecordsHouse,
  type RecordState,
} from '../domain/index.js';

/** One thing that somebody did in a case; people and groups by the names that the other system has for them. */
export interface CaseActivity {
  /** The other system's id of it: by it a second run knows what is here already. */
  readonly id: string;
  readonly name: string;
  readonly at: Instant;
  readonly person?: string;
  /** Where, by the name there. */
  readonly unit?: string;
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
export async function importCases(parts: ImportParts, cases: readonly ImportedCase[], by: Bringer): Promise<CaseOutcome[]> {
  const known = await directoryOf(parts.desk, cases, by);
  const [first, ...rest] = cases;
  if (!first) return [];
  // A case is new, or a whole run is repeated: what the first one was is what the others are tried as.
  const outcome = await importCase(parts, first, known, by, 'new');
  const likely = outcome.outcome === 'completed' || outcome.outcome === 'already-there' ? 'there' : 'new';
  return [outcome, ...(await Promise.all(rest.map((each) => importCase(parts, each, known, by, likely))))];
}

interface Known {
  readonly units: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

/** Units and people that the cases speak of, made where they are missing; people get no sign-in. */
async function directoryOf(desk: DirectoryDesk, cases: readonly ImportedCase[], by: Bringer): Promise<Known> {
  const named = <Name>(names: readonly (Name | undefined)[]): Name[] => [...new Set(names)].filter((name) => name !== undefined);
  const units = named(cases.flatMap(({ unit, activities }) => [unit, ...activities.map((each) => each.unit)]));
  const people = named(cases.flatMap(({ responsible, activities }) => [responsible, ...activities.map(({ person }) => person)]));
  const unitOf = async (name: string): Promise<string> =>
    desk.directory.unitByKey(keyOf(name))?.id ?? (await ensureUnit(desk, { key: keyOf(name), name }, by)).id;
  const personOf = async (name: string): Promise<string> => (await ensurePerson(desk, { key: name, name }, by)).id;
  const ids = async (names: readonly string[], idOf: (name: string) => Promise<string>): Promise<ReadonlyMap<string, string>> =>
    new Map(await Promise.all(names.map(async (name) => [name, await idOf(name)] as const)));
  return { units: await ids(units, unitOf), people: await ids(people, personOf) };
}

/** A key of the directory for a name of another system. */
function keyOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60) || `unit-${contentHash(name).slice(0, 8)}`;
}

/** @param likely what to try first: that the record is not there yet, or that it is. Either way it is found out. */
async function importCase(
  parts: ImportParts,
  given: ImportedCase,
  known: Known,
  by: Bringer,
  likely: 'new' | 'there',
): Promise<CaseOutcome> {
  const arrival = new Arrival(parts, given, known, by);
  try {
    return (likely === 'there' && (await arrival.complete())) || (await arrival.begin());
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    return { externalReference: given.externalReference, record: arrival.record, outcome: 'refused', refusals: error.refusals };
  }
}

type Activity = NonNullable<ImportComplaint['activities']>[number];

/** One case on its way in. */
class Arrival {
  readonly record: string;
  private readonly activities: readonly Activity[];

  constructor(
    private readonly parts: ImportParts,
    private readonly given: ImportedCase,
    private readonly known: Known,
    private readonly by: Bringer,
  ) {
    this.record = recordOfCase(given.source, given.externalReference);
    this.activities = given.activities.map(({ id, name, at, person, unit }) => ({
      name,
      at,
      person: person === undefined ? null : known.people.get(person)!,
      unit: unit === undefined ? null : known.units.get(unit)!,
      reference: id,
    }));
  }

  /** As a new record; what of it is there already is completed. */
  async begin(): Promise<CaseOutcome> {
    const { given, known, activities } = this;
    const { source, externalReference, form, channel = 'unknown', startedAt, due, endedAt = null, responsible } = given;
    const input: ImportComplaint = {
      record: this.record,
      externalReference,
      source,
      form,
      channel,
      startedAt,
      unit: known.units.get(given.unit)!,
      responsible: responsible === undefined ? null : known.people.get(responsible)!,
      obligation: { due, endedAt },
      endedAt,
      activities: activities.slice(0, limits.activities),
    };
    if (!(await this.isNew(importComplaint.name, input))) return (await this.complete())!;
    await this.add(activities.slice(limits.activities));
    return { externalReference, record: this.record, outcome: 'imported', added: activities.length };
  }

  /** Adds to the record what it lacks; null where there is no record. */
  async complete(): Promise<CaseOutcome | null> {
    const there = await this.parts.executor.load(complaintAggregate, this.record);
    if (!there) return null;
    const brought = new Set(there.events.flatMap(({ type, data }) => (type === 'ActivityRecorded' ? [data['reference']] : [])));
    const missing = this.activities.filter(({ reference }) => !brought.has(reference));
    await this.add(missing);
    const ended = await this.end(there.state);
    const outcome = missing.length > 0 || ended ? 'completed' : 'already-there';
    return { externalReference: this.given.externalReference, record: this.record, outcome, added: missing.length };
  }

  /** Ends what has ended there since it came in; false where nothing is new. @throws CommandRefused where it had ended at another time. */
  private async end(known: RecordState): Promise<boolean> {
    const { endedAt } = this.given;
    const ended = known.status === 'none' ? undefined : known.endings.at(-1)?.at;
    if (endedAt === undefined || ended === endedAt) return false;
    await this.send(endImported.name, { endedAt }, endedAt);
    return true;
  }

  private async add(activities: readonly Activity[]): Promise<void> {
    for (let from = 0; from < activities.length; from += limits.activities) {
      const chunk = activities.slice(from, from + limits.activities);
      await this.send(recordActivities.name, { activities: chunk }, contentHash(chunk.map(({ reference }) => reference)));
    }
  }

  /** False where the case had come in before, whatever it looked like then. */
  private async isNew(name: string, input: object): Promise<boolean> {
    try {
      return !(await this.send(name, input)).repeated;
    } catch (error) {
      if (error instanceof CommandKeyReused) return false;
      throw error;
    }
  }

  private send(name: string, input: object, ...part: readonly string[]): Promise<CommandAnswer> {
    const { actor, correlationId } = this.by;
    return this.parts.executor.execute({
      aggregate: complaintAggregate,
      id: this.record,
      name,
      input,
      actor,
      correlationId,
      commandId: derivedId('import', this.record, name, ...part),
      bodyHash: this.parts.desk.vault.commandHash([name, input]),
    });
  }
}
