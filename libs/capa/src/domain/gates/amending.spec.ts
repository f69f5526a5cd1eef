import { openObligations } from '#deadlines/domain';
import { amend, consentToAmendment, dropAmendment } from '../commands/amend.js';
import { assess } from '../commands/prove.js';
import { capaTexts } from '../events/amendment.js';
import { capaOwnEvents as e } from '../events/index.js';
import { amendableTexts } from '../amending/texts.js';
import { amendmentContent } from '../signing.js';
import {
  actor,
  assessing,
  capa,
  id,
  ihor,
  implementing,
  investigating,
  nadia,
  olena,
  settled,
  signing,
  taras,
  verdict,
} from '../sample.js';
import type { Capa, Implementing } from '../state.js';

const hanna = actor('hanna');
const action = id('new template');
const amendment = id('amendment');
const amending = (...changes: { field: (typeof capaTexts)[number]; of?: string; now: string | null }[]) => ({
  amendment,
  changes: changes.map(({ of = null, ...change }) => ({ ...change, of })),
  reason: 'The wrong template was named.',
});
const renamed = amending({ field: 'action', of: action, now: 'The template of 2026' });
const titleOf = (state: unknown) => (state as { plan: { actions: { title: string }[] } }).plan.actions[0]!.title;
/** Proposed by the owner while the plan is carried out. */
const proposed = () => implementing().when(amend, renamed).by(olena).accepted();

