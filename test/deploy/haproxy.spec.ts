import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCertificate, whereThereIs } from '#testing';
import { composeServices, root, textOf } from './files.js';

whereThereIs('the program haproxy', spawnSync('haproxy', ['-v']).status === 0)('the reverse proxy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-haproxy-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const certificate = join(folder, 'tls.pem');
  writeFileSync(certificate, `${testCertificate.cert}\n${testCertificate.key}\n`);

  it.each(['containers.cfg', 'machine.cfg'])('takes its files with %s', (where) => {
    const { status, stdout, stderr } = spawnSync('haproxy', ['-c', '-f', 'haproxy.cfg', '-f', where], {
      cwd: join(root, 'deploy', 'haproxy'),
      encoding: 'utf8',
      env: { ...process.env, REDRESS_CERTIFICATE: certificate },
    });
    expect([status, status === 0 ? '' : `${stdout}${stderr}`]).toEqual([0, '']);
  });
});

it('the proxy is believed on who comes, and shares no network with an API but the one that is named', () => {
  const { api, proxy } = composeServices();
  const networks = (service: typeof api): readonly string[] => service!['networks'] as readonly string[];
  expect(networks(proxy).filter((each) => networks(api).includes(each))).toEqual(['inside']);
  const subnet = api!.environment!['REDRESS_PROXIES']!;
  expect(textOf('docker-compose.yml')).toContain(`ipam: { config: [{ subnet: '\${REDRESS_INSIDE:-${subnet}}' }] }`);
});
