import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { canonicalJson } from '#kernel';
import { Answer, HttpProblem } from '#platform';
import type { Vault } from '#privacy';
import { scimMediaType, type Resource } from './resources.js';

/** A resource with the version in its `meta`, which is its entity tag (RFC 7644, 3.14): weak, for what it says and not how. */
export type Versioned = Resource & { readonly meta: { readonly version: string } };

/** Gives a resource its version: that of its content, under a key of the house, since it may be seen where the content is not. */
export async function versioned(vault: Pick<Vault, 'hmac'>, resource: Resource): Promise<Versioned> {
  const mac = await vault.hmac('scim version', canonicalJson(resource));
  return { ...resource, meta: { ...resource.meta, version: `W/"${mac.slice(0, 16)}"` } };
}

/** The tags of a condition; null where there is none. */
const tagsOf = (header: string | undefined): readonly string[] | null =>
  header === undefined ? null : header.split(',').map((tag) => tag.trim());
const names = (tags: readonly string[], version: string): boolean => tags.includes('*') || tags.includes(version);

/** The condition under which the source wants something written. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'],
);
/** The version that the source has already. */
export const IfNoneMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().headers['if-none-match'],
);

/** @throws HttpProblem `scim-version-differs` where somebody has written the resource since the source read it */
export function assertVersion({ meta: { version } }: Versioned, condition: string | undefined): void {
  const tags = tagsOf(condition);
  if (tags && !names(tags, version)) throw new HttpProblem('scim-version-differs');
}

/** The resource with its tag; nothing but that where the source has this version. */
export function shownAs(
  resource: Versioned,
  { has, status = 200, location }: { has?: string | undefined; status?: number; location?: string } = {},
): Answer {
  const { version: etag } = resource.meta;
  const headers = { 'cache-control': 'no-store', etag, ...(location !== undefined && { location }) };
  const tags = tagsOf(has);
  if (tags && names(tags, etag)) return new Answer(null, { status: 304, headers });
  return new Answer(resource, { status, headers: { ...headers, 'content-type': scimMediaType } });
}
