import type { Pool } from 'pg';
import { periodically, type Periodic } from '#jobs';
import { contentHash, derivedId, type Actor, type Clock, type TellTrouble } from '#kernel';
import { CommandRefused, type CommandExecutor } from '#platform';
import { asOf, sql } from '#projections';
import { capaAggregate } from '../aggregate.js';
import { beginAssessment, noteTooLittleData } from '../domain/index.js';
import { capasView } from '../views/capas.js';

export interface MonitoringWatchParts {
  readonly pool: Pool;
  readonly executor: Pick<CommandExecutor, 'execute'>;
  readonly clock: Clock;
  /** Told of a round that failed; the next one tries again. */
  readonly report: TellTrouble;
  /** How often it looks, in milliseconds: a minute. */
  readonly every?: number;
}

/** The engine's own hand, as it stands in the events. */
const watch: Actor = { person: 'process:monitoring-watch', roles: [], process: 'monitoring-watch' };
const mostAtOnce = 500;

/**
 * Monitoring is a wait that nobody owes: when its window has passed, this begins the assessment, which somebody owes then. The CAPA decides;
 * where its measure had too few occurrences, that is noted, so that the assessor owes the next step, and it is asked again.
 */
export class MonitoringWatch {
  #periodic: Periodic | null = null;

  constructor(private readonly parts: MonitoringWatchParts) {}

  /** Looks once, then every minute. */
  async start(): Promise<void> {
    const { every = 60_000, report } = this.parts;
    this.#periodic ??= periodically(
      every,
      () => this.look().then(() => undefined),
      (error) => report('the watch over monitoring failed', error),
    );
    await this.#periodic.now();
  }

  async stop(): Promise<void> {
    await this.#periodic?.stop();
    this.#periodic = null;
  }

  /** @returns how many assessments it began. */
  async look(): Promise<number> {
    const { pool, clock } = this.parts;
    const { rows } = await pool.query<{ key: string; cycle: string; until: string }>(
      sql`select c.key, c.cycle, c.monitoring_until::text as until from ${asOf(capasView, null)} c
          where c.status = 'monitoring' and c.monitoring_until <= ${clock.now()}::timestamptz order by c.monitoring_until limit ${mostAtOnce}`,
    );
    let begun = 0;
    for (const { key, cycle, until } of rows) {
      if (await this.send(key, beginAssessment.name, ['monitoring-watch', key, Number(cycle)])) begun += 1;
      else await this.send(key, noteTooLittleData.name, ['monitoring-watch', key, Number(cycle), noteTooLittleData.name, until]);
    }
    return begun;
  }

  /** @returns whether the CAPA took it now; not where it did before, or refuses. */
  private async send(capa: string, name: string, from: [string, ...(string | number)[]]): Promise<boolean> {
    const commandId = derivedId(...from);
    try {
      const { repeated } = await this.parts.executor.execute({
        aggregate: capaAggregate,
        id: capa,
        name,
        input: {},
        actor: watch,
        commandId,
        bodyHash: contentHash(from),
        correlationId: commandId,
      });
      return !repeated;
    } catch (error) {
      if (error instanceof CommandRefused) return false;
      throw error;
    }
  }
}
