import { array, assert, integer, property, stringMatching, tuple } from 'fast-check';
import { CsvReader, type CsvRow } from './csv-reader.js';

function read(text: string, chunk = text.length || 1): readonly CsvRow[] {
  const reader = new CsvReader(',');
  const rows: CsvRow[] = [];
  for (let at = 0; at < text.length; at += chunk) rows.push(...reader.push(text.slice(at, at + chunk)));
  return [...rows, ...reader.end()];
}

const said = (text: string, chunk?: number): string[] =>
  read(text, chunk).map((row) => ('problem' in row ? `${row.line}! ${row.problem}` : `${row.line}: ${row.fields.join('|')}`));

describe('CSV', () => {
  it('is read with quotation marks, delimiters, line breaks and Cyrillic in fields', () => {
    expect(said('a,b\r\n1,"x, ""y""\nz"\r\n"",їжак')).toEqual(['1: a|b', '2: 1|x, "y"\nz', '4: |їжак']);
  });

  it('has no rows in empty lines, and needs no line break at its end', () => {
    expect(said('a,b\n\n1,2\r\n\r\n3,4')).toEqual(['1: a|b', '3: 1|2', '5: 3|4']);
    expect(said('')).toEqual([]);
  });

  it.each([
    ['a quotation mark that is not closed', 'a,b\n1,"x\n2,y\n3,z\n', '2! a quotation mark is not closed'],
    [
      'a quotation mark inside a plain field',
      'a,b\n1,x"y\n2,y\n3,z\n',
      '2! a quotation mark stands in a field that is not in quotation marks',
    ],
    ['something behind a closing quotation mark', 'a,b\n1,"x"y\n2,y\n3,z\n', '2! behind a quotation mark the field goes on'],
    ['an opening one that a later row closes', 'a,b\n1,"x\n2,y\n3,z\n4,"w"\n', '2! behind a quotation mark the field goes on'],
    ['a field too many', 'a,b\n1,2,3\n2,y\n3,z\n', '2! has 3 fields, the header has 2'],
    ['a field too few', 'a,b\n1\n2,y\n3,z\n', '2! has 1 fields, the header has 2'],
  ])('loses one row by %s, and no other', (_, text, problem) => {
    expect(said(text).slice(0, 4)).toEqual(['1: a|b', problem, '3: 2|y', '4: 3|z']);
    for (const chunk of [1, 2, 3, 7]) expect(said(text, chunk)).toEqual(said(text));
  });

  it('gives up a row that is too long, and goes on with the next line', () => {
    expect(said(`a,b\n1,"${'x'.repeat(1_000_100)}\n2,y\n`, 65_536)).toEqual(['1: a|b', '2! a quotation mark is not closed', '3: 2|y']);
  });

  it('gives back whatever was written, however it is cut', () => {
    const field = stringMatching(/^[a-я"',\n\r 1]{0,6}$/u);
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    assert(
      property(array(tuple(field, field), { minLength: 1, maxLength: 8 }), integer({ min: 1, max: 9 }), (rows, chunk) => {
        const text = rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
        expect(read(text, chunk).map((row) => ('fields' in row ? row.fields : row))).toEqual(rows);
      }),
    );
  });
});
