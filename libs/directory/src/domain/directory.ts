import type { HouseFacts, Person, Process, ServiceAccount, ServiceToken, Unit } from './entries.js';
import { PersistentMap } from './persistent-map.js';
import type { Instant } from '#kernel';
import type { Lent } from './replacing.js';
import { rightsLent, rolesOf, type LentRights } from './rights.js';
import type { Role } from './roles.js';

/** No walk up the tree or along superiors goes further: deeper trees are refused, and a circle made by two writers ends here. */
export const walkLimit = 32;

/** The folded facts. Queries stand on `Directory`. */
export interface DirectoryFacts {
  readonly house: HouseFacts | null;
  readonly units: PersistentMap<Unit>;
  readonly people: PersistentMap<Person>;
  readonly processes: PersistentMap<Process>;
  readonly services: PersistentMap<ServiceAccount>;
}

/**
 * Who is who in the house as one point of the log knows it: immutable, and pure to ask. People are ids; names are sealed.
 * Every answer that names someone to act (`headOf`, `superiorOf`, `withRole`, `processOwner`) names only people who are still here.
 */
export interface Directory {
  readonly facts: DirectoryFacts;
  /** Null until the house is founded. */
  readonly house: HouseFacts | null;

  person(id: string): Person | undefined;
  people(): readonly Person[];
  isActive(person: string): boolean;
  hasRole(person: string, role: Role): boolean;
  /** Active people with the role, by id. */
  withRole(role: Role): readonly string[];

  /** A program that acts in the house. */
  serviceAccount(id: string): ServiceAccount | undefined;
  /** By name. */
  serviceAccounts(): readonly ServiceAccount[];
  /** A token that was not revoked, with the program that it is of. */
  serviceToken(id: string): (ServiceToken & { readonly account: ServiceAccount }) | undefined;

  /** Every substitution in which somebody is the substitute, on whatever days. */
  lentTo(substitute: string): readonly Lent[];
  /** What a person or a program may do now; null for one who may do nothing (any more). */
  rolesOf(actor: string): readonly Role[] | null;
  /** What a substitute may do now on behalf of a person; null where no substitution holds. */
  rightsLent(substitute: string, person: string, now: Instant): LentRights | null;

  unit(id: string): Unit | undefined;
  unitByKey(key: string): Unit | undefined;
  /** By id or by key. */
  findUnit(idOrKey: string): Unit | undefined;
  /** Parents before children, siblings by key. */
  units(): readonly Unit[];
  /** From the parent up to the root. */
  unitAncestors(unit: string): readonly string[];
  /** The unit itself first. */
  unitAndSubUnits(unit: string): readonly string[];
  /** Active people of this very unit. */
  membersOf(unit: string): readonly string[];

  process(id: string): Process | undefined;
  processByKey(key: string): Process | undefined;
  /** By id or by key. */
  findProcess(idOrKey: string): Process | undefined;
  /** By key. */
  processes(): readonly Process[];
  processOwner(process: string): string | null;

  /** The unit's own head. */
  headOf(unit: string): string | null;
  /** The unit's head, else that of the nearest unit above. */
  nearestHead(unit: string): string | null;
  /** The person's own superior, else the head of their unit, else of the unit above, and so on; never the person. */
  superiorOf(person: string): string | null;
  /** From the nearest up. */
  superiorsOf(person: string): readonly string[];
  /** Whether `other` is among the superiors of `person`. */
  reportsTo(person: string, other: string): boolean;
  /** Whether the person heads the unit or one above it, is a superior of such a head, or is the head of department. */
  isAbove(person: string, unit: string): boolean;
}

/** Before the first event. */
export const emptyDirectory: Directory = directoryFrom({
  house: null,
  units: PersistentMap.empty(),
  people: PersistentMap.empty(),
  processes: PersistentMap.empty(),
  services: PersistentMap.empty(),
});

