import { HttpProblem } from '#platform';

/** How many streams are open at once, in all and for one person. */
export class Seats {
  private readonly taken = new Map<string, number>();
  private all = 0;

  constructor(private readonly limits = { all: 500, person: 8 }) {}

  /** How many are taken. */
  get open(): number {
    return this.all;
  }

  /** Takes a seat; the answer gives it back, once. @throws HttpProblem `too-many-streams` */
  take(person: string): () => void {
    const own = this.taken.get(person) ?? 0;
    if (this.all >= this.limits.all || own >= this.limits.person) throw new HttpProblem('too-many-streams');
    this.taken.set(person, own + 1);
    this.all += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.all -= 1;
      const left = (this.taken.get(person) ?? 1) - 1;
      if (left === 0) this.taken.delete(person);
      else this.taken.set(person, left);
    };
  }
}
