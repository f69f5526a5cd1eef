/** The jobs and their handlers do not fit together: the start ends here. */
export class HandlersDoNotFit extends Error {
  override readonly name = 'HandlersDoNotFit';
  readonly code = 'handlers-do-not-fit';
  constructor(
    /** Jobs that nobody handles. */
    readonly missing: readonly string[],
    /** Jobs that more than one handler claims. */
    readonly doubled: readonly string[],
    /** Handlers of jobs that are not declared. */
    readonly unknown: readonly string[],
  ) {
    const list = (what: string, names: readonly string[]): string[] => (names.length > 0 ? [`${what}: ${names.join(', ')}`] : []);
    super(
      [
        ...list('jobs without handler', missing),
        ...list('jobs with more than one handler', doubled),
        ...list('handlers without job', unknown),
      ].join('; '),
    );
  }
}

/** An id that the queue would refuse or confuse: empty, with a colon, or longer than 200 characters. */
export class InvalidJobId extends Error {
  override readonly name = 'InvalidJobId';
  readonly code = 'invalid-job-id';
  constructor(readonly id: string) {
    super(`"${id}" cannot be the id of a job`);
  }
}

/** Thrown by a handler: trying again is of no use, the job is parked at once. */
export class ParkJob extends Error {
  override readonly name = 'ParkJob';
  constructor(readonly code: string) {
    super(code);
  }
}

/** Thrown by a handler: nothing is wrong with the job, the house cannot do it just now. It runs again a little later, as often as it takes. */
export class PutOffJob extends Error {
  override readonly name = 'PutOffJob';
  constructor(readonly code: string) {
    super(code);
  }
}

/** Nobody answers where the queue should lie. */
export class QueueOutOfReach extends Error {
  override readonly name = 'QueueOutOfReach';
  readonly code = 'queue-out-of-reach';
  constructor(cause: unknown) {
    super('no Redis answers at the address of the queue', { cause });
  }
}
