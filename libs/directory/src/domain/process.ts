import { commandsOf, machine, type AnyState, type Check } from '#kernel';
import type { Process } from './entries.js';
import { processEvents, type ProcessEvent } from './events.js';
import { evolveProcess } from './fold.js';
import { dayOf } from './replacing.js';
import { administratorOnly, engineOnly, ownerIsHere, unitIsOpen, type DirectoryHouse } from './rules.js';
import { passingsOf } from './succession.js';

type Undefined = { readonly status: 'none' };
type InUse = { readonly status: 'in-use'; readonly process: Process };
type Ended = { readonly status: 'ended'; readonly process: Process };
export type ProcessState = Undefined | InUse | Ended;

export interface DefineProcess {
  readonly process: string;
  readonly key: string;
  readonly name: string;
  readonly owner: string | null;
  readonly unit: string | null;
}

/** Owner and unit are checked together where a process begins. */
const whoseItIs: readonly Check<AnyState, DirectoryHouse, DefineProcess>[] = [ownerIsHere, unitIsOpen];

const command = commandsOf<ProcessState, DirectoryHouse, ProcessEvent>();
const e = processEvents;

export const defineProcess = command({
  name: 'define-process',
  doc: 'Defines a process, with its owner and its unit.',
  from: ['none'],
  to: 'in-use',
  rules: [administratorOnly],
  checks: whoseItIs,
  then: (_, input: DefineProcess) => [e.processDefined(input)],
});

export const renameProcess = command({
  name: 'rename-process',
  doc: 'Gives a process another name.',
  from: ['in-use'],
  to: 'stays',
  rules: [administratorOnly],
  checks: [],
  then: ({ state }, { name }: { name: string }) =>
    state.process.name === name ? [] : [e.processRenamed({ process: state.process.id, name })],
});

export const setProcessOwner = command({
  name: 'set-process-owner',
  doc: 'Names the owner of a process, or nobody.',
  from: ['in-use'],
  to: 'stays',
  rules: [administratorOnly],
  checks: [ownerIsHere],
  then: ({ state }, { owner }: { owner: string | null }) =>
    state.process.owner === owner ? [] : [e.processOwnerSet({ process: state.process.id, owner })],
});

export const passProcessOn = command({
  name: 'pass-on',
  doc: 'Passes the process on where its owner left, or is away and nobody stands in.',
  from: ['in-use'],
  to: 'stays',
  rules: [engineOnly],
  checks: [],
  then: ({ state: { process }, house: { directory }, now }) =>
    passingsOf({ persons: process.owner === null ? [] : [process.owner], roles: [] }, directory, dayOf(directory, now), () => false).map(
      (passing) => e.processPassedOn({ process: process.id, ...passing }),
    ),
});

export const setProcessUnit = command({
  name: 'set-process-unit',
  doc: 'Names the unit of a process, or none.',
  from: ['in-use'],
  to: 'stays',
  rules: [administratorOnly],
  checks: [unitIsOpen],
  then: ({ state }, { unit }: { unit: string | null }) =>
    state.process.unit === unit ? [] : [e.processUnitSet({ process: state.process.id, unit })],
});

export const endProcess = command({
  name: 'end-process',
  doc: 'Takes a process out of use.',
  from: ['in-use'],
  to: 'ended',
  rules: [administratorOnly],
  checks: [],
  then: ({ state }, { reason }: { reason: string }) => [e.processEnded({ process: state.process.id, reason })],
});

/** A process of the house: `process-<id>`. */
export const processMachine = machine<ProcessState, DirectoryHouse, ProcessEvent>({
  name: 'process',
  version: 1,
  initial: { status: 'none' },
  evolve: (state, event) => {
    const process = evolveProcess(state.status === 'none' ? undefined : state.process, event);
    return { status: process.ended ? 'ended' : 'in-use', process };
  },
  commands: [defineProcess, renameProcess, setProcessOwner, passProcessOn, setProcessUnit, endProcess],
});
