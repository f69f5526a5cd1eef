import { randomUUID } from 'node:crypto';
import type { Test } from 'supertest';
import { adminPassword, type Client, type TestHouse } from '../house.js';
import { brokenChains, differencesAfterwards, type Moment } from './afterwards.js';
import { beginnings } from './beginnings.js';
import { luckOf } from './drawing.js';
import { passwordOf } from './founding.js';
import { differences, offerOf, type Page } from './page.js';
import { windowsPass } from './capa-proof.js';
import { capaRepairSettled } from './capa-repair.js';
import { repairSettled } from './record-repair.js';
import { classesOf } from './refusal-classes.js';
import type { Luck, Obstacle, Said, World } from './step.js';
import { possibleWith, type Possible, type Thing } from './table.js';
import type { Hat, Town } from './town.js';

/** What a walk is made of; what exactly is done follows from the seed and from where the walk stands. */
export interface Move {
  readonly move: 'begin' | 'go-on' | 'try' | 'again' | 'wait';
  readonly seed: number;
}

/** The house that is walked in. */
export interface Ground {
  readonly house: TestHouse;
  readonly town: Town;
  readonly clients: Map<string, Client>;
  readonly clock: { days: number; now(): string };
}

/** How often each command, by where it is given, was accepted and refused, over all walks. */
export type Tally = Map<string, { accepted: number; refused: number }>;

/** Model and house do not agree: with all that had been done until then. */
export class Disagreement extends Error {
  constructor(what: readonly string[], trail: readonly string[]) {
    super(`${what.join('\n')}\nafter:\n${trail.slice(-25).join('\n')}`);
  }
}

export const daysOfALeap = 10;
const signed = new Set(['approve-plan', 'return-plan', 'lengthen-window']);
/** What leads nowhere, or away: it is drawn less often. */
const aside = new Set([
  ...[
    'comment',
    'watch',
    'unwatch',
    'link',
    'attach-evidence',
    'set-fields',
    'migrate-configuration',
    'change-category',
    'record-consequences',
  ],
  ...[
    'summarise-record',
    'describe',
    'assign-owner',
    'classify-cause',
    'cover-record',
    'take-over-record',
    'release-record',
    'ask-reporter',
  ],
  ...['cancel', 'cancel-action', 'reject', 'mark-duplicate', 'forward', 'return-plan', 'fail-early', 'rule-out-cause', 'drop-action'],
  ...[
    'drop-cause',
    'move-cause',
    'name-independent-person',
    'record-independent-decision',
    'reassign-action',
    'change-action',
    'repair',
    'drop-repair',
  ],
]);
/** What leads on: it is drawn more often. */
const onwards = new Set([
  ...['begin-investigation', 'finish-investigation', 'submit-plan', 'approve-plan', 'accept-action', 'start-action', 'complete-action'],
  ...[
    'verify-action',
    'finish-implementation',
    'finish-verification',
    'record-measurement',
    'triage',
    'resolve',
    'close',
    'verify-closure',
  ],
]);
const mostRecords = 4;
const mostCapas = 2;

interface Sent {
  readonly client: () => Test;
  readonly revision: number;
  readonly what: string;
}

/** One walk: every move is made in the house and in the model, and both are compared. */
export class Walk {
  readonly world: World;
  private readonly trail: string[] = [];
  private readonly done = new Map<string, number>();
  private readonly moments: Moment[] = [];
  private last: Sent | null = null;
  moves = 0;

  constructor(
    private readonly ground: Ground,
    private readonly tally: Tally,
  ) {
    this.world = { town: ground.town, records: [], capas: [], now: () => ground.clock.now(), leaps: ground.clock.days / daysOfALeap };
  }

