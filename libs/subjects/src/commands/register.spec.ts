import { eventCatalogue, memoryEventStore } from '#event-store';
import { derivedId, systemClock } from '#kernel';
import { CommandExecutor, HouseFollower } from '#platform';
import { memoryKeyStore, openVault, type KeyStore } from '#privacy';
import { mergingAggregate } from '../aggregates.js';
import { mergingEvents, subjectEvents, type SubjectsHouse } from '../domain/index.js';
import { nina, olena } from '../domain/sample.js';
import { subjectsSlice } from '../slice.js';
import { SubjectRegister, type GivenCitizen } from './register.js';

class Crash extends Error {}

const citizen = { name: 'Явдоха Перехрест', contact: 'yavdokha@example.org' };

/** A register over a key store that can be made to fail at its n-th write, as a process that dies there. */
async function newRegister() {
  const store = memoryEventStore();
  const catalogue = eventCatalogue([...Object.values(subjectEvents), ...Object.values(mergingEvents)]);
  const house = new HouseFollower<SubjectsHouse>({ store, catalogue, slices: [subjectsSlice] });
  await house.start();
  const keys = memoryKeyStore();
  let left = Number.POSITIVE_INFINITY;
  const step = <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (left === 0) return Promise.reject(new Crash());
    left -= 1;
    return work();
  };
  const fragile: KeyStore = {
    ...keys,
    claim: (mark, subject) => step(() => keys.claim(mark, subject)),
    create: (subject) => step(() => keys.create(subject)),
    mark: (subject, marks) => step(() => keys.mark(subject, marks)),
  };
  const executor = new CommandExecutor<SubjectsHouse>({ store, catalogue, house, clock: systemClock });
  // Another process holds no key in its memory.
  const register = async () => new SubjectRegister({ vault: await openVault(fragile, { holdFor: 1 }), executor, house });
  const vault = await openVault(keys);
  const send = (name: string, input: object, n: number) =>
    executor.execute({
      ...{ aggregate: mergingAggregate, id: '', name, input, actor: nina, bodyHash: '0'.repeat(64) },
      ...{ commandId: derivedId('merging', n), correlationId: derivedId('c', n) },
    });
  return {
    register,
    vault,
    merge: async (subject: string, into: string, n: number) =>
      send('merge', { subject, into, reason: await vault.seal(into, 'один паспорт') }, n),
    part: async (subject: string, n: number) => send('part', { subject, reason: await vault.seal(subject, 'двоє') }, n),
    crashAfter: (steps: number) => {
      left = steps;
    },
    subjectsInLog: async () => {
      const found: string[] = [];
      for await (const { events } of store.readAll(null))
        found.push(...events.filter(({ type }) => type === 'SubjectRegistered').map(({ stream }) => stream));
      return found;
    },
    close: () => house.close(),
  };
}

const sender = (n: number) => ({
  ...{ actor: olena, commandId: derivedId('letter', n), bodyHash: '0'.repeat(64), correlationId: derivedId('c', n) },
});

describe('the register of subjects', () => {
  it.each([0, 1, 2, 3])('that dies after %i writes to the key store goes on with the next letter, and makes one citizen', async (steps) => {
    const { register, crashAfter, close, vault } = await newRegister();
    crashAfter(steps);
    const first = await (await register()).subjectFor(citizen, derivedId('letter', 1)).catch((error: unknown) => error);
    if (steps < 3) expect(first).toBeInstanceOf(Crash);
    crashAfter(Number.POSITIVE_INFINITY);
    const after = await register();
    const subject = await after.subjectFor(citizen, derivedId('letter', 2));
    expect(await after.subjectFor(citizen, derivedId('letter', 1))).toBe(subject);
    expect(await after.find(citizen)).toEqual([subject]);
    // The key is there: what is sealed opens.
    expect(await vault.open(await vault.seal(subject!, 'довідка'))).toBe('довідка');
    await close();
  });

  it('gives many who register one new citizen at one instant the same, with one entry in the log', async () => {
    const { register, close, subjectsInLog } = await newRegister();
    const processes = await Promise.all([register(), register(), register()]);
    const subjects = await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        const process = processes[n % 3]!;
        const subject = await process.subjectFor(citizen, derivedId('letter', n));
        await process.note(subject!, { name: null, contact: null }, sender(n));
        return subject;
      }),
    );
    expect(new Set(subjects).size).toBe(1);
    expect(await subjectsInLog()).toEqual([`subject-${subjects[0]}`]);
    await close();
  });

  it('takes nobody for another by a name or a contact alone', async () => {
    const { register, close } = await newRegister();
    const it = await register();
    const letters: readonly GivenCitizen[] = [
      citizen,
      { name: citizen.name, contact: null },
      { name: null, contact: citizen.contact },
      { name: citizen.name, contact: 'another@example.org' },
      { name: 'Інша Людина', contact: citizen.contact },
    ];
    const subjects: (string | null)[] = [];
    for (const [n, given] of letters.entries()) subjects.push(await it.subjectFor(given, derivedId('letter', n)));
    expect(new Set(subjects).size).toBe(letters.length);
    expect(await it.subjectFor({ name: null, contact: null }, derivedId('letter', 9))).toBeNull();
    expect((await it.find({ name: citizen.name, contact: null })).length).toBe(3);
    await close();
  });

  it('follows merging and parting: new letters go to the entry that stands for the citizen', async () => {
    const { register, merge, part, close } = await newRegister();
    const it = await register();
    const [a, b] = [
      (await it.subjectFor(citizen, derivedId('a')))!,
      (await it.subjectFor({ name: 'Я. Лісова', contact: 'x' }, derivedId('b')))!,
    ];
    await merge(a, b, 1);
    expect([it.isSame(a, b), it.rootOf(a), it.identitiesOf(a)]).toEqual([true, b, [b, a]]);
    expect(await it.subjectFor(citizen, derivedId('later'))).toBe(b);
    expect(await it.subjectFor({ name: citizen.name, contact: 'x' }, derivedId('mixed'))).toBe(b);
    await part(a, 2);
    expect(await it.subjectFor(citizen, derivedId('latest'))).toBe(a);
    expect(it.isSame(a, b)).toBe(false);
    await close();
  });

  it('makes somebody new of a citizen who was erased', async () => {
    const { register, vault, close } = await newRegister();
    const it = await register();
    const subject = (await it.subjectFor(citizen, derivedId('first')))!;
    await vault.destroy(subject);
    const again = await it.subjectFor(citizen, derivedId('again'));
    expect(again).not.toBe(subject);
    expect(await it.find(citizen)).toEqual([again]);
    await close();
  });
});
