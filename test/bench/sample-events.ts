import { derivedId } from '#kernel';
import { canonicalJson } from '#kernel';
import type { EventToAppend } from '#event-store';

/** An event of about 450 bytes of data and metadata, as a short command writes it. */
export function sampleEvent(stream: string, ordinal: number): EventToAppend {
  const at = new Date().toISOString();
  return {
    id: derivedId('bench', stream, ordinal),
    type: 'NonconformityReported',
    version: 1,
    data: canonicalJson({
      title: 'Застарілий бланк заяви',
      description: 'На сайті стоїть бланк, якого вже не приймають.',
      severity: 'moderate',
      n: ordinal,
    }),
    metadata: canonicalJson({
      actor: '0190a6b4-7f7e-7a40-9f3e-0d6f9f0f0001',
      commandId: derivedId('bench-command', stream, ordinal),
      bodyHash: 'f'.repeat(64),
      correlationId: derivedId('bench-correlation', stream),
      occurredAt: at,
      recordedAt: at,
      decidedBy: { machine: 'nonconformity', version: 1, house: '42' },
    }),
  };
}
