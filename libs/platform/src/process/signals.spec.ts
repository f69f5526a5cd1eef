import { EventEmitter } from 'node:events';
import { onSignals } from './signals.js';

describe('signals', () => {
  it('ask once, even where npm passes the same Ctrl-C on, and force when they come again', () => {
    const source = new EventEmitter();
    const said: string[] = [];
    let at = 0;
    onSignals(source, { first: (signal) => void said.push(signal), again: () => void said.push('force') }, () => at);
    source.emit('SIGINT');
    at = 3;
    source.emit('SIGINT');
    expect(said).toEqual(['SIGINT']);
    at = 2_000;
    source.emit('SIGTERM');
    expect(said).toEqual(['SIGINT', 'force']);
  });
});
