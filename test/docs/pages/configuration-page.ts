import { fileVariable, settings, type Setting } from '#platform/ground';

/** `docs/reference/configuration.md`: what whoever runs the house may set, and what lies in its data directory. */
export function configurationPage(): string {
  const rows = Object.values<Setting>(settings).map(({ name, standard, allowed, meaning }) => {
    return `| \`${name}\` | ${standard === null ? '' : `\`${standard}\``} | ${allowed} | ${meaning} |`;
  });
  const secrets = Object.values<Setting>(settings).flatMap((each) => (each.secret ? [`\`${fileVariable(each)}\``] : []));
  return `# Configuration

Everything is set in the environment, read once at the start. A value that cannot be stops the start; every such value is named, together with
what would be right. An empty value counts as not set. A secret may lie in a file instead, whose path is the value of the variable with \`_FILE\`
at its end: ${secrets.join(', ')}.

| variable | if not set | allowed | meaning |
| --- | --- | --- | --- |
${rows.join('\n')}

Below the data directory lie:

| path | what | backup |
| --- | --- | --- |
| \`postgres/\` | the event log, the views, the queue, accounts and sessions | \`redress backup\`, while it runs |
| \`keys/\` | the keys of persons | apart from the rest: whoever holds both can read what was erased |
| \`attachments/\` | evidence files, named by their SHA-256; those of persons encrypted | any time: files are only added |
| \`postgres.log\` | what the database server says | no |
| \`redress.lock.*\` | which process has the directory | no |

This page is made from \`libs/platform/src/configuration/settings.ts\`; a test compares them.
`;
}
