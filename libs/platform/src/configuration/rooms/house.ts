import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { SettingReader } from '../reader.js';
import type { Setting } from '../setting.js';
import { whole } from '../whole.js';

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** The house itself: where its directory lies, how it begins, how it counts its days. */
export const houseSettings = {
  dataDirectory: {
    name: 'REDRESS_DATA',
    form: z.string().refine((path) => !path.includes('\0')),
    standard: './.redress',
    meaning:
      'Directory of what the house keeps as files: keys of persons, attachments, and the database where that is the embedded one; then ' +
      'one process at a time uses it. Processes that run apart share it.',
    allowed: 'the path of a directory; it is made where it is not there',
  },
  adminPassword: {
    name: 'REDRESS_ADMIN_PASSWORD',
    form: z.string().refine((password) => [...password].length >= 8 && Buffer.byteLength(password) <= 1024),
    standard: null,
    meaning: 'First password of the user `admin`, used only when the house is new. Where it is not set, one is made and printed once.',
    allowed: 'at least 8 characters',
    secret: true,
  },
  zone: {
    name: 'REDRESS_ZONE',
    form: z.string().refine(isZone),
    standard: 'Europe/Kyiv',
    meaning: 'Time zone in which the house counts its days and the year of its numbers.',
    allowed: 'a name of the IANA time zone database, such as Europe/Kyiv',
  },
  alarmHours: {
    name: 'REDRESS_ALARM_HOURS',
    form: whole(1, 168),
    standard: '24',
    meaning: 'How far ahead alarm clocks are set in the queue, in hours. What is later stays in the read model until then.',
    allowed: 'a whole number from 1 to 168',
  },
  simulationSteps: {
    name: 'REDRESS_SIMULATION_STEPS',
    form: whole(1, 10_000_000),
    standard: '200000',
    meaning:
      'How many steps a trial of escalation rules may find, on both sides together; they lie in memory. One that finds more ends without numbers.',
    allowed: 'a whole number from 1 to 10000000',
  },
  simulationSeconds: {
    name: 'REDRESS_SIMULATION_SECONDS',
    form: whole(1, 3_600),
    standard: '120',
    meaning: 'How long a trial of escalation rules may take, in seconds. One that takes longer ends without numbers.',
    allowed: 'a whole number from 1 to 3600',
  },
} as const satisfies Record<string, Setting>;

export function readHouse({ read, required }: SettingReader) {
  const data = resolve(required(houseSettings.dataDirectory) ?? '.');
  return {
    directories: {
      /** The whole; the lock lies here. */
      data,
      postgres: join(data, 'postgres'),
      /** Keys of persons: never in the database or its backup. */
      keys: join(data, 'keys'),
      attachments: join(data, 'attachments'),
    },
    adminPassword: read(houseSettings.adminPassword),
    /** IANA name of the house's time zone. */
    zone: required(houseSettings.zone),
    /** How far ahead alarm clocks are set, in milliseconds. */
    alarms: { horizon: required(houseSettings.alarmHours) * 3_600_000 },
    /** Limits of a trial of escalation rules. */
    simulations: { steps: required(houseSettings.simulationSteps), milliseconds: required(houseSettings.simulationSeconds) * 1_000 },
  } as const;
}
