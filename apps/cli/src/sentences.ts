import { NoAnswer, RedressProblem } from '#client';
import { StoryBrokenOff } from './demo/story-broken-off.js';
import { BrokenOff } from './import/deliver.js';
import { InvalidMapping } from './import/mapping.js';
import { RejectsNotWritten } from './import/rejects.js';

/** An error as whoever typed the command should read it: what is wrong, every place at once, what to do; no stack. */
export function inOneSentence(error: unknown): string {
  if (error instanceof InvalidMapping) return ['The mapping cannot be used:', ...error.problems.map((each) => `  ${each}`)].join('\n');
  if (error instanceof BrokenOff)
    return `${inOneSentence(error.cause)}\n${error.message}; they are safe. Run the same command again: it goes on from there.`;
  if (error instanceof StoryBrokenOff) return `${error.message}:\n${inOneSentence(error.cause)}`;
  if (error instanceof RejectsNotWritten) return `${error.message}: ${inOneSentence(error.cause)}`;
  if (error instanceof RedressProblem) return problem(error);
  if (error instanceof NoAnswer) return `No answer from ${new URL(error.address).origin}: ${whyNoAnswer(error.cause)}`;
  if (error instanceof Error) return ofTheSystem(error) ?? error.message;
  return String(error);
}

function problem({ status, code, message, errors, refusals }: RedressProblem): string {
  if (status === 401) return 'The token is not, or no longer, that of a session: POST /v1/sessions gives a new one.';
  if (status === 403) return `This account may not do that: ${message}`;
  const places = errors.map((each) => `  ${each.in} ${each.pointer}: ${each.message}`);
  const rules = refusals.map((each) => `  ${each.message}`);
  return [`The house answered ${status} (${code}): ${message}`, ...places, ...rules].join('\n');
}

/** The reason at the end of a chain of causes. */
function whyNoAnswer(error: unknown): string {
  let last = error;
  while (last instanceof Error && last.cause !== undefined) last = last.cause;
  if (last instanceof AggregateError && last.errors.length > 0) last = last.errors[0];
  switch ((last as NodeJS.ErrnoException | undefined)?.code) {
    case 'ECONNREFUSED':
      return 'nobody listens there. Is the house running, and is this its address?';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'there is no machine of that name.';
    case 'ECONNRESET':
    case 'UND_ERR_SOCKET':
      return 'the connection was lost.';
    default:
      if (last instanceof RedressProblem) return problem(last);
      if (last instanceof DOMException && last.name === 'TimeoutError') return 'it took too long.';
      return last instanceof Error ? last.message : String(last);
  }
}

/** What the operating system said, where it was about a file. */
function ofTheSystem(error: Error): string | null {
  const { code, path = 'a file' } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return `There is no ${path}.`;
    case 'EACCES':
    case 'EPERM':
      return `${path} may not be used by this user.`;
    case 'EISDIR':
      return `${path} is a directory.`;
    case 'ENOTDIR':
      return `${path} lies in something that is no directory.`;
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'No space is left on the device.';
    case 'EROFS':
      return `${path} lies on a device that cannot be written.`;
    default:
      return null;
  }
}
