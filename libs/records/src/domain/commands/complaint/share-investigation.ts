import { check, rule, type Check, type Rule, type Situation } from '#kernel';
import { closureOf, isClosedTo } from '../../conflict.js';
import { recordEvents } from '../../events/index.js';
import type { RecordsHouse } from '../../house.js';
import { recordStatuses, worked } from '../../kinds.js';
import { limits } from '../../limits.js';
import { complaintOf } from '../../rules/citizen.js';
import { investigatesByItself, noCapaRunsForIt } from '../../rules/gates.js';
import { comesFromTheEngine, handlingIsYours, notClosedToYou } from '../../rules/who-may.js';
import { followersOf, followsOf, resolutionOf, type Resolution } from '../../shared-investigation.js';
import type { LiveRecord } from '../../state.js';
import type { FreeText } from '../../texts.js';
import { command } from '../command.js';
import { isOneOfMany, oneOfMany } from './marks.js';

/** Who is followed follows nobody, and who follows is not followed: no chain or circle arises. */
const leadsNobody = rule<LiveRecord, RecordsHouse>('leads-nobody', ({ state }) => followersOf(state).length === 0 || {});
const isMarkedAsOneOfMany = rule<LiveRecord, RecordsHouse>('marked-as-one-of-many', ({ state }) => {
  const given = complaintOf(state)?.marks ?? [];
  return isOneOfMany(given) || { needed: oneOfMany };
});
const mayStillFollow = rule<LiveRecord, RecordsHouse>('may-still-follow', ({ state }) => {
  const allowed = ['reported', 'triaged', 'in-correction'];
  return allowed.includes(state.status) || { status: state.status, allowed };
});

/** What must hold of a complaint that is to follow another one's investigation. */
const followerRules: readonly Rule<LiveRecord, RecordsHouse>[] = [leadsNobody, isMarkedAsOneOfMany, mayStillFollow, noCapaRunsForIt];
/** What must hold besides of who asks for it. */
const askerRules: readonly Rule<LiveRecord, RecordsHouse>[] = [investigatesByItself, handlingIsYours];

const refusalsOf = (situation: Situation<LiveRecord, RecordsHouse>, rules: readonly Rule<LiveRecord, RecordsHouse>[]) =>
  rules.flatMap((each) => {
    const verdict = each.holds(situation);
    return verdict === true ? [] : [{ code: each.code, params: { ...verdict } as Record<string, never> }];
  });

/** The complaints that are to follow, as they are now: whoever brings the command has looked them up. */
export interface ShareInvestigation {
  readonly complaints: readonly LiveRecord[];
  readonly reason: FreeText;
}
type Sharing = Check<LiveRecord, RecordsHouse, ShareInvestigation>;

const followersAreOthers: Sharing = check('concerned-are-other-complaints', ({ state }, { complaints }) => {
  const wrong = complaints.filter(({ id, own }) => id === state.id || own.kind !== 'complaint').map(({ id }) => id);
  return wrong.length === 0 || { records: wrong };
});

/** Each of them may follow; which may not, and why, is said of all at once. */
const followersMayFollow: Sharing = check('followers-may-follow', (situation, { complaints }) => {
  const hindered = complaints
    .filter(({ id }) => id !== situation.state.id && !followersOf(situation.state).includes(id))
    .map((state) => ({ record: state.id, because: refusalsOf({ ...situation, state }, [...followerRules, ...askerRules]) }))
    .filter(({ because }) => because.length > 0);
  return (
    hindered.length === 0 || { complaints: hindered.map(({ record, because }) => ({ record, because: because.map(({ code }) => code) })) }
  );
});

/** Nobody investigates for a complaint that is closed to them. */
const investigatorIsNotInConflict: Sharing = check('investigator-not-in-conflict', ({ state, house }, { complaints }) => {
  const { assignee } = state;
  const closed = complaints.filter((each) => assignee !== null && isClosedTo(closureOf(each), assignee, house.directory));
  return closed.length === 0 || { records: closed.map(({ id }) => id) };
});

