import { goldenSpec } from '#testing';
import { escalationEvents, escalationRuleEvents } from './events.js';

goldenSpec([...Object.values(escalationEvents), ...Object.values(escalationRuleEvents)], new URL('../golden', import.meta.url));
