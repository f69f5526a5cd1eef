import { readFileSync } from 'node:fs';
import { referenceFolder, referencePages } from './reference.js';

/** `npm run docs:generate` writes what is compared here. */
it('the reference says what the code says', async () => {
  const pages = await referencePages();
  for (const [name, text] of Object.entries(pages)) {
    expect([name, readFileSync(new URL(name, referenceFolder), 'utf8')]).toEqual([name, text]);
  }
});
