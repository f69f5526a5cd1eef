import type { Situation } from '#kernel';
import { standsFor } from '#directory/domain';
import { isOfTheAuditee } from '../auditee.js';
import { findingOf } from '../finding-part.js';
import type { RecordsHouse } from '../house.js';
import { headOrDeputyDecides, triageIsYours, workIsYours } from '../rules/who-may.js';
import type { LiveRecord } from '../state.js';

type At = Situation<LiveRecord, RecordsHouse>;

/** Whose hands may amend what was written: each by how one knows them. */
export const hands = {
  reporter: ({ state, by }: At): boolean => standsFor(by, state.reporter),
  triager: (at: At): boolean => triageIsYours.holds(at) === true,
  worker: (at: At): boolean => workIsYours.holds(at) === true,
  'quality-manager': ({ by }: At): boolean => by.roles.includes('quality-manager'),
  'head-or-deputy': (at: At): boolean => headOrDeputyDecides.holds(at) === true,
  /** Not the auditee's: neither who amends nor whom they act for is of the unit that was audited. */
  auditor: ({ state, by, house }: At): boolean => {
    const auditee = findingOf(state)?.auditee;
    const persons = [by.person, ...(by.onBehalfOf === undefined ? [] : [by.onBehalfOf])];
    return by.roles.includes('auditor') && !persons.some((each) => auditee !== undefined && isOfTheAuditee(each, auditee, house.directory));
  },
} as const;
export type HandName = keyof typeof hands;
