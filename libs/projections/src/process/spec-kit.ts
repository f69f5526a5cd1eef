import type { DomainEvent } from '#kernel';
import { loggedInSpec, type SpecEnvelope } from '../view/spec-kit.js';
import { deliveriesOf, type Delivery } from './delivery.js';
import type { Process } from './process.js';

/** What a process sends because of an event: nothing where it does not follow its type. */
export function sentBy(process: Process, event: DomainEvent, envelope?: SpecEnvelope): readonly Delivery[] {
  return process.types.includes(event.type) ? deliveriesOf(process, loggedInSpec(event, 0, envelope)) : [];
}
