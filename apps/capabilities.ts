import { directory } from '#directory';
import type { DirectoryHouse } from '#directory/domain';
import { notifications } from '#notifications';
import type { Capability } from '#platform';

/** All that the system does. Every process knows the whole list: which events there are, what the house is folded from. */
export const capabilities: readonly Capability[] = [directory, notifications];

/** What rules may know of the house: the slices of all capabilities together. */
export type House = DirectoryHouse;
