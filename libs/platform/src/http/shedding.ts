import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problem/problem.js';

/** What a server has to do just now. */
export interface Load {
  /** Requests that wait for their answer. */
  readonly waiting: number;
  /** Answers that are being sent. */
  readonly sending: number;
  /** Requests that were asked to come again, since the start. */
  readonly shed: number;
}

/** Whether somebody asks who looks after the process. */
export const isOfOperators = ({ url }: { readonly url: string }): boolean => /^\/(health\/|metrics)/.test(url);

/** How many may be under way where nothing is said. */
const usualLimit = 500;

/**
 * Asks whoever comes while too many wait already to come again a little later: an answer now (503 with `Retry-After`) is worth more than one
 * that nobody waits for any more. Whoever looks after the process is always answered, and long answers (streams, files) count only until
 * they begin.
 */
export function shedLoad(server: FastifyInstance, limit = usualLimit): Load {
  const open = new Set<ServerResponse>();
  let shed = 0;
  const waiting = (): number => [...open].filter(({ headersSent }) => !headersSent).length;

  server.addHook('onRequest', (request, reply, done) => {
    if (!isOfOperators(request) && open.size >= limit && waiting() >= limit) {
      shed += 1;
      done(new HttpProblem('overloaded'));
      return;
    }
    open.add(reply.raw);
    reply.raw.once('close', () => open.delete(reply.raw));
    done();
  });

  return {
    get waiting() {
      return waiting();
    },
    get sending() {
      return open.size - waiting();
    },
    get shed() {
      return shed;
    },
  };
}
