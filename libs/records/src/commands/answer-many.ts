import { Inject } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { derivedId, type Refusal } from '#kernel';
import { CommandRefused, NotThere, type Accepted } from '#platform';
import { dispatchAnswer, type DispatchAnswer } from '../domain/index.js';
import { RecordCommand } from './bus.js';
import type { Sender } from './sender.js';

/** What became of one of the answers. */
export type AnswerOutcome =
  | (Pick<Accepted, 'revision' | 'position'> & { readonly complaint: string; readonly outcome: 'answered' })
  | { readonly complaint: string; readonly outcome: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly complaint: string; readonly outcome: 'not-there' };

/** The same answer goes to many complaints, to each as a command of its own. */
export class AnswerManyCommand extends Command<readonly AnswerOutcome[]> {
  constructor(
    readonly complaints: readonly string[],
    readonly answer: DispatchAnswer,
    readonly sender: Sender,
  ) {
    super();
  }
}

/** So many are on their way at once. */
const atOnce = 20;

/** Each answer's command id follows from the whole command's: a repeat, also after a crash midway, answers nobody twice. */
@CommandHandler(AnswerManyCommand)
export class AnswerManyHandler implements ICommandHandler<AnswerManyCommand> {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus) {}

  async execute({ complaints, answer, sender }: AnswerManyCommand): Promise<readonly AnswerOutcome[]> {
    const outcomes: AnswerOutcome[] = [];
    for (let from = 0; from < complaints.length; from += atOnce) {
      const some = complaints.slice(from, from + atOnce);
      outcomes.push(...(await Promise.all(some.map((complaint) => this.answerOne(complaint, answer, sender)))));
    }
    return outcomes;
  }

  private async answerOne(complaint: string, answer: DispatchAnswer, { ifMatch: _, ...sender }: Sender): Promise<AnswerOutcome> {
    const own = { ...sender, commandId: derivedId('answer-many', sender.commandId, complaint) };
    try {
      const { revision, position } = await this.bus.execute(new RecordCommand(complaint, dispatchAnswer.name, answer, own));
      return { complaint, outcome: 'answered', revision, position };
    } catch (error) {
      if (error instanceof NotThere) return { complaint, outcome: 'not-there' };
      if (error instanceof CommandRefused) return { complaint, outcome: 'refused', refusals: error.refusals };
      throw error;
    }
  }
}
