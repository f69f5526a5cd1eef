import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HouseMetrics } from '../metrics/index.js';
import { readinessOf, type HealthPart } from '../http/health.js';

export interface OperationsServer {
  /** Where it listens. */
  readonly url: string;
  close(): Promise<void>;
}

/** How a process without an HTTP interface shows whoever runs it how it is: `/health/live`, `/health/ready` and `/metrics`, as the interface does. */
export async function serveOperations(
  { host, port }: { readonly host: string; readonly port: number },
  { health, metrics }: { readonly health: readonly HealthPart[]; readonly metrics: HouseMetrics },
): Promise<OperationsServer> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (request.method !== 'GET') answer(response, 405, { code: 'method-not-allowed' });
    else if (path === '/health/live') answer(response, 200, { live: true });
    else if (path === '/health/ready') void readinessOf(health).then((all) => answer(response, all.ready ? 200 : 503, all));
    else if (path === '/metrics') void tell(metrics, response);
    else answer(response, 404, { code: 'not-found' });
  });
  await new Promise<void>((settle, refuse) => {
    server.once('error', refuse);
    server.listen(port, host, settle);
  });
  return {
    url: urlOf(host, (server.address() as AddressInfo).port),
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}

/** Where somebody listens, as an address to click on. */
export const urlOf = (host: string, port: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

async function tell(metrics: HouseMetrics, response: ServerResponse): Promise<void> {
  try {
    const text = await metrics.text();
    response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' });
    response.end(text);
  } catch {
    // Something that is looked up is away; readiness says what.
    answer(response, 503, { code: 'not-now' });
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
