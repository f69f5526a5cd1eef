import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from './access.js';
import { Answer, Answers } from './answers.js';
import type { HttpEdge } from './edge.js';

/** A part that has to be well before the process takes work. */
export interface HealthPart {
  readonly name: string;
  /** Nothing where it is well; else the reason, for operators, without personal data. */
  readonly check: () => Promise<string | null>;
}

export const HTTP_EDGE = Symbol('HttpEdge');
const partAnswer = z.object({ name: z.string(), ready: z.boolean(), reason: z.string().nullable() });
const readiness = z.object({ ready: z.boolean(), parts: z.array(partAnswer) });

/** Whether the process lives, and whether it takes work. */
@Controller('health')
@ApiTags('operations')
@Public()
export class HealthController {
  constructor(@Inject(HTTP_EDGE) private readonly edge: HttpEdge) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether the process answers at all.' })
  @Answers(z.object({ live: z.literal(true) }))
  live() {
    return { live: true };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Whether every part is well enough to take work.' })
  @Answers(readiness, { doc: 'Every part is well.' })
  @Answers(readiness, { status: 503, doc: 'Some part is not; `reason` says why.' })
  async ready() {
    const readiness = await readinessOf(this.edge.health);
    return new Answer(readiness, { status: readiness.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
  }

  @Get('serving')
  @ApiOperation({
    summary: 'Whether a proxy should send requests here.',
    description:
      'Only what it cannot answer without counts. A view or a process that is stopped, or that nobody feeds, does not: answers go on and are marked, and all processes would be taken away together.',
  })
  @Answers(readiness, { doc: 'It answers.' })
  @Answers(readiness, { status: 503, doc: 'It cannot; `reason` says why.' })
  async serving() {
    const { serving, health } = this.edge;
    const readiness = await readinessOf(serving ?? health);
    return new Answer(readiness, { status: readiness.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
  }
}

/** Asks every part whether it is well. */
export async function readinessOf(health: readonly HealthPart[]): Promise<z.infer<typeof readiness>> {
  const parts = await Promise.all(health.map(async ({ name, check }) => partOf(name, await reasonOf(check))));
  return { ready: parts.every((part) => part.ready), parts };
}

const partOf = (name: string, reason: string | null): z.infer<typeof partAnswer> => ({ name, ready: reason === null, reason });

/** A check that does not answer in time, or fails, is a reason too. */
async function reasonOf(check: HealthPart['check']): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('does not answer'), 2000);
  });
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    return typeof code === 'string' ? code : 'fails';
  } finally {
    clearTimeout(timer);
  }
}
