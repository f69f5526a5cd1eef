import { connect, type Socket } from 'node:net';

/** One request of a load, as it goes over the wire, and whether the answer is the one that was wanted. */
export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer: its status and its body as text. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** What became of a load. Times in milliseconds. */
export interface Outcome {
  /** From when a request was due to when its answer was there, of all requests with the wanted status. */
  readonly waits: readonly number[];
  /** From the first request to the last answer. */
  readonly took: number;
  /** Answers with another status, by status. */
  readonly others: ReadonlyMap<number, number>;
}

/** Keep-alive connections that a load goes over: as little work as can be, since the machine that is measured also makes the load. */
export class Lines {
  private readonly free: Line[];
  private readonly waiting: ((line: Line) => void)[] = [];

  private constructor(private readonly lines: readonly Line[]) {
    this.free = [...lines];
  }

  static async open(url: string, count: number, headers: Readonly<Record<string, string>>): Promise<Lines> {
    const { hostname, port } = new URL(url);
    const lines = Array.from({ length: count }, () => new Line(hostname, Number(port), headers));
    await Promise.all(lines.map((line) => line.opened));
    return new Lines(lines);
  }

  /** Sends as soon as a connection is free, over the one that was idle longest: one that is never used would be closed by the other side. */
  async send(request: Request): Promise<Answer> {
    const line = this.free.shift() ?? (await new Promise<Line>((take) => this.waiting.push(take)));
    try {
      return await line.send(request);
    } finally {
      const next = this.waiting.shift();
      if (next) next(line);
      else this.free.push(line);
    }
  }

  /** Sends, and takes no answer of another status than the wanted one; its body. */
  async answer<Body = unknown>(request: Request, wanted = 200): Promise<Body> {
    const { status, body } = await this.send(request);
    if (status !== wanted) throw new Error(`${request.path}: ${status} ${body}`);
    return JSON.parse(body) as Body;
  }

  close(): void {
    for (const line of this.lines) line.close();
  }
}

/** As many requests as the other side answers: each connection sends its next one when its last is answered. */
export async function saturate(
  lines: Lines,
  count: number,
  connections: number,
  wanted: number,
  request: (n: number) => Request,
): Promise<Outcome> {
  const tally = new Tally(wanted);
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const n = next++;
      const began = performance.now();
      tally.add(began, await lines.send(request(n)));
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return tally.outcome();
}

/**
 * Requests at a constant rate, whether the other side keeps up or not: the wait of each is counted from when it was due, so that a stall
 * counts for every request that it delayed (no coordinated omission).
 * @param answered told of each answer with the wanted status, when it is there.
 */
export async function atRate(
  lines: Lines,
  { rate, count, wanted }: { rate: number; count: number; wanted: number },
  request: (n: number) => Request,
  answered: (n: number, answer: Answer) => void = () => undefined,
): Promise<Outcome> {
  const tally = new Tally(wanted);
  const start = performance.now();
  const underWay: Promise<void>[] = [];
  await new Promise<void>((sent) => {
    const tick = (): void => {
      const due = Math.min(count, Math.floor(((performance.now() - start) * rate) / 1_000) + 1);
      while (underWay.length < due) {
        const n = underWay.length;
        const dueAt = start + (n * 1_000) / rate;
        underWay.push(
          lines.send(request(n)).then((answer) => {
            if (tally.add(dueAt, answer)) answered(n, answer);
          }),
        );
      }
      if (underWay.length < count) setTimeout(tick, 1);
      else sent();
    };
    tick();
  });
  await Promise.all(underWay);
  return tally.outcome();
}

class Tally {
  private readonly waits: number[] = [];
  private readonly others = new Map<number, number>();
  private readonly start = performance.now();

  constructor(private readonly wanted: number) {}

  add(since: number, { status }: Answer): boolean {
    if (status === this.wanted) this.waits.push(performance.now() - since);
    else this.others.set(status, (this.others.get(status) ?? 0) + 1);
    return status === this.wanted;
  }

  outcome(): Outcome {
    return { waits: this.waits, took: performance.now() - this.start, others: this.others };
  }
}

/** One connection, one request at a time. */
class Line {
  readonly opened: Promise<void>;
  private readonly socket: Socket;
  private readonly fixed: string;
  private received: Buffer = Buffer.alloc(0);
  private wait: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;

  constructor(host: string, port: number, headers: Readonly<Record<string, string>>) {
    this.socket = connect({ host, port, noDelay: true });
    this.fixed = `host: ${host}:${port}\r\n${lines(headers)}`;
    this.opened = new Promise((resolve, reject) => {
      this.socket.once('connect', resolve).once('error', reject);
    });
    this.socket.on('data', (chunk: Buffer) => this.take(chunk));
    this.socket.on('error', (error) => this.wait?.reject(error));
    this.socket.on('close', () => this.wait?.reject(new Error('the connection was closed')));
  }

  send({ method, path, body, headers = {} }: Request): Promise<Answer> {
    const form = body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
    // Nothing would ever answer: who waits has to hear of it.
    if (!this.socket.writable) return Promise.reject(new Error('the connection was closed'));
    this.socket.write(`${method} ${path} HTTP/1.1\r\n${this.fixed}${lines(headers)}${form}\r\n${body ?? ''}`);
    return new Promise((resolve, reject) => {
      this.wait = { resolve, reject };
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.received.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    if (this.received.length < end + 4 + length) return;
    const body = this.received.toString('utf8', end + 4, end + 4 + length);
    this.received = this.received.subarray(end + 4 + length);
    const waiting = this.wait;
    this.wait = null;
    waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }
}

const lines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
