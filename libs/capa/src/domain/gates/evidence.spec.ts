import { attachEvidence } from '../commands/attach.js';
import { acceptAction, completeAction, startAction } from '../commands/act.js';
import { addCause, confirmCause } from '../commands/investigate.js';
import { recordMeasurement } from '../commands/monitor.js';
import { assess } from '../commands/prove.js';
import { capaOwnEvents as e } from '../events/index.js';
import {
  assessing,
  capa,
  causeNode,
  drafted,
  id,
  ihor,
  implementing,
  investigating,
  monitoring,
  olena,
  taras,
  verdict,
  windowEnd,
} from '../sample.js';

const file = { attachment: id('photo'), name: 'Фото.jpg', mediaType: 'image/jpeg', size: 12, hash: 'a'.repeat(64) };
const attached = e.capaEvidenceAttached({ capa, ...file });
const pointing = [{ attachment: file.attachment, note: null }];
const missing = { attachments: [file.attachment] };

describe('a file of a CAPA', () => {
  it('is attached by whoever sees the CAPA, in whatever state, once', () => {
    drafted().when(attachEvidence, file).by(ihor).accepted(attached).when(attachEvidence, file).by(ihor).quietWhenRepeated();
    assessing().when(attachEvidence, file).by(ihor).accepted(attached);
  });

  it('has no room after five hundred', () => {
    const many = Array.from({ length: 500 }, (_, n) => e.capaEvidenceAttached({ capa, ...file, attachment: id(`file ${n}`) }));
    drafted()
      .afterwards(...many)
      .when(attachEvidence, file)
      .by(ihor)
      .refused('capa-has-room-for-files', { most: 500 });
  });
});

describe('evidence points only at files of the same CAPA', () => {
  it('when a cause is confirmed', () => {
    const input = { cause: id('worn template'), evidence: pointing };
    investigating()
      .when(addCause, causeNode('worn template'))
      .by(olena)
      .accepted()
      .when(confirmCause, input)
      .by(olena)
      .refused('evidence-is-attached', missing)
      .afterwards(attached)
      .when(confirmCause, input)
      .by(olena)
      .accepted();
  });

  it('when an action is completed', () => {
    const action = { action: id('new template') };
    implementing()
      .when(acceptAction, action)
      .by(ihor)
      .accepted()
      .when(startAction, action)
      .by(ihor)
      .accepted()
      .when(completeAction, { ...action, result: 'done', evidence: pointing })
      .by(ihor)
      .refused('evidence-is-attached', missing)
      .afterwards(attached)
      .when(completeAction, { ...action, result: 'done', evidence: pointing })
      .by(ihor)
      .accepted();
  });

  it('when something is measured, and when the cure is assessed', () => {
    const measurement = { observedAt: windowEnd, occurrences: 25, value: 0, note: null, evidence: pointing };
    monitoring().at(windowEnd).when(recordMeasurement, measurement).by(olena).refused('evidence-is-attached', missing);
    assessing()
      .when(assess, { ...verdict(true), evidence: pointing })
      .by(taras)
      .refused('evidence-is-attached', missing)
      .afterwards(attached)
      .when(assess, { ...verdict(true), evidence: pointing })
      .by(taras)
      .accepted();
  });
});
