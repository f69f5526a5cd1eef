import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** What the provider says of one of its people, by what it calls them. */
export type PeopleThere = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A real provider of OpenID Connect on a port of this machine. */
export interface TestProvider {
  readonly issuer: string;
  /** Draws new keys; the old ones are forgotten. */
  rotateKeys(): void;
  /** As if it were down: it ends each connection. */
  /** What becomes of ID tokens on their way to the house; null: nothing. */
  forge(change: ((token: string) => string) | null): void;
  goAway(): void;
  comeBack(): void;
  close(): Promise<void>;
}

export const redirectUri = 'https://redress.example.org/signed-in';
export const clientSecret = 'the secret of the house at the provider';
/** How it says that somebody showed a second factor. */
export const twoFactors = 'urn:example:two-factors';

/** Starts it; `people` may be changed while it runs. */
export async function testProvider(people: PeopleThere): Promise<TestProvider> {
  let away = false;
  let forged: ((token: string) => string) | null = null;
  let provider: Provider;
  const server = createServer((request, response) => {
    if (forged && request.url === '/token') forgeIn(response, forged);
    if (away) request.socket.destroy();
    else void (request.url!.startsWith('/interaction/') ? interact(provider, request, response) : provider.callback()(request, response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const open = (): Provider => {
    const key = { ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' };
    const client = { client_secret: clientSecret, redirect_uris: [redirectUri], post_logout_redirect_uris: [redirectUri] };
    return new Provider(issuer, {
      clients: [{ client_id: 'redress', id_token_signed_response_alg: 'ES256', ...client }],
      jwks: { keys: [key as never] },
      enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
      acrValues: [twoFactors],
      claims: { openid: ['sub'], profile: ['employee_number', 'groups'], email: ['email', 'email_verified'] },
      cookies: { keys: ['a key of the tests'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, sub) => (people[sub] ? { accountId: sub, claims: () => ({ sub, ...people[sub] }) } : undefined),
      // Nobody is asked whether the house may know who they are.
      async loadExistingGrant({ oidc }) {
        const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
        grant.addOIDCScope('openid profile email');
        await grant.save();
        return grant;
      },
      ttl: { AccessToken: 600, IdToken: 3600, Interaction: 600, Session: 3600, Grant: 3600 },
    });
  };
  provider = open();
  return {
    issuer,
    rotateKeys: () => void (provider = open()),
    forge: (change) => void (forged = change),
    goAway: () => void (away = true),
    comeBack: () => void (away = false),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function forgeIn(response: ServerResponse, forge: (token: string) => string): void {
  const end = response.end.bind(response) as (body: string) => ServerResponse;
  response.end = ((body: Buffer | string) => {
    const answer = JSON.parse(String(body)) as { id_token: string };
    const text = JSON.stringify({ ...answer, id_token: forge(answer.id_token) });
    response.setHeader('content-length', Buffer.byteLength(text));
    return end(text);
  }) as ServerResponse['end'];
}

/** The page on which people say who they are. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { prompt } = await provider.interactionDetails(request, response);
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html');
    response.end(`<form method="post" action="${request.url}"><input name="login"><input name="factors"><!-- ${prompt.name} --></form>`);
    return;
  }
  const fields = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
  const login = { accountId: fields.get('login')!, ...(fields.get('factors') === '2' && { acr: twoFactors }) };
  const outcome = login.accountId === '' ? { error: 'access_denied' } : { login };
  await provider.interactionFinished(request, response, outcome, { mergeWithLastSubmission: false });
}
