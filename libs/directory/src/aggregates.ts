import type { AggregateType } from '#platform';
import {
  houseMachine,
  personMachine,
  processMachine,
  serviceAccountMachine,
  unitsMachine,
  userNameMachine,
  type DirectoryHouse,
  type HouseEvent,
  type HouseState,
  type PersonEvent,
  type PersonState,
  type ProcessEvent,
  type ProcessState,
  type ServiceAccountEvent,
  type ServiceAccountState,
  type UnitEvent,
  type UnitsState,
  type UserNameEvent,
  type UserNameState,
} from './domain/index.js';

/** Where the streams of the directory lie. Their names are for good. */

export const houseAggregate: AggregateType<HouseState, object, HouseEvent> = {
  kind: 'house',
  streamOf: () => 'house',
  machine: houseMachine,
};

export const unitsAggregate: AggregateType<UnitsState, DirectoryHouse, UnitEvent> = {
  kind: 'unit',
  streamOf: () => 'units',
  machine: unitsMachine,
};

export const personAggregate: AggregateType<PersonState, DirectoryHouse, PersonEvent> = {
  kind: 'person',
  streamOf: (id) => `person-${id}`,
  machine: personMachine,
};

export const processAggregate: AggregateType<ProcessState, DirectoryHouse, ProcessEvent> = {
  kind: 'process',
  streamOf: (id) => `process-${id}`,
  machine: processMachine,
};

export const serviceAccountAggregate: AggregateType<ServiceAccountState, DirectoryHouse, ServiceAccountEvent> = {
  kind: 'service-account',
  streamOf: (id) => `service-account-${id}`,
  machine: serviceAccountMachine,
};

/** The id is the name's blind index. */
export const userNameAggregate: AggregateType<UserNameState, DirectoryHouse, UserNameEvent> = {
  kind: 'user-name',
  streamOf: (index) => `username-${index}`,
  machine: userNameMachine,
};
