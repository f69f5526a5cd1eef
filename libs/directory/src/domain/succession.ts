import { z } from 'zod';
import type { Directory } from './directory.js';
import { isCovered } from './replacing.js';
import { roleSchema, type Role } from './roles.js';

/** How somebody was found, in order: `superior`, `left`, `away`, `role`, … each with the id or role that was asked. */
export const foundTrace = z.array(z.strictObject({ how: z.string().min(1).max(60), of: z.string().max(80).nullable() })).max(40);
export type FoundTrace = z.infer<typeof foundTrace>;

/** Why what was owed or owned passes to somebody else. */
export const passingCauses = ['left', 'away', 'nobody-holds-it'] as const;
export type PassingCause = (typeof passingCauses)[number];

/** The same, or because an escalation rule makes it over. */
export const makingOverCauses = [...passingCauses, 'escalated'] as const;

/** What an event says of a passing on: from whom (a person, or an office that nobody holds), why, to whom, and how that one was found. */
export const passing = {
  person: z.uuid().nullable(),
  role: roleSchema.nullable(),
  because: z.enum(passingCauses),
  to: z.uuid(),
  found: foundTrace,
};
/** The same of what a rule may make over as well. */
export const passingOrMakingOver = { ...passing, because: z.enum(makingOverCauses) };
export interface Passing {
  readonly person: string | null;
  readonly role: Role | null;
  readonly because: PassingCause;
  readonly to: string;
  readonly found: FoundTrace;
}

/** The people and offices by whom something is held. */
export interface Holders {
  readonly persons: readonly string[];
  readonly roles: readonly Role[];
}

/** Whether somebody may not be given this thing: it is closed to them, or their hand in it forbids it. */
export type Unfit = (person: string) => boolean;

/** The offices that are asked, in this order, where no superior is left. */
const lastOffices = ['quality-manager', 'head-of-department', 'administrator'] as const satisfies readonly Role[];

/** Why a person does not look after what they hold on this day; null: they do, or a substitute does. */
export function causeOf(directory: Directory, person: string, day: string): 'left' | 'away' | null {
  if (!directory.isActive(person)) return 'left';
  return isCovered(directory, person, day) ? null : 'away';
}

/**
 * Who takes over from a person or an office: the nearest superior who looks after things today and may be given this one; else one of the
 * offices of the whole house. Where all of these are away, one who is takes over from somebody who left for good, and nobody from somebody who
 * will be back. Null where nobody is found.
 */
function successorOf(directory: Directory, from: string | Role, { superiors, forGood }: Leaving, day: string, unfit: Unfit) {
  const found: FoundTrace = [];
  const asked = new Set<string>([from]);
  const hindrance = (person: string) => causeOf(directory, person, day) ?? (unfit(person) ? 'not-fit' : null);
  for (const superior of superiors) {
    asked.add(superior);
    const hindered = hindrance(superior);
    found.push({ how: hindered ?? 'superior', of: superior });
    if (hindered === null) return { to: superior, found: shortened(found) };
  }
  const present = (person: string): boolean => hindrance(person) === null;
  const here = (person: string): boolean => !unfit(person);
  for (const holds of forGood ? [present, here] : [present]) {
    for (const role of lastOffices) {
      const to = directory.withRole(role).find((person) => !asked.has(person) && holds(person));
      if (to !== undefined) return { to, found: [...shortened(found), { how: 'role', of: role }] };
    }
  }
  return null;
}

/**
 * Who takes over what somebody who is here may not hold any longer: the nearest superior who looks after things on this day and may be given
 * it, else one of the offices of the house. Null where nobody is found.
 */
export const oneLevelUp = (directory: Directory, from: string, day: string, unfit: Unfit) =>
  successorOf(directory, from, { superiors: directory.superiorsOf(from), forGood: true }, day, unfit);

interface Leaving {
  readonly superiors: readonly string[];
  readonly forGood: boolean;
}

/** The way that was gone stays readable however far it led. */
const shortened = (found: FoundTrace): FoundTrace => (found.length < 38 ? found : found.slice(-38));

/**
 * What passes on this day from those who hold something and do not look after it: from people who left, or are away without a present
 * substitute, and from offices that nobody present holds. Nothing where all is looked after, so that to look again changes nothing.
 */
export function passingsOf({ persons, roles }: Holders, directory: Directory, day: string, unfit: Unfit): readonly Passing[] {
  const fromPersons = [...new Set(persons)].flatMap((person): Passing[] => {
    const because = causeOf(directory, person, day);
    const leaving = { superiors: directory.superiorsOf(person), forGood: because === 'left' };
    const successor = because && successorOf(directory, person, leaving, day, unfit);
    return successor ? [{ person, role: null, because: because!, ...successor }] : [];
  });
  const fromRoles = [...new Set(roles)].flatMap((role): Passing[] => {
    const holders = directory.withRole(role).filter((person) => !unfit(person));
    const held = holders.some((person) => causeOf(directory, person, day) === null);
    const successor = held ? null : successorOf(directory, role, { superiors: [], forGood: holders.length === 0 }, day, unfit);
    return successor ? [{ person: null, role, because: 'nobody-holds-it', ...successor }] : [];
  });
  return [...fromPersons, ...fromRoles];
}
