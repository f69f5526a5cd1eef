import { spawn } from 'node:child_process';

/**
 * Runs scripts of package.json at the same time, shows what each has said when it ends, and ends with 1 where any failed:
 * `node test/check/side-by-side.mjs typecheck lint`. Most of them use one core only.
 */
const run = (name) =>
  new Promise((settle, refuse) => {
    const began = performance.now();
    const child = spawn('npm', ['run', '--silent', name], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { FORCE_COLOR: colour, ...process.env },
    });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.once('error', refuse);
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      console.log(`${name}: ${code === 0 ? 'good' : 'FAILED'} after ${((performance.now() - began) / 1000).toFixed(1)} s`);
      settle(code === 0);
    });
  });

const colour = process.stdout.isTTY ? '1' : '0';
const good = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = good.every(Boolean) ? 0 : 1;
