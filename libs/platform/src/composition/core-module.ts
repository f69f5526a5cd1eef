import type { DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { randomIds } from '#kernel';
import { CommandExecutor, OneByOne } from '../commands/index.js';
import { EvidenceFiles } from '../files/index.js';
import { HouseFollower } from '../house/follower.js';
import { HouseMetrics } from '../metrics/index.js';
import type { Core } from './core.js';
import { CLOCK, DATABASE, EVENT_CATALOGUE, EVENT_STORE, IDS, NUMBERS, PROCESSES, TRANSLATIONS, VAULT, VIEWS } from './tokens.js';

class CoreModule {}

/** The engine's parts for Nest, everywhere; `more` are those that only this process has. */
export function coreModule<House extends object>(
  core: Core<House>,
  more: readonly { provide: symbol | object; useValue: unknown }[] = [],
): DynamicModule {
  const parts = [
    { provide: CommandExecutor, useValue: core.executor },
    { provide: OneByOne, useValue: new OneByOne(core.pool) },
    { provide: HouseMetrics, useValue: core.metrics },
    { provide: HouseFollower, useValue: core.house },
    { provide: EVENT_STORE, useValue: core.store },
    { provide: EVENT_CATALOGUE, useValue: core.catalogue },
    { provide: CLOCK, useValue: core.clock },
    { provide: IDS, useValue: randomIds },
    { provide: DATABASE, useValue: core.pool },
    { provide: VAULT, useValue: core.vault },
    { provide: VIEWS, useValue: core.views },
    { provide: PROCESSES, useValue: core.processes },
    { provide: NUMBERS, useValue: core.numbers },
    { provide: EvidenceFiles, useValue: core.evidence },
    { provide: TRANSLATIONS, useValue: core.translations },
    ...more,
  ] as { provide: symbol; useValue: unknown }[];
  return {
    module: CoreModule,
    global: true,
    imports: [CqrsModule.forRoot()],
    providers: parts,
    exports: [...parts.map(({ provide }) => provide), CqrsModule],
  };
}
