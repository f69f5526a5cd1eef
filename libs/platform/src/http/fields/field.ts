import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { declare } from './declared.js';
import type { FieldProblem, Kind } from './kinds.js';

export interface FieldOptions {
  /** May be left out. Does not let null through. */
  readonly optional?: boolean;
  /** May be null. */
  readonly nullable?: boolean;
  /** One sentence for the API's page. */
  readonly doc?: string;
  readonly example?: unknown;
}

/** The name under which class-validator reports our fields; its message holds the problems as JSON. */
export const fieldConstraint = 'field';

/**
 * Declares one field of a DTO: how it is checked, in which form it goes on, and how OpenAPI describes it.
 * `@Field(text({ max: 300 }), { doc: 'What happened' }) title!: string;`
 */
export function Field(kind: Kind, options: FieldOptions = {}): PropertyDecorator {
  const problems = (value: unknown): readonly FieldProblem[] => {
    if (value === undefined) return options.optional ? [] : [{ pointer: '', code: 'required', params: {} }];
    if (value === null) return options.nullable ? [] : [{ pointer: '', code: 'null-refused', params: {} }];
    return kind.examine(value);
  };
  return (target, property) => {
    declare(target.constructor, String(property), { kind, problems });
    ValidateBy({
      name: fieldConstraint,
      validator: {
        validate: (value) => problems(value).length === 0,
        defaultMessage: (given) => JSON.stringify(problems(given?.value)),
      },
    })(target, property);
    if (kind.normalise) Transform(({ value }: { value: unknown }) => kind.normalise?.(value))(target, property);
    ApiProperty(described(kind, options))(target, property);
  };
}

/** A field that may be left out (but is not null). */
export function OptionalField(kind: Kind, options: FieldOptions = {}): PropertyDecorator {
  return Field(kind, { ...options, optional: true });
}

function described(kind: Kind, { optional, nullable, doc, example }: FieldOptions): ApiPropertyOptions {
  const { fields } = kind;
  const { minItems, maxItems } = kind.schema;
  const form = fields ? { type: () => fields(), ...(kind.items && { isArray: true, minItems, maxItems }) } : kind.schema;
  return {
    ...form,
    required: !optional,
    ...(nullable && { nullable: true }),
    ...(doc !== undefined && { description: doc }),
    ...(example !== undefined && { example }),
  } as ApiPropertyOptions;
}
