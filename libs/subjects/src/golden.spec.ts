import { goldenSpec } from '#testing';
import { mergingEvents, subjectEvents } from './domain/index.js';

goldenSpec([...Object.values(subjectEvents), ...Object.values(mergingEvents)], new URL('./golden', import.meta.url), {});
