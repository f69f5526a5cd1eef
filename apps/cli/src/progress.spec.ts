import { Progress } from './progress.js';

function drawn(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const out = { isTTY, write: (text: string) => written.push(text) > 0 };
  const bar = new Progress('cases', 1_000, out, () => now);
  return { bar, written, wait: (milliseconds: number) => (now += milliseconds) };
}

describe('progress', () => {
  it('is a bar with rate and time left in a terminal', () => {
    const { bar, written, wait } = drawn(true);
    bar.advance(10);
    wait(1_000);
    bar.advance(90);
    wait(9_000);
    bar.at(1_000);
    bar.end();
    expect(written).toEqual([
      '\r\u001b[2K[==                  ] 100 of 1000 cases, 100/s, 9 s left',
      '\r\u001b[2K[====================] 1000 of 1000 cases, 100/s, 10.0 s',
      '\r\u001b[2K[====================] 1000 of 1000 cases, 100/s, 10.0 s',
      '\n',
    ]);
  });

  it('is a plain line now and then elsewhere', () => {
    const { bar, written, wait } = drawn(false);
    for (let n = 0; n < 10; n += 1) {
      wait(500);
      bar.advance(1);
    }
    bar.end();
    expect(written).toEqual([
      '4 of 1000 cases, 2/s, 8 min 18 s left\n',
      '8 of 1000 cases, 2/s, 8 min 16 s left\n',
      '10 of 1000 cases, 2/s, 8 min 15 s left\n',
    ]);
  });

  it('foretells nothing while nothing is done', () => {
    const { bar, written, wait } = drawn(false);
    wait(2_000);
    bar.at(0);
    expect(written).toEqual(['0 of 1000 cases, 0/s\n']);
  });
});
