/**
 * A map that is never changed: `set` answers a new one that shares all but the path to the new entry, so that every earlier state of the
 * directory stays true while ten thousand events are folded. A trie of 16-way branches over the key's hash.
 */
export class PersistentMap<Value> {
  private constructor(
    private readonly root: Node<Value>,
    readonly size: number,
  ) {}

  static empty<Value>(): PersistentMap<Value> {
    return new PersistentMap<Value>({ entries: [] }, 0);
  }

  get(key: string): Value | undefined {
    return find(this.root, hashOf(key), key);
  }

  set(key: string, value: Value): PersistentMap<Value> {
    const added = this.get(key) === undefined ? 1 : 0;
    return new PersistentMap(put(this.root, hashOf(key), 0, [key, value]), this.size + added);
  }

  /** In an order that depends on what was set, not on the clock or the machine. */
  values(): IterableIterator<Value> {
    return walk(this.root);
  }
}

type Entry<Value> = readonly [key: string, value: Value];
type Leaf<Value> = { readonly entries: readonly Entry<Value>[] };
type Branch<Value> = { readonly children: readonly (Node<Value> | null)[] };
type Node<Value> = Leaf<Value> | Branch<Value>;

const bits = 4;
const width = 1 << bits;
const deepest = 32 / bits;
const leafSize = 8;

function find<Value>(root: Node<Value>, hash: number, key: string): Value | undefined {
  let node: Node<Value> | null = root;
  for (let depth = 0; node && 'children' in node; depth++) node = node.children[slot(hash, depth)] ?? null;
  return node?.entries.find(([each]) => each === key)?.[1];
}

function put<Value>(node: Node<Value> | null, hash: number, depth: number, entry: Entry<Value>): Node<Value> {
  if (!node) return { entries: [entry] };
  if ('children' in node) {
    const at = slot(hash, depth);
    return { children: node.children.with(at, put(node.children[at] ?? null, hash, depth + 1, entry)) };
  }
  const others = node.entries.filter(([key]) => key !== entry[0]);
  if (others.length < leafSize || depth >= deepest) return { entries: [...others, entry] };
  let branch: Node<Value> = { children: Array.from({ length: width }, () => null) };
  for (const each of [...others, entry]) branch = put(branch, hashOf(each[0]), depth, each);
  return branch;
}

function* walk<Value>(node: Node<Value> | null): IterableIterator<Value> {
  if (!node) return;
  if ('entries' in node) for (const [, value] of node.entries) yield value;
  else for (const child of node.children) yield* walk(child);
}

function slot(hash: number, depth: number): number {
  return (hash >>> (depth * bits)) & (width - 1);
}

/** FNV-1a, 32 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
