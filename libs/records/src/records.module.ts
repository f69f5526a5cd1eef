import { Module } from '@nestjs/common';
import { ImportsController } from './imports/imports.controller.js';

/** Controllers and handlers of records, over the parts that the core gives. */
@Module({ controllers: [ImportsController] })
export class RecordsModule {}
