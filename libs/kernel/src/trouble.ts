/**
 * Tells the operators of trouble that work of the house's own met, which nobody waits for.
 * @param about what leads on from it: never anybody's name or words
 */
export type TellTrouble = (message: string, error: unknown, about?: { readonly correlationId?: string | undefined }) => void;
