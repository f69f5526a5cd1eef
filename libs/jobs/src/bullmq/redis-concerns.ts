/**
 * What of a Redis' settings makes it a bad ground for a queue, from what its INFO says; a sentence each, which says what would be right.
 * Whatever is lost comes back from the log, so that these are warnings; until it is back, alarms ring late.
 */
export function redisConcerns(info: string): readonly string[] {
  const said = new Map(
    info.split(/\r?\n/).flatMap((line) => {
      const at = line.indexOf(':');
      return at < 0 || line.startsWith('#') ? [] : [[line.slice(0, at), line.slice(at + 1)] as const];
    }),
  );
  const policy = said.get('maxmemory_policy');
  const concerns: string[] = [];
  if (policy !== undefined && policy !== 'noeviction')
    concerns.push(`Redis throws jobs away when its memory is full (maxmemory-policy is ${policy}): set it to noeviction`);
  if (said.get('aof_enabled') === '0') concerns.push('Redis forgets the latest jobs when it is killed (appendonly is no): set it to yes');
  return concerns;
}