  async make({ move, seed }: Move): Promise<void> {
    this.moves += 1;
    const luck = luckOf(seed);
    // Everything else needs a record and a CAPA to be about.
    for (const [kind, first] of [
      [this.world.records, 'report'],
      [this.world.capas, 'draft'],
    ] as const)
      while (kind.length === 0)
        await this.begin(
          luck,
          beginnings.filter(({ name }) => name === first),
        );
    switch (move) {
      case 'begin':
        return this.world.records.length < mostRecords || this.world.capas.length < mostCapas ? this.begin(luck) : this.goOn(luck);
      case 'go-on':
        return this.goOn(luck);
      case 'try':
        return this.tryAnything(luck);
      case 'again':
        return this.again();
      case 'wait':
        return this.wait();
      default:
        return move satisfies never;
    }
  }

  /** Every command once, on the newest thing of each kind, by anybody. */
  async tryEverything(seed: number): Promise<void> {
    const luck = luckOf(seed);
    const newest = new Map(this.things.map((thing) => [thing.kind, thing]));
    const withActions = this.world.capas.findLast(({ actions }) => actions.length > 0);
    for (const thing of new Set([...newest.values(), ...(withActions ? [withActions] : [])])) {
      for (const name of new Set(possibleWith(thing, this.world).map((each) => each.name))) {
        const possible = possibleWith(thing, this.world).find((each) => each.name === name);
        if (possible !== undefined) await this.perform(possible, luck.pick(this.world.town.hats), luck);
      }
    }
  }

  /** When it is over: lists, tasks, histories, the past, and the chains of the log. */
  async end(): Promise<void> {
    await this.ground.house.settled();
    this.same(await differencesAfterwards(this.world, this.ground.clients, this.moments));
    this.same((await brokenChains(this.ground.house)).map((each) => JSON.stringify(each)));
  }

  private get things(): readonly Thing[] {
    return [...this.world.records, ...this.world.capas];
  }

  private async begin(luck: Luck, ways = beginnings): Promise<void> {
    const { name, path, says, obstacles, does } = luck.pick(ways);
    const said = says(this.world, luck);
    const able = this.world.town.hats.filter((hat) => obstacles(this.world, hat, said).length === 0);
    const hat = luck.mostly(luck.pick(able.length > 0 ? able : this.world.town.hats), luck.pick(this.world.town.hats));
    const expected = obstacles(this.world, hat, said);
    const sent = await this.send(`${name} ${said.id}`, hat, path, said);
    this.agree(path.slice('/v1/'.length), expected, sent);
    if (sent.status !== 201) return;
    does(this.world, hat, said);
    repairsSettled(this.world);
    const thing = this.things.find(({ id }) => id === said.id)!;
    if (thing.kind === 'capa' && thing.covers.size > 0) await this.followed(thing);
    await this.look(thing, luck);
  }

  /** Something that the model allows, by somebody whom it allows. */
  private async goOn(luck: Luck): Promise<void> {
    const { records, capas } = this.world;
    const thing: Thing = luck.pick<Thing>(luck.below(2) === 0 ? capas.slice(-2) : records.slice(-4));
    const open = possibleWith(thing, this.world).flatMap((possible) => {
      const able = this.world.town.hats.filter((hat) => possible.bars(hat).length === 0);
      return able.length === 0 ? [] : [{ possible, able }];
    });
    if (open.length === 0) return this.begin(luck);
    const weights = open.map(({ possible: { name, action } }) => {
      const times = this.done.get(`${thing.id} ${thing.status} ${action?.status ?? ''} ${name}`) ?? 0;
      return (aside.has(name) ? 0.15 : onwards.has(name) ? 4 : 1) / (1 + times * times);
    });
    let left = luck.next() * weights.reduce((sum, each) => sum + each, 0);
    const chosen = open[weights.findIndex((each) => (left -= each) <= 0)] ?? open[0]!;
    await this.perform(chosen.possible, luck.pick(chosen.able), luck);
  }

  private async tryAnything(luck: Luck): Promise<void> {
    const possible = luck.pick(possibleWith(luck.pick(this.things), this.world));
    await this.perform(possible, luck.pick(this.world.town.hats), luck);
  }

