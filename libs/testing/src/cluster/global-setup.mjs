import './from-source.mjs';

/** One PostgreSQL for all specs of the run; they learn its address from the environment. */
export default async function setup() {
  const { startTestCluster } = await import('./test-cluster.ts');
  const cluster = await startTestCluster();
  process.env.REDRESS_TEST_CLUSTER = cluster.url;
  globalThis.redressTestCluster = cluster;
}
