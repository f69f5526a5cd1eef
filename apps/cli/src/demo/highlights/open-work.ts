import { auditMatters } from '../story/findings.js';
import { matters } from '../story/index.js';
import { complaints } from '../story/letters/complaints.js';
import { complaint } from '../tales/complaint.js';
import { finding } from '../tales/finding.js';
import { nonconformity } from '../tales/nonconformity.js';
import { withCapa } from './cures.js';
import { hoursBefore, type Highlight } from './highlight.js';

const letter = (theme: string) => complaints.find((each) => each.theme === theme)!;
const answered = { severity: 'moderate', exit: 'answered', term: '15-days', late: false } as const;

/** What is left for whoever comes to try the house out: something for each of them, and nothing of it late. */
export const openWork: readonly Highlight[] = [
  {
    name: 'letter-of-today',
    at: hoursBefore(2.5),
    even: true,
    tell: (tale) => complaint(tale, letter('data-entry'), { ...answered, registrar: 'kovalenko' }),
  },
  {
    name: 'letter-to-triage',
    at: hoursBefore(4.2),
    even: true,
    tell: (tale) => complaint(tale, letter('queue-system'), { ...answered, registrar: 'kovalenko' }),
  },
  {
    name: 'letter-without-name',
    at: hoursBefore(4),
    even: true,
    tell: (tale) => complaint(tale, letter('conduct'), { ...answered, exit: 'anonymous', registrar: 'kovalenko' }),
  },
  {
    name: 'nonconformity-of-today',
    at: hoursBefore(3),
    even: true,
    tell: (tale) => nonconformity(tale, matters[0]!, { severity: 'moderate', exit: 'corrected', late: null }),
  },
  {
    name: 'finding-to-verify',
    at: hoursBefore(25),
    even: true,
    tell: (tale) =>
      finding(
        tale,
        auditMatters.find(({ grade }) => grade === 'observation')!,
        { audit: 'ПА-1', auditor: 'sydorenko', disputed: false },
      ),
  },
  {
    name: 'plan-for-the-quality-manager',
    at: hoursBefore(77),
    even: true,
    tell: withCapa('receipt-without-date', 'moderate', { risk: { severity: 'moderate', likelihood: 'possible' } }),
  },
  {
    name: 'plan-for-the-head',
    at: hoursBefore(73),
    even: true,
    tell: withCapa('wrong-fee', 'major', { risk: { severity: 'critical', likelihood: 'likely' } }),
  },
  {
    name: 'action-for-the-administrator',
    at: hoursBefore(92),
    even: true,
    tell: withCapa('access-rights', 'major', { risk: { severity: 'major', likelihood: 'possible' } }),
  },
];
