import { z } from 'zod';
import {
  boundVersion,
  codedShape,
  codesBroughtBack,
  codeSchema,
  configurationKind,
  faultsOfCodes,
  faultsOfTree,
  inForceAt,
  isInUse,
  type Versions,
} from '#configuration/domain';
import { check, rule } from '#kernel';
import starter from '../../../starter/cause-codes.json' with { type: 'json' };
import { rootCauses } from '../causes.js';
import type { CapaHouse } from '../house.js';
import type { Investigating } from '../state.js';

/** By which causes are counted: a tree of codes. */
const causeCodesSchema = z.strictObject({
  /** Whether a root cause needs a code before the investigation may end. */
  required: z.boolean(),
  codes: z.array(z.strictObject({ ...codedShape, parent: codeSchema.nullable() })).max(500),
});
export type CauseCodes = z.infer<typeof causeCodesSchema>;

/** The cause codes as they are configured. */
export const causeCodesKind = configurationKind({
  key: 'cause-codes',
  slice: 'causeCodes',
  name: 'CauseCodes',
  what: 'codes of causes',
  draft: causeCodesSchema,
  content: causeCodesSchema,
  starter: causeCodesSchema.parse(starter),
  check: ({ codes }, newest) => [...faultsOfCodes(codes, newest.codes, '/codes'), ...faultsOfTree(codes, '/codes')],
  broughtBack: ({ required, codes }, newest) => ({ required, codes: codesBroughtBack(codes, newest.codes) }),
});

/** A code that is given is one of those in force. */
export const causeCodeIsInUse = check<Investigating, CapaHouse, { readonly code: string | null }>(
  'cause-code-is-in-use',
  ({ house, now }, { code }) => code === null || isInUse(codesAt(house.causeCodes, now), code) || { code },
);

const codesAt = (versions: Versions<CauseCodes>, at: string): CauseCodes['codes'] => inForceAt(versions, at).content.codes;

/** Where the house counts causes by codes, every root cause has one before the investigation ends. */
export const rootCausesHaveCodes = rule<Investigating, CapaHouse>('root-causes-have-codes', ({ state, house }) => {
  if (!boundVersion(causeCodesKind, house.causeCodes, state).content.required) return true;
  const bare = rootCauses(state.investigation, state.kind).filter(({ code }) => code === null);
  return bare.length === 0 || { causes: bare.map(({ id }) => id) };
});
