import { z } from 'zod';
import type { SettingReader } from '../reader.js';
import type { Setting } from '../setting.js';

/** Lines `name: value`, as HTTP has them. */
const headers = z.string().transform((text, context): Readonly<Record<string, string>> => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pairs = lines.map((line) => /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\x20-\x7e]*?)\s*$/.exec(line));
  if (pairs.length === 0 || pairs.includes(null)) context.addIssue({ code: 'custom' });
  return Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1]!, pair[2]!]] : [])));
});

const isAddress = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.search === '' && url.hash === '';
};

/** Where traces go. */
export const tracingSettings = {
  otlpUrl: {
    name: 'REDRESS_OTLP_URL',
    form: z
      .string()
      .refine(isAddress)
      .transform((text) => text.replace(/\/+$/, '')),
    standard: null,
    meaning:
      'Address of an OpenTelemetry collector that takes OTLP over HTTP; traces go to `/v1/traces` under it. Where it is not set, there are no traces, and nothing for them is loaded.',
    allowed: 'an http or https address without user, query and fragment, such as http://collector.example.org:4318',
  },
  otlpHeaders: {
    name: 'REDRESS_OTLP_HEADERS',
    form: headers,
    standard: null,
    meaning: 'Headers with which the collector knows the house, used where `REDRESS_OTLP_URL` is set.',
    allowed: 'one header a line, such as Authorization: Bearer …',
    secret: true,
  },
  traceShare: {
    name: 'REDRESS_TRACE_SHARE',
    form: z
      .string()
      .regex(/^(0(\.\d{1,9})?|1(\.0{1,9})?)$/)
      .transform(Number),
    standard: '1',
    meaning: 'Of how many of all requests a trace is kept; every process of a house keeps the same ones.',
    allowed: 'a number from 0 to 1, such as 0.05',
  },
} as const satisfies Record<string, Setting>;

/** Where traces go, and of how many there is one. */
export interface TracingPlace {
  /** Without a slash at its end. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** From 0 to 1. */
  readonly share: number;
}

/** Null where nobody takes traces. */
export function readTracing({ read, required }: SettingReader): TracingPlace | null {
  const url = read(tracingSettings.otlpUrl);
  const given = { headers: read(tracingSettings.otlpHeaders) ?? {}, share: required(tracingSettings.traceShare) };
  return url === null ? null : { url, ...given };
}
