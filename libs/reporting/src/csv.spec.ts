import { csv } from './csv.js';

describe('CSV', () => {
  it('quotes what needs it and leaves nothing to run', () => {
    expect(
      csv(
        ['name', 'n'],
        [
          { name: 'Відділ "А", 2', n: -1 },
          { name: '=1+1', n: 2 },
          { name: null, n: 0.5 },
        ],
      ),
    ).toBe('name,n\r\n"Відділ ""А"", 2",-1\r\n\'=1+1,2\r\n,0.5\r\n');
  });
});
