import type { Translations } from '#platform';
import { amendableTexts, capaRepairWays, capaTexts } from '#capa/domain';
import { amendable, amendableFields, kinds, repairWays, type AmendableField } from '#records/domain';
import { code, table } from './markdown.js';

/** `docs/reference/amendments.md`: which field may be amended, by whom, in which statuses; drawn from the very tables that decide it. */
export function amendmentsPage(texts: Translations): string {
  return `# What may be amended

What was written wrongly is amended by the command \`amend\`: one event with field, old, new and reason. These tables decide it, tell a client why
not (\`amendable\` of a record or CAPA), and draw this page. [How it is done](../how-to/something-was-written-wrongly.md).

${kinds.map((kind) => `## ${kind}\n\n${recordTable(kind, texts)}\n`).join('\n')}
## capa

By its owner or a quality manager. What was signed is only proposed: it takes effect with \`consent-to-amendment\`, a signature of somebody of the
approver's level who owned nothing in it and did not propose it.

${capaTable(texts)}

## What is put right

A record or a CAPA that is stuck is put right by \`repair\` (administrator or quality manager) and \`confirm-repair\` (another one, or the head, with no hand in the work).

${repairTable()}
`;
}

function recordTable(kind: (typeof kinds)[number], texts: Translations): string {
  const fields = amendableFields.filter((field) => amendable[field].kinds.includes(kind));
  return table(
    ['field', 'what', 'by whom, in which statuses', 'until'],
    fields.map((field) => row(field, texts)),
  );
}

function row(field: AmendableField, texts: Translations): readonly string[] {
  const { openings, sealedByAnswer } = amendable[field];
  const who = openings.map(
    ({ in: statuses, by }) => `${by.map((hand) => texts.text('en', `role.${hand}`)).join(', ')}: ${statuses.map(code).join(', ')}`,
  );
  return [code(field), texts.text('en', `amendable.${field}`), who.join('; '), sealedByAnswer ? 'an answer was sent' : ''];
}

function capaTable(texts: Translations): string {
  return table(
    ['field', 'what', 'at once', 'with a signature'],
    capaTexts.map((field) => {
      const { free, signed } = amendableTexts[field];
      return [code(field), texts.text('en', `amendable.${field}`), free.map(code).join(', '), signed.map(code).join(', ')];
    }),
  );
}

function repairTable(): string {
  return table(
    ['what', 'of', 'from', 'to', 'because'],
    [
      ...repairWays.map(({ what, kinds: of, from, to, doc }) => [what, of.join(', '), from.map(code).join(', '), code(to), doc]),
      ...capaRepairWays.map(({ from, to, doc }) => ['status', 'capa', code(from), code(to), doc]),
    ],
  );
}
