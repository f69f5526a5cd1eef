import { Module } from '@nestjs/common';
import { capability, textsBeside } from '#platform';
import { ReportsController } from './http/reports.controller.js';

@Module({ controllers: [ReportsController] })
class ReportingModule {}

/** Figures over records and obligations, each with the list behind it. */
export const reporting = capability({ name: 'reporting', texts: textsBeside(import.meta.url), modules: [ReportingModule] });
