import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { forbiddenKeys, pointerStep } from './body.js';
import { fieldConstraint, fieldsOf } from './fields/field.js';
import type { FieldProblem } from './fields/kinds.js';
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
    const given = place === 'query' ? fromQuery(value, metadata.metatype) : value;
    if (given !== undefined && !isRecord(given)) throw offending(place, [{ pointer: '', code: 'object-wanted', params: {} }]);
    const forbidden = Object.keys(given ?? {}).filter((name) => forbiddenKeys.has(name));
    if (forbidden.length > 0)
      throw offending(
        place,
        forbidden.map((name) => ({ pointer: pointerStep(name), code: 'unknown-field', params: {} })),
      );
    try {
      return withoutGaps(await super.transform(given, metadata));
    } catch (error) {
      throw error instanceof BadForm ? offending(place, distinct(error.problems)) : error;
    }
  }
}

function offending(place: FieldPlace, problems: readonly FieldProblem[]): HttpProblem {
  return new HttpProblem('invalid-request', { errors: problems.map((problem) => ({ in: place, ...problem })) });
}

/** An item of a list that is no object is reported by the list and by the item. */
function distinct(problems: readonly FieldProblem[]): FieldProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.pointer} ${problem.code}`, problem])).values()];
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

/** In a query all is text; the fields of the DTO say what the texts stand for. */
function fromQuery(value: unknown, dto: object): Record<string, unknown> {
  const kinds = fieldsOf(dto);
  return Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).map(([name, given]) => {
      const kind = kinds.get(name);
      if (kind?.items && Array.isArray(given)) return [name, given.map((item: string) => kind.items?.fromText?.(item) ?? item)];
      return [name, typeof given === 'string' && kind?.fromText ? kind.fromText(given) : given];
    }),
  );
}

function problemsOf(errors: readonly ValidationError[], above = ''): FieldProblem[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const pointer = above + pointerStep(property);
    const { [fieldConstraint]: own, nestedValidation, ...others } = constraints;
    const found =
      own === undefined ? [] : (JSON.parse(own) as FieldProblem[]).map((each) => ({ ...each, pointer: pointer + each.pointer }));
    if (nestedValidation !== undefined && own === undefined) found.push({ pointer, code: 'object-wanted', params: {} });
    for (const name of Object.keys(others)) {
      found.push(
        name === 'whitelistValidation'
          ? { pointer, code: 'unknown-field', params: {} }
          : { pointer, code: 'does-not-match', params: { rule: name } },
      );
    }
    return [...found, ...problemsOf(children, pointer)];
  });
}
