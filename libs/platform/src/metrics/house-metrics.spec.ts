import { memoryEventStore } from '#event-store';
import { derivedId, standingClock } from '#kernel';
import { HouseMetrics, type Watched } from './house-metrics.js';

it('what notes a crossing is measured from the instant that it names to the durable event', async () => {
  const clock = standingClock('2026-05-04T21:00:03.500Z');
  const metrics = new HouseMetrics(clock);
  const store = metrics.timing(memoryEventStore({ clock }), { StepTaken: 'crossedAt' });
  const event = (type: string, data: object) => ({ id: derivedId(type), type, version: 1, data: JSON.stringify(data), metadata: '{}' });
  const events = [event('StepTaken', { crossedAt: '2026-05-04T21:00:00.000Z' }), event('Commented', {})];
  await store.append('record-1', events, 'no-stream');
  // The same once more is no other crossing.
  await store.append('record-1', events, 'no-stream');
  const text = await metrics.text();
  expect(text).toContain('redress_escalation_lateness_seconds_sum{event="StepTaken"} 3.5');
  expect(text).toContain('redress_escalation_lateness_seconds_count{event="StepTaken"} 1');
  expect(text).not.toContain('event="Commented"');
  await store.close();
});

it('what belongs together is of the same look, at the first scrape too', async () => {
  const clock = standingClock('2026-05-04T21:00:00.000Z');
  const metrics = new HouseMetrics(clock);
  const store = memoryEventStore({ clock });
  const metadata = JSON.stringify({ recordedAt: '2026-05-04T20:59:30.000Z' });
  await store.append('record-1', [{ id: derivedId('a'), type: 'Commented', version: 1, data: '{}', metadata }], 'no-stream');
  let lag = 1;
  const states = () => Promise.resolve([{ name: 'records', lag, checkpoint: null, idle: false }]);
  metrics.watch({ store, views: { states }, processes: { states: () => Promise.resolve([]) } } as unknown as Watched);
  expect(await metrics.text()).toMatch(/redress_view_lag_seconds{view="records"} 30\n[^]*redress_view_lag_events{view="records"} 1\n/);
  lag = 0;
  expect(await metrics.text()).toMatch(/redress_view_lag_seconds{view="records"} 0\n[^]*redress_view_lag_events{view="records"} 0\n/);
  await store.close();
});
