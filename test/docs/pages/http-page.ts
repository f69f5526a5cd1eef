import { code, table } from './markdown.js';
import type { RulePlaces } from './rules-page.js';
import { boundsOf, formLines, formOf, resolved, type Components, type JsonSchema } from './shape.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}
type Content = Readonly<Record<string, { readonly schema?: JsonSchema }>>;

/** An operation of the OpenAPI document, with what the house adds to it. */
export interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
  readonly 'x-callers': 'anyone' | 'signed-in' | readonly string[];
  readonly 'x-machines'?: readonly string[];
}
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Components };
}

/** One route. */
interface Route {
  readonly verb: string;
  readonly path: string;
  readonly operation: Operation;
}

/** In which order a reader wants them; a tag that is not here comes last. */
const order = [
  'sessions',
  'records',
  'capas',
  'attachments',
  'tasks',
  'notifications',
  'deadlines',
  'escalation',
  'directory',
  'reports',
  'log',
  'imports',
];

/** `docs/reference/http.md`: every route with who may call it, what it takes, answers and refuses. */
export function httpPage({ paths, components }: ApiDocument, places: RulePlaces): string {
  const schemas = components?.schemas ?? {};
  const routes = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ verb: verb.toUpperCase(), path, operation })),
  );
  const found = new Set(routes.map(({ operation }) => operation.tags?.[0] ?? ''));
  const tags = [...new Set([...order.filter((tag) => found.has(tag)), ...found])];
  const sections = tags.map((tag) => {
    const own = routes.filter(({ operation }) => (operation.tags?.[0] ?? '') === tag);
    return [`## ${tag}`, '', ...own.map((route) => entry(route, schemas, places))].join('\n');
  });
  return `${opening(schemas)}\n${sections.join('\n')}`;
}

const opening = (schemas: Components): string => `# HTTP

Every route of the interface. A running house serves the same as OpenAPI 3.1 at \`/openapi.json\` and as a page at \`/docs\`; \`libs/client\` holds
the types made from it.

**Who may call.** Sign in with \`POST /v1/sessions\` and send the token as \`Authorization: Bearer <token>\`. Each route says who may call it. Where
that is *everyone with a session*, the rules of the command decide the rest, and a record that is closed to the caller is not there for them.

**Bodies** are JSON in UTF-8, at most 1 MiB, without unknown fields. \`?\` marks what may be left out. *id* is a UUID in lower case; *instant* is
ISO 8601 with an offset (answers: UTC with milliseconds); *date* is \`2026-03-03\`.

**Commands** (all \`POST\` routes that name \`Idempotency-Key\`):

- \`Idempotency-Key\`, 1 to 200 printable characters: the same command sent again is applied once and answers as the first time. Another
  body under the same key is refused (\`command-key-reused\`). Without the header each request is a command of its own.
- \`If-Match: "<revision>"\`: refused (\`stale-revision\`) when somebody else changed the content since that revision; what the engine notes by itself
  is no conflict.
- \`Prefer: respond-async\`: do not wait for the number.
- Problems of every command: ${commandProblems.map(code).join(', ')}.

They answer with \`ETag\` (the revision), \`Redress-Position\` and the body *accepted*:

${block(schemas['Accepted'] ?? {}, schemas)}

**Reading.** \`at=<instant>\` answers as of that instant. \`after=<position>\` waits, for at most 2 s, until the answer knows what was written at
that \`Redress-Position\`. An answer that leaves something out, because a read model behind it was stopped, is not fed, or passed over an
event, is given all the same, with \`Redress-Stale\` and the names of those read models. Lists answer \`{ items, next }\`: the next page is
asked for with \`cursor=<next>\`, and \`limit\` goes up to 200.

**Problems** are listed in [errors](http-errors.md). Each route names those of its own; beside them any route with a body may answer
\`malformed-json\`, \`malformed-text\`, \`forbidden-text\`, \`too-deep\`, \`body-too-large\`, \`unsupported-media-type\`, and any route at all one of the 503
that pass by themselves.
`;

