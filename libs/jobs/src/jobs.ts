import type { z } from 'zod';
import type { Instant, Uuid } from '#kernel';
import { HandlersDoNotFit } from './errors.js';

/** A kind of job: its name and what it must know. Data are plain JSON and hold no personal field in clear. */
export interface JobType<Data = unknown> {
  readonly name: string;
  readonly data: z.ZodType<Data>;
}

/** Declares a kind of job. The name is stored with each job: it stays for good. */
export function jobType<Data>(name: string, data: z.ZodType<Data>): JobType<Data> {
  return { name, data };
}

/** What a handler learns of the delivery. */
export interface Delivery<Data> {
  readonly id: string;
  readonly data: Data;
  /** From 1. */
  readonly attempt: number;
  /** Of the commands that it sends. */
  readonly correlationId: Uuid;
}

/**
 * Does a job. It may be called twice for one job, late, never, or on two machines at once: the job says "look now", and what is looked
 * at decides. A throw means: again later, a few times. `ParkJob` means: not again. `PutOffJob` means: again later, as often as it takes.
 */
export interface JobHandler {
  readonly job: string;
  readonly data: z.ZodType;
  run(delivery: Delivery<unknown>): Promise<void>;
}

/** Binds a kind of job to what does it. */
export function handles<Data>(job: JobType<Data>, run: (delivery: Delivery<Data>) => Promise<void>): JobHandler {
  return { job: job.name, data: job.data, run: (delivery) => run({ ...delivery, data: job.data.parse(delivery.data) }) };
}

/** One thing to be done at an instant. */
export interface JobOrder<Data = unknown> {
  readonly job: JobType<Data>;
  /** Unique within its kind. An order with an id that waits, runs or is parked already changes nothing, whatever its time. */
  readonly id: string;
  readonly at: Instant;
  readonly data: Data;
}

/** What a job is called: its kind, and its id within that. */
export interface JobName {
  readonly job: JobType;
  readonly id: string;
}

/** A job that waits for its time, or runs. */
export interface WaitingJob {
  readonly job: string;
  readonly id: string;
  readonly data: unknown;
  /** When it runs; since when it could, where it runs already or as soon as somebody is free. */
  readonly at: Instant;
}

/** A job that failed as often as it may, and waits for a person. */
export interface ParkedJob {
  readonly job: string;
  readonly id: string;
  readonly data: unknown;
  /** The code or the name of the last error. */
  readonly reason: string;
  readonly attempts: number;
  readonly parkedAt: Instant;
}

/** How much lies in the queue: numbers that are cheap to ask for, however much it is. */
export interface QueueLoad {
  /** Jobs that run, or that run as soon as somebody is free. */
  readonly due: number;
  /** Jobs that wait for their time. */
  readonly ahead: number;
  /** Since when the one could run that has waited longest; null where none is due. */
  readonly dueSince: Instant | null;
}

/** The alarm clocks of the house. Whatever lies in here can be thrown away and comes back from the log. */
export interface Jobs {
  schedule<Data>(order: JobOrder<Data>): Promise<void>;
  /** Many at once; each as `schedule`. */
  scheduleAll(orders: readonly JobOrder[]): Promise<void>;
  /** Takes a waiting or parked job out; one that runs already goes on. */
  cancel(job: JobType, id: string): Promise<void>;
  /** Many at once; each as `cancel`. */
  cancelAll(jobs: readonly JobName[]): Promise<void>;
  /** The jobs that wait or run, in no order. */
  waiting(): Promise<readonly WaitingJob[]>;
  /** How many there are, without looking at each. */
  load(): Promise<QueueLoad>;
  /** The jobs that wait for a person, newest first. */
  parked(): Promise<readonly ParkedJob[]>;
  /** Lets a parked job run again; false where it is not parked. */
  retry(job: string, id: string): Promise<boolean>;
  /**
   * Begins to work.
   * @throws HandlersDoNotFit where a declared job has no handler, or two, or a handler no job.
   */
  start(handlers: readonly JobHandler[]): Promise<void>;
  /** Lets running handlers finish and ends. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * One handler a job, by the job's name.
 * @throws HandlersDoNotFit
 */
export function fitHandlers(types: readonly JobType[], handlers: readonly JobHandler[]): ReadonlyMap<string, JobHandler> {
  const declared = new Set(types.map(({ name }) => name));
  const counted = new Map<string, number>();
  for (const { job } of handlers) counted.set(job, (counted.get(job) ?? 0) + 1);
  const missing = [...declared].filter((name) => !counted.has(name));
  const doubled = [...counted].filter(([, count]) => count > 1).map(([name]) => name);
  const unknown = [...counted.keys()].filter((name) => !declared.has(name));
  if (missing.length + doubled.length + unknown.length > 0) throw new HandlersDoNotFit(missing, doubled, unknown);
  return new Map(handlers.map((handler) => [handler.job, handler]));
}
