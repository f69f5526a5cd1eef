import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HttpProblem, NotThere, SignedIn } from '#platform';
import { personAggregate, userNameAggregate } from '../../aggregates.js';
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
import { answer, SentBySource, SourceGuard, userId } from './request.js';
import { base, page, userResource, type Opened } from './resources.js';
import { inOrder } from './sorting.js';
import { assertVersion, IfMatch, IfNoneMatch, shownAs, versioned, type Versioned } from './versions.js';

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
    const { items, frame } = page(await inOrder(found, query, (person) => this.opened(person)), query);
    return answer({ ...frame, Resources: await Promise.all(items.map((person) => this.shown(person))) });
  }

  @Get(':id')
  async one(@Param('id', userId) id: string, @IfNoneMatch() has: string | undefined) {
    return shownAs(await this.shown(this.known(id)), { has });
  }

  @Post()
  async create(@Body(new ScimForm(userForm)) body: UserForm, @SentBySource() sender: Sender) {
    const { userName, name, ...wanted } = wantedOf(body, { whole: true });
    const id = await createUser(this.desk, { ...wanted, userName: userName!, name: name ?? userName! }, sender);
    return shownAs(await this.shown(this.known(id)), { status: 201, location: `${base}/Users/${id}` });
  }

  @Put(':id')
  async replace(
    @Param('id', userId) id: string,
    @Body(new ScimForm(userForm)) body: UserForm,
    @IfMatch() condition: string | undefined,
    @SentBySource() sender: Sender,
  ) {
    return this.brought(id, wantedOf(body, { whole: true }), condition, sender);
  }

  @Patch(':id')
  async patch(
    @Param('id', userId) id: string,
    @Body(new ScimForm(patchForm)) body: PatchOfSource,
    @IfMatch() condition: string | undefined,
    @SentBySource() sender: Sender,
  ) {
    return this.brought(id, wantedOf(patchedUser(body), { whole: false }), condition, sender);
  }

  /** Nobody is erased: they have left. */
  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id', userId) id: string, @IfMatch() condition: string | undefined, @SentBySource() sender: Sender): Promise<void> {
    const conditional = await this.unchanged(id, condition, sender);
    await leaveAsDeleted(this.desk, this.known(id), conditional);
  }

  private async brought(id: string, wanted: ReturnType<typeof wantedOf>, condition: string | undefined, sender: Sender) {
    await bringUser(this.desk, id, wanted, await this.unchanged(id, condition, sender));
    return shownAs(await this.shown(this.known(id)));
  }

  /**
   * The sender, who under a condition writes to the revision that the version was looked at by: what is said of the person after it is no older
   * than that, and whoever writes in between is not written over.
   * @throws NotThere, HttpProblem `scim-version-differs`
   */
  private async unchanged(id: string, condition: string | undefined, sender: Sender): Promise<Sender> {
    this.known(id);
    if (condition === undefined) return sender;
    const { revision } = await this.desk.stateAndRevision(personAggregate, id);
    await this.desk.upToNow();
    assertVersion(await this.shown(this.known(id)), condition);
    return condition.trim() === '*' ? sender : { ...sender, ifMatch: revision };
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

  private async shown(person: Person): Promise<Versioned> {
    const { vault, directory } = this.desk;
    return versioned(vault, userResource(directory, person, await this.opened(person)));
  }

  private async opened({ name, contact, key, username }: Person): Promise<Opened> {
    const { vault } = this.desk;
    const open = (value: Person['key']): Promise<string | null> => vault.openText(value);
    return { name: await open(name), contact: await open(contact), key: await open(key), username: await open(username) };
  }
}

/** Who has no user name is shown under their id. */
const nameless = (person: Person | undefined): Person | undefined => (person?.username === null ? person : undefined);
