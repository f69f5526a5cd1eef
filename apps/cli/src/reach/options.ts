import type { Command } from 'commander';

/** How a command reaches a house: over its API, or straight into the data directory of one that is stopped. */
export interface Reach {
  readonly server?: string;
  readonly token?: string;
  readonly data?: string;
}

/** Adds the options by which a house is reached. */
export function reachable(command: Command): Command {
  return command
    .option('--server <url>', 'address of a running house', process.env['REDRESS_SERVER'])
    .option('--token <token>', 'token of a session; else REDRESS_TOKEN', process.env['REDRESS_TOKEN'])
    .option('--data <directory>', 'data directory of a stopped house');
}

/** A house over its API. */
export interface ServerReach {
  readonly server: string;
  readonly token: string;
}

/** @throws Error where neither or both ways are named. */
export function wayOf(reach: Reach): ServerReach | { readonly data: string } {
  if (reach.data !== undefined && reach.server !== undefined) throw new Error('Name either --server or --data, not both.');
  if (reach.data !== undefined) return { data: reach.data };
  if (reach.server === undefined)
    throw new Error('Name the house: --server <url> with --token <token>, or --data <directory> of a stopped one.');
  if (reach.token === undefined) throw new Error('A token is needed: --token <token>, or REDRESS_TOKEN. POST /v1/sessions gives one.');
  return { server: reach.server, token: reach.token };
}
