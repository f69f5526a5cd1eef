import { commandsOf } from '#kernel';
import type { CapaEvent } from '../events/index.js';
import type { CapaHouse } from '../house.js';
import type { CapaState } from '../state.js';

/** Declares a command of the CAPA's machine. */
export const command = commandsOf<CapaState, CapaHouse, CapaEvent>();
