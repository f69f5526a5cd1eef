import type { Obligation } from '#deadlines/domain';
import type { FoundTrace } from '#directory/domain';
import type { EscalationSubject, Watched } from './crossings.js';
import type { People } from './house.js';
import type { Recipient } from './rule-set.js';

type Found = FoundTrace[number];

/** One who is told, and every place that was asked on the way. */
export interface FoundRecipient {
  readonly person: string;
  readonly found: FoundTrace;
}

const mostRecipients = 50;

/**
 * The people for whom a step is, each once, with how each was found. Who left, cannot sign in, or has the record closed to them is passed
 * over, for whoever is next on the same way. Nobody left: the quality managers, then the administrators, then the head of department.
 */
export function recipientsOf(
  to: readonly Recipient[],
  obligation: Watched,
  subject: EscalationSubject,
  people: People,
): { recipients: FoundRecipient[]; lastResort: boolean } {
  const finder = new Finder(obligation, subject, people);
  const found = to.flatMap((each) => finder.find(each));
  const recipients = once(found.length > 0 ? found : finder.lastResort());
  return { recipients, lastResort: found.length === 0 };
}

class Finder {
  constructor(
    readonly obligation: Pick<Obligation, 'assignee' | 'role' | 'unit'>,
    readonly subject: EscalationSubject,
    readonly people: People,
  ) {}

  find(recipient: Recipient): FoundRecipient[] {
    switch (recipient.to) {
      case 'assignee':
        return this.#usable(this.#owing());
      case 'owner':
        return this.#usable(this.#named('owner', this.subject.owner));
      case 'superior':
        return this.#owing().flatMap(({ person, found }) => this.#superior(person, recipient.levels, found));
      case 'head-of-unit':
        return this.#headOfUnit();
      case 'role':
        return this.#usable(this.#holders(recipient.role));
      case 'person':
        return this.#usable(this.#named('person', recipient.person));
      default:
        return recipient satisfies never;
    }
  }

  lastResort(): FoundRecipient[] {
    const roles = ['quality-manager', 'administrator', 'head-of-department'] as const;
    for (const role of roles) {
      const found = this.#usable(this.#holders(role));
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

  #holders(role: Parameters<People['withRole']>[0]): FoundRecipient[] {
    return this.people.withRole(role).map((person) => ({ person, found: [{ how: 'role', of: role }] }));
  }

  /** The superior so many levels up; who cannot be told is passed over for the next one up. */
  #superior(person: string, levels: number, found: FoundTrace): FoundRecipient[] {
    const trace: Found[] = [...found];
    let level = 0;
    for (const superior of this.people.superiorsOf(person)) {
      const hindrance = this.#hindrance(superior);
      trace.push({ how: hindrance ?? 'superior', of: superior });
      if (hindrance === null) level += 1;
      if (level === levels) return [{ person: superior, found: trace }];
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
      const hindrance = this.#hindrance(head);
      trace.push({ how: hindrance ?? 'head-of-unit', of: head });
      if (hindrance === null) return [{ person: head, found: trace }];
    }
    return [];
  }

  #usable(candidates: readonly FoundRecipient[]): FoundRecipient[] {
    return candidates.filter(({ person }) => this.#hindrance(person) === null);
  }

  #hindrance(person: string): 'unknown' | 'left' | 'no-sign-in' | 'closed-to' | null {
    const known = this.people.person(person);
    if (!known) return 'unknown';
    if (!known.active) return 'left';
    if (!known.signIn) return 'no-sign-in';
    return this.subject.closedTo?.(person) ? 'closed-to' : null;
  }
}

function once(found: readonly FoundRecipient[]): FoundRecipient[] {
  const seen = new Set<string>();
  return found.filter(({ person }) => !seen.has(person) && seen.add(person)).slice(0, mostRecipients);
}
