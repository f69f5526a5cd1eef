export { inTransaction } from './engine/bookkeeping.js';
export { type BuildOutcome, type BuildProgress } from './engine/build.js';
export { dropOlderDefinitions, olderDefinitions, type OlderDefinition } from './engine/older-definitions.js';
export { checkpointIndexes, repositionCheckpoints } from './engine/reposition.js';
export { rebuildViews, startProjector, type Projector, type ProjectorParts, type Report } from './engine/projector.js';
export { ClockBehind, NotStopped, openViews, UnknownView, type UpTo, type Views, type ViewState } from './queries/views.js';
export { NotParked, openProcesses, UnknownProcess, type Processes, type ProcessState } from './queries/processes.js';
export { startProcesses, type ProcessEngine } from './process/engine.js';
export { following, process, type Following, type Process } from './process/process.js';
export { sentBy } from './process/spec-kit.js';
export { deliveriesOf, type Delivery, type Send, type Sent } from './process/delivery.js';
export { LogTail, type LogReader } from './log/tail.js';
export { joinSql, rawSql, sql, Sql } from './sql/sql.js';
export { asOf, readRows, rowColumns } from './view/as-of.js';
export { fedUpTo } from './view/fed-up-to.js';
export { projected, type SpecEnvelope } from './view/spec-kit.js';
export {
  view,
  type Beside,
  type EventNamed,
  type Handler,
  type RowOf,
  type View,
  type ViewDeclaration,
  type ViewEvent,
} from './view/view.js';
export { answers, askedWords, hasAnyByIndex, hasWords, wordIndex, type Asked, type AskedWord } from './text/asked.js';
export { excerptOf } from './text/excerpt.js';
export { TextFinder, type Found } from './text/text-finder.js';
export { heading, pieceOf, rewritten, textsAt, textsView, type Piece, type TextRow } from './text/texts-view.js';
export { hasWordsOn, WaysToWords, type Way } from './text/ways.js';
export { searchWords, wordsIn } from './text/words.js';
