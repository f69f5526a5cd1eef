import { patiently } from '../house/caller.js';
import { send, type Clients, type Sent } from '../load/burst.js';
import { faultsOfAcknowledged, outcomeOf } from './acknowledged.js';
import { faultsOfLog, readLog } from './log.js';
import { faultsOfNumbers } from './numbers.js';

/** What was sent before a house was disturbed, and how one sees that its readers have come up to the log. */
export interface Disturbed {
  readonly earlier: readonly Sent[];
  readonly burst: readonly Sent[];
  readonly settled: () => Promise<unknown>;
}

/** Looks at what was acknowledged, then does what every client does: sends again what it has no answer for, and for once the rest too. */
export async function faultsOfResent(clients: Clients, { earlier, burst, settled }: Disturbed): Promise<string[]> {
  const all = [...earlier, ...burst];
  const faults = faultsOfAcknowledged(await readLog(clients.worker), clients, all);
  await Promise.all(
    burst.map(async (sent) => {
      const again = await patiently(() => send(clients, sent));
      const before = sent.answer;
      sent.answer = again;
      if (again.status >= 300) {
        faults.push(`${sent.key}: ${sent.path} was sent again, and answered ${again.status} ${JSON.stringify(again.body)}`);
        return;
      }
      if (before && before.status < 300 && outcomeOf(sent, before) !== outcomeOf(sent, again)) {
        faults.push(`${sent.key}: answered ${JSON.stringify(before.body)} first, then ${JSON.stringify(again.body)}`);
      }
    }),
  );
  // In the order of the plan, not of the answers: the next round follows from the seed alone.
  for (const { accepted, answer } of burst) if (answer !== null && answer.status < 300) accepted(answer.body as { id: string });
  await settled();
  const log = await readLog(clients.worker);
  faults.push(...faultsOfLog(log), ...faultsOfAcknowledged(log, clients, all), ...(await faultsOfNumbers(clients.worker, log)));
  return faults;
}
