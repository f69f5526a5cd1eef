import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../free-ports.js';
import { whereThereIs } from '../where-there-is.js';

/** An OpenStack Swift of a spec's own, which speaks S3, on the loopback. */
export interface TestObjectStore {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Ends it and removes what it kept. */
  stop(): Promise<void>;
}

/** Specs that need the programs of OpenStack Swift. */
export const whereSwiftIs = whereThereIs(
  'the programs of OpenStack Swift (proxy, account, container, object)',
  existsSync('/usr/bin/swift-proxy-server'),
);

const region = 'us-east-1';
const keepers = ['account', 'container', 'object'] as const;

/** Starts one with all of its four servers, each keeping a single copy. Takes some seconds. */
export async function testSwift(): Promise<TestObjectStore> {
  const directory = await mkdtemp(join(tmpdir(), 'redress-test-swift-'));
  const devices = join(directory, 'devices');
  await mkdir(join(devices, 'd1'), { recursive: true });
  const [port, ...ports] = (await freePorts(1 + keepers.length)) as [number, ...number[]];
  const file = (name: string): string => join(directory, name);
  const common = (bound: number): string[] => [
    '[DEFAULT]',
    'bind_ip = 127.0.0.1',
    `bind_port = ${bound}`,
    'bind_timeout = 1',
    'workers = 0',
    `user = ${userInfo().username}`,
    `swift_dir = ${directory}`,
    `devices = ${devices}`,
    'mount_check = false',
  ];
  const write = (name: string, lines: readonly string[]): Promise<void> => writeFile(file(name), `${lines.join('\n')}\n`);

  await write('swift.conf', [
    ...['[swift-hash]', 'swift_hash_path_prefix = of', 'swift_hash_path_suffix = specs'],
    ...['[storage-policy:0]', 'name = only', 'default = yes'],
  ]);
  for (const [at, keeper] of keepers.entries()) {
    const ring = (...words: string[]) => spawnSync('swift-ring-builder', [file(`${keeper}.builder`), ...words], { cwd: directory });
    ring('create', '4', '1', '0');
    ring('add', `r1z1-127.0.0.1:${ports[at]}/d1`, '1');
    ring('rebalance');
    await write(`${keeper}-server.conf`, [
      ...common(ports[at]!),
      ...['[pipeline:main]', `pipeline = ${keeper}-server`, `[app:${keeper}-server]`, `use = egg:swift#${keeper}`],
    ]);
  }
  const filters = ['catch_errors', 'gatekeeper', 'cache', 's3api', 'tempauth', 'copy', 'slo'];
  const use: Readonly<Record<string, readonly string[]>> = {
    cache: ['use = egg:swift#memcache', 'memcache_servers = 127.0.0.1:1'],
    s3api: ['use = egg:swift#s3api', `location = ${region}`],
    tempauth: ['use = egg:swift#tempauth', 'user_house_redress = secret-of-specs .admin'],
  };
  await write('proxy-server.conf', [
    ...common(port),
    ...['[pipeline:main]', `pipeline = ${filters.join(' ')} proxy-server`, '[app:proxy-server]', 'use = egg:swift#proxy'],
    'account_autocreate = true',
    ...filters.flatMap((name) => [`[filter:${name}]`, ...(use[name] ?? [`use = egg:swift#${name}`])]),
  ]);

  const said: string[] = [];
  const servers: ChildProcess[] = ['proxy', ...keepers].map((name) => {
    const child = spawn(`swift-${name}-server`, [file(`${name}-server.conf`)], { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => said.push(`${name}: ${chunk.toString('utf8')}`));
    return child;
  });
  const stop = async (): Promise<void> => {
    await Promise.all(
      servers.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.kill('SIGKILL');
        await once(child, 'exit');
      }),
    );
    await rm(directory, { recursive: true, force: true });
  };
  for (const at of [port, ...ports]) {
    while (!(await answers(at))) {
      if (servers.some(({ exitCode }) => exitCode !== null)) {
        await stop();
        throw new Error(`a server of Swift ended:\n${said.join('')}`);
      }
      await pause(50);
    }
  }
  return {
    endpoint: `http://127.0.0.1:${port}`,
    region,
    credentials: { accessKeyId: 'house:redress', secretAccessKey: 'secret-of-specs' },
    stop,
  };
}

/** Whether something answers there, be it that there is nothing. */
const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
