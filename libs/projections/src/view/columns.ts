import { canonicalJson } from '#kernel';
import { z } from 'zod';
import { copyText } from '../sql/copy.js';

/** PostgreSQL's type of a column. */
export type ColumnType = 'text' | 'uuid' | 'bigint' | 'double precision' | 'boolean' | 'timestamptz' | 'date' | 'jsonb';

/** One field of a view's row as it stands in the tables. */
export interface Column {
  /** The field's name in the row. */
  readonly field: string;
  /** Its name in SQL: `dueAt` is `due_at`. */
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
}

/** A row's field has a form that the tables cannot keep faithfully. The view that made it stops. */
export class UnfitRow extends Error {
  readonly code = 'unfit-row';
}

/** Names that every table of a view has already. */
const taken = new Set(['key', 'valid_from', 'valid_to']);

/**
 * The columns of a row's schema.
 * @throws TypeError for a schema that has no column type (optional fields: say nullable).
 */
export function columnsOf(row: z.ZodObject): Column[] {
  const columns = Object.entries(row.shape).map(([field, schema]): Column => {
    const { inner, nullable } = unwrapped(schema as z.core.$ZodType);
    return { field, name: snakeCase(field), type: typeOf(field, inner), nullable };
  });
  const names = new Set(taken);
  for (const { field, name } of columns) {
    if (names.has(name)) throw new TypeError(`the column ${name} of field ${field} is taken`);
    names.add(name);
  }
  return columns;
}

function snakeCase(field: string): string {
  if (!/^[a-z][A-Za-z0-9]*$/.test(field)) throw new TypeError(`${field} is no name of a field`);
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function unwrapped(schema: z.core.$ZodType): { inner: z.core.$ZodType; nullable: boolean } {
  if (schema instanceof z.ZodNullable) return { inner: unwrapped(schema.unwrap()).inner, nullable: true };
  if (schema instanceof z.ZodReadonly) return unwrapped(schema.unwrap());
  return { inner: schema, nullable: false };
}

function typeOf(field: string, schema: z.core.$ZodType): ColumnType {
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodNumber) return schema.format === 'safeint' ? 'bigint' : 'double precision';
  if (schema instanceof z.ZodISODateTime) return 'timestamptz';
  if (schema instanceof z.ZodISODate) return 'date';
  if (schema instanceof z.ZodUUID || schema instanceof z.ZodGUID) return 'uuid';
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat || schema instanceof z.ZodTemplateLiteral) return 'text';
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) {
    const values = schema instanceof z.ZodEnum ? schema.options : [...schema.values];
    return values.every((value) => typeof value === 'string') ? 'text' : 'jsonb';
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) throw new TypeError(`${field} is optional: say nullable`);
  return 'jsonb';
}

/** One field of COPY's text format. */
export type Encode = (value: unknown) => string;

/** How a column's value is written, checked on the way: what is read back must equal what was folded. */
export function encoder({ field, type, nullable }: Column): Encode {
  const encode = encoders[type];
  return (value) => {
    if (value === null) {
      if (nullable) return '\\N';
      throw new UnfitRow(`${field} is null`);
    }
    const text = encode(value);
    if (text === undefined) throw new UnfitRow(`${field} is no ${type}: ${JSON.stringify(value) ?? typeof value}`);
    return text;
  };
}

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const dateForm = /^\d{4}-\d\d-\d\d$/;

const matching = (form: RegExp) => (value: unknown) => (typeof value === 'string' && form.test(value) ? value : undefined);

const encoders: Readonly<Record<ColumnType, (value: unknown) => string | undefined>> = {
  text: (value) => (typeof value === 'string' ? copyText(value) : undefined),
  uuid: matching(uuidForm),
  bigint: (value) => (Number.isSafeInteger(value) ? String(value) : undefined),
  'double precision': (value) => (typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined),
  boolean: (value) => (value === true ? 't' : value === false ? 'f' : undefined),
  timestamptz: matching(instantForm),
  date: matching(dateForm),
  jsonb: (value) => (value === undefined ? undefined : copyText(canonicalJson(value))),
};

/** A column's value from the text that PostgreSQL gives for it; `null` stays null. */
export function decodeColumn({ type }: Column, text: string | null): unknown {
  if (text === null) return null;
  switch (type) {
    case 'text':
    case 'uuid':
    case 'date':
      return text;
    case 'bigint':
    case 'double precision':
      return Number(text);
    case 'boolean':
      return text === 't';
    case 'timestamptz':
      return instantOf(text);
    case 'jsonb':
      return JSON.parse(text);
    default:
      return type satisfies never;
  }
}

const inUtc = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,3})?\+00$/;

/** An instant as PostgreSQL writes it. In a session on UTC it is put together anew without being counted: a rebuild or a list reads millions. */
function instantOf(text: string): string {
  if (!inUtc.test(text)) return new Date(text).toISOString();
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0')}Z`;
}

/** Asks `pg` for the texts of PostgreSQL instead of its own reading of them. */
export const asTexts = { getTypeParser: () => (text: string) => text };

/** The select list that `decodeColumn` reads, whatever the session's time zone and date style are. */
export function selectList(columns: readonly Column[], alias?: string): string {
  const from = alias === undefined ? '' : `${alias}.`;
  return columns
    .map(({ name, type }) =>
      type === 'timestamptz'
        ? `to_char(${from}"${name}" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${name}"`
        : type === 'date'
          ? `to_char(${from}"${name}", 'YYYY-MM-DD') as "${name}"`
          : `${from}"${name}"`,
    )
    .join(', ');
}
