import { administratorMigrates, migrationOf } from '#configuration/domain';
import { causeCodeIsInUse } from '../configuration/cause-codes.js';
import { capaBinding } from '../configuration/index.js';
import { capaOwnEvents as e } from '../events/index.js';
import { causeIsKnown, type OfCause } from '../gates/causes.js';
import { notExcluded, ownerOrQualityManager } from '../gates/people.js';
import { openStatuses } from '../state.js';
import { command } from './command.js';

/** By which code a cause is counted from now on. */
interface ClassifyCause extends OfCause {
  readonly code: string | null;
}

export const classifyCause = command<'investigating', ClassifyCause>({
  name: 'classify-cause',
  doc: 'Gives a cause the code by which the house counts causes, or takes it away.',
  from: ['investigating'],
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [causeIsKnown, causeCodeIsInUse],
  then: ({ state }, { cause, code }) =>
    state.investigation.causes.find(({ id }) => id === cause)?.code === code
      ? []
      : [e.causeClassified({ capa: state.id, cycle: state.cycle, cause, code })],
});

export const migrateConfiguration = command({
  name: 'migrate-configuration',
  doc: 'Takes the case over to the configuration in force now, before its next state, with reason.',
  from: openStatuses,
  to: 'stays',
  rules: [administratorMigrates, notExcluded],
  checks: [],
  then: ({ state, house, now }, { reason }: { readonly reason: string }) => {
    const migration = migrationOf(capaBinding(house), state, now);
    return migration === null ? [] : [e.capaMigrated({ capa: state.id, ...migration, reason })];
  },
});

export const configurationCommands = [classifyCause, migrateConfiguration];
