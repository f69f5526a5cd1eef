import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { derivedId, instant, type Instant } from '#kernel';
import { Books } from './books.js';
import { Chance } from './chance.js';
import { highlights } from './highlights/index.js';
import { HouseInStep } from './house-in-step.js';
import { administrator, cast, characterOf, idOf, processes, units } from './story/cast.js';
import { auditMatters } from './story/findings.js';
import { matters } from './story/index.js';
import { letters } from './story/letters/index.js';
import { officeHoursAfter, Tale, workingDay, type ReportWithoutName, type World } from './tale.js';
import { complaint, someLetterCourse } from './tales/complaint.js';
import { finding } from './tales/finding.js';
import { noteAccepted, proposal, proposedCapa, type AcceptedProposal, type RaisedProposal } from './tales/proposal.js';
import { nonconformity, someCourse } from './tales/nonconformity.js';
import { Timeline, type Story } from './timeline.js';

export interface Filling {
  readonly databaseUrl: string;
  readonly dataDirectory: string;
  readonly zone: string;
  readonly seed: string;
  /** The story begins and ends at these instants. */
  readonly from: Instant;
  readonly until: Instant;
  /** How many records come in. */
  readonly records: number;
  readonly password: string;
  /** Told how far the story is. */
  readonly progress?: (at: Instant) => void;
}

/** From when to when a story lasts that ends when a day begins, in the house's zone: it begins on a morning. */
export function storyOf(until: string, days: number, zone: string): { readonly from: Instant; readonly until: Instant } {
  const end = Temporal.PlainDate.from(until).toZonedDateTime(zone);
  const begin = end.subtract({ days }).with({ hour: 8, minute: 30 });
  return { from: instant(begin.toInstant().toString()), until: instant(end.toInstant().toString()) };
}

/** The codes by which the reports without a name are followed. */
export type Codes = Readonly<Partial<Record<ReportWithoutName, string>>>;

/** Fills an empty database with the demonstration: a department, and what happened in it. */
export async function fill(filling: Filling): Promise<Codes> {
  const { databaseUrl, dataDirectory, zone, seed, from, until, password } = filling;
  const { full } = characterOf(administrator);
  const house = await HouseInStep.open({
    ...{ databaseUrl, dataDirectory, zone },
    // What the house derives from its secret is the same for the same seed, too.
    secret: createHash('sha256').update(`demo house ${seed}`).digest(),
    start: from,
    name: units[0].name,
    administrator: { id: idOf(seed, administrator), name: full, password },
  });
  const codes: Partial<Record<ReportWithoutName, string>> = {};
  try {
    const timeline = new Timeline();
    const code: World['code'] = (how, told) => (codes[how] = told);
    const world: World = { seed, house, timeline, books: new Books(), end: until, password, code };
    const begin = (at: Instant, name: string, tell: (tale: Tale) => Story): void =>
      timeline.begin(at, tell(new Tale(world, name, new Chance(seed).of(name))));
    begin(from, 'directory', peopleComeIn);
    house.onEvent = ({ stream, type, data }) => {
      const within = (id: string, least: number, most: number) => officeHoursAfter(house.now, new Chance(seed).of(id).between(least, most));
      switch (type) {
        case 'CapaProposalRaised': {
          const raised = JSON.parse(data) as RaisedProposal;
          return begin(within(raised.proposal, 5, 28), `proposal-${raised.proposal}`, (tale) => proposal(tale, raised));
        }
        case 'CapaProposalAccepted': {
          const accepted = JSON.parse(data) as AcceptedProposal;
          const book = noteAccepted(world.books, accepted);
          return begin(within(accepted.capa, 1, 6), `proposed-${accepted.capa}`, (tale) => proposedCapa(tale, book, accepted));
        }
        case 'RecordTriaged':
          return world.books.work(idIn(stream), true);
        case 'RecordResolved':
        case 'RecordForwarded':
        case 'ComplaintWithdrawn':
          return world.books.work(idIn(stream), false);
        case 'RecordCovered': {
          const { record, capa } = JSON.parse(data) as { readonly record: string; readonly capa: string };
          return world.books.coveredBy(record, capa);
        }
      }
    };
    const chance = new Chance(seed).of('calendar');
    const length = Date.parse(until) - Date.parse(from);
    for (let n = 0; n < filling.records; n += 1) {
      const at = officeHoursAfter(
        new Date(Date.parse(from) + 86_400_000 * 2 + chance.fraction() * (length - 86_400_000 * 4)).toISOString(),
        chance.fraction() * workingDay,
      );
      if (chance.happens(0.42)) begin(at, `complaint-${n}`, someComplaint);
      else begin(at, `nonconformity-${n}`, someNonconformity);
    }
    beginAudits(begin, from, length);
    for (const { name, at, even = false, tell } of highlights) {
      const when = at(until);
      if (when > new Date(Date.parse(from) + 86_400_000).toISOString())
        timeline.begin(when, tell(new Tale(world, name, new Chance(seed).of(name), even)));
    }
    await timeline.runUntil(until, {
      passTo: async (at) => {
        filling.progress?.(at);
        await house.passTo(at);
      },
      settle: () => house.settle(),
    });
    return codes;
  } finally {
    await house.close();
  }
}

