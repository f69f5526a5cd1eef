import { AsyncLocalStorage } from 'node:async_hooks';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags, type Span, type SpanContext } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, RandomIdGenerator, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import { codeOfError, derivedId, type PassedStep, type Step, type Tracing, type Uuid } from '#kernel';
import type { TracingPlace } from '../configuration/index.js';
import { telling, type ExportTold } from './telling.js';

/** How long a collector may take to take spans, and what is left of them at the end, in milliseconds. */
const patience = 4_000;
/** How long spans are gathered before they are sent, in milliseconds. */
const gather = 1_000;

const kinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT, consumer: SpanKind.CONSUMER } as const;

/** Sixteen digits are a span's id: those with which an event's id begins, which are a hash already. */
const spanOf = (event: Uuid): string => digits(event).slice(0, 16);
const digits = (uuid: string): string => uuid.replaceAll('-', '');

/** A correlation id is the trace; one that is no UUID (an old import may have such) leads to one. */
function traceOf(correlationId: string): string {
  const id = digits(correlationId);
  return /^[0-9a-f]{32}$/.test(id) && !/^0+$/.test(id) ? id : digits(derivedId('trace', correlationId));
}

/** Tracing that can be ended. */
export interface OpenTelemetry extends Tracing {
  /** Sends what is left, if somebody takes it, and ends. */
  close(): Promise<void>;
}

/**
 * Tracing by OpenTelemetry. Trace and event spans have ids that follow from the ids in the log, so that any process which reads an event goes on
 * with its trace, and every process of the house chooses the same traces.
 */
export function openTelemetry({ url, headers, share }: TracingPlace, service: string, told: ExportTold): OpenTelemetry {
  const random = new RandomIdGenerator();
  /** What the next span is to be called: the tracer asks for it while it begins one. */
  let next: { readonly trace: string; readonly span: string | null } | null = null;
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.instance.id': `${hostname()}:${process.pid}` }),
    sampler: new TraceIdRatioBasedSampler(share),
    idGenerator: {
      generateTraceId: () => next?.trace ?? random.generateTraceId(),
      generateSpanId: () => next?.span ?? random.generateSpanId(),
    },
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: telling(new OTLPTraceExporter({ url: `${url}/v1/traces`, headers: { ...headers }, timeoutMillis: patience }), told),
        scheduledDelayMillis: gather,
        exportTimeoutMillis: patience,
      }),
    ],
  });
  const tracer = provider.getTracer('redress');
  const underWay = new AsyncLocalStorage<SpanContext>();

  function begin({ name, correlationId, after, caller, kind, facts }: Step, event?: Uuid, began?: number): Span {
    const traceId = traceOf(correlationId);
    const within = underWay.getStore();
    const known = [
      ...(after === undefined ? [] : [{ traceId, spanId: spanOf(after) }]),
      ...(within ? [within] : []),
      ...(caller ? [{ traceId: caller.trace, spanId: caller.span }] : []),
    ].map((each) => ({ ...each, traceFlags: TraceFlags.SAMPLED, isRemote: each !== within }));
    const parent = known.find((each) => each.traceId === traceId);
    next = { trace: traceId, span: event === undefined ? null : spanOf(event) };
    try {
      return tracer.startSpan(
        name,
        {
          ...(kind && { kind: kinds[kind] }),
          ...(began !== undefined && { startTime: performance.timeOrigin + began }),
          attributes: (facts as Record<string, string | number | boolean | string[]> | undefined) ?? {},
          links: known.filter((each) => each !== parent && each.traceId !== traceId).map((context) => ({ context })),
        },
        parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT,
      );
    } finally {
      next = null;
    }
  }

  return {
    isOn: true,
    step(step, work, expects = () => false) {
      const span = begin(step);
      return underWay.run(span.spanContext(), async () => {
        try {
          return await work((facts, how) => {
            span.setAttributes(facts as Record<string, string | number | boolean | string[]>);
            if (how === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
          });
        } catch (error) {
          span.setAttribute('error.type', codeOfError(error));
          if (!expects(error)) span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      });
    },
    passed: ({ event, began, ...step }: PassedStep) => begin(step, event, began).end(),
    async close() {
      const late = new AbortController();
      await Promise.race([
        provider.shutdown().catch(() => undefined),
        pause(patience, undefined, { signal: late.signal }).catch(() => undefined),
      ]);
      late.abort();
    },
  };
}
