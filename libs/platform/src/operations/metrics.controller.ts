import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '../http/access.js';
import { Answer, Answers } from '../http/answers.js';
import { HouseMetrics } from '../metrics/index.js';

/** What the process counts and measures, for Prometheus. */
@Controller('metrics')
@ApiTags('operations')
@Public()
export class MetricsController {
  constructor(@Inject(HouseMetrics) private readonly metrics: HouseMetrics) {}

  @Get()
  @ApiOperation({ summary: 'What this process counts and measures, as Prometheus reads it; nothing of it is about a person.' })
  @ApiProduces('text/plain')
  @Answers(z.string())
  async read() {
    const headers = { 'content-type': this.metrics.contentType, 'cache-control': 'no-store' };
    return new Answer(await this.metrics.text(), { headers });
  }
}
