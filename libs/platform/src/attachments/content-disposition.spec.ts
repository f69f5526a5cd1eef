import { savedAs } from './content-disposition.js';

it.each([
  ['report.pdf', `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
  ['Акт №7.pdf', `attachment; filename="___ _7.pdf"; filename*=UTF-8''%D0%90%D0%BA%D1%82%20%E2%84%967.pdf`],
  [`сам'я (1)*.txt`, `attachment; filename="___'_ (1)*.txt"; filename*=UTF-8''%D1%81%D0%B0%D0%BC%27%D1%8F%20%281%29%2A.txt`],
  ['a"; filename="b.txt', `attachment; filename="a_; filename=_b.txt"; filename*=UTF-8''a%22%3B%20filename%3D%22b.txt`],
  ['../../etc/pass\\wd', `attachment; filename=".._.._etc_pass_wd"; filename*=UTF-8''.._.._etc_pass_wd`],
  ['a\r\nx: y\u0000.txt', `attachment; filename="a__x: y_.txt"; filename*=UTF-8''a__x%3A%20y_.txt`],
  ['txt.\u202efdp', `attachment; filename="txt._fdp"; filename*=UTF-8''txt._fdp`],
])('%j is saved under a name that does no harm', (name, header) => {
  expect(savedAs(name)).toBe(header);
});
