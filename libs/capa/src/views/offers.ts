import type { Actor, Instant, Offer, Refusal, Situation, Check } from '#kernel';
import {
  actionCommands,
  capaMachine,
  changeAction,
  dropAction,
  type Capa,
  type CapaHouse,
  type CapaState,
  type ActionRule,
  type OfAction,
} from '../domain/index.js';

interface Reading {
  readonly state: Capa;
  readonly by: Actor;
  readonly now: Instant;
  readonly house: CapaHouse;
}

const ofOneAction = [changeAction, dropAction, ...actionCommands];
const ofOneActionNames = new Set(ofOneAction.map(({ name }) => name as string));
/** Sent by the engine alone: no person is offered them. */
const ofTheEngine = new Set([
  'look',
  'note-undelivered',
  'pass-on',
  'draft',
  'note-record-covered',
  'note-coverage-refused',
  'note-covered-severity',
  'note-record-taken-over',
  'note-record-released',
  'note-conflict',
  'note-too-little-data',
]);

/** What the reader may do with the CAPA as a whole, or why not. */
export function capaOffers(reading: Reading): readonly Offer[] {
  return capaMachine.offers(reading).filter(({ name }) => !ofOneActionNames.has(name) && !ofTheEngine.has(name));
}

/** What the reader may do with each of its actions, or why not: the rules, and those checks that look at no more than the action. */
export function actionOffers(reading: Reading): (action: string) => readonly Offer[] {
  const general = new Map(capaMachine.offers(reading).map((offer) => [offer.name, offer]));
  return (action) =>
    ofOneAction.map((declared) => {
      const offer = general.get(declared.name)!;
      const open = (declared.from as readonly string[]).includes(reading.state.status);
      const refusals = open ? [...offer.refusals, ...refusalsOf(declared.checks as readonly AnyCheck[], reading, action)] : offer.refusals;
      return { name: declared.name, allowed: refusals.length === 0, refusals };
    });
}

type AnyCheck = Check<CapaState, CapaHouse, OfAction> & Partial<Pick<ActionRule, 'onActionAlone'>>;

function refusalsOf(checks: readonly AnyCheck[], reading: Situation<CapaState, CapaHouse>, action: string): Refusal[] {
  return checks.flatMap((check) => {
    if (!check.onActionAlone) return [];
    const verdict = check.holds(reading, { action });
    return verdict === true ? [] : [{ code: check.code, params: verdict }];
  });
}