const roomForFollowers: Sharing = check(
  'room-for-followers',
  ({ state }, { complaints }) => followersOf(state).length + complaints.length <= limits.followers || { most: limits.followers },
);

export const shareInvestigation = command({
  name: 'share-investigation',
  doc: 'Lets other complaints follow the investigation of this one, and its CAPA. Each keeps its own term, its own answer and its own outcome.',
  from: ['reported', ...worked, 'resolved'],
  to: 'stays',
  rules: [notClosedToYou, handlingIsYours, investigatesByItself],
  checks: [followersAreOthers, followersMayFollow, investigatorIsNotInConflict, roomForFollowers],
  then: ({ state }, { complaints, reason }: ShareInvestigation) => {
    const fresh = [...new Set(complaints.map(({ id }) => id))].filter((id) => !followersOf(state).includes(id));
    return fresh.length === 0 ? [] : [recordEvents.investigationShared({ complaints: fresh, reason, resolution: resolutionOf(state) })];
  },
});

interface OfLead {
  readonly lead: string;
}
interface LeadStands extends OfLead {
  readonly resolution: Resolution | null;
}
const engine = [comesFromTheEngine] as const;
/** Who hears that the investigation has come to its end is resolved with it. */
const mayResolve = { triaged: ['stays', 'resolved'], 'in-correction': ['stays', 'resolved'] } as const;

export const followInvestigation = command({
  name: 'follow-investigation',
  doc: 'Follows the investigation of another complaint, or refuses with every reason. Sent by that one.',
  from: recordStatuses,
  to: mayResolve,
  rules: engine,
  checks: [],
  then: (situation, { lead, resolution }: LeadStands) => {
    const follows = followsOf(situation.state);
    if (follows?.lead === lead) return [];
    const refusals = refusalsOf(situation, [...followerRules, investigatesByItself]);
    return [
      refusals.length > 0 ? recordEvents.investigationRefused({ lead, refusals }) : recordEvents.investigationJoined({ lead, resolution }),
    ];
  },
});

export const noteLeadResolution = command({
  name: 'note-lead-resolution',
  doc: 'Notes that the investigation which the complaint follows has come to its end, or goes on again.',
  from: recordStatuses,
  to: mayResolve,
  rules: engine,
  checks: [],
  then: ({ state }, { lead, resolution }: LeadStands) =>
    followsOf(state)?.lead === lead ? [recordEvents.leadResolutionNoted({ lead, resolution })] : [],
});

export const leaveWithLead = command({
  name: 'leave-with-lead',
  doc: 'Goes on by itself, because the complaint that led the investigation has left.',
  from: recordStatuses,
  to: 'stays',
  rules: engine,
  checks: [],
  then: ({ state }, { lead }: OfLead) =>
    followsOf(state)?.lead === lead ? [recordEvents.investigationLeft({ lead, how: 'lead-left', reason: null })] : [],
});

export const noteFollowerLost = command({
  name: 'note-follower-lost',
  doc: 'Notes that a complaint no longer follows this one, or could not.',
  from: recordStatuses,
  to: 'stays',
  rules: engine,
  checks: [],
  then: ({ state }, { complaint }: { readonly complaint: string }) =>
    followersOf(state).includes(complaint) ? [recordEvents.followerLost({ complaint })] : [],
});

const followsAnother = rule<LiveRecord, RecordsHouse>('follows-another', ({ state }) => followsOf(state) !== null || {});

export const leaveInvestigation = command({
  name: 'leave-investigation',
  doc: 'Follows the other complaint no longer: from now on it is investigated by itself.',
  from: ['reported', ...worked],
  to: 'stays',
  rules: [notClosedToYou, handlingIsYours, followsAnother],
  checks: [],
  then: ({ state }, { reason }: { readonly reason: FreeText }) => [
    recordEvents.investigationLeft({ lead: followsOf(state)!.lead, how: 'left', reason }),
  ],
});
