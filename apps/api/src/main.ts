import { runProcess } from '#platform/ground';
import { beginApi } from './begin-api.js';

/** An HTTP process of a house whose parts run apart. Any number may run. */
await runProcess({ part: 'api', apart: true, begin: (ground) => beginApi(ground) });
