import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as OTLP has it in JSON, as far as it is looked at here. */
export interface Span {
  /** Of the process that sent it. */
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly status: { readonly code: number };
  readonly attributes: Attributes;
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[];
}

type Attributes = readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: Attributes };
    readonly scopeSpans: readonly { readonly spans: readonly Omit<Span, 'service'>[] }[];
  }[];
}

/** A collector: takes OTLP over HTTP in JSON from the house that it knows. */
export class Collector {
  /** By which it knows the house. */
  static readonly headers = { 'x-house': 'ours' };
  readonly spans: Span[] = [];
  readonly services = new Set<string>();
  text = '';
  /** So many requests came, taken or not. */
  asked = 0;
  /** Whether it leaves who sends without an answer. */
  hangs = false;
  #server: Server | null = null;
  #news: (() => void)[] = [];

  /** @returns the address that a house is to be given */
  async open(port = 0): Promise<string> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const isOfMine = request.headers['x-house'] === Collector.headers['x-house'] && request.url === '/otlp/v1/traces';
        this.#hear(isOfMine, Buffer.concat(chunks).toString('utf8'), response);
      });
    });
    this.#server = server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return Collector.at((server.address() as AddressInfo).port);
  }

  static at(port: number): string {
    return `http://127.0.0.1:${port}/otlp`;
  }

  #hear(isOfMine: boolean, body: string, response: ServerResponse): void {
    this.asked += 1;
    if (!this.hangs) {
      if (isOfMine) this.#take(body);
      response.writeHead(isOfMine ? 200 : 404, { 'content-type': 'application/json' }).end('{}');
    }
    for (const tell of this.#news.splice(0)) tell();
  }

  #take(body: string): void {
    this.text += body;
    for (const { resource, scopeSpans } of (JSON.parse(body) as Sent).resourceSpans) {
      const service = String(resource.attributes.find(({ key }) => key === 'service.name')?.value['stringValue']);
      this.services.add(service);
      this.spans.push(...scopeSpans.flatMap(({ spans }) => spans.map((span) => ({ ...span, service }))));
    }
  }

  /** Settles with the next request. */
  news(): Promise<void> {
    return new Promise((settle) => this.#news.push(settle));
  }

  /** The first span that fits, as soon as it has come. */
  async first(fits: (span: Span) => boolean): Promise<Span> {
    for (;;) {
      const found = this.spans.find(fits);
      if (found) return found;
      await this.news();
    }
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((settle) => this.#server?.close(settle));
  }
}
