import { Field, id, OptionalField, text } from '../http/fields/index.js';

/** The longest name of a file, in characters. */
export const longestFileName = 300;

/** A file that was kept, as the command to attach it names it. */
export class AttachmentForm {
  @OptionalField(id(), { doc: 'Made up where there is none.' })
  readonly id?: string;

  @Field(text({ min: 64, max: 64, pattern: /^[0-9a-f]{64}$/ }), {
    doc: 'Of a file that was sent to `POST /v1/attachments` for this very case.',
  })
  readonly hash!: string;

  @Field(text({ max: longestFileName }), { doc: 'Under which it is saved again.' })
  readonly name!: string;

  @Field(text({ max: 120, pattern: /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/ }), {
    doc: 'As sending the file answered; the content is examined again.',
  })
  readonly mediaType!: string;
}
