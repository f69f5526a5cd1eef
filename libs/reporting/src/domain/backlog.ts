/** What came and went in one stretch of time. */
export interface Flow {
  /** Instant, inclusive. */
  readonly from: string;
  /** Instant, exclusive. */
  readonly to: string;
  readonly opened: number;
  readonly closed: number;
}

/** A stretch with what was open at its end. */
export interface BacklogStretch extends Flow {
  readonly open: number;
  /**
   * Open ÷ (closed − opened) in stretches of this length: how long until nothing is open at this pace. Null where more or as many came as
   * went: the measure is not defined there.
   */
  readonly toClear: number | null;
}

/** open(t) = open(t−1) + opened − closed, from what was open before the first stretch. */
export function backlogOf(openBefore: number, flows: readonly Flow[]): BacklogStretch[] {
  let open = openBefore;
  return flows.map((flow) => {
    open += flow.opened - flow.closed;
    const pace = flow.closed - flow.opened;
    return { ...flow, open, toClear: pace > 0 ? open / pace : null };
  });
}
