import { Body, Controller, HttpCode, Inject, Post, Req, Res, type InjectionToken, type OnModuleDestroy } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiHeader, ApiOperation, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { actorOf, sessionHolds, SignedIn } from '../access.js';
import { commandContextOf, contextWithin, type CommandContext } from '../command-context.js';
import { IdPath, senderHeaders, type CommandDispatcher, type CommandRoute } from '../command-routes.js';
import { edgeOf } from '../edge.js';
import type { RoleName } from '../role-names.js';
import { jsonSchema, type Constructor } from '../fields/kinds.js';
import { FormPipe } from '../form-pipe.js';
import { problemOf, HttpProblem } from '../problem/problem.js';
import { tableOf } from '../problem/filter.js';
import { renderProblem } from '../problem/render.js';
import { bulkForms, bulkLimit, commandsOf, type BulkCommand, type BulkRequest } from './forms.js';
import { sideBySide } from './run.js';

const lines = 'application/x-ndjson';

/** What became of one item: accepted, refused by form, rules or rights, or failed, where the same again may be accepted. */
const itemResult = z.object({
  item: z.int().nonnegative().describe('Its place among the items, from 0.'),
  outcome: z.enum(['accepted', 'refused', 'failed']),
  revision: z.int().nonnegative().optional(),
  position: z.string().optional(),
  problem: z.record(z.string(), z.unknown()).optional().describe('The answer that the single command would have got.'),
});
type ItemResult = z.infer<typeof itemResult>;

/** What became of the whole. What was not begun can be sent again under the same key: what is done stays done. */
const bulkSummary = z.object({
  of: z.int().nonnegative(),
  accepted: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  notBegun: z.int().nonnegative(),
});
type BulkSummary = z.infer<typeof bulkSummary>;

/**
 * A controller with `POST <path>`: one command on many things. Each is a command of its own, decided by its own stream, with an id derived
 * from the caller's `Idempotency-Key`; nothing of the bulk is kept anywhere. Whoever asks for lines gets each result as it is there, and ends
 * the bulk by closing the connection.
 */
