import type { EventType, MachineDescription } from '#kernel';
import { languages } from '../http/language.js';
import type { Translations } from './translations.js';

/** The codes of a capability that people read: each needs a text. */
export interface Spoken {
  readonly events: readonly EventType[];
  readonly machines: readonly { describe(): MachineDescription }[];
}

/** The keys under which the codes of the capabilities are looked up. */
export function keysOf(capabilities: readonly Spoken[]): ReadonlySet<string> {
  return new Set(
    capabilities.flatMap(({ events, machines }) => [
      ...events.map(({ type }) => `event.${type}`),
      ...machines.flatMap((machine) =>
        machine
          .describe()
          .commands.flatMap(({ name, rules, checks, from }) => [
            `command.${name}`,
            ...[...rules, ...checks].map((code) => `refusal.${code}`),
            ...from.map((status) => `status.${status}`),
          ]),
      ),
    ]),
  );
}

/** The keys that lack a text in some language. */
export function missingTexts(capabilities: readonly Spoken[], texts: Translations): readonly string[] {
  return [...keysOf(capabilities)].flatMap((key) =>
    languages.filter((language) => texts.find(language, key) === undefined).map((language) => `${language}: ${key}`),
  );
}
