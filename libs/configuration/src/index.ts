import { Module, type DynamicModule } from '@nestjs/common';
import { capability, CommandExecutor, HouseFollower, textsBeside } from '#platform';
import { configurationSlices, type AnyKind } from './aggregate.js';
import { configurationMachine } from './domain/index.js';
import { ConfigurationController } from './http/configuration.controller.js';
import { ConfigurationPackageController } from './http/package.controller.js';
import { Shelf } from './shelf.js';

export { completeConfiguration } from './completion.js';

@Module({})
class ConfigurationModule {}

/** What a house settles for itself: drafts, checks, versions with effective dates; the same for every kind that the capabilities declare. */
export const configuration = (kinds: readonly AnyKind[]) =>
  capability({
    name: 'configuration',
    events: kinds.flatMap(({ events }) => events),
    machines: kinds.map((kind) => configurationMachine(kind)),
    houseSlices: kinds.flatMap((kind) => configurationSlices(kind)),
    modules: [moduleFor(kinds)],
    texts: textsBeside(import.meta.url),
  });

function moduleFor(kinds: readonly AnyKind[]): DynamicModule {
  return {
    module: ConfigurationModule,
    controllers: [ConfigurationPackageController, ConfigurationController],
    providers: [
      {
        provide: Shelf,
        inject: [CommandExecutor, HouseFollower],
        useFactory: (executor: CommandExecutor, house: HouseFollower<object>) => new Shelf(kinds, executor, house),
      },
    ],
  };
}
