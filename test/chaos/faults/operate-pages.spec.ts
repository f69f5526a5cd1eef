import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { blocksOf } from '../../docs/commands.js';
import { openShell } from '../../docs/shell.js';
import { signIn } from '../house/caller.js';
import { ground, patience } from '../house/ground.js';
import { adminPassword, clearAfter } from '../house/running-house.js';

describe('the pages for operators', () => {
  const here = ground('operate');
  const place = (name: string): string => join(here.home, name);
  /** What the pages call their directories lies elsewhere here. */
  const directories = (): Readonly<Record<string, string>> => ({
    '/var/lib/redress-again': place('again'),
    '/var/lib/redress-new': place('new'),
    '/var/lib/redress': here.data,
    '/backups/': `${place('backups')}/`,
    '/keys/': `${place('keys')}/`,
  });
  afterAll(async () => {
    for (const name of ['again', 'new']) await clearAfter(place(name));
  });

  /** What a reader does by hand: a house runs in the directory as it ran before. */
  const startsOn = async (data: string): Promise<void> => {
    const again = await here.start({ data });
    await signIn(again.url, { username: 'admin', password: adminPassword });
    expect(await again.end()).toBe(0);
  };

  it(
    'say what their commands do',
    async () => {
      await mkdir(place('backups'));
      await mkdir(place('keys'));
      const house = await here.start();
      for (const name of ['back-up-and-restore', 'upgrade']) {
        const shell = openShell({ ...directories(), 'http://127.0.0.1:3000': house.url }, { REDRESS_ADMIN_PASSWORD: adminPassword });
        try {
          for (const block of blocksOf(readFileSync(`docs/how-to/operate/${name}.md`, 'utf8'))) {
            if (block.said?.what === 'by hand') await startsOn(place('again'));
            else await shell.run(block);
          }
        } finally {
          await shell.end();
        }
      }
      await startsOn(place('new'));
      expect(await house.end()).toBe(0);
    },
    2 * patience,
  );
});
