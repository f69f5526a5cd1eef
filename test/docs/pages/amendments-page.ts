import type { Translations } from '#platform';
import { amendable, amendableFields, kinds, type AmendableField } from '#records/domain';
import { code, table } from './markdown.js';

/** `docs/reference/amendments.md`: which field may be amended, by whom, in which statuses; drawn from the very tables that decide it. */
export function amendmentsPage(texts: Translations): string {
  return `# What may be amended

What was written wrongly is amended by the command \`amend\`: one event with field, old, new and reason. These tables decide it, tell a client why
not (\`amendable\` of a record), and draw this page. [How it is done](../how-to/something-was-written-wrongly.md).

${kinds.map((kind) => `## ${kind}\n\n${recordTable(kind, texts)}\n`).join('\n')}`;
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
