/**
 * Types of evidence that are taken, each with the endings that names of its files have, the usual one first. Nothing in here runs in a browser
 * by itself.
 */
const endings = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/tiff': ['tiff', 'tif'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/pkcs7-signature': ['p7s'],
  'application/zip': ['zip'],
  'audio/mpeg': ['mp3'],
  'video/mp4': ['mp4'],
  'text/plain': ['txt', 'text', 'log', 'md'],
  'text/csv': ['csv'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type AcceptedMediaType = keyof typeof endings;

export const acceptedMediaTypes = Object.keys(endings) as AcceptedMediaType[];

/** What a sender names who leaves the type to the content. */
export const undeclaredMediaType = 'application/octet-stream';

/** The name with an ending of the type: a text that is called `run.bat` is saved as `run.bat.txt`, and no system runs it. */
export function nameFor(name: string, mediaType: string): string {
  const fitting: readonly string[] = endings[mediaType as AcceptedMediaType] ?? [];
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
  const [usual] = fitting;
  return usual === undefined || (ending !== undefined && fitting.includes(ending)) ? name : `${name}.${usual}`;
}
