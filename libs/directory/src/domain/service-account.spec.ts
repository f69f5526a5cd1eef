import { specsOf } from '#testing';
import { directoryOf } from './fold.js';
import { administrator, department, idOf, staff } from './sample.js';
import {
  endServiceAccount,
  issueServiceToken,
  registerServiceAccount,
  revokeServiceToken,
  serviceAccountMachine,
  setServiceResponsible,
  setServiceRoles,
} from './service-account.js';
import { serviceAccountEvents as e } from './service-account-events.js';
import { personEvents } from './events.js';

const now = '2026-03-03T12:00:00.000Z';
const house = { directory: directoryOf(department) };
const { given } = specsOf(serviceAccountMachine, { events: e, now, house });

const account = idOf('portal');
const portal = { account, name: 'Портал звернень', responsible: idOf('oksana'), roles: ['auditor' as const] };
const registered = e.serviceAccountRegistered(portal);
const token = {
  token: idOf('token'),
  label: 'portal of 2026',
  scopes: ['records:write', 'records:read'],
  expiresAt: '2027-03-03T00:00:00.000Z',
};
const issued = e.serviceTokenIssued({ ...token, account, scopes: ['records:read', 'records:write'] });

describe('a program’s account', () => {
  it('is opened by an administrator, with a person of the house who answers for it', () => {
    given().when(registerServiceAccount, portal).by(administrator).accepted(registered);
    const outcome = given()
      .when(registerServiceAccount, { ...portal, responsible: idOf('ghost') })
      .by(staff);
    outcome.refused('administrator-only');
    outcome.refused('person-is-here', { person: idOf('ghost') });
    given(registered).when(registerServiceAccount, portal).by(administrator).refused('wrong-status');
  });

  it('changes, quiet where nothing changes, and ends with its tokens', () => {
    given(registered, issued)
      .when(setServiceRoles, { roles: ['auditor'] })
      .by(administrator)
      .quietWhenRepeated()
      .when(setServiceResponsible, { responsible: idOf('ihor') })
      .by(administrator)
      .accepted(e.serviceAccountResponsibleSet({ account, responsible: idOf('ihor') }))
      .when(endServiceAccount, { reason: 'The portal is closed' })
      .by(administrator)
      .accepted(e.serviceAccountEnded({ account, reason: 'The portal is closed' }))
      .when(issueServiceToken, token)
      .by(administrator)
      .refused('wrong-status');
    expect(directoryOf([...department, registered, issued]).serviceToken(token.token)).toMatchObject({ account: { id: account } });
    const ended = e.serviceAccountEnded({ account, reason: 'closed' });
    expect(directoryOf([...department, registered, issued, ended]).serviceToken(token.token)).toBeUndefined();
  });

  it('has tokens that end in time and can be taken back', () => {
    given(registered).when(issueServiceToken, token).by(administrator).accepted(issued);
    for (const expiresAt of [now, '2028-03-04T12:00:00.000Z'])
      given(registered)
        .when(issueServiceToken, { ...token, expiresAt })
        .by(administrator)
        .refused('token-expires-in-time');
    const many = Array.from({ length: 20 }, (_, n) => e.serviceTokenIssued({ ...token, account, token: idOf(`token ${n}`) }));
    given(registered, ...many)
      .when(issueServiceToken, token)
      .by(administrator)
      .refused('room-for-tokens', { most: 20 });
    given(registered, issued)
      .when(revokeServiceToken, { token: token.token, reason: 'Lost' })
      .by(administrator)
      .accepted(e.serviceTokenRevoked({ account, token: token.token, reason: 'Lost' }))
      .when(revokeServiceToken, { token: token.token, reason: 'Lost' })
      .by(administrator)
      .refused('token-is-there');
  });

  it('acts in its roles, for as long as somebody of the house answers for it', () => {
    const directory = directoryOf([...department, registered]);
    expect(directory.rolesOf(account)).toEqual(['staff', 'auditor']);
    const left = personEvents.personLeft({ person: idOf('oksana'), reason: 'A new post' });
    expect(directoryOf([...department, registered, left]).rolesOf(account)).toBeNull();
    expect(directory.rolesOf(idOf('nobody'))).toBeNull();
  });
});
