import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { VAULT, type Accepted } from '#platform';
import type { Vault } from '#privacy';
import { SubjectRegister, type GivenCitizen } from '#subjects';
import { complaintAggregate } from '../aggregates.js';
import { register, type RegisterComplaint } from '../domain/index.js';
import { Beginnings } from './begin.js';
import type { Sender } from './sender.js';

/** An appeal as it came: with everything that the citizen wrote, not sealed yet. */
export interface GivenComplaint
  extends GivenCitizen, Omit<RegisterComplaint, 'citizen' | 'name' | 'contact' | 'subject' | 'text' | 'remedy' | 'against' | 'questions'> {
  readonly subject: string | null;
  readonly text: string;
  readonly remedy: string | null;
  readonly against: Omit<RegisterComplaint['against'], 'words'> & { readonly words: string | null };
  readonly questions: readonly { readonly question: string; readonly text: string }[];
}

/** A citizen's appeal is registered. */
export class RegisterComplaintCommand extends Command<Accepted> {
  constructor(
    readonly complaint: GivenComplaint,
    readonly sender: Sender,
  ) {
    super();
  }
}

/**
 * Finds the citizen again or makes them a data subject, seals all that they wrote under their key, and registers the appeal; an appeal that was
 * accepted brings its citizen into the register.
 */
@CommandHandler(RegisterComplaintCommand)
export class RegisterComplaintHandler implements ICommandHandler<RegisterComplaintCommand> {
  constructor(
    @Inject(Beginnings) private readonly beginnings: Beginnings,
    @Inject(SubjectRegister) private readonly subjects: SubjectRegister,
    @Inject(VAULT) private readonly vault: Vault,
  ) {}

  async execute({ complaint, sender }: RegisterComplaintCommand): Promise<Accepted> {
    const sealed = await this.sealed(complaint, sender.commandId);
    const accepted = await this.beginnings.begin(complaintAggregate, register.name, sealed, sender);
    if (sealed.citizen !== null) await this.subjects.note(sealed.citizen, sealed, sender);
    return accepted;
  }

  private async sealed(complaint: GivenComplaint, commandId: string): Promise<RegisterComplaint> {
    const citizen = await this.subjects.subjectFor(complaint, commandId);
    const owner = citizen ?? complaint.record;
    if (citizen === null) await this.vault.createSubject(owner);
    const { name, contact, subject, text, remedy, against, questions } = complaint;
    const words = await this.vault.sealMany(owner, { name, contact, subject, text, remedy, against: against.words });
    return {
      ...complaint,
      citizen,
      name: words.name,
      contact: words.contact,
      subject: words.subject,
      text: words.text,
      remedy: words.remedy,
      against: { ...against, words: words.against },
      questions: await Promise.all(questions.map(async (each) => ({ ...each, text: await this.vault.seal(owner, each.text) }))),
    };
  }
}
