import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { NoProvider, type Provider, type ProviderAnswer, type Tally } from '#identity';
import type { Actor } from '#kernel';
import { Answer, Answers, By, Public, SignedIn } from '#platform';
import { DirectoryDesk } from '../commands/desk.js';
import { authenticatedForSignature, claimsWanted, signInFromProvider } from '../commands/provider-sign-in.js';
import { endSession, freshAuthentication, newSessionAnswer, sentAnswer, signInWays } from '../views/answers.js';
import { DirectoryReader } from '../views/reader.js';
import { newSession } from '../views/session.js';
import { AuthenticationInput, ProviderAnswerInput } from './inputs.js';
import { Address } from './request.js';

/** What one address may begin and end in ten minutes: a whole department behind one address comes in the morning. */
const allowed = { times: 1000, seconds: 600 };

/** @throws NoProvider */
function providerOf({ identity }: DirectoryDesk): Provider {
  if (!identity.provider) throw new NoProvider();
  return identity.provider;
}

const answerIn = ({ attempt: _, ...answer }: ProviderAnswerInput): ProviderAnswer => answer;
const kept = (body: object) => new Answer(body, { headers: { 'cache-control': 'no-store' } });

/** Signing in at the provider of the house (OpenID Connect), beside local accounts. */
@ApiTags('sessions')
@Controller('v1/sessions/provider')
export class ProviderSessionsController {
  private readonly attempts: Tally;

  constructor(
    private readonly desk: DirectoryDesk,
    private readonly reader: DirectoryReader,
  ) {
    this.attempts = desk.identity.tally('sign-ins at the provider', allowed);
  }

  @Get()
  @Public()
  @ApiOperation({ summary: 'How people sign in to this house.' })
  @Answers(signInWays)
  ways() {
    const { provider } = this.desk.identity;
    return { password: true, provider: provider && { issuer: provider.issuer } };
  }

  @Post()
  @HttpCode(201)
  @Public()
  @ApiOperation({ summary: 'Begins a sign-in at the provider: says where to send the person.' })
  @Answers(sentAnswer, { status: 201 })
  async begin(@Address() address: string) {
    const provider = providerOf(this.desk);
    await this.attempts.count(address);
    return kept(await provider.beginSignIn());
  }

  @Post('complete')
  @HttpCode(201)
  @Public()
  @ApiOperation({ summary: 'Signs in whoever came back from the provider. The token is told once.' })
  @Answers(newSessionAnswer, { status: 201 })
  async complete(@Body() body: ProviderAnswerInput, @Address() address: string) {
    const provider = providerOf(this.desk);
    await this.attempts.count(address);
    const people = this.desk.people!;
    const vouched = await provider.completeSignIn(body.attempt, answerIn(body), claimsWanted(people));
    return newSession(this.reader, await signInFromProvider(this.desk, people, vouched));
  }

  @Get('end')
  @SignedIn()
  @ApiOperation({ summary: 'Where the session at the provider is ended, too.' })
  @Answers(endSession)
  async end() {
    return { location: await providerOf(this.desk).endSessionAddress() };
  }
}

/** Authenticating anew at the provider, for one signature. */
@ApiTags('sessions')
@Controller('v1/account/authentications')
@SignedIn()
export class AuthenticationsController {
  constructor(private readonly desk: DirectoryDesk) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Sends the signer to the provider to authenticate anew, for this one command.' })
  @Answers(sentAnswer, { status: 201 })
  async begin(@Body() { command, of }: AuthenticationInput, @By() { person }: Actor) {
    return kept(await providerOf(this.desk).beginSignature(person, `${command} ${of}`));
  }

  @Post('complete')
  @HttpCode(201)
  @ApiOperation({ summary: 'What the signature takes in place of a password, for five minutes and for that command alone.' })
  @Answers(freshAuthentication, { status: 201 })
  async complete(@Body() body: ProviderAnswerInput, @By() { person }: Actor) {
    const { token, expiresAt } = await authenticatedForSignature(this.desk, providerOf(this.desk), person, body.attempt, answerIn(body));
    return kept({ authentication: token, expiresAt });
  }
}
