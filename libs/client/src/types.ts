import type { paths } from './schema.js';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

type Has<Path extends keyof paths, M extends Method> = M extends keyof paths[Path]
  ? paths[Path][M] extends { responses: object }
    ? true
    : false
  : false;

/** The addresses that take a method. */
export type PathOf<M extends Method> = { [Path in keyof paths]: Has<Path, M> extends true ? Path : never }[keyof paths];

type Operation<Path extends keyof paths, M extends Method> = M extends keyof paths[Path] ? paths[Path][M] : never;
type Json<Content> = Content extends { content: { 'application/json': infer Body } } ? Body : undefined;
type Success<Responses> = {
  [Status in keyof Responses]: Status extends 200 | 201 | 202 | 204 ? Json<Responses[Status]> : never;
}[keyof Responses];
type Part<Op, Name extends string> = Op extends { parameters: { [N in Name]?: infer Value } }
  ? [Value] extends [never]
    ? undefined
    : Exclude<Value, undefined>
  : undefined;
type Optional<Value> = Value extends undefined ? { readonly [K in never]: never } : object;

/** What an address answers where all is well. */
export type AnswerOf<Path extends keyof paths, M extends Method> =
  Operation<Path, M> extends { responses: infer Responses } ? Success<Responses> : never;

/** What an address takes as body. */
export type BodyOf<Path extends keyof paths, M extends Method> =
  Operation<Path, M> extends { requestBody?: infer Body } ? Json<Exclude<Body, undefined>> : undefined;

type PathPart<Path extends keyof paths, M extends Method> = Part<Operation<Path, M>, 'path'>;
type QueryPart<Path extends keyof paths, M extends Method> = Part<Operation<Path, M>, 'query'>;

/** What a call says beside its address. */
export type CallOf<Path extends keyof paths, M extends Method> = CallSettings &
  (PathPart<Path, M> extends undefined ? Optional<undefined> : { readonly path: PathPart<Path, M> }) &
  (QueryPart<Path, M> extends undefined ? Optional<undefined> : { readonly query?: QueryPart<Path, M> }) &
  (BodyOf<Path, M> extends undefined
    ? Optional<undefined>
    : Operation<Path, M> extends { requestBody: object }
      ? { readonly body: BodyOf<Path, M> }
      : { readonly body?: BodyOf<Path, M> });

export interface CallSettings {
  /** Of a command; drawn where none is given. */
  readonly idempotencyKey?: string;
  /** The revision that the caller had seen. */
  readonly ifMatch?: number;
  /** Do not wait for the number of a new record. */
  readonly respondAsync?: boolean;
  readonly signal?: AbortSignal;
}
