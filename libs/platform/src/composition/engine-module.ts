import type { DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { randomIds } from '#kernel';
import { CommandExecutor } from '../commands/executor.js';
import { HouseFollower } from '../house/follower.js';
import type { Engine } from './engine.js';
import { CLOCK, DATABASE, EVENT_CATALOGUE, EVENT_STORE, IDS, TRANSLATIONS, VAULT, VIEWS } from './tokens.js';

class EngineModule {}

/** The engine's parts for Nest, everywhere; `more` are those that only this process has. */
export function engineModule<House extends object>(
  engine: Engine<House>,
  more: readonly { provide: symbol | object; useValue: unknown }[] = [],
): DynamicModule {
  const parts = [
    { provide: CommandExecutor, useValue: engine.executor },
    { provide: HouseFollower, useValue: engine.house },
    { provide: EVENT_STORE, useValue: engine.store },
    { provide: EVENT_CATALOGUE, useValue: engine.catalogue },
    { provide: CLOCK, useValue: engine.clock },
    { provide: IDS, useValue: randomIds },
    { provide: DATABASE, useValue: engine.pool },
    { provide: VAULT, useValue: engine.vault },
    { provide: VIEWS, useValue: engine.views },
    { provide: TRANSLATIONS, useValue: engine.translations },
    ...more,
  ] as { provide: symbol; useValue: unknown }[];
  return {
    module: EngineModule,
    global: true,
    imports: [CqrsModule.forRoot()],
    providers: parts,
    exports: [...parts.map(({ provide }) => provide), CqrsModule],
  };
}
