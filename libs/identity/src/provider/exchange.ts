import { timingSafeEqual } from 'node:crypto';
import * as oidc from 'openid-client';
import type { Clock } from '#kernel';
import { ProviderAnswerUnsound, ProviderDeclined, ProviderUnavailable, type Unsound } from './errors.js';
import type { ProviderSettings, Vouched } from './settings.js';

/** What came back in the address of the client's page. */
export interface ProviderAnswer {
  readonly code?: string;
  readonly state?: string;
  /** The provider that answers (RFC 9207). */
  readonly iss?: string;
  readonly error?: string;
}

/** What an attempt is known by at the provider: derived from its token, and kept nowhere. */
export interface Secrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** How far the provider's clock may be from the house's, in seconds. */
export const skewSeconds = 60;
/** How long one request to the provider may take, in seconds. */
const patienceSeconds = 10;

/**
 * Asks the provider how it is to be spoken to. Nothing of it is kept from one sign-in to the next: keys that were changed are found at once.
 * @throws ProviderUnavailable
 */
export async function discover({ issuer, clientId, clientSecret }: ProviderSettings, clock: Clock): Promise<oidc.Configuration> {
  const skew = Math.round((Date.parse(clock.now()) - Date.now()) / 1000);
  const server = new URL(issuer);
  const metadata = { [oidc.clockSkew]: skew, [oidc.clockTolerance]: skewSeconds };
  // Only an address of this machine may be without TLS: the configuration refuses others.
  const execute = [oidc.enableNonRepudiationChecks, ...(server.protocol === 'http:' ? [oidc.allowInsecureRequests] : [])];
  try {
    return await oidc.discovery(server, clientId, metadata, authenticationWith(clientSecret), { execute, timeout: patienceSeconds });
  } catch (error) {
    throw new ProviderUnavailable({ cause: error });
  }
}

function authenticationWith(secret: string | null): oidc.ClientAuth {
  if (secret === null) return oidc.None();
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  // RFC 8414: a provider that does not say what it takes, takes the header.
  return (server, ...rest) =>
    ((server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']).includes('client_secret_basic') ? basic : post)(
      server,
      ...rest,
    );
}

/**
 * Brings the provider's answer to its end: the code for tokens, their signature, issuer, audience, nonce and times.
 * @param wanted Claims that are asked of the userinfo endpoint where the ID token has them not.
 * @throws ProviderDeclined, ProviderAnswerUnsound, ProviderUnavailable
 */
export async function exchange(
  configuration: oidc.Configuration,
  { redirectUri, issuer }: ProviderSettings,
  answer: ProviderAnswer,
  { state, nonce, verifier }: Secrets,
  wanted: readonly string[],
): Promise<Vouched> {
  // State and issuer first: what another attempt or another provider answered is not even read.
  if (answer.state === undefined || !same(answer.state, state)) throw new ProviderAnswerUnsound('state');
  const own = configuration.serverMetadata();
  if (answer.iss !== undefined ? answer.iss !== own.issuer : own.authorization_response_iss_parameter_supported === true)
    throw new ProviderAnswerUnsound('issuer');
  if (answer.error !== undefined) throw new ProviderDeclined(/^[a-z_]{1,60}$/.test(answer.error) ? answer.error : 'other');
  const address = new URL(redirectUri);
  for (const name of ['code', 'state', 'iss'] as const) if (answer[name] !== undefined) address.searchParams.set(name, answer[name]);
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, address, {
      ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
    });
    const claims = tokens.claims()!;
    const more =
      own.userinfo_endpoint !== undefined && wanted.some((name) => claims[name] === undefined)
        ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : {};
    return { issuer, subject: claims.sub, claims: { ...more, ...claims } };
  } catch (error) {
    throw unsoundOf(error);
  }
}

/** What the client library says of it, by its codes. */
const unsoundBy: Readonly<Record<string, Unsound>> = {
  OAUTH_RESPONSE_BODY_ERROR: 'code',
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: 'token-claims',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'token-claims',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'token-time',
  OAUTH_KEY_SELECTION_FAILED: 'token-signature',
  OAUTH_UNSUPPORTED_OPERATION: 'token-signature',
  OAUTH_INVALID_RESPONSE: 'token-signature',
  OAUTH_PARSE_ERROR: 'form',
};

function unsoundOf(error: unknown): Error {
  const { code, status, error: said } = error as { code?: string; status?: number; error?: string };
  // The house is not known to it, or the provider is ill: nothing that the person did.
  if (code === 'OAUTH_RESPONSE_BODY_ERROR' && (said !== 'invalid_grant' || (status ?? 0) >= 500))
    return new ProviderUnavailable({ cause: error });
  const because = code === undefined ? undefined : unsoundBy[code];
  return because === undefined ? new ProviderUnavailable({ cause: error }) : new ProviderAnswerUnsound(because, { cause: error });
}

function same(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
