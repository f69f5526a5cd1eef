/** The longest texts, in characters, and the longest lists: the same at the HTTP edge, in the checks and in the events' schemas. */
export const limits = {
  title: 200,
  description: 20_000,
  text: 20_000,
  comment: 10_000,
  /** Comments that a record carries itself; there may be any number of them. */
  newestComments: 50,
  reason: 4_000,
  name: 300,
  shortText: 300,
  category: 80,
  channel: 60,
  externalReference: 120,
  mentions: 50,
  /** Questions to whoever reported without a name, and their answers. */
  messages: 200,
  links: 200,
  watchers: 500,
  attachments: 500,
  against: 50,
  questions: 200,
  deputies: 20,
  /** Complaints that a change of marks names. */
  concerned: 20,
  /** Complaints that follow the investigation of one, and so many of them at once. */
  followers: 2_000,
  followersAtOnce: 200,
  /** Acts of people who are named later, on one record. */
  marked: 500,
  /** Explanations asked for on one record. */
  explanations: 100,
  /** Activities of one command: with what else the command appends they fit into one append of the log. */
  activities: 400,
  /** As much as the configuration may allow. */
  bytesOfOneAttachment: 500 * 1024 * 1024,
} as const;
