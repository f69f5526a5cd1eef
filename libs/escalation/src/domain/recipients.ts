import type { Obligation } from '#deadlines/domain';
import { dayOf, isAway, substitutesOf, type FoundTrace, type Role, type Substitution } from '#directory/domain';
import type { Instant } from '#kernel';
import type { People } from './house.js';
import type { Recipient } from './rule-set.js';
import type { EscalationSubject, Watched } from './subject.js';

type Found = FoundTrace[number];

/** One who is told, and every place that was asked on the way. */
export interface FoundRecipient {
  readonly person: string;
  readonly found: FoundTrace;
}

const mostRecipients = 50;

/**
 * The people for whom a step is, each once, with how each was found. For who is away today their substitutes are told. Who left, cannot sign
 * in, has the record closed to them, or is away without anybody in their stead is passed over, for the nearest superior or for whoever else is
 * next on the same way. Nobody left: the quality managers, then the administrators, then the head of department.
 */
export function recipientsOf(
  to: readonly Recipient[],
  watched: Watched,
  subject: EscalationSubject,
  people: People,
  now: Instant,
): { recipients: FoundRecipient[]; lastResort: boolean } {
  const owing = watched ?? { assignee: subject.owner ?? null, role: null, unit: null };
  const finder = new Finder(owing, subject, people, dayOf(people, now));
  const found = to.flatMap((each) => finder.find(each));
  const recipients = once(found.length > 0 ? found : finder.lastResort());
  return { recipients, lastResort: found.length === 0 };
}

class Finder {
  constructor(
    readonly obligation: Pick<Obligation, 'assignee' | 'role' | 'unit'>,
    readonly subject: EscalationSubject,
    readonly people: People,
    readonly day: string,
  ) {}

  find(recipient: Recipient): FoundRecipient[] {
    switch (recipient.to) {
      case 'assignee':
        return this.obligation.assignee === null && this.obligation.role !== null
          ? this.#ofTheRole(this.obligation.role)
          : this.#orSuperior(this.#owing());
      case 'owner':
        return this.#orSuperior(this.#named('owner', this.subject.owner));
      case 'superior':
        return this.#owing().flatMap(({ person, found }) => this.#superior(person, recipient.levels, found));
      case 'head-of-unit':
        return this.#headOfUnit();
      case 'role':
        return this.#ofTheRole(recipient.role);
      case 'person':
        return this.#orSuperior(this.#named('person', recipient.person));
      default:
        return recipient satisfies never;
    }
  }

  lastResort(): FoundRecipient[] {
    const roles = ['quality-manager', 'administrator', 'head-of-department'] as const;
    for (const role of roles) {
      const found = this.#ofTheRole(role);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Who owes it: the assignee, else everyone of the role. */
  #owing(): FoundRecipient[] {
    const { assignee, role } = this.obligation;
    if (assignee !== null) return this.#named('assignee', assignee);
    return role === null ? this.#named('owner', this.subject.owner) : this.#holders(role);
  }

  #named(how: string, person: string | null | undefined): FoundRecipient[] {
    return person == null ? [] : [{ person, found: [{ how, of: person }] }];
  }

  #holders(role: Role): FoundRecipient[] {
    return this.people.withRole(role).map((person) => ({ person, found: [{ how: 'role', of: role }] }));
  }

  /** Everyone who holds a role; for who is away, who stands in for that role. */
  #ofTheRole(role: Role): FoundRecipient[] {
    return this.#holders(role).flatMap((each) => this.#inTheirStead(each, role) ?? []);
  }

  /** Those who are named; for who cannot be told, and has nobody in their stead, the nearest superior who can. */
  #orSuperior(named: readonly FoundRecipient[]): FoundRecipient[] {
    return named.flatMap((each) => this.#inTheirStead(each, null) ?? this.#superior(each.person, 1, this.#hindered(each)));
  }

  /** The superior so many levels up; who cannot be told is passed over for the next one up. */
  #superior(person: string, levels: number, found: FoundTrace): FoundRecipient[] {
    let trace = found;
    let level = 0;
    for (const superior of this.people.superiorsOf(person)) {
      const told = this.#inTheirStead({ person: superior, found: [...trace, { how: 'superior', of: superior }] }, null);
      if (told !== null) level += 1;
      if (told !== null && level === levels) return told;
      trace = told === null ? [...trace, { how: this.#hindrance(superior)!, of: superior }] : [...trace, { how: 'superior', of: superior }];
    }
    return [];
  }

  /** The head of the unit, else of the nearest unit above whose head can be told. */
  #headOfUnit(): FoundRecipient[] {
    const { unit, assignee } = this.obligation;
    const ofAssignee = assignee === null ? null : this.people.person(assignee)?.unit;
    const own = unit ?? ofAssignee ?? this.subject.unit ?? null;
    if (own === null) return [];
    const trace: Found[] = [];
    for (const each of [own, ...this.people.unitAncestors(own)]) {
      trace.push({ how: 'unit', of: each });
      const head = this.people.headOf(each);
      if (head === null) continue;
      const told = this.#inTheirStead({ person: head, found: [...trace, { how: 'head-of-unit', of: head }] }, null);
      if (told !== null) return told;
      trace.push({ how: this.#hindrance(head)!, of: head });
    }
    return [];
  }

  /** The person, or for who is away those who stand in for all that they do, or for this role; null where nobody can be told. */
  #inTheirStead(named: FoundRecipient, role: Role | null): FoundRecipient[] | null {
    const hindrance = this.#hindrance(named.person);
    if (hindrance === null) return [named];
    if (hindrance !== 'away') return null;
    const lent = ({ scope }: Substitution): boolean => scope.of === 'everything' || (role !== null && scope.roles.includes(role));
    const substitutes = substitutesOf(this.people, named.person, this.day).filter(lent);
    const told = substitutes.flatMap(({ substitute }) => {
      const found = [...this.#hindered(named), { how: 'substitute', of: substitute }];
      return this.#hindrance(substitute) === null ? [{ person: substitute, found }] : [];
    });
    return told.length === 0 ? null : told;
  }

  /** The way to somebody who cannot be told. */
  #hindered({ person, found }: FoundRecipient): Found[] {
    const hindrance = this.#hindrance(person);
    return hindrance === null ? [...found] : [...found, { how: hindrance, of: person }];
  }

  /** Why somebody cannot be told. Substitution opens nothing that is closed to who is substituted. */
  #hindrance(person: string): 'unknown' | 'left' | 'no-sign-in' | 'closed-to' | 'away' | null {
    const known = this.people.person(person);
    if (!known) return 'unknown';
    if (!known.active) return 'left';
    if (!known.signIn) return 'no-sign-in';
    if (this.subject.closedTo?.(person)) return 'closed-to';
    return isAway(this.people, person, this.day) ? 'away' : null;
  }
}

function once(found: readonly FoundRecipient[]): FoundRecipient[] {
  const seen = new Set<string>();
  return found.filter(({ person }) => !seen.has(person) && seen.add(person)).slice(0, mostRecipients);
}
