import { runProcess } from '#platform/ground';
import { beginProjector } from './begin-projector.js';

/** A process that reads the log of a house whose parts run apart. One reads at a time; any number may stand by. */
await runProcess({ part: 'projector', apart: true, begin: (ground) => beginProjector(ground) });
