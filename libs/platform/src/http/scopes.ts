/** What a token of a program may be used for: reading, or giving commands, in one part of the API. */
export type Scope = `${string}:${'read' | 'write'}`;

/** The parts of the API, by the first step of a path behind `/v1`; `scim` is what lies under `/scim`. */
const areas: Readonly<Record<string, readonly string[]>> = {
  records: [
    'records',
    'nonconformities',
    'complaints',
    'findings',
    'confidential-reports',
    'complaint-handling',
    'outside-cases',
    'explanations',
    'search',
  ],
  capas: ['capas', 'capa-proposals'],
  attachments: ['attachments'],
  subjects: ['subjects'],
  work: ['tasks', 'notifications'],
  directory: ['directory'],
  configuration: ['configuration', 'calendars', 'deadline-policies', 'deadlines', 'escalation-rules', 'webhooks'],
  reports: ['reports'],
  log: ['log', 'changes', 'stream', 'subscriptions'],
  imports: ['imports'],
  operations: ['operations', 'deliveries', 'letters'],
  scim: [],
};

/** Steps that are nobody's but a person's: a session, the own password, what follows an anonymous report by its code, the way out of a mail. */
const ofPeople: readonly string[] = ['sessions', 'account', 'anonymous-reports', 'followed-report', 'unsubscribe'];

const areaOf = new Map(Object.entries(areas).flatMap(([area, steps]) => steps.map((step) => [step, area] as const)));

/** Every scope that a token may have. */
export const scopes: readonly Scope[] = Object.keys(areas).flatMap((area): Scope[] => [`${area}:read`, `${area}:write`]);

/** The scope that a route wants of a program; null where programs have no business. @throws Error for a route of no known part */
export function scopeOf(method: string, path: string): Scope | null {
  if (path.startsWith('/scim/')) return accessTo('scim', method);
  const step = /^\/v1\/([^/]+)/.exec(path)?.[1] ?? '';
  if (ofPeople.includes(step)) return null;
  const area = areaOf.get(step);
  if (area === undefined) throw new Error(`${path} belongs to no part of the API that a token may be given for`);
  return accessTo(area, method);
}

const accessTo = (area: string, method: string): Scope => `${area}:${method === 'GET' || method === 'HEAD' ? 'read' : 'write'}`;
