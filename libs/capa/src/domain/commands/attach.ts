import { check } from '#kernel';
import { capaOwnEvents as e } from '../events/index.js';
import type { CapaHouse } from '../house.js';
import { existingStatuses, type Capa } from '../state.js';
import type { AttachedFile } from '../values.js';
import { command } from './command.js';

const mostFiles = 500;
const roomForFiles = check<Capa, CapaHouse, AttachedFile>(
  'capa-has-room-for-files',
  ({ state }, { attachment }) => state.attachments.length < mostFiles || isAttached(state, attachment) || { most: mostFiles },
);

const isAttached = (state: Capa, attachment: string): boolean => state.attachments.some((each) => each.attachment === attachment);

export const attachEvidence = command({
  name: 'attach-evidence',
  doc: 'Attaches a file that lies with the evidence files, for evidence to point at.',
  from: existingStatuses,
  to: 'stays',
  rules: [],
  checks: [roomForFiles],
  then: ({ state }, file: AttachedFile) =>
    isAttached(state, file.attachment) ? [] : [e.capaEvidenceAttached({ capa: state.id, ...file })],
});
