import { fieldsOfBody, type Kind } from '#platform';
import { freeTexts } from '../commands/free-texts.js';
import { amendableFields, complaint, lineOf } from '../domain/index.js';
import { commandBodies } from './inputs.js';

/** Texts that say nothing of a person, and stay in clear on a complaint too. */
const inClear: Readonly<Record<string, string>> = {
  channel: 'By which way something came or went.',
  law: 'Which law a refusal rests on.',
  legalBasis: 'Which article or rule lets a term stand still.',
  body: 'Another body, never a person.',
  position: 'An office at another body, never a name.',
  category: 'A code of the configuration.',
  process: 'A key of the directory.',
  unit: 'A key of the directory.',
  units: 'Keys of the directory.',
  mediaType: 'The sort of a file.',
  duty: 'A code.',
  externalReference: 'A number in another system, by which a complaint is found.',
};
/** Texts of another record than the complaint. */
const elsewhere = new Set(['go-on-as-nonconformity']);
/** What only other kinds of records have is amended on them alone. */
const isOfComplaints = (path: string): boolean => {
  const field = amendableFields.find((each) => path.startsWith(`changes.${each}`));
  return field === undefined || lineOf(field).kinds.includes('complaint');
};
/** In the command a question has its text under that name. */
const inTheCommand: Readonly<Record<string, string>> = { questions: 'text' };

/** The texts of a body that take any words, by path. */
function textsOf(kind: Kind, path: string): readonly string[] {
  if (kind.fields) return Object.entries(fieldsOfBody(kind.fields())).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`));
  if (kind.items) return textsOf(kind.items, path);
  const { type, format, pattern, enum: words } = kind.schema;
  return type === 'string' && format === undefined && pattern === undefined && words === undefined ? [path] : [];
}

/** The same text may lie elsewhere in the command than in the body: its name stays. */
const nameOf = (path: string): string => path.split('.').at(-1)!;

describe('what people write on a complaint', () => {
  const commands = complaint.describe().commands.flatMap(({ name }) => {
    const body = commandBodies[name];
    return body === undefined || elsewhere.has(name) ? [] : [{ name, body }];
  });

  it('is sealed by every command that takes it, or a reason is named why it says nothing of a person', () => {
    expect(commands.length).toBeGreaterThan(50);
    const unsealed = commands.flatMap(({ name, body }) => {
      const sealed = new Set((freeTexts[name] ?? []).map(nameOf));
      const texts = Object.entries(fieldsOfBody(body)).flatMap(([field, kind]) => textsOf(kind, field));
      const isSealed = (text: string): boolean => sealed.has(inTheCommand[text] ?? nameOf(text));
      return texts.filter((text) => !isSealed(text) && isOfComplaints(text) && !(nameOf(text) in inClear)).map((text) => `${name} ${text}`);
    });
    expect(unsealed).toEqual([]);
  });
});
