import type { Debt } from './debts.js';
import { classesOf } from './refusal-classes.js';
import { possibleWith, type Possible, type Thing } from './table.js';
import type { World } from './step.js';
import type { Hat } from './town.js';

interface Offer {
  readonly name: string;
  readonly allowed: boolean;
  readonly refusals: readonly { readonly code: string }[];
}

/** The page of a record or CAPA, as far as the model looks at it. */
export interface Page {
  readonly revision: number;
  readonly status: string;
  readonly assignee?: string | null;
  readonly owner?: string | null;
  readonly severity?: string | null;
  readonly cycle?: number;
  readonly coverage: unknown;
  readonly comments: readonly unknown[];
  readonly watchers: readonly string[];
  readonly obligations: readonly {
    readonly name: string;
    readonly about: string | null;
    readonly status: string;
    readonly assignee: string | null;
    readonly role: string | null;
  }[];
  readonly commands: readonly Offer[];
  readonly complaint?: { readonly questions: readonly { readonly id: string }[] } | null;
  readonly repair: { readonly id: string } | null;
  readonly exit?: { readonly goesOnAs: string | null } | null;
  readonly plan?: {
    readonly actions: readonly {
      readonly id: string;
      readonly status: string;
      readonly owner: string;
      readonly commands: readonly Offer[];
    }[];
  } | null;
}

/** Extensions and repairs have ids of the house's own. */
const aboutOf = (name: string, about: string | null): string | null =>
  name === 'decide-extension' || name === 'confirm-repair' ? 'the newest' : about;
const owedBy = ({ by }: Debt): string => ('person' in by ? by.person.name : by.office);

/** What the model expects of a page, in the page's words. */
function expected(thing: Thing) {
  const debts = thing.debts.map((debt) => `${debt.what} ${aboutOf(debt.what, debt.about)} ${owedBy(debt)} ${debt.state}`).sort();
  const shared = { status: thing.status, comments: thing.comments, watchers: [...thing.watchers].map((each) => each.name).sort(), debts };
  if (thing.kind !== 'capa') {
    const { assignee, severity, cover } = thing;
    return { ...shared, assignee: assignee?.name ?? null, severity, cover: cover && { capa: cover.capa.id, state: cover.state } };
  }
  const covers = [...thing.covers]
    .map(([record, { answer, requires }]) => `${record.id} ${answer} ${answer === 'covered' && requires}`)
    .sort();
  const { owner, cycle } = thing;
  const actions = thing.actions.map((each) => `${each.id} ${each.status} ${each.owner.name}`);
  return { ...shared, owner: owner?.name ?? null, cycle, covers, actions };
}

/** What stands on the page, in the same words. */
function shown(thing: Thing, page: Page, { town }: World) {
  const name = (id: string | null): string | null => town.people.find((each) => each.id === id)?.name ?? id;
  const debts = page.obligations
    .map((each) => `${each.name} ${aboutOf(each.name, each.about)} ${name(each.assignee ?? each.role)} ${each.status}`)
    .sort();
  const shared = { status: page.status, comments: page.comments.length, watchers: page.watchers.map((each) => name(each)!).sort(), debts };
  if (thing.kind !== 'capa') {
    const cover = page.coverage as { capa: string; status: string } | null;
    return {
      ...shared,
      assignee: name(page.assignee!),
      severity: page.severity,
      cover: cover && { capa: cover.capa, state: cover.status },
    };
  }
  const covers = (page.coverage as { record: string; answer: string; requiresCapa: boolean }[])
    .map(({ record, answer, requiresCapa }) => `${record} ${answer} ${answer === 'covered' && requiresCapa}`)
    .sort();
  const actions = (page.plan?.actions ?? []).map((each) => `${each.id} ${each.status} ${name(each.owner)}`);
  return { ...shared, owner: name(page.owner!), cycle: page.cycle, covers, actions };
}

/** The offer of a possible step on the page; undefined where the page offers none of that name. */
export const offerOf = (page: Page, { name, action }: Possible): Offer | undefined =>
  (action === null ? page.commands : page.plan?.actions.find(({ id }) => id === action.id)?.commands)?.find((each) => each.name === name);

/** Where page and model differ: in what stands there, and in what is offered to the hat, and why not. */
export function differences(thing: Thing, page: Page, hat: Hat, world: World): readonly string[] {
  const [model, house] = [expected(thing), shown(thing, page, world)];
  const found = Object.keys(model).flatMap((key) => {
    const [one, other] = [model, house].map((each) => JSON.stringify(each[key as keyof typeof each]));
    return one === other ? [] : [`${key}: the model says ${one}, the page ${other}`];
  });
  const offers = possibleWith(thing, world).flatMap((possible) => {
    const offer = offerOf(page, possible);
    if (offer === undefined) return [`${possible.name} is not offered at all`];
    const [bars, refusals] = [possible.bars(hat).join(), classesOf(possible.name, offer.refusals).join()];
    const codes = offer.refusals.map(({ code }) => code).join();
    return bars === refusals && offer.allowed === (bars === '')
      ? []
      : [`${possible.name}: the model bars it by [${bars}], the page by [${codes}]`];
  });
  return [...found, ...offers];
}
