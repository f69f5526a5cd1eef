import { readFileSync } from 'node:fs';

/** Has this process go by a clock that can be set while it runs: a file holds by how many milliseconds it is ahead of the machine's. */
export function goByClockFile(file) {
  const trueTime = Date.now;
  Date.now = () => trueTime() + Number(readFileSync(file, 'utf8'));
  globalThis.Date = new Proxy(Date, {
    construct: (date, args, target) => Reflect.construct(date, args.length > 0 ? args : [date.now()], target),
  });
}
