import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { rolesOf, type DirectoryHouse } from '#directory/domain';
import { derivedId, type Actor, type Clock } from '#kernel';
import {
  Answer,
  Answers,
  AnswersPage,
  By,
  CLOCK,
  CommandContext,
  CommandExecutor,
  commandRoutes,
  cursors,
  ForRoles,
  found,
  HouseFollower,
  HttpProblem,
  IdPath,
  NotThere,
  offersInWords,
  pageOf,
  PageQuery,
  ReasonBody,
  RequestLanguage,
  TakesCommandHeaders,
  TRANSLATIONS,
  VAULT,
  type Accepted,
  type CommandAnswer,
  type CommandDispatcher,
  type IncomingCommand,
  type Language,
  type Translations,
} from '#platform';
import type { Vault } from '#privacy';
import { webhookAggregate } from '../aggregates.js';
import { WebhookBooks, type Delivery } from '../delivery/books.js';
import { secretOf } from '../delivery/signing.js';
import { endWebhook, noteParked, registerWebhook, changeWebhook, rotateWebhookSecret, webhookMachine } from '../domain/index.js';
import type { KnownWebhook, WebhooksHouse } from '../slice.js';
import { deliveryAnswer, issuedSecret, webhookAnswer, webhookPage } from './answers.js';
import { deliveredOf, NewWebhookBody, WebhookBody } from './inputs.js';

type House = HouseFollower<WebhooksHouse & DirectoryHouse>;

const places = cursors('deliveries', z.strictObject({ place: z.int() }));

