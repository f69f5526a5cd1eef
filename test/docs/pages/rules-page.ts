import type { MachineDescription } from '#kernel';
import type { Capability } from '#platform';
import { code, withoutParameters } from './markdown.js';

type Command = MachineDescription['commands'][number];
type Texts = Readonly<Record<string, string>>;

/** The heading of a command on the page of rules; its anchor is linked from the page of routes. */
export const commandHeading = (machine: string, command: string): string => `${machine}: ${command}`;

/** `docs/reference/rules.md`: state diagrams, commands and rules, drawn from the very declarations that decide. */
export function rulesPage(capabilities: readonly Capability[]): string {
  const texts = Object.assign({}, ...capabilities.map((each) => each.texts.en)) as Texts;
  const machines = capabilities.flatMap((each) => each.machines.map((machine) => machine.describe()));
  const seen = new Map<string, string>();
  return `# Commands and rules

Each command is declared once, as data; that declaration decides the command, tells a client why it is not open, and draws this page. A refused
command appends nothing and names every rule that does not hold, with the sentence that stands here; *words in italics* are filled in.

Beside the rules of a command there is always \`wrong-status\`: the command is not open in that status. A *check* is a rule about what was
typed: it is known only when the command comes.

${machines.map((machine) => section(machine, texts, seen)).join('\n')}`;
}

/** A command that an earlier machine declares in the very same way is not told twice. */
function section(machine: MachineDescription, texts: Texts, seen: Map<string, string>): string {
  const told: string[] = [];
  const shared: string[] = [];
  for (const each of machine.commands) {
    const known = seen.get(JSON.stringify(each));
    if (known === undefined) told.push(entry(machine.name, each, texts));
    else shared.push(`[${each.name}](#${known})`);
    seen.set(JSON.stringify(each), known ?? `${machine.name}-${each.name}`);
  }
  const same = shared.length === 0 ? '' : `As declared above: ${shared.join(', ')}.\n\n`;
  return `## ${machine.name}\n\nVersion ${machine.version} of the machine.\n\n${diagram(machine)}\n\n${same}${told.join('\n')}`;
}

function diagram({ commands }: MachineDescription): string {
  const state = (status: string): string => (status === 'none' ? '[*]' : status.replaceAll('-', '_'));
  const labels = new Map<string, string[]>();
  for (const { name, moves } of commands) {
    for (const { from, to } of moves) {
      const step = `  ${state(from)} --> ${state(to)}`;
      labels.set(step, [...(labels.get(step) ?? []), name]);
    }
  }
  return ['```mermaid', 'stateDiagram-v2', ...[...labels].map(([step, names]) => `${step}: ${names.join(', ')}`), '```'].join('\n');
}

function entry(machine: string, { name, doc, from, moves, rules, checks }: Command, texts: Texts): string {
  const line = (kind: string) => (rule: string) =>
    `- ${kind}${code(rule)}: ${withoutParameters(texts[`refusal.${rule}`] ?? '')}${/[.!?]$/.test(texts[`refusal.${rule}`] ?? '') ? '' : '.'}`;
  const lines = [...new Set([...rules.map(line('')), ...checks.map(line('check '))])];
  return [`### ${commandHeading(machine, name)}`, '', `${doc} ${path(from, moves)}`, '', ...lines, ...(lines.length > 0 ? [''] : [])].join(
    '\n',
  );
}

/** Where it leads: one line for each status that it may leave. */
function path(from: readonly string[], moves: Command['moves']): string {
  const targets = [...new Set(moves.map(({ to }) => to))];
  const steps = targets.map((to) => {
    const starts = moves.filter((move) => move.to === to).map((move) => (move.from === 'none' ? 'nothing' : move.from));
    return `${starts.join(', ')} → ${to}`;
  });
  const staying = from.filter((status) => moves.every((move) => move.from !== status));
  return `*${[...steps, ...(staying.length > 0 ? [`stays ${staying.join(', ')}`] : [])].join('; ')}*.`;
}
