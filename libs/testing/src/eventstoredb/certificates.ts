import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An authority that specs trust, made by the program `openssl`. */
export interface TestAuthority {
  /** The directory that holds its certificate and nothing else. */
  readonly directory: string;
  readonly certificate: string;
  /** A certificate for a name on this machine, for a server and a client alike, and its key: two files. */
  issue(name: string): { readonly certificate: string; readonly key: string };
}

/** Makes an authority in a directory. */
export function testAuthority(directory: string): TestAuthority {
  const run = (...args: string[]): void => void execFileSync('openssl', args, { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] });
  const own = join(directory, 'authority');
  const certificate = join(own, 'authority.crt');
  const key = join(directory, 'authority.key');
  mkdirSync(own, { recursive: true });
  run(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=an authority of specs',
    '-keyout',
    key,
    '-out',
    certificate,
  );
  let issued = 0;
  return {
    directory: own,
    certificate,
    issue(name) {
      issued += 1;
      const file = (kind: string): string => join(directory, `${issued}.${kind}`);
      writeFileSync(file('ext'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth,clientAuth\n');
      run('req', '-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${name}`, '-keyout', file('key'), '-out', file('csr'));
      const signed = ['-CA', certificate, '-CAkey', key, '-set_serial', String(issued), '-days', '2', '-extfile', file('ext')];
      run('x509', '-req', '-in', file('csr'), '-out', file('crt'), ...signed);
      return { certificate: file('crt'), key: file('key') };
    },
  };
}
