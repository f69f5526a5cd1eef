import { callerAt, signIn, type Caller } from '../house/caller.js';
import type { MailServer } from '#testing';

/** A Tuesday in office hours: what is not urgent goes within a minute. */
export const tuesday = Date.parse('2026-12-08T09:00:00.000Z');
/** So long after it happened a mail has gone that waits for others to the same person, in milliseconds. */
export const gathered = 90_000;

const secret = { password: 'a long password of somebody' };

/** The settings of a house whose mails go to this server. */
export const mailTo = ({ port }: MailServer): Readonly<Record<string, string>> => ({
  ...{ REDRESS_SMTP_HOST: '127.0.0.1', REDRESS_SMTP_PORT: String(port), REDRESS_SMTP_TLS: 'none' },
  ...{ REDRESS_MAIL_FROM: 'redress@example.org', REDRESS_PUBLIC_URL: 'https://redress.example.org' },
});

/** Somebody who gives work, and somebody who is told of it by mail. */
export interface Post {
  /** To whom mails go. */
  readonly addressee: string;
  /** Reports a record and gives it to them. @returns its id */
  assign(url: string, title: string): Promise<string>;
}

/** Makes both on a new house. */
export async function newPost(admin: Caller): Promise<Post> {
  await taken(admin, '/v1/directory/units', { key: 'heating', name: 'Опалення' });
  await taken(admin, '/v1/directory/processes', { key: 'repairs', name: 'Ремонти' });
  await taken(admin, '/v1/directory/people', { ...secret, name: 'Ніна', username: 'nina', roles: ['quality-manager'] });
  const petro = { ...secret, name: 'Петро', username: 'petro', contact: 'petro@example.org' };
  const addressee = String((await taken(admin, '/v1/directory/people', petro))['id']);
  return {
    addressee,
    async assign(url, title) {
      const nina = callerAt(url, await signIn(url, { ...secret, username: 'nina' }));
      const frame = { title, description: title, process: 'repairs', severity: 'minor' };
      const id = String((await taken(nina, '/v1/nonconformities', frame))['id']);
      const triage = { process: 'repairs', unit: 'heating', severity: 'minor', assignee: addressee };
      await taken(nina, `/v1/records/${id}/triage`, triage);
      return id;
    },
  };
}

async function taken(by: Caller, path: string, body: object): Promise<Readonly<Record<string, unknown>>> {
  const answer = await by.post(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Messages that stand so: open, delivered, withheld, failed. */
export async function messages(by: Caller, state: string): Promise<readonly object[]> {
  return (await by.get(`/v1/deliveries?state=${state}`)).body['items'] as object[];
}

/** Waits until so many mails have come. */
export async function received(server: MailServer, count: number): Promise<void> {
  while (server.received.length < count) await server.news();
}
