import {
  check,
  commandsOf,
  derivedId,
  machine,
  rule,
  type DomainEvent,
  type Instant,
  type Machine,
  type Recorded,
  type Verdict,
} from '#kernel';
import { faultsOf } from './finding.js';
import { happeningOf, type ConfigurationKind, type HouseAround } from './kind.js';
import { newestOf, starterVersions, type Version, type Versions } from './versions.js';

/** A draft as it was saved last. */
export interface KeptDraft<Draft> {
  readonly draft: string;
  readonly base: number;
  readonly content: Draft;
  readonly note: string | null;
  readonly savedBy: string;
  readonly savedAt: Instant;
}

/** A version with how it came to be; the starter came to be with the software. */
export interface PublishedVersion<Content> extends Version<Content> {
  readonly published: { readonly by: string; readonly at: Instant; readonly reason: string } | null;
}

interface Kept<Draft, Content> {
  readonly versions: readonly [PublishedVersion<Content>, ...PublishedVersion<Content>[]];
  readonly drafts: readonly KeptDraft<Draft>[];
}

/** All that happened to one kind of configuration. *none*: the house has what it began with. */
export type ConfigurationState<Draft, Content> = { readonly status: 'none' } | ({ readonly status: 'kept' } & Kept<Draft, Content>);

/** Versions and drafts, also where nothing has happened. */
export function keptOf<Draft extends object, Content extends Draft>(
  kind: ConfigurationKind<string, Draft, Content>,
  state: ConfigurationState<Draft, Content>,
): Kept<Draft, Content> {
  if (state.status === 'kept') return state;
  return { versions: [{ version: 1, effectiveFrom: null, content: kind.starter, published: null }], drafts: [] };
}

/** Drafts of one kind at the same time. */
export const mostDrafts = 50;

export interface OfDraft {
  readonly draft: string;
}

/** A draft begins on the newest version. */
export interface BeginDraft<Draft> extends OfDraft {
  readonly content: Draft;
  readonly note: string | null;
}

export interface SaveDraft<Draft> extends BeginDraft<Draft> {
  /** The version that it builds on from now on; null: as before. */
  readonly base: number | null;
}

export interface PublishDraft extends OfDraft {
  /** Null: from the publishing on. */
  readonly effectiveFrom: Instant | null;
  readonly reason: string;
}

/** Codes that HTTP tells apart from other refusals. */
export const draftBuildsOnNewestCode = 'draft-builds-on-newest';
export const draftIsThereCode = 'draft-is-there';
export const draftIsNewCode = 'draft-is-new';
/** The command that a start sends where the release needs more than the house has. */
export const completeName = 'complete';

/** What of the rest of the house matters, the kind's own check knows. */
type House = HouseAround;

