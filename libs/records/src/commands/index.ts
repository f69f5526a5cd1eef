import { RecordHandler, ReportNonconformityHandler } from './bus.js';
import { RegisterComplaintHandler } from './register.js';

/** The handlers of the commands to records. */
export const commandHandlers = [ReportNonconformityHandler, RegisterComplaintHandler, RecordHandler];
