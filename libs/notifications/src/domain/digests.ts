import { noteUndelivered, type HouseForEscalation, type UndeliveredEvent } from '#escalation/domain';
import { commandsOf, machine, unknownEvent } from '#kernel';

/** The digests of one person. That they go is in no log; that one could not, is. */
interface DigestsState {
  readonly status: 'planned';
}

const command = commandsOf<DigestsState, HouseForEscalation, UndeliveredEvent>();

/** Digests of a person: `digest-<person>`. What one says is looked up as it goes, so that it gives nothing away. */
export const digestMachine = machine<DigestsState, HouseForEscalation, UndeliveredEvent>({
  name: 'digest',
  version: 1,
  initial: { status: 'planned' },
  evolve: (state, event) => (event.type === 'NotificationUndelivered' ? state : unknownEvent(event.type)),
  commands: [command(noteUndelivered<DigestsState, 'planned', HouseForEscalation>(['planned'], () => ({})))],
});
