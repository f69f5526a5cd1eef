import { writeFileSync } from 'node:fs';
import { referenceFolder, referencePages } from './reference.js';

for (const [name, text] of Object.entries(await referencePages())) {
  writeFileSync(new URL(name, referenceFolder), text);
  console.log(`docs/reference/${name}`);
}
process.exit(0);
