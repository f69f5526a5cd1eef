import type { Random } from '../load/random.js';
import type { Planned, Trouble } from './troubles.js';

/** Troubles that come at once, and how long they last that last, in milliseconds. */
export interface Disturbance {
  /** Under what its recovery is counted: what comes in pairs is a sort of its own. */
  readonly sort: string;
  readonly troubles: readonly Planned[];
  readonly lasting: number;
}

const longest = 4_000;

/**
 * Says what comes next: one trouble, then two at once, and so on, in an order that follows from chance. Each comes alone before any comes alone again, and each two that
 * can meet do so before any two meet again; first those of which something ends.
 * @param about where it is given, only what this word stands in
 */
export function turnsOf(random: Random, troubles: readonly Trouble[], about: string | null): () => Disturbance {
  const isAbout = ({ sort }: Trouble): boolean => about === null || sort.includes(about);
  const pairs = troubles.flatMap((one, n) => troubles.slice(n).flatMap((other) => (canMeet(one, other) ? [[one, other] as const] : [])));
  const [deadly, others] = [true, false].map((kill) =>
    pairs.filter((pair) => pair.some(isAbout) && pair.every(({ kills }) => kills) === kill),
  ) as [typeof pairs, typeof pairs];
  const nextAlone = roundAndRound(() => shuffled(random, troubles.filter(isAbout)).map((trouble) => [trouble]));
  const nextPair = roundAndRound(() => [...shuffled(random, deadly), ...shuffled(random, others)]);
  let turn = 0;
  return () => {
    const drawn: readonly Trouble[] = (turn += 1) % 2 === 1 ? nextAlone() : nextPair();
    return {
      sort: drawn.length === 1 ? drawn[0]!.sort : 'two at once',
      troubles: planned(random, drawn),
      lasting: 200 + random.below(longest),
    };
  };
}

/** Of the same sort: on two objects, where it has more than one. */
const canMeet = (one: Trouble, other: Trouble): boolean => one.takes === null || one.takes !== other.takes;

function planned(random: Random, [one, other]: readonly Trouble[]): readonly Planned[] {
  const first = one!.plan(random);
  if (!other) return [first];
  let second = other.plan(random);
  while (second.what === first.what) second = other.plan(random);
  return [first, second];
}

function roundAndRound<Card>(deck: () => readonly Card[]): () => Card {
  let left: Card[] = [];
  return () => {
    if (left.length === 0) left = [...deck()];
    return left.shift()!;
  };
}

function shuffled<Card>(random: Random, cards: readonly Card[]): readonly Card[] {
  const mixed = [...cards];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const at = random.below(last + 1);
    [mixed[at], mixed[last]] = [mixed[last]!, mixed[at]!];
  }
  return mixed;
}
