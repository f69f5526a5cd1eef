import { settingReader, type WrongSetting } from './reader.js';
import { readFiles } from './rooms/files.js';
import { readHouse } from './rooms/house.js';
import { readMailIn } from './rooms/mail-in.js';
import { readMail } from './rooms/mail.js';
import { readOutgoing } from './rooms/outgoing.js';
import { placeSettings, readPlaces } from './rooms/places.js';
import { readProcess } from './rooms/process.js';
import { readProvider } from './rooms/provider.js';
import { readTracing } from './rooms/tracing.js';
import { readWebhooks } from './rooms/webhooks.js';

/** What the environment says, parsed once at the start. */
export type Configuration = ReturnType<typeof readAll>;

/** The environment cannot be used: every wrong value at once. */
export class WrongConfiguration extends Error {
  override readonly name = 'WrongConfiguration';
  readonly code = 'wrong-configuration';
  constructor(readonly wrong: readonly WrongSetting[]) {
    super(wrong.map(({ name, given, allowed }) => `${name}${given === null ? '' : ` is "${given}"`}: wanted is ${allowed}.`).join('\n'));
  }
}

const readAll = (environment: Readonly<Record<string, string | undefined>>, wrong: WrongSetting[]) => {
  const reader = settingReader(environment, wrong);
  return {
    ...readProcess(reader),
    ...readHouse(reader),
    ...readPlaces(reader),
    attachments: readFiles(reader),
    mail: readMail(reader),
    mailIn: readMailIn(reader),
    webhooks: readWebhooks(reader),
    provider: readProvider(reader),
    outgoing: readOutgoing(reader),
    tracing: readTracing(reader),
  } as const;
};

/**
 * Reads the configuration from an environment and the files of secrets that it names. An empty value counts as not set.
 * @param apart the process is one of several, which then meet in servers of their own
 * @throws WrongConfiguration
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  { apart = false }: { readonly apart?: boolean } = {},
): Configuration {
  const wrong: WrongSetting[] = [];
  const configuration = readAll(environment, wrong);
  if (apart) wrong.push(...missingApart(configuration).filter(({ name }) => !wrong.some((each) => each.name === name)));
  if (wrong.length > 0) throw new WrongConfiguration(wrong);
  return configuration;
}

/** Processes that run apart share a database, and a queue that any number may work on. */
function missingApart({ database, queue }: Pick<Configuration, 'database' | 'queue'>): readonly WrongSetting[] {
  const of = ({ name, allowed }: { name: string; allowed: string }, given: string | null = null): WrongSetting => ({
    name,
    given,
    allowed,
  });
  return [
    ...(database.kind === 'server' ? [] : [of(placeSettings.postgresUrl)]),
    ...(queue.kind === 'redis' ? [] : [of(placeSettings.queue, queue.kind)]),
  ];
}
