/** What a body needs to become the machine's input. */
export interface Surroundings {
  /** Ids of what the command makes derive from the command's. */
  readonly commandId: string;
  /** The house's. */
  readonly zone: string;
}

/** A command as HTTP takes it: the form of its body, and how the body becomes the machine's input. */
export interface Intake<Body extends object = object> {
  readonly body: new () => Body;
  readonly input: (body: Body, around: Surroundings) => object;
}

/** Binds a body's class to what becomes of it. */
export const intake = <Body extends object>(body: new () => Body, input: Intake<Body>['input']): Intake =>
  ({ body, input }) as unknown as Intake;
