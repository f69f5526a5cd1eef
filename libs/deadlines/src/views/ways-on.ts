import type { Actor, AnyState, DomainEvent, Instant, Offer } from '#kernel';
import { offersInWords, type AggregateType, type CommandExecutor, type Language, type OfferAnswer, type Translations } from '#platform';
import type { Directory } from '#directory/domain';
import type { TaskRow } from './tasks-query.js';

/** What leads on from the obligations of one sort of record or CAPA. */
export interface WaysOn {
  /** Whose streams they stand on. */
  readonly aggregates: readonly AggregateType<AnyState, never, DomainEvent>[];
  /** The commands that would meet an obligation, as they stand for somebody: open, or every reason why not. */
  offers(
    situation: { readonly state: AnyState; readonly by: Actor; readonly now: Instant; readonly house: never },
    owed: OwedThing,
  ): readonly Offer[];
}

/** What is owed: the name of the obligation, and the action or other part that it is about. */
export type OwedThing = Pick<TaskRow, 'name' | 'about'>;

/** Those of the house, among Nest's providers. */
export const WAYS_ON = Symbol('WaysOn');

export interface WaysReaderParts {
  readonly ways: readonly WaysOn[];
  readonly executor: Pick<CommandExecutor, 'standing'>;
  readonly texts: Translations;
}

/** Who asks, when, and in what house. */
export interface WaysAsked {
  readonly reader: Actor;
  readonly now: Instant;
  readonly house: { readonly directory: Pick<Directory, 'rightsLent'> };
  readonly language: Language;
}

/** Tells of tasks how they can be done. The streams of a page are read together, and each only as far as it is not known yet. */
export class WaysReader {
  constructor(private readonly parts: WaysReaderParts) {}

  /** The ways on from each task, in their order. */
  of(rows: readonly TaskRow[], asked: WaysAsked): Promise<readonly (readonly OfferAnswer[])[]> {
    return Promise.all(rows.map((row) => this.#ofOne(row, asked)));
  }

  async #ofOne(row: TaskRow, { reader, now, house, language }: WaysAsked): Promise<readonly OfferAnswer[]> {
    const { ways, executor, texts } = this.parts;
    for (const sort of ways) {
      const aggregate = sort.aggregates.find(({ kind }) => kind === row.subjectKind);
      if (!aggregate) continue;
      const standing = await executor.standing(aggregate, row.subject);
      const by = actorOf(reader, row, house.directory, now);
      if (!standing || !by) return [];
      return offersInWords(sort.offers({ state: standing.state, by, now, house: house as never }, row), texts, language);
    }
    return [];
  }
}

/** As whom the reader would do it. */
function actorOf(reader: Actor, { onBehalfOf }: TaskRow, directory: Pick<Directory, 'rightsLent'>, now: Instant): Actor | null {
  if (onBehalfOf === null || reader.onBehalfOf !== undefined) return reader;
  const lent = directory.rightsLent(reader.person, onBehalfOf, now);
  return lent && { person: reader.person, roles: lent.roles, onBehalfOf, ...(lent.rolesAlone && { rolesAlone: true }) };
}
