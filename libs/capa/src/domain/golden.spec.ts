import { goldenSpec } from '#testing';
import { capaOwnEvents } from './events/index.js';

goldenSpec(Object.values(capaOwnEvents), new URL('../golden', import.meta.url));
