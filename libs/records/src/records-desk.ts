import { holdersOf } from '#deadlines/domain';
import type { Actor, Uuid } from '#kernel';
import { OneByOne, type Accepted, type CommandExecutor, type Core, type ReaderRights } from '#platform';
import { SubjectRegister } from '#subjects';
import type { SubjectsHouse } from '#subjects/domain';
import { Beginnings } from './commands/begin.js';
import { RecordCommand, RecordHandler } from './commands/bus.js';
import { KnownRecords } from './commands/known-records.js';
import { RegisterComplaintCommand, RegisterComplaintHandler, type GivenComplaint } from './commands/register.js';
import type { Sender } from './commands/sender.js';
import { recordMadeBy, subjectOf } from './commands/subject.js';
import { complaintOf, type LiveRecord, type RecordsHouse } from './domain/index.js';
import { ConflictRights } from './views/conflict-rights.js';

/** Records for what works in a house without its HTTP edge, and gives the same commands. */
export interface RecordsDesk {
  /** The record as it stands; null where there is none, or it is closed to the reader. */
  look(record: string, by: Actor): Promise<LiveRecord | null>;
  /** The id of the record that a command makes. */
  recordMadeBy(sender: Pick<Sender, 'commandId' | 'bodyHash'>): string;
  /** Registers a citizen's appeal: what they wrote is sealed on the way. */
  register(complaint: GivenComplaint, sender: Sender): Promise<Accepted>;
  /** Gives a command to a record that is there. */
  send(record: string, name: string, input: object, sender: Sender): Promise<Accepted>;
  /** Whether a complaint is of one of these entries in the register of subjects. */
  isOfCitizen(record: LiveRecord, citizens: readonly string[]): boolean;
  /** Under whose key the record's texts and files are sealed; null: they lie in clear. */
  subjectOf(record: LiveRecord): string | null;
  /** Those who owe something on the record, as far as it is not closed to them. */
  whoWorksOn(record: LiveRecord): Promise<readonly Uuid[]>;
}

/** The desk over the parts of the core. */
export function recordsDesk({
  pool,
  store,
  executor,
  house,
  vault,
  evidence,
}: Pick<Core<RecordsHouse & SubjectsHouse>, 'pool' | 'store' | 'executor' | 'house' | 'vault' | 'evidence'>): RecordsDesk {
  const subjects = new SubjectRegister({ executor, house, vault });
  const known = new KnownRecords({ store, executor, house, subjects });
  const rights: ReaderRights = new ConflictRights({ db: pool, store, known, house });
  // What decides takes the house as its own rules know it.
  const sending = executor as unknown as CommandExecutor;
  const registering = new RegisterComplaintHandler(new Beginnings(sending, known), subjects, vault);
  const commands = new RecordHandler(sending, known, evidence, vault, new OneByOne(pool));
  return {
    look: async (record, by) => (await known.look(record, by))?.state ?? null,
    recordMadeBy,
    register: (complaint, sender) => registering.execute(new RegisterComplaintCommand(complaint, sender)),
    send: (record, name, input, sender) => commands.execute(new RecordCommand(record, name, input, sender)),
    isOfCitizen: (record, citizens) => {
      const own = complaintOf(record)?.citizen ?? null;
      return own !== null && citizens.some((each) => subjects.isSame(own, each));
    },
    subjectOf,
    whoWorksOn: async (record) => {
      const { directory } = house.current().house;
      const owing = holdersOf(record.obligations).persons;
      const people = [...new Set([record.assignee, ...owing])].filter((each) => each !== null && directory.isActive(each)) as Uuid[];
      const stream = `${record.own.kind}-${record.id}`;
      const closed = await Promise.all(people.map((person) => rights.closedTo({ person, roles: [] }, [stream])));
      return people.filter((_, n) => closed[n]!.size === 0);
    },
  };
}
