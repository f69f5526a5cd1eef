import { readFileSync } from 'node:fs';
import type { Setting } from './setting.js';

/** A value of the environment that cannot be. */
export interface WrongSetting {
  readonly name: string;
  /** As given; null where it is a secret, or where nothing was given. */
  readonly given: string | null;
  /** What would be right. */
  readonly allowed: string;
}

/** Reads single settings, and gathers what is wrong with them: where anything is, what was read is not used. */
export interface SettingReader {
  /** Null where nothing is set, or what is set is wrong. */
  read<Output>(setting: Setting<Output>): Output | null;
  /** Of a setting that has a standard, or without which another one means nothing: what is missing is wrong. */
  required<Output>(setting: Setting<Output>): Output;
  /** Whether something is set, be it right or wrong. */
  isSet(setting: Setting): boolean;
  /** Notes that a setting is missing, or does not go with the others. */
  refuse(setting: Setting): void;
}

/** The file of a secret, by the name of its variable. */
export const fileVariable = ({ name }: Pick<Setting, 'name'>): string => `${name}_FILE`;

/** Reads from an environment, and from the files that it names; an empty value counts as not set. */
export function settingReader(environment: Readonly<Record<string, string | undefined>>, wrong: WrongSetting[]): SettingReader {
  /** What is set, in the environment or in a file; null where nothing is. */
  function given(setting: Setting): { readonly text: string | null; readonly isWrong: boolean } {
    const own = environment[setting.name] || null;
    const variable = fileVariable(setting);
    const path = setting.secret ? environment[variable] || null : null;
    if (path === null) return { text: own, isWrong: false };
    if (own !== null) {
      wrong.push({ name: variable, given: path, allowed: `either ${setting.name} or ${variable}, not both` });
      return { text: null, isWrong: true };
    }
    try {
      // Who writes a secret with an editor leaves an end of line behind it.
      return { text: readFileSync(path, 'utf8').replace(/\r?\n$/, ''), isWrong: false };
    } catch {
      wrong.push({ name: variable, given: path, allowed: 'the path of a file that this user can read' });
      return { text: null, isWrong: true };
    }
  }

  function read<Output>(setting: Setting<Output>, isNeeded: boolean): Output | null {
    const { text, isWrong } = given(setting);
    if (isWrong) return null;
    const value = text || setting.standard;
    if (value === null) {
      if (isNeeded) wrong.push({ name: setting.name, given: null, allowed: setting.allowed });
      return null;
    }
    const parsed = setting.form.safeParse(value);
    if (parsed.success) return parsed.data;
    wrong.push({ name: setting.name, given: setting.secret ? null : value, allowed: setting.allowed });
    return null;
  }

  return {
    read: (setting) => read(setting, false),
    isSet: (setting) => Boolean(environment[setting.name]) || (setting.secret === true && Boolean(environment[fileVariable(setting)])),
    refuse: ({ name, allowed }) => void wrong.push({ name, given: null, allowed }),
    // Where it is null, something is wrong, and the result is not reached.
    required: <Output>(setting: Setting<Output>) => read(setting, true) as Output,
  };
}
