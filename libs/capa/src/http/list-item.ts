import { z } from 'zod';
import { capaKind, riskLevel, severity } from '../domain/index.js';
import { capaStatuses, type CapaRow } from '../views/capas.js';

const instant = z.iso.datetime();

/** A CAPA as the list shows it. */
export const capaItem = z.object({
  id: z.uuid(),
  number: z.string().nullable().describe('For people; null for a moment after the CAPA came to be.'),
  title: z.string(),
  status: z.enum(capaStatuses),
  since: instant,
  kind: capaKind.nullable(),
  severity: severity.nullable(),
  risk: riskLevel.nullable(),
  owner: z.uuid().nullable(),
  leadUnit: z.uuid().nullable(),
  units: z.array(z.uuid()),
  process: z.uuid().nullable(),
  cycle: z.int(),
  notEffective: z.int(),
  openedAt: instant,
  closedAt: instant.nullable(),
  monitoringUntil: instant.nullable(),
  result: z.enum(['effective', 'cancelled']).nullable(),
  covers: z.int().describe('How many records it covers.'),
});

/** The row as the list shows it: which records are covered says the CAPA itself, to whom they are not closed. */
export function itemOf(row: CapaRow, number: string | null): z.output<typeof capaItem> {
  return capaItem.parse({ ...row, number, covers: row.covers.length });
}
