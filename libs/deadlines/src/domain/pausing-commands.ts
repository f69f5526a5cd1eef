import { actingPeople } from '#directory/domain';
import { check, rule, type DomainEvent, type Rule, type Situation } from '#kernel';
import type { Overdue } from './changes.js';
import type { DeadlineHouse } from './configuration.js';
import type { ObligationEvent } from './events.js';
import { openObligations, type Obligations, type OpenObligation } from './ledger.js';
import type { Subject } from './obligation-table.js';
import { isRemindedOf, mayPause, paused, pauseOver, type Pausing } from './pausing.js';

interface House {
  readonly deadlines: DeadlineHouse;
}

/** Which term. */
export interface OfObligation {
  readonly obligation: string;
}
export type PauseTerm = OfObligation & Pausing;

/** Where a machine keeps what pausing looks at. */
export interface PausesIn<State, H extends House, Noted extends DomainEvent> {
  readonly obligations: (state: State) => Obligations;
  readonly subject: (state: State) => Subject;
  /** What was crossed before the term is stopped, or before its reminder ends. */
  readonly overdue: (situation: Situation<State, H>) => Overdue<Noted>;
  /** Who stops a term, and who lets it run again. */
  readonly stops: Rule<State, H>;
  readonly resumes: Rule<State, H>;
}

/**
 * The two commands of any machine whose state holds obligations, without name and statuses: `command({ ...pause, name, from, to })`. What is
 * refused is told by the same codes everywhere.
 */
export function pausingIn<State, H extends House, Noted extends DomainEvent>(at: PausesIn<State, H, Noted>) {
  const found = (state: State, { obligation }: OfObligation): OpenObligation | undefined =>
    openObligations(at.obligations(state)).find((each) => each.obligation === obligation);
  /** A check of the obligation that is meant; what is not open is refused by `obligation-is-open` alone. */
  const ofTheTerm = <Input extends OfObligation>(
    code: string,
    holds: (term: OpenObligation, situation: Situation<State, H>, input: Input) => ReturnType<Rule<State, H>['holds']>,
  ) =>
    check<State, H, Input>(code, (situation, input) => {
      const term = found(situation.state, input);
      return term === undefined || holds(term, situation, input);
    });
  const isOpen = check<State, H, OfObligation>(
    'obligation-is-open',
    ({ state }, input) => found(state, input) !== undefined || { obligation: input.obligation },
  );
  const canBePaused = ({ state, house, now }: Situation<State, H>): boolean =>
    openObligations(at.obligations(state)).some((each) => each.pausedAt === null && now <= each.due && mayPause(house.deadlines, each));

  return {
    pause: {
      doc: 'Stops a term that its policy lets stand still, waiting for the citizen or another body; whoever owes it is reminded.',
      rules: [at.stops, rule<State, H>('some-term-can-be-paused', (situation) => canBePaused(situation) || {})],
      checks: [
        isOpen,
        ofTheTerm<PauseTerm>(
          'policy-lets-it-pause',
          (term, { house }) => mayPause(house.deadlines, term) || { obligation: term.name, legalBasis: term.legalBasis },
        ),
        ofTheTerm<PauseTerm>('term-runs', ({ pausedAt }) => pausedAt === null || { since: pausedAt }),
        ofTheTerm<PauseTerm>('term-has-not-run-out', ({ due }, { now }) => now <= due || { due }),
        // Whose term it is does not stop it alone, nor does who acts for them.
        ofTheTerm<PauseTerm>(
          'term-is-another-persons',
          ({ assignee }, { by }) => assignee === null || !actingPeople(by).includes(assignee) || { person: assignee },
        ),
        check<State, H, PauseTerm>('awaited-lies-ahead', ({ now }, { until }) => until === null || until > now || { until, now }),
        check<State, H, PauseTerm>(
          'somebody-is-reminded',
          ({ state, house, now }, { until }) => isRemindedOf(until, { house: house.deadlines, now, subject: at.subject(state) }) || {},
        ),
      ],
      then: (situation: Situation<State, H>, { obligation, ...pausing }: PauseTerm): readonly (ObligationEvent | Noted)[] => {
        const { state, house, now } = situation;
        const ledger = at.obligations(state);
        const term = found(state, { obligation });
        if (term === undefined) return [];
        const stopped = paused(term, pausing, { ledger, house: house.deadlines, now, subject: at.subject(state) });
        return [...at.overdue(situation)(term, now), ...stopped];
      },
    },
    resume: {
      doc: 'Lets a term run again that stands still: its due moves by what did not count.',
      rules: [
        at.resumes,
        rule<State, H>(
          'some-term-stands-still',
          ({ state }) => openObligations(at.obligations(state)).some(({ pausedAt }) => pausedAt !== null) || {},
        ),
      ],
      checks: [isOpen, ofTheTerm<OfObligation>('term-stands-still', ({ pausedAt, due }) => pausedAt !== null || { due })],
      then: (situation: Situation<State, H>, input: OfObligation): readonly (ObligationEvent | Noted)[] => {
        const { state, house, now, by } = situation;
        const obligation = found(state, input);
        if (obligation === undefined) return [];
        return pauseOver({ ledger: at.obligations(state), obligation, at: now, house: house.deadlines, by }, at.overdue(situation));
      },
    },
  };
}
