import { Body, Controller, Get, HttpCode, Inject, Optional, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { LiveTail, pointNamed, Seats } from '#audit-trail';
import type { DirectoryHouse } from '#directory/domain';
import type { EventStore } from '#event-store';
import { derivedId, type Actor, type Clock } from '#kernel';
import {
  Answers,
  AnswersPage,
  By,
  CLOCK,
  CommandContext,
  CommandExecutor,
  created,
  EVENT_STORE,
  ForRoles,
  found,
  HouseFollower,
  HttpProblem,
  IdPath,
  Accepted,
  NotThere,
  NUMBERS,
  offersInWords,
  READER_RIGHTS,
  RequestLanguage,
  sessionHolds,
  SignedIn,
  TakesCommandHeaders,
  TRANSLATIONS,
  type Language,
  type Numbers,
  type ReaderRights,
  type Translations,
} from '#platform';
import { subscriptionAggregate } from '../aggregates.js';
import { Places } from '../books/places.js';
import { openSubscription, subscriptionMachine, type KnownSubscription, type SubscriptionsHouse } from '../domain/index.js';
import { OfUnits } from '../reading/of-units.js';
import { readOn } from '../reading/read-on.js';
import { beginningOf, idleAfterDays, standingOf } from '../reading/standing.js';
import { batchAnswer, subscriptionAnswer, subscriptionPage } from './answers.js';
import { AcknowledgedUpToBody, NewSubscriptionBody, ReadOnQuery, wantedOf } from './inputs.js';

type House = DirectoryHouse & SubscriptionsHouse;

/** Places in the log that are kept for programs: read from, acknowledged, never gone back. */
@ApiTags('subscriptions')
@Controller('v1/subscriptions')
@SignedIn()
export class SubscriptionsController {
  /** Of those who wait. */
  private readonly seats = new Seats({ all: 100, person: 8 });

  constructor(
    @Inject(CommandExecutor) private readonly executor: CommandExecutor<House>,
    @Inject(HouseFollower) private readonly house: HouseFollower<House>,
    @Inject(Places) private readonly places: Places,
    @Inject(OfUnits) private readonly ofUnits: OfUnits,
    @Inject(LiveTail) private readonly tail: LiveTail,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(NUMBERS) private readonly numbers: Numbers,
    @Optional() @Inject(READER_RIGHTS) private readonly rights: ReaderRights | null,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The subscriptions in the order of their opening: all for administrators, for a program its own. One page.' })
  @AnswersPage(subscriptionAnswer)
  async list(@By() by: Actor) {
    const known = [...this.house.current().house.subscriptions.values()].filter((each) => isFor(by, each));
    return { items: await this.shown(known), next: null };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One subscription, and the commands that are open to the caller.' })
  @Answers(subscriptionPage)
  async one(@Param() { id }: IdPath, @By() by: Actor, @RequestLanguage() language: Language) {
    const [answer] = await this.shown([this.known(id, by)]);
    const { state, revision, position } = (await this.executor.standing(subscriptionAggregate, id))!;
    const offers = subscriptionMachine.offers({ state, by, now: this.clock.now(), house: this.house.current().house });
    return found({ ...answer!, commands: offersInWords(offers, this.texts, language) }, { revision, position });
  }

  @Post()
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Keeps a place in the log for a program, from which it reads what it may know of.' })
  @Answers(Accepted, { status: 201 })
  async open(@Body() body: NewSubscriptionBody, @CommandContext() context: CommandContext) {
    const { actor, commandId, bodyHash, correlationId } = context;
    const id = body.id ?? derivedId('subscription', commandId);
    const input = { subscription: id, account: body.account ?? actor.person, from: body.from ?? 'now', ...wantedOf(body) };
    const { revision, position } = await this.executor.execute({
      ...{ aggregate: subscriptionAggregate, id, name: openSubscription.name, input, actor, commandId, bodyHash, correlationId },
    });
    return created({ id, revision, position }, `/v1/subscriptions/${id}`);
  }

  @Get(':id/changes')
  @ApiOperation({
    summary: 'What comes next, as in `GET /v1/changes`; the same again until it is acknowledged. Waits for something new where asked to.',
  })
  @Answers(batchAnswer)
  async read(@Param() { id }: IdPath, @Query() { limit, wait }: ReadOnQuery, @By() reader: Actor, @Req() request: FastifyRequest) {
    const known = this.own(id, reader);
    const now = this.clock.now();
    const [standing] = await standingOf([known], this.places, now);
    if (standing!.status === 'idle') throw new HttpProblem('subscription-idle', { params: { days: idleAfterDays } });
    const place = await this.places.readNow(id, beginningOf(known), now);
    const leave = wait > 0 ? this.seats.take(reader.person) : () => undefined;
    const gone = new AbortController();
    const { socket } = request.raw;
    const hangUp = (): void => gone.abort();
    socket.once('close', hangUp);
    try {
      const batch = await readOn(known.state.subscription, place.point, {
        source: { store: this.store, numbers: this.numbers, rights: this.rights },
        ...{ ofUnits: this.ofUnits, log: this.tail.reader(), reader, limit, waitMs: wait * 1_000 },
        signal: AbortSignal.any([gone.signal, this.tail.ending]),
        pass: (from, to) => this.places.pass(id, from, to),
      });
      // Who waited may have lost the right to hear of it meanwhile.
      if (wait > 0 && !(await sessionHolds(request, reader))) throw new HttpProblem('not-signed-in');
      if (batch.changes.length > 0) await this.places.gave(id, batch.point!.index);
      return { items: batch.changes, position: batch.point?.position ?? null, more: batch.more };
    } finally {
      socket.off('close', hangUp);
      leave();
    }
  }

  @Post(':id/acknowledge')
  @HttpCode(204)
  @ApiOperation({ summary: 'Everything up to a position is dealt with, and is not given again. A position from before changes nothing.' })
  @ApiResponse({ status: 204, description: 'It is kept.' })
  async acknowledge(@Param() { id }: IdPath, @Body() { position }: AcknowledgedUpToBody, @By() by: Actor): Promise<void> {
    this.own(id, by);
    const point = await pointNamed(this.store, position);
    if (!(await this.places.acknowledge(id, point!))) throw new HttpProblem('not-given-yet');
  }

  @Post(':id/resume')
  @HttpCode(204)
  @ForRoles('administrator')
  @ApiOperation({ summary: 'Somebody reads from an idle subscription again: it goes on where it was.' })
  @ApiResponse({ status: 204, description: 'It gives again.' })
  async resume(@Param() { id }: IdPath, @By() by: Actor): Promise<void> {
    await this.places.readNow(id, beginningOf(this.known(id, by)), this.clock.now());
  }

  /** One that the caller may see. @throws NotThere */
  private known(id: string, by: Actor): KnownSubscription {
    const known = this.house.current().house.subscriptions.get(id);
    if (!known || !isFor(by, known)) throw new NotThere('subscription', id);
    return known;
  }

  /** One that the caller reads from: it gives by the rights of its program, and moves when that has dealt with it. */
  private own(id: string, by: Actor): KnownSubscription {
    const known = this.known(id, by);
    if (known.state.subscription.account !== by.person) throw new HttpProblem('forbidden');
    if (known.state.status === 'ended') throw new NotThere('subscription', id);
    return known;
  }

  private async shown(known: readonly KnownSubscription[]): Promise<z.input<typeof subscriptionAnswer>[]> {
    const standing = await standingOf(known, this.places, this.clock.now());
    const end = (await this.store.end())?.index ?? -1;
    return known.map(({ state: { subscription }, since }, n) => {
      const { id, account, name, kinds, types, units, from } = subscription;
      const { place, status } = standing[n]!;
      const index = place.point?.index ?? -1;
      return {
        ...{ id, status, account, name, kinds: [...kinds], types: [...types], units: [...units], from },
        ...{ openedAt: since.at, readAt: place.readAt },
        acknowledged: index < 0 ? null : String(index),
        lag: status === 'ended' ? 0 : Math.max(0, end - index),
      };
    });
  }
}

const isFor = (by: Actor, { state }: KnownSubscription): boolean =>
  by.roles.includes('administrator') || state.subscription.account === by.person;
