import { readConfiguration } from '../configuration/index.js';
import { plainly } from './plainly.js';

const configuration = readConfiguration({ PORT: '3000' });
const system = (code: string, more: object = {}): Error => Object.assign(new Error(code), { code, ...more });

describe('a failed start is told in a sentence', () => {
  it.each([
    [system('EADDRINUSE'), 'Port 3000 on 127.0.0.1 is in use'],
    [system('EADDRNOTAVAIL'), 'in HOST'],
    [system('ENOTFOUND', { hostname: '127.0.0.1' }), 'in HOST'],
    [system('ENOTFOUND', { hostname: 'db.example.org' }), 'by the name db.example.org'],
    [system('ECONNREFUSED', { address: '10.0.0.7', port: 5432 }), '10.0.0.7:5432 does not answer'],
    [Object.assign(system('ECONNREFUSED'), { errors: [{ address: '::1', port: 5432 }] }), '::1:5432 does not answer'],
    [system('EACCES', { syscall: 'listen' }), 'above 1023'],
    [
      system('EACCES', { syscall: 'mkdir', path: '/var/lib/redress' }),
      'no right to mkdir /var/lib/redress. Run Redress as the user to whom it belongs',
    ],
    [system('ENOSPC'), 'disk is full'],
    [system('EROFS', { path: '/data' }), '/data cannot be written'],
    [new Error('The data directory is in use'), 'The data directory is in use'],
    [Object.assign(new Error('unknown event X version 9'), { code: 'unknown-event' }), 'run the release that wrote it'],
    ['odd', 'odd'],
  ])('%s', (error, sentence) => {
    expect(plainly(error, configuration)).toContain(sentence);
  });
});
