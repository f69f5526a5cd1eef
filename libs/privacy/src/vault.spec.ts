import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { canonicalJson, sealed as sealedSchema, type Sealed } from '#kernel';
import { BrokenSeal, KeyMissing, SubjectErased } from './errors.js';
import { memoryKeyStore } from './keys/memory.js';
import { openValue, verifies } from './seal/box.js';
import { erased, isErased, openVault } from './vault.js';

const newVault = async () => {
  const keys = memoryKeyStore();
  const vault = await openVault(keys);
  const subject = randomUUID();
  await vault.createSubject(subject);
  return { keys, vault, subject };
};

const collect = async (pieces: AsyncIterable<Buffer>): Promise<Buffer> => {
  const held: Buffer[] = [];
  for await (const piece of pieces) held.push(piece);
  return Buffer.concat(held);
};

describe('a sealed value', () => {
  it('opens to what was sealed, fits the schema of the log, and its commitment is proven without a key', async () => {
    const { keys, vault, subject } = await newVault();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const sealed = await vault.seal(subject, value);
        expect(sealedSchema('citizen', 'text').parse(sealed)).toEqual(sealed);
        expect(canonicalJson(await vault.open(sealed))).toBe(canonicalJson(value));
        const key = await keys.create(subject);
        const opened = openValue(sealed, key);
        expect(verifies(sealed, opened)).toBe(true);
        expect(verifies(sealed, { ...opened, value: [value] })).toBe(false);
        expect(verifies(sealed, { ...opened, salt: Buffer.alloc(16) })).toBe(false);
      }),
    );
  });

  it('never contains what was sealed', async () => {
    const { vault, subject } = await newVault();
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 6, unit: 'grapheme' }), async (text) => {
        const sealed = await vault.seal(subject, text);
        const bytes = Buffer.concat([Buffer.from(JSON.stringify(sealed)), Buffer.from(sealed.box, 'base64')]);
        expect(bytes.includes(Buffer.from(text))).toBe(false);
        expect(bytes.includes(Buffer.from(text).toString('base64'))).toBe(false);
      }),
    );
  });

  it('is another every time, so equal values cannot be told', async () => {
    const { vault, subject } = await newVault();
    const [one, other] = [await vault.seal(subject, 'Олена'), await vault.seal(subject, 'Олена')];
    expect(one.box).not.toBe(other.box);
    expect(one.commitment).not.toBe(other.commitment);
  });

  it('does not open when a bit was changed, the commitment exchanged, or the box moved to another subject', async () => {
    const { keys, vault, subject } = await newVault();
    const sealed = await vault.seal(subject, 'Шевченко Тарас');
    const size = Buffer.from(sealed.box, 'base64').length;
    await fc.assert(
      fc.asyncProperty(fc.nat(size * 8 - 1), async (bit) => {
        const box = Buffer.from(sealed.box, 'base64');
        box[bit >> 3]! ^= 1 << (bit & 7);
        await expect(vault.open({ ...sealed, box: box.toString('base64') })).rejects.toThrow(BrokenSeal);
      }),
      { numRuns: 50 },
    );
    const foreign: Sealed = await vault.seal(subject, 'other');
    await expect(vault.open({ ...sealed, commitment: foreign.commitment })).rejects.toThrow(BrokenSeal);
    await expect(vault.open({ ...sealed, box: '' })).rejects.toThrow(BrokenSeal);
    const second = randomUUID();
    const key = await keys.create(subject);
    expect(() => openValue({ ...sealed, subject: second }, key)).toThrow(BrokenSeal);
  });

  it('is erased with its key, and everybody else’s stays', async () => {
    const { vault, subject } = await newVault();
    const other = randomUUID();
    await vault.createSubject(other);
    const [mine, theirs] = [await vault.seal(subject, 'mine'), await vault.seal(other, 'theirs')];
    await vault.markSubject(subject, [{ by: 'name', value: 'Олена Коваль' }]);
    await vault.destroy(subject);
    expect(await vault.openMany([mine, null, theirs])).toEqual([erased, null, 'theirs']);
    expect(isErased(await vault.open(mine))).toBe(true);
    expect(await vault.openText(mine)).toBeNull();
    expect(await vault.findSubjects('name', 'Олена Коваль')).toEqual([]);
    await expect(vault.seal(subject, 'again')).rejects.toThrow(SubjectErased);
    await expect(vault.createSubject(subject)).rejects.toThrow(SubjectErased);
  });

  it('whose key another process destroyed is erased here too, once that is told', async () => {
    const { keys, vault, subject } = await newVault();
    const sealed = await vault.seal(subject, 'mine');
    await keys.destroy(subject);
    vault.forget(subject);
    expect(await vault.open(sealed)).toBe(erased);
  });

  it('needs a key that the store knows', async () => {
    const { vault } = await newVault();
    await expect(vault.seal(randomUUID(), 'x')).rejects.toThrow(KeyMissing);
  });

  it('keeps null as null when many are sealed', async () => {
    const { vault, subject } = await newVault();
    const values = await vault.sealMany(subject, { name: 'Ніна', contact: null as string | null });
    expect(values.contact).toBeNull();
    expect(await vault.openText(values.name)).toBe('Ніна');
  });
});

