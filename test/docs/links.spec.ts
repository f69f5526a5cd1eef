import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { anchor } from './pages/markdown.js';

const root = resolve(import.meta.dirname, '..', '..');
const folders = ['apps', 'docs', 'libs', 'test'];

interface Page {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

const pages: readonly Page[] = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name)),
]
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** What a reader sees as text: without blocks of code. */
const prose = (text: string): string => text.replaceAll(/^```[\s\S]*?^```$/gm, '');

/** The anchors of a page's headings; a heading that comes again gets a number. */
function anchorsOf(text: string): ReadonlySet<string> {
  const found = new Map<string, number>();
  for (const [, heading = ''] of prose(text).matchAll(/^#+ (.+)$/gm)) {
    const name = anchor(heading.replaceAll(/[`*]/g, ''));
    found.set(name, (found.get(name) ?? 0) + 1);
  }
  return new Set([...found].flatMap(([name, times]) => Array.from({ length: times }, (_, n) => (n === 0 ? name : `${name}-${n}`))));
}

describe.each(pages)('$path', ({ path, text }) => {
  it('leads where its links say', () => {
    const links = [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^https?:/.test(target));
    const broken = links.filter((target) => {
      const [file = '', fragment] = target.split('#');
      const found = file === '' ? path : relative(root, resolve(root, dirname(path), file));
      if (!existsSync(join(root, found))) return true;
      return fragment !== undefined && !anchorsOf(readFileSync(join(root, found), 'utf8')).has(fragment);
    });
    expect(broken).toEqual([]);
  });

  it('names files that are there', () => {
    const named = [...prose(text).matchAll(/`([\w-]+\/[\w./-]+)`/g)].map(([, name = '']) => name);
    const missing = named.filter((name) => folders.includes(name.split('/')[0]!) && !existsSync(join(root, name)));
    expect(missing).toEqual([]);
  });
});

describe('the decisions', () => {
  const names = readdirSync(join(root, 'docs', 'decisions')).sort();

  it('are numbered, each once, as their titles say', () => {
    const numbers = names.map((name) => Number(name.slice(0, 4)));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    const titles = names.map((name) => /^# (\d+)\. /.exec(readFileSync(join(root, 'docs', 'decisions', name), 'utf8'))?.[1]);
    expect(titles.map(Number)).toEqual(numbers);
  });

  it('give a reason for every dependency', () => {
    // Types go with the package that they describe.
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, object>;
    const reasons = readFileSync(join(root, 'docs', 'decisions', '0003-dependencies.md'), 'utf8');
    const grouped = [...reasons.matchAll(/(@[\w-]+\/)\{([\w,-]+)\}/g)].flatMap(([, scope, all = '']) =>
      all.split(',').map((name) => `${scope}${name}`),
    );
    const scopes = [...reasons.matchAll(/`(@[\w-]+\/)\*`/g)].map(([, scope = '']) => scope);
    const has = (name: string): boolean =>
      reasons.includes(`\`${name}\``) || grouped.includes(name) || scopes.some((scope) => name.startsWith(scope));
    const unexplained = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@types/') && !has(name));
    expect(unexplained).toEqual([]);
  });
});
