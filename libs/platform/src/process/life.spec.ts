import { EndedMeanwhile, Life } from './life.js';

const nothing = (): Promise<void> => Promise.resolve();

function life(patience = 60_000) {
  const said: string[] = [];
  const begun = new Life({ patience, onTrouble: (part, error) => void said.push(`trouble with ${part}: ${(error as Error).message}`) });
  const part = (name: string, end = nothing) =>
    begun.begin(name, nothing, async () => {
      await end();
      said.push(`${name} ended`);
    });
  return { begun, part, said };
}

describe('the life of a process', () => {
  it('ends its parts, the youngest first, once', async () => {
    const { begun, part, said } = life();
    await part('lock');
    await part('database');
    await part('engine');
    await Promise.all([begun.end(), begun.end()]);
    expect(said).toEqual(['engine ended', 'database ended', 'lock ended']);
  });

  it('asked to end while a part begins, waits for it, ends it, and begins no more', async () => {
    const { begun, part, said } = life();
    let ready: () => void = () => undefined;
    const slow = begun.begin(
      'database',
      () => new Promise<void>((settle) => (ready = settle)),
      async () => void said.push('database ended'),
    );
    const refused = expect(slow).rejects.toThrow(EndedMeanwhile);
    const ended = begun.end();
    ready();
    await ended;
    await refused;
    await expect(part('engine')).rejects.toThrow(EndedMeanwhile);
    expect(said).toEqual(['database ended']);
  });

  it('keeps nothing of a part that could not begin', async () => {
    const { begun, part, said } = life();
    await part('lock');
    await expect(begun.begin('engine', () => Promise.reject(new Error('no port')), nothing)).rejects.toThrow('no port');
    await begun.end();
    expect(said).toEqual(['lock ended']);
  });

  it('goes on with the next part where one fails to end or takes too long', async () => {
    const { begun, part, said } = life(5);
    await part('lock');
    await part('database', () => Promise.reject(new Error('broken')));
    await part('engine', () => new Promise(() => undefined));
    await begun.end();
    expect(said).toEqual(['trouble with engine: engine did not end within 5 ms', 'trouble with database: broken', 'lock ended']);
  });
});
