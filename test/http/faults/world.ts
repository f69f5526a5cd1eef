import { randomUUID } from 'node:crypto';
import { standingClock } from '#kernel';
import { CapaWalk } from '../capa-walk.js';
import { testHouse, type Client, type TestHouse } from '../house.js';

const reason = 'Так треба.';
const names = ['olena', 'petro', 'ihor', 'nina', 'maria', 'yurii', 'stranger', 'boss'] as const;
type Name = (typeof names)[number];

/** What a command may be given to: its address, and the commands that it offers. */
export interface Subject {
  readonly address: string;
  readonly status: string;
  readonly commands: readonly {
    readonly name: string;
    readonly allowed: boolean;
    readonly refusals: readonly { readonly code: string }[];
  }[];
}

/** A department with records and CAPAs in every status, somebody who has left, a unit that is closed, and a complaint that is closed to its boss. */
export class FaultyWorld {
  readonly clock = standingClock('2026-03-02T08:00:00.000Z');
  house!: TestHouse;
  people!: Readonly<Record<Name, Client>>;
  /** Somebody who has left. */
  gone!: string;
  registry!: string;
  /** A closed unit, whose key is `archive`. */
  archive!: string;
  process!: string;
  /** A service account. */
  program!: string;
  /** A complaint that names whoever holds every office. */
  closed!: string;
  /** A citizen's entry in the register, and a proposal of a CAPA. */
  citizen!: string;
  proposal!: string;
  /** Parts of what nothing can be done with any more: a question of a complaint, an action of a CAPA. */
  foreign!: { readonly question: string; readonly action: string };
  /** Records and CAPAs by the names of what happened to them. */
  readonly records: Record<string, string> = {};
  readonly capas: Record<string, string> = {};
  private walk!: CapaWalk;

  async make(): Promise<this> {
    this.house = await testHouse({ clock: this.clock });
    await this.employ();
    await this.makeCapas();
    await this.makeNonconformities();
    await this.makeComplaints();
    await this.makeFindings();
    await this.makeProposal();
    // What is written from here on is written by a request: the minute's rounds would find what has come due while the clock was moved.
    await this.house.house.worker.stop();
    return this;
  }

  /** Sessions end as the clock moves. */
  async moveTo(instant: string): Promise<void> {
    this.clock.set(instant);
    const clients = await Promise.all(names.map((name) => this.house.signIn(name, `password of ${name}`)));
    this.people = Object.fromEntries(names.map((name, n) => [name, clients[n]])) as typeof this.people;
  }

  /** Every record, every CAPA, every action of one, as somebody sees it (the boss, where nobody is named; under the hat of another). */
  async subjects(
    by: Client = this.people.boss,
    hat?: Client,
  ): Promise<{ readonly records: Subject[]; readonly capas: Subject[]; readonly actions: Subject[] }> {
    const page = async (address: string) => {
      const asked = hat ? by.get(address).set('on-behalf-of', hat.person) : by.get(address);
      const { status, body } = await asked;
      return status === 404 ? [] : [{ address, ...(body as Omit<Subject, 'address'>) }];
    };
    const records = (await Promise.all(Object.values(this.records).map((id) => page(`/v1/records/${id}`)))).flat();
    const capas = (await Promise.all(Object.values(this.capas).map((id) => page(`/v1/capas/${id}`)))).flat();
    const actions = capas.flatMap((capa) => {
      const { plan } = capa as unknown as { plan: { actions: (Omit<Subject, 'address'> & { id: string })[] } | null };
      return (plan?.actions ?? []).map((action) => ({ ...action, address: `${capa.address}/actions/${action.id}` }));
    });
    return { records, capas, actions };
  }

  private async employ(): Promise<void> {
    const { admin } = this.house;
    const idOf = async (path: string, body: object) => (await admin.post(path, body).expect(201)).body.id as string;
    this.registry = await idOf('/v1/directory/units', { key: 'registry', name: 'Реєстр' });
    this.archive = await idOf('/v1/directory/units', { key: 'archive', name: 'Архів' });
    const integrity = await idOf('/v1/directory/units', { key: 'integrity', name: 'Доброчесність' });
    await admin.post(`/v1/directory/units/${this.archive}/close-unit`, { reason }).expect(200);
    const everything = ['process-owner', 'quality-manager', 'auditor', 'head-of-department', 'administrator'];
    const roles: Partial<Record<Name, readonly string[]>> = {
      ...{ olena: ['process-owner'], nina: ['quality-manager'], maria: ['head-of-department'], yurii: ['auditor'], boss: everything },
    };
    for (const username of names) {
      const unit = ['olena', 'petro', 'ihor'].includes(username) ? { unit: 'registry' } : username === 'boss' ? { unit: 'integrity' } : {};
      await this.house.employ({ username, roles: roles[username] ?? [], ...unit });
    }
    this.gone = (await this.house.employ({ username: 'gone', unit: 'registry' })).person;
    await this.moveTo(this.clock.now());
    const { olena, ihor } = this.people;
    this.process = await idOf('/v1/directory/processes', { key: 'issuing', name: 'Видача', owner: olena.person, unit: 'registry' });
    await admin.post(`/v1/directory/units/${this.registry}/set-head`, { head: ihor.person }).expect(200);
    this.program = await idOf('/v1/directory/service-accounts', { name: 'Портал', responsible: ihor.person });
    await admin.post(`/v1/directory/units/${integrity}/set-head`, { head: this.people.boss.person }).expect(200);
    await admin.post(`/v1/directory/people/${this.gone}/leave`, { reason }).expect(200);
    const people = () => ({
      ...{ owner: this.people.olena, worker: this.people.petro, manager: this.people.maria, assessor: this.people.yurii },
      password: 'password of maria',
    });
    this.walk = new CapaWalk(this.house, people, (instant) => this.moveTo(instant));
  }

