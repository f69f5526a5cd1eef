import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOfAlarms } from './alarms.js';
import { fire, plannedBurst } from './burst.js';
import type { Sent } from './burst.js';
import { callerAt, patiently } from './caller.js';
import type { Caller } from './caller.js';
import { faultsOfAcknowledged, faultsOfLog, faultsOfNumbers, faultsOfRebuild, readLog } from './checks.js';
import { randomFrom } from './random.js';
import type { Random } from './random.js';
import { clearAfter, startHouse } from './running-house.js';
import type { RunningHouse } from './running-house.js';

export interface Chaos {
  readonly seed: number;
  readonly rounds: number;
  /** Commands that are sent at once in a round. */
  readonly commands: number;
  /** Told what happens, for people. */
  readonly tell: (line: string) => void;
}

/**
 * Rounds of: send many commands at once, kill the whole process group while they are under way, start again, look for anything that was
 * lost, doubled or broken. Then the same with the clockwork: all obligations fall due at once, and the house is killed while it acts.
 * The same seed plans the same commands and kills after the same number of answers.
 * @returns what was wrong; nothing where all is well.
 */
export async function chaos({ seed, rounds, commands, tell }: Chaos): Promise<string[]> {
  const home = await mkdtemp(join(tmpdir(), 'redress-chaos-'));
  const data = join(home, 'data');
  const random = randomFrom(seed);
  const sent: Sent[] = [];
  const faults: string[] = [];
  let house = await startHouse({ data });
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const burst = plannedBurst(seed, round, commands, random, recordsOf(sent));
      const killAfter = random.below(commands);
      await fireUntilKilled(house, burst, killAfter, random);
      const unknown = burst.filter(({ answer }) => answer === null).length;
      house = await startHouse({ data });
      const found = await faultsAfterRestart(await callerAt(house.url), sent, burst);
      sent.push(...burst);
      const ready = `ready again after ${Math.round(house.readyAfter)} ms`;
      tell(`round ${round}: killed after ${killAfter} answers, ${unknown} of ${commands} unknown; ${ready}; ${found.length} faults`);
      faults.push(...found.map((fault) => `round ${round}: ${fault}`));
    }
    faults.push(...(await faultsOfRebuild(await callerAt(house.url))));
    await house.end();
    faults.push(...(await faultsOfAlarms({ data, random, tell })));
    return faults;
  } finally {
    await house.kill();
    await clearAfter(data);
    await rm(home, { recursive: true, force: true });
  }
}

function recordsOf(sent: readonly Sent[]): string[] {
  return sent.flatMap(({ path, answer }) => (path === '/v1/nonconformities' && answer ? [String(answer.body['id'])] : []));
}

async function fireUntilKilled(house: RunningHouse, burst: readonly Sent[], killAfter: number, random: Random): Promise<void> {
  const caller = await callerAt(house.url);
  let killed: Promise<void> | null = null;
  const kill = (): void => void (killed ??= house.kill());
  const fired = fire(caller, burst, random, (count) => {
    if (count >= killAfter) kill();
  });
  if (killAfter === 0) kill();
  await fired;
  kill();
  await killed;
}

/** Looks at what was acknowledged, then does what every client does: sends again what it has no answer for, and for once the rest too. */
async function faultsAfterRestart(caller: Caller, earlier: readonly Sent[], burst: readonly Sent[]): Promise<string[]> {
  const faults = faultsOfAcknowledged(await readLog(caller), caller.person, [...earlier, ...burst]);
  await Promise.all(
    burst.map(async (sent) => {
      const again = await patiently(() => caller.post(sent.path, sent.body, sent.key));
      const before = sent.answer;
      sent.answer = again;
      if (again.status >= 300) faults.push(`${sent.key}: sent again, and answered ${again.status} ${JSON.stringify(again.body)}`);
      else if (before && (before.body['id'] !== again.body['id'] || before.body['revision'] !== again.body['revision'])) {
        faults.push(`${sent.key}: answered ${JSON.stringify(before.body)} first, then ${JSON.stringify(again.body)}`);
      }
    }),
  );
  const log = await readLog(caller);
  faults.push(...faultsOfLog(log), ...faultsOfAcknowledged(log, caller.person, [...earlier, ...burst]));
  const end = log.at(-1)?.position ?? '';
  await patiently(() => caller.get(`/v1/records?limit=1&after=${encodeURIComponent(end)}`));
  const reported = new Set(recordsOf([...earlier, ...burst]));
  faults.push(...(await faultsOfNumbers(caller, reported)));
  return faults;
}
