import type { MachineDescription } from '#kernel';
import type { Capability } from '#platform';

/** State diagrams and rule tables, drawn from the very declarations that decide. */
export function rulesPage(capabilities: readonly Capability[]): string {
  const texts = Object.assign({}, ...capabilities.map((each) => each.texts.en)) as Readonly<Record<string, string>>;
  const machines = capabilities.flatMap((each) => each.machines.map((machine) => machine.describe()));
  return [
    '# Commands and rules',
    '',
    'Each command is declared once, as data; that declaration decides the command, tells a client why it is not open, and draws this page.',
    'A refused command appends nothing and names every rule that does not hold.',
    '',
    ...machines.map((machine) => machineSection(machine, texts)),
  ].join('\n');
}

function machineSection(machine: MachineDescription, texts: Readonly<Record<string, string>>): string {
  return [
    `## ${machine.name} (version ${machine.version})`,
    '',
    diagram(machine),
    '',
    table(machine),
    '',
    ruleTable(machine, texts),
    '',
  ].join('\n');
}

function diagram({ commands }: MachineDescription): string {
  const state = (status: string): string => (status === 'none' ? '[*]' : status.replaceAll('-', '_'));
  const arrows = commands.flatMap((command) =>
    command.to
      .filter((to) => to !== 'stays')
      .flatMap((to) => command.from.filter((from) => from !== to).map((from) => `  ${state(from)} --> ${state(to)}: ${command.name}`)),
  );
  return ['```mermaid', 'stateDiagram-v2', ...new Set(arrows), '```'].join('\n');
}

function table({ commands }: MachineDescription): string {
  const list = (codes: readonly string[]): string => codes.map((code) => `\`${code}\``).join(', ') || '–';
  return [
    '| command | from | to | rules | checks of what is typed | what it does |',
    '| --- | --- | --- | --- | --- | --- |',
    ...commands.map(
      ({ name, from, to, rules, checks, doc }) =>
        `| \`${name}\` | ${from.join(', ')} | ${to.join(', ')} | ${list(rules)} | ${list(checks)} | ${doc} |`,
    ),
  ].join('\n');
}

function ruleTable({ commands }: MachineDescription, texts: Readonly<Record<string, string>>): string {
  const codes = [...new Set(commands.flatMap(({ rules, checks }) => [...rules, ...checks]))].sort();
  if (codes.length === 0) return '';
  return ['| rule | refuses with |', '| --- | --- |', ...codes.map((code) => `| \`${code}\` | ${texts[`refusal.${code}`] ?? ''} |`)].join(
    '\n',
  );
}
