import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { WrongCredentials } from '#identity';
import type { Actor } from '#kernel';
import { Answers, By, HttpProblem, Public, SignedIn } from '#platform';
import { DirectoryDesk } from '../commands/desk.js';
import { newSessionAnswer, sessionAnswer } from '../views/answers.js';
import { DirectoryReader } from '../views/reader.js';
import { newSession, sessionOf } from '../views/session.js';
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
    if ((await this.reader.rolesOf(session.person)) === null) {
      await identity.sessions.end(session.token);
      throw new WrongCredentials();
    }
    return newSession(this.reader, session);
  }

  @Get('current')
  @SignedIn()
  @ApiOperation({ summary: 'Who is signed in, and until when.' })
  @Answers(sessionAnswer)
  async current(@Token() token: string) {
    const session = await this.desk.identity.sessions.find(token);
    if (!session) throw new HttpProblem('not-signed-in');
    return sessionOf(this.reader, session);
  }

  @Delete('current')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ summary: 'Signs out.' })
  signOut(@Token() token: string): Promise<void> {
    return this.desk.identity.sessions.end(token);
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