function someNonconformity(tale: Tale): Story {
  const matter = tale.chance.oneOf(matters);
  return nonconformity(tale, matter, someCourse(tale, matter));
}

function someComplaint(tale: Tale): Story {
  const letter = tale.chance.weighted(letters);
  return complaint(tale, letter, someLetterCourse(tale, letter));
}

const auditors = ['sydorenko', 'kravets'] as const;

/** Four audits a year, each by one auditor, each within a week. */
function beginAudits(begin: (at: Instant, name: string, tell: (tale: Tale) => Story) => void, from: Instant, length: number): void {
  const perAudit = Math.ceil(auditMatters.length / 4);
  for (const [n, matter] of auditMatters.entries()) {
    const audit = Math.floor(n / perAudit);
    const at = Date.parse(from) + length * (0.1 + 0.25 * audit) + (n % perAudit) * 86_400_000;
    const course = { audit: `ВА-${audit + 1}`, auditor: auditors[audit % 2]!, disputed: matter.response.startsWith('Не погоджуємося') };
    begin(officeHoursAfter(new Date(at).toISOString(), 2), `finding-${n}`, (tale) => finding(tale, matter, course));
  }
}

async function* peopleComeIn(tale: Tale): Story {
  const by = tale.by(administrator);
  for (const { key, name, parent } of units) await by.post('/v1/directory/units', { body: { key, name, parent } });
  for (const { name, full, unit, roles } of cast) {
    if (name === administrator) continue;
    await by.post('/v1/directory/people', {
      body: { id: tale.person(name), name: full, unit, roles: [...roles], username: name, password: tale.world.password },
    });
  }
  await theAdministratorIsOneOfThem(tale);
  for (const { key, head } of units) {
    const place = { path: { id: unitId(key) } };
    await by.post('/v1/directory/units/{id}/set-head', { ...place, body: { head: tale.person(head) } });
  }
  await by.put('/v1/complaint-handling', { body: { deputies: [tale.person('tkachuk')], authorisedUnit: 'appeals' } });
  for (const { key, name, owner, unit } of processes)
    await by.post('/v1/directory/processes', { body: { key, name, owner: tale.person(owner), unit } });
  yield tale.later(1);
}

/** The id in the name of a stream. */
const idIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** The first user of a house has every office until others are there. */
async function theAdministratorIsOneOfThem(tale: Tale): Promise<void> {
  const { unit } = characterOf(administrator);
  const person = { path: { id: tale.person(administrator) } };
  await tale.by(administrator).post('/v1/directory/people/{id}/move-person', { ...person, body: { unit } });
  await tale.by(administrator).post('/v1/directory/people/{id}/revoke-roles', {
    ...person,
    body: { roles: ['staff', 'process-owner', 'quality-manager', 'auditor', 'head-of-department'] },
  });
}

const unitId = (key: string): string => derivedId('directory', 'unit', key);
