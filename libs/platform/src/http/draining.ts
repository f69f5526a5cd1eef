import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problem/problem.js';

/** How long requests under way may take at the end, in milliseconds; then they are cut off. */
const patience = 20_000;
/** Between two looks whether anything is under way, and how many of them have to see nothing in a row. */
const look = { every: 10, quiet: 3 } as const;

/** By what proxies go. */
const health = /^\/health\/(serving|ready)($|\?)/;

/**
 * Lets a server end without taking an answer away from anybody: who asks whether to send requests here is told no, and all else is answered until
 * that is `noticed`; what is under way is finished; what comes meanwhile (also over connections that wait to be accepted) is asked to come again;
 * then the connections are closed, which would otherwise hold the end up for as long as their clients keep them.
 */
export function drainAtTheEnd(server: FastifyInstance, noticed: () => Promise<void> = async () => undefined): void {
  let came = 0;
  let underWay = 0;
  let leaving = false;
  let ending = false;

  server.addHook('onRequest', (request, reply, done) => {
    came += 1;
    underWay += 1;
    reply.raw.once('close', () => (underWay -= 1));
    if (ending) void reply.header('connection', 'close');
    done(ending || (leaving && health.test(request.url)) ? new HttpProblem('shutting-down') : undefined);
  });

  server.addHook('preClose', async () => {
    leaving = true;
    await noticed();
    ending = true;
    const until = performance.now() + patience;
    for (let quiet = 0; quiet < look.quiet && performance.now() < until;) {
      const before = came;
      await pause(look.every);
      quiet = underWay === 0 && came === before ? quiet + 1 : 0;
    }
    // Nobody waits for an answer on what is left, or has waited long enough. Some have never sent a byte, which Node.js does not call idle.
    server.server.closeAllConnections();
  });
}
