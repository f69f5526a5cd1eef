import { createHmac } from 'node:crypto';
import { isUuid } from '#kernel';
import { readReportCode, recordOfCode, reportCodeOf } from './report-code.js';

const vault = { hmac: (purpose: string, text: string) => createHmac('sha256', `secret ${purpose}`).update(text).digest('hex') };

describe('the code of a report', () => {
  const code = reportCodeOf(vault, 'one seed');

  it('is the same for the same seed under the same secret, and another for any other', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(reportCodeOf(vault, 'one seed')).toBe(code);
    expect(reportCodeOf(vault, 'another seed')).not.toBe(code);
    const elsewhere = { hmac: (_: string, text: string) => createHmac('sha256', 'another secret').update(text).digest('hex') };
    expect(reportCodeOf(elsewhere, 'one seed')).not.toBe(code);
  });

  it('is read however it was written down', () => {
    expect(readReportCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
    expect(readReportCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
    for (const wrong of ['', 'nonsense', code.slice(1), `${code}0`, `${code.slice(0, -1)}!`, `${code.slice(0, -1)}У`]) {
      expect(readReportCode(wrong)).toBeNull();
    }
  });

  it('leads to one record, whose id says nothing of it', () => {
    expect(isUuid(recordOfCode(vault, code))).toBe(true);
    expect(recordOfCode(vault, code)).toBe(recordOfCode(vault, code));
    expect(recordOfCode(vault, reportCodeOf(vault, 'another seed'))).not.toBe(recordOfCode(vault, code));
  });
});
