import { goldenSpec } from '#event-store';
import { directoryEvents } from './events.js';

goldenSpec(Object.values(directoryEvents), new URL('../golden', import.meta.url));
