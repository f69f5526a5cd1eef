import { redirectUri } from './test-provider.js';

/** A browser: keeps cookies, follows redirects, fills in the one form that it meets, and stops at the house's own page. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  /**
   * Goes to an address of the provider as somebody.
   * @returns what stands in the address of the house's page in the end
   */
  async go(location: string, as: { readonly login: string; readonly factors?: number }): Promise<Record<string, string>> {
    let address = new URL(location);
    let form: URLSearchParams | null = null;
    for (let steps = 0; steps < 12; steps += 1) {
      const response: Response = await fetch(address, {
        redirect: 'manual',
        headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(form && { method: 'POST', body: form }),
      });
      form = null;
      for (const line of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
        if (value === '') this.#cookies.delete(name!);
        else this.#cookies.set(name!, value!);
      }
      const next = response.headers.get('location');
      const page = await response.text();
      if (next !== null) {
        address = new URL(next, address);
        if (address.href.startsWith(redirectUri)) return Object.fromEntries(address.searchParams);
        continue;
      }
      const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1];
      if (action === undefined) throw new Error(`the provider answers ${response.status}: ${page.slice(0, 300)}`);
      address = new URL(action, address);
      form = new URLSearchParams({ login: as.login, factors: String(as.factors ?? 1) });
    }
    throw new Error('the provider sends the browser round and round');
  }
}
