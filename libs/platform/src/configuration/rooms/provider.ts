import { z } from 'zod';
import { roleNames, type RoleName } from '../../http/role-names.js';
import type { SettingReader } from '../reader.js';
import type { Setting } from '../setting.js';

/** An https address, or an http one of this machine, where nobody listens in. */
const address = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, hash, search } = new URL(text);
  const here = hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && here)) && username === '' && hash === '' && search === '';
});

const words = z.string().regex(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/);

/** Which groups of the provider mean which role: `group=role` between commas. */
const roleMap = z.string().transform((text, context): ReadonlyMap<string, RoleName> => {
  const pairs = text.split(',').map((each) => {
    const [, group, role] = /^\s*(.*\S)\s*=\s*(\S+)\s*$/.exec(each) ?? [];
    return roleNames.includes(role as RoleName) ? ([group!, role as RoleName] as const) : null;
  });
  const known = pairs.filter((each) => each !== null);
  if (known.length < pairs.length || new Set(known.map(([group]) => group)).size < known.length) context.addIssue({ code: 'custom' });
  return new Map(known);
});

/** Where the house's people sign in beside local accounts. */
export const providerSettings = {
  oidcIssuer: {
    name: 'REDRESS_OIDC_ISSUER',
    form: address,
    standard: null,
    meaning:
      'Provider at which people sign in (OpenID Connect), as its discovery document names it. Where it is not set, they sign in with local accounts alone.',
    allowed: 'an https address, or an http one of this machine, without a query',
  },
  oidcClientId: {
    name: 'REDRESS_OIDC_CLIENT_ID',
    form: z.string().min(1).max(300),
    standard: null,
    meaning: 'Name of the house at the provider.',
    allowed: 'a text, needed where REDRESS_OIDC_ISSUER is set',
  },
  oidcClientSecret: {
    name: 'REDRESS_OIDC_CLIENT_SECRET',
    form: z.string().min(1),
    standard: null,
    meaning: 'Secret of the house at the provider; none for a public client.',
    allowed: 'a text',
    secret: true,
  },
  oidcRedirectUri: {
    name: 'REDRESS_OIDC_REDIRECT_URI',
    form: address,
    standard: null,
    meaning: 'Page of the client to which the provider sends people back; registered at the provider letter by letter.',
    allowed: 'an https address, or an http one of this machine, without a query, needed where REDRESS_OIDC_ISSUER is set',
  },
  oidcScope: {
    name: 'REDRESS_OIDC_SCOPE',
    form: words.refine((text) => text.split(' ').includes('openid')),
    standard: 'openid profile email',
    meaning: 'What is asked of the provider.',
    allowed: 'scopes between spaces, openid among them',
  },
  oidcMatch: {
    name: 'REDRESS_OIDC_MATCH',
    form: z.enum(['key', 'username', 'contact']),
    standard: 'key',
    meaning:
      'How a person of the directory is found at their first sign-in: by the key that other systems know them by, such as a personnel number, by their user name, or by their contact. From then on they are known by what the provider itself calls them.',
    allowed: 'one of key, username, contact',
  },
  oidcMatchClaim: {
    name: 'REDRESS_OIDC_MATCH_CLAIM',
    form: z.string().regex(/^[\x21-\x7e]{1,200}$/),
    standard: 'employee_number',
    meaning: 'Claim that says it. `email` counts only where the provider says that it is verified.',
    allowed: 'the name of a claim',
  },
  oidcRolesClaim: {
    name: 'REDRESS_OIDC_ROLES_CLAIM',
    form: z.string().regex(/^[\x21-\x7e]{1,200}$/),
    standard: 'groups',
    meaning: 'Claim with the groups that a person is in: a list of texts, or one text.',
    allowed: 'the name of a claim',
  },
  oidcRoles: {
    name: 'REDRESS_OIDC_ROLES',
    form: roleMap,
    standard: null,
    meaning:
      'Which groups mean which role. A role that is named here is granted and taken at each sign-in as the provider says; one that is not stays the directory’s own. Where it is not set, all are.',
    allowed: `group=role between commas, such as "Quality=quality-manager, Heads=head-of-department"; roles are ${roleNames.join(', ')}`,
  },
  oidcSigningAcr: {
    name: 'REDRESS_OIDC_SIGNING_ACR',
    form: words,
    standard: null,
    meaning:
      'How strongly somebody has to be authenticated who signs (`acr`): the provider is asked for it, and has to say one of these. Where it is not set, authenticating anew is enough.',
    allowed: 'values between spaces',
  },
} as const satisfies Record<string, Setting>;

/** Where people sign in, and what of it is believed. */
export interface ProviderPlace {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly redirectUri: string;
  readonly scope: string;
  readonly signingAcr: readonly string[] | null;
  readonly people: {
    readonly match: 'key' | 'username' | 'contact';
    readonly matchClaim: string;
    readonly rolesClaim: string;
    /** By group. */
    readonly roles: ReadonlyMap<string, RoleName>;
  };
}

/** The provider; null where none is named. Values are checked even then. */
export function readProvider({ read, isSet, refuse }: SettingReader): ProviderPlace | null {
  const of = providerSettings;
  const needed = <Output>(setting: Setting<Output>): Output => {
    const value = read(setting);
    if (value === null && !isSet(setting) && isSet(of.oidcIssuer)) refuse(setting);
    return value as Output;
  };
  const issuer = read(of.oidcIssuer);
  const place = {
    clientId: needed(of.oidcClientId),
    clientSecret: read(of.oidcClientSecret),
    redirectUri: needed(of.oidcRedirectUri),
    scope: read(of.oidcScope)!,
    signingAcr: read(of.oidcSigningAcr)?.split(' ') ?? null,
    people: {
      match: read(of.oidcMatch)!,
      matchClaim: read(of.oidcMatchClaim)!,
      rolesClaim: read(of.oidcRolesClaim)!,
      roles: read(of.oidcRoles) ?? new Map<string, RoleName>(),
    },
  };
  return issuer === null ? null : { issuer, ...place };
}
