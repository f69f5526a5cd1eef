import { InvalidEvent, StoreUnavailable } from '#event-store';
import { UnknownCommand, UnknownEvent } from '#kernel';
import type { Delivery } from '#projections';
import type { CommandRequest } from './command.js';
import { CommandRefused, HouseBehind, NotThere, StreamContended } from './errors.js';
import { cartsPassGates } from './gates.harness.js';
import { sendThrough, type HouseProcess } from './process-sender.js';

const delivery: Delivery = {
  commandId: 'c-1',
  process: 'carts-pass-gates',
  target: { kind: 'gate', id: 'a' },
  stream: 'gate-a',
  name: 'pass',
  input: { cart: 'hay' },
  event: { id: 'e-1', index: 7, stream: 'cart-hay' },
  ordinal: 0,
  correlationId: 'k-1',
};
type Request = CommandRequest<never, never, never>;

function sending(answer: () => Promise<unknown>) {
  const requests: Request[] = [];
  const execute = (request: unknown) => {
    requests.push(request as Request);
    return answer() as never;
  };
  return { requests, send: sendThrough({ execute }, [cartsPassGates as HouseProcess]) };
}
const failing = (error: Error) => sending(() => Promise.reject(error)).send(delivery);

describe('the sender of processes', () => {
  it('acts in the name of the process, because of the event, under the same hash whatever the input has become', async () => {
    const { requests, send } = sending(() => Promise.resolve({}));
    expect(await send(delivery)).toEqual({ outcome: 'accepted' });
    await send({ ...delivery, input: { cart: 'hay', weight: 3 } });
    expect(requests[0]).toMatchObject({
      id: 'a',
      name: 'pass',
      commandId: 'c-1',
      actor: { person: 'process:carts-pass-gates', process: 'carts-pass-gates' },
      correlationId: 'k-1',
      cause: { event: 'e-1', stream: 'cart-hay' },
    });
    expect(requests[1]!.bodyHash).toBe(requests[0]!.bodyHash);
  });

  it('takes the word of the rules for a refusal, and that there is no such target', async () => {
    const reasons = [{ code: 'wrong-status', params: { status: 'shut' } }];
    expect(await failing(new CommandRefused('pass', reasons))).toEqual({ outcome: 'refused', reasons });
    expect(await failing(new NotThere('gate', 'a'))).toEqual({
      outcome: 'refused',
      reasons: [{ code: 'not-there', params: { kind: 'gate', id: 'a' } }],
    });
  });

  it.each([
    new UnknownCommand('gate', 'pass'),
    new InvalidEvent('CartPassed', new Error('no cart')),
    new TypeError('undefined is no cart'),
    Object.assign(new Error('a complaint in clear'), { code: 'clear-text-of-complaint' }),
  ])('has wait what no repetition mends: %s', async (error) => {
    expect(await failing(error)).toMatchObject({
      outcome: 'refused',
      reasons: [{ code: 'command-fails', params: { error: error.message } }],
    });
  });

  it('has wait what nobody keeps any more', async () => {
    const { send } = sending(() => Promise.resolve({}));
    expect(await send({ ...delivery, target: { kind: 'bridge', id: 'a' } })).toMatchObject({ outcome: 'refused' });
  });

  it.each([
    new StoreUnavailable('away'),
    new HouseBehind('behind'),
    new StreamContended('gate-a'),
    new UnknownEvent('GateMoved', 2),
    Object.assign(new Error('the connection was reset'), { code: 'ECONNRESET' }),
    Object.assign(new Error('too many clients'), { code: '53300' }),
  ])('throws what passes: %s', async (error) => {
    await expect(failing(error)).rejects.toBe(error);
  });
});