function entry({ verb, path, operation }: Route, schemas: Components, places: RulePlaces): string {
  const { summary, description, parameters = [] } = operation;
  const inputs = parameters.filter((each) => each.in === 'query' || (each.in === 'header' && !commandHeaders.includes(each.name)));
  const parts = [
    `### ${verb} ${path}`,
    [summary, description].filter((each) => each).join(' '),
    `${callers(operation)}${rules(path, operation, places)}`,
    ...(inputs.length === 0 ? [] : [parameterTable(inputs, schemas)]),
    ...body(operation, schemas),
    ...answers(operation, schemas),
    `Problems: ${[...problemsOf({ verb, path, operation }).map(code), ...(isCommand(operation) ? ['those of every command'] : [])].join(', ') || 'none of its own'}.`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const commandHeaders: readonly string[] = ['Idempotency-Key', 'If-Match', 'Prefer'];
const isCommand = ({ parameters = [] }: Operation): boolean => parameters.some(({ name }) => name === 'Idempotency-Key');

function callers({ 'x-callers': who }: Operation): string {
  if (who === 'anyone') return 'Who: anyone, without a session.';
  if (who === 'signed-in') return 'Who: everyone with a session.';
  return `Who: ${(who as readonly string[]).join(', ')}.`;
}

function rules(path: string, { 'x-machines': machines = [] }: Operation, places: RulePlaces): string {
  const placeOf = (machine: string): string => places(machine, path.split('/').at(-1)!) ?? '';
  const told = [...new Set(machines.map(placeOf))];
  const links = told.map((place) => `[${machines.filter((each) => placeOf(each) === place).join(', ')}](rules.md#${place})`);
  return links.length === 0 ? '' : ` Rules: ${links.join(', ')}.`;
}

function parameterTable(parameters: readonly Parameter[], schemas: Components): string {
  const rows = parameters.map(({ name, required, in: where, schema, description = '' }) => [
    code(`${name}${required ? '' : '?'}`) + (where === 'header' ? ' (header)' : ''),
    form(schema, schemas),
    description,
  ]);
  return table(['query', 'form', 'meaning'], rows);
}

function body({ requestBody }: Operation, schemas: Components): string[] {
  if (!requestBody) return [];
  const [type = '', content] = Object.entries(requestBody.content)[0] ?? [];
  if (type !== 'application/json') return [`Body: bytes (${code(type)}).`];
  const { properties = {}, required = [] } = resolved(content?.schema ?? {}, schemas);
  const rows = Object.entries(properties).map(([name, field]) => [
    code(`${name}${required.includes(name) ? '' : '?'}`),
    form(field, schemas),
    resolved(field, schemas).description ?? field.description ?? '',
  ]);
  return rows.length === 0 ? [] : [table(['body', 'form', 'meaning'], rows)];
}

/** A form with its bounds. */
function form(schema: JsonSchema, schemas: Components): string {
  const bounds = boundsOf(schema, schemas);
  return `${formOf(schema, schemas)}${bounds === '' ? '' : `, ${bounds}`}`;
}

function answers({ responses }: Operation, schemas: Components): string[] {
  return Object.entries(responses)
    .filter(([status]) => status !== 'default')
    .map(([status, { description, content = {} }]) => {
      const [type, given] = Object.entries(content)[0] ?? [];
      const said = description === '' ? '' : ` ${description}`;
      if (type === undefined) return `Answers ${status}, without a body.${said}`;
      if (type !== 'application/json') return `Answers ${status}, ${code(type)}.${said}`;
      if (given?.schema?.$ref?.endsWith('/Accepted')) return `Answers ${status}, *accepted*.`;
      return `Answers ${status}.${said}\n\n${block(given?.schema ?? {}, schemas)}`;
    });
}

const block = (schema: JsonSchema, schemas: Components): string => ['```ts', ...formLines(schema, schemas), '```'].join('\n');

const commandProblems: readonly string[] = [
  'command-refused',
  'command-key-reused',
  'stale-revision',
  'bad-idempotency-key',
  'bad-if-match',
  'stream-contended',
  'outcome-unknown',
];

/** Which problems a route may answer, by what it takes. */
const problems: readonly { readonly when: (route: Route) => boolean; readonly codes: readonly string[] }[] = [
  { when: ({ operation }) => operation['x-callers'] !== 'anyone', codes: ['not-signed-in'] },
  { when: ({ operation }) => Array.isArray(operation['x-callers']), codes: ['forbidden'] },
  {
    when: ({ operation: { parameters = [], requestBody } }) => parameters.length > 0 || requestBody !== undefined,
    codes: ['invalid-request'],
  },
  { when: ({ path }) => path.includes('{'), codes: ['not-there'] },
  { when: ({ operation }) => has(operation, 'cursor'), codes: ['bad-cursor'] },
  { when: ({ operation }) => has(operation, 'after'), codes: ['bad-position', 'view-behind', 'view-not-built'] },
];

const has = ({ parameters = [] }: Operation, query: string): boolean =>
  parameters.some((each) => each.in === 'query' && each.name === query);
const problemsOf = (route: Route): readonly string[] => problems.filter(({ when }) => when(route)).flatMap(({ codes }) => codes);
