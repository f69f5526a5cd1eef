import { Module } from '@nestjs/common';
import { LogController } from './http/log.controller.js';
import { StreamController } from './http/stream.controller.js';

/** The log and what changes, over HTTP. */
@Module({ controllers: [LogController, StreamController] })
export class AuditTrailModule {}
