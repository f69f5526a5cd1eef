import type { Clock, Tracing } from '#kernel';
import type { Configuration, Logger } from '#platform/ground';

/** What the engine needs of the process that holds it. */
export interface EngineOptions {
  readonly configuration: Configuration;
  /** Address of the PostgreSQL database; empty at the first start. */
  readonly databaseUrl: string;
  readonly logger: Logger;
  readonly tracing: Tracing;
  /**
   * Shows the administrator's one-time password. Called before the account is stored: were the process to die in between, the next start
   * would make another, whereas a stored password that nobody saw would lock everyone out.
   */
  readonly tellPassword: (password: string) => void;
  /** A simulated clock, which is then the store's clock as well. */
  readonly clock?: Clock;
}

/** The running engine: api, worker and projector. */
export interface Engine {
  /** Where it listens. */
  readonly url: string;
  /** Finishes the commands under way, then ends. */
  close(): Promise<void>;
}
