import { pointerStep } from '../body.js';
import type { FieldProblem, Kind } from './kinds.js';

/** One field of a DTO: its kind, and what is wrong with a value given for it, or with none. */
export interface DeclaredField {
  readonly kind: Kind;
  readonly problems: (value: unknown) => readonly FieldProblem[];
}

type Fields = ReadonlyMap<string, DeclaredField>;
type Values = Readonly<Record<string, unknown>>;
const fieldsOfDto = Symbol('fields of a DTO');

/** Notes a field of a DTO. */
export function declare(dto: object, name: string, field: DeclaredField): void {
  Reflect.defineMetadata(fieldsOfDto, new Map([...declared(dto), [name, field]]), dto);
}

/** The fields of a DTO, by name. */
export function declared(dto: object): Fields {
  return (Reflect.getMetadata(fieldsOfDto, dto) as Fields | undefined) ?? new Map();
}

/** The fields of a DTO, each with its kind. */
export const fieldsOfBody = (dto: object): Readonly<Record<string, Kind>> =>
  Object.fromEntries([...declared(dto)].map(([name, { kind }]) => [name, kind]));

/** What is wrong with an object inside a form: with each of its fields, and that it has one that the DTO does not know. */
export function problemsWithin(dto: object, values: Values): readonly FieldProblem[] {
  const fields = declared(dto);
  const found: FieldProblem[] = [];
  for (const [name, { problems }] of fields) {
    for (const each of problems(values[name])) found.push({ ...each, pointer: pointerStep(name) + each.pointer });
  }
  for (const name of Object.keys(values)) {
    if (!fields.has(name)) found.push({ pointer: pointerStep(name), code: 'unknown-field', params: {} });
  }
  return found;
}

/** An object inside a form as it goes on. */
export function normalisedWithin(dto: object, values: Values): Values {
  const fields = declared(dto);
  const normalise = (name: string, value: unknown): unknown => fields.get(name)?.kind.normalise?.(value) ?? value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, normalise(name, value)]));
}
