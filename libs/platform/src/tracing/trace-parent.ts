import type { CallingStep } from '#kernel';

/** The step of a caller, from a `traceparent` of W3C Trace Context; null where there is none, or none that can be read. */
export function callingStep(header: unknown): CallingStep | null {
  const [, version, trace, span] =
    (typeof header === 'string' && /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(?:-.*)?$/.exec(header)) || [];
  if (version === undefined || version === 'ff' || /^0+$/.test(trace!) || /^0+$/.test(span!)) return null;
  return { trace: trace!, span: span! };
}

/** The correlation id whose trace is the caller's. */
export const correlationOf = ({ trace }: CallingStep): string => trace.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
