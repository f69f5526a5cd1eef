export default async function teardown() {
  await globalThis.redressTestCluster?.stop();
}
