import { randomUUID } from 'node:crypto';
import type { Client, TestHouse } from './house.js';

/** Who takes a CAPA through its stages: one person alone cannot. */
export interface CapaPeople {
  /** Owns the CAPA. */
  readonly owner: Client;
  /** Owns its action. */
  readonly worker: Client;
  /** Approves the plan and closes. */
  readonly manager: Client;
  /** The manager's password, for signatures. */
  readonly password: string;
  /** Assesses the cure. */
  readonly assessor: Client;
}

/** What the walk reads of a CAPA. */
interface Walked {
  readonly status: string;
  readonly contentHash: string | null;
  readonly plan: { readonly actions: readonly { readonly id: string }[] } | null;
  readonly monitoring: { readonly until: string } | null;
}

/** Takes CAPAs through their stages over HTTP, every command accepted. Moving the clock ends sessions: whoever moves it signs everybody in. */
export class CapaWalk {
  constructor(
    private readonly house: TestHouse,
    private readonly people: () => CapaPeople,
    private readonly moveTo: (instant: string) => Promise<void>,
  ) {}

  /** From the draft, or from the beginning of a new cycle, to a plan that is approved. */
  async toImplementing(capa: string): Promise<void> {
    await this.toAwaitingApproval(capa);
    const { manager, password } = this.people();
    await this.act(manager, capa, 'approve-plan', { password, contentHash: (await this.read(capa)).contentHash });
  }

  /** To a plan that waits for its approval. */
  async toAwaitingApproval(capa: string): Promise<void> {
    const { owner, worker, assessor } = this.people();
    const act = (command: string, body: object = {}) => this.act(owner, capa, command, body);
    if ((await this.read(capa)).status === 'drafted') {
      await act('rate-risk', { severity: 'moderate', likelihood: 'possible' });
      await act('begin-investigation');
    }
    const [cause, action] = [randomUUID(), randomUUID()];
    await act('choose-method', { method: '5-whys' });
    await act('add-cause', { id: cause, text: 'Nobody owns the templates' });
    await act('confirm-cause', { cause, evidence: [{ note: 'the list of duties' }] });
    await act('answer-extent', { similarExist: true, similarCouldOccur: true, explanation: 'everywhere' });
    await act('finish-investigation');
    await act('plan-action', {
      ...{ id: action, title: 'Name an owner', kind: 'corrective', removes: [cause], owner: worker.person },
      ...{ due: '2039-06-30', expectedResult: 'Every template has an owner' },
    });
    await act('set-criterion', {
      measure: 'wrong decisions a month',
      target: { comparison: 'at-most', value: 1, unit: 'decisions' },
      window: { amount: 5, unit: 'working-days' },
      leastOccurrences: 10,
      assessor: assessor.person,
    });
    await act('submit-plan');
  }

  /** From an approved plan to the watch over its measure. */
  async toMonitoring(capa: string): Promise<void> {
    const { owner, worker } = this.people();
    const action = (await this.read(capa)).plan!.actions.at(-1)!.id;
    await this.act(worker, capa, `actions/${action}/accept-action`);
    await this.act(worker, capa, `actions/${action}/start-action`);
    await this.act(worker, capa, `actions/${action}/complete-action`, { result: 'named', evidence: [{ note: 'order 12' }] });
    await this.act(owner, capa, `actions/${action}/verify-action`);
    await this.act(owner, capa, 'finish-implementation');
    await this.act(owner, capa, 'finish-verification');
  }

  /** From the watch over the measure to the end of its window, when the engine has the cure assessed. */
  async toAssessing(capa: string): Promise<void> {
    await this.act(this.people().owner, capa, 'record-measurement', { occurrences: 12, value: 0 });
    await this.moveTo((await this.read(capa)).monitoring!.until);
    await this.house.settled();
    await this.house.house.worker.monitoring.look();
  }

  assess(capa: string, verdict: 'effective' | 'not-effective'): Promise<void> {
    const said = { verdict, value: verdict === 'effective' ? 0 : 9, reason: 'as measured in twelve' };
    return this.act(this.people().assessor, capa, 'assess', said);
  }

  /** From the assessment to *closed*. */
  async toClosed(capa: string): Promise<void> {
    const { assessor, manager, password } = this.people();
    await this.assess(capa, 'effective');
    await this.act(assessor, capa, 'rate-residual-risk', { severity: 'moderate', likelihood: 'rare' });
    await this.act(assessor, capa, 'record-system-changes', {
      riskRegister: { change: 'made', explanation: 'entry 7' },
      documents: { change: 'not-needed', explanation: 'it says so already' },
    });
    await this.act(assessor, capa, 'answer-adverse-effects', { found: false, explanation: 'none seen' });
    await this.act(manager, capa, 'close', { password });
  }

  private async act(by: Client, capa: string, command: string, body: object = {}): Promise<void> {
    const answer = await by.post(`/v1/capas/${capa}/${command}`, body);
    expect({ command, status: answer.status, body: answer.body as unknown }).toMatchObject({ command, status: 200 });
  }

  private async read(capa: string): Promise<Walked> {
    return (await this.people().owner.get(`/v1/capas/${capa}`).expect(200)).body as Walked;
  }
}
