import { EventEmitter } from 'node:events';
import { createLogger } from './logger.js';
import type { LogLevel } from '../configuration/index.js';
import { nestLogger } from './nest-logger.js';
import { intoTheLog } from './printed.js';

/** What the log says of what is done with it. */
function written(level: LogLevel, act: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  act(createLogger(level, { write: (line: string) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('has what libraries print, and what Node.js warns of', () => {
    const printed = { ...console };
    const warning = new EventEmitter().on('warning', () => {
      throw new Error('printed');
    });
    const lines = written('info', (log) => {
      intoTheLog(log, { printed, warning });
      printed.warn('IMPORTANT! Eviction policy is %s', 'allkeys-lru', { it: 1 });
      printed.debug('not worth it');
      warning.emit('warning', new RangeError('too many'));
    });
    expect(lines).toMatchObject([
      { level: 'warn', printed: 'IMPORTANT! Eviction policy is allkeys-lru { it: 1 }' },
      { level: 'warn', printed: 'RangeError: too many' },
    ]);
  });

  it('is one JSON object a line, with its time', () => {
    expect(written('info', (log) => log.child({ part: 'jobs' }).info({ job: 'look' }, 'done'))).toEqual([
      { level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/) as string, part: 'jobs', job: 'look', msg: 'done' },
    ]);
  });

  it('leaves out what is below its level', () => {
    expect(written('warn', (log) => log.info('not worth it'))).toEqual([]);
  });

  it('never shows the values of fields that hold secrets or persons', () => {
    const text = JSON.stringify(
      written('info', (log) => log.info({ password: 'p1', person: { name: 'Оксана', id: '7' }, token: 't1' }, 'in')),
    );
    expect(text).toContain('"id":"7"');
    expect(text).not.toMatch(/p1|t1|Оксана/);
  });

  it('shows an error’s code and place, and its message only where it cannot quote anybody', () => {
    const quoting = (() => {
      try {
        return JSON.parse('{"citizen": Оксана}') as unknown;
      } catch (error) {
        return error;
      }
    })();
    const ours = Object.assign(new Error('stream x is at revision 3'), { code: 'wrong-expected-head', cause: quoting });
    const database = Object.assign(new Error('duplicate key (name)=(Оксана)'), { code: '23505', severity: 'ERROR' });
    const lines = written('info', (log) => [quoting, ours, database, 'Оксана'].forEach((err) => log.error({ err }, 'failed')));
    expect(JSON.stringify(lines)).not.toContain('Оксана');
    expect(lines.map(({ err }) => err)).toMatchObject([
      { kind: 'SyntaxError', at: expect.any(Array) as unknown },
      { code: 'wrong-expected-head', message: 'stream x is at revision 3', cause: { kind: 'SyntaxError' } },
      { code: '23505' },
      { kind: 'string' },
    ]);
  });

  it('takes Nest’s messages, its talk of starting at debug only', () => {
    const act = (log: ReturnType<typeof createLogger>): void => {
      const nest = nestLogger(log);
      nest.log('starting', 'NestFactory');
      nest.error(new Error('broken'), 'Injector');
    };
    expect(written('info', act)).toMatchObject([{ level: 'error', context: 'Injector', err: { kind: 'Error' } }]);
    expect(written('debug', act)).toHaveLength(2);
  });
});
