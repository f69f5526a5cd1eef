import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HttpProblem, NotThere, SignedIn } from '#platform';
import { userNameAggregate } from '../../aggregates.js';
import { DirectoryDesk, type Sender } from '../../commands/desk.js';
import { peopleWith, personIdOfKey } from '../../commands/people.js';
import { bringUser, createUser, leaveAsDeleted } from '../../commands/scim/users.js';
import type { Person } from '../../domain/index.js';
import {
  listQuery,
  patchedUser,
  patchForm,
  ScimForm,
  soughtBy,
  userForm,
  wantedOf,
  type ListQuery,
  type Patch as PatchOfSource,
  type UserForm,
} from './forms.js';
import { answer, made, SentBySource, SourceGuard, userId } from './request.js';
import { page, userResource } from './resources.js';

/** The people of the house for a source of people (SCIM 2.0, RFC 7644). */
@ApiExcludeController()
@Controller('scim/v2/Users')
@SignedIn()
@UseGuards(SourceGuard)
export class ScimUsersController {
  constructor(private readonly desk: DirectoryDesk) {}

  @Get()
  async list(@Query(new ScimForm(listQuery)) query: ListQuery) {
    const found = query.filter === undefined ? this.desk.directory.people() : await this.sought(query.filter);
    const { items, frame } = page(found, query);
    return answer({ ...frame, Resources: await Promise.all(items.map((person) => this.shown(person))) });
  }

  @Get(':id')
  async one(@Param('id', userId) id: string) {
    return answer(await this.shown(this.known(id)));
  }

  @Post()
  async create(@Body(new ScimForm(userForm)) body: UserForm, @SentBySource() sender: Sender) {
    const { userName, name, ...wanted } = wantedOf(body, { whole: true });
    const id = await createUser(this.desk, { ...wanted, userName: userName!, name: name ?? userName! }, sender);
    return made(await this.shown(this.known(id)), `Users/${id}`);
  }

  @Put(':id')
  async replace(@Param('id', userId) id: string, @Body(new ScimForm(userForm)) body: UserForm, @SentBySource() sender: Sender) {
    return this.brought(id, wantedOf(body, { whole: true }), sender);
  }

  @Patch(':id')
  async patch(@Param('id', userId) id: string, @Body(new ScimForm(patchForm)) body: PatchOfSource, @SentBySource() sender: Sender) {
    return this.brought(id, wantedOf(patchedUser(body), { whole: false }), sender);
  }

  /** Nobody is erased: they have left. */
  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id', userId) id: string, @SentBySource() sender: Sender): Promise<void> {
    await leaveAsDeleted(this.desk, this.known(id), sender);
  }

  private async brought(id: string, wanted: ReturnType<typeof wantedOf>, sender: Sender) {
    this.known(id);
    await bringUser(this.desk, id, wanted, sender);
    return answer(await this.shown(this.known(id)));
  }

  /** @throws NotThere */
  private known(id: string): Person {
    const person = this.desk.directory.person(id);
    if (!person) throw new NotThere('user', id);
    return person;
  }

  private async sought(filter: string): Promise<readonly Person[]> {
    const { directory, vault } = this.desk;
    const { attribute, value } = soughtBy(filter);
    const only = (person: Person | undefined): readonly Person[] => (person ? [person] : []);
    switch (attribute) {
      case 'username': {
        const state = await this.desk.stateOf(userNameAggregate, vault.blindIndex('username', value));
        return state.status === 'reserved' ? only(directory.person(state.person)) : only(nameless(directory.person(value)));
      }
      case 'externalid': {
        const derived = directory.person(personIdOfKey(this.desk, value));
        return derived ? [derived] : peopleWith(this.desk, ({ key }) => key, value);
      }
      case 'emails.value':
      case 'emails':
        return peopleWith(this.desk, ({ contact }) => contact, value);
      case 'id':
        return only(directory.person(value));
      case 'active':
        return directory.people().filter(({ active }) => String(active) === value);
      default:
        throw new HttpProblem('scim-invalid-filter', { params: { filter: filter.slice(0, 100) } });
    }
  }

  private async shown(person: Person): Promise<object> {
    const { vault, directory } = this.desk;
    const [name, contact, key, username] = await Promise.all(
      [person.name, person.contact, person.key, person.username].map((value) => vault.openText(value)),
    );
    return userResource(directory, person, { name: name!, contact: contact!, key: key!, username: username! });
  }
}

/** Who has no user name is shown under their id. */
const nameless = (person: Person | undefined): Person | undefined => (person?.username === null ? person : undefined);
