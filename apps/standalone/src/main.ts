import { runHouse } from './run-house.js';

await runHouse();
