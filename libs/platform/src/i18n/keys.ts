import type { Texts } from './translations.js';

/** What is wrong with the texts of a library: keys that one language lacks, parameters that one text leaves out. Plural forms count as one key. */
export function faultsOfTexts({ uk, en }: Texts): readonly string[] {
  const [ukrainian, english] = [byStem(uk), byStem(en)];
  const faults: string[] = [];
  for (const key of new Set([...ukrainian.keys(), ...english.keys()])) {
    const [one, other] = [ukrainian.get(key), english.get(key)];
    if (!one) faults.push(`${key}: no Ukrainian text`);
    else if (!other) faults.push(`${key}: no English text`);
    else if (one.params !== other.params) faults.push(`${key}: the texts name other parameters (${one.params} / ${other.params})`);
    if (one?.plural && one.forms.size < 4) faults.push(`${key}: Ukrainian needs the forms one, few, many, other`);
  }
  for (const [key, text] of Object.entries(uk))
    if (/['’]/.test(text.replaceAll(/\{\{.*?\}\}/g, ''))) faults.push(`${key}: the apostrophe is ʼ (U+02BC)`);
  return faults;
}

interface Stem {
  readonly params: string;
  readonly plural: boolean;
  readonly forms: ReadonlySet<string>;
}

function byStem(texts: Readonly<Record<string, string>>): Map<string, Stem> {
  const stems = new Map<string, Stem>();
  for (const [key, text] of Object.entries(texts)) {
    const [, stem = key, form] = /^(.*)_(one|few|many|other)$/.exec(key) ?? [];
    const params = new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name!));
    const before = stems.get(stem);
    stems.set(stem, {
      params: [...new Set([...(before?.params.split(' ') ?? []), ...params])]
        .filter((name) => name !== '')
        .sort()
        .join(' '),
      plural: form !== undefined,
      forms: new Set([...(before?.forms ?? []), form ?? '']),
    });
  }
  return stems;
}
