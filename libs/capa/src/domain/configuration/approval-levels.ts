import { z } from 'zod';
import { configurationKind, fault, type Finding } from '#configuration/domain';
import starter from '../../../starter/approval-levels.json' with { type: 'json' };
import { riskLevel, riskLevels, type RiskLevel } from '../values.js';

/**
 * The rungs of approval, from the lowest. `capa-owner` decides a first extension only.
 * *by-tree*: stands above the units concerned by heading them; *by-office*: the office stands above all units.
 */
export const approvalLevels = ['capa-owner', 'head-of-unit', 'quality-manager', 'head-of-department'] as const;
export type ApprovalLevel = (typeof approvalLevels)[number];
const level = z.enum(approvalLevels);
const word = z.string().min(1).max(60);

/** Who approves what. */
const approvalRulesSchema = z.strictObject({
  /** Who approves a plan (and cancels an action or the CAPA) at which risk. */
  approval: z.record(riskLevel, level),
  /** Who cancels a CAPA whose risk was never rated. */
  unrated: level,
  /** Who decides an action's first extension, and every further one. */
  extension: z.strictObject({ first: level, further: level }),
});
export type ApprovalRules = z.infer<typeof approvalRulesSchema>;
const draftSchema = z.strictObject({
  approval: z.record(word, word),
  unrated: word,
  extension: z.strictObject({ first: word, further: word }),
});
type ApprovalDraft = z.infer<typeof draftSchema>;

/** The approver's levels as they are configured. */
export const approvalLevelsKind = configurationKind<'approval-levels', ApprovalDraft, ApprovalRules>({
  key: 'approval-levels',
  slice: 'approvalLevels',
  name: 'ApprovalLevels',
  what: 'levels of approval',
  draft: draftSchema,
  content: approvalRulesSchema,
  starter: approvalRulesSchema.parse(starter),
  check: (draft) => [...gapsOf(draft), ...unknownRolesOf(draft), ...descentsOf(draft)],
  broughtBack: (earlier) => earlier,
});

const rung = (given: string | undefined): number => approvalLevels.findIndex((each) => each === given);

/** Whether one rung is as high as another, or higher. */
export function reaches(given: ApprovalLevel, needed: ApprovalLevel): boolean {
  return rung(given) >= rung(needed);
}

function gapsOf({ approval }: ApprovalDraft): Finding[] {
  const gaps = riskLevels.filter((risk) => approval[risk] === undefined);
  const unknown = Object.keys(approval).filter((risk) => !riskLevels.some((each) => each === risk));
  return [
    ...gaps.map((risk) => fault(`/approval/${risk}`, 'level-without-approver', { risk })),
    ...unknown.map((risk) => fault(`/approval/${risk}`, 'word-unknown', { word: risk, allowed: riskLevels })),
  ];
}

/** Nobody approves a plan on the lowest rung: the CAPA's owner never approves their own. */
function unknownRolesOf({ approval, unrated, extension }: ApprovalDraft): Finding[] {
  const [, ...approving] = approvalLevels;
  const unless = (allowed: readonly string[], pointer: string, role: string): Finding[] =>
    allowed.includes(role) ? [] : [fault(pointer, 'role-cannot-approve', { role, allowed })];
  return [
    ...Object.entries(approval).flatMap(([risk, role]) => unless(approving, `/approval/${risk}`, role)),
    ...unless(approving, '/unrated', unrated),
    ...unless(approvalLevels, '/extension/first', extension.first),
    ...unless(approvalLevels, '/extension/further', extension.further),
  ];
}

/** A higher risk is never approved on a lower rung, a further extension never below the first. */
function descentsOf({ approval, extension }: ApprovalDraft): Finding[] {
  const falls = (lower: string | undefined, higher: string | undefined): boolean =>
    rung(lower) >= 0 && rung(higher) >= 0 && rung(higher) < rung(lower);
  const pairs: readonly (readonly [RiskLevel, RiskLevel])[] = [
    ['low', 'medium'],
    ['medium', 'high'],
  ];
  return [
    ...pairs
      .filter(([lower, higher]) => falls(approval[lower], approval[higher]))
      .map(([lower, risk]) => fault(`/approval/${risk}`, 'approver-falls', { risk, lower })),
    ...(falls(extension.first, extension.further) ? [fault('/extension/further', 'extension-falls')] : []),
  ];
}
