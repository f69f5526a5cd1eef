import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { forbiddenKeys, pointerStep } from './body.js';
import { declared } from './fields/declared.js';
import { fieldConstraint } from './fields/field.js';
import type { Constructor, FieldProblem } from './fields/kinds.js';
import { plainForm } from './fields/plain-form.js';
import { HttpProblem, type FieldPlace } from './problem/problem.js';

class BadForm extends Error {
  constructor(readonly problems: readonly FieldProblem[]) {
    super('bad form');
  }
}

const places: Readonly<Record<string, FieldPlace>> = { body: 'body', query: 'query', param: 'path' };

/** Checks form: every offending field at once, unknown fields too. Rules are the machines' matter. */
export class FormPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      exceptionFactory: (errors) => new BadForm(problemsOf(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const place = places[metadata.type];
    if (!place || !metadata.metatype || !this.toValidate(metadata)) return super.transform(value, metadata);
    const given = place === 'body' ? value : fromAddress(value, metadata.metatype);
    if (given !== undefined && !isRecord(given)) throw offending(place, [{ pointer: '', code: 'object-wanted', params: {} }]);
    const forbidden = Object.keys(given ?? {}).filter((name) => forbiddenKeys.has(name));
    if (forbidden.length > 0)
      throw offending(
        place,
        forbidden.map((name) => ({ pointer: pointerStep(name), code: 'unknown-field', params: {} })),
      );
    const plain = given && plainForm(metadata.metatype as Constructor)?.(given);
    if (plain) return plain;
    try {
      return withoutGaps(await super.transform(given, metadata));
    } catch (error) {
      throw error instanceof BadForm ? offending(place, error.problems) : error;
    }
  }
}

function offending(place: FieldPlace, problems: readonly FieldProblem[]): HttpProblem {
  return new HttpProblem('invalid-request', { errors: problems.map((problem) => ({ in: place, ...problem })) });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Class fields that were not given are there, undefined: they would be taken for given ones wherever the form is copied. */
function withoutGaps(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const [name, item] of Object.entries(value)) {
    if (item === undefined) delete (value as Record<string, unknown>)[name];
    else withoutGaps(item);
  }
  return value;
}

/** In an address all is text; the fields of the DTO say what the texts stand for. */
function fromAddress(value: unknown, dto: object): Record<string, unknown> {
  const fields = declared(dto);
  return Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).map(([name, given]) => {
      const kind = fields.get(name)?.kind;
      if (kind?.items && Array.isArray(given)) return [name, given.map((item: string) => kind.items?.fromText?.(item) ?? item)];
      return [name, typeof given === 'string' && kind?.fromText ? kind.fromText(given) : given];
    }),
  );
}

function problemsOf(errors: readonly ValidationError[]): FieldProblem[] {
  return errors.flatMap(({ property, constraints = {} }) => {
    const pointer = pointerStep(property);
    const { [fieldConstraint]: own, ...others } = constraints;
    const found =
      own === undefined ? [] : (JSON.parse(own) as FieldProblem[]).map((each) => ({ ...each, pointer: pointer + each.pointer }));
    for (const name of Object.keys(others)) {
      found.push(
        name === 'whitelistValidation'
          ? { pointer, code: 'unknown-field', params: {} }
          : { pointer, code: 'does-not-match', params: { rule: name } },
      );
    }
    return found;
  });
}
