import { chainVerifier } from '#event-store';
import type { Client, TestHouse } from '../house.js';
import type { Debt } from './debts.js';
import type { World } from './step.js';
import type { Thing } from './table.js';
import type { Person } from './town.js';

/** How a thing stood at an instant. */
export interface Moment {
  readonly at: string;
  readonly thing: Thing;
  readonly status: string;
}

interface Item {
  readonly id: string;
  readonly [field: string]: unknown;
}

const collectionOf = (thing: Thing): string => (thing.kind === 'capa' ? 'capas' : 'records');
const named = (person: Person | null): string | null => person?.id ?? null;

/** All items of a list, page by page, until those that are wanted have come: newest come first. */
async function listed(client: Client, path: string, wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, Item>> {
  const found = new Map<string, Item>();
  let cursor: string | null = '';
  while (cursor !== null && found.size < wanted.size) {
    const { body } = await client.get(`${path}?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`).expect(200);
    const { items, next } = body as { items: Item[]; next: string | null };
    for (const item of items) if (wanted.has(item.id)) found.set(item.id, item);
    cursor = next;
  }
  return found;
}

/** A thing as its list shows it. */
function row(thing: Thing): Readonly<Record<string, unknown>> {
  if (thing.kind !== 'capa') {
    const { kind, status, severity, process, assignee, reporter, round } = thing;
    return {
      kind,
      status,
      severity,
      process: process?.id ?? null,
      assignee: named(assignee),
      reporter: reporter.id,
      reopenings: round - 1,
    };
  }
  const covers = [...thing.covers.values()].filter(({ answer }) => answer === 'covered').length;
  return { status: thing.status, owner: named(thing.owner), cycle: thing.cycle, covers };
}

const owedTo = ({ by }: Debt, { id, offices }: Person): boolean => ('person' in by ? by.person.id === id : offices.includes(by.office));

/** What model and house say differently when a walk is over: in lists, tasks, histories and the past. */
export async function differencesAfterwards(
  { records, capas, town }: World,
  clients: ReadonlyMap<string, Client>,
  moments: readonly Moment[],
): Promise<readonly string[]> {
  const reader = clients.get('yakiv')!;
  const things: readonly Thing[] = [...records, ...capas];
  const found: string[] = [];
  const compare = (what: string, model: unknown, house: unknown): void => {
    const [one, other] = [model, house].map((each) => JSON.stringify(each));
    if (one !== other) found.push(`${what}: the model says ${one}, the house ${other}`);
  };
  for (const collection of ['records', 'capas']) {
    const own = things.filter((thing) => collectionOf(thing) === collection);
    const items = await listed(reader, `/v1/${collection}`, new Set(own.map(({ id }) => id)));
    for (const thing of own) {
      const expected = row(thing);
      const item = items.get(thing.id);
      compare(
        `${thing.kind} ${thing.id} in the list`,
        expected,
        item && Object.fromEntries(Object.keys(expected).map((key) => [key, item[key]])),
      );
    }
  }
  const ids = new Set(things.map(({ id }) => id));
  for (const person of town.people.filter(({ gone }) => !gone)) {
    const expected = things.flatMap((thing) =>
      thing.debts.filter((debt) => debt.state === 'open' && owedTo(debt, person)).map(({ what }) => `${what} of ${thing.id}`),
    );
    const client = clients.get(person.name)!;
    const tasks = await tasksOf(client, ids);
    compare(`tasks of ${person.name}`, expected.sort(), tasks.map(({ name, subject }) => `${name} of ${subject}`).sort());
    for (const task of tasks.slice(0, 3))
      compare(`ways on from ${task.name} of ${task.subject}`, await offeredFor(task, things, client), task.commands);
  }
  for (const thing of things) {
    const { body: page } = await reader.get(`/v1/${collectionOf(thing)}/${thing.id}`).expect(200);
    const { body: history } = await reader.get(`/v1/${collectionOf(thing)}/${thing.id}/history?limit=200`).expect(200);
    const events = (page as { revision: number }).revision + 1;
    compare(`history of ${thing.kind} ${thing.id}`, Math.min(events, 200), (history as { items: unknown[] }).items.length);
  }
  for (const { at, thing, status } of moments) {
    const { body } = await reader.get(`/v1/${collectionOf(thing)}/${thing.id}?at=${encodeURIComponent(at)}`).expect(200);
    compare(`${thing.kind} ${thing.id} as of ${at}`, status, (body as { status: string }).status);
  }
  return found;
}

/** A task, as far as it is compared. */
interface Task {
  readonly name: string;
  readonly subject: string;
  readonly about: string | null;
  readonly onBehalfOf: string | null;
  readonly commands: readonly { readonly name: string }[];
}

/** What the page of a task's record or CAPA, or of its action, offers under the names that the task gives as ways on. */
async function offeredFor({ subject, about, commands }: Task, things: readonly Thing[], client: Client): Promise<readonly object[]> {
  const thing = things.find(({ id }) => id === subject)!;
  const { body } = await client.get(`/v1/${collectionOf(thing)}/${subject}`).expect(200);
  const { actions = [], ...page } = body as Page & { readonly actions?: readonly (Page & ActionOnPage)[] };
  const action = actions.find(({ id, extensions }) => id === about || extensions?.some((each) => each.id === about));
  const offered = new Map((action ?? page).commands.map((offer) => [offer.name, offer]));
  return commands.map(({ name }) => offered.get(name) ?? { name });
}
interface Page {
  readonly commands: readonly { readonly name: string }[];
}
interface ActionOnPage {
  readonly id: string;
  readonly extensions?: readonly { readonly id: string }[];
}

/** The tasks of their own that somebody is shown. */
async function tasksOf(client: Client, ids: ReadonlySet<string>): Promise<Task[]> {
  const tasks: Task[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { body } = await client.get(`/v1/tasks?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`).expect(200);
    const { items, next } = body as { items: Task[]; next: string | null };
    tasks.push(...items.filter(({ subject, onBehalfOf }) => onBehalfOf === null && ids.has(subject)));
    cursor = next;
  }
  return tasks;
}

/** Every fault of the chains of the log. */
export async function brokenChains({ house }: TestHouse): Promise<readonly unknown[]> {
  const verifier = chainVerifier();
  const faults: unknown[] = [];
  for await (const { events } of house.core.store.readAll(null)) for (const event of events) faults.push(...verifier.take(event));
  return faults;
}