describe('sealed bytes', () => {
  it('open to what was sealed, whatever the cuts of the stream', async () => {
    const { vault, subject } = await newVault();
    const sizes = fc.constantFrom(0, 1, 65_535, 65_536, 65_537, 131_072, 200_000);
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1_000, max: 70_000 }), async (size, cut) => {
        const clear = Buffer.alloc(size, 'Довідка про доходи ');
        const sealed = await collect(vault.sealBytes(subject, cutUp(clear, cut)));
        expect(sealed.includes(Buffer.from('Довідка'))).toBe(false);
        expect((await collect(vault.openBytes(subject, cutUp(sealed, cut)))).equals(clear)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('do not open when changed, cut short, exchanged or moved to another subject', async () => {
    const { vault, subject } = await newVault();
    const other = randomUUID();
    await vault.createSubject(other);
    const sealed = await collect(vault.sealBytes(subject, [Buffer.alloc(150_000, 7)]));
    const piece = 65_536 + 16;
    const broken = [
      sealed.subarray(0, 20 + piece),
      sealed.subarray(0, 10),
      Buffer.concat([
        sealed.subarray(0, 20),
        sealed.subarray(20 + piece, 20 + 2 * piece),
        sealed.subarray(20, 20 + piece),
        sealed.subarray(20 + 2 * piece),
      ]),
      Buffer.concat([sealed.subarray(0, -1), Buffer.from([sealed.at(-1)! ^ 1])]),
      Buffer.concat([Buffer.from('RDX9'), sealed.subarray(4)]),
    ];
    for (const bytes of broken) await expect(collect(vault.openBytes(subject, [bytes]))).rejects.toThrow(BrokenSeal);
    await expect(collect(vault.openBytes(other, [sealed]))).rejects.toThrow(BrokenSeal);
  });
});

describe('the blind index', () => {
  it('finds a person however the name and contact are written', async () => {
    const { vault, subject } = await newVault();
    await vault.markSubject(subject, [
      { by: 'name', value: "Дем'яненко Мар'яна Ігорівна" },
      { by: 'contact', value: '+38 (044) 123-45-67' },
      { by: 'contact', value: 'Maryana@Example.UA' },
    ]);
    const finds = async (by: 'name' | 'contact', value: string) => (await vault.findSubjects(by, value)).includes(subject);
    expect(await finds('name', '  мар’яна ігорівна ДЕМʼЯНЕНКО ')).toBe(true);
    expect(await finds('name', 'Дем\u2019яненко\u00a0Мар`яна Ігорівна'.normalize('NFD'))).toBe(true);
    expect(await finds('contact', '0441234567')).toBe(true);
    expect(await finds('contact', '00380441234567')).toBe(true);
    expect(await finds('contact', 'maryana@example.ua')).toBe(true);
    expect(await finds('name', 'maryana@example.ua')).toBe(false);
    expect(await finds('name', 'Демʼяненко Марія')).toBe(false);
  });

  it('is keyed: another house finds nothing, and another purpose gives another hash', async () => {
    const [here, there] = [await newVault(), await newVault()];
    const index = here.vault.blindIndex('username', 'olena');
    expect(index).toMatch(/^[0-9a-f]{64}$/);
    expect(here.vault.blindIndex('username', 'OLENA')).toBe(index);
    expect(there.vault.blindIndex('username', 'olena')).not.toBe(index);
    expect(here.vault.blindIndex('contact', 'olena')).not.toBe(index);
  });

  it('tells one command body from another', async () => {
    const { vault } = await newVault();
    expect(vault.commandHash({ b: 1, a: 2 })).toBe(vault.commandHash({ a: 2, b: 1 }));
    expect(vault.commandHash({ a: 2 })).not.toBe(vault.commandHash({ a: 3 }));
  });
});

function* cutUp(bytes: Buffer, length: number): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}
