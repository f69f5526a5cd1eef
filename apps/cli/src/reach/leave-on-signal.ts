/** Asked to end, the process takes the database server along, which would not notice by itself. What was appended stays. */
export function leaveOnSignal(stop: () => Promise<void>): () => void {
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const handlers = Object.entries(signals).map(([signal, code]) => {
    const end = (): void => void stop().finally(() => process.exit(code));
    process.once(signal, end);
    return () => process.removeListener(signal, end);
  });
  return () => handlers.forEach((each) => each());
}
