import type { Actor } from '#kernel';
import { specsOf } from '#testing';
import { personEvents as e, type PersonEvent } from './events.js';
import { directoryOf } from './fold.js';
import {
  changeDetails,
  comeBack,
  endSignIn,
  giveSignIn,
  grantRoles,
  leave,
  linkProviderAccount,
  movePerson,
  readOut,
  personMachine,
  registerPerson,
  revokeRoles,
  setSuperior,
} from './person.js';
import { administrator, department, idOf, registered, sealedFor, staff } from './sample.js';

const now = '2026-03-03T12:00:00.000Z';
const { given } = specsOf(personMachine, { events: e, now, house: { directory: directoryOf(department) } });
const olena = registered('olena', { unit: 'permits', roles: ['staff'] }) as PersonEvent[];
const admin = [
  ...registered('admin', { roles: ['administrator'] }),
  e.signInGiven({ person: idOf('admin'), username: sealedFor('admin'), reservation: 'r1' }),
] as PersonEvent[];
const nina = { person: idOf('nina'), name: sealedFor('nina'), contact: null, key: null, unit: idOf('finance'), superior: idOf('oksana') };

describe('a person of the directory', () => {
  it('is registered once, by an administrator', () => {
    given()
      .when(registerPerson, { ...nina, roles: ['auditor', 'staff'] })
      .by(administrator)
      .accepted(e.personRegistered(nina), e.rolesGranted({ person: nina.person, roles: ['staff', 'auditor'] }))
      .when(registerPerson, { ...nina, roles: [] })
      .by(administrator)
      .refused('wrong-status');
    given()
      .when(registerPerson, { ...nina, roles: [] })
      .by(staff)
      .refused('administrator-only');
  });

  it('stands in a unit and under a superior that are there, each value under the own key', () => {
    const ghost = idOf('ghost');
    const outcome = given()
      .when(registerPerson, { ...nina, name: sealedFor('olena'), unit: ghost, superior: ghost, roles: [] })
      .by(administrator);
    outcome.refused('unit-is-open', { unit: ghost });
    outcome.refused('person-is-here', { person: ghost });
    outcome.refused('sealed-under-own-key', { person: nina.person });
  });

  it('never reports to itself, not even over others', () => {
    given(...olena)
      .when(setSuperior, { superior: idOf('olena') })
      .by(administrator)
      .refused('superiors-form-no-circle');
    const under = directoryOf([...department, e.superiorSet({ person: idOf('oksana'), superior: idOf('olena') })]);
    given(...olena)
      .inHouse({ directory: under })
      .when(setSuperior, { superior: idOf('petro') })
      .by(administrator)
      .refused('superiors-form-no-circle', { person: idOf('olena'), superior: idOf('petro') });
    given(...olena)
      .when(setSuperior, { superior: idOf('petro') })
      .by(administrator)
      .accepted(e.superiorSet({ person: idOf('olena'), superior: idOf('petro') }))
      .when(setSuperior, { superior: idOf('petro') })
      .by(administrator)
      .quietWhenRepeated();
  });

  it('is told what is held of them, as are those who answer for personal data, and the reading is noted', () => {
    const readBy = (person: string, roles: Actor['roles'] = [], onBehalfOf?: string) =>
      given(...olena)
        .when(readOut, {})
        .by({ person: idOf(person), roles, ...(onBehalfOf !== undefined && { onBehalfOf: idOf(onBehalfOf) }) });
    const noted = e.personAccessReported({ person: idOf('olena') });
    readBy('olena').accepted(noted);
    readBy('petro', ['quality-manager']).accepted(noted);
    readBy('maria', ['head-of-department']).accepted(noted);
    for (const outcome of [readBy('petro'), readBy('admin', ['administrator']), readBy('petro', ['staff'], 'olena')])
      outcome.refused('persons-report-is-yours');
  });

  it('changes unit, name and roles, quiet where nothing changes', () => {
    given(...olena)
      .when(movePerson, { unit: idOf('finance') })
      .by(administrator)
      .accepted(e.personMoved({ person: idOf('olena'), unit: idOf('finance') }))
      .when(movePerson, { unit: idOf('finance') })
      .by(administrator)
      .quietWhenRepeated()
      .when(grantRoles, { roles: ['auditor', 'staff'] })
      .by(administrator)
      .accepted(e.rolesGranted({ person: idOf('olena'), roles: ['auditor'] }))
      .when(grantRoles, { roles: ['auditor'] })
      .by(administrator)
      .quietWhenRepeated()
      .when(revokeRoles, { roles: ['auditor', 'administrator'] })
      .by(administrator)
      .accepted(e.rolesRevoked({ person: idOf('olena'), roles: ['auditor'] }))
      .when(changeDetails, { name: sealedFor('olena'), contact: sealedFor('olena') })
      .by(administrator)
      .accepted(e.personDetailsChanged({ person: idOf('olena'), name: sealedFor('olena'), contact: sealedFor('olena') }))
      .when(changeDetails, { name: sealedFor('petro'), contact: null })
      .by(administrator)
      .refused('sealed-under-own-key');
  });

  it('gets a sign-in and loses it', () => {
    const username = sealedFor('olena');
    given(...olena)
      .when(giveSignIn, { username, reservation: 'r2' })
      .by(administrator)
      .accepted(e.signInGiven({ person: idOf('olena'), username, reservation: 'r2' }))
      .when(giveSignIn, { username, reservation: 'r2' })
      .by(administrator)
      .quietWhenRepeated()
      .when(endSignIn, { reason: 'long leave' })
      .by(administrator)
      .accepted(e.signInEnded({ person: idOf('olena'), reason: 'long leave' }))
      .when(endSignIn, { reason: 'long leave' })
      .by(administrator)
      .quietWhenRepeated();
    given(...olena)
      .when(giveSignIn, { username: sealedFor('petro'), reservation: 'r2' })
      .by(administrator)
      .refused('sealed-under-own-key');
  });

  it('is known by one account at the provider, which opens nothing to whom it was ended, or who left', () => {
    const signIn: Actor = { person: 'process:sign-in', roles: [], process: 'sign-in' };
    const account = (reservation: string) => ({ issuer: 'https://login.example.org', account: sealedFor('olena'), reservation });
    const linked = e.providerAccountLinked({ person: idOf('olena'), ...account('p1') });
    const given1 = given(...olena)
      .when(linkProviderAccount, account('p1'))
      .by(administrator)
      .refused('engine-only')
      .when(linkProviderAccount, account('p1'))
      .by(signIn)
      .accepted(linked)
      .leaves((state) => expect(state).toMatchObject({ person: { signIn: true, provider: 'p1' } }))
      .when(linkProviderAccount, account('p1'))
      .by(signIn)
      .quietWhenRepeated();
    given1.when(linkProviderAccount, account('p2')).by(signIn).refused('no-other-account-is-linked');
    given1
      .when(endSignIn, { reason: 'long leave' })
      .by(administrator)
      .accepted()
      .when(linkProviderAccount, account('p1'))
      .by(signIn)
      .refused('sign-in-was-not-ended')
      .when(giveSignIn, { username: sealedFor('olena'), reservation: 'r2' })
      .by(administrator)
      .accepted()
      .when(linkProviderAccount, account('p2'))
      .by(signIn)
      .accepted();
    const left = given1.when(leave, { reason: 'retired' }).by(administrator).accepted();
    left.when(linkProviderAccount, account('p1')).by(signIn).refused('wrong-status');
    left
      .when(comeBack, { unit: null })
      .by(administrator)
      .accepted()
      .when(linkProviderAccount, account('p1'))
      .by(signIn)
      .refused('sign-in-was-not-ended');
  });

  it('leaves and comes back', () => {
    given(...olena)
      .when(leave, { reason: 'retired' })
      .by(administrator)
      .accepted(e.personLeft({ person: idOf('olena'), reason: 'retired' }))
      .when(grantRoles, { roles: ['auditor'] })
      .by(administrator)
      .refused('wrong-status')
      .when(comeBack, { unit: idOf('permits') })
      .by(administrator)
      .accepted(e.personReturned({ person: idOf('olena'), unit: idOf('permits') }));
  });

  it('is not the last administrator to go', () => {
    given(...admin)
      .when(leave, { reason: 'retired' })
      .by(administrator)
      .refused('an-administrator-remains', { person: idOf('admin') });
    given(...admin)
      .when(endSignIn, { reason: 'retired' })
      .by(administrator)
      .refused('an-administrator-remains');
    given(...admin)
      .when(revokeRoles, { roles: ['administrator'] })
      .by(administrator)
      .refused('an-administrator-remains');
    given(...admin)
      .when(revokeRoles, { roles: ['auditor'] })
      .by(administrator)
      .accepted();
    const another = directoryOf([
      ...department,
      ...registered('second', { roles: ['administrator'] }),
      e.signInGiven({ person: idOf('second'), username: sealedFor('second'), reservation: 'r3' }),
    ]);
    given(...admin)
      .inHouse({ directory: another })
      .when(leave, { reason: 'retired' })
      .by(administrator)
      .accepted();
  });
});