  private async perform(possible: Possible, hat: Hat, luck: Luck): Promise<void> {
    const { name, thing, action } = possible;
    const before = await this.read(thing, hat);
    this.same(differences(thing, before, hat, this.world));
    const said = possible.words(hat, luck);
    const expected = possible.obstacles(hat, said);
    const mark = `${thing.id} ${thing.status} ${action?.status ?? ''} ${name}`;
    this.done.set(mark, (this.done.get(mark) ?? 0) + 1);
    const sent = await this.send(
      `${name} on ${thing.kind} ${thing.id} ${thing.status}`,
      hat,
      possible.path,
      await this.completed(possible, hat, said),
    );
    this.agree(`${possible.place}/${name}`, expected, sent);
    this.keepsItsOffer(name, offerOf(before, possible)!, sent);
    if (expected.length === 0) {
      possible.take(hat, said);
      repairsSettled(this.world);
      await this.followed(thing);
    }
    const after = await this.look(thing, luck);
    if (luck.below(8) === 0) this.moments.push({ at: this.world.now(), thing, status: thing.status });
    const moved = after.revision - before.revision;
    if (expected.length > 0 && moved !== 0) this.same([`${name} was refused and yet wrote ${moved} events`]);
  }

  /** The same command with the same key once more: it answers as the first time, and nothing is written. */
  private async again(): Promise<void> {
    if (this.last === null) return;
    const { client, revision, what } = this.last;
    const { status, body } = await client();
    this.trail.push(`${what} once more: ${status}`);
    if (status >= 300 || (body as { revision: number }).revision !== revision)
      this.same([`${what}, sent once more with its key, answers ${status} ${JSON.stringify(body)} in place of revision ${revision}`]);
  }

  /** Days go by: windows of watches end, and everybody signs in anew. */
  private async wait(): Promise<void> {
    const { house, clock, clients } = this.ground;
    clock.days += daysOfALeap;
    this.world.leaps = clock.days / daysOfALeap;
    this.trail.push(`${daysOfALeap} days go by`);
    for (const { wearer } of this.world.town.hats.filter(({ lender }) => lender === null))
      clients.set(wearer.name, await house.signIn(wearer.name, this.passwordOf(wearer.name)));
    this.last = null;
    await house.settled();
    await house.house.worker.monitoring.look();
    await house.settled();
    windowsPass(this.world);
    repairsSettled(this.world);
    for (const thing of this.world.capas) await this.look(thing, luckOf(this.moves));
  }

  private passwordOf(name: string): string {
    return name === 'admin' ? adminPassword : passwordOf(name);
  }

  /** What was said, with what the model knows nothing of: a password, the hash of a file. */
  private async completed({ name, thing }: Possible, hat: Hat, said: Said): Promise<Said> {
    if (signed.has(name) || (thing.kind === 'capa' && name === 'close')) return { password: this.passwordOf(hat.wearer.name), ...said };
    if (name !== 'attach-evidence') return said;
    const client = this.ground.clients.get(hat.wearer.name)!;
    const { body } = await client.upload(`/v1/attachments?of=${thing.id}`, Buffer.from('доказ'), 'text/plain').expect(201);
    return { ...said, hash: (body as { hash: string }).hash };
  }

  private async send(what: string, hat: Hat, path: string, body: Said) {
    const key = randomUUID();
    const { wearer, lender } = hat;
    const request = (): Test => {
      const asked = this.ground.clients.get(wearer.name)!.post(path, body).set('idempotency-key', key);
      return lender === null ? asked : asked.set('on-behalf-of', lender.id);
    };
    const answer = await request();
    const as = lender === null ? wearer.name : `${wearer.name} for ${lender.name}`;
    this.trail.push(
      `${as}: ${what} ${JSON.stringify(body)}: ${answer.status} ${classesOf(what.split(' ')[0]!, refusalsOf(answer.body)).join()}`,
    );
    if (answer.status < 300) this.last = { client: request, revision: (answer.body as { revision: number }).revision, what };
    return { status: answer.status, body: answer.body as unknown };
  }

