import type { DomainEvent } from '#kernel';
import { houseSlice, type AggregateType, type HouseSlice } from '#platform';
import {
  configurationMachine,
  evolveVersions,
  versionsAtFounding,
  type ConfigurationKind,
  type ConfigurationState,
  type Versions,
} from './domain/index.js';

/** Any kind, as whoever does not know its content has it. */
export type AnyKind = ConfigurationKind<string, object, object>;
export type ConfigurationAggregate = AggregateType<ConfigurationState<object, object>, object, DomainEvent>;

/** Where the configuration of a kind lies. The names are for good. */
const streamOf = ({ key }: Pick<AnyKind, 'key'>): string => `configuration-${key}`;

/** All that happens to one kind of configuration lies on one stream, whatever the id. */
export function configurationAggregate(kind: AnyKind): ConfigurationAggregate {
  return { kind: 'configuration', streamOf: () => streamOf(kind), machine: configurationMachine(kind) };
}

/** The versions of a kind, as every process folds them; none where the kind's own capability does. */
export function configurationSlices(kind: AnyKind): readonly HouseSlice<string, Versions<object>>[] {
  if (kind.slice === null) return [];
  const slice = houseSlice({
    key: kind.slice,
    streamPrefixes: [streamOf(kind)],
    initial: versionsAtFounding(kind),
    evolve: (versions: Versions<object>, event) => evolveVersions(kind, versions, event),
  });
  return [slice];
}
