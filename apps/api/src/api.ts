import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DynamicModule, Type } from '@nestjs/common';
import { WAYS_ON } from '#deadlines';
import { Alarms, CASES_BY_STREAM, Simulations } from '#escalation';
import type { Identity } from '#identity';
import type { Jobs } from '#jobs';
import type { TellTrouble } from '#kernel';
import {
  ATTACHMENT_HOLDERS,
  AttachmentsController,
  coreModule,
  createHttpApp,
  edgeOver,
  IDENTITY,
  JOBS,
  MetricsController,
  openApiDocument,
  OperationsController,
  PEOPLE_OF_PROVIDER,
  PERSON_HOLDINGS,
  ProcessesController,
  queueHealth,
  Rebuilder,
  urlOf,
  type Capability,
  type Core,
  type HttpEdge,
  type ProviderPlace,
} from '#platform';
import type { Configuration } from '#platform/ground';
import { cases, ways, type House } from '../../capabilities.js';

/** What the HTTP process has beside the core. */
export interface ApiParts {
  readonly core: Core<House>;
  readonly identity: Identity;
  readonly jobs: Jobs;
  readonly alarms: Alarms;
  /** Told of every error that the client is told nothing about. */
  readonly log: HttpEdge['log'];
  /** Told of trouble with what goes on after its request was answered. */
  readonly report: TellTrouble;
  /** Where people sign in beside local accounts. */
  readonly provider?: ProviderPlace | null;
  readonly health?: HttpEdge['health'];
  /** Requests that may wait at once. */
  readonly requestsAtOnce?: number;
  /** Whose `X-Forwarded-For` is believed. */
  readonly proxies?: Configuration['http']['proxies'];
  /** Limits of a trial of escalation rules. */
  readonly simulationLimits?: Configuration['simulations'];
  /** Until they have noticed that it is about to end. */
  readonly noticed?: () => Promise<void>;
}

export interface Api {
  readonly app: NestFastifyApplication;
  /** Begins to listen. @returns where */
  listen(at: { readonly host: string; readonly port: number }): Promise<string>;
  /** Finishes the requests under way. */
  close(): Promise<void>;
}

const version = '1';

class ApiModule {}

function apiModule(
  capabilities: readonly Capability[],
  core: Core<House>,
  {
    identity,
    jobs,
    alarms,
    rebuilder,
    simulations,
    people,
  }: {
    identity: Identity | null;
    jobs: Jobs | null;
    alarms: Alarms | null;
    rebuilder: Rebuilder | null;
    simulations: Simulations | null;
    people: ProviderPlace['people'] | null;
  },
): DynamicModule {
  const parts = coreModule(core, [
    { provide: IDENTITY, useValue: identity },
    { provide: PEOPLE_OF_PROVIDER, useValue: people },
    { provide: JOBS, useValue: jobs },
    { provide: Alarms, useValue: alarms },
    { provide: CASES_BY_STREAM, useValue: cases },
    { provide: WAYS_ON, useValue: ways },
    { provide: Simulations, useValue: simulations },
    { provide: Rebuilder, useValue: rebuilder },
    { provide: ATTACHMENT_HOLDERS, useValue: capabilities.flatMap(({ attachmentHolders }) => attachmentHolders) },
    { provide: PERSON_HOLDINGS, useValue: capabilities.flatMap(({ personHoldings }) => personHoldings) },
  ]);
  const modules = capabilities.flatMap((each) => each.modules as readonly (Type | DynamicModule)[]);
  return {
    module: ApiModule,
    imports: [parts, ...modules],
    controllers: [MetricsController, OperationsController, ProcessesController, AttachmentsController],
  };
}

/** The OpenAPI document of the edge over the given capabilities, without a house: nothing is made of the parts that are named. */
export function describeApi(capabilities: readonly Capability[]): ReturnType<typeof openApiDocument> {
  return openApiDocument(
    [
      apiModule(capabilities, {} as Core<House>, {
        identity: null,
        jobs: null,
        alarms: null,
        rebuilder: null,
        simulations: null,
        people: null,
      }),
    ],
    version,
  );
}

/** The HTTP edge over all capabilities; not listening yet. */
export async function createApi({
  core,
  identity,
  jobs,
  alarms,
  log,
  report,
  provider = null,
  health = [],
  requestsAtOnce,
  proxies,
  simulationLimits,
  noticed,
}: ApiParts): Promise<Api> {
  const rebuilder = new Rebuilder(core);
  const { store, catalogue, house, clock } = core;
  const simulations = new Simulations({
    store,
    catalogue,
    house,
    cases,
    clock,
    report,
    ...(simulationLimits && { limits: simulationLimits }),
  });
  const module = apiModule(core.capabilities, core, {
    identity,
    jobs,
    alarms,
    rebuilder,
    simulations,
    people: provider && provider.people,
  });
  const app = await createHttpApp(module, {
    edge: edgeOver(core, { sessions: identity.sessions, log, health: [...health, queueHealth(jobs)] }),
    version,
    metrics: core.metrics,
    tracing: core.tracing,
    ...(requestsAtOnce !== undefined && { requestsAtOnce }),
    ...(proxies !== undefined && { proxies }),
    ...(noticed !== undefined && { noticed }),
  });
  return {
    app,
    async listen({ host, port }) {
      await app.listen({ host, port });
      return urlOf(host, (app.getHttpServer().address() as AddressInfo).port);
    },
    async close() {
      await app.close();
      await simulations.close();
      await rebuilder.close();
    },
  };
}
