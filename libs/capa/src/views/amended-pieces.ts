import { heading, rewritten, type Piece } from '#projections';
import type { CapaEventOf, CapaText } from '../domain/index.js';

type Amended = CapaEventOf<'CapaAmended'>['data'];
type Change = Amended['changes'][number];

/** The text of the search in which each stands, and what tells it from others there: the cause, the action, or the cycle. */
const places: Readonly<Record<CapaText, readonly [field: string, name: 'of' | 'cycle' | null]>> = {
  title: [heading, null],
  description: ['description', null],
  cause: ['cause', 'of'],
  similarCases: ['extent', 'cycle'],
  action: ['action', 'of'],
  actionDescription: ['action', 'of'],
  expectedResult: ['action', 'of'],
  measure: ['criterion', 'cycle'],
  assessment: ['reason', 'cycle'],
  adverseEffects: ['result', 'cycle'],
};

/** The texts of a CAPA that read otherwise after an amendment, each in place of what it was. */
export function amendedPieces({ changes, cycle }: Amended): readonly Piece[] {
  const pieces = new Map<string, { readonly field: string; readonly name: string | null; readonly changes: Change[] }>();
  for (const change of changes) {
    const [field, named] = places[change.field];
    const name = named === 'of' ? change.of : named === 'cycle' ? String(cycle) : null;
    const key = `${field} ${name ?? ''}`;
    const piece = pieces.get(key) ?? { field, name, changes: [] };
    piece.changes.push(change);
    pieces.set(key, piece);
  }
  return [...pieces.values()].map((piece) => ({
    field: piece.field,
    ...(piece.name !== null && { name: piece.name }),
    text: (before) => piece.changes.reduce((text, { was, now }) => rewritten(text, was, now), before),
  }));
}
