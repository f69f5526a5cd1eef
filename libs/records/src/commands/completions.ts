import type { Actor } from '#kernel';
import type { EvidenceFiles } from '#platform';
import type { Vault } from '#privacy';
import { complaintOf, type Amending, type LiveRecord } from '../domain/index.js';
import { saysOtherwise } from './amended-texts.js';
import type { KnownRecords } from './known-records.js';
import { names } from './naming.js';

/** What a command is completed by. */
export interface Around {
  /** As it is now. */
  readonly record: LiveRecord;
  readonly by: Actor;
  /** Under whose key the record's texts and files are sealed. */
  readonly subject: string | null;
  readonly records: KnownRecords;
  readonly evidence: EvidenceFiles;
  readonly vault: Pick<Vault, 'openText'>;
}

type Complete = (input: object, around: Around) => Promise<object>;
const completion = <Input extends object>(complete: (input: Input, around: Around) => Promise<object>): Complete => complete as Complete;

/** The commands that name something else than the record itself: it is looked up before the machine decides. */
export const completions: Readonly<Record<string, Complete>> = {
  amend: completion<{ changes: Amending }>(async (input, { record, vault }) => ({
    ...input,
    changes: await saysOtherwise(input.changes, record, vault),
  })),
  repair: completion<{ change: { readonly what: string; readonly of?: string | null } }>(async (input, { records, by, record }) => {
    const { change } = input;
    const named = change.what === 'end' ? { of: change.of ? await records.other(change.of, by) : null } : {};
    return { ...input, change: { ...change, from: record.status, ...named } };
  }),
  'mark-duplicate': completion<{ of: string }>(async (input, { records, by }) => ({ ...input, of: await records.other(input.of, by) })),
  'propose-inadmissible': completion<{ earlier?: string | null }>(async (input, { records, by, record }) => ({
    ...input,
    earlier: input.earlier ? await records.earlier(input.earlier, record, by) : null,
  })),
  mark: completion<{ concerned: readonly string[] }>(async (input, { records, by, record }) => ({
    ...input,
    concerned: await Promise.all(input.concerned.map((each) => records.concerned(each, record, by))),
  })),
  'go-on-as-nonconformity': completion<{ title: string; description: string }>(async (input, { record, vault }) => {
    const own = complaintOf(record);
    const citizen = { name: await vault.openText(own?.name ?? null), contact: await vault.openText(own?.contact ?? null) };
    return { ...input, naming: (['title', 'description'] as const).filter((field) => names(input[field], citizen)) };
  }),
  'share-investigation': completion<{ complaints: readonly string[] }>(async (input, { records, by }) => ({
    ...input,
    complaints: await Promise.all(input.complaints.map(async (each) => (await records.find(each, by)).state)),
  })),
  link: completion<{ to: string }>(async (input, { records, by }) => ({ ...input, to: await records.reference(input.to, by) })),
  'answer-extent': completion<{ records: readonly string[] }>(async (input, { records, by }) => ({
    ...input,
    records: await Promise.all(input.records.map((each) => records.reference(each, by))),
  })),
  'attach-evidence': completion<{ hash: string; mediaType: string }>(async (input, { evidence, subject }) => ({
    ...input,
    ...(await evidence.examine(input.hash, input.mediaType, subject)),
  })),
};
