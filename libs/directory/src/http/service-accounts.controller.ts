import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { derivedId, type Actor, type Clock } from '#kernel';
import {
  Accepted,
  Answer,
  Answers,
  AnswersPage,
  By,
  CLOCK,
  CommandContext,
  commandRoutes,
  created,
  ForRoles,
  found,
  IdPath,
  NotThere,
  offersInWords,
  RequestLanguage,
  serviceTokenOf,
  TakesCommandHeaders,
  TRANSLATIONS,
  type CommandDispatcher,
  type IncomingCommand,
  type Language,
  type Translations,
} from '#platform';
import { serviceAccountAggregate } from '../aggregates.js';
import { ServiceAccountCommand } from '../commands/bus.js';
import { DirectoryDesk } from '../commands/desk.js';
import { serviceAccountMachine } from '../domain/index.js';
import { issuedToken, serviceAccountAnswer, serviceAccountPage } from '../views/answers.js';
import { DirectoryReader } from '../views/reader.js';
import { ReasonInput } from './inputs.js';
import { senderOf } from './request.js';
import {
  NewServiceAccount,
  RevokeTokenInput,
  ServiceResponsibleInput,
  ServiceRolesInput,
  ServiceTokenInput,
} from './service-account-inputs.js';

/** Programs that act in the house, with tokens for what they are given for. */
@ApiTags('directory')
@Controller('v1/directory/service-accounts')
@ForRoles('administrator')
export class ServiceAccountsController {
  constructor(
    private readonly bus: CommandBus,
    private readonly desk: DirectoryDesk,
    private readonly reader: DirectoryReader,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The programs by name. One page.' })
  @AnswersPage(serviceAccountAnswer)
  async list() {
    const directory = this.reader.now;
    const accounts = directory.serviceAccounts();
    return { items: await Promise.all(accounts.map((account) => this.reader.serviceAccount(directory, account))), next: null };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One program with its tokens, and the commands that are open to the caller.' })
  @Answers(serviceAccountPage)
  async one(@Param() { id }: IdPath, @By() by: Actor, @RequestLanguage() language: Language) {
    const directory = this.reader.now;
    const account = directory.serviceAccount(id);
    if (!account) throw new NotThere('service-account', id);
    const { state, revision, position } = await this.desk.stateAndRevision(serviceAccountAggregate, id);
    const offers = serviceAccountMachine.offers({ state, by, now: this.clock.now(), house: { directory } });
    const commands = offersInWords(offers, this.texts, language);
    return found({ ...(await this.reader.serviceAccount(directory, account)), commands }, { revision, position });
  }

  @Post()
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Lets a program act in the house, in the given roles; a person answers for it.' })
  @Answers(Accepted, { status: 201 })
  async register(@Body() body: NewServiceAccount, @CommandContext() context: CommandContext) {
    const account = body.id ?? derivedId('record', context.commandId);
    const input = { account, name: body.name.trim(), responsible: body.responsible, roles: body.roles ?? [] };
    const answer = await this.bus.execute(new ServiceAccountCommand('register-service-account', account, input, senderOf(context)));
    return created(answer, `/v1/directory/service-accounts/${account}`);
  }

  @Post(':id/issue-service-token')
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Gives a program a token for some uses and a time.' })
  @Answers(issuedToken, { status: 201 })
  async issue(@Param() { id }: IdPath, @Body() body: ServiceTokenInput, @CommandContext() context: CommandContext) {
    const token = derivedId('service token', context.commandId);
    const { label, scopes, expiresAt } = body;
    const input = { token, label, scopes, expiresAt };
    const { revision, position } = await this.bus.execute(new ServiceAccountCommand('issue-service-token', id, input, senderOf(context)));
    const headers = { etag: `"${revision}"`, 'redress-position': position, 'cache-control': 'no-store' };
    return new Answer({ token, secret: serviceTokenOf(this.desk.vault, token), expiresAt }, { status: 201, headers });
  }
}

/** Takes the commands of `/v1/directory/service-accounts/{id}/…` to the program's account. */
export class ServiceAccountDispatcher implements CommandDispatcher {
  constructor(private readonly bus: CommandBus) {}

  dispatch({ name, path, input, context }: IncomingCommand): Promise<Accepted> {
    return this.bus.execute(new ServiceAccountCommand(name, path.id, input as object, senderOf(context)));
  }
}

export const ServiceAccountCommands = commandRoutes({
  path: 'v1/directory/service-accounts/:id',
  tag: 'directory',
  machines: [serviceAccountMachine],
  commands: {
    'set-service-roles': { input: ServiceRolesInput, roles: ['administrator'] },
    'set-service-responsible': { input: ServiceResponsibleInput, roles: ['administrator'] },
    'revoke-service-token': { input: RevokeTokenInput, roles: ['administrator'] },
    'end-service-account': { input: ReasonInput, roles: ['administrator'] },
  },
  dispatcher: ServiceAccountDispatcher,
});