/** The machine of one kind: the stream `configuration-<key>`. */
export function configurationMachine<Draft extends object, Content extends Draft>(
  kind: ConfigurationKind<string, Draft, Content>,
): Machine<ConfigurationState<Draft, Content>, House, DomainEvent> {
  type State = ConfigurationState<Draft, Content>;
  const [drafted, dropped, published] = kind.events;
  const command = commandsOf<State, House, DomainEvent>();
  const draftOf = (state: State, { draft }: OfDraft) => keptOf(kind, state).drafts.find((each) => each.draft === draft);
  const newest = (state: State) => newestOf(keptOf(kind, state).versions);

  const administratorConfigures = rule<State, House>(
    'administrator-configures',
    ({ by }) => by.roles.includes('administrator') || { role: 'administrator' },
  );
  const draftIsThere = check<State, House, OfDraft>(
    draftIsThereCode,
    ({ state }, input) => draftOf(state, input) !== undefined || { draft: input.draft },
  );
  const draftIsNew = check<State, House, OfDraft>(
    draftIsNewCode,
    ({ state }, input) => draftOf(state, input) === undefined || { draft: input.draft },
  );
  const draftsHaveRoom = check<State, House, OfDraft>(
    'drafts-have-room',
    ({ state }) => keptOf(kind, state).drafts.length < mostDrafts || { most: mostDrafts },
  );
  const baseIsPublished = check<State, House, SaveDraft<Draft>>(
    'base-is-published',
    ({ state }, { base }) => base === null || base <= newest(state).version || { base, newest: newest(state).version },
  );
  /** Of two who publish at once, the second sees what the first did, and decides anew. */
  const draftBuildsOnNewest = check<State, House, OfDraft>(draftBuildsOnNewestCode, ({ state }, input) => {
    const draft = draftOf(state, input);
    const { version } = newest(state);
    return draft === undefined || draft.base === version || { base: draft.base, newest: version };
  });
  const soundness = (content: Draft, replaced: Content, house: House): Verdict => {
    const faults = faultsOf(kind.check(content, replaced, house));
    return faults.length === 0 || { count: faults.length, faults: faults.map(({ pointer, code, params }) => ({ pointer, code, params })) };
  };
  const draftIsSound = check<State, House, OfDraft>('draft-is-sound', ({ state, house }, input) => {
    const draft = draftOf(state, input);
    return draft === undefined || soundness(draft.content, newest(state).content, house);
  });
  const effectiveNotBeforePublishing = check<State, House, PublishDraft>(
    'effective-not-before-publishing',
    ({ now }, { effectiveFrom }) => effectiveFrom === null || effectiveFrom >= now || { effectiveFrom, now },
  );
  const takesEffectAtOnce = check<State, House, PublishDraft>(
    'takes-effect-at-once',
    (_, { effectiveFrom }) => kind.effect !== 'at-once' || effectiveFrom === null || { effectiveFrom },
  );

  const engineOnly = rule<State, House>('engine-only', ({ by }) => by.process !== undefined || {});
  const completedIsSound = check<State, House, object>('draft-is-sound', ({ state, house }) => {
    const { content } = newest(state);
    return soundness(kind.completed?.(content, house)?.content ?? content, content, house);
  });

  const begin = command({
    name: 'begin-draft',
    doc: 'Begins a draft of the configuration on the newest version.',
    from: ['none', 'kept'],
    to: 'kept',
    rules: [administratorConfigures],
    checks: [draftIsNew, draftsHaveRoom],
    then: ({ state }, { draft, content, note }: BeginDraft<Draft>) => [drafted({ draft, base: newest(state).version, content, note })],
  });
  const save = command({
    name: 'save-draft',
    doc: 'Saves a draft of the configuration, with whatever faults it still has.',
    from: ['none', 'kept'],
    to: 'kept',
    rules: [administratorConfigures],
    checks: [draftIsThere, baseIsPublished],
    then: ({ state }, { draft, content, base, note }: SaveDraft<Draft>) => [
      drafted({ draft, base: base ?? draftOf(state, { draft })?.base ?? newest(state).version, content, note }),
    ],
  });
  const drop = command({
    name: 'drop-draft',
    doc: 'Drops a draft of the configuration.',
    from: ['none', 'kept'],
    to: 'kept',
    rules: [administratorConfigures],
    checks: [draftIsThere],
    then: (_, { draft }: OfDraft) => [dropped({ draft })],
  });
  const publish = command({
    name: 'publish-draft',
    doc: 'Publishes a draft without faults as the next version; it binds from its effective instant on.',
    from: ['none', 'kept'],
    to: 'kept',
    rules: [administratorConfigures],
    checks: [draftIsThere, draftBuildsOnNewest, draftIsSound, effectiveNotBeforePublishing, takesEffectAtOnce],
    then: ({ state, now }, input: PublishDraft) => [
      published({
        draft: input.draft,
        version: newest(state).version + 1,
        effectiveFrom: input.effectiveFrom ?? now,
        content: kind.content.parse(draftOf(state, input)?.content),
        reason: input.reason,
      }),
    ],
  });

  /** A newest version that is not in force yet is completed as of when it will be: it keeps its day. */
  const complete = command({
    name: completeName,
    doc: 'Publishes the newest version with what this release needs and the house never had.',
    from: ['none', 'kept'],
    to: 'kept',
    rules: [engineOnly],
    checks: [completedIsSound],
    then: ({ state, house, now }, { reason }: { readonly reason: string }) => {
      const { version, content, effectiveFrom } = newest(state);
      const completed = kind.completed?.(content, house) ?? null;
      if (completed === null) return [];
      const from = effectiveFrom !== null && effectiveFrom > now ? effectiveFrom : now;
      const draft = derivedId('completed configuration', kind.key, version);
      return [published({ draft, version: version + 1, effectiveFrom: from, content: completed.content, reason })];
    },
  });

  const evolve = (state: State, event: DomainEvent, { by, recordedAt: at }: Recorded): State => {
    const { versions, drafts } = keptOf(kind, state);
    const happening = happeningOf(kind, event);
    const others = drafts.filter(({ draft }) => draft !== happening.data.draft);
    switch (happening.what) {
      case 'drafted':
        return { status: 'kept', versions, drafts: [...others, { ...happening.data, savedBy: by, savedAt: at }] };
      case 'dropped':
        return { status: 'kept', versions, drafts: others };
      case 'published': {
        const { version, effectiveFrom, content, reason } = happening.data;
        return {
          status: 'kept',
          versions: [...versions, { version, effectiveFrom, content, published: { by, at, reason } }],
          drafts: others,
        };
      }
      default:
        return happening satisfies never;
    }
  };

  return machine<State, House, DomainEvent>({
    name: `configuration of ${kind.key}`,
    version: 1,
    initial: { status: 'none' },
    evolve,
    commands: [begin, save, drop, publish, complete],
  });
}

/** What rules see of a kind, after one more event of its stream. */
export function evolveVersions<Draft extends object, Content extends Draft>(
  kind: ConfigurationKind<string, Draft, Content>,
  versions: Versions<Content>,
  event: Pick<DomainEvent, 'type' | 'data'>,
): Versions<Content> {
  const happening = happeningOf(kind, event);
  if (happening.what !== 'published') return versions;
  const { version, effectiveFrom, content } = happening.data;
  return [...versions, { version, effectiveFrom, content }];
}

/** What rules see of a kind of which nothing was published. */
export const versionsAtFounding = <Content extends object>({ starter }: Pick<ConfigurationKind<string, object, Content>, 'starter'>) =>
  starterVersions(starter);
