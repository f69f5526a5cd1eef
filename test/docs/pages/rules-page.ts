import type { MachineDescription } from '#kernel';
import type { Capability } from '#platform';
import { anchor, code, withoutParameters } from './markdown.js';

type Command = MachineDescription['commands'][number];
type Texts = Readonly<Record<string, string>>;

/** `docs/reference/rules.md`: state diagrams, commands and rules, drawn from the very declarations that decide. */
export function rulesPage(capabilities: readonly Capability[]): string {
  const texts = Object.assign({}, ...capabilities.map((each) => each.texts.en)) as Texts;
  const places = rulePlaces(capabilities);
  return `# Commands and rules

Each command is declared once, as data; that declaration decides the command, tells a client why it is not open, and draws this page. A refused
command appends nothing and names every rule that does not hold, with the sentence that stands here; *words in italics* are filled in.

Beside the rules of a command there is always \`wrong-status\`: the command is not open in that status. A *check* is a rule about what was
typed: it is known only when the command comes.

${machinesOf(capabilities)
  .map((machine) => section(machine, texts, places))
  .join('\n')}`;
}

const machinesOf = (capabilities: readonly Capability[]): readonly MachineDescription[] =>
  capabilities.flatMap((each) => each.machines.map((machine) => machine.describe()));

const heading = (machine: string, command: string): string => `${machine}: ${command}`;

/** Where on the page of rules a machine's command is told: what two machines declare in the very same way is told once. */
export type RulePlaces = (machine: string, command: string) => string | undefined;

/** The anchors of all commands. */
export function rulePlaces(capabilities: readonly Capability[]): RulePlaces {
  const told = new Map<string, string>();
  const places = new Map<string, string>();
  for (const { name, commands } of machinesOf(capabilities)) {
    for (const command of commands) {
      const declaration = JSON.stringify(command);
      const place = told.get(declaration) ?? anchor(heading(name, command.name));
      told.set(declaration, place);
      places.set(heading(name, command.name), place);
    }
  }
  return (machine, command) => places.get(heading(machine, command));
}

function section(machine: MachineDescription, texts: Texts, places: RulePlaces): string {
  const { name: of, version, commands } = machine;
  const own = commands.filter(({ name }) => places(of, name) === anchor(heading(of, name)));
  const shared = commands.filter((each) => !own.includes(each)).map(({ name }) => `[${name}](#${places(of, name)!})`);
  const same = shared.length === 0 ? '' : `As declared above: ${shared.join(', ')}.\n\n`;
  return `## ${of}\n\nVersion ${version} of the machine.\n\n${diagram(machine)}\n\n${same}${own.map((each) => entry(of, each, texts)).join('\n')}`;
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
  return [`### ${heading(machine, name)}`, '', `${doc} ${path(from, moves)}`, '', ...lines, ...(lines.length > 0 ? [''] : [])].join('\n');
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
