// Asks the process in this container whether it is ready; the image has no other program that could.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`, { signal: AbortSignal.timeout(4_000) });
if (!answer.ok) {
  console.error(await answer.text());
  process.exit(1);
}
