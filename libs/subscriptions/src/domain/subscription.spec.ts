import { directoryOf, serviceAccountEvents, unitEvents } from '#directory/domain';
import { derivedId, type Actor } from '#kernel';
import { specsOf } from '#testing';
import { subscriptionEvents as e } from './events.js';
import { changeSubscription, endSubscription, openSubscription, subscriptionMachine, type KnownSubscription } from './subscription.js';
import { mostOfOneProgram } from './subscription-facts.js';

const idOf = (name: string): string => derivedId('subscriptions', name);
const administrator: Actor = { person: idOf('admin'), roles: ['administrator'] };
const staff: Actor = { person: idOf('olena'), roles: ['staff'] };
const account = idOf('register');
const program: Actor = { person: account, roles: ['staff'] };
const another: Actor = { person: idOf('portal'), roles: ['staff'] };
const register = serviceAccountEvents.serviceAccountRegistered({ account, name: 'Реєстр', responsible: idOf('oksana'), roles: [] });
const directory = directoryOf([
  register,
  unitEvents.unitAdded({ unit: idOf('registry'), key: 'registry', name: 'Реєстр', parent: null, head: null }),
]);
const house = { directory, subscriptions: new Map<string, KnownSubscription>() };
const now = '2026-03-03T12:00:00.000Z';
const { given } = specsOf(subscriptionMachine, { events: e, now, house });

const subscription = idOf('subscription');
const wanted = { name: 'Довідки', kinds: ['complaint', 'capa'], types: [], units: [idOf('registry')] };
const input = { subscription, account, ...wanted, from: 'now' } as const;
const opened = e.subscriptionOpened({ ...input, kinds: ['capa', 'complaint'] });

describe('a subscription', () => {
  it('is opened by a program for itself, or by an administrator for it', () => {
    given().when(openSubscription, input).by(program).accepted(opened);
    given().when(openSubscription, input).by(administrator).accepted(opened);
    given().when(openSubscription, input).by(another).refused('own-program-or-administrator', { account });
    given()
      .when(openSubscription, { ...input, account: staff.person })
      .by(staff)
      .refused('program-is-there', { account: staff.person });
    given(opened).when(openSubscription, input).by(program).refused('wrong-status');
  });

  it('reads of units that are there', () => {
    const units = [idOf('registry'), idOf('nowhere')];
    given()
      .when(openSubscription, { ...input, units })
      .by(program)
      .refused('units-are-there', { units: [idOf('nowhere')] });
    given(opened)
      .when(changeSubscription, { ...wanted, units })
      .by(program)
      .refused('units-are-there', { units: [idOf('nowhere')] });
  });

  it('is one of so many at most; those that have ended make room', () => {
    const many = (status: 'active' | 'ended', count: number) =>
      new Map(
        Array.from({ length: count }, (_, n): [string, KnownSubscription] => [
          idOf(`${n}`),
          { state: { status, subscription: { ...input, id: idOf(`${n}`) } }, since: { position: '0', index: 0, at: now } },
        ]),
      );
    const full = specsOf(subscriptionMachine, {
      events: e,
      now,
      house: { directory, subscriptions: many('active', mostOfOneProgram) },
    });
    full.given().when(openSubscription, input).by(program).refused('room-for-subscriptions', { most: mostOfOneProgram });
    const roomy = specsOf(subscriptionMachine, {
      events: e,
      now,
      house: { directory, subscriptions: many('ended', mostOfOneProgram) },
    });
    roomy.given().when(openSubscription, input).by(program).accepted(opened);
  });

  it('changes, quiet where nothing changes, and ends for good', () => {
    given(opened)
      .when(changeSubscription, { ...wanted, kinds: ['capa', 'complaint', 'capa'] })
      .by(program)
      .quietWhenRepeated()
      .when(changeSubscription, { ...wanted, kinds: ['complaint'], types: ['ComplaintReceived'] })
      .by(administrator)
      .accepted(e.subscriptionChanged({ subscription, ...wanted, kinds: ['complaint'], types: ['ComplaintReceived'] }))
      .when(endSubscription, { reason: 'Реєстр закрито' })
      .by(program)
      .accepted(e.subscriptionEnded({ subscription, reason: 'Реєстр закрито' }))
      .when(changeSubscription, wanted)
      .by(program)
      .refused('wrong-status');
    given(opened).when(changeSubscription, wanted).by(another).refused('own-program-or-administrator', { account });
    given(opened).when(endSubscription, { reason: 'so' }).by(another).refused('own-program-or-administrator', { account });
  });
});
