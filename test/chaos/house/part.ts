import { DidNotStart, type HouseOptions, type Launched } from './running-house.js';

/** The processes of a house whose parts run apart. */
export const apps = ['api', 'worker', 'projector'] as const;
export type App = (typeof apps)[number];

/** One of them that is ready. */
export interface Part extends Launched {
  /** Where it listens. */
  readonly url: string;
}

/** How one is started. */
export interface PartOptions {
  /** By how many milliseconds its clock is ahead. */
  readonly ahead?: number;
  /** A file that says by how many milliseconds the clock is ahead that it goes by, while it runs. */
  readonly clock?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What starts one: by the clock of the machine where no other is named. */
export function partOptions(app: App, { environment, ahead, clock }: PartOptions): Pick<HouseOptions, 'program' | 'environment'> {
  const ownClock = ahead !== undefined || clock !== undefined;
  return {
    program: ownClock ? 'test/chaos/house/apart-later.mjs' : `apps/${app}/start.mjs`,
    environment: {
      ...environment,
      ...{ REDRESS_CHAOS_APP: app, REDRESS_CHAOS_AHEAD: String(ahead ?? 0) },
      ...(clock !== undefined && { REDRESS_CHAOS_CLOCK: clock }),
    },
  };
}

/** Waits until it is ready. @throws DidNotStart */
export async function readyPart(launched: Launched): Promise<Part> {
  const ready = await launched.heard(/(?:listens on|its health is at) (http:\/\/[^/\s]+)/);
  if (ready === null) throw new DidNotStart(await launched.ended, launched.said());
  return { ...launched, url: ready[1]! };
}
