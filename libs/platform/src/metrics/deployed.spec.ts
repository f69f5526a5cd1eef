import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { systemClock } from '#kernel';
import { HouseMetrics } from './house-metrics.js';

const deploy = resolve(import.meta.dirname, '../../../../deploy');
const read = (...path: string[]): string => readFileSync(join(deploy, ...path), 'utf8');

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string; readonly runbook: string };
}

const rules = (parse(read('prometheus', 'alerts.yaml')) as { groups: { rules: Rule[] }[] }).groups.flatMap((each) => each.rules);
const panels = readdirSync(join(deploy, 'grafana')).flatMap(
  (name) => (JSON.parse(read('grafana', name)) as { panels: { title: string; targets: { expr: string }[] }[] }).panels,
);
const expressions = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];

/** What is asked for, and whether it is PromQL at all. */
function asked(expr: string): { readonly broken: boolean; readonly metrics: readonly string[]; readonly labels: readonly string[] } {
  const metrics: string[] = [];
  const labels: string[] = [];
  let broken = false;
  parser.parse(expr).iterate({
    enter: ({ type, from, to, node }) => {
      if (type.isError) broken = true;
      if (type.name === 'Identifier' && node.parent?.type.name === 'VectorSelector') metrics.push(expr.slice(from, to));
      if (type.name === 'LabelName') labels.push(expr.slice(from, to));
    },
  });
  return { broken, metrics, labels };
}

/** Every metric that a process of the house shows, with its labels. */
function exported(): ReadonlyMap<string, ReadonlySet<string>> {
  const metrics = new HouseMetrics(systemClock);
  metrics.watchProcess();
  metrics.watchHttp({ waiting: 0, sending: 0, shed: 0 });
  metrics.watchQueue({ load: () => Promise.resolve({ due: 0, ahead: 0, dueSince: null }), parked: () => Promise.resolve([]) });
  metrics.watchStreams({ open: 0 });
  metrics.watchSubscriptions({} as Parameters<HouseMetrics['watchSubscriptions']>[0], () => Promise.resolve(new Map()));
  const states = (): Promise<never[]> => Promise.resolve([]);
  metrics.watch({ views: { states }, processes: { states } } as unknown as Parameters<HouseMetrics['watch']>[0]);
  return metrics.described();
}

/** What Prometheus itself adds to every scrape. */
const ofPrometheus = { metrics: ['up'], labels: ['job', 'instance', 'le'] };
/** A histogram is read by its parts. */
const family = (metric: string): string => metric.replace(/_(bucket|sum|count)$/, '');

it.each(expressions)('%s asks in PromQL for what the house shows: %s', (_, expr) => {
  const shown = exported();
  const { broken, metrics, labels } = asked(expr);
  const known = new Set([...metrics.flatMap((each) => [...(shown.get(family(each)) ?? [])]), ...ofPrometheus.labels]);
  expect({
    broken,
    unknownMetrics: metrics.filter((each) => !shown.has(family(each)) && !ofPrometheus.metrics.includes(each)),
    unknownLabels: labels.filter((each) => !known.has(each)),
    asksForNothing: metrics.length === 0,
  }).toEqual({ broken: false, unknownMetrics: [], unknownLabels: [], asksForNothing: false });
});

it('every alert is explained on the page that it names, and the page explains no other', () => {
  const page = readFileSync(resolve(deploy, '..', 'docs/how-to/operate/alerts.md'), 'utf8');
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-'));
  expect(rules.map(({ annotations }) => annotations.runbook)).toEqual(headings.map((each) => `docs/how-to/operate/alerts.md#${each}`));
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
});

it('a fault is found: no PromQL, a metric and a label that nobody shows', () => {
  expect(asked('sum by (view (redress_view_live)').broken).toBe(true);
  expect(asked('max by (sort) (redress_cheer{mood="good"})')).toEqual({
    broken: false,
    metrics: ['redress_cheer'],
    labels: ['sort', 'mood'],
  });
});
