import { handles, redisJobs } from '#jobs';
import { systemClock } from '#kernel';
import { measuredJob, measuredQueue } from './queue-job.js';

/** A worker process that does jobs without work, and tells its parent how many. */
const jobs = await redisJobs({ address: process.argv[2]!, clock: systemClock, ...measuredQueue });
let untold = 0;
await jobs.start([
  handles(measuredJob, () => {
    untold += 1;
    if (untold === 1)
      setTimeout(() => {
        process.send!(untold);
        untold = 0;
      }, 20);
    return Promise.resolve();
  }),
]);
process.send!(0);
