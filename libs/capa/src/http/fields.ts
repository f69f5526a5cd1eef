import { dayOrMoment, id, list, object, OptionalField, text } from '#platform';

/** The forms that the fields of CAPAs have; the limits are those of the events. */
export const titleField = text({ max: 300 });
export const proseField = text({ max: 4000, lines: true });
export const keyField = text({ max: 200 });
export const dueField = dayOrMoment();
export const byIdOrKey = 'Id or key.';
export const dueDoc = "An instant, or a day: then the end of that day in the house's zone.";

/** What supports a statement: a file, a note, or both. */
export class EvidenceBody {
  @OptionalField(id(), { nullable: true, doc: 'An attachment of this CAPA (`attach-evidence`).' })
  readonly attachment?: string | null;

  @OptionalField(proseField, { nullable: true, doc: 'Needed where there is no attachment.' })
  readonly note?: string | null;
}

const evidenceItem = object(() => EvidenceBody);
export const someEvidence = list(evidenceItem, { min: 1, max: 50 });
export const anyEvidence = list(evidenceItem, { max: 50 });

/** What a signature needs. */
export class SignatureBody {
  @OptionalField(text({ max: 1000 }), {
    doc: 'The signer’s own password: who signs, re-authenticates. It is stored nowhere. Either this or `authentication`.',
  })
  readonly password?: string;

  @OptionalField(text({ min: 43, max: 43, pattern: /^[\w-]{43}$/ }), {
    doc: 'In place of a password: a fresh authentication at the provider, for this very command (`POST /v1/account/authentications`).',
  })
  readonly authentication?: string;

  @OptionalField(text({ min: 64, max: 64, pattern: /^[0-9a-f]{64}$/ }), {
    doc: 'The `contentHash` of what the signer had before them: refused where the content is another by now.',
  })
  readonly contentHash?: string;
}
