import { Module } from '@nestjs/common';
import { capability, textsBeside } from '#platform';
import { IndependenceController } from './http/independence.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { independenceExceptionsView } from './views/independence-exceptions.js';

@Module({ controllers: [ReportsController, IndependenceController] })
class ReportingModule {}

/** Figures over records and obligations, each with the list behind it. */
export const reporting = capability({
  name: 'reporting',
  texts: textsBeside(import.meta.url),
  views: [independenceExceptionsView],
  modules: [ReportingModule],
});
