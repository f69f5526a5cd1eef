import { z } from 'zod';
import { configurationKind, fault, inForceAt, type Finding, type Versions } from '#configuration/domain';
import type { Instant } from '#kernel';
import starter from '../../../starter/risk-matrix.json' with { type: 'json' };
import {
  likelihood,
  likelihoods,
  riskLevel,
  riskLevels,
  severities,
  severity,
  type Likelihood,
  type RatedRisk,
  type Severity,
} from '../values.js';

const word = z.string().min(1).max(60);

/** Which level of risk follows from which severity and likelihood. */
const riskMatrixSchema = z.strictObject({ levels: z.record(severity, z.record(likelihood, riskLevel)) });
export type RiskMatrix = z.infer<typeof riskMatrixSchema>;
/** A matrix that may have holes still. */
const draftSchema = z.strictObject({ levels: z.record(word, z.record(word, word)) });
type MatrixDraft = z.infer<typeof draftSchema>;

/** The risk matrix as it is configured. */
export const riskMatrixKind = configurationKind<'risk-matrix', MatrixDraft, RiskMatrix>({
  key: 'risk-matrix',
  slice: 'riskMatrix',
  name: 'RiskMatrix',
  what: 'risk matrix',
  draft: draftSchema,
  content: riskMatrixSchema,
  starter: riskMatrixSchema.parse(starter),
  check: ({ levels }) => [...holesOf(levels), ...unknownWordsOf(levels)],
  broughtBack: (earlier) => earlier,
});

/** Every severity meets every likelihood. */
function holesOf(levels: MatrixDraft['levels']): Finding[] {
  return severities.flatMap((row) =>
    likelihoods.flatMap((column) =>
      levels[row]?.[column] === undefined
        ? [fault(`/levels/${row}/${column}`, 'matrix-has-a-hole', { severity: row, likelihood: column })]
        : [],
    ),
  );
}

function unknownWordsOf(levels: MatrixDraft['levels']): Finding[] {
  const among = (words: readonly string[], given: string): boolean => words.includes(given);
  return Object.entries(levels).flatMap(([row, columns]) => [
    ...(among(severities, row) ? [] : [fault(`/levels/${row}`, 'word-unknown', { word: row, allowed: severities })]),
    ...Object.entries(columns).flatMap(([column, level]) => [
      ...(among(likelihoods, column) ? [] : [fault(`/levels/${row}/${column}`, 'word-unknown', { word: column, allowed: likelihoods })]),
      ...(among(riskLevels, level) ? [] : [fault(`/levels/${row}/${column}`, 'word-unknown', { word: level, allowed: riskLevels })]),
    ]),
  ]);
}

/** The risk as the matrix in force rates what a person judged; which version that was stays with it. */
export function rate(
  matrices: Versions<RiskMatrix>,
  { severity: row, likelihood: column }: { readonly severity: Severity; readonly likelihood: Likelihood },
  now: Instant,
): RatedRisk {
  const { version, content } = inForceAt(matrices, now);
  return {
    severity: row,
    likelihood: column,
    level: content.levels[row][column],
    matrix: { id: version === 1 ? 'starter' : 'house', version },
  };
}
