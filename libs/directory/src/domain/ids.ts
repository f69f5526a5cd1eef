import { derivedId } from '#kernel';

/** A key as it is compared and kept: composed Unicode, no space around. */
export const keyForm = (key: string): string => key.normalize('NFC').trim();

/** The id of the unit with this key, the same in every house: so a file that comes twice finds it again. */
export const unitIdOf = (key: string): string => derivedId('directory', 'unit', keyForm(key));

/** The id of the process with this key. */
export const processIdOf = (key: string): string => derivedId('directory', 'process', keyForm(key));

/**
 * The id of the person with this key in other systems. It follows from the key's blind index, not from the key: nobody without the house's
 * secret can try keys until one fits.
 */
export const personIdOf = (blindIndex: string): string => derivedId('directory', 'person', blindIndex);
