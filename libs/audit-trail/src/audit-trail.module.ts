import { Module } from '@nestjs/common';
import { LogController } from './http/log.controller.js';
import { StreamController } from './http/stream.controller.js';
import { LiveTail } from './stream/live-tail.js';

/** The log and what changes, over HTTP. */
@Module({ controllers: [LogController, StreamController], providers: [LiveTail], exports: [LiveTail] })
export class AuditTrailModule {}
