import { directoryOf, personEvents, serviceAccountEvents } from '#directory/domain';
import { derivedId, type Actor, type Sealed } from '#kernel';
import { specsOf } from '#testing';
import { webhookEvents as e } from './events.js';
import { changeWebhook, endWebhook, noteParked, registerWebhook, rotateWebhookSecret, webhookMachine } from './webhook.js';
import { webhookAddress } from './webhook-facts.js';

const idOf = (name: string): string => derivedId('webhooks', name);
const administrator: Actor = { person: idOf('admin'), roles: ['administrator'] };
const staff: Actor = { person: idOf('olena'), roles: ['staff'] };
const account = idOf('portal');
const portal = serviceAccountEvents.serviceAccountRegistered({ account, name: 'Портал', responsible: idOf('oksana'), roles: [] });
const house = { directory: directoryOf([portal]) };
const { given } = specsOf(webhookMachine, { events: e, now: '2026-03-03T12:00:00.000Z', house });
const { person } = administrator;
const sealedFor = (subject: string): Sealed => ({ sealed: 1, subject, box: 'AAAA', commitment: '0'.repeat(64) });
const staffedHouse = {
  directory: directoryOf([
    portal,
    personEvents.personRegistered({ person, name: sealedFor(person), contact: null, key: null, unit: null, superior: null }),
    personEvents.rolesGranted({ person, roles: ['administrator'] }),
    personEvents.signInGiven({ person, username: sealedFor(person), reservation: 'admin' }),
  ]),
};
const withAdministrator = specsOf(webhookMachine, { events: e, now: '2026-03-03T12:00:00.000Z', house: staffedHouse });
const courier: Actor = { person: 'process:courier', roles: [], process: 'courier' };

const webhook = idOf('webhook');
const url = 'https://register.example.org/redress';
const registered = e.webhookRegistered({ webhook, account, url, subjects: ['capa', 'record'], types: [] });
const input = { webhook, account, url, subjects: ['record', 'capa'] as const, types: [] };

describe('a webhook', () => {
  it('is registered by an administrator, for a program of the house', () => {
    given().when(registerWebhook, input).by(administrator).accepted(registered);
    const outcome = given()
      .when(registerWebhook, { ...input, account: idOf('oksana') })
      .by(staff);
    outcome.refused('administrator-only');
    outcome.refused('program-is-there', { account: idOf('oksana') });
    given(registered).when(registerWebhook, input).by(administrator).refused('wrong-status');
  });

  it('changes, quiet where nothing changes; its secret is renewed', () => {
    given(registered)
      .when(changeWebhook, { url, subjects: ['record', 'capa'], types: [] })
      .by(administrator)
      .quietWhenRepeated()
      .when(changeWebhook, { url, subjects: ['record'], types: ['ComplaintReceived'] })
      .by(administrator)
      .accepted(e.webhookChanged({ webhook, url, subjects: ['record'], types: ['ComplaintReceived'] }))
      .when(rotateWebhookSecret, {})
      .by(administrator)
      .accepted(e.webhookSecretRotated({ webhook, generation: 2 }));
    given(registered)
      .when(changeWebhook, { url, subjects: ['record'], types: [] })
      .by(staff)
      .refused('administrator-only');
    given(registered).when(rotateWebhookSecret, {}).by(staff).refused('administrator-only');
  });

  it('ends for good', () => {
    given(registered)
      .when(endWebhook, { reason: 'The register is closed' })
      .by(administrator)
      .accepted(e.webhookEnded({ webhook, reason: 'The register is closed' }))
      .when(rotateWebhookSecret, {})
      .by(administrator)
      .refused('wrong-status');
    given(registered).when(endWebhook, { reason: 'so' }).by(staff).refused('administrator-only');
  });

  it('that takes nothing is noted by the engine alone, and administrators are told', () => {
    const parked = { delivery: idOf('delivery'), reason: 'answered-500', attempts: 40, since: '2026-02-28T12:00:00.000Z' };
    const staffed = withAdministrator.given(registered);
    const { data } = e.webhookParked({ webhook, ...parked, recipients: [administrator.person] });
    const noted = staffed.when(noteParked, parked).by(courier);
    noted.noting('WebhookParked');
    expect(noted.decision).toMatchObject({ events: [{ data }] });
    staffed.when(noteParked, parked).by(administrator).refused('engine-only');
    given(registered, e.webhookEnded({ webhook, reason: 'so' }))
      .when(noteParked, parked)
      .by(courier)
      .refused('wrong-status');
  });

  it.each(['ftp://a.example', 'https://user:secret@a.example', 'https://a.example/#part', 'a.example', 'http://', 'javascript:alert(1)'])(
    'does not listen at %j',
    (address) => {
      expect(webhookAddress.safeParse(address).success).toBe(false);
    },
  );
});
