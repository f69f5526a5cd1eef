import type { InjectionToken } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { EventType, Instant, MachineDescription } from '#kernel';
import type { AttachmentHolder } from '../attachments/holder.js';
import type { Crossings } from '../metrics/house-metrics.js';
import type { HouseSlice } from '../house/slice.js';
import type { Numbered } from '../numbering/numbers-view.js';
import type { PersonHoldings } from './person-holdings.js';

/** Tables of what the log does not know. They are backed up beside it, and never built anew. */
export interface Books {
  /** Makes them where they are missing; safe for any number of processes at once. */
  prepare(pool: Pool): Promise<void>;
  /**
   * Sees to it that a house which comes back from a backup does not do again what it may have done since. Runs in the transaction that puts the
   * rows back.
   */
  restored?(client: PoolClient, now: Instant): Promise<void>;
}

/** What a capability gives to the whole. Reading the list of capabilities in an app tells what the system does. */
export interface Capability<View = unknown, Process = unknown, NestModule = unknown> {
  readonly name: string;
  /** Every type of event that its streams may hold. */
  readonly events: readonly EventType[];
  /** Which of them note what time has crossed: how late they are is measured. */
  readonly crossings: Crossings;
  /** For diagrams and rule tables. */
  readonly machines: readonly { describe(): MachineDescription }[];
  readonly houseSlices: readonly HouseSlice[];
  /** What people call by numbers. */
  readonly numbered: readonly Numbered[];
  readonly views: readonly View[];
  readonly processes: readonly Process[];
  readonly books: readonly Books[];
  /** Controllers, command and query handlers. */
  readonly modules: readonly NestModule[];
  /** Which of its Nest providers are `AttachmentHolder`s. */
  readonly attachmentHolders: readonly InjectionToken<AttachmentHolder>[];
  /** Which of its Nest providers are `PersonHoldings`. */
  readonly personHoldings: readonly InjectionToken<PersonHoldings>[];
  /** Texts by language: what `i18n/{uk,en}.json` of the capability holds. */
  readonly texts: { readonly uk: Readonly<Record<string, string>>; readonly en: Readonly<Record<string, string>> };
}

/** Declares a capability; what it does not have may be left out. */
export function capability<View, Process, NestModule>(
  given: Pick<Capability<View, Process, NestModule>, 'name' | 'texts'> & Partial<Capability<View, Process, NestModule>>,
): Capability<View, Process, NestModule> {
  return {
    events: [],
    crossings: {},
    machines: [],
    houseSlices: [],
    numbered: [],
    views: [],
    processes: [],
    books: [],
    modules: [],
    attachmentHolders: [],
    personHoldings: [],
    ...given,
  };
}
