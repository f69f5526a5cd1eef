import { isSealed } from '#kernel';
import { directoryKeyStore } from '#privacy';

/** Whose values are sealed in an event. @param data As it is stored. */
export function sealedPeopleIn(data: string): readonly string[] {
  const people: string[] = [];
  JSON.parse(data, (_, value: unknown) => {
    if (isSealed(value)) people.push(value.subject);
    return value;
  });
  return people;
}

/** Those of whom the key store knows nothing, not even that their key was destroyed: what is sealed of them opens for nobody. */
export async function peopleWithoutKey(people: Iterable<string>, root: string): Promise<readonly string[]> {
  const keys = await directoryKeyStore(root, { isNew: false });
  const missing: string[] = [];
  for (const person of people) if ((await keys.find(person)).state === 'unknown') missing.push(person);
  return missing;
}
