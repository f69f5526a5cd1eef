import { derivedId, type Sealed } from '#kernel';
import type { CommandContext, CommandExecutor } from '#platform';
import type { Vault } from '#privacy';
import { subjectAggregate } from '../aggregates.js';
import { identitiesOf, registerSubject, rootOf, type SubjectsHouse } from '../domain/index.js';

/** Who sends a command, and under which id. */
export type Sender = Pick<CommandContext, 'actor' | 'commandId' | 'bodyHash' | 'correlationId'>;

/** How a citizen gave themselves; null where they did not. */
export interface GivenCitizen {
  readonly name: string | null;
  readonly contact: string | null;
}

/** Name and contact as an appeal carries them. */
export interface SealedCitizen {
  readonly name: Sealed | null;
  readonly contact: Sealed | null;
}

export interface RegisterParts {
  readonly vault: Vault;
  readonly executor: Pick<CommandExecutor, 'execute' | 'standing'>;
  readonly house: { current(): { readonly house: SubjectsHouse } };
}

/**
 * The register of data subjects: citizens are known again by name and contact together, through the blind index, and by nothing else.
 *
 * A new citizen is claimed in the key store before anything is written: of two who register the same one at one instant, both get the subject
 * of whoever was first. Claim, key, marks, appeal, entry in the log come in this order, each of them quiet when repeated, so that whatever was
 * cut off is completed by the same command, or by the citizen's next letter.
 */
export class SubjectRegister {
  constructor(private readonly parts: RegisterParts) {}

  /**
   * The entry that the citizen is, with a key; null for who gave neither name nor contact. Where nobody is known under both it is a new one,
   * whose id follows from the command's, so that a repeat finds the same.
   */
  async subjectFor(given: GivenCitizen, commandId: string): Promise<string | null> {
    const found = findings(given);
    if (found.length === 0) return null;
    const known = await this.recognise(given);
    if (known !== null) return known;
    const { vault } = this.parts;
    const candidate = derivedId('citizen', commandId);
    // Namesakes share a name, and a family its telephone: who gave one of the two is nobody's other self.
    const subject = found.length > 1 ? await vault.claimSubject(candidate, found) : candidate;
    await vault.createSubject(subject);
    await vault.markSubject(subject, found);
    return this.rootOf(subject);
  }

  /** Takes the citizen of an accepted appeal into the register; quiet for one who is there. */
  async note(subject: string, { name, contact }: SealedCitizen, { actor, commandId, bodyHash, correlationId }: Sender): Promise<void> {
    const { executor } = this.parts;
    if (await executor.standing(subjectAggregate, subject)) return;
    await executor.execute({
      aggregate: subjectAggregate,
      id: subject,
      name: registerSubject.name,
      input: { subject, name, contact },
      actor,
      commandId: derivedId('part', commandId, 'subject', subject),
      bodyHash,
      correlationId,
    });
  }

  /** The entries that are found under all that is given, each by the one that stands for it; sorted. */
  async find({ name, contact }: GivenCitizen): Promise<readonly string[]> {
    const by = (kind: 'name' | 'contact', value: string | null) => (value === null ? null : this.found(kind, value));
    const [named, reached] = await Promise.all([by('name', name), by('contact', contact)]);
    const all = named ?? reached ?? new Set<string>();
    return [...all].filter((subject) => reached?.has(subject) ?? true).sort();
  }

  /** The entry that stands for this one. */
  rootOf(subject: string): string {
    return rootOf(this.parts.house.current().house.subjects, subject);
  }

  /** Every entry of the same citizen, the one that stands for all first. */
  identitiesOf(subject: string): readonly string[] {
    return identitiesOf(this.parts.house.current().house.subjects, subject);
  }

  /** Whether both entries are one citizen. */
  isSame(one: string, other: string): boolean {
    return this.rootOf(one) === this.rootOf(other);
  }

  private async recognise({ name, contact }: GivenCitizen): Promise<string | null> {
    if (name === null || contact === null) return null;
    return (await this.find({ name, contact }))[0] ?? null;
  }

  private async found(kind: 'name' | 'contact', value: string): Promise<ReadonlySet<string>> {
    return new Set((await this.parts.vault.findSubjects(kind, value)).map((subject) => this.rootOf(subject)));
  }
}

const findings = ({ name, contact }: GivenCitizen) => [
  ...(name === null ? [] : [{ by: 'name' as const, value: name }]),
  ...(contact === null ? [] : [{ by: 'contact' as const, value: contact }]),
];
