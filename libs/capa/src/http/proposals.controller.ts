import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { z } from 'zod';
import { historyEntry } from '#audit-trail';
import type { Actor } from '#kernel';
import {
  Answers,
  AnswersPage,
  By,
  commandRoutes,
  cursors,
  DATABASE,
  found,
  histories,
  HistoryQuery,
  HouseFollower,
  IdPath,
  knownIds,
  numbering,
  pageOf,
  ReadAt,
  ReadsViews,
  ReasonBody,
  RequestLanguage,
  SignedIn,
  TRANSLATIONS,
  type Accepted,
  type CommandDispatcher,
  type IncomingCommand,
  type Language,
  type ReadPoint,
  type Translations,
} from '#platform';
import { ProposalCommand } from '../commands/proposal-bus.js';
import { senderOf } from '../commands/sender.js';
import { proposalMachine, type CapaHouse } from '../domain/index.js';
import { proposalAnswer, proposalItem, whyOf } from '../views/proposal-answer.js';
import { ProposalReader } from '../views/proposal-reader.js';
import { proposalsOf, proposalsView, type ProposalFilter } from '../views/proposals.js';
import { frameOf } from './inputs.js';
import { AcceptProposalBody, ProposalQuery, ProposalsQuery } from './proposal-bodies.js';

const pages = histories('proposal');
const places = cursors('proposals of CAPAs', z.tuple([z.int(), z.uuid()]));

/** Proposals of CAPAs: listed and read. */
@ApiTags('capa-proposals')
@Controller('v1/capa-proposals')
export class ProposalsController {
  constructor(
    private readonly reader: ProposalReader,
    private readonly house: HouseFollower<CapaHouse>,
    @Inject(DATABASE) private readonly db: Pool,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
  ) {}

  @Get()
  @SignedIn()
  @ReadsViews(proposalsView)
  @ApiOperation({ summary: 'Proposals of CAPAs, newest first, as of now or of any instant.' })
  @AnswersPage(proposalItem)
  async list(@Query() query: ProposalsQuery, @ReadAt() { upTo }: ReadPoint, @RequestLanguage() language: Language) {
    const after = query.cursor === undefined ? null : places.decode(query.cursor);
    const rows = await proposalsOf(this.db, this.filterOf(query), { at: upTo, after, limit: query.limit + 1 });
    return pageOf(rows, query.limit, {
      next: ({ place, id }) => places.encode([place, id]),
      item: ({ place: _, records, ...row }) => ({
        ...row,
        records: records.length,
        why: this.texts.text(language, ...whyOf(row.trigger)),
      }),
    });
  }

  @Get(':id')
  @SignedIn()
  @ReadsViews(numbering)
  @ApiOperation({ summary: 'One proposal of a CAPA, with the records behind it, and whether the caller may decide it.' })
  @Answers(proposalAnswer)
  async one(
    @Param() { id }: IdPath,
    @Query() _: ProposalQuery,
    @ReadAt() at: ReadPoint,
    @By() by: Actor,
    @RequestLanguage() language: Language,
  ) {
    const { answer, loaded } = await this.reader.read(id, at, { by, language });
    return found(answer, loaded);
  }

  @Get(':id/history')
  @SignedIn()
  @ApiOperation({ summary: 'The events of a proposal, oldest first, as sentences and as data.' })
  @AnswersPage(historyEntry)
  async history(
    @Param() { id }: IdPath,
    @Query() { cursor, limit }: HistoryQuery,
    @ReadAt() at: ReadPoint,
    @By() by: Actor,
    @RequestLanguage() language: Language,
  ) {
    const from = pages.from(id, cursor);
    const { entries, loaded } = await this.reader.history(id, at, { by, language }, { from, limit: limit + 1 });
    return found(pages.page(id, entries, limit), loaded);
  }

  private filterOf({ status, process }: ProposalsQuery): ProposalFilter {
    const { directory } = this.house.current().house;
    const known = knownIds({ process: [process, 'unknown-process', (key) => directory.findProcess(key)?.id] });
    return Object.fromEntries(Object.entries({ status, ...known }).filter(([, value]) => value !== undefined));
  }
}

/** Takes the commands of `/v1/capa-proposals/{id}/…` to the proposal. */
export class ProposalDispatcher implements CommandDispatcher {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(HouseFollower) private readonly house: HouseFollower<CapaHouse>,
  ) {}

  dispatch({ name, path, input, context }: IncomingCommand): Promise<Accepted> {
    return this.bus.execute(new ProposalCommand(path.id, name, this.taken(input as object, context.actor), senderOf(context)));
  }

  private taken(body: object, by: Actor): object {
    if (!(body instanceof AcceptProposalBody)) return { reason: (body as ReasonBody).reason };
    return { ...frameOf(body, this.house.current().house), owner: body.owner === undefined ? by.person : body.owner };
  }
}

export const ProposalCommands = commandRoutes({
  path: 'v1/capa-proposals/:id',
  tag: 'capa-proposals',
  machines: [proposalMachine],
  commands: { 'accept-proposal': AcceptProposalBody, 'decline-proposal': ReasonBody },
  dispatcher: ProposalDispatcher,
});
