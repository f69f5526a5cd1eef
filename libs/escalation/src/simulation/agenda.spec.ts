import * as fc from 'fast-check';
import { Agenda, type Due } from './agenda.js';

interface Task extends Due {
  readonly nth: number;
}
const at = (n: number): string => new Date(Date.UTC(2026, 0, 1, n)).toISOString();
const commands = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant('put' as const), task: fc.nat(9), hour: fc.nat(20) }),
    fc.record({ does: fc.constant('strike' as const), task: fc.nat(9), hour: fc.constant(0) }),
    fc.record({ does: fc.constant('take' as const), task: fc.constant(0), hour: fc.nat(20) }),
  ),
  { maxLength: 60 },
);

it('the agenda gives what is due in order, however often something is put elsewhere or struck off', () => {
  fc.assert(
    fc.property(commands, (all) => {
      const agenda = new Agenda<Task>();
      const tasks = Array.from({ length: 10 }, (_, nth): Task => ({ nth, at: '', name: String(nth), place: -1 }));
      const known = new Map<number, string>();
      for (const { does, task, hour } of all) {
        if (does === 'put') {
          agenda.put(tasks[task]!, at(hour));
          known.set(task, at(hour));
        } else if (does === 'strike') {
          agenda.strikeOff(tasks[task]!);
          known.delete(task);
        } else {
          const [first] = [...known].sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : a - b));
          const due = first && first[1] <= at(hour) ? first[0] : undefined;
          expect(agenda.takeBy(at(hour))?.nth).toBe(due);
          if (due !== undefined) known.delete(due);
        }
      }
    }),
  );
});
