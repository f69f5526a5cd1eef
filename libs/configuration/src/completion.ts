import { derivedId, type Actor } from '#kernel';
import type { CommandExecutor, Translations } from '#platform';
import { configurationAggregate, type AnyKind } from './aggregate.js';
import { completeName, keptOf, newestOf } from './domain/index.js';

const release: Actor = { person: 'process:release', roles: [], process: 'release' };

/**
 * Brings what this release needs, and a house of an earlier one never had, into the house's own configuration: as a version that says so, on top of
 * the newest. Everything else of it stays as it is; a house that lacks nothing is left alone. Run at every start.
 * @throws CommandRefused where the house's configuration does not take it: somebody has to publish a version that does.
 */
export async function completeConfiguration(
  kinds: readonly AnyKind[],
  {
    executor,
    house,
    translations,
  }: { executor: Pick<CommandExecutor, 'execute' | 'standing'>; house: { current(): { house: object } }; translations: Translations },
): Promise<void> {
  for (const kind of kinds) {
    const aggregate = configurationAggregate(kind);
    const state = (await executor.standing(aggregate, kind.key))?.state ?? aggregate.machine.initial;
    const newest = newestOf(keptOf(kind, state).versions);
    const completed = kind.completed?.(newest.content, house.current().house) ?? null;
    if (completed === null) continue;
    const command = derivedId('completion', kind.key, newest.version, ...completed.added);
    const words = (['uk', 'en'] as const).map((language) =>
      translations.text(language, 'configuration.completed', { added: [...completed.added] }),
    );
    await executor.execute({
      ...{ aggregate, id: kind.key, name: completeName, input: { reason: words.join(' · ').slice(0, 1000) } },
      ...{ actor: release, commandId: command, bodyHash: '0'.repeat(64), correlationId: command },
    });
  }
}
