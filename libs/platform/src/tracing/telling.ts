import type { SpanExporter } from '@opentelemetry/sdk-trace';

/** Who hears that spans are lost, and that they arrive again: once each time that it changes. */
export interface ExportTold {
  readonly lost: (error: unknown) => void;
  readonly again: () => void;
}

type Result = Parameters<Parameters<SpanExporter['export']>[1]>[0];
/** As `ExportResultCode` has it. */
const taken = 0;

/** The same exporter, which says when a collector takes nothing any more. Nothing waits for it: what it does not take is lost. */
export function telling(exporter: SpanExporter, { lost, again }: ExportTold): SpanExporter {
  let isLost = false;
  const note = ({ code, error }: Result): void => {
    const is = Number(code) !== taken;
    if (is === isLost) return;
    isLost = is;
    if (is) lost(error);
    else again();
  };
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        note(result);
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
}
