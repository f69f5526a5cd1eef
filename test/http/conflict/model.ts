/**
 * The rule of conflict of interest said once more, small and in its own words, over plain data: what the walk holds the house against. It shares
 * nothing with the rule that the house decides by.
 */
export interface ModelPerson {
  readonly id: string;
  readonly roles: readonly string[];
  unit: string | null;
  superior: string | null;
}
export interface ModelUnit {
  readonly id: string;
  readonly parent: string | null;
  head: string | null;
}
export interface ModelComplaint {
  readonly persons: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly wholeDepartment: boolean;
  /** A report of corruption: the unit that alone may know of it. */
  readonly entrusted: string | null;
  /** It went to the outside handler: then it is closed to everyone. */
  readonly outside: boolean;
}
export interface ModelHouse {
  readonly people: ReadonlyMap<string, ModelPerson>;
  readonly units: ReadonlyMap<string, ModelUnit>;
}

/** The one whom somebody reports to: their own superior, else the first head other than themselves on the way up from their unit. */
function bossOf(house: ModelHouse, id: string): string | null {
  const person = house.people.get(id);
  if (!person) return null;
  if (person.superior !== null && person.superior !== id) return person.superior;
  for (let unit = person.unit; unit !== null; unit = house.units.get(unit)?.parent ?? null) {
    const head = house.units.get(unit)?.head ?? null;
    if (head !== null && head !== id) return head;
  }
  return null;
}

/** Everyone whom somebody reports to, however far up; one who is their own boss by a circle is not. */
function bossesOf(house: ModelHouse, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let boss = bossOf(house, id); boss !== null && boss !== id && !found.has(boss); boss = bossOf(house, boss)) found.add(boss);
  return found;
}

const isWithin = (house: ModelHouse, unit: string | null, named: string): boolean => {
  for (let each = unit; each !== null; each = house.units.get(each)?.parent ?? null) if (each === named) return true;
  return false;
};

/** A unit's people are its members and its head, and those of every unit below it. */
function isOf(house: ModelHouse, unit: string, person: string): boolean {
  if (isWithin(house, house.people.get(person)?.unit ?? null, unit)) return true;
  return [...house.units.values()].some(({ id, head }) => head === person && isWithin(house, id, unit));
}

/** Whether a complaint is closed to somebody, by whom it names and the directory of today. */
export function isClosed(house: ModelHouse, complaint: ModelComplaint, person: string): boolean {
  if (complaint.outside || complaint.wholeDepartment) return true;
  if (complaint.entrusted !== null && !isOf(house, complaint.entrusted, person)) return true;
  const heads = [...house.people.values()].filter(({ roles }) => roles.includes('head-of-department'));
  for (const named of complaint.persons) {
    if (named === person || bossesOf(house, person).has(named)) return true;
    if (heads.some(({ id }) => id === named || bossesOf(house, id).has(named))) return true;
  }
  for (const named of complaint.units) {
    if (isOf(house, named, person)) return true;
  }
  return false;
}
