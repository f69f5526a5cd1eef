import type { DomainEvent } from '#kernel';
import { sentBy } from '#projections';
import { recordEvents } from '#records/domain';
import { drafting, engine, given, id, monday, nadia, process, units } from '../domain/sample.js';
import { caseWatchEvents, draft, proposalEvents, watchOf, type DraftCapa } from '../domain/index.js';
import { capasAreProposed } from './proposals.js';

const record = id('record');
const stream = `complaint-${record}`;
const category = 'late-answer';
const watch = watchOf(process, category);
const brief = (event: DomainEvent, at = stream) =>
  sentBy(capasAreProposed, event, { stream: at }).map(({ stream, name, input }) => [stream, name, input]);

const triaged = (of: string | null) =>
  recordEvents.recordTriaged({
    ...{ process, unit: units.registry, severity: 'major', assignee: record, category: of },
    ...{ conflictOfInterest: 'none-named', capaRequired: false, capa: null, note: null },
  });

describe('from records to a proposal', () => {
  it('counts a record once it is known of which process and category it is', () => {
    expect(brief(triaged(category))).toMatchObject([
      [`case-watch-${watch}`, 'note-case', { process, category, record, kind: 'complaint' }],
    ]);
    expect(brief(triaged(null))).toEqual([]);
    const changed = (to: string | null, of?: string) =>
      recordEvents.categoryChanged({ from: null, to, reason: 'looked again', ...(of !== undefined && { process: of }) });
    expect(brief(changed(category, process))).toMatchObject([[`case-watch-${watch}`, 'note-case', { record }]]);
    expect([brief(changed(null, process)), brief(changed(category))]).toEqual([[], []]);
  });

  it('notes an effective cure, as far as the record said of which process and category it is', () => {
    const capa = id('capa');
    const ended = recordEvents.coverageEnded({ capa, cycle: 1, how: 'effective', returnsTo: null });
    expect(brief(ended)).toEqual([]);
    const told = (how: 'effective' | 'cancelled') => recordEvents.coverageEnded({ ...ended.data, how, process, category });
    expect(brief(told('effective'))).toMatchObject([[`case-watch-${watch}`, 'note-cure', { process, category, capa, record }]]);
    expect(brief(told('cancelled'))).toEqual([]);
  });

  it('raises what is due', () => {
    const due = caseWatchEvents.capaProposalDue({
      ...{ watch, process, category, proposal: id('proposal') },
      trigger: { trigger: 'repeat', capa: id('capa'), days: 180 },
      records: [{ record, kind: 'complaint' }],
    });
    expect(brief(due)).toEqual([[`proposal-${id('proposal')}`, 'raise-proposal', due.data]]);
  });
});

describe('from the decision on', () => {
  const { records: _, proposal: __, ...frame } = drafting();
  const accepted = proposalEvents.capaProposalAccepted({
    ...{ proposal: id('proposal'), watch, trigger: 'count', acceptedBy: nadia.person },
    ...{ ...frame, units: [...frame.units], records: [{ record, kind: 'complaint' }] },
  });

  it('drafts the CAPA over the records, as whoever accepted it, and tells the watch', () => {
    const [drafted, noted] = sentBy(capasAreProposed, accepted, { stream: `proposal-${id('proposal')}` });
    expect([drafted, noted]).toMatchObject([
      { stream: `capa-${frame.capa}`, name: 'draft' },
      { stream: `case-watch-${watch}`, name: 'note-decision', input: { proposal: id('proposal'), decision: 'accepted' } },
    ]);
    given()
      .at(monday)
      .when(draft, drafted!.input as DraftCapa)
      .by(engine)
      .noting('CapaDrafted', 'CapaCoverageAsked')
      .leaves((state) => expect(state).toMatchObject({ status: 'drafted', draftedBy: nadia.person, proposal: id('proposal') }));
  });

  it('tells the watch of a refusal', () => {
    const declined = proposalEvents.capaProposalDeclined({
      ...{ proposal: id('proposal'), watch, trigger: 'count', declinedBy: nadia.person, reason: 'a holiday' },
    });
    expect(brief(declined)).toMatchObject([[`case-watch-${watch}`, 'note-decision', { decision: 'declined' }]]);
  });
});
