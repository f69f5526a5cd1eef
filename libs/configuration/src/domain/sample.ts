import { z } from 'zod';
import type { Actor, EventType } from '#kernel';
import { codedShape, codesBroughtBack, faultsOfCodes, faultsOfTree } from './codes.js';
import { configurationKind } from './kind.js';

const colours = z.strictObject({ colours: z.array(z.strictObject({ ...codedShape, parent: z.string().nullable() })).max(50) });
type Colours = z.infer<typeof colours>;

export const colour = (code: string, changes: Partial<Colours['colours'][number]> = {}): Colours['colours'][number] => ({
  code,
  names: { uk: code, en: code },
  retired: false,
  parent: null,
  ...changes,
});

/** A kind that no house has: what the specs of the mechanism speak of. */
export const colourKind = configurationKind({
  key: 'colours',
  slice: 'colours',
  name: 'Colours',
  what: 'colours',
  draft: colours,
  content: colours,
  starter: { colours: [colour('red'), colour('green')] },
  check: (draft, newest) => [...faultsOfCodes(draft.colours, newest.colours, '/colours'), ...faultsOfTree(draft.colours, '/colours')],
  broughtBack: (earlier, newest) => ({ colours: codesBroughtBack(earlier.colours, newest.colours) }),
});

export const colourEvents: Record<string, EventType> = Object.fromEntries(colourKind.events.map((each) => [each.type, each]));
export const administrator: Actor = { person: 'admin', roles: ['administrator'] };
export const staff: Actor = { person: 'olena', roles: ['staff'] };
