import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Bystander } from './bystander.js';

/** Looks at a running house on a data directory. */
export async function bystanderOf(data: string): Promise<Bystander> {
  const directory = join(data, 'postgres');
  const [password, server] = await Promise.all([
    readFile(join(directory, 'redress.password'), 'utf8'),
    readFile(join(directory, 'postmaster.pid'), 'utf8'),
  ]);
  return Bystander.at(`postgresql://redress:${encodeURIComponent(password.trim())}@127.0.0.1:${server.split('\n')[3]}/redress`);
}

/** The process number of the database server. */
export async function serverOf(data: string): Promise<number> {
  return Number((await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}
