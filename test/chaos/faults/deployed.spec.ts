import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { whereRedisIs, whereThereIs } from '#testing';
import { ground, patience } from '../house/ground.js';
import { imageData, imageTree, imageUser } from '../house/image.js';
import { readyPart, type App, type Part } from '../house/part.js';
import { startProxy, whereHaproxyIs, type Proxy } from '../house/proxy.js';
import { adminPassword } from '../house/running-house.js';
import { startServers, type Servers } from '../house/servers.js';

/** As large as the evidence of a house may be, nearly. */
const pdf = Buffer.concat([Buffer.from('%PDF-1.4\n%'), Buffer.alloc(20 * 1024 * 1024, 'x'), Buffer.from('\n%%EOF\n')]);
const json = { 'content-type': 'application/json' };

whereRedisIs('a house as it is deployed', () => {
  whereThereIs('root, to start it as somebody else', process.getuid?.() === 0)(
    'from the tree of the image, as who owns nothing of it',
    () => {
      whereHaproxyIs('behind the reverse proxy', () => {
        let servers: Servers;
        let proxy: Proxy | undefined;
        // Before the folder goes in which they lie.
        afterAll(async () => {
          await proxy?.stop();
          await servers.close();
        }, patience);
        const here = ground('deployed');
        const tree = (): string => join(here.home, 'image');
        beforeAll(async () => {
          await chmod(here.home, 0o755);
          imageTree(tree());
          imageData(here.data);
          servers = await startServers(here.home, { durable: false, log: 'PostgreSQL' });
        }, patience);

        const environment = () => ({ ...servers.environment(), REDRESS_PROXIES: '127.0.0.1', HOME: '/nonexistent' });
        const start = (app: App): Promise<Part> =>
          readyPart(here.launch({ program: `dist/apps/${app}/src/main.js`, root: tree(), user: imageUser, environment: environment() }));
        const portOf = ({ url }: Part): number => Number(new URL(url).port);
        /** Another program of the image, beside the processes. */
        const beside = (program: string, settings: Readonly<Record<string, string>>, ...args: readonly string[]) =>
          spawnSync(process.execPath, [program, ...args], { cwd: tree(), ...imageUser, env: { NODE_ENV: 'production', ...settings } });

        it(
          'starts, is signed in to, tells at once what happens, takes large files, and goes on without a failed request when a process is taken away',
          async () => {
            const first = await start('api');
            const [second, worker, projector] = await Promise.all([start('api'), start('worker'), start('projector')]);
            for (const part of [first, second, worker, projector])
              expect(beside('healthy.mjs', { PORT: String(portOf(part)) })).toMatchObject({ status: 0 });

            proxy = await startProxy(here.home, [portOf(first), portOf(second)]);
            const { ask, open } = proxy;
            expect(await proxy.withoutTls('/docs')).toEqual({ status: 308, location: expect.stringMatching(/^https:.*\/docs$/) as string });
            for (const path of ['/metrics', '/health/ready', '/%6detrics', '/metrics?x'])
              expect([path, (await ask(path)).status]).toEqual([path, 404]);

            const credentials = JSON.stringify({ username: 'admin', password: adminPassword });
            const signedIn = await ask('/v1/sessions', { method: 'POST', headers: json, body: credentials });
            expect(signedIn.status).toBe(201);
            const { token } = JSON.parse(signedIn.body.toString()) as { token: string };
            const authorization = `Bearer ${token}`;
            const report = async (title: string) => {
              const body = JSON.stringify({ title, description: title, severity: 'minor' });
              return ask('/v1/nonconformities', { method: 'POST', headers: { ...json, authorization }, body });
            };

            const stream = await open('/v1/stream', { headers: { authorization } });
            expect([stream.statusCode, stream.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
            const told = (async () => {
              let text = '';
              for await (const piece of stream as AsyncIterable<Buffer>) {
                text += piece.toString();
                if (/^event: change$/m.test(text)) return true;
              }
              return false;
            })();
            const reported = await report('Черга');
            expect(reported.status).toBe(201);
            const { id } = JSON.parse(reported.body.toString()) as { id: string };
            // While the stream is open, not when it ends.
            expect(await told).toBe(true);
            stream.destroy();

            const kept = await ask(`/v1/attachments?of=${id}`, {
              ...{ method: 'POST', headers: { authorization, 'content-type': 'application/pdf' }, body: pdf },
            });
            expect([kept.status, (JSON.parse(kept.body.toString()) as { hash: string }).hash]).toEqual([
              201,
              createHash('sha256').update(pdf).digest('hex'),
            ]);

            const ended = new AbortController();
            const statuses: number[] = [];
            const work = async (): Promise<void> => {
              while (!ended.signal.aborted) {
                statuses.push((await report('Під час роботи')).status);
                statuses.push((await ask(`/v1/records/${id}`, { headers: { authorization } })).status);
              }
            };
            const working = Promise.all([work(), work(), work(), work()]);
            const asked = async (more: number): Promise<void> => {
              const until = statuses.length + more;
              while (statuses.length < until) await ask(`/v1/records/${id}`, { headers: { authorization } });
            };
            await asked(20);
            expect(await second.end()).toBe(0);
            await asked(100);
            ended.abort();
            await working;
            expect(statuses.filter((status) => status !== 200 && status !== 201)).toEqual([]);

            const verified = beside('dist/apps/cli/src/main.js', { ...environment(), REDRESS_DATA: here.data }, 'verify', '--configured');
            expect([verified.status, verified.stderr.toString()]).toEqual([0, '']);
            expect(await Promise.all([first, worker, projector].map((part) => part.end()))).toEqual([0, 0, 0]);
          },
          2 * patience,
        );
      });
    },
  );
});
