export * from './errors.js';
export * from './keys/directory.js';
export { fingerprintOf, isKeyPath, keyFilesIn, putKeyFile, type KeyFile } from './keys/directory-copy.js';
export * from './keys/memory.js';
export * from './keys/port.js';
export { verifies, type Opened } from './seal/box.js';
export type { Bytes } from './seal/bytes.js';
export type { FoundBy } from './seal/normal-form.js';
export * from './vault.js';
