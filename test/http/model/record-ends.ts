import { cancel, isOwed, meet, owe } from './debts.js';
import { closer } from './record-independence.js';
import { needsCapa, needsCorrection, type RecordThing } from './record-thing.js';
import type { World } from './step.js';

/** The gate *resolve*: contained, corrected, extent answered, a required CAPA effective, and what a finding's grade asks for. */
export function mayResolve(thing: RecordThing): boolean {
  const { status, cover, audit } = thing;
  const cured = cover?.state === 'effective';
  const done = !needsCorrection(thing) || (thing.corrected && thing.extent);
  const waits = status === 'awaiting-capa' || needsCapa(thing);
  return (thing.contained || !isOwed(thing, 'contain')) && done && (!waits || cured) && (audit === null || isAnswered(thing));
}

function isAnswered({ audit }: RecordThing): boolean {
  const { grade, acknowledged, disputed, responded, decided } = audit!;
  if (!acknowledged && !disputed) return false;
  return (grade !== 'observation' || responded) && (grade !== 'opportunity-for-improvement' || decided);
}

/** All that it asked for is done. */
export function resolve(thing: RecordThing, world: World): void {
  thing.status = 'resolved';
  if (thing.audit) thing.audit.verified = false;
  owe(thing, 'close', closer(thing, world));
}

/** A record that awaits a CAPA which has ended effective is resolved as soon as the rest of that gate holds. */
export function resolveIfCured(thing: RecordThing, world: World): void {
  if (thing.status === 'awaiting-capa' && thing.cover?.state === 'effective' && mayResolve(thing)) resolve(thing, world);
}

/** Awaiting a CAPA without one, somebody has to open it. */
export function oweACapa(thing: RecordThing): void {
  const { status, cover } = thing;
  if (status === 'awaiting-capa' && cover?.state !== 'running' && cover?.state !== 'effective')
    owe(thing, 'open-capa', { office: 'quality-manager' });
}

/** It leaves by a side exit; what was owed of it otherwise need not be done. */
export function leave(thing: RecordThing, exit: string): void {
  const done = { forwarded: 'forward', returned: 'return', inadmissible: 'decide-inadmissible' }[exit];
  thing.status = exit;
  thing.proposal = null;
  if (exit === 'withdrawn') cancel(thing, ['triage']);
  else meet(thing, 'triage');
  if (done !== undefined) meet(thing, done);
  cancel(thing, ['forward', 'return', 'decide-inadmissible', 'respond', 'answer', 'contain', 'correct', 'open-capa', 'acknowledge']);
}
