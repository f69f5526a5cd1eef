import { derivedId } from '#kernel';
import {
  CommandRefused,
  matching,
  NotThere,
  type CommandAnswer,
  type CommandContext,
  type CommandExecutor,
  type FieldProblem,
  type Standing,
} from '#platform';
import { configurationAggregate, type AnyKind, type ConfigurationAggregate } from './aggregate.js';
import {
  draftBuildsOnNewestCode,
  draftIsNewCode,
  draftIsThereCode,
  faultsBesideForm,
  keptOf,
  type ConfigurationState,
  type Finding,
  type OfDraft,
} from './domain/index.js';

export type Sender = Pick<CommandContext, 'actor' | 'commandId' | 'bodyHash' | 'correlationId' | 'ifMatch'>;

/** Somebody published a newer version than the draft builds on. The draft is kept: it can be compared, and saved on the newer one. */
export class NewerVersionPublished extends Error {
  readonly code = 'newer-version-published';
  readonly params: { readonly base: number; readonly newest: number };
  constructor({ base, newest }: { readonly base: number; readonly newest: number }) {
    super(`the draft builds on version ${base}, version ${newest} was published since`);
    this.params = { base, newest };
  }
}

/** The id is another draft's. */
export class DraftAlreadyThere extends Error {
  readonly code = 'already-there';
  readonly kind = 'draft';
  constructor(readonly id: string) {
    super(`there is a draft ${id}`);
  }
}

type State = ConfigurationState<object, object>;

/** Every kind of configuration of the house, by its key: where HTTP and imports find and change it. */
export class Shelf {
  private readonly aggregates: ReadonlyMap<string, { readonly kind: AnyKind; readonly aggregate: ConfigurationAggregate }>;

  constructor(
    readonly kinds: readonly AnyKind[],
    private readonly executor: CommandExecutor,
    private readonly house: { current(): { readonly house: object } },
  ) {
    this.aggregates = new Map(kinds.map((kind) => [kind.key, { kind, aggregate: configurationAggregate(kind) }]));
  }

  /** @throws NotThere */
  kind(key: string): AnyKind {
    return this.entry(key).kind;
  }

  /** Versions and drafts of a kind, with the stream's head; null where nothing has been changed yet. */
  async read(
    key: string,
  ): Promise<{ readonly kind: AnyKind; readonly kept: ReturnType<typeof keptOf>; readonly standing: Standing<State> | null }> {
    const { kind, aggregate } = this.entry(key);
    const standing = await this.executor.standing(aggregate, key);
    return { kind, kept: keptOf(kind, standing?.state ?? { status: 'none' }), standing };
  }

  /** All that is to be known of a content that would replace the newest. */
  examine(kind: AnyKind, content: object, newest: object): readonly Finding[] {
    return kind.check(content, newest, this.house.current().house);
  }

  /** All that keeps a content from being a draft, by its places, at once: its form, and what is to be found in it all the same; none where its form is right. */
  problemsOf(kind: AnyKind, content: object, newest: object): readonly FieldProblem[] {
    const ofForm = matching(kind.draft).examine(content);
    return ofForm.length === 0 ? [] : [...ofForm, ...faultsBesideForm(kind, content, newest, this.house.current().house)];
  }

  /** @throws NotThere, DraftAlreadyThere, NewerVersionPublished, CommandRefused, and what else the executor throws. */
  async send<Input extends OfDraft>(key: string, name: string, input: Input, sender: Sender): Promise<CommandAnswer> {
    const { aggregate } = this.entry(key);
    try {
      return await this.executor.execute({ aggregate, id: key, name, input, ...sender });
    } catch (error) {
      throw told(error, input.draft);
    }
  }

  private entry(key: string) {
    const found = this.aggregates.get(key);
    if (!found) throw new NotThere('configuration', key);
    return found;
  }
}

/** What a client is told apart: there is no such draft; somebody was first. */
function told(error: unknown, draft: string): unknown {
  if (!(error instanceof CommandRefused)) return error;
  if (error.refusals.some(({ code }) => code === 'administrator-configures')) return error;
  if (error.refusals.some(({ code }) => code === draftIsThereCode)) return new NotThere('draft', draft);
  if (error.refusals.some(({ code }) => code === draftIsNewCode)) return new DraftAlreadyThere(draft);
  const outrun = error.refusals.find(({ code }) => code === draftBuildsOnNewestCode);
  return outrun ? new NewerVersionPublished(outrun.params as { base: number; newest: number }) : error;
}

/** The id of a draft for which the client named none. */
export const draftMadeBy = ({ commandId }: Pick<Sender, 'commandId'>, key = ''): string => derivedId('draft', commandId, key);

/** Who sends a command, and under which id. */
export function senderOf({ actor, commandId, bodyHash, correlationId, ifMatch }: CommandContext): Sender {
  return { actor, commandId, bodyHash, correlationId, ...(ifMatch !== undefined && { ifMatch }) };
}
