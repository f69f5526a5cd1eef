import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { request as requestHttp, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts, testCertificate, whereThereIs } from '#testing';

/** Specs that need the reverse proxy of `deploy/haproxy`. */
export const whereHaproxyIs = whereThereIs('the program haproxy', spawnSync('haproxy', ['-v']).status === 0);

/** One request through the proxy. */
export interface Asked {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

/** HAProxy with the files of `deploy/haproxy`, over TLS, before two API processes of this machine. */
export interface Proxy {
  /** The head of the answer; its body comes as it is read. */
  open(path: string, asked?: Asked): Promise<IncomingMessage>;
  /** The whole answer. */
  ask(path: string, asked?: Asked): Promise<{ readonly status: number; readonly body: Buffer }>;
  /** Where a request without TLS is sent on to. */
  withoutTls(path: string): Promise<{ readonly status: number; readonly location: string | undefined }>;
  stop(): Promise<void>;
}

/** @param apis Ports of the two processes, which answer. */
export async function startProxy(home: string, apis: readonly [number, number]): Promise<Proxy> {
  const file = (name: string): string => join(home, name);
  const [https, http] = (await freePorts(2)) as [number, number];
  const { cert: ca, key } = testCertificate;
  await writeFile(file('tls.pem'), `${ca}\n${key}\n`);
  const machine = await readFile('deploy/haproxy/machine.cfg', 'utf8');
  await writeFile(file('machine.cfg'), machine.replaceAll(':3000', `:${apis[0]}`).replaceAll(':3001', `:${apis[1]}`));
  const child = spawn('haproxy', ['-db', '-f', 'deploy/haproxy/haproxy.cfg', '-f', file('machine.cfg')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ...{ REDRESS_CERTIFICATE: file('tls.pem'), REDRESS_HTTPS: `127.0.0.1:${https}`, REDRESS_HTTP: `127.0.0.1:${http}` },
    },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => (said += words));
  // Each request comes over a connection of its own, as from somebody else.
  const open: Proxy['open'] = (path, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((settle, refuse) => {
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const where = { host: '127.0.0.1', port: https, servername: 'localhost', ca, path };
      const sent = request({ ...where, method, agent: false, headers: { ...headers, ...length } });
      sent.once('response', settle).once('error', refuse);
      sent.end(body);
    });
  const ask: Proxy['ask'] = async (path, asked) => {
    const answer = await open(path, asked);
    const pieces: Buffer[] = [];
    for await (const piece of answer as AsyncIterable<Buffer>) pieces.push(piece);
    return { status: answer.statusCode!, body: Buffer.concat(pieces) };
  };
  const listens = (): Promise<boolean> =>
    ask('/openapi.json').then(
      ({ status }) => status === 200,
      () => false,
    );
  while (!(await listens())) {
    if (child.exitCode !== null) throw new Error(`haproxy ended with ${child.exitCode}: ${said}`);
    await pause(50);
  }
  return {
    open,
    ask,
    withoutTls: (path) =>
      new Promise((settle, refuse) => {
        const sent = requestHttp({ host: '127.0.0.1', port: http, path, agent: false }, (answer) => {
          answer.resume();
          settle({ status: answer.statusCode!, location: answer.headers.location });
        });
        sent.once('error', refuse).end();
      }),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
