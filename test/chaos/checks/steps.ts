import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore, LogPoint } from '#event-store';
import type { Bystander } from '../house/bystander.js';
import { grouped } from './collections.js';
import type { AuditedEvent } from './log.js';

/** How long the clockwork may take to see all of it, in milliseconds. */
const patience = 180_000;

/** An obligation that was opened. */
interface Opened {
  readonly obligation: string;
  readonly name: string;
  readonly due: string;
  readonly basis: string;
}

/** The obligations that nobody met or cancelled, and nobody has noted as missed. Imported ones sleep until somebody works on their record. */
class Owed {
  readonly #opened = new Map<string, Opened & { readonly stream: string }>();
  #read: LogPoint | null = null;

  /** Reads on to where the log ends now. */
  async lookInto(log: EventStore): Promise<void> {
    const types = ['ObligationOpened', 'ObligationMet', 'ObligationCancelled', 'ObligationMissed'];
    for await (const { events, last } of log.readAll(this.#read, { filter: { types } })) {
      for (const { type, stream, data } of events) {
        const said = JSON.parse(data) as Opened;
        if (type !== 'ObligationOpened') this.#opened.delete(said.obligation);
        else if (said.basis !== 'imported') this.#opened.set(said.obligation, { ...said, stream });
      }
      this.#read = last;
    }
  }

  get count(): number {
    return this.#opened.size;
  }

  /** Some of them, for people. */
  get words(): string {
    const some = [...this.#opened.values()].slice(0, 5);
    return `${this.count} obligations are left, such as ${some.map(({ name, stream, due }) => `${name} of ${stream} by ${due}`).join(', ')}`;
  }
}

/** How many obligations are still owed. */
export async function overdue(bystander: Bystander): Promise<number> {
  const owed = new Owed();
  await owed.lookInto(await bystander.log);
  return owed.count;
}

/** Waits until so many are left. */
export async function untilOverdue(bystander: Bystander, holds: (left: number) => boolean): Promise<void> {
  const end = Date.now() + patience;
  const owed = new Owed();
  for (;;) {
    await owed.lookInto(await bystander.log);
    if (holds(owed.count)) return;
    if (Date.now() > end) throw new Error(`the clockwork is not done after ${patience / 1000} s: ${owed.words}`);
    await pause(50);
  }
}

/** Missed obligations that some step of their escalation was not taken for. */
export function faultsOfSteps(log: readonly AuditedEvent[]): string[] {
  const missed = log.filter(({ type }) => type === 'ObligationMissed').map(({ data }) => String(data['obligation']));
  const steps = grouped(
    log.filter(({ type }) => type === 'EscalationStepTaken'),
    ({ data }) => String(data['obligation']),
  );
  const most = Math.max(0, ...[...steps.values()].map(({ length }) => length));
  if (most === 0) return ['no step of any escalation was taken'];
  return missed.flatMap((each) => {
    const taken = steps.get(each)?.length ?? 0;
    return taken === most ? [] : [`${taken} of ${most} steps were taken for the missed obligation ${each}`];
  });
}
