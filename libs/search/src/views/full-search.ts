import type { Pool } from 'pg';
import type { Directory } from '#directory/domain';
import type { Actor } from '#kernel';
import type { HouseFollower, Numbers, ReaderRights } from '#platform';
import { answers, askedWords, searchWords, type Asked, type Found } from '#projections';
import { Candidates, type CandidatePage, type Named, type SearchedKind } from './candidates.js';
import { HitReader, type Hit } from './hits.js';

/** A search comes to numbers first, then to what is written, then to what belongs to a unit or process of that name. */
export const phases = ['number', 'words', 'name'] as const;
export type Phase = (typeof phases)[number];

/** Where a page ended. */
export interface SearchPlace {
  readonly phase: Phase;
  readonly place: number;
}

export interface Question {
  readonly q: string;
  readonly kinds: readonly SearchedKind[];
  /** As the log ended with the event of this index; null: now. */
  readonly at: number | null;
  readonly after: SearchPlace | null;
  readonly limit: number;
}

/** Something found, and where: to go on from. */
export interface PlacedHit {
  readonly hit: Hit;
  readonly from: SearchPlace;
}

/** What a question means. */
interface Meant {
  readonly words: Asked;
  readonly numbers: readonly string[];
  readonly named: Named;
}

/** More units or processes of one name are not told apart by it. */
const mostNamed = 20;

/**
 * Search over all that stands in clear in records and CAPAs. What is closed to the reader today is left out, also of the past, and nothing says
 * so: there are no counts, and a page is filled up with what comes next.
 */
export class FullSearch {
  private readonly candidates: Candidates;
  private readonly hits: HitReader;

  constructor(
    private readonly parts: {
      readonly db: Pick<Pool, 'query'>;
      readonly numbers: Numbers;
      readonly rights: ReaderRights;
      readonly house: HouseFollower<{ readonly directory: Directory }>;
    },
  ) {
    this.candidates = new Candidates(parts.db);
    this.hits = new HitReader(parts.db, parts.numbers);
  }

  async read({ q, kinds, at, after, limit }: Question, by: Actor): Promise<readonly PlacedHit[]> {
    const words = askedWords(q);
    const { directory } = this.parts.house.current().house;
    const meant: Meant = { words, numbers: await this.parts.numbers.meant(q), named: namedBy(words, directory) };
    const found: { readonly found: Found; readonly phase: Phase }[] = [];
    for (const phase of phases.slice(after === null ? 0 : phases.indexOf(after.phase))) {
      let place = after?.phase === phase ? after.place : null;
      while (found.length < limit) {
        const page: CandidatePage = { kinds, at, after: place, limit };
        const candidates = await this.candidatesOf(phase, meant, page);
        const last = candidates.at(-1);
        if (!last) break;
        const open = await this.open(await this.notBefore(phase, candidates, meant, at), by);
        found.push(...open.map((each) => ({ found: each, phase })));
        if (candidates.length < limit) break;
        place = last.place;
      }
    }
    const shown = found.slice(0, limit);
    const those = shown.map((each) => each.found);
    const texts = await this.candidates.textsOf(those, words, at);
    const hits = await this.hits.read(those, { words, numbers: new Set(meant.numbers), texts, directory, at });
    return shown.flatMap(({ found: { subject, place }, phase }) => {
      const hit = hits.get(subject);
      return hit ? [{ hit, from: { phase, place } }] : [];
    });
  }

  private candidatesOf(phase: Phase, { words, numbers, named }: Meant, page: CandidatePage): Promise<readonly Found[]> {
    switch (phase) {
      case 'number':
        return this.candidates.ofIds(numbers, page);
      case 'words':
        return this.candidates.withWords(words, page);
      case 'name':
        return this.candidates.named(named, page);
      default:
        return phase satisfies never;
    }
  }

  /** Without what an earlier phase finds. */
  private async notBefore(
    phase: Phase,
    candidates: readonly Found[],
    { words, numbers }: Meant,
    at: number | null,
  ): Promise<readonly Found[]> {
    const others = candidates.filter(({ subject }) => phase === 'number' || !numbers.includes(subject));
    if (phase !== 'name') return others;
    const written = new Set((await this.candidates.textsOf(others, words, at)).map(({ subject }) => subject));
    return others.filter(({ subject }) => !written.has(subject));
  }

  private async open(found: readonly Found[], by: Actor): Promise<readonly Found[]> {
    const streamOf = ({ kind, subject }: Found): string => `${kind}-${subject}`;
    const closed = await this.parts.rights.closedTo(by, found.map(streamOf));
    return found.filter((each) => !closed.has(streamOf(each)));
  }
}

/** The units and processes in whose name, or key, each of the words is found. */
function namedBy(words: Asked, directory: Directory): Named {
  const isMeant = ({ name, key }: { readonly name: string; readonly key: string }): boolean => {
    const forms = searchWords(name, key).trim().split(' ');
    return words.length > 0 && words.every((word) => forms.some((form) => answers(form, word)));
  };
  const idsOf = (all: readonly { readonly id: string; readonly name: string; readonly key: string }[]): readonly string[] =>
    all
      .filter(isMeant)
      .slice(0, mostNamed)
      .map(({ id }) => id);
  return { units: idsOf(directory.units()), processes: idsOf(directory.processes()) };
}