export function bulkRoutes<Path extends object = IdPath>(given: {
  /** Where the route hangs: `v1/records/bulk`. */
  readonly path: string;
  readonly tag: string;
  /** The commands, as they stand at the single route. */
  readonly commands: Readonly<Record<string, CommandRoute>>;
  /** Commands that are given one by one: what is signed is read before it is signed. */
  readonly except?: readonly string[];
  readonly pathFields?: new () => Path;
  readonly dispatcher: InjectionToken<CommandDispatcher<Path>>;
}): new (dispatcher: CommandDispatcher<Path>) => object {
  const name = given.path
    .split(/[^a-zA-Z0-9]+/)
    .filter((word) => word !== 'v1' && word !== 'bulk')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');
  const commands = new Map(
    Object.entries(given.commands)
      .filter(([command]) => !given.except?.includes(command))
      .map(([command, route]) => [command, formOf(route)] as const),
  );
  const Path: Constructor = given.pathFields ?? IdPath;
  const inputs = Object.fromEntries([...commands].map(([command, { input }]) => [command, input]));
  const forms = bulkForms(name, { Path, inputs });

  class BulkController implements OnModuleDestroy {
    private readonly forms = new FormPipe();
    private readonly ending = new AbortController();

    constructor(private readonly dispatcher: CommandDispatcher<Path>) {}

    onModuleDestroy(): void {
      this.ending.abort();
    }

    async all(
      body: BulkRequest,
      request: FastifyRequest,
      reply: FastifyReply,
    ): Promise<(BulkSummary & { items: ItemResult[] }) | undefined> {
      const { input: Input, roles } = commands.get(body.command)!;
      const actor = actorOf(request);
      if (roles && !roles.some((role) => actor.roles.includes(role))) throw new HttpProblem('forbidden', { params: { roles } });
      const whole = await commandContextOf(request);
      const all = await commandsOf<Path>(body, { Path, Input, forms: this.forms });
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      const signal = AbortSignal.any([gone.signal, this.ending.signal]);
      const tally = { of: all.length, accepted: 0, refused: 0, failed: 0 };
      const results = sideBySide(
        all,
        async (each, n) => {
          if (!(await sessionHolds(request, actor))) gone.abort();
          const result = gone.signal.aborted ? null : await this.one(body.command, each, n, request, whole);
          if (result) tally[result.outcome] += 1;
          return { result };
        },
        signal,
      );
      const summary = (): BulkSummary => ({ ...tally, notBegun: tally.of - tally.accepted - tally.refused - tally.failed });
      if (request.headers.accept?.includes(lines)) {
        await sendLines(reply, results, summary);
        return undefined;
      }
      const items: ItemResult[] = [];
      for await (const { result } of results) if (result) items.push(result);
      const answer = { ...summary(), items: items.sort((one, other) => one.item - other.item) };
      void reply.send(answer);
      return undefined;
    }

    private async one(
      command: string,
      { path, input, given: body, revision }: BulkCommand<Path>,
      item: number,
      request: FastifyRequest,
      whole: CommandContext,
    ): Promise<ItemResult> {
      const { edge, language, correlationId } = edgeOf(request);
      try {
        const about = [command, ...Object.values(path).map(String)];
        const context = await contextWithin(request, whole, { about, input: body, ...(revision !== undefined && { revision }) });
        const answer = await this.dispatcher.dispatch({ name: command, path, input, context });
        return { item, outcome: 'accepted', revision: answer.revision, position: answer.position };
      } catch (error) {
        const found = problemOf(error, tableOf(edge), { ifMatch: revision !== undefined });
        if (found.status >= 500) edge.log(error, { correlationId, method: request.method, route: `/${given.path}` });
        const problem = { ...renderProblem(found, edge.translations, language, correlationId) };
        return { item, outcome: found.status >= 500 ? 'failed' : 'refused', problem };
      }
    }
  }
  Object.defineProperty(BulkController, 'name', { value: `${name}BulkCommands` });
  Inject(given.dispatcher)(BulkController, undefined, 0);
  const prototype: object = BulkController.prototype;
  Reflect.defineMetadata('design:paramtypes', [forms.Body, Object, Object], prototype, 'all');
  Body()(prototype, 'all', 0);
  Req()(prototype, 'all', 1);
  Res()(prototype, 'all', 2);
  for (const each of [
    Post(),
    HttpCode(200),
    SignedIn(),
    ApiOperation({
      operationId: `${name}_bulk`,
      summary: `One command on up to ${bulkLimit} things, with a result for each.`,
      description:
        `Each is a command of its own: one that is refused stops no other. With \`Accept: ${lines}\` every result comes as a line as soon as ` +
        'it is there, and the sums as the last one; closing the connection begins nothing more. The same again under the same `Idempotency-Key` goes on where it ended.',
    }),
    ApiExtraModels(forms.Body, forms.Item),
    ApiBody({ schema: { $ref: getSchemaPath(forms.Body) } }),
    ...senderHeaders,
    ApiHeader({ name: 'Accept', required: false, description: `\`${lines}\`: results as they come.`, schema: { type: 'string' } }),
    ApiResponse({
      status: 200,
      description: 'What became of each, and the sums.',
      content: {
        'application/json': { schema: jsonSchema(bulkSummary.extend({ items: z.array(itemResult) })) as never },
        [lines]: { schema: jsonSchema(z.union([itemResult, bulkSummary])) as never },
      },
    }),
  ])
    (each as MethodDecorator)(prototype, 'all', Object.getOwnPropertyDescriptor(prototype, 'all')!);
  Controller(given.path)(BulkController);
  ApiTags(given.tag)(BulkController);
  return BulkController;
}

function formOf(route: CommandRoute): { readonly input: Constructor; readonly roles?: readonly [RoleName, ...RoleName[]] } {
  return typeof route === 'function' ? { input: route } : route;
}

/** Every result as a line of JSON, at the pace of whoever reads them; the sums at the end. */
async function sendLines(
  reply: FastifyReply,
  results: AsyncIterable<{ readonly result: ItemResult | null }>,
  summary: () => BulkSummary,
): Promise<void> {
  const { raw } = reply;
  reply.hijack();
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': `${lines}; charset=utf-8`,
    'x-accel-buffering': 'no',
  });
  raw.flushHeaders();
  for await (const { result } of results) if (result) await sendLine(raw, result);
  await sendLine(raw, summary());
  raw.end();
}

async function sendLine(raw: ServerResponse, line: object): Promise<void> {
  if (raw.destroyed || raw.write(`${JSON.stringify(line)}\n`)) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      raw.off('drain', go).off('close', go);
      resolve();
    };
    raw.once('drain', go).once('close', go);
  });
}
