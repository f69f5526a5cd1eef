import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { mailServer, testCertificate, type MailServer } from '#testing';
import type { Letter } from './letter.js';
import { smtpPostman, type MailServer as Place } from './smtp.js';

const letter: Letter = {
  messageId: '<m.1@redress.example.org>',
  to: 'olena@example.org',
  subject: 'До вас надійшло: розглянути',
  text: 'Строк — 4 грудня\n',
  html: '<p>Строк — 4 грудня</p>',
  references: ['<complaint.1@redress.example.org>'],
  unsubscribe: 'https://redress.example.org/v1/unsubscribe?words=a',
};
const from = 'Redress <redress@example.org>';
const short = { connect: 20_000, silence: 20_000, whole: 400 };
const patient = { connect: 20_000, silence: 20_000, whole: 60_000 };
const never = new AbortController().signal;
const place = ({ port }: MailServer, more: Partial<Place> = {}): Place => ({
  ...{ host: '127.0.0.1', port, tls: 'none', login: null, ca: null },
  ...more,
});

describe('a mail server', () => {
  let server: MailServer;
  beforeAll(async () => {
    server = await mailServer();
  });
  beforeEach(() => {
    server.manner = 'takes';
  });
  afterAll(() => server?.close());

  it('gets a letter as text and as HTML, marked as made by a machine, in its thread', async () => {
    expect(await smtpPostman(place(server), patient).send(from, letter, never)).toEqual({ is: 'delivered' });
    expect(server.received).toMatchObject([
      {
        to: letter.to,
        encrypted: false,
        headers: {
          from,
          subject: letter.subject,
          'message-id': letter.messageId,
          references: letter.references[0],
          'in-reply-to': letter.references[0],
          'auto-submitted': 'auto-generated',
          'list-unsubscribe': `<${letter.unsubscribe}>`,
          'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
        },
        text: expect.stringContaining('Строк — 4 грудня') as string,
      },
    ]);
    expect(server.received[0]!.text).toContain('<p>Строк — 4 грудня</p>');
  });

  it.each([
    ['refuses' as const, { is: 'refused', reason: 'smtp-550', again: false }],
    ['refuses-content' as const, { is: 'refused', reason: 'smtp-554', again: false }],
    ['puts-off' as const, { is: 'refused', reason: 'smtp-451', again: true }],
    ['dies-when-told' as const, { is: 'refused', reason: expect.stringMatching(/^smtp-/) as string, again: true }],
    ['dies-when-taken' as const, { is: 'refused', reason: expect.stringMatching(/^smtp-/) as string, again: true }],
  ])('that %s is told apart from one that takes it', async (manner, outcome) => {
    server.manner = manner;
    expect(await smtpPostman(place(server), patient).send(from, letter, never)).toEqual(outcome);
  });

  it('that says nothing more is left after a deadline of our own', async () => {
    server.manner = 'hangs';
    expect(await smtpPostman(place(server), short).send(from, letter, never)).toEqual({ is: 'refused', reason: 'smtp-abort', again: true });
  });

  it('that says nothing more is left at once where the house ends', async () => {
    server.manner = 'hangs';
    const before = server.asked;
    const end = new AbortController();
    const sent = smtpPostman(place(server), patient).send(from, letter, end.signal);
    while (server.asked === before) await server.news();
    end.abort();
    expect(await sent).toEqual({ is: 'refused', reason: 'smtp-abort', again: true });
  });

  it('that never says a word is left as well', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = mute.address() as AddressInfo;
    const sent = await smtpPostman(place({ ...server, port }), { connect: 300, silence: 20_000, whole: 60_000 }).send(from, letter, never);
    expect(sent).toEqual({ is: 'refused', reason: expect.stringMatching(/^smtp-/) as string, again: true });
    mute.close();
  });

  it('that is not there is tried again', async () => {
    const gone = await mailServer();
    const at = place(gone);
    await gone.close();
    expect(await smtpPostman(at, patient).send(from, letter, never)).toMatchObject({ is: 'refused', again: true });
  });
});

describe('a mail server with TLS', () => {
  it.each(['starttls', 'implicit'] as const)('(%s) is believed by its certificate only', async (tls) => {
    const server = await mailServer({ tls, login: { user: 'redress', password: 'secret' } });
    try {
      const login = { user: 'redress', password: 'secret' };
      const known = place(server, { tls, login, ca: testCertificate.cert });
      expect(await smtpPostman({ ...known, ca: null }, patient).send(from, letter, never)).toMatchObject({ is: 'refused', again: true });
      expect(await smtpPostman({ ...known, login: { user: 'redress', password: 'wrong' } }, patient).send(from, letter, never)).toEqual({
        is: 'refused',
        reason: 'smtp-535',
        again: true,
      });
      expect(await smtpPostman(known, patient).send(from, letter, never)).toEqual({ is: 'delivered' });
      expect(server.received).toMatchObject([{ encrypted: true }]);
    } finally {
      await server.close();
    }
  });

  it('that offers none is told nothing where it is wanted', async () => {
    const server = await mailServer();
    expect(await smtpPostman(place(server, { tls: 'starttls' }), patient).send(from, letter, never)).toMatchObject({
      is: 'refused',
      again: true,
    });
    expect(server.asked).toBe(0);
    await server.close();
  });
});
