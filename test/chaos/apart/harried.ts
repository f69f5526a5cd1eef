import { callerAt } from '../house/caller.js';
import type { Sent } from '../load/burst.js';
import type { Random } from '../load/random.js';
import type { World } from '../load/world.js';
import type { Recovery } from './recovery.js';
import type { Field } from './troubles.js';
import type { Disturbance } from './turns.js';

/** A house whose parts run apart, while it is harried. */
export interface Harried extends Omit<Field, 'operator'> {
  world: World;
  /** A record that is only commented on. */
  readonly probe: string;
  readonly sent: Sent[];
  readonly random: Random;
  readonly recovery: Recovery;
  /** What comes next. */
  readonly nextDisturbance: () => Disturbance;
  /** Told what happens, for people. */
  readonly tell: (line: string) => void;
}

/** Who operates the house now. */
export const fieldOf = ({ seats, servers, world }: Harried): Field => ({
  seats,
  servers,
  operator: callerAt(seats.anApi, world.sessions.worker),
});
