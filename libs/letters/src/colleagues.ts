import type { Directory } from '#directory/domain';
import { addressIn } from '#notifications/domain';
import type { Vault } from '#privacy';

/** Who of the house writes from an address. The directory keeps no index of addresses: they are opened once for each state of it. */
export class Colleagues {
  #known: { readonly of: Directory; readonly byAddress: ReadonlyMap<string, string | null> } | null = null;

  constructor(private readonly vault: Pick<Vault, 'blindIndex' | 'openMany'>) {}

  /** The one colleague of that address; null where it is nobody's, or more than one's. */
  async at(address: string, directory: Directory): Promise<string | null> {
    if (this.#known?.of !== directory) this.#known = { of: directory, byAddress: await this.#addressesOf(directory) };
    return this.#known.byAddress.get(this.#marked(address)) ?? null;
  }

  async #addressesOf(directory: Directory): Promise<ReadonlyMap<string, string | null>> {
    const people = directory.people().filter(({ id }) => directory.isActive(id));
    const contacts = await this.vault.openMany(people.map(({ contact }) => contact));
    const byAddress = new Map<string, string | null>();
    for (const [n, contact] of contacts.entries()) {
      const found = addressIn(typeof contact === 'string' ? contact : null);
      if (found !== null) byAddress.set(this.#marked(found), byAddress.has(this.#marked(found)) ? null : people[n]!.id);
    }
    return byAddress;
  }

  #marked(address: string): string {
    return this.vault.blindIndex('contact', address.toLowerCase());
  }
}
