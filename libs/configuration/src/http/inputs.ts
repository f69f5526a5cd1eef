import { z } from 'zod';
import { dayOrMoment, Field, id, integer, matching, OptionalField, text } from '#platform';
import { longestReason } from '../domain/index.js';

const key = text({ max: 60 });
const reason = text({ max: longestReason, lines: true });
const content = matching(z.record(z.string(), z.unknown()));
const contentDoc = 'Of the form that the kind says under `form`.';

export class KindPath {
  @Field(key, { doc: 'Key of the kind: `categories`.' }) readonly kind!: string;
}

export class VersionPath extends KindPath {
  @Field(integer({ min: 1 })) readonly version!: number;
}

export class DraftPath extends KindPath {
  @Field(id()) readonly draft!: string;
}

/** Two versions side by side. */
export class ComparisonQuery {
  @Field(integer({ min: 1 }), { doc: 'The version on the left.' }) readonly from!: number;
  @Field(integer({ min: 1 }), { doc: 'The version on the right.' }) readonly to!: number;
}

/** A content to be looked at. */
export class CheckBody {
  @Field(content, { doc: contentDoc }) readonly content!: Record<string, unknown>;
}

/** A new draft: of a content, or of a version that is to be brought back; of the newest version where neither is named. */
export class NewDraftBody {
  @OptionalField(id(), { doc: 'Made up where there is none; best a UUIDv7.' })
  readonly id?: string;

  @OptionalField(content, { doc: `${contentDoc} Or \`version\`.` })
  readonly content?: Record<string, unknown>;

  @OptionalField(integer({ min: 1 }), { doc: 'The version to bring back: what was added since stays, retired. Or `content`.' })
  readonly version?: number;

  @OptionalField(reason, { nullable: true, doc: 'What the draft is for.' })
  readonly note?: string | null;
}

export class SaveDraftBody {
  @Field(content, { doc: contentDoc })
  readonly content!: Record<string, unknown>;

  @OptionalField(integer({ min: 1 }), {
    nullable: true,
    doc: 'The version that the draft builds on from now on, after another was published; as before, where nothing is said.',
  })
  readonly base?: number | null;

  @OptionalField(reason, { nullable: true, doc: 'What the draft is for.' })
  readonly note?: string | null;
}

export class PublishBody {
  @OptionalField(dayOrMoment(), {
    nullable: true,
    doc: "From when on it binds: an instant, or a day from 00:00 in the house's zone; not before the publishing. At once, where nothing is said.",
  })
  readonly effectiveFrom?: string | null;

  @Field(reason, { doc: 'Why. Stands beside the version.' })
  readonly reason!: string;
}
