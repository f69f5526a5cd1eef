export { AttachmentsController } from './attachments.controller.js';
export { AttachmentForm, longestFileName } from './form.js';
export { SentBytes } from './sent-bytes.js';
export type { AttachmentHolder, HeldFile, Holding } from './holder.js';
