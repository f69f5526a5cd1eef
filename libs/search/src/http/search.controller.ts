import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { capasView, capaTextsView } from '#capa';
import type { Actor } from '#kernel';
import {
  AnswersPage,
  By,
  choice,
  cursors,
  Field,
  list,
  numbering,
  OptionalField,
  PageAtQuery,
  ReadAt,
  ReadsViews,
  SignedIn,
  text,
  type ReadPoint,
} from '#platform';
import { recordsView, recordTextsView } from '#records';
import { searchedKinds, type SearchedKind } from '../views/candidates.js';
import { FullSearch, phases } from '../views/full-search.js';

/** What is searched for. */
class SearchQuery extends PageAtQuery {
  @Field(text({ max: 200 }), {
    doc: 'Words, in any form, or how they begin: found where one text has each of them. Or a number: `NC-2026-00042`, `nc 2026 42`, `42`.',
  })
  readonly q!: string;

  @OptionalField(list(choice(searchedKinds), { max: searchedKinds.length }))
  readonly kind?: SearchedKind[];
}

const hit = z.object({
  id: z.uuid(),
  kind: z.enum(searchedKinds),
  number: z.string().nullable().describe('For people; null for a moment after it came to be.'),
  title: z.string().nullable().describe('Null for complaints: their texts are sealed.'),
  status: z.string(),
  severity: z.string().nullable(),
  unit: z.uuid().nullable(),
  process: z.uuid().nullable(),
  matches: z
    .array(
      z.object({
        field: z
          .string()
          .describe('`number`, `unit`, `process`, `heading` (title and references), or which text it is: `comment`, `correction`, …'),
        excerpt: z.string(),
        marks: z
          .array(z.tuple([z.int(), z.int()]))
          .describe('Where found words stand in the excerpt: from, and up to without, in UTF-16 units.'),
      }),
    )
    .describe('Where it was found; at most five places.'),
});

const places = cursors('search', z.tuple([z.enum(phases), z.int()]));

/** Search over everything. */
@ApiTags('search')
@Controller('v1/search')
@ReadsViews(numbering, recordsView, recordTextsView, capasView, capaTextsView)
export class SearchController {
  constructor(private readonly search: FullSearch) {}

  @Get()
  @SignedIn()
  @ApiOperation({
    summary:
      'Records and CAPAs by number, by words of what stands in clear of them, and by unit and process: only what the caller may see, the newest first.',
  })
  @AnswersPage(hit)
  async find(@Query() { q, kind, cursor, limit }: SearchQuery, @ReadAt() { upTo }: ReadPoint, @By() by: Actor) {
    const [phase, place] = cursor === undefined ? [] : places.decode(cursor);
    const after = phase === undefined || place === undefined ? null : { phase, place };
    const found = await this.search.read({ q, kinds: kind ?? searchedKinds, at: upTo, after, limit: limit + 1 }, by);
    const last = found.length > limit ? found[limit - 1] : undefined;
    return {
      items: found.slice(0, limit).map((each) => each.hit),
      next: last ? places.encode([last.from.phase, last.from.place]) : null,
    };
  }
}
