import type { Command } from 'commander';
import { redressClient, type Client } from '#client';
import { readConfiguration, type Configuration } from '#platform/ground';

/** How a command reaches a house: over its API, or straight into its database. */
export interface Reach {
  readonly server?: string;
  readonly token?: string;
  readonly data?: string;
  readonly configured?: boolean;
}

/** Adds the options by which a house is reached without its API. */
export function reachableByHand(command: Command): Command {
  return command
    .option('--data <directory>', 'data directory of a house in one process')
    .option('--configured', 'the house that the settings of the environment describe, on its servers (POSTGRESQL_URL and the others)');
}

/** Adds the options by which a house is reached. */
export function reachable(command: Command): Command {
  return reachableByHand(
    command
      .option('--server <url>', 'address of a running house; else REDRESS_SERVER')
      .option('--token <token>', 'token of a session, which POST /v1/sessions gives; else REDRESS_TOKEN'),
  );
}

/** A house over its API. */
export interface ServerReach {
  readonly server: string;
  readonly token: string;
}

/** A house by where it lies: its files, and its database, which is started for the length of the work where it is the embedded one. */
export interface HousePlace {
  readonly data: string;
  readonly database: Configuration['database'];
}

/** A house whose database is the embedded one. */
export const embeddedIn = (data: string): HousePlace => ({ data, database: { kind: 'embedded' } });

/** The command line names no house, or names it wrongly: in words for whoever typed it. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The one way that was named. What is typed goes before what the environment says.
 * @throws Unreachable where none or several are named, or one only half; WrongConfiguration
 */
export function wayOf({ server, token, data, configured }: Reach, environment: Environment = process.env): ServerReach | HousePlace {
  if ([server, data, configured].filter((each) => each !== undefined).length > 1)
    throw new Unreachable('Name one of --server, --data and --configured.');
  if (data !== undefined || configured === true) return placeOf({ ...(data === undefined ? { configured: true } : { data }) }, environment);
  const address = server ?? environment['REDRESS_SERVER'];
  if (address === undefined)
    throw new Unreachable(
      'Name the house: --server <url> with --token <token>, --data <directory> of a stopped one, or --configured for the one of the settings.',
    );
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new Unreachable(`--server ${address} is no address; one looks like http://127.0.0.1:3000.`);
  const session = token ?? environment['REDRESS_TOKEN'];
  if (session === undefined)
    throw new Unreachable('A token is needed: --token <token>, or REDRESS_TOKEN. POST /v1/sessions with user name and password gives one.');
  return { server: address, token: session };
}

/**
 * Where the house lies that is named by its directory or by the settings.
 * @throws Unreachable where neither or both are named; WrongConfiguration
 */
export function placeOf({ data, configured }: Pick<Reach, 'data' | 'configured'>, environment: Environment = process.env): HousePlace {
  if (data !== undefined && configured === true) throw new Unreachable('Name either --data or --configured, not both.');
  if (data !== undefined) return embeddedIn(data);
  if (configured !== true) throw new Unreachable('Name the house: --data <directory>, or --configured for the one of the settings.');
  const { database, directories } = readConfiguration(environment);
  return { data: directories.data, database };
}

/** A client of the house; what it answers is in the language of the command line. */
export const clientOf = ({ server, token }: ServerReach): Client => redressClient({ server, token, language: 'en' });
