import { runProcess } from '#platform/ground';
import { beginWorker } from './begin-worker.js';

/** A process that works on the queue of a house whose parts run apart. Any number may run. */
await runProcess({ part: 'worker', apart: true, begin: (ground) => beginWorker(ground) });
