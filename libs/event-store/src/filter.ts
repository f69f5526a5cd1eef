import type { LogFilter } from './port.js';

/** Whether a reader with this filter wants the event. */
export function wanted(filter: LogFilter | undefined, event: { readonly stream: string; readonly type: string }): boolean {
  if (filter?.types && !filter.types.includes(event.type)) return false;
  if (filter?.otherThan?.includes(event.type)) return false;
  return !filter?.streamPrefixes || filter.streamPrefixes.some((prefix) => event.stream.startsWith(prefix));
}
