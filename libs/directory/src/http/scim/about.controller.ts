import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NotThere, SignedIn } from '#platform';
import { answer, SourceGuard } from './request.js';
import { base, schemas } from './resources.js';

const meta = (resourceType: string, place: string) => ({ meta: { resourceType, location: `${base}/${place}` } });
const core = 'urn:ietf:params:scim:schemas:core:2.0:';

const serviceProvider = {
  schemas: [`${core}ServiceProviderConfig`],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: 200 },
  changePassword: { supported: false },
  sort: { supported: true },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Token of a service account',
      description: 'With the scopes scim:read and scim:write.',
      primary: true,
    },
  ],
  ...meta('ServiceProviderConfig', 'ServiceProviderConfig'),
};

const resourceTypes = [
  {
    ...{ schemas: [`${core}ResourceType`], id: 'User', name: 'User', endpoint: '/Users', schema: schemas.user },
    schemaExtensions: [{ schema: schemas.enterprise, required: false }],
    ...meta('ResourceType', 'ResourceTypes/User'),
  },
  {
    ...{ schemas: [`${core}ResourceType`], id: 'Group', name: 'Group', endpoint: '/Groups', schema: schemas.group },
    ...meta('ResourceType', 'ResourceTypes/Group'),
  },
];

interface Attribute {
  readonly name: string;
  readonly subAttributes?: readonly Attribute[];
}
/** An attribute as RFC 7643 (7) describes it; what is not said is what it takes for granted. */
const attribute = (name: string, description: string, more: object = {}): Attribute => ({
  ...{ name, description, type: 'string', multiValued: false, required: false, caseExact: false },
  ...{ mutability: 'readWrite', returned: 'default', uniqueness: 'none' },
  ...more,
});
const complex = (name: string, description: string, subAttributes: readonly Attribute[], more: object = {}): Attribute =>
  attribute(name, description, { type: 'complex', subAttributes, ...more });
const schema = (id: string, name: string, attributes: readonly Attribute[]) => ({
  ...{ schemas: [`${core}Schema`], id, name, attributes },
  ...meta('Schema', `Schemas/${id}`),
});

const described = [
  schema(schemas.user, 'User', [
    attribute('userName', 'By which the person signs in.', { required: true, uniqueness: 'server' }),
    attribute('externalId', 'The key by which other systems know the person; said once.', { mutability: 'immutable', caseExact: true }),
    attribute('displayName', 'The name.'),
    complex(
      'name',
      'The name, where there is no displayName.',
      ['formatted', 'familyName', 'givenName'].map((name) => attribute(name, 'A part of it.')),
    ),
    complex('emails', 'The one contact: the primary, else the first.', [attribute('value', 'The address.')], { multiValued: true }),
    attribute('active', 'False from the day the person left.', { type: 'boolean' }),
    complex('groups', 'The roles.', [attribute('value', 'The role.', { mutability: 'readOnly' })], {
      multiValued: true,
      mutability: 'readOnly',
    }),
  ]),
  schema(schemas.enterprise, 'EnterpriseUser', [
    attribute('department', 'The key of a unit of the house.'),
    complex('manager', 'The superior; without one, the head of the unit is meant.', [
      attribute('value', 'The id of a user.', { caseExact: true }),
      attribute('$ref', 'Where that user is.', { type: 'reference', referenceTypes: ['User'], mutability: 'readOnly' }),
    ]),
  ]),
  schema(schemas.group, 'Group', [
    attribute('displayName', 'The role.', { required: true, mutability: 'readOnly' }),
    complex('members', 'Who has it.', [attribute('value', 'The id of a user.', { mutability: 'immutable' })], { multiValued: true }),
  ]),
];

const all = (resources: readonly object[]): object => ({
  ...{ schemas: [schemas.list], totalResults: resources.length, startIndex: 1, itemsPerPage: resources.length },
  Resources: resources,
});
const oneOf = (resources: readonly { readonly id: string }[], kind: string, id: string): object => {
  const found = resources.find((each) => each.id === id);
  if (!found) throw new NotThere(kind, id.slice(0, 100));
  return found;
};
const asIs: { transform(id: string): string } = { transform: (id) => id };

/** What this house can do of SCIM 2.0 (RFC 7644, 4). */
@ApiExcludeController()
@Controller('scim/v2')
@SignedIn()
@UseGuards(SourceGuard)
export class ScimAboutController {
  @Get('ServiceProviderConfig')
  serviceProvider() {
    return answer(serviceProvider);
  }

  @Get('ResourceTypes')
  resourceTypes() {
    return answer(all(resourceTypes));
  }

  @Get('ResourceTypes/:id')
  resourceType(@Param('id', asIs) id: string) {
    return answer(oneOf(resourceTypes, 'resource-type', id));
  }

  @Get('Schemas')
  schemas() {
    return answer(all(described));
  }

  @Get('Schemas/:id')
  schema(@Param('id', asIs) id: string) {
    return answer(oneOf(described, 'schema', id));
  }
}
