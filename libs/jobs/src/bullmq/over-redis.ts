import { Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { QueueOutOfReach } from '../errors.js';
import type { Jobs } from '../jobs.js';
import { jobsOver, type QueueOptions } from './bullmq-jobs.js';
import { redisAddress } from './redis-address.js';
import { redisConcerns } from './redis-concerns.js';

export interface RedisJobsOptions extends QueueOptions {
  /** Address of the Redis, as `redisAddress` reads it. */
  readonly address: string;
  /** Certificates of the authorities that vouch for it over TLS, as PEM; those that Node.js trusts where not given. */
  readonly authorities?: string;
  /** Told what of the server's settings makes a bad ground for a queue: once, at the opening. */
  readonly onConcern: (concern: string) => void;
}

/** How long an order waits for a Redis that does not answer, in milliseconds. */
const patience = 5_000;
/** Between two tries to come back to a Redis that is gone, in milliseconds: longer each time. */
const comingBack = (tries: number): number => Math.min(100 * tries, 2_000);

/**
 * The jobs on BullMQ over Redis. Any number of processes may order and work.
 * @throws QueueOutOfReach where nobody answers at the address. Later the queue comes back by itself whenever the Redis does.
 */
export async function redisJobs(options: RedisJobsOptions): Promise<Jobs> {
  const { address, onFault, onConcern } = options;
  const at = redisAddress(address, options.authorities);
  const connections: Redis[] = [];
  const connect = (more: { maxRetriesPerRequest: number | null; commandTimeout?: number }): Redis => {
    const client = new Redis({ ...at, ...more, lazyConnect: true, retryStrategy: comingBack, connectTimeout: patience } as RedisOptions & {
      replyMapping?: 'legacy';
    });
    client.on('error', (error) => onFault(error, null));
    connections.push(client);
    return client;
  };
  const end = async (): Promise<void> => {
    for (const client of connections) client.disconnect();
  };
  // Whoever orders is answered soon, also where nobody is there; the worker waits for as long as it takes.
  const ordering = connect({ maxRetriesPerRequest: 2, commandTimeout: patience });
  try {
    await reached(ordering);
    for (const concern of redisConcerns(await ordering.info())) onConcern(concern);
  } catch (error) {
    await end();
    throw new QueueOutOfReach(error);
  }
  return jobsOver(
    {
      queue: (name, more) => new Queue(name, { ...more, connection: ordering as never }),
      worker: (name, run, more) => new Worker(name, run, { ...more, connection: connect({ maxRetriesPerRequest: null }) as never }),
      end,
    },
    options,
  );
}

/** Sentinels that know no master are asked again and again by the client; the start does not wait for that. */
async function reached(client: Redis): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error('nobody answers')), 2 * patience);
  });
  try {
    await Promise.race([client.connect(), late]);
  } finally {
    clearTimeout(timer);
  }
}
