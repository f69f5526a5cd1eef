import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HttpProblem, NotThere, OneByOne, SignedIn } from '#platform';
import { DirectoryDesk, type Sender } from '../../commands/desk.js';
import { bringRole } from '../../commands/scim/users.js';
import type { Role } from '../../domain/index.js';
import {
  groupForm,
  listQuery,
  patchedMembers,
  patchForm,
  ScimForm,
  soughtBy,
  type GroupForm,
  type ListQuery,
  type Patch as PatchOfSource,
} from './forms.js';
import { answer, SentBySource, SourceGuard } from './request.js';
import { groupResource, groupRoles, page } from './resources.js';
import { assertVersion, IfMatch, IfNoneMatch, shownAs, versioned, type Versioned } from './versions.js';

const roleNamed: { transform(id: string): Role } = {
  transform: (id) => {
    const role = groupRoles.find((each) => each === id);
    if (!role) throw new NotThere('group', id.slice(0, 100));
    return role;
  },
};

/** The roles of the house as groups: there are those that the house knows, and no others. */
@ApiExcludeController()
@Controller('scim/v2/Groups')
@SignedIn()
@UseGuards(SourceGuard)
export class ScimGroupsController {
  constructor(
    private readonly desk: DirectoryDesk,
    private readonly oneByOne: OneByOne,
  ) {}

  @Get()
  async list(@Query(new ScimForm(listQuery)) query: ListQuery) {
    const sought = query.filter === undefined ? null : soughtBy(query.filter);
    if (sought && !['displayname', 'id'].includes(sought.attribute))
      throw new HttpProblem('scim-invalid-filter', { params: { filter: query.filter!.slice(0, 100) } });
    const wanted = groupRoles.filter((role) => sought === null || role === sought.value.toLowerCase());
    const { items, frame } = page(ordered(wanted, query), query);
    return answer({ ...frame, Resources: await Promise.all(items.map((role) => this.shown(role, query))) });
  }

  @Get(':id')
  async one(@Param('id', roleNamed) role: Role, @Query(new ScimForm(listQuery)) query: ListQuery, @IfNoneMatch() has: string | undefined) {
    return shownAs(await this.shown(role, query), { has });
  }

  @Post()
  create(@Body(new ScimForm(groupForm)) { displayName }: GroupForm): never {
    if (groupRoles.some((role) => role === displayName.toLowerCase()))
      throw new HttpProblem('scim-uniqueness', { params: { attribute: 'displayName' } });
    throw new HttpProblem('scim-invalid-value', { params: { attribute: 'displayName' } });
  }

  @Put(':id')
  async replace(
    @Param('id', roleNamed) role: Role,
    @Body(new ScimForm(groupForm)) { members = [] }: GroupForm,
    @IfMatch() condition: string | undefined,
    @SentBySource() sender: Sender,
  ) {
    const value = members.map(({ value: id }) => ({ value: id }));
    return this.brought(role, { Operations: [{ op: 'replace', path: 'members', value }] }, condition, sender);
  }

  @Patch(':id')
  @HttpCode(200)
  async patch(
    @Param('id', roleNamed) role: Role,
    @Body(new ScimForm(patchForm)) body: PatchOfSource,
    @IfMatch() condition: string | undefined,
    @SentBySource() sender: Sender,
  ) {
    return this.brought(role, body, condition, sender);
  }

  /**
   * A group lies in the streams of its members: sources take turns, so that of two with the same version one comes too late. Whom somebody else gives
   * the role meanwhile keeps it: what is taken away is counted from what was shown.
   */
  private brought(role: Role, patch: PatchOfSource, condition: string | undefined, sender: Sender) {
    return this.oneByOne.run('directory.scim-group', async () => {
      await this.desk.upToNow();
      assertVersion(await this.shown(role), condition);
      await bringRole(this.desk, role, patchedMembers(patch, this.desk.directory.withRole(role)), sender);
      return shownAs(await this.shown(role));
    });
  }

  private shown(role: Role, { excludedAttributes = '' }: { excludedAttributes?: string } = {}): Promise<Versioned> {
    const members = !excludedAttributes
      .toLowerCase()
      .split(/[\s,]+/)
      .includes('members');
    return versioned(this.desk.vault, groupResource(this.desk.directory, role, { members }));
  }
}

/** Groups in the order that the source wants: what they are called is their id. @throws HttpProblem `scim-invalid-path` */
function ordered(groups: readonly Role[], { sortBy, sortOrder }: ListQuery): readonly Role[] {
  if (sortBy === undefined) return groups;
  if (!['displayname', 'id'].includes(sortBy.toLowerCase()))
    throw new HttpProblem('scim-invalid-path', { params: { path: sortBy.slice(0, 100) } });
  return sortOrder === 'descending' ? groups.toSorted().reverse() : groups.toSorted();
}
