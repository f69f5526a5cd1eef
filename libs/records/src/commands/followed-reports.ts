import { NotThere } from '#platform';
import type { Vault } from '#privacy';
import { unnamedReporter, type LiveRecord, type NonconformityPart } from '../domain/index.js';
import type { FoundRecord, KnownRecords } from './known-records.js';
import { readReportCode, recordOfCode } from './report-code.js';

/** A report that is followed by its code. */
export interface FollowedReport extends FoundRecord {
  readonly id: string;
  readonly own: NonconformityPart;
  readonly state: LiveRecord;
}

/** Finds reports by the codes of those who reported without a name. */
export class FollowedReports {
  constructor(
    private readonly parts: {
      readonly records: Pick<KnownRecords, 'look'>;
      readonly vault: Pick<Vault, 'hmac'>;
    },
  ) {}

  /** @throws NotThere for a code that leads nowhere; it is not said back. */
  async find(written: string): Promise<FollowedReport> {
    const code = readReportCode(written);
    const id = code === null ? null : recordOfCode(this.parts.vault, code);
    const found = id === null ? null : await this.parts.records.look(id, unnamedReporter);
    const own = found?.state.own;
    if (id === null || !found || own?.kind !== 'nonconformity' || own.reporting === 'by-name') throw new NotThere('report', 'of this code');
    return { ...found, id, own };
  }
}
