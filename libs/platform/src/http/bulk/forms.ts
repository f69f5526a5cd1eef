import { getSchemaPath } from '@nestjs/swagger';
import { pointerStep } from '../body.js';
import { Field, OptionalField } from '../fields/field.js';
import { choice, integer, list, object, type Constructor, type Kind } from '../fields/kinds.js';
import { declared } from '../fields/declared.js';
import type { FormPipe } from '../form-pipe.js';
import { HttpProblem, type OffendingField } from '../problem/problem.js';

/** The most items of one bulk. */
export const bulkLimit = 1_000;

/** What every item of a bulk has, beside the ids of its path. */
interface BulkItem {
  readonly revision?: number;
  readonly input?: Readonly<Record<string, unknown>>;
}

/** A bulk as it comes in. */
export interface BulkRequest {
  readonly command: string;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly items: readonly (BulkItem & Readonly<Record<string, unknown>>)[];
}

/** The forms of a bulk of some commands on things that the path names. */
export function bulkForms(
  name: string,
  { Path, inputs }: { readonly Path: Constructor; readonly inputs: Readonly<Record<string, Constructor>> },
): { readonly Body: Constructor; readonly Item: Constructor } {
  class Item extends Path {}
  class Body {}
  // What the compiler notes of a property that a class declares.
  for (const form of [Item, Body]) Reflect.defineMetadata('design:type', Object, form.prototype as object, 'input');
  OptionalField(integer({ min: 0 }), { doc: 'The revision that the caller had seen, as `If-Match` of a single command.' })(
    Item.prototype,
    'revision',
  );
  OptionalField(anyObject(inputs), { doc: 'What this item has otherwise than the others, or beside.' })(Item.prototype, 'input');
  Field(choice(Object.keys(inputs)), { doc: 'The command, by the name of its route.' })(Body.prototype, 'command');
  OptionalField(anyObject(inputs), { doc: 'The command’s input, the same for every item.' })(Body.prototype, 'input');
  Field(
    list(
      object(() => Item),
      { min: 1, max: bulkLimit },
    ),
    { doc: 'On what. None stands there twice.' },
  )(Body.prototype, 'items');
  Object.defineProperty(Item, 'name', { value: `${name}BulkItem` });
  Object.defineProperty(Body, 'name', { value: `${name}Bulk` });
  return { Body, Item };
}

/** An object that the command’s own form examines later; OpenAPI is told which forms there are. */
function anyObject(inputs: Readonly<Record<string, Constructor>>): Kind {
  const refs = [...new Set(Object.values(inputs))].map((form) => ({ $ref: getSchemaPath(form) }));
  return {
    examine: (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? [] : [{ pointer: '', code: 'object-wanted', params: {} }],
    schema: { anyOf: refs },
  };
}

/** One command of a bulk, its form examined. */
export interface BulkCommand<Path> {
  readonly path: Path;
  readonly input: object;
  /** As it was given, for the hash of the command. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly revision?: number;
}

/**
 * The commands of a bulk, each with the input of its own.
 * @throws HttpProblem `invalid-request` with every offending field of every item; a field of the common input is named once.
 */
export async function commandsOf<Path>(
  { items, input: common = {} }: BulkRequest,
  { Path, Input, forms }: { readonly Path: Constructor; readonly Input: Constructor; readonly forms: FormPipe },
): Promise<BulkCommand<Path>[]> {
  const ids = [...declared(Path).keys()];
  const wrong = new Map<string, OffendingField>();
  const seen = new Set<string>();
  const commands: BulkCommand<Path>[] = [];
  for (const [n, { revision, input: own = {}, ...path }] of items.entries()) {
    const place = `${pointerStep('items')}${pointerStep(n)}`;
    const key = ids.map((name) => String(path[name])).join(' ');
    if (seen.has(key)) note(wrong, { in: 'body', pointer: place, code: 'given-twice', params: {} });
    seen.add(key);
    const given = { ...common, ...own };
    try {
      const input = (await forms.transform(given, { type: 'body', metatype: Input })) as object;
      commands.push({ path: path as Path, input, given, ...(revision !== undefined && { revision }) });
    } catch (error) {
      if (!(error instanceof HttpProblem)) throw error;
      for (const field of error.details.errors ?? []) {
        const [, first = ''] = field.pointer.split('/');
        const ofAll = !(first in own) && (first in common || Object.keys(own).length === 0);
        note(wrong, { ...field, pointer: `${ofAll ? '' : place}${pointerStep('input')}${field.pointer}` });
      }
    }
  }
  if (wrong.size > 0) throw new HttpProblem('invalid-request', { errors: [...wrong.values()] });
  return commands;
}

const note = (all: Map<string, OffendingField>, field: OffendingField): void => {
  all.set(`${field.pointer} ${field.code}`, field);
};
