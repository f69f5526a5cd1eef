/** What the model knows of the department: who is who, who stands above what, and in which hats people act. */
export type Office = 'process-owner' | 'quality-manager' | 'auditor' | 'head-of-department' | 'administrator';

export interface Unit {
  readonly id: string;
  readonly key: string;
  readonly over: Unit | null;
  head: Person | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly offices: readonly Office[];
  readonly unit: Unit | null;
  /** Has left the house. */
  readonly gone: boolean;
}

export interface Process {
  readonly id: string;
  readonly key: string;
  readonly owner: Person | null;
  readonly ended: boolean;
}

/** In what capacity somebody acts: for themselves, or for another who lent them everything, or one office alone. */
export interface Hat {
  readonly wearer: Person;
  readonly lender: Person | null;
  /** Null where everything is lent. */
  readonly lent: Office | null;
}

export interface Town {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly processes: readonly Process[];
  readonly hats: readonly Hat[];
  /** Who decides beside the head what the law gives to the head. */
  readonly deputies: readonly Person[];
}

/** Whether the hat holds an office. */
export function holds({ wearer, lender, lent }: Hat, ...offices: readonly Office[]): boolean {
  const held = lender === null ? wearer.offices : lent === null ? lender.offices : lender.offices.filter((each) => each === lent);
  return offices.some((each) => held.includes(each));
}

/** Whether the hat reaches what is somebody's own; what they have by an office is reached also where that office alone is lent. */
export function is({ wearer, lender, lent }: Hat, person: Person | null, by?: Office): boolean {
  if (person === null) return false;
  if (lender === null) return wearer === person;
  return lender === person && (lent === null || lent === by);
}

/** In whose person the hat is worn; nobody's where an office alone is lent. */
export const asWhom = ({ wearer, lender, lent }: Hat): Person | null => (lender === null ? wearer : lent === null ? lender : null);

/** Both who acts and for whom: independence is asked of both. */
export const hands = ({ wearer, lender }: Hat): readonly Person[] => (lender === null ? [wearer] : [wearer, lender]);

/** The unit and those above it, upwards. */
export const upwards = (unit: Unit | null): readonly Unit[] => (unit === null ? [] : [unit, ...upwards(unit.over)]);

/** Whose superiors a person has, the nearest first. */
export function superiors(person: Person): readonly Person[] {
  const heads = upwards(person.unit).flatMap(({ head }) => (head === null || head === person ? [] : [head]));
  return heads.length === 0 ? [] : [heads[0]!, ...superiors(heads[0]!)];
}

/** The head of the unit, or of the nearest above that has one. */
export const nearestHead = (unit: Unit): Person | null => upwards(unit).find(({ head }) => head !== null)?.head ?? null;

/** Whether a person stands above a unit: heads it or one above, is a superior of such a head, or heads the department. */
export function standsAbove(person: Person | null, unit: Unit): boolean {
  if (person === null || person.gone) return false;
  const heads = upwards(unit).flatMap(({ head }) => head ?? []);
  return person.offices.includes('head-of-department') || heads.some((head) => head === person || superiors(head).includes(person));
}

/** Whether a person belongs to a unit: works in it or below it, or heads one of these. */
export const belongsTo = ({ units }: Town, person: Person, unit: Unit): boolean =>
  upwards(person.unit).includes(unit) || units.some((each) => each.head === person && upwards(each).includes(unit));

/** Who holds an office and is here; where one of them is to be asked first, it is the one whose id is the lowest. */
export const holders = ({ people }: Town, office: Office): readonly Person[] =>
  people.filter(({ offices, gone }) => !gone && offices.includes(office)).sort((one, other) => (one.id < other.id ? -1 : 1));

/** The head of the department, or a deputy. */
export function actsForTheHead({ deputies }: Town, hat: Hat): boolean {
  const person = asWhom(hat);
  return holds(hat, 'head-of-department') || (person !== null && deputies.includes(person));
}