/** The queries over folded facts. What needs more than one entry is worked out when first asked for. */
export function directoryFrom(facts: DirectoryFacts): Directory {
  const { units, people, processes, services } = facts;
  const unitKeys = lazy(() => new Map([...units.values()].map((unit) => [unit.key, unit])));
  const processKeys = lazy(() => new Map([...processes.values()].map((process) => [process.key, process])));
  const children = lazy(() => groups([...units.values()].sort(byKey), (unit) => unit.parent));
  const members = lazy(() => groups([...people.values()].filter(({ active }) => active).sort(byId), (person) => person.unit));
  const lent = lazy(() => {
    const all = [...people.values()].flatMap(({ id, substitutions }) => substitutions.map((each): Lent => ({ ...each, person: id })));
    return groups(all, ({ substitute }) => substitute);
  });
  const tokens = lazy(
    () => new Map([...services.values()].flatMap((account) => account.tokens.map((token) => [token.id, { ...token, account }]))),
  );
  const holders = new Map<Role, readonly string[]>();
  const superiors = new Map<string, readonly string[]>();

  const isActive = (person: string): boolean => people.get(person)?.active ?? false;
  const activeOrNull = (person: string | null | undefined): string | null => (person && isActive(person) ? person : null);
  const childrenOf = (unit: string | null): readonly Unit[] => children().get(unit) ?? [];

  function unitAncestors(unit: string): readonly string[] {
    const found: string[] = [];
    let parent = units.get(unit)?.parent ?? null;
    while (parent !== null && found.length < walkLimit && !found.includes(parent)) {
      found.push(parent);
      parent = units.get(parent)?.parent ?? null;
    }
    return found;
  }

  function* treeOf(unit: Unit, depth = 0): IterableIterator<Unit> {
    yield unit;
    if (depth < walkLimit) for (const child of childrenOf(unit.id)) yield* treeOf(child, depth + 1);
  }

  const headOf = (unit: string): string | null => activeOrNull(units.get(unit)?.head);
  const firstHead = (candidates: readonly string[], except: string | null): string | null =>
    candidates.map(headOf).find((head) => head !== null && head !== except) ?? null;

  function superiorOf(id: string): string | null {
    const person = people.get(id);
    if (!person) return null;
    const own = activeOrNull(person.superior);
    if (own !== null && own !== id) return own;
    return person.unit === null ? null : firstHead([person.unit, ...unitAncestors(person.unit)], id);
  }

  function superiorsOf(person: string): readonly string[] {
    const known = superiors.get(person);
    if (known) return known;
    const found: string[] = [];
    let superior = superiorOf(person);
    while (superior !== null && superior !== person && found.length < walkLimit && !found.includes(superior)) {
      found.push(superior);
      superior = superiorOf(superior);
    }
    if (people.get(person)) superiors.set(person, found);
    return found;
  }

  const reportsTo = (person: string, other: string): boolean => superiorsOf(person).includes(other);
  const hasRole = (person: string, role: Role): boolean => isActive(person) && (people.get(person)?.roles.includes(role) ?? false);

  const directory: Directory = {
    facts,
    house: facts.house,
    person: (id) => people.get(id),
    people: () => [...people.values()].sort(byId),
    isActive,
    hasRole,
    withRole: (role) => {
      const known = holders.get(role);
      if (known) return known;
      const found = [...people.values()].filter((person) => person.active && person.roles.includes(role)).sort(byId);
      const ids = found.map(({ id }) => id);
      holders.set(role, ids);
      return ids;
    },
    serviceAccount: (id) => services.get(id),
    serviceAccounts: () => [...services.values()].sort((one, other) => compare(one.name, other.name) || byId(one, other)),
    serviceToken: (id) => tokens().get(id),
    lentTo: (substitute) => lent().get(substitute) ?? [],
    rolesOf: (actor) => rolesOf(directory, actor),
    rightsLent: (substitute, person, now) => rightsLent(directory, substitute, person, now),
    unit: (id) => units.get(id),
    unitByKey: (key) => unitKeys().get(key),
    findUnit: (idOrKey) => units.get(idOrKey) ?? unitKeys().get(idOrKey),
    units: () => childrenOf(null).flatMap((root) => [...treeOf(root)]),
    unitAncestors,
    unitAndSubUnits: (id) => {
      const unit = units.get(id);
      return unit ? [...treeOf(unit)].map((each) => each.id) : [];
    },
    membersOf: (unit) => (members().get(unit) ?? []).map(({ id }) => id),
    process: (id) => processes.get(id),
    processByKey: (key) => processKeys().get(key),
    findProcess: (idOrKey) => processes.get(idOrKey) ?? processKeys().get(idOrKey),
    processes: () => [...processes.values()].sort(byKey),
    processOwner: (process) => activeOrNull(processes.get(process)?.owner),
    headOf,
    nearestHead: (unit) => firstHead([unit, ...unitAncestors(unit)], null),
    superiorOf,
    superiorsOf,
    reportsTo,
    isAbove: (person, unit) => {
      if (!isActive(person)) return false;
      const heads = [unit, ...unitAncestors(unit)].map(headOf).filter((head) => head !== null);
      return hasRole(person, 'head-of-department') || heads.some((head) => head === person || reportsTo(head, person));
    },
  };
  return directory;
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function groups<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const found = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
  }
  return found;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byId = (one: { id: string }, other: { id: string }): number => compare(one.id, other.id);
const byKey = (one: { key: string }, other: { key: string }): number => compare(one.key, other.key);
