import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whereThereIs } from '#testing';
import { dropInNames, unitNames, unitText } from './files.js';

const analyze = (...args: readonly string[]) => spawnSync('systemd-analyze', args, { encoding: 'utf8' });

/** Systemd's own measure of how much a service may do, from 0 to 10; what is below 2 it calls OK. */
const exposure = 2;

whereThereIs('the program systemd-analyze', analyze('--version').status === 0)('the units of systemd', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-units-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The units as they would be installed, where the program lies elsewhere. */
  const install = (name: string, port: number, dropIns: readonly string[] = []): string => {
    const path = join(folder, name.replace('@.', `@${port}.`));
    writeFileSync(path, unitText(name, dropIns).replace('/usr/bin/node', process.execPath));
    return path;
  };
  const installed = [
    ...unitNames().map((name) => install(name, 3000)),
    // With all that a larger house adds.
    install('redress-api@.service', 3001, dropInNames()),
  ];

  it.each(installed)('%s is understood', (path) => {
    const { status, stderr } = analyze('verify', '--man=no', path);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(installed)('%s may do little', (path) => {
    const { status, stdout } = analyze('security', '--offline=true', `--threshold=${exposure * 10}`, '--no-pager', path);
    expect([status, /Overall exposure level.*/.exec(stdout)?.[0]]).toEqual([0, expect.stringContaining('OK')]);
  });
});
