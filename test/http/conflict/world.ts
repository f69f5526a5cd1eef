import { randomUUID } from 'node:crypto';
import type { Random } from '../../chaos/load/random.js';
import type { Client, TestHouse } from '../house.js';
import { isClosed, type ModelHouse, type ModelPerson, type ModelUnit } from './model.js';

/** A complaint as the world made it, and every word of it that nobody may see to whom it is closed. */
export interface Complaint {
  readonly id: string;
  readonly persons: Set<string>;
  readonly units: Set<string>;
  wholeDepartment: boolean;
  /** The authorised unit, of a report of corruption. */
  entrusted: string | null;
  /** Words that stand in it, and nowhere else. */
  readonly words: string[];
  /** What was shown to somebody who was asked to explain; that one alone may see it. */
  readonly excerpts: { readonly person: string; readonly words: string }[];
  readonly registrar: string;
}

/** A random department with random complaints about it. */
export interface World {
  readonly model: ModelHouse;
  readonly clients: ReadonlyMap<string, Client>;
  readonly complaints: readonly Complaint[];
  /** Records and CAPAs that name complaints, and are themselves closed to nobody. */
  readonly open: { readonly records: readonly string[]; readonly capas: readonly string[]; readonly processes: readonly string[] };
}

const offices = [
  'quality-manager',
  'quality-manager',
  'auditor',
  'process-owner',
  'process-owner',
  'staff',
  'staff',
  'staff',
  'staff',
] as const;
let people = 0;

/** Founds units, employs people, registers complaints, and lets what happens to complaints happen to them. */
export class WorldMaker {
  private readonly people = new Map<string, ModelPerson>();
  private readonly units = new Map<string, ModelUnit>();
  private readonly clients = new Map<string, Client>();
  private readonly complaints: Complaint[] = [];
  private readonly records: string[] = [];
  private readonly capas: string[] = [];
  private readonly processes: string[] = [];
  private authorised = '';

  constructor(
    private readonly house: TestHouse,
    private readonly random: Random,
  ) {}

  async make(complaints: number): Promise<World> {
    await this.department();
    for (let n = 0; n < complaints; n += 1) await this.complaint();
    await this.house.settled();
    await this.changeDirectory();
    await this.house.settled();
    return {
      model: { people: this.people, units: this.units },
      clients: this.clients,
      complaints: this.complaints,
      open: { records: this.records, capas: this.capas, processes: this.processes },
    };
  }

  private async department(): Promise<void> {
    const { admin } = this.house;
    await this.unit('department', null);
    for (let n = 0; n < 4; n += 1) await this.unit(`unit-${n}`, this.random.pick([...this.units.keys()]));
    const [root] = this.units.keys();
    const head = await this.person(['head-of-department'], root!, null);
    for (const role of offices) {
      const superior = this.random.below(4) === 0 ? this.random.pick([...this.people.keys()]) : null;
      const unit = this.random.below(6) === 0 ? null : this.random.pick([...this.units.keys()]);
      await this.person(role === 'staff' ? [] : [role], unit, superior);
    }
    this.people.set(admin.person, { id: admin.person, roles: ['administrator'], unit: null, superior: null });
    this.clients.set(admin.person, admin);
    await this.setHead(root!, head.person);
    for (const unit of [...this.units.keys()].slice(1)) {
      if (this.random.below(3) > 0) await this.setHead(unit, this.random.pick([...this.people.keys()].filter((id) => id !== admin.person)));
    }
    this.authorised = this.random.pick([...this.units.keys()].slice(1));
    await admin.put('/v1/complaint-handling', { deputies: [], authorisedUnit: this.authorised }).expect(200);
    for (const key of ['issue', 'intake']) {
      const owner = this.random.pick(this.holding('process-owner')).person;
      this.processes.push((await admin.post('/v1/directory/processes', { key, name: key, owner }).expect(201)).body.id as string);
    }
  }

  private async unit(key: string, parent: string | null): Promise<void> {
    const { body } = await this.house.admin.post('/v1/directory/units', { key, name: key, ...(parent && { parent }) }).expect(201);
    this.units.set(body.id as string, { id: body.id as string, parent, head: null });
  }

  private async person(roles: readonly string[], unit: string | null, superior: string | null): Promise<Client> {
    people += 1;
    const given = {
      username: `person.${people}`,
      contact: `person.${people}@example.org`,
      roles,
      ...(unit && { unit }),
      ...(superior && { superior }),
    };
    const client = await this.house.employ(given);
    this.people.set(client.person, { id: client.person, roles, unit, superior });
    this.clients.set(client.person, client);
    return client;
  }

