/**
 * Where Nest finds the parts of the engine that are not classes of their own. Parts that are classes (`CommandExecutor`, `HouseFollower`, …)
 * are injected by their class.
 */
export const EVENT_STORE = Symbol('EventStore');
export const EVENT_CATALOGUE = Symbol('EventCatalogue');
export const CLOCK = Symbol('Clock');
export const IDS = Symbol('Ids');
/** The `pg` pool over read models, sessions and the engine's own tables. */
export const DATABASE = Symbol('Database');
/** The `Vault` of privacy: seals and opens personal values. */
export const VAULT = Symbol('Vault');
/** The `Views` of projections: what a query asks before it reads tables. */
export const VIEWS = Symbol('Views');
/** The `Processes` of projections: how the process managers stand, and what waits. */
export const PROCESSES = Symbol('Processes');
/** The `Numbers` of records and CAPAs. */
export const NUMBERS = Symbol('Numbers');
/** The `Translations` of all capabilities. */
export const TRANSLATIONS = Symbol('Translations');
/** The `Identity`: accounts, sessions, signatures. */
export const IDENTITY = Symbol('Identity');
/** Whom the provider of sign-ins means, and in which roles (`ProviderPlace['people']`); null where the house has none. */
export const PEOPLE_OF_PROVIDER = Symbol('PeopleOfProvider');
export const JOBS = Symbol('Jobs');
/** The `AttachmentHolder`s of all capabilities, as Nest's tokens of them. */
export const ATTACHMENT_HOLDERS = Symbol('AttachmentHolders');
/** The `PersonHoldings` of all capabilities, as Nest's tokens of them. */
export const PERSON_HOLDINGS = Symbol('PersonHoldings');
export const CONFIGURATION = Symbol('Configuration');
