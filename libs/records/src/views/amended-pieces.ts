import { heading, rewritten, textsAt, type Piece } from '#projections';
import type { AmendableField, RecordEventOf } from '../domain/index.js';

/** The texts that several fields of a record make together, by line. */
const joined: readonly (readonly [field: string, of: readonly AmendableField[]])[] = [
  [heading, ['title', 'audit', 'externalReference']],
  ['description', ['description', 'place', 'extent']],
  ['evidence', ['evidence']],
];
/** What the record was held against, of whichever kind it is. */
const heldAgainst = ['requirement', 'criterion'] as const;
/** The texts that events of their own had brought, under the names by which searches know them. */
const brought = { containment: 'containment', consequences: 'consequences', correction: 'correction', similarCases: 'extent' } as const;

/** The texts of a record that read otherwise after an amendment, each in place of what it was. What is sealed is no text, and stays out. */
export function amendedPieces({ changes }: RecordEventOf<'RecordAmended'>['data']): readonly Piece[] {
  const rewrites = (of: readonly AmendableField[]) =>
    of.flatMap((field) => {
      const { was, now } = changes[field] ?? {};
      return isText(was) && isText(now) ? [{ was, now }] : [];
    });
  const piece = (field: string, parts: ReturnType<typeof rewrites>, name?: string): readonly Piece[] =>
    parts.length === 0
      ? []
      : [
          {
            ...{ field, ...(name !== undefined && { name }) },
            text: (before) => parts.reduce((text, { was, now }) => rewritten(text, was, now), before),
          },
        ];
  return [
    ...joined.flatMap(([field, of]) => piece(field, rewrites(of))),
    ...heldAgainst.flatMap((field) => {
      const change = changes[field];
      if (change === undefined) return [];
      return [{ field: 'requirement', text: textsAt(change.now ?? {}, ['standard', 'edition', 'clause', 'procedure']).join('\n') }];
    }),
    ...(Object.keys(brought) as (keyof typeof brought)[]).flatMap((field) => piece(brought[field], rewrites([field]), changes[field]?.of)),
  ];
}

const isText = (value: unknown): value is string | null => value === null || typeof value === 'string';
