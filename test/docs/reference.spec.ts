import { readFileSync } from 'node:fs';
import { Logger } from '@nestjs/common';
import { describeApi } from '../../apps/api/src/api.js';
import { capabilities } from '../../apps/capabilities.js';
import { referenceFolder, referencePages } from './reference.js';

/** `npm run docs:generate` writes what is compared here. */
it('the reference says what the code says', async () => {
  const pages = await referencePages();
  for (const [name, text] of Object.entries(pages)) {
    expect([name, readFileSync(new URL(name, referenceFolder), 'utf8')]).toEqual([name, text]);
  }
});

it('no two forms of the interface go by one name', async () => {
  const { warn } = Logger;
  const told: unknown[] = [];
  Logger.warn = (message: unknown) => told.push(message);
  try {
    await describeApi(capabilities);
  } finally {
    Logger.warn = warn;
  }
  expect(told).toEqual([]);
});
