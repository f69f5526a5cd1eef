import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DynamicModule, Type } from '@nestjs/common';
import type { Identity } from '#identity';
import type { Jobs } from '#jobs';
import { coreModule, createHttpApp, edgeOver, IDENTITY, JOBS, OperationsController, Rebuilder, type Core, type HttpEdge } from '#platform';
import type { House } from '../../capabilities.js';

/** What the HTTP process has beside the core. */
export interface ApiParts {
  readonly core: Core<House>;
  readonly identity: Identity;
  readonly jobs: Jobs;
  /** Told of every error that the client is told nothing about. */
  readonly log: HttpEdge['log'];
  readonly health?: HttpEdge['health'];
}

export interface Api {
  readonly app: NestFastifyApplication;
  /** Finishes the requests under way. */
  close(): Promise<void>;
}

class ApiModule {}

/** The HTTP edge over all capabilities; not listening yet. */
export async function createApi({ core, identity, jobs, log, health = [] }: ApiParts): Promise<Api> {
  const rebuilder = new Rebuilder(core);
  const parts = coreModule(core, [
    { provide: IDENTITY, useValue: identity },
    { provide: JOBS, useValue: jobs },
    { provide: Rebuilder, useValue: rebuilder },
  ]);
  const modules = core.capabilities.flatMap((each) => each.modules as readonly (Type | DynamicModule)[]);
  const module: DynamicModule = { module: ApiModule, imports: [parts, ...modules], controllers: [OperationsController] };
  const app = await createHttpApp(module, { edge: edgeOver(core, { sessions: identity.sessions, log, health }), version: '1' });
  return {
    app,
    async close() {
      await app.close();
      await rebuilder.close();
    },
  };
}
