/**
 * Specs that need a part of the machine. Without it they are skipped, and say what they need; under `CI=true` a missing part is a failure.
 */
export function whereThereIs(part: string, has: boolean): (name: string, specs: () => void) => void {
  return (name, specs) => {
    if (has) describe(name, specs);
    else if (process.env['CI'] === 'true')
      it(name, () => {
        throw new Error(`this needs ${part}, which is missing here`);
      });
    else describe.skip(`${name} (needs ${part})`, specs);
  };
}
