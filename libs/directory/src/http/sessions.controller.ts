import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { WrongCredentials, type Session } from '#identity';
import type { Actor } from '#kernel';
import { Answer, Answers, By, HttpProblem, Public, SignedIn } from '#platform';
import { DirectoryDesk } from '../commands/desk.js';
import { newSessionAnswer, sessionAnswer } from '../views/answers.js';
import { DirectoryReader } from '../views/reader.js';
import { PasswordChange, SignIn } from './inputs.js';
import { Address, Token } from './request.js';

/** Signing in with a local account, and out again. */
@ApiTags('sessions')
@Controller('v1/sessions')
export class SessionsController {
  constructor(
    private readonly desk: DirectoryDesk,
    private readonly reader: DirectoryReader,
  ) {}

  @Post()
  @HttpCode(201)
  @Public()
  @ApiOperation({ summary: 'Signs in. The token is told once.' })
  @Answers(newSessionAnswer, { status: 201 })
  async signIn(@Body() { username, password }: SignIn, @Address() address: string) {
    const { identity } = this.desk;
    const session = await identity.signIn({ username, password, address });
    if (this.reader.now.rolesOf(session.person) === null) {
      await identity.sessions.end(session.token);
      throw new WrongCredentials();
    }
    const body = { token: session.token, ...(await this.described(session)) };
    return new Answer(body, { status: 201, headers: { 'cache-control': 'no-store', location: '/v1/sessions/current' } });
  }

  @Get('current')
  @SignedIn()
  @ApiOperation({ summary: 'Who is signed in, and until when.' })
  @Answers(sessionAnswer)
  async current(@Token() token: string) {
    const session = await this.desk.identity.sessions.find(token);
    if (!session) throw new HttpProblem('not-signed-in');
    return this.described(session);
  }

  @Delete('current')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ summary: 'Signs out.' })
  signOut(@Token() token: string): Promise<void> {
    return this.desk.identity.sessions.end(token);
  }

  private async described({ person, expiresAt, oneTimePassword }: Session) {
    const directory = this.reader.now;
    const found = directory.person(person);
    if (!found) throw new WrongCredentials();
    const { id, name, unit } = await this.reader.person(directory, found, { whole: false });
    return { person: { id, name, unit, roles: [...(directory.rolesOf(id) ?? [])] }, expiresAt, oneTimePassword };
  }
}

/** What a person does with the own account. */
@ApiTags('sessions')
@Controller('v1/account')
export class AccountController {
  constructor(private readonly desk: DirectoryDesk) {}

  @Post('password')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ summary: 'Changes the own password and ends the other sessions.' })
  async changePassword(@Body() { current, next }: PasswordChange, @By() by: Actor, @Token() token: string): Promise<void> {
    await this.desk.identity.changePassword({ person: by.person, current, next, token });
  }
}
