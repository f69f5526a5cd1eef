import { Body, Controller, HttpCode, Inject, Param, Post, type InjectionToken } from '@nestjs/common';
import { ApiBody, ApiExtension, ApiExtraModels, ApiHeader, ApiOperation, ApiParam, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { MachineDescription } from '#kernel';
import { ForRoles, SignedIn } from './access.js';
import { accepted, Accepted, Answers } from './answers.js';
import { CommandContext } from './command-context.js';
import { Field } from './fields/field.js';
import { id, type Constructor } from './fields/kinds.js';
import type { RoleName } from './role-names.js';

/** A command without input. */
export class NoInput {}

/** The id of what a route is about. */
export class IdPath {
  @Field(id())
  readonly id!: string;
}

/** One command as a route: its input's class, and where the declaration does not say enough, what it does. */
export type CommandRoute =
  | Constructor
  | { readonly input: Constructor; readonly roles?: readonly [RoleName, ...RoleName[]]; readonly summary?: string; readonly doc?: string };

/** A command as it came in by its route. */
export interface IncomingCommand<Path = { readonly id: string }> {
  readonly name: string;
  readonly path: Path;
  /** An instance of the route's input class. */
  readonly input: unknown;
  readonly context: CommandContext;
}

/** Takes a command to whoever decides it. */
export interface CommandDispatcher<Path = { readonly id: string }> {
  dispatch(command: IncomingCommand<Path>): Promise<Accepted>;
}

/** A route for a command that no machine declares. */
export class RouteWithoutCommand extends Error {
  readonly code = 'route-without-command';
}

/**
 * A controller with one `POST <path>/<command>` for each command; who may call it is everyone with a session unless the route says more,
 * for the rules decide the rest. What the page says of a command is the declaration's own sentence.
 */
export function commandRoutes<Path extends object = IdPath>(given: {
  /** Where the commands hang: `v1/capas/:id`. */
  readonly path: string;
  /** The tag under which OpenAPI lists them. */
  readonly tag: string;
  /** The machines whose commands these are. */
  readonly machines: readonly { describe(): MachineDescription }[];
  readonly commands: Readonly<Record<string, CommandRoute>>;
  /** What the path's parameters are, where there is more than `id`. */
  readonly pathFields?: new () => Path;
  /** The `CommandDispatcher` among Nest's providers. */
  readonly dispatcher: InjectionToken<CommandDispatcher<Path>>;
}): new (dispatcher: CommandDispatcher<Path>) => object {
  const Path = given.pathFields ?? IdPath;
  class CommandsController {
    constructor(readonly dispatcher: CommandDispatcher<Path>) {}
  }
  Object.defineProperty(CommandsController, 'name', { value: `${pascal(given.path)}Commands` });
  Inject(given.dispatcher)(CommandsController, undefined, 0);

  const docs = new Map(given.machines.flatMap((machine) => machine.describe().commands.map((each) => [each.name, each.doc] as const)));
  for (const [name, route] of Object.entries(given.commands)) {
    const { input, roles, summary, doc } = typeof route === 'function' ? { input: route } : route;
    const sentence = summary ?? docs.get(name);
    if (sentence === undefined || (!docs.has(name) && given.machines.length > 0)) throw new RouteWithoutCommand(`${given.path}/${name}`);
    const method = pascal(name, false);
    Object.defineProperty(CommandsController.prototype, method, {
      configurable: true,
      writable: true,
      value: async function (this: CommandsController, path: Path, body: object, context: CommandContext) {
        return accepted(await this.dispatcher.dispatch({ name, path, input: body, context }));
      },
    });
    const prototype: object = CommandsController.prototype;
    Reflect.defineMetadata('design:paramtypes', [Path, input, Object], prototype, method);
    Param()(prototype, method, 0);
    Body()(prototype, method, 1);
    CommandContext()(prototype, method, 2);
    decorate(prototype, method, [
      Post(name),
      HttpCode(200),
      roles ? ForRoles(...roles) : SignedIn(),
      ApiOperation({ operationId: `${pascal(given.path)}_${method}`, summary: sentence, ...(doc !== undefined && { description: doc }) }),
      ApiExtension('x-machines', declaring(given.machines, name)),
      ApiExtraModels(input),
      ApiBody({ schema: { $ref: getSchemaPath(input) }, required: input !== NoInput }),
      ...parametersOf(given.path),
      ...commandHeaders,
      Answers(Accepted, { doc: 'Accepted; a repeat answers the same.' }),
    ]);
  }
  Controller(given.path)(CommandsController);
  ApiTags(given.tag)(CommandsController);
  return CommandsController;
}

/** What stands in the path, for OpenAPI, which does not see it behind a class that is not known when the route is declared. */
const parametersOf = (path: string): readonly MethodDecorator[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ApiParam({ name: name!, schema: { type: 'string' } }));

/** The machines that have the command, for whoever looks for its rules. */
const declaring = (machines: readonly { describe(): MachineDescription }[], command: string): readonly string[] =>
  machines
    .map((machine) => machine.describe())
    .flatMap(({ name, commands }) => (commands.some((each) => each.name === command) ? [name] : []));

/** The headers that say whose command it is and which one, for OpenAPI. */
export const senderHeaders: readonly MethodDecorator[] = [
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: '1 to 200 printable characters: the same command again is applied once.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  }),
  ApiHeader({
    name: 'On-Behalf-Of',
    required: false,
    description: 'The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today.',
    schema: { type: 'string', format: 'uuid' },
  }),
];

/** The headers that every single command takes, for OpenAPI. */
export const commandHeaders: readonly MethodDecorator[] = [
  ...senderHeaders,
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The revision that the caller had seen, in quotes: `"7"`.',
    schema: { type: 'string', pattern: '^"[0-9]{1,15}"$' },
  }),
  ApiHeader({ name: 'Prefer', required: false, description: '`respond-async`: do not wait for the number.', schema: { type: 'string' } }),
];

/** The headers of a command on a route written by hand. */
export const TakesCommandHeaders = (): MethodDecorator => (target, method, descriptor) => {
  for (const header of commandHeaders) header(target, method, descriptor);
};

function decorate(prototype: object, method: string, decorators: readonly MethodDecorator[]): void {
  for (const each of decorators) each(prototype, method, Object.getOwnPropertyDescriptor(prototype, method)!);
}

/** `approve-plan` → `approvePlan`; `v1/capas/:id` → `CapasId`. */
function pascal(name: string, upper = true): string {
  const words = name.split(/[^a-zA-Z0-9]+/).filter((word) => word !== '' && word !== 'v1');
  const joined = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
  return upper ? joined : joined[0]!.toLowerCase() + joined.slice(1);
}
