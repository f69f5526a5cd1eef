import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readPassword, superuser } from './data-directory.js';

/**
 * Address of the server that another process of this machine runs on a data directory of PostgreSQL, for who may read the directory; null where
 * none is ready there.
 */
export async function addressOfRunning(directory: string, database = 'redress'): Promise<string | null> {
  const lines = (await readFile(join(resolve(directory), 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const [, , , port = '', , , , status = ''] = lines;
  if (!/^\d+$/.test(port) || status.trim() !== 'ready') return null;
  return `postgresql://${superuser}:${await readPassword(directory)}@127.0.0.1:${port}/${database}`;
}
