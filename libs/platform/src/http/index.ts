export {
  AccessGuard,
  actorOf,
  bearerToken,
  By,
  ForRoles,
  Public,
  sessionHolds,
  SignedIn,
  TakesBytes,
  TakesForm,
  type Access,
} from './access.js';
export { Accepted, accepted, Answer, Answers, AnswersPage, created, found } from './answers.js';
export { bodyLimit, createHttpApp, type HttpAppOptions } from './app.js';
export { isStorableText, pointerStep } from './body.js';
export { CommandContext, commandContextOf } from './command-context.js';
export { bulkRoutes } from './bulk/bulk-routes.js';
export * from './command-routes.js';
export { edgeOf, RequestLanguage, type HttpEdge, type RolesOf, type SessionFinder } from './edge.js';
export * from './fields/index.js';
export { coreHealth, edgeOver, queueHealth } from './core-edge.js';
export * from './reader-rights.js';
export { HTTP_EDGE, type HealthPart } from './health.js';
export * from './histories.js';
export * from './known-ids.js';
export * from './independence-bodies.js';
export { languageOf, languages, type Language } from './language.js';
export { openApiDocument, openApiOf } from './openapi.js';
export { namingClosed } from './named-records.js';
export * from './offers.js';
export * from './open-rows.js';
export * from './paging.js';
export * from './period.js';
export { HttpProblem, problemOf, type OffendingField, type ProblemDetails } from './problem/problem.js';
export { renderProblem, type ProblemAnswer } from './problem/render.js';
export { problemTable, type ProblemRow } from './problem/table.js';
export * from './reason-bodies.js';
export { roleNames, type RoleName } from './role-names.js';
export { ReadAt, type ReadPoint } from './read-point.js';
export { ReadsViews } from './reads-views.js';
export { scopeOf, scopes, type Scope } from './scopes.js';
export { serviceTokenOf } from './service-tokens.js';
export { assertRoutes, FaultyRoutes, routesOf, type Route } from './routes.js';
