import module from 'node:module';
import { build, isBuilt } from './standalone/build.mjs';

/** Starts an app from `dist`, which is built where that has not been done. */
export async function launch(app) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Redress needs Node.js 20.19 or later; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (!(await isBuilt()) && !(await build())) process.exit(1);
  // From Node.js 22 on: what was compiled once need not be compiled at the next start.
  module.enableCompileCache?.();
  await import(new URL(`../dist/apps/${app}/src/main.js`, import.meta.url).href);
}