  private async setHead(unit: string, head: string): Promise<void> {
    await this.house.admin.post(`/v1/directory/units/${unit}/set-head`, { head }).expect(200);
    this.units.get(unit)!.head = head;
  }

  /** People move and units get other heads after complaints came: the directory of today counts. */
  private async changeDirectory(): Promise<void> {
    const staff = [...this.people.values()].filter(({ roles }) => roles.length === 0);
    const moved = this.random.pick(staff);
    const unit = this.random.pick([...this.units.keys()]);
    await this.house.admin.post(`/v1/directory/people/${moved.id}/move-person`, { unit }).expect(200);
    moved.unit = unit;
    await this.setHead(this.random.pick([...this.units.keys()].slice(1)), this.random.pick(staff).id);
    await this.nameSubstitutes();
  }

  /** Some stand in for others from tomorrow on: what those owe is theirs as well, unless it is closed to them. */
  private async nameSubstitutes(): Promise<void> {
    const persons = [...this.people.keys()].filter((id) => id !== this.house.admin.person);
    const { clock } = this.house.house.core;
    const [from, to] = [1, 30].map((days) => new Date(Date.parse(clock.now()) + days * 86_400_000).toISOString().slice(0, 10));
    // Who stands in for somebody is not stood in for on the same days.
    const here = persons.filter((_, n) => n % 3 !== 0);
    for (const person of persons.filter((_, n) => n % 3 === 0)) {
      const substitute = this.random.pick(here);
      const at = `/v1/directory/people/${person}/name-substitute`;
      await this.clients.get(person)!.post(at, { from, to, substitute }).expect(200);
    }
  }

  private holding(role: string): Client[] {
    return [...this.people.values()].filter(({ roles }) => roles.includes(role)).map(({ id }) => this.clients.get(id)!);
  }

  /** Somebody to whom the complaint is open, of those who hold a role; undefined where it is closed to all of them. */
  private openTo(complaint: Complaint, role: string): Client | undefined {
    return this.holding(role).find(({ person }) => this.isOpenTo(complaint, person));
  }

  private isOpenTo(complaint: Complaint, person: string): boolean {
    return !isClosed({ people: this.people, units: this.units }, { ...complaint, outside: false }, person);
  }

  private words(): string {
    return `слово-${randomUUID().slice(0, 8)}`;
  }

  private against(): { persons: string[]; units: string[]; wholeDepartment: boolean } {
    const { random } = this;
    const kind = random.below(10);
    return {
      persons: kind < 6 ? [random.pick([...this.people.keys()])] : [],
      units: kind > 3 && kind < 9 ? [random.pick([...this.units.keys()].slice(1))] : [],
      wholeDepartment: kind === 9,
    };
  }

  private async complaint(): Promise<void> {
    const { random } = this;
    const words = Array.from({ length: 5 }, () => this.words());
    const atOnce = random.below(3) > 0;
    const named = atOnce ? this.against() : { persons: [], units: [], wholeDepartment: false };
    const registrar = this.clients.get(random.pick([...this.people.keys()]))!;
    const anonymous = random.below(3) === 0;
    const { body } = await registrar
      .post('/v1/complaints', {
        ...(!anonymous && { citizen: { name: `Громадянин ${randomUUID()}`, contact: `${randomUUID()}@example.org` } }),
        ...{ form: 'complaint', channel: 'letter', subject: words[0], text: words[1], remedy: words[2] },
        ...{ externalReference: words[3], questions: [words[4]], severity: 'major', process: random.pick(['issue', 'intake']) },
        against: named,
      })
      .expect(201);
    const complaint: Complaint = {
      ...{ id: body.id as string, words, excerpts: [], registrar: registrar.person },
      ...{ persons: new Set(named.persons), units: new Set(named.units), wholeDepartment: named.wholeDepartment, entrusted: null },
    };
    this.complaints.push(complaint);
    await this.house.settled();
    await this.deeds(complaint);
    if (!atOnce) await this.nameLater(complaint);
    if (random.below(4) === 0) await this.entrust(complaint);
    else await this.askToExplain(complaint);
  }

