import type { Configuration } from '../configuration/index.js';
import { unreached } from './unreached.js';

/** An error in one sentence for whoever started the engine. */
export function plainly(error: unknown, configuration?: Configuration): string {
  const server = configuration ? unreached(error, configuration) : null;
  if (server !== null) return server;
  const { code, syscall, path, hostname } = (error ?? {}) as { code?: unknown; syscall?: unknown; path?: unknown; hostname?: unknown };
  const port = configuration?.http.port;
  const host = configuration?.http.host;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another program: stop that one, or name another port in PORT.`;
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
      return `${nameOf(error)} does not answer: start that server, or name another one in POSTGRESQL_URL or EVENTSTOREDB_URL.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      if (typeof hostname === 'string' && hostname !== host)
        return `No machine is known by the name ${hostname}: look at the addresses in POSTGRESQL_URL and EVENTSTOREDB_URL.`;
      return `${host} is not an address of this machine: name one in HOST.`;
    case 'EACCES':
    case 'EPERM':
      if (syscall === 'listen') return `Port ${port} may not be opened by this user: name one above 1023 in PORT.`;
      return (
        `The data directory cannot be used: no right to ${String(syscall)} ${String(path)}. ` +
        'Run Redress as the user to whom it belongs, or name in REDRESS_DATA a directory that this user may write.'
      );
    case 'ENOSPC':
      return 'The disk is full: nothing was lost; make room and start again.';
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return `The data directory cannot be used: ${String(path)} cannot be written. Name another one in REDRESS_DATA.`;
    case 'unknown-event':
      return `The log holds what this release does not know (${String((error as Error).message)}): run the release that wrote it. Nothing was changed.`;
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** The address that a connection was refused by; of several, the first. */
function nameOf(error: unknown): string {
  const { address, port, errors } = (error ?? {}) as { address?: unknown; port?: unknown; errors?: readonly unknown[] };
  if (address === undefined && errors?.[0] !== undefined) return nameOf(errors[0]);
  return `${String(address)}:${String(port)}`;
}
