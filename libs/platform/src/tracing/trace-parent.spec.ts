import { callingStep, correlationOf } from './trace-parent.js';

const [trace, span] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];

it.each([
  [`00-${trace}-${span}-01`, { trace, span }],
  [`00-${trace}-${span}-00`, { trace, span }],
  [`01-${trace}-${span}-01-more`, { trace, span }],
  [`ff-${trace}-${span}-01`, null],
  [`00-${'0'.repeat(32)}-${span}-01`, null],
  [`00-${trace}-${'0'.repeat(16)}-01`, null],
  [`00-${trace.toUpperCase()}-${span}-01`, null],
  [`00-${trace}-${span}`, null],
  ['', null],
  [undefined, null],
  [['two', 'headers'], null],
])('%s', (header, step) => expect(callingStep(header)).toEqual(step));

it('the caller’s trace is the correlation id', () => {
  expect(correlationOf({ trace, span })).toBe('4bf92f35-77b3-4da6-a3ce-929d0e0e4736');
});
