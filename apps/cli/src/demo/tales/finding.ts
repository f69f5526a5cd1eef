import type { AuditMatter } from '../story/findings.js';
import { processes, someWorker, units, type CharacterName } from '../story/cast.js';
import { workingDay, type Tale } from '../tale.js';
import type { Story } from '../timeline.js';
import { awaitCapa } from './awaiting.js';
import { verifiedClosing } from './closing.js';

/** How it goes with a finding. */
export interface FindingCourse {
  readonly audit: string;
  readonly auditor: CharacterName;
  readonly disputed: boolean;
}

/** An auditor finds something; the auditee answers, corrects, and an auditor verifies that it may be closed. */
export async function* finding(tale: Tale, matter: AuditMatter, { audit, auditor, disputed }: FindingCourse): Story {
  const { chance } = tale;
  const record = tale.id('record');
  const place = { path: { id: record } } as const;
  const { owner } = processes.find(({ key }) => key === matter.process)!;
  const { head } = units.find(({ key }) => key === matter.auditee)!;
  const { grade, theme } = matter;

  await tale.by(auditor).post('/v1/findings', {
    body: {
      id: record,
      title: matter.title,
      audit,
      criterion: { standard: 'ISO 9001', edition: '2015', clause: matter.clause },
      evidence: matter.evidence,
      grade,
      auditee: matter.auditee,
      process: matter.process,
    },
  });
  yield tale.later(1, 1.5 * workingDay);
  const assignee = someWorker(matter.auditee, chance);
  await tale.by(owner).post('/v1/records/{id}/triage', {
    ...place,
    body: { process: matter.process, unit: matter.auditee, assignee: tale.person(assignee) },
  });
  if (grade === 'major-nonconformity') {
    yield tale.later(1, 6);
    await tale
      .by(assignee)
      .post('/v1/records/{id}/contain', { ...place, body: { description: 'Роботу взято на щоденний контроль до усунення причини.' } });
  }
  yield tale.later(2, 1.5 * workingDay);
  if (grade === 'opportunity-for-improvement') {
    await tale.by(head).post('/v1/records/{id}/acknowledge-finding', { ...place, body: {} });
    const declined = matter.response.startsWith('Відхиляємо');
    if (declined) await tale.by(head).post('/v1/records/{id}/decline-improvement', { ...place, body: { reason: matter.response } });
    else await tale.by(head).post('/v1/records/{id}/accept-improvement', { ...place, body: {} });
  } else if (disputed) {
    await tale.by(head).post('/v1/records/{id}/dispute-finding', {
      ...place,
      body: { reason: 'Вибірка неповна: два випадки належать іншому підрозділу. Просимо переглянути оцінку.' },
    });
    await tale.by(head).post('/v1/records/{id}/respond', { ...place, body: { response: matter.response } });
    yield tale.later(workingDay, 2 * workingDay);
    await tale.by(auditor).post('/v1/records/{id}/regrade', {
      ...place,
      body: { grade: 'observation', reason: 'Два випадки вилучено з вибірки; лишається спостереження.' },
    });
  } else {
    await tale.by(head).post('/v1/records/{id}/acknowledge-finding', { ...place, body: {} });
    await tale.by(head).post('/v1/records/{id}/respond', { ...place, body: { response: matter.response } });
  }
  const owesCorrection = grade === 'major-nonconformity' || (grade === 'minor-nonconformity' && !disputed);
  if (owesCorrection) {
    yield tale.later(2, grade === 'major-nonconformity' ? workingDay : 5 * workingDay);
    await tale.by(assignee).post('/v1/records/{id}/correct', { ...place, body: { description: matter.correction } });
    await tale
      .by(assignee)
      .post('/v1/records/{id}/answer-extent', { ...place, body: { similar: 'could-occur', explanation: 'Переглянуто суміжні ділянки.' } });
    if (grade === 'major-nonconformity' || chance.happens(0.25)) {
      const severity = grade === 'major-nonconformity' ? 'major' : 'minor';
      await awaitCapa(tale, {
        record,
        theme,
        kind: 'finding',
        unit: matter.auditee,
        process: matter.process,
        by: assignee,
        severity,
        closer: auditor,
      });
      return;
    }
  }
  yield tale.later(1, workingDay);
  await tale.by(assignee).post('/v1/records/{id}/resolve', { ...place, body: { justification: 'Виправлено; поодинокий випадок.' } });
  yield* verifiedClosing(tale, record, auditor);
}
