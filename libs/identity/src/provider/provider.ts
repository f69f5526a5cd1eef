import * as oidc from 'openid-client';
import type { Clock, Instant } from '#kernel';
import type { Pool } from 'pg';
import { attemptsIn, type Attempt, type Purpose } from './attempts.js';
import { ProviderAnswerUnsound, SignInNotUnderWay } from './errors.js';
import { discover, exchange, skewSeconds, type ProviderAnswer, type Secrets } from './exchange.js';
import { freshIn, type Authentication, type FreshAuthentications } from './fresh.js';
import type { ProviderSettings, Vouched } from './settings.js';

/** Somebody is to be sent to the provider. */
export interface Sent {
  /** Shown when they are back; whoever has it not cannot end what another began. */
  readonly attempt: string;
  /** Where to send them. */
  readonly location: string;
  readonly expiresAt: Instant;
}

/** The provider of the house: OpenID Connect, authorization code with PKCE, state and nonce. */
export interface Provider {
  readonly issuer: string;
  /** Sends somebody to sign in. @throws ProviderUnavailable */
  beginSignIn(): Promise<Sent>;
  /**
   * Who has come back. An attempt is brought to its end once, with whatever outcome.
   * @param wanted Names of claims that are needed.
   * @throws SignInNotUnderWay, ProviderDeclined, ProviderAnswerUnsound, ProviderUnavailable
   */
  completeSignIn(attempt: string, answer: ProviderAnswer, wanted: readonly string[]): Promise<Vouched>;
  /** Sends a person of a session to authenticate anew, for one act alone. @throws ProviderUnavailable */
  beginSignature(person: string, act: string): Promise<Sent>;
  /**
   * Who has come back, for which act, and when they were authenticated.
   * @throws as `completeSignIn`, and where they were not authenticated anew, or not as strongly as the house wants.
   */
  completeSignature(
    attempt: string,
    answer: ProviderAnswer,
  ): Promise<{ readonly vouched: Vouched; readonly person: string; readonly act: string; readonly authentication: Authentication }>;
  readonly fresh: FreshAuthentications;
  /** Where a person ends the session at the provider too; null where it has no such page. @throws ProviderUnavailable */
  endSessionAddress(): Promise<string | null>;
}

export interface ProviderParts {
  readonly pool: Pool;
  readonly settings: ProviderSettings;
  /** Keyed hash (hex) under the house's secret. */
  readonly derive: (purpose: string, value: string) => string;
  readonly clock: Clock;
}

export function openProvider({ pool, settings, derive, clock }: ProviderParts): Provider {
  const attempts = attemptsIn(pool, clock);

  const secretsOf = (attempt: string): Secrets => ({
    state: derive('sign-in state', attempt),
    nonce: derive('sign-in nonce', attempt),
    verifier: derive('sign-in verifier', attempt),
  });

  async function begin(purpose: Purpose, more: Readonly<Record<string, string>> = {}): Promise<Sent> {
    const configuration = await discover(settings, clock);
    const { token, expiresAt } = await attempts.begin(purpose);
    const { state, nonce, verifier } = secretsOf(token);
    const location = oidc.buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: settings.redirectUri, scope: settings.scope, state, nonce },
      ...{ code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      ...more,
    });
    return { attempt: token, location: location.href, expiresAt };
  }

  async function complete(
    token: string,
    answer: ProviderAnswer,
    { purpose, wanted }: { readonly purpose: Purpose['for']; readonly wanted: readonly string[] },
  ): Promise<{ readonly taken: Attempt; readonly vouched: Vouched }> {
    const taken = await attempts.take(token, purpose);
    if (!taken) throw new SignInNotUnderWay();
    return { taken, vouched: await exchange(await discover(settings, clock), settings, answer, secretsOf(token), wanted) };
  }

  return {
    issuer: settings.issuer,
    fresh: freshIn(pool, clock),

    beginSignIn: () => begin({ for: 'sign-in' }),

    completeSignIn: async (attempt, answer, wanted) => (await complete(attempt, answer, { purpose: 'sign-in', wanted })).vouched,

    beginSignature: (person, act) =>
      begin(
        { for: 'signature', person, act },
        { prompt: 'login', max_age: '0', ...(settings.signingAcr && { acr_values: settings.signingAcr.join(' ') }) },
      ),

    async completeSignature(attempt, answer) {
      const { taken, vouched } = await complete(attempt, answer, { purpose: 'signature', wanted: [] });
      const { purpose, begunAt } = taken;
      if (purpose.for !== 'signature') throw new SignInNotUnderWay();
      const { auth_time: seconds, acr } = vouched.claims;
      if (typeof seconds !== 'number' || seconds * 1000 < Date.parse(begunAt) - skewSeconds * 1000)
        throw new ProviderAnswerUnsound('not-authenticated-anew');
      const { signingAcr } = settings;
      if (signingAcr !== null && !signingAcr.some((each) => each === acr)) throw new ProviderAnswerUnsound('authentication-too-weak');
      // A provider whose clock is ahead authenticated them now, not later than now.
      const at = new Date(Math.min(seconds * 1000, Date.parse(clock.now()))).toISOString();
      const authentication = { issuer: vouched.issuer, acr: typeof acr === 'string' ? acr.slice(0, 200) : null, at };
      return { vouched, person: purpose.person, act: purpose.act, authentication };
    },

    async endSessionAddress() {
      const configuration = await discover(settings, clock);
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: settings.redirectUri }).href;
    },
  };
}
