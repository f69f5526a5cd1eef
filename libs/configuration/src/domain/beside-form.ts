import { canonicalJson } from '#kernel';
import { faultsOf, type Finding } from './finding.js';
import type { ConfigurationKind, HouseAround } from './kind.js';
import { mended } from './stand-ins.js';

/**
 * What keeps a content from being published beside faults of its form: all that is found whatever stood rightly in the places that are wrong. Of
 * those places themselves nothing is said, nor of the entries of which they are a part; nothing at all where too much of the form is wrong.
 */
export function faultsBesideForm<Draft extends object, Content extends Draft>(
  kind: Pick<ConfigurationKind<string, Draft, Content>, 'draft' | 'check'>,
  given: object,
  newest: Content,
  house: HouseAround,
): readonly Finding[] {
  const [one, other] = (['first', 'last'] as const).map((take) => {
    const fit = mended(kind.draft, given, newest, take);
    if (!fit) return [];
    const { content, places, names } = fit;
    const isOfThem = ({ pointer, params }: Finding): boolean =>
      places.some((place) => isWithin(pointer, place) || (isWithin(place, pointer) && /\/\d+(\/|$)/.test(pointer))) ||
      Object.values(params).some((each) => typeof each === 'string' && names.has(each));
    return faultsOf(kind.check(content as Draft, newest, house)).filter((each) => !isOfThem(each));
  });
  const said = new Set(other!.map((each) => canonicalJson(each)));
  return one!.filter((each) => said.has(canonicalJson(each)));
}

const isWithin = (pointer: string, place: string): boolean => pointer === place || pointer.startsWith(`${place}/`);