/** Other systems that are told of changes, and what became of what they were told. */
@ApiTags('webhooks')
@Controller('v1/webhooks')
@ForRoles('administrator')
export class WebhooksController {
  constructor(
    @Inject(CommandExecutor) private readonly executor: CommandExecutor<DirectoryHouse>,
    @Inject(HouseFollower) private readonly house: House,
    @Inject(WebhookBooks) private readonly books: WebhookBooks,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The webhooks in the order of their registration, with what waits for each. One page.' })
  @AnswersPage(webhookAnswer)
  async list() {
    const known = [...this.house.current().house.webhooks.values()];
    return { items: await this.shown(known), next: null };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One webhook, and the commands that are open to the caller.' })
  @Answers(webhookPage)
  async one(@Param() { id }: IdPath, @By() by: Actor, @RequestLanguage() language: Language) {
    const [answer] = await this.shown([this.known(id)]);
    const { state, revision, position } = (await this.executor.standing(webhookAggregate, id))!;
    const all = webhookMachine.offers({ state, by, now: this.clock.now(), house: this.house.current().house });
    const offers = all.filter(({ name }) => name !== noteParked.name);
    return found({ ...answer!, commands: offersInWords(offers, this.texts, language) }, { revision, position });
  }

  @Post()
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Tells another system of changes from now on. The answer has the secret by which it knows the house.' })
  @Answers(issuedSecret, { status: 201 })
  async register(@Body() body: NewWebhookBody, @CommandContext() context: CommandContext) {
    const webhook = body.id ?? derivedId('webhook', context.commandId);
    const input = { webhook, account: body.account, ...deliveredOf(body) };
    const answer = await this.send(registerWebhook.name, webhook, input, context);
    return this.issued(answer, 1, { location: `/v1/webhooks/${webhook}` });
  }

  @Post(':id/rotate-webhook-secret')
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Makes a new secret; the one before it signs beside it for a day.' })
  @Answers(issuedSecret, { status: 201 })
  async rotate(@Param() { id }: IdPath, @CommandContext() context: CommandContext) {
    const answer = await this.send(rotateWebhookSecret.name, id, {}, context);
    const { state } = (await this.executor.standing(webhookAggregate, id))!;
    return this.issued(answer, state.status === 'none' ? 1 : state.webhook.generation, {});
  }

  @Get(':id/deliveries')
  @ApiOperation({ summary: 'What a webhook was told, newest first, and what became of it.' })
  @AnswersPage(deliveryAnswer)
  async deliveries(@Param() { id }: IdPath, @Query() { limit, cursor }: PageQuery) {
    const before = cursor === undefined ? null : places.decode(cursor).place;
    this.known(id);
    const rows = await this.books.page(id, before, limit + 1);
    return pageOf(rows, limit, { next: ({ place }) => places.encode({ place }), item: deliveryOf });
  }

  @Post(':id/retry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Has what waits for a webhook tried now, with all its patience anew.' })
  @ApiResponse({ status: 204, description: 'It is tried.' })
  async retry(@Param() { id }: IdPath): Promise<void> {
    this.known(id);
    if (!(await this.books.retry(id, this.clock.now()))) throw new HttpProblem('nothing-waits');
  }

  @Post(':id/leave-out')
  @HttpCode(204)
  @ApiOperation({ summary: 'Leaves out what waits for a webhook, and goes on with what came after it.' })
  @ApiResponse({ status: 204, description: 'It is left out.' })
  async leaveOut(@Param() { id }: IdPath, @Body() { reason }: ReasonBody, @By() by: Actor): Promise<void> {
    this.known(id);
    if (!(await this.books.leaveOut(id, by.person, reason, this.clock.now()))) throw new HttpProblem('nothing-waits');
  }

  private known(id: string): KnownWebhook {
    const known = this.house.current().house.webhooks.get(id);
    if (!known) throw new NotThere('webhook', id);
    return known;
  }

  private send(name: string, id: string, input: object, { actor, commandId, bodyHash, correlationId, ifMatch }: CommandContext) {
    return this.executor.execute({
      ...{ aggregate: webhookAggregate, id, name, input, actor, commandId, bodyHash, correlationId },
      ...(ifMatch !== undefined && { ifMatch }),
    });
  }

  private issued({ id, revision, position }: CommandAnswer, generation: number, more: Readonly<Record<string, string>>) {
    const headers = { etag: `"${revision}"`, 'redress-position': position, 'cache-control': 'no-store', ...more };
    return new Answer({ id, secret: secretOf(this.vault, id, generation), revision, position }, { status: 201, headers });
  }

  private async shown(known: readonly KnownWebhook[]): Promise<z.input<typeof webhookAnswer>[]> {
    const ids = known.map(({ state }) => state.webhook.id);
    const [open, points] = await Promise.all([this.books.open(ids), this.books.points(ids)]);
    const { directory } = this.house.current().house;
    return known.map(({ state: { status, webhook } }) => {
      const { id, account, url, subjects, types, generation, secretSince } = webhook;
      const [delivery, point] = [open.get(id), points.get(id)];
      return {
        ...{ id, status, account, url, subjects: [...subjects], types: [...types], generation, secretSince },
        mayBeTold: rolesOf(directory, account) !== null,
        toldUpTo: point === undefined ? null : String(point),
        open: delivery && status === 'active' ? deliveryOf(delivery) : null,
      };
    });
  }
}

function deliveryOf({
  id,
  state,
  changes,
  attempts,
  firstAt,
  lastAt,
  nextAt,
  outcome,
  by,
  reason,
}: Delivery): z.input<typeof deliveryAnswer> {
  return { id, state, changes, attempts, firstAt, lastAt, nextAt, outcome, by, reason };
}

/** Takes the commands of `/v1/webhooks/{id}/…` to the webhook. */
export class WebhookDispatcher implements CommandDispatcher {
  constructor(private readonly executor: CommandExecutor<DirectoryHouse>) {}

  async dispatch({ name, path: { id }, input, context }: IncomingCommand): Promise<Accepted> {
    const taken = input instanceof WebhookBody ? deliveredOf(input) : { reason: (input as ReasonBody).reason };
    const { actor, commandId, bodyHash, correlationId, ifMatch } = context;
    if (!(await this.executor.standing(webhookAggregate, id))) throw new NotThere('webhook', id);
    const { revision, position } = await this.executor.execute({
      ...{ aggregate: webhookAggregate, id, name, input: taken, actor, commandId, bodyHash, correlationId },
      ...(ifMatch !== undefined && { ifMatch }),
    });
    return { id, revision, position };
  }
}

export const WebhookCommands = commandRoutes({
  path: 'v1/webhooks/:id',
  tag: 'webhooks',
  machines: [webhookMachine],
  commands: {
    [changeWebhook.name]: { input: WebhookBody, roles: ['administrator'] },
    [endWebhook.name]: { input: ReasonBody, roles: ['administrator'] },
  },
  dispatcher: WebhookDispatcher,
});
