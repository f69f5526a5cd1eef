/** Of whom what is held is read out, and what of it has to stay closed. */
export interface HoldingsAsked {
  /** A person of the directory. */
  readonly person: string;
  /** Those of the given streams that are closed to who reads, or to the person themselves, by conflict of interest. */
  closedAmong(streams: readonly string[]): Promise<ReadonlySet<string>>;
}

/** What a capability holds of a person of the directory beside the log: each gives its own to the person's access report. */
export interface PersonHoldings {
  /** The name under which the report shows it. */
  readonly name: string;
  /** Without what is closed: nothing says so. */
  heldOf(asked: HoldingsAsked): Promise<readonly Readonly<Record<string, unknown>>[]>;
}
