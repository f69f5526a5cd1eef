import { machine, type Machine } from '#kernel';
import { complaintCommands, findingCommands, nonconformityCommands } from './commands/index.js';
import { consequences } from './consequences.js';
import type { RecordEvent } from './events/index.js';
import { evolve } from './evolve/evolve.js';
import type { RecordsHouse } from './house.js';
import type { Kind } from './kinds.js';
import type { RecordState } from './state.js';

export type RecordMachine = Machine<RecordState, RecordsHouse, RecordEvent>;

/** What the machines of all kinds share. */
const core = { version: 1, initial: { status: 'none' } as RecordState, evolve, consequences };

export const nonconformity: RecordMachine = machine<RecordState, RecordsHouse, RecordEvent>({
  ...core,
  name: 'nonconformity',
  commands: nonconformityCommands,
});

export const complaint: RecordMachine = machine<RecordState, RecordsHouse, RecordEvent>({
  ...core,
  name: 'complaint',
  commands: complaintCommands,
});

export const finding: RecordMachine = machine<RecordState, RecordsHouse, RecordEvent>({
  ...core,
  name: 'finding',
  commands: findingCommands,
});

/** The machine of each kind. */
export const recordMachines: Readonly<Record<Kind, RecordMachine>> = { nonconformity, complaint, finding };
