import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Post, Query, StreamableFile, type InjectionToken } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#kernel';
import { NotThere } from '../commands/errors.js';
import { ATTACHMENT_HOLDERS } from '../composition/tokens.js';
import { acceptedMediaTypes, EvidenceFiles, FileRefused, nameFor, undeclaredMediaType } from '../files/index.js';
import { By, SignedIn, TakesBytes } from '../http/access.js';
import { Answer, Answers } from '../http/answers.js';
import { IdPath } from '../http/command-routes.js';
import { Field } from '../http/fields/field.js';
import { id } from '../http/fields/kinds.js';
import { HttpProblem } from '../http/problem/problem.js';
import { savedAs } from './content-disposition.js';
import type { AttachmentHolder, Holding } from './holder.js';
import { SentBytes } from './sent-bytes.js';

/** To what a file belongs. */
class OfQuery {
  @Field(id(), { doc: 'Id of the record or CAPA that the file belongs to.' })
  readonly of!: string;
}

const keptFile = z.object({
  hash: z.string().describe('Hex SHA-256 of the file as it is kept; names it in `attach-evidence`.'),
  size: z.int().describe('In bytes.'),
  mediaType: z.enum(acceptedMediaTypes).describe('As the content shows it.'),
});

/** Evidence files: sent before a command names them, and given out only through what holds them. */
@ApiTags('attachments')
@Controller('v1/attachments')
@SignedIn()
export class AttachmentsController {
  constructor(
    @Inject(EvidenceFiles) private readonly evidence: EvidenceFiles,
    @Inject(ATTACHMENT_HOLDERS) private readonly holders: readonly InjectionToken<AttachmentHolder>[],
    @Inject(ModuleRef) private readonly modules: ModuleRef,
  ) {}

  @Post()
  @TakesBytes()
  @ApiOperation({
    summary: 'Keeps a file of evidence for a record or CAPA: the body is the file itself.',
    description: `Its type is told by the content and must be the one named (\`${undeclaredMediaType}\` names none). The file is given to nobody before a command \`attach-evidence\` of that record or CAPA names its hash.`,
  })
  @ApiConsumes(...acceptedMediaTypes, undeclaredMediaType)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(keptFile, { status: 201 })
  async keep(@Query() { of }: OfQuery, @SentBytes() sent: SentBytes, @By() by: Actor) {
    const { subject } = await this.holdingOf(of, by);
    const { maximumBytes } = this.evidence;
    if (sent.announced > maximumBytes) throw new FileRefused('file-too-large', { maximumBytes });
    return new Answer(await this.evidence.keep(sent.pieces, sent.mediaType, subject), { status: 201 });
  }

  @Get(':id')
  @ApiOperation({ summary: 'An attached file, to be saved: no browser shows it.' })
  @ApiProduces(...acceptedMediaTypes)
  @ApiResponse({ status: 200, description: 'The file.', schema: { type: 'string', format: 'binary' } })
  async open(@Param() { id }: IdPath, @Query() { of }: OfQuery, @By() by: Actor) {
    const { subject, opened, files } = await this.holdingOf(of, by);
    const file = files.find((each) => each.id === id);
    if (!file) throw new NotThere('attachment', id);
    if (!opened) throw new HttpProblem('forbidden');
    const content = await this.evidence.open(file.hash, subject);
    const name = nameFor(file.name ?? 'attachment', file.mediaType);
    const saved = { type: file.mediaType, length: file.size, disposition: savedAs(name) };
    return new Answer(new StreamableFile(Readable.from(content), saved), { headers: { 'cache-control': 'private, no-store' } });
  }

  private async holdingOf(id: string, by: Actor): Promise<Holding> {
    for (const token of this.holders) {
      const holding = await this.modules.get(token, { strict: false }).holding(id, by);
      if (holding) return holding;
    }
    throw new NotThere('record', id);
  }
}
