import { CASES_BY_STREAM, type CasesByStream } from '#escalation';
import type { StoredEvent } from '#event-store';
import { Inject, Injectable } from '@nestjs/common';
import type { DirectoryHouse } from '#directory/domain';
import { CommandExecutor, HouseFollower } from '#platform';

/** Tells of which unit a record or CAPA is, by what its own stream says now. */
@Injectable()
export class OfUnits {
  constructor(
    @Inject(CASES_BY_STREAM) private readonly cases: readonly CasesByStream[],
    @Inject(CommandExecutor) private readonly executor: CommandExecutor,
    @Inject(HouseFollower) private readonly house: HouseFollower<DirectoryHouse>,
  ) {}

  /** Those events whose record or CAPA belongs to one of the units, or to one below. */
  async among(events: readonly StoredEvent[], units: readonly string[]): Promise<readonly StoredEvent[]> {
    const { directory } = this.house.current().house;
    const wanted = new Set(units.flatMap((unit) => directory.unitAndSubUnits(unit)));
    const known = new Map<string, boolean>();
    for (const { stream } of events) {
      if (known.has(stream)) continue;
      const unit = await this.unitOf(stream);
      known.set(stream, unit !== null && wanted.has(unit));
    }
    return events.filter(({ stream }) => known.get(stream));
  }

  private async unitOf(stream: string): Promise<string | null> {
    for (const { aggregates, exactly } of this.cases) {
      const aggregate = aggregates.find(({ kind }) => stream.startsWith(`${kind}-`));
      if (!aggregate) continue;
      const standing = await this.executor.standing(aggregate, stream.slice(aggregate.kind.length + 1));
      return (standing && exactly(standing.state, this.house.current().house as never)?.subject.unit) ?? null;
    }
    return null;
  }
}
