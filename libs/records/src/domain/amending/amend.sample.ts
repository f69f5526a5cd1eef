import type { Instant } from '#kernel';
import type { Kind } from '../kinds.js';
import { sealedFor } from '../sample.js';

/** An amendment for random walks: not always of what is there, nor of what may be amended. */
export function someAmendment(kind: Kind, at: Instant, pick: number): object {
  const text = kind === 'complaint' ? sealedFor('citizen') : `amended ${pick}`;
  const own: Readonly<Record<Kind, readonly object[]>> = {
    nonconformity: [
      { title: `Title ${pick}`, description: `Description ${pick}` },
      { requirement: { of: 'procedure', procedure: `P-${pick}` }, detectedAt: pick % 3 ? '2026-03-01T08:00:00.000Z' : null },
      { place: null, extent: `so many: ${pick}` },
    ],
    complaint: [
      { receivedAt: new Date(Date.parse('2026-03-02T08:00:00.000Z') - pick * 3_600_000).toISOString() },
      { form: (['complaint', 'application', 'proposal'] as const)[pick % 3], channel: `channel ${pick}` },
      { subject: sealedFor('citizen'), text: sealedFor('citizen'), remedy: pick % 2 ? null : sealedFor('citizen') },
    ],
    finding: [
      { title: `Title ${pick}`, audit: `IA-${pick}` },
      { evidence: `seen ${pick}`, criterion: { standard: 'ISO 9001', edition: null, clause: `${pick}` } },
      { foundAt: at },
    ],
  };
  const done = [
    { containment: text, containedAt: at },
    { consequences: text },
    { correction: text, correctedAt: at },
    { similarCases: text },
  ];
  const changes = pick % 2 ? own[kind][pick % 3] : done[pick % 4];
  return {
    changes: { ...changes, ...(pick % 7 === 0 && { externalReference: `R-${pick}` }) },
    reason: kind === 'complaint' ? sealedFor('citizen') : 'so',
  };
}
