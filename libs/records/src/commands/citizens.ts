import { derivedId } from '#kernel';
import type { Vault } from '#privacy';

/** How a citizen gave themselves; null where they did not. */
export interface GivenCitizen {
  readonly name: string | null;
  readonly contact: string | null;
}

/** Citizens as data subjects: known again by name and contact together, through the blind index, and by nothing else. */
export class Citizens {
  constructor(private readonly vault: Vault) {}

  /**
   * The subject that the citizen is, with a key; null for who gave neither name nor contact. Where nobody is known under both, a new subject,
   * whose id follows from the command's, so that a repeat finds the same.
   */
  async subjectFor(given: GivenCitizen, commandId: string): Promise<string | null> {
    if (given.name === null && given.contact === null) return null;
    const subject = (await this.recognise(given)) ?? derivedId('citizen', commandId);
    await this.vault.createSubject(subject);
    await this.vault.markSubject(subject, [
      ...(given.name === null ? [] : [{ by: 'name' as const, value: given.name }]),
      ...(given.contact === null ? [] : [{ by: 'contact' as const, value: given.contact }]),
    ]);
    return subject;
  }

  private async recognise({ name, contact }: GivenCitizen): Promise<string | null> {
    if (name === null || contact === null) return null;
    const [named, reached] = await Promise.all([this.vault.findSubjects('name', name), this.vault.findSubjects('contact', contact)]);
    return named.find((subject) => reached.includes(subject)) ?? null;
  }
}
