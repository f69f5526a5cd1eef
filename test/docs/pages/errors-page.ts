import type { ProblemRow, Translations } from '#platform';

/** `docs/reference/http-errors.md`: every problem of the table. */
export function errorsPage(table: readonly ProblemRow[], texts: Translations): string {
  const rows = [...table]
    .sort((one, other) => one.status - other.status || (one.code < other.code ? -1 : 1))
    .map(({ code, status, statusWithIfMatch, retryAfter, params }) => {
      const statuses = `${status}${statusWithIfMatch === undefined ? '' : ` (${statusWithIfMatch} with \`If-Match\`)`}`;
      return `| \`${code}\` | ${statuses} | ${texts.text('en', `problem.${code}`)} | ${retryAfter === undefined ? '' : `${retryAfter} s`} | ${(params ?? []).map((name) => `\`${name}\``).join(', ')} |`;
    });
  return `# Errors over HTTP

Every answer of 400 and above is \`application/problem+json\` (RFC 9457): \`type\` (\`urn:redress:problem:<code>\`), the stable \`code\`, \`title\` and \`detail\` in the
language of \`Accept-Language\` (\`uk\`, \`en\`; \`uk\` where none is known), \`status\`, \`instance\` (the request's correlation id, also in the header \`Correlation-Id\`).

- \`errors\`: every offending field at once, each with \`in\` (body, query, path, header), a JSON \`pointer\`, \`code\`, \`params\` and \`message\`.
- \`refusals\`: every rule that refused the command, each with \`code\`, \`params\` and \`message\`. A command that the status of the record does not allow
  (\`wrong-status\` among the refusals) is a conflict: 409 in place of 422.
- A code with a time to wait carries it in \`Retry-After\`. Repeat a command with the same \`Idempotency-Key\`: it is applied once.

| code | status | meaning | wait | params |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
