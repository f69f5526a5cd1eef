import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';

/** A connection of a bystander to the database of a running house, to look where HTTP does not show. */
export async function databaseOf(data: string): Promise<Client> {
  const directory = join(data, 'postgres');
  const [password, server] = await Promise.all([
    readFile(join(directory, 'redress.password'), 'utf8'),
    readFile(join(directory, 'postmaster.pid'), 'utf8'),
  ]);
  const client = new Client({
    host: '127.0.0.1',
    port: Number(server.split('\n')[3]),
    user: 'redress',
    password: password.trim(),
    database: 'redress',
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** The process number of the database server. */
export async function serverOf(data: string): Promise<number> {
  return Number((await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}