  private agree(name: string, expected: readonly Obstacle[], { status, body }: { status: number; body: unknown }): void {
    const counted = this.tally.get(name) ?? { accepted: 0, refused: 0 };
    this.tally.set(name, counted);
    counted[status < 300 ? 'accepted' : 'refused'] += 1;
    const found = status < 300 ? [] : status === 403 ? ['role'] : classesOf(name.split('/').at(-1)!, refusalsOf(body));
    const isTold = status < 300 || status === 403 || status === 409 || status === 422;
    if (isTold && [...new Set(expected)].sort().join() === found.join()) return;
    this.same([`${name}: the model expects [${expected.join()}], the house answers ${status} ${JSON.stringify(body)}`]);
  }

  /** What is offered is accepted, unless the words do not fit; what is not, is refused for the very reasons that the page names. */
  private keepsItsOffer(
    name: string,
    offer: NonNullable<ReturnType<typeof offerOf>>,
    { status, body }: { status: number; body: unknown },
  ): void {
    const codes = status < 300 ? [] : refusalsOf(body).map(({ code }) => code);
    const missing = offer.refusals.filter(({ code }) => !codes.includes(code)).map(({ code }) => code);
    const isKept = offer.allowed ? classesOf(name, refusalsOf(body)).every((each) => each === 'input') : missing.length === 0;
    if (!isKept) this.same([`${name}: offered ${JSON.stringify(offer)}, answered ${status} ${JSON.stringify(body)}`]);
  }

  /** What other things follow is waited for, and looked at. */
  private async followed(thing: Thing): Promise<void> {
    const others = followers(thing);
    if (others.length === 0) return;
    await this.ground.house.settled();
    await this.read(thing, this.world.town.hats[0]!);
    for (const other of others) await this.look(other, luckOf(this.moves));
  }

  /** The page as somebody sees it, and whether it is as the model says. */
  private async look(thing: Thing, luck: Luck): Promise<Page> {
    const hat = luck.pick(this.world.town.hats);
    const page = await this.read(thing, hat);
    this.same(differences(thing, page, hat, this.world).map((each) => `${thing.kind} ${thing.id} as ${hat.wearer.name} sees it: ${each}`));
    return page;
  }

  private async read(thing: Thing, { wearer, lender }: Hat): Promise<Page> {
    const asked = this.ground.clients.get(wearer.name)!.get(`/v1/${thing.kind === 'capa' ? 'capas' : 'records'}/${thing.id}`);
    const { status, body } = await (lender === null ? asked : asked.set('on-behalf-of', lender.id));
    if (status !== 200) this.same([`the page of ${thing.kind} ${thing.id} answers ${status} ${JSON.stringify(body)}`]);
    learn(thing, body as Page);
    return body as Page;
  }

  private same(found: readonly string[]): void {
    if (found.length > 0) throw new Disagreement(found, this.trail);
  }
}

/** What hears of what becomes of a thing. */
function followers(thing: Thing): readonly Thing[] {
  if (thing.kind === 'capa') return [...thing.covers.keys()];
  return [...(thing.cover === null ? [] : [thing.cover.capa]), ...(thing.appeal?.goesOnAs ? [thing.appeal.goesOnAs] : [])];
}

/** Whatever happened: repairs that nobody could confirm any more have lapsed. */
function repairsSettled(world: World): void {
  for (const thing of world.records) repairSettled(thing, world);
  for (const thing of world.capas) capaRepairSettled(thing, world);
}

/** Some ids are the house's own: the model takes them from the page. */
function learn(thing: Thing, { complaint, exit, repair }: Page): void {
  if (thing.repair !== null) thing.repair.id = repair?.id ?? '';
  if (thing.kind === 'capa' || thing.appeal === null) return;
  thing.appeal.questions.forEach((question, at) => (question.id ||= complaint!.questions[at]?.id ?? ''));
  if (thing.appeal.goesOnAs !== null) thing.appeal.goesOnAs.id ||= exit?.goesOnAs ?? '';
}

const refusalsOf = (body: unknown): readonly { readonly code: string }[] => (body as { refusals?: { code: string }[] }).refusals ?? [];