  /** What people to whom it is open do with it: work, comments, files, links from other records, a CAPA that covers it. */
  private async deeds(complaint: Complaint): Promise<void> {
    const manager = this.openTo(complaint, 'quality-manager');
    if (!manager) return;
    const at = `/v1/records/${complaint.id}`;
    if ((await manager.get(at)).status === 404) return;
    const assignee = this.openTo(complaint, this.random.pick(['quality-manager', 'process-owner', 'auditor'])) ?? manager;
    const [note, comment, file, extent] = [this.words(), this.words(), this.words(), this.words()];
    complaint.words.push(note, comment, file);
    await manager
      .post(`${at}/triage`, { process: 'issue', unit: 'unit-0', severity: 'major', assignee: assignee.person, note })
      .expect(200);
    // Nobody is called to what is closed to them.
    const mentioned = this.random.pick([...this.people.keys()]);
    await manager.post(`${at}/comment`, { text: comment, mentions: [mentioned] }).expect(this.isOpenTo(complaint, mentioned) ? 200 : 422);
    await manager.post(`${at}/watch`).expect(200);
    const { body: kept } = await manager.upload(`/v1/attachments?of=${complaint.id}`, Buffer.from(file), 'text/plain').expect(201);
    await manager.post(`${at}/attach-evidence`, { hash: kept.hash, name: `${file}.txt`, mediaType: 'text/plain' }).expect(200);
    const reported = { title: 'Пов’язане', description: 'Пов’язане зі скаргою', process: 'issue', unit: 'unit-1', severity: 'minor' };
    const { body: other } = await manager.post('/v1/nonconformities', reported).expect(201);
    this.records.push(other.id as string);
    await manager.post(`/v1/records/${other.id}/link`, { to: complaint.id, relation: 'relates-to' }).expect(200);
    await manager.post(`${at}/link`, { to: other.id, relation: 'relates-to' }).expect(200);
    await manager
      .post(`/v1/records/${other.id}/triage`, { ...reported, title: undefined, description: undefined, assignee: manager.person })
      .expect(200);
    await manager
      .post(`/v1/records/${other.id}/answer-extent`, { similar: 'exist', explanation: extent, records: [complaint.id] })
      .expect(200);
    await manager.post(`${at}/await-capa`, { reason: note }).expect(200);
    const { body: capa } = await manager.post('/v1/capas', { title: 'Ліки', kind: 'corrective', records: [complaint.id, other.id] });
    if (capa.id !== undefined) this.capas.push(capa.id as string);
    await this.house.settled();
  }

  private async nameLater(complaint: Complaint): Promise<void> {
    const manager = this.openTo(complaint, 'quality-manager');
    if (!manager) return;
    const named = this.against();
    const reason = this.words();
    complaint.words.push(reason);
    const answer = await manager.post(`/v1/records/${complaint.id}/name-complained-of`, { ...named, reason });
    expect([answer.status, answer.body.refusals]).toEqual([200, undefined]);
    for (const person of named.persons) complaint.persons.add(person);
    for (const unit of named.units) complaint.units.add(unit);
    complaint.wholeDepartment ||= named.wholeDepartment;
    await this.house.settled();
  }

  /** A report of corruption is handed to the unit that alone may know of it. */
  private async entrust(complaint: Complaint): Promise<void> {
    const manager = this.openTo(complaint, 'quality-manager');
    const reason = this.words();
    const answer = await manager?.post(`/v1/records/${complaint.id}/hand-to-authorised-unit`, { reason });
    if (answer?.status !== 200) return;
    complaint.words.push(reason);
    complaint.entrusted = this.authorised;
    await this.house.settled();
  }

  private async askToExplain(complaint: Complaint): Promise<void> {
    const manager = this.openTo(complaint, 'quality-manager');
    const house = { people: this.people, units: this.units };
    const asked = [...this.people.keys()].find((person) => isClosed(house, { ...complaint, outside: false }, person));
    if (!manager || asked === undefined) return;
    const excerpt = this.words();
    const answer = await manager.post(`/v1/records/${complaint.id}/ask-to-explain`, { person: asked, excerpt, due: '2039-01-03' });
    if (answer.status !== 200) return;
    complaint.excerpts.push({ person: asked, words: excerpt });
    await this.house.settled();
    if (this.random.below(2) === 0) return;
    const client = this.clients.get(asked)!;
    const { body } = await client.get('/v1/explanations').expect(200);
    const mine = (body.items as { id: string; excerpt: string }[]).find((each) => each.excerpt === excerpt)!;
    const text = this.words();
    await client.post(`/v1/explanations/${mine.id}/explain`, { text }).expect(204);
    complaint.excerpts.push({ person: asked, words: text });
  }
}
