import type { Command } from 'commander';
import { redressClient, type Client } from '#client';

/** How a command reaches a house: over its API, or straight into the data directory of one that is stopped. */
export interface Reach {
  readonly server?: string;
  readonly token?: string;
  readonly data?: string;
}

/** Adds the options by which a house is reached. */
export function reachable(command: Command): Command {
  return command
    .option('--server <url>', 'address of a running house; else REDRESS_SERVER')
    .option('--token <token>', 'token of a session, which POST /v1/sessions gives; else REDRESS_TOKEN')
    .option('--data <directory>', 'data directory of a stopped house');
}

/** A house over its API. */
export interface ServerReach {
  readonly server: string;
  readonly token: string;
}

/** The command line names no house, or names it wrongly: in words for whoever typed it. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/**
 * The one way that was named. What is typed goes before what the environment says.
 * @throws Unreachable where neither or both ways are named, or one only half.
 */
export function wayOf(
  { server, token, data }: Reach,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ServerReach | { readonly data: string } {
  if (data !== undefined && server !== undefined) throw new Unreachable('Name either --server or --data, not both.');
  if (data !== undefined) return { data };
  const address = server ?? environment['REDRESS_SERVER'];
  if (address === undefined)
    throw new Unreachable('Name the house: --server <url> with --token <token>, or --data <directory> of a stopped one.');
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new Unreachable(`--server ${address} is no address; one looks like http://127.0.0.1:3000.`);
  const session = token ?? environment['REDRESS_TOKEN'];
  if (session === undefined)
    throw new Unreachable('A token is needed: --token <token>, or REDRESS_TOKEN. POST /v1/sessions with user name and password gives one.');
  return { server: address, token: session };
}

/** A client of the house; what it answers is in the language of the command line. */
export const clientOf = ({ server, token }: ServerReach): Client => redressClient({ server, token, language: 'en' });
