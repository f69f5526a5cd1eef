import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { request as plainRequest, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Reachable } from './addresses.js';

/** What came of one try. */
export type Outcome =
  | { readonly kind: 'taken'; readonly status: number }
  /** The other system answered, and did not take it. A redirection is none of the house's business. */
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'failed'; readonly code: FailureCode };

export const failureCodes = [
  'address-not-allowed',
  'not-encrypted',
  'name-not-found',
  'timed-out',
  'connection-failed',
  'untrusted-certificate',
] as const;
export type FailureCode = (typeof failureCodes)[number];

export interface PostParts {
  readonly reachable: Reachable;
  /** For the whole of one try, in milliseconds. */
  readonly deadlineMs: number;
  /** Every address of a name; the system's resolver where nothing is said. */
  readonly resolve?: (name: string) => Promise<readonly LookupAddress[]>;
}

/** Nothing of an answer but its status is of interest; so much of its body is taken, out of politeness, then the connection is closed. */
const mostOfAnAnswer = 64 * 1024;

class Refused extends Error {
  constructor(readonly code: FailureCode) {
    super(code);
  }
}

/**
 * Sends a body to an address once: no redirection is followed, nothing is kept open, and the address that is connected to is the very one that was
 * examined, so that a name that changes its meaning in between reaches nothing.
 */
export function post(
  url: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  { reachable, deadlineMs, resolve = (name) => lookup(name, { all: true }) }: PostParts,
): Promise<Outcome> {
  const target = new URL(url);
  const isPlain = target.protocol === 'http:';
  /** In clear only to addresses that whoever runs the house has named. */
  const assertReachable = (address: string): void => {
    const verdict = reachable.verdict(address);
    if (verdict === 'closed') throw new Refused('address-not-allowed');
    if (verdict === 'public' && isPlain) throw new Refused('not-encrypted');
  };
  const examined: LookupFunction = (name, options, tell) => {
    resolve(name).then(
      (found) => {
        const open = found.filter(({ address }) => reachable.verdict(address) !== 'closed');
        const [first] = open;
        try {
          if (!first) throw new Refused('address-not-allowed');
          for (const { address } of open) assertReachable(address);
        } catch (error) {
          tell(error as Error, '', 0);
          return;
        }
        if (options.all) tell(null, [...open]);
        else tell(null, first.address, first.family);
      },
      () => tell(new Refused('name-not-found'), '', 0),
    );
  };
  return new Promise((done) => {
    const literal = target.hostname.replace(/^\[(.*)\]$/, '$1');
    try {
      if (isIP(literal) !== 0) assertReachable(literal);
    } catch (error) {
      done(failureOf(error));
      return;
    }
    const options: RequestOptions = {
      method: 'POST',
      agent: false,
      lookup: examined,
      headers: { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' },
    };
    const sent: ClientRequest = (isPlain ? plainRequest : secureRequest)(target, options);
    /** What its status said stands, whatever becomes of the rest of the answer. */
    let said: Outcome | null = null;
    const end = (outcome: Outcome): void => {
      clearTimeout(deadline);
      done(said ?? outcome);
      sent.destroy();
    };
    const deadline = setTimeout(() => end({ kind: 'failed', code: 'timed-out' }), deadlineMs);
    sent.on('error', (error) => end(failureOf(error)));
    sent.on('socket', (socket) => {
      socket.once('connect', () => {
        try {
          assertReachable(socket.remoteAddress ?? '');
        } catch (error) {
          sent.destroy(error as Error);
        }
      });
    });
    sent.on('response', (answer) => {
      const outcome = outcomeOf(answer.statusCode ?? 0);
      said = outcome;
      const over = (): void => end(outcome);
      drained(answer).then(over, over);
    });
    sent.end(body);
  });
}

/** The answer is whole, or longer than anybody wants to know. */
async function drained(answer: IncomingMessage): Promise<void> {
  let bytes = 0;
  for await (const piece of answer) {
    bytes += (piece as Buffer).length;
    if (bytes > mostOfAnAnswer) return;
  }
}

const outcomeOf = (status: number): Outcome => ({ kind: status >= 200 && status < 300 ? 'taken' : 'answered', status });

function failureOf(error: unknown): Outcome {
  if (error instanceof Refused) return { kind: 'failed', code: error.code };
  const { code = '' } = error as { code?: string };
  const isAboutTrust = /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY|SSL|TLS/.test(code);
  return { kind: 'failed', code: isAboutTrust ? 'untrusted-certificate' : 'connection-failed' };
}
