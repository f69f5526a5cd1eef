import { getMetadataStorage } from 'class-validator';
import { declared } from './declared.js';
import { fieldConstraint } from './field.js';
import type { Constructor } from './kinds.js';

/** Takes what was given where nothing is wrong with it; null where something is, which class-validator then finds and names. */
export type PlainForm = (given: Readonly<Record<string, unknown>>) => object | null;

const prepared = new WeakMap<Constructor, PlainForm | null>();

/**
 * The short way through a form that is declared by `Field` alone; null for any other. It does what class-transformer and class-validator
 * would do, which look through the metadata of every form of the house for each value: for a command that costs more than to decide it.
 */
export function plainForm(dto: Constructor): PlainForm | null {
  let form = prepared.get(dto);
  if (form === undefined) {
    form = prepare(dto);
    prepared.set(dto, form);
  }
  return form;
}

function prepare(dto: Constructor): PlainForm | null {
  const fields = declared(dto);
  const others = getMetadataStorage()
    .getTargetValidationMetadatas(dto, '', false, false)
    .some(({ name, propertyName }) => name !== fieldConstraint || !fields.has(propertyName));
  if (others || fields.size === 0) return null;
  const defaults = Object.entries(new dto()).filter(([, value]) => value !== undefined);
  return (given) => {
    for (const name of Object.keys(given)) if (!fields.has(name)) return null;
    const taken = Object.create(dto.prototype as object) as Record<string, unknown>;
    for (const [name, value] of defaults) taken[name] = value;
    for (const [name, { kind, problems }] of fields) {
      const there = Object.hasOwn(given, name);
      const value = there && kind.normalise ? kind.normalise(given[name]) : there ? given[name] : taken[name];
      if (problems(value).length > 0) return null;
      if (value !== undefined) taken[name] = value;
    }
    return taken;
  };
}
