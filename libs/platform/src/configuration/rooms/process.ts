import { z } from 'zod';
import { addressRanges } from '../address-range.js';
import type { SettingReader } from '../reader.js';
import type { Setting } from '../setting.js';
import { whole } from '../whole.js';

/** What any process of the house may be told of itself. */
export const processSettings = {
  port: {
    name: 'PORT',
    form: whole(0, 65_535),
    standard: '3000',
    meaning: 'Port that it listens on: the HTTP interface, or of a worker or projector health and metrics. 0 takes any free one.',
    allowed: 'a whole number from 0 to 65535',
  },
  host: {
    name: 'HOST',
    form: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/),
    standard: '127.0.0.1',
    meaning: 'Address that it listens on. `0.0.0.0` opens it to the network; put a reverse proxy with TLS before it then.',
    allowed: 'an IP address or a host name of this machine',
  },
  logLevel: {
    name: 'REDRESS_LOG_LEVEL',
    form: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    standard: 'info',
    meaning: 'What is worth a line in the log, which goes to the standard error output as JSON.',
    allowed: 'one of fatal, error, warn, info, debug, trace, silent',
  },
  requestsAtOnce: {
    name: 'REDRESS_REQUESTS_AT_ONCE',
    form: whole(1, 100_000),
    standard: '500',
    meaning:
      'Requests that may wait for their answer at once in one process; what comes beyond is asked to come again (503, `Retry-After`).',
    allowed: 'a whole number from 1 to 100000',
  },
  proxies: {
    name: 'REDRESS_PROXIES',
    form: addressRanges,
    standard: null,
    meaning:
      'Addresses of the reverse proxies before the house: from them `X-Forwarded-For` is believed, so that who guesses passwords or floods is told apart from everybody else. From others it means nothing. Where it is not set, all who come by way of a proxy count as one. An api process that has some before it goes on answering for five seconds when it is asked to end, so that they notice by `/health/serving`.',
    allowed: 'addresses or ranges between commas, such as 127.0.0.1, 10.42.0.0/16',
  },
} as const satisfies Record<string, Setting>;

export type LogLevel = z.output<(typeof processSettings)['logLevel']['form']>;

export const readProcess = ({ read, required }: SettingReader) => ({
  http: {
    host: required(processSettings.host),
    port: required(processSettings.port),
    requestsAtOnce: required(processSettings.requestsAtOnce),
    proxies: read(processSettings.proxies) ?? [],
  },
  logLevel: required(processSettings.logLevel) as LogLevel,
});
