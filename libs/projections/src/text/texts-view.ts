import { z } from 'zod';
import { view, type EventTypes, type View, type ViewEvent } from '../view/view.js';
import { wordIndex } from './asked.js';
import { searchWords } from './words.js';

const row = z.strictObject({
  /** Of what the text is. */
  subject: z.uuid(),
  kind: z.string(),
  /** Index in the log of the event by which the subject began: no two have the same. */
  place: z.int(),
  /** Which text it is, such as `comment`. */
  field: z.string(),
  text: z.string(),
  /** Its words as searches compare them. */
  words: z.string(),
});
export type TextRow = z.output<typeof row>;

/** A text that an event brings. */
export interface Piece {
  readonly field: string;
  /** What tells it from other texts of the field; a text under the same name takes its place. Nothing: there is one such text. */
  readonly name?: string;
  /** Where a part of a text is amended: from the text before. */
  readonly text: string | ((before: string) => string);
}

/**
 * The text that stands at some paths of an event's data; none where nothing does. What is sealed is no text, and stays out.
 * @param name a path, or `event`: every such event brings a text of its own.
 */
export function pieceOf(event: ViewEvent, field: string, paths: readonly string[], name?: string): readonly Piece[] {
  const text = textsAt(event.data, paths).join('\n');
  if (text === '') return [];
  if (name === undefined) return [{ field, text }];
  return [{ field, name: name === 'event' ? event.id : String(valueAt(event.data, name)), text }];
}

/**
 * What becomes of a text that was joined by lines when one of its parts reads otherwise: `was` gives way to `now`; nothing stands for a part
 * that is not there.
 */
export function rewritten(text: string, was: string | null, now: string | null): string {
  const lines = text === '' ? [] : text.split('\n');
  const old = was === null ? [] : was.split('\n');
  const at = old.length === 0 ? lines.length : lines.findIndex((_, n) => old.every((line, m) => lines[n + m] === line));
  if (at < 0) return text;
  return lines.toSpliced(at, old.length, ...(now === null ? [] : [now])).join('\n');
}

/** The texts of some paths that are there. */
export function textsAt(data: object, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => [valueAt(data, path)].flat()).filter((value): value is string => typeof value === 'string');
}

const valueAt = (data: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, step) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined),
      data,
    );

/** What searches find a subject by at first: the words on its cover. */
export const heading = 'heading';

export interface TextsDeclaration {
  readonly name: string;
  readonly doc: string;
  readonly events: EventTypes;
  /** Another one wherever the pieces are others. */
  readonly version: string;
  /** The events of a type by which a subject begins, and those that bring texts: which. */
  readonly begins: readonly string[];
  readonly pieces: Readonly<Record<string, (event: ViewEvent) => readonly Piece[]>>;
}

/** The texts of records of some kind, each a row, for searches: only what stands in clear in the log. */
export function textsView({ name, doc, events, version, begins, pieces }: TextsDeclaration): View<TextRow> {
  const beginnings = new Set(begins);
  const keyOf = (id: string, piece: Piece): string => (piece.field === heading ? id : `${id}/${piece.field}/${piece.name ?? ''}`);
  const fold = (before: TextRow | null, event: ViewEvent, { key, beside }: { key: string; beside: (key: string) => TextRow | null }) => {
    const id = subjectOf(event);
    const piece = pieces[event.type]!(event).find((each) => keyOf(id, each) === key);
    if (!piece) return before;
    const place = beginnings.has(event.type) ? event.index : beside(id)?.place;
    if (place === undefined) throw new Error(`${event.type} of what never began`);
    const text = typeof piece.text === 'string' ? piece.text : piece.text(before?.text ?? '');
    return { subject: id, kind: event.stream.slice(0, -37), place, field: piece.field, text, words: searchWords(text) };
  };
  const types = Object.keys(pieces);
  return view({
    name,
    doc,
    events,
    version,
    key: (event) => {
      const id = subjectOf(event);
      const keys = pieces[event.type]!(event).map((piece) => keyOf(id, piece));
      return keys.length === 0 ? null : [id, ...keys];
    },
    row,
    on: Object.fromEntries(types.map((type) => [type, fold])),
    indexes: ['(place)', wordIndex('words')],
  });
}

const subjectOf = ({ stream }: { readonly stream: string }): string => stream.slice(-36);