  private async act(by: Name, address: string, command: string, body: object = {}): Promise<void> {
    const answer = await this.people[by].post(`${address}/${command}`, body);
    if (answer.status !== 200) throw new Error(`${command}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  private async begun(by: Name, path: string, body: object): Promise<string> {
    const answer = await this.people[by].post(path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body.id as string;
  }

  private async makeCapas(): Promise<void> {
    const { capas, walk } = this;
    const frame = { title: 'Старі бланки', kind: 'corrective', leadUnit: 'registry', units: ['registry'] };
    const draft = () => this.begun('olena', '/v1/capas', frame);
    const act = (name: string, command: string, body: object = {}, by: Name = 'olena') =>
      this.act(by, `/v1/capas/${capas[name]}`, command, body);
    // The clock moves for those that have been watched: they come first.
    for (const name of ['assessing', 'closed']) {
      capas[name] = await draft();
      await walk.toImplementing(capas[name]);
      await walk.toMonitoring(capas[name]);
      await walk.toAssessing(capas[name]);
    }
    await walk.toClosed(capas['closed']!);
    for (const name of ['drafted', 'cancelled', 'investigating', 'planning', 'awaiting', 'implementing', 'verifying', 'monitoring'])
      capas[name] = await draft();
    await act('cancelled', 'cancel', { reason }, 'maria');
    const cause = randomUUID();
    const first = randomUUID();
    for (const name of ['investigating', 'planning', 'awaiting']) {
      await act(name, 'rate-risk', { severity: 'moderate', likelihood: 'possible' });
      await act(name, 'begin-investigation');
      await act(name, 'choose-method', { method: '5-whys' });
      await act(name, 'add-cause', { id: cause, text: 'Ніхто не відповідає' });
    }
    const action = (id: string, dependsOn: readonly string[] = []) => ({
      ...{ id, title: 'Призначити', kind: 'corrective', removes: [cause], owner: this.people.petro.person, dependsOn },
      ...{ due: '2039-06-30', expectedResult: 'Є відповідальний' },
    });
    for (const name of ['planning', 'awaiting']) {
      await act(name, 'confirm-cause', { cause, evidence: [{ note: 'наказ' }] });
      await act(name, 'answer-extent', { similarExist: true, similarCouldOccur: true, explanation: reason });
      await act(name, 'finish-investigation');
      await act(name, 'plan-action', action(first));
      await act(name, 'set-criterion', {
        ...{ measure: 'помилок', target: { comparison: 'at-most', value: 1, unit: 'шт' }, window: { amount: 5, unit: 'working-days' } },
        ...{ leastOccurrences: 10, assessor: this.people.yurii.person },
      });
    }
    await act('awaiting', 'submit-plan');
    for (const name of ['implementing', 'verifying', 'monitoring']) await walk.toImplementing(capas[name]!);
    await walk.toMonitoring(capas['monitoring']!);
    await this.begunActions();
  }

  /** One action is being worked on, another is done. */
  private async begunActions(): Promise<void> {
    for (const name of ['implementing', 'verifying']) {
      const { body } = await this.people.petro.get(`/v1/capas/${this.capas[name]}`).expect(200);
      const of = `/v1/capas/${this.capas[name]}/actions/${body.plan.actions[0].id as string}`;
      await this.act('petro', of, 'accept-action');
      await this.act('petro', of, 'start-action');
      if (name === 'verifying') await this.act('petro', of, 'complete-action', { result: 'є', evidence: [{ note: 'наказ' }] });
    }
  }

  private settledBy(kind: 'finding' | 'other' = 'other'): object {
    const severity = kind === 'finding' ? {} : { severity: 'moderate' };
    return { process: 'issuing', unit: 'registry', assignee: this.people.petro.person, ...severity };
  }

  private async makeNonconformities(): Promise<void> {
    const { records } = this;
    const act = (name: string, command: string, body: object = {}, by: Name = 'petro') =>
      this.act(by, `/v1/records/${records[name]}`, command, body);
    for (const name of ['reported', 'triaged', 'correcting', 'awaiting', 'resolved', 'closedNc', 'duplicate', 'rejected'])
      records[name] = await this.begun('ihor', '/v1/nonconformities', { title: name, description: reason, process: 'issuing' });
    await act('duplicate', 'mark-duplicate', { of: records['triaged'] }, 'nina');
    await act('rejected', 'reject', { reason }, 'nina');
    for (const name of ['triaged', 'correcting', 'awaiting', 'resolved', 'closedNc']) await act(name, 'triage', this.settledBy(), 'nina');
    for (const name of ['correcting', 'awaiting', 'resolved', 'closedNc']) {
      await act(name, 'containment-not-needed', { reason });
      await act(name, 'correct', { description: reason });
      await act(name, 'answer-extent', { similar: 'none', explanation: reason });
    }
    await act('awaiting', 'await-capa');
    for (const name of ['resolved', 'closedNc']) await act(name, 'resolve', { justification: reason });
    await act('closedNc', 'close', {}, 'nina');
  }

  private async makeComplaints(): Promise<void> {
    const { records } = this;
    const act = (name: string, command: string, body: object = {}, by: Name = 'petro') =>
      this.act(by, `/v1/records/${records[name]}`, command, body);
    const letter = {
      form: 'complaint',
      channel: 'letter',
      text: 'Плату взято двічі.',
      citizen: { name: 'Хтось', contact: 'x@example.org' },
    };
    const received = (body: object = {}) => this.begun('olena', '/v1/complaints', { ...letter, questions: ['Хто?', 'Коли?'], ...body });
    this.closed = await received({ against: { persons: [this.people.boss.person] } });
    for (const name of [
      'received',
      'forwarding',
      'inadmissible',
      'considered',
      'entrusted',
      'withdrawn',
      'answered',
      'followed',
      'follower',
    ])
      records[name] = await received();
    await act('forwarding', 'propose-forward', { body: 'Рада', reason }, 'nina');
    await act('inadmissible', 'propose-inadmissible', { ground: 'incapable-person', reason }, 'nina');
    await act('withdrawn', 'withdraw', { channel: 'letter' }, 'nina');
    await this.people.boss.put('/v1/complaint-handling', { deputies: [], authorisedUnit: 'integrity' }).expect(200);
    await act('entrusted', 'hand-to-authorised-unit', { reason }, 'nina');
    for (const name of ['considered', 'answered', 'followed', 'follower']) await act(name, 'triage', this.settledBy(), 'nina');
    const questions = async (name: string) =>
      ((await this.people.nina.get(`/v1/records/${records[name]}`).expect(200)).body.complaint.questions as { id: string }[]).map(
        ({ id }) => id,
      );
    const [one, other] = await questions('considered');
    await act('considered', 'propose-question-forward', { question: one, body: 'Рада', reason });
    await act('considered', 'propose-question-inadmissible', { question: other, ground: 'incapable-person', reason });
    for (const question of await questions('answered'))
      await act('answered', 'decide-question', { question, result: 'granted', justified: 'justified', reason });
  }

  /** Three records of one process and category. */
  private async makeProposal(): Promise<void> {
    for (const title of ['перший', 'другий', 'третій']) {
      const id = await this.begun('ihor', '/v1/nonconformities', { title, description: reason, process: 'issuing' });
      await this.act('nina', `/v1/records/${id}`, 'triage', { ...this.settledBy(), category: 'deadline' });
    }
    await this.house.settled();
    const { body } = await this.people.nina.get('/v1/capa-proposals?status=open').expect(200);
    this.proposal = body.items[0].id as string;
    const page = async (address: string) => (await this.people.nina.get(address).expect(200)).body;
    const { complaint } = await page(`/v1/records/${this.records['withdrawn']}`);
    const { plan } = await page(`/v1/capas/${this.capas['closed']}`);
    this.citizen = complaint.citizen as string;
    this.foreign = { question: complaint.questions[0].id as string, action: plan.actions[0].id as string };
  }

  private async makeFindings(): Promise<void> {
    const { records } = this;
    const finding = {
      ...{ title: 'Папір', audit: 'ВА-1', criterion: { standard: 'ISO 9001', clause: '7.5.3' }, evidence: reason },
      auditee: 'registry',
    };
    records['issued'] = await this.begun('yurii', '/v1/findings', { ...finding, grade: 'observation' });
    records['improvement'] = await this.begun('yurii', '/v1/findings', { ...finding, grade: 'opportunity-for-improvement' });
    records['checked'] = await this.begun('yurii', '/v1/findings', { ...finding, grade: 'observation' });
    const act = (command: string, body: object, by: Name) => this.act(by, `/v1/records/${records['checked']}`, command, body);
    await act('acknowledge-finding', {}, 'ihor');
    await act('triage', this.settledBy('finding'), 'nina');
    await act('respond', { response: reason }, 'ihor');
    await act('resolve', {}, 'petro');
  }
}
