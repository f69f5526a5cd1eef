import type { Job, JobType, Processor, Queue, QueueOptions, Worker, WorkerOptions } from 'bullmq';

/** What the jobs ask of BullMQ's queue, whatever it stands on. */
export type QueueOnGround = Pick<Queue, 'addBulk' | 'close' | 'remove' | 'waitUntilReady'> & {
  on(event: 'error', hear: (error: Error) => void): unknown;
  getActive(start?: number, end?: number): Promise<Job[]>;
  getDelayed(start?: number, end?: number): Promise<Job[]>;
  getFailed(): Promise<Job[]>;
  getJobCounts(...types: JobType[]): Promise<Record<string, number>>;
  getWaiting(start?: number, end?: number): Promise<Job[]>;
  getJob(id: string): Promise<Job | undefined>;
};

/** What the jobs ask of BullMQ's worker. */
export type WorkerOnGround = Pick<Worker, 'close' | 'waitUntilReady'> & {
  on(event: 'error', hear: (error: Error) => void): unknown;
};

/** What BullMQ stands on: where its queue lies, and how it is reached. Everything else is the same on each. */
export interface Ground {
  queue(name: string, options: Omit<QueueOptions, 'connection'>): QueueOnGround;
  worker(name: string, run: Processor, options: Omit<WorkerOptions, 'connection'>): WorkerOnGround;
  /** Lets go of the connections, after queue and worker were closed. */
  end(): Promise<void>;
}
