import { runHouse } from './house.js';

await runHouse();
