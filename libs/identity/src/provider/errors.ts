/** The house has no provider: its people sign in with local accounts. */
export class NoProvider extends Error {
  readonly code = 'no-provider';
}

/** The attempt is not known here: it was never begun, has run out, or was brought to its end before. */
export class SignInNotUnderWay extends Error {
  readonly code = 'sign-in-not-under-way';
}

/** The provider cannot be reached, or answers with errors of its own. Local accounts are not touched by it. */
export class ProviderUnavailable extends Error {
  readonly code = 'provider-unavailable';
  constructor(options: ErrorOptions) {
    super('the provider cannot be reached or does not answer as it should', options);
  }
}

/** The provider did not let the person in, or the person gave up. */
export class ProviderDeclined extends Error {
  readonly code = 'provider-declined';
  readonly params: { readonly error: string };
  /** @param error The code of RFC 6749 or of OpenID Connect, such as `access_denied`. */
  constructor(error: string) {
    super(`the provider declined: ${error}`);
    this.params = { error };
  }
}

/** What about the provider's answer does not hold. */
export type Unsound =
  | 'state'
  | 'issuer'
  | 'code'
  | 'token-signature'
  | 'token-claims'
  | 'token-time'
  | 'not-authenticated-anew'
  | 'authentication-too-weak'
  | 'another-person'
  | 'form';

/** What came back from the provider cannot be believed. */
export class ProviderAnswerUnsound extends Error {
  readonly code = 'provider-answer-unsound';
  readonly params: { readonly because: Unsound };
  constructor(because: Unsound, options: ErrorOptions = {}) {
    super(`the provider's answer does not hold: ${because}`, options);
    this.params = { because };
  }
}
