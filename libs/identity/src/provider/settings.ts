/** How the house stands to the provider at which its people sign in (OpenID Connect). */
export interface ProviderSettings {
  /** As in the provider's discovery document: `https://login.example.org/realms/house`. */
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a client that keeps no secret; PKCE holds either way. */
  readonly clientSecret: string | null;
  /** The page of the client to which the provider sends people back. */
  readonly redirectUri: string;
  /** Scopes between spaces, `openid` among them. */
  readonly scope: string;
  /** Any of these is asked for, and one of them has to be told, where somebody signs; null: whatever the provider does to authenticate anew. */
  readonly signingAcr: readonly string[] | null;
}

/** Who came back from the provider, as it vouches for them. */
export interface Vouched {
  readonly issuer: string;
  /** The provider's own, stable name of the person. */
  readonly subject: string;
  /** Of the ID token, and where they are not in it, of the userinfo endpoint. */
  readonly claims: Readonly<Record<string, unknown>>;
}