describe('what is written on a CAPA', () => {
  it('is amended at once where nobody signed it: several texts in one event, and a repeat is quiet', () => {
    const given = amending({ field: 'title', now: 'Templates' }, { field: 'description', now: null });
    investigating()
      .when(amend, given)
      .by(olena)
      .quietWhenRepeated()
      .leaves((state) => expect(state).toMatchObject({ title: 'Templates', description: null, amendment: null }));
    implementing()
      .when(amend, amending({ field: 'title', now: 'Templates' }))
      .by(nadia)
      .accepted();
    investigating().when(amend, given).by(ihor).refused('owner-or-quality-manager');
  });

  it('is refused where there is none, where it is not open, too long, empty or twice', () => {
    investigating()
      .when(amend, amending({ field: 'cause', of: id('nothing'), now: 'so' }))
      .by(olena)
      .refused('amended-is-written', { fields: ['cause'] });
    implementing()
      .when(amend, amending({ field: 'assessment', now: 'so' }))
      .by(olena)
      .refused('amended-is-open-in-status', {
        fields: ['assessment'],
        status: 'implementing',
      });
    implementing()
      .when(amend, amending({ field: 'title', now: 'x'.repeat(301) }))
      .by(olena)
      .refused('amended-fits', { fields: ['title'] });
    implementing()
      .when(amend, amending({ field: 'title', now: null }))
      .by(olena)
      .refused('amended-fits');
    implementing()
      .when(amend, amending({ field: 'title', now: 'a' }, { field: 'title', now: 'b' }))
      .by(olena)
      .refused('amended-is-named-once');
  });

  it('is only proposed where it was signed, and changes nothing before somebody consents', () => {
    const before = titleOf(implementing().state);
    proposed()
      .leaves((state) => {
        expect(titleOf(state)).toBe(before);
        expect((state as Capa).amendment).toMatchObject({ amendment, proposedBy: [olena.person] });
      })
      .when(amend, amending({ field: 'title', now: 'Templates' }))
      .by(olena)
      .refused('no-amendment-is-proposed', { amendment });
  });

  it('is owed the consent of one of the approver’s level who has no hand in it, until they consent or drop it', () => {
    const consenters = (state: unknown) => openObligations((state as Capa).obligations, 'consent-to-amendment');
    const pending = proposed().leaves((state) => expect(consenters(state)).toMatchObject([{ about: amendment, assignee: hanna.person }]));
    const { recordedAt: at } = pending.history.at(-1)![1];
    const later = pending.at(at);
    later
      .when(consentToAmendment, signing('hanna', at))
      .by(hanna)
      .noting('CapaAmended', 'ObligationMet')
      .leaves((state) => expect(consenters(state)).toEqual([]));
    later.when(dropAmendment, { reason: 'The template is right.' }).by(hanna).noting('CapaAmendmentDropped', 'ObligationMet');
    implementing()
      .when(amend, amending({ field: 'title', now: 'Templates' }))
      .by(olena)
      .accepted()
      .leaves((state) => expect((state as Capa).obligations.map(({ name }) => name)).not.toContain('consent-to-amendment'));
  });

  it('takes effect with the signature of somebody of the approver’s level who has no hand in it', () => {
    const pending = proposed();
    const state = pending.state as Capa;
    const content = amendmentContent(state, state.amendment!);
    const { recordedAt: at } = pending.history.at(-1)![1];
    pending
      .at(at)
      .when(consentToAmendment, signing('olena', at))
      .by(olena)
      .refused('consenter-is-independent', { persons: [olena.person] })
      .when(consentToAmendment, signing('nadia', at))
      .by({ ...nadia, onBehalfOf: olena.person })
      .refused('consenter-is-independent')
      .when(consentToAmendment, signing('stepan', at))
      .by(actor('stepan'))
      .refused('approver-has-the-level')
      .when(consentToAmendment, { signature: { ...signing('hanna', at).signature, seen: '0'.repeat(64) } })
      .by(hanna)
      .refused('signed-content-is-as-seen')
      .when(consentToAmendment, signing('hanna', at))
      .by(hanna)
      .accepted()
      .leaves((after) => {
        expect(titleOf(after)).toBe('The template of 2026');
        expect(after).toMatchObject({ amendment: null, amendedAt: at });
      });
    expect(content).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps what the approver had signed, and the consent as a signature of its own', () => {
    const pending = proposed();
    const { recordedAt: at } = pending.history.at(-1)![1];
    const { decision } = pending.at(at).when(consentToAmendment, signing('hanna', at)).by(hanna);
    const [amended] = decision.outcome === 'accepted' ? decision.events.filter(({ type }) => type === 'CapaAmended') : [];
    expect(amended?.data).toMatchObject({
      changes: [{ field: 'action', of: action, now: 'The template of 2026' }],
      amendedBy: [olena.person],
      consent: { by: hanna.person, meaning: 'amendment-consented' },
    });
    expect((pending.state as Implementing).plan.submissions).toEqual((implementing().state as Implementing).plan.submissions);
  });

  it('is dropped with reason, and is not there to consent to then', () => {
    const pending = proposed();
    const { recordedAt: at } = pending.history.at(-1)![1];
    pending
      .at(at)
      .when(dropAmendment, { reason: 'I like it as it is.' })
      .by(actor('stepan'))
      .refused('may-drop-amendment', { needed: 'quality-manager' })
      .when(dropAmendment, { reason: 'The template is right.' })
      .by(hanna)
      .accepted(e.capaAmendmentDropped({ capa, amendment, reason: 'The template is right.' }))
      .when(consentToAmendment, signing('hanna', at))
      .by(hanna)
      .refused('amendment-is-proposed');
  });

  it('lapses with a text that is gone: who proposed it is told, and nobody owes a consent any more', () => {
    const lapsed = assessing().when(amend, renamed).by(olena).accepted().when(assess, verdict(false)).by(taras).accepted();
    const { amendment: pending, obligations } = lapsed.state as Capa;
    expect([pending, openObligations(obligations, 'consent-to-amendment')]).toEqual([null, []]);
    const events = lapsed.history.map(([event]) => event);
    expect(events).toContainEqual(e.capaAmendmentLapsed({ capa, amendment, told: [olena.person] }));
    expect(events.filter(({ type }) => type === 'ObligationCancelled')).toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ reason: 'amendment-lapsed' }) as unknown }),
    );
  });

  it('of a closed CAPA takes a signature for its assessment, too', () => {
    settled()
      .leaves((state) => expect((state as Capa).status).toBe('assessing'))
      .when(amend, amending({ field: 'assessment', now: 'Counted anew.' }))
      .by(olena)
      .accepted()
      .leaves((state) => expect((state as Capa).amendment).toBeNull());
    expect(amendableTexts.assessment.signed).toEqual(['closed']);
  });

  it('is open in no status both at once and by signature', () => {
    for (const field of capaTexts) {
      const { free, signed } = amendableTexts[field];
      expect(free.filter((status) => signed.includes(status))).toEqual([]);
    }
  });
});
