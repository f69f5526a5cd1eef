import type { Pool } from 'pg';
import { asOf, joinSql, readRows, rowColumns, sql, view, type Sql } from '#projections';
import { z } from 'zod';
import { proposalEvents, proposalStatuses, recordKinds, trigger } from '../domain/index.js';

const row = z.strictObject({
  id: z.uuid(),
  process: z.uuid(),
  category: z.string(),
  trigger,
  records: z.array(z.strictObject({ record: z.uuid(), kind: z.enum(recordKinds) })),
  status: z.enum(proposalStatuses),
  raisedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  decidedBy: z.uuid().nullable(),
  /** Why it was declined. */
  reason: z.string().nullable(),
  /** That was drafted where it was accepted. */
  capa: z.uuid().nullable(),
  /** Index of the first event in the log: newest first. */
  place: z.int(),
});
export type ProposalRow = z.output<typeof row>;

function decided(
  before: ProposalRow | null,
  { recordedAt: decidedAt }: { readonly recordedAt: string },
  decision: Partial<ProposalRow>,
): ProposalRow | null {
  return before && { ...before, ...decision, decidedAt };
}

/** The proposals of CAPAs, open and decided, as of now and of any instant. */
export const proposalsView = view({
  name: 'capa_proposals',
  doc: 'One row a proposal of a CAPA: by what it was triggered, over which records, and what was decided.',
  events: proposalEvents,
  key: (event) => event.data.proposal,
  row,
  on: {
    CapaProposalRaised: (_, { data, metadata, index }): ProposalRow => ({
      id: data.proposal,
      process: data.process,
      category: data.category,
      trigger: data.trigger,
      records: data.records,
      status: 'open',
      raisedAt: metadata.recordedAt,
      decidedAt: null,
      decidedBy: null,
      reason: null,
      capa: null,
      place: index,
    }),
    CapaProposalAccepted: (before, { data: { capa, acceptedBy }, metadata }) =>
      decided(before, metadata, { status: 'accepted', capa, decidedBy: acceptedBy }),
    CapaProposalDeclined: (before, { data: { reason, declinedBy }, metadata }) =>
      decided(before, metadata, { status: 'declined', reason, decidedBy: declinedBy }),
  },
  indexes: ['(place)', '(status, place)', '(process, place)'],
});

/** Where a page ended: newest first. */
export type ProposalPlace = readonly [place: number, id: string];

/** Which proposals; what is absent does not narrow. */
export interface ProposalFilter {
  readonly status?: string;
  readonly process?: string;
}

/** Proposals, newest first, from after a place, as the log ended with the event of the index `at` (null: now). */
export function proposalsOf(
  db: Pick<Pool, 'query'>,
  { status, process }: ProposalFilter,
  { at, after, limit }: { at: number | null; after: ProposalPlace | null; limit: number },
): Promise<ProposalRow[]> {
  const conditions: (Sql | null)[] = [
    status === undefined ? null : sql`p.status = ${status}`,
    process === undefined ? null : sql`p.process = ${process}::uuid`,
    after === null ? null : sql`(p.place, p.id) < (${after[0]}::bigint, ${after[1]}::uuid)`,
  ];
  const narrowed = conditions.filter((each) => each !== null);
  return readRows(
    db,
    proposalsView,
    sql`select ${rowColumns(proposalsView, 'p')} from ${asOf(proposalsView, at)} p
        where ${joinSql(narrowed, sql` and `, sql`true`)} order by p.place desc, p.id desc limit ${limit}`,
  );
}
