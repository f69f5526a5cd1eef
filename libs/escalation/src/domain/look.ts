import { followCalendars, type Obligations } from '#deadlines/domain';
import type { AnyState, Situation } from '#kernel';
import type { HouseForEscalation } from './house.js';
import { lookNow, type StepsTaken } from './steps.js';
import type { EscalationSubject } from './subject.js';

/** Where a machine keeps what a look needs. */
export interface LooksAt<State, House> {
  readonly obligations: (state: State) => Obligations;
  readonly taken: (state: State) => StepsTaken;
  /** Who is told nothing follows from the directory, hence the house. */
  readonly subject: (state: State, house: House) => EscalationSubject;
}

/** The name of the command that alarm clocks send. */
export const lookCommand = 'look';

/**
 * The declaration of the command `look` for a machine whose state holds obligations: `command(look({ from, ... }))`. It never refuses
 * where there is something to look at, and appends only what is due.
 */
export function look<State extends AnyState, const From extends State['status'], House extends HouseForEscalation>(
  from: readonly From[],
  at: LooksAt<Extract<State, { status: From }>, House>,
) {
  return {
    name: lookCommand,
    doc: 'Notes the deadlines missed, takes the steps of escalation that are due by now, and has deadlines follow a confirmed change of their calendar; the clock sends it.',
    from,
    to: 'stays' as const,
    rules: [],
    checks: [],
    // What was crossed under a due is noted before it moves.
    then: ({ state, house, now }: Situation<Extract<State, { status: From }>, House>) => [
      ...lookNow(at.obligations(state), { taken: at.taken(state), subject: at.subject(state, house), house, now }),
      ...followCalendars(at.obligations(state), house.deadlines, now),
    ],
  };
}
