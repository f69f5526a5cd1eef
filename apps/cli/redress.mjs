#!/usr/bin/env node
import { build, isBuilt } from '../standalone/build.mjs';

// What is built is said on standard error: the output of a command may be a file.
const { log } = console;
console.log = console.error;
if (!(await isBuilt()) && !(await build())) process.exit(1);
console.log = log;
await import('../../dist/apps/cli/src/main.js');
