/** An obligation as a spec of the table looks at it. */
interface Owed {
  readonly name: string;
  readonly about: string | null;
  readonly status: string;
  readonly assignee: string | null;
  readonly role: string | null;
}
/** A case that came somewhere. */
interface Led {
  readonly state: object;
}

/** One line of *which obligation opens when*, with everything that ends it. */
export interface ObligationLineSpec {
  readonly name: string;
  /** The action or question that it is about; absent: whichever opened last. */
  readonly about?: string;
  readonly opens: () => Led;
  /** The person, or the office, that owes it. */
  readonly owed: string;
  readonly due: string;
  /** From when it counts; absent: the instant at which the specs of the machine begin. */
  readonly from?: string;
  /** What gave it its due; absent: a policy of the house. */
  readonly basis?: string;
  readonly ends: Readonly<Record<string, readonly [status: 'met' | 'cancelled', () => Led]>>;
}

/** Specs of every line of a table: who owes it, from when it counts and by when it is due, and what ends it and how. */
export function describeObligationLines(now: string, table: Readonly<Record<string, ObligationLineSpec>>): void {
  describe.each(Object.entries(table))('%s', (_, { name, about, opens, owed, due, from = now, basis = 'policy', ends }) => {
    const all = ({ state }: Led): readonly Owed[] =>
      (state as { readonly obligations: readonly Owed[] }).obligations.filter(
        (each) => each.name === name && (about === undefined || each.about === about),
      );

    it('opens, owed by whom the table says, from when and by when', () => {
      const opened = all(opens()).at(-1)!;
      expect({ ...opened, owed: opened.assignee ?? opened.role }).toMatchObject({
        status: 'open',
        owed,
        from,
        due,
        originalDue: due,
        basis,
      });
    });

    for (const [how, [status, end]] of Object.entries(ends)) {
      it(`ends ${status}: ${how}`, () => expect(all(end())[0]!.status).toBe(status));
    }
  });
}
