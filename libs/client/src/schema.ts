/** Generated from the API's OpenAPI document by `npm run client:generate`. Not edited by hand. */
export interface paths {
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["HealthController_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["HealthController_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/account/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Changes the own password and ends the other sessions. */
        readonly post: operations["AccountController_changePassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/calendars": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DeadlineConfigurationController_calendars"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/calendars/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DeadlineConfigurationController_calendar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/deadline-policies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DeadlineConfigurationController_policies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/deadlines/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PreviewController_byPolicy"];
        readonly put?: never;
        readonly post: operations["PreviewController_byTerm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/house": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Name and zone of the house, and whether it is a demonstration. */
        readonly get: operations["HouseController_house"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Brings the directory to what a file says.
         * @description Everything that is wrong with the file is said at once, before anything is changed. The same file again changes nothing.
         */
        readonly post: operations["HouseController_import"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The people by name. */
        readonly get: operations["PeopleController_list"];
        readonly put?: never;
        /** Registers a person, with a sign-in where a user name and a first password are given. */
        readonly post: operations["PeopleController_register"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One person, with the commands that are open to the caller. */
        readonly get: operations["PeopleController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/change-details": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a person another name or contact. */
        readonly post: operations["DirectoryPeopleId_changeDetails"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/come-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Notes that a person who had left is back. */
        readonly post: operations["DirectoryPeopleId_comeBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/end-sign-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends a person’s sign-in. */
        readonly post: operations["DirectoryPeopleId_endSignIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/give-sign-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a person sign in under a user name that was reserved for them. */
        readonly post: operations["DirectoryPeopleId_giveSignIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/grant-roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a person further roles. */
        readonly post: operations["DirectoryPeopleId_grantRoles"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/leave": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Notes that a person left the house. */
        readonly post: operations["DirectoryPeopleId_leave"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/move-person": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts a person into another unit. */
        readonly post: operations["DirectoryPeopleId_movePerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/reset-password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a person another first password and ends their sessions. */
        readonly post: operations["PeopleController_resetPassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/revoke-roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes roles from a person. */
        readonly post: operations["DirectoryPeopleId_revokeRoles"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/set-superior": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Names a superior of the person’s own; with none, the head of the unit is meant. */
        readonly post: operations["DirectoryPeopleId_setSuperior"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/processes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The processes by key. One page. */
        readonly get: operations["ProcessesController_list"];
        readonly put?: never;
        /** Defines a process, with its owner and its unit. */
        readonly post: operations["ProcessesController_define"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/processes/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One process, with the commands that are open to the caller. */
        readonly get: operations["ProcessesController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/processes/{id}/end-process": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a process out of use. */
        readonly post: operations["DirectoryProcessesId_endProcess"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/processes/{id}/rename-process": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a process another name. */
        readonly post: operations["DirectoryProcessesId_renameProcess"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/processes/{id}/set-process-owner": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Names the owner of a process, or nobody. */
        readonly post: operations["DirectoryProcessesId_setProcessOwner"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/processes/{id}/set-process-unit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Names the unit of a process, or none. */
        readonly post: operations["DirectoryProcessesId_setProcessUnit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who has which role. */
        readonly get: operations["HouseController_roles"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The tree: parents before children, siblings by key. One page. */
        readonly get: operations["UnitsController_list"];
        readonly put?: never;
        /** Adds a unit under another, or as a root. */
        readonly post: operations["UnitsController_add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/units/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One unit, with the commands that are open to the caller. */
        readonly get: operations["UnitsController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/units/{id}/close-unit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Closes a unit in which nothing is left. */
        readonly post: operations["DirectoryUnitsId_closeUnit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/units/{id}/move-unit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts a unit under another, or makes it a root. */
        readonly post: operations["DirectoryUnitsId_moveUnit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/units/{id}/rename-unit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a unit another name. */
        readonly post: operations["DirectoryUnitsId_renameUnit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/units/{id}/set-head": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Names the head of a unit, or nobody. */
        readonly post: operations["DirectoryUnitsId_setHead"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/escalation-rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["EscalationRulesController_all"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/notifications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** My notifications, newest first. A page may be shorter than asked for. */
        readonly get: operations["NotificationsController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/notifications/{id}/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Marks a notification as read. Quiet when repeated. */
        readonly post: operations["NotificationsController_read"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Jobs that failed as often as they may and wait for a person, newest first. */
        readonly get: operations["OperationsController_parkedJobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/jobs/{job}/{id}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a parked job run again. */
        readonly post: operations["OperationsController_retryJob"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/rebuild": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Builds read models anew from the log, beside those that serve. */
        readonly post: operations["OperationsController_rebuild"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/views": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every read model: how far it is, how far behind, what stopped it. */
        readonly get: operations["OperationsController_states"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/views/{name}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a stopped view try the event once more. */
        readonly post: operations["OperationsController_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/views/{name}/skip": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a stopped view go on behind the event that it could not take. Its answers stay marked. */
        readonly post: operations["OperationsController_skip"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Signs in. The token is told once. */
        readonly post: operations["SessionsController_signIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/current": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is signed in, and until when. */
        readonly get: operations["SessionsController_current"];
        readonly put?: never;
        readonly post?: never;
        /** Signs out. */
        readonly delete: operations["SessionsController_signOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["TasksController_tasks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Accepted: {
            /** Format: uuid */
            readonly id: string;
            /** @description The number for people; null where the list has not got to it yet. */
            readonly number?: string | null;
            /** @description For `after=` and `Last-Event-ID`: opaque. */
            readonly position: string;
            /** @description Revision of the last event of the command. */
            readonly revision: number;
        };
        readonly ByHand: {
            /** @description Why. */
            readonly reason: string;
        };
        readonly DetailsInput: {
            /** @description Stays where it is left out. */
            readonly contact?: string | null;
            readonly name: string;
        };
        readonly DirectoryFileInput: {
            readonly people?: readonly components["schemas"]["PersonRow"][];
            readonly processes?: readonly components["schemas"]["ProcessRow"][];
            readonly units?: readonly components["schemas"]["UnitRow"][];
        };
        readonly HeadInput: {
            /** Format: uuid */
            readonly head: string | null;
        };
        readonly NameInput: {
            readonly name: string;
        };
        readonly NewPerson: {
            /** @description Stays where it is left out. */
            readonly contact?: string | null;
            /** Format: uuid */
            readonly id?: string;
            /** @description What other systems know the person by, such as a personnel number. */
            readonly key?: string | null;
            readonly name: string;
            readonly password?: string;
            readonly roles?: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
            /** Format: uuid */
            readonly superior?: string | null;
            /** @description Id or key. */
            readonly unit?: string | null;
            /** @description With a password: the person may sign in. */
            readonly username?: string;
        };
        readonly NewProcess: {
            /** @description Stable; no other process has it. */
            readonly key: string;
            readonly name: string;
            /** Format: uuid */
            readonly owner?: string | null;
            /** @description Id or key. */
            readonly unit?: string | null;
        };
        readonly NewUnit: {
            /**
             * Format: uuid
             * @description The person who heads it.
             */
            readonly head?: string | null;
            /** @description Stable; no other unit has it, a closed one included. */
            readonly key: string;
            readonly name: string;
            /** @description Id or key. */
            readonly parent?: string | null;
        };
        readonly OwnerInput: {
            /** Format: uuid */
            readonly owner: string | null;
        };
        readonly ParentInput: {
            /** @description Id or key. Null makes it a root. */
            readonly parent: string | null;
        };
        readonly PasswordChange: {
            readonly current: string;
            readonly next: string;
        };
        readonly PasswordInput: {
            readonly password: string;
        };
        readonly PauseBody: {
            /** Format: date-time */
            readonly from: string;
            /** Format: date-time */
            readonly to: string;
        };
        readonly PersonRow: {
            readonly contact?: string | null;
            readonly key: string;
            readonly name: string;
            /** @description The first one; made up where a new sign-in comes without. */
            readonly password?: string;
            /** @description All roles of the person: others are taken away. */
            readonly roles?: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
            /** @description Key of a person. */
            readonly superior?: string | null;
            /** @description Key of a unit. */
            readonly unit?: string | null;
            readonly username?: string;
        };
        readonly PreviewBody: {
            /**
             * @description Key of the calendar.
             * @example ua
             */
            readonly calendar: string;
            /** Format: date-time */
            readonly from: string;
            readonly pauses?: readonly components["schemas"]["PauseBody"][];
            /** @description The term in its JSON form. */
            readonly term: {
                readonly amount?: number;
                /** @enum {string} */
                readonly end?: "instant" | "office-close" | "midnight";
                readonly maximum?: {
                    readonly amount: number;
                    /** @enum {string} */
                    readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                };
                /** @enum {string} */
                readonly rollOver?: "none" | "next-working-day" | "previous-working-day";
                /** @enum {string} */
                readonly start?: "instant" | "same-day" | "next-day";
                /** @enum {string} */
                readonly unit?: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
            };
        };
        readonly Problem: {
            /** @description Stable. */
            readonly code: string;
            readonly detail?: string;
            /** @description Every offending field. */
            readonly errors?: readonly {
                readonly code: string;
                /** @enum {string} */
                readonly in: "body" | "query" | "path" | "header";
                readonly message: string;
                readonly params: {
                    readonly [key: string]: unknown;
                };
                /** @description JSON pointer */
                readonly pointer: string;
            }[];
            /** @description The correlation id of the request. */
            readonly instance: string;
            readonly params?: {
                readonly [key: string]: unknown;
            };
            /** @description Every refusing rule. */
            readonly refusals?: readonly {
                readonly code: string;
                readonly message: string;
                readonly params: {
                    readonly [key: string]: unknown;
                };
            }[];
            readonly status: number;
            /** @description In the language of `Accept-Language` (uk, en). */
            readonly title: string;
            /** @description urn:redress:problem:<code> */
            readonly type: string;
        };
        readonly ProcessRow: {
            readonly key: string;
            readonly name: string;
            /** @description Key of a person. */
            readonly owner?: string | null;
            /** @description Key of a unit. */
            readonly unit?: string | null;
        };
        readonly ReasonInput: {
            readonly reason: string;
        };
        readonly RebuildOrder: {
            /** @description Names of views; all where nothing is said. */
            readonly views?: readonly string[];
        };
        readonly RolesInput: {
            readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
        };
        readonly SignIn: {
            readonly password: string;
            readonly username: string;
        };
        readonly SignInInput: {
            /** @description The first one; the person is asked to change it. */
            readonly password: string;
            readonly username: string;
        };
        readonly SuperiorInput: {
            /**
             * Format: uuid
             * @description Null means the head of the unit.
             */
            readonly superior: string | null;
        };
        readonly Task: {
            /**
             * Format: uuid
             * @description The action or other part that it is about.
             */
            readonly about: string | null;
            /** Format: uuid */
            readonly assignee: string | null;
            /** Format: date-time */
            readonly due: string;
            /** @description How often its due was extended. */
            readonly extended: number;
            /** @description The same in the caller’s language. */
            readonly label: string;
            readonly legalBasis: string | null;
            /** @description Its due has passed and that was noted. */
            readonly missed: boolean;
            /** @description What is to be done, as a stable code. */
            readonly name: string;
            /** Format: uuid */
            readonly obligation: string;
            /** Format: date-time */
            readonly openedAt: string;
            /** Format: date-time */
            readonly originalDue: string;
            /**
             * Format: date-time
             * @description Since when its term stands still.
             */
            readonly pausedAt: string | null;
            /** @description Anyone of this role may do it, where nobody is named. */
            readonly role: string | null;
            /**
             * Format: uuid
             * @description The record or CAPA.
             */
            readonly subject: string;
            /** @enum {string} */
            readonly subjectKind: "nonconformity" | "complaint" | "finding" | "capa";
            /** Format: uuid */
            readonly unit: string | null;
        };
        readonly UnitInput: {
            /** @description Id or key. */
            readonly unit: string | null;
        };
        readonly UnitRow: {
            /** @description Key of a person. */
            readonly head?: string | null;
            readonly key: string;
            readonly name: string;
            /** @description Key of a unit. */
            readonly parent?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly HealthController_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The process answers. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly live: true;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly HealthController_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every part is well. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly parts: readonly {
                            readonly name: string;
                            readonly ready: boolean;
                            readonly reason: string | null;
                        }[];
                        readonly ready: boolean;
                    };
                };
            };
            /** @description Some part is not; `reason` says why. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly parts: readonly {
                            readonly name: string;
                            readonly ready: boolean;
                            readonly reason: string | null;
                        }[];
                        readonly ready: boolean;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AccountController_changePassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasswordChange"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeadlineConfigurationController_calendars: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly key: string;
                            readonly version: number;
                            readonly versions: readonly number[];
                            readonly zone: string;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeadlineConfigurationController_calendar: {
        readonly parameters: {
            readonly query?: {
                /** @description A version; the newest where none is said. */
                readonly version?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly holidays: readonly {
                            /** Format: date */
                            readonly day: string;
                            readonly source: string;
                        }[];
                        readonly key: string;
                        readonly moved: readonly {
                            /** Format: date */
                            readonly off: string;
                            readonly source: string;
                            /** Format: date */
                            readonly worked: string;
                        }[];
                        readonly periods: readonly {
                            /** Format: date */
                            readonly from: string;
                            readonly holidaysWork: boolean;
                            readonly id: string;
                            readonly noMoves: boolean;
                            readonly noShortDays: boolean;
                            readonly source: string;
                            readonly to: string | null;
                        }[];
                        readonly shortDays: readonly {
                            /** Format: date */
                            readonly from: string;
                            readonly minutes: number;
                            readonly source: string;
                            readonly to: string | null;
                        }[];
                        readonly version: number;
                        readonly weekly: readonly {
                            readonly days: readonly [
                                {
                                    readonly break: {
                                        readonly from: string;
                                        readonly to: string;
                                    } | null;
                                    readonly close: string;
                                    readonly open: string;
                                } | null,
                                {
                                    readonly break: {
                                        readonly from: string;
                                        readonly to: string;
                                    } | null;
                                    readonly close: string;
                                    readonly open: string;
                                } | null,
                                {
                                    readonly break: {
                                        readonly from: string;
                                        readonly to: string;
                                    } | null;
                                    readonly close: string;
                                    readonly open: string;
                                } | null,
                                {
                                    readonly break: {
                                        readonly from: string;
                                        readonly to: string;
                                    } | null;
                                    readonly close: string;
                                    readonly open: string;
                                } | null,
                                {
                                    readonly break: {
                                        readonly from: string;
                                        readonly to: string;
                                    } | null;
                                    readonly close: string;
                                    readonly open: string;
                                } | null,
                                {
                                    readonly break: {
                                        readonly from: string;
                                        readonly to: string;
                                    } | null;
                                    readonly close: string;
                                    readonly open: string;
                                } | null,
                                {
                                    readonly break: {
                                        readonly from: string;
                                        readonly to: string;
                                    } | null;
                                    readonly close: string;
                                    readonly open: string;
                                } | null
                            ];
                            /** Format: date */
                            readonly from: string;
                        }[];
                        readonly zone: string;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeadlineConfigurationController_policies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The version in force now. */
                        readonly inForce: number | null;
                        readonly versions: readonly {
                            /** Format: date-time */
                            readonly effectiveFrom: string;
                            readonly policies: readonly {
                                readonly calendar: string;
                                /** @enum {string} */
                                readonly from: "recordedAt" | "receivedAt";
                                readonly id: string;
                                readonly law: boolean;
                                readonly legalBasis: string | null;
                                readonly obligation: string;
                                readonly pausable: boolean;
                                readonly scope: {
                                    readonly forms?: readonly string[];
                                    readonly grades?: readonly string[];
                                    readonly kinds?: readonly ("nonconformity" | "complaint" | "finding" | "capa")[];
                                    readonly risks?: readonly ("low" | "medium" | "high")[];
                                    readonly severities?: readonly ("minor" | "moderate" | "major" | "critical")[];
                                    readonly variants?: readonly string[];
                                };
                                readonly term: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly end: "instant" | "office-close" | "midnight";
                                    readonly maximum?: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                                    };
                                    /** @enum {string} */
                                    readonly rollOver: "none" | "next-working-day" | "previous-working-day";
                                    /** @enum {string} */
                                    readonly start: "instant" | "same-day" | "next-day";
                                    /** @enum {string} */
                                    readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                                } | null;
                            }[];
                            readonly version: number;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PreviewController_byPolicy: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                /** @description Id of a policy in force, for example `answer`. */
                readonly policy: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The due of a policy in force, with its derivation. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly derivation: readonly ({
                            readonly basis: string | null;
                            readonly calendar: string;
                            /** Format: date */
                            readonly day: string;
                            /** Format: date-time */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "from";
                            readonly version: number;
                            readonly zone: string;
                        } | {
                            /** Format: date-time */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "next-opening";
                            /** Format: date-time */
                            readonly to: string;
                        } | {
                            /** Format: date */
                            readonly day: string;
                            /** @constant */
                            readonly rule: "day-one";
                            /** @enum {string} */
                            readonly start: "same-day" | "next-day";
                        } | {
                            readonly count: number;
                            /** Format: date */
                            readonly first: string;
                            /** Format: date */
                            readonly last: string;
                            /** @constant */
                            readonly rule: "weekly-days-off";
                            readonly weekdays: readonly number[];
                        } | {
                            /** @constant */
                            readonly rule: "days-off";
                            readonly runs: readonly {
                                /** Format: date */
                                readonly first: string;
                                /** Format: date */
                                readonly last: string;
                                /** @enum {string} */
                                readonly why: "holiday" | "moved";
                            }[];
                        } | {
                            readonly days: readonly string[];
                            /** @constant */
                            readonly rule: "moved-working-days";
                        } | {
                            readonly basis: string;
                            readonly days: readonly string[];
                            readonly period: string;
                            /** @constant */
                            readonly rule: "special-period";
                        } | {
                            /** @constant */
                            readonly rule: "office-time";
                            readonly runs: readonly {
                                /** Format: date */
                                readonly first: string;
                                readonly from: string;
                                /** Format: date */
                                readonly last: string;
                                readonly milliseconds: number;
                                readonly to: string;
                            }[];
                        } | {
                            readonly amount: number;
                            /** @constant */
                            readonly rule: "counted";
                            readonly to: string;
                            /** @enum {string} */
                            readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                        } | {
                            /** @constant */
                            readonly rule: "last-day-of-month";
                            /** Format: date */
                            readonly to: string;
                            readonly wanted: number;
                        } | {
                            /** @constant */
                            readonly rule: "day-earlier";
                            /** Format: date */
                            readonly to: string;
                        } | {
                            readonly amount: number;
                            readonly due: string;
                            /** Format: date-time */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "pause";
                            /** Format: date-time */
                            readonly to: string;
                            /** @enum {string} */
                            readonly unit: "milliseconds" | "days" | "working-days";
                        } | {
                            /** @enum {string} */
                            readonly direction: "next-working-day" | "previous-working-day";
                            /** Format: date */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "roll-over";
                            /** Format: date */
                            readonly to: string;
                        } | {
                            /** Format: date */
                            readonly day: string;
                            /** Format: date-time */
                            readonly due: string;
                            /** @enum {string} */
                            readonly end: "instant" | "office-close" | "midnight" | "midnight-of-day-off";
                            /** @constant */
                            readonly rule: "end";
                            readonly time: string | null;
                        } | {
                            readonly after: string;
                            readonly before: string;
                            /** Format: date */
                            readonly day: string;
                            /** @constant */
                            readonly rule: "clock-change";
                        } | {
                            readonly amount: number;
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "maximum";
                            /** @enum {string} */
                            readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                            /** Format: date-time */
                            readonly wanted: string;
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "own-date";
                            /** @enum {string} */
                            readonly source: "action" | "import" | "decision" | "verifier";
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** Format: date-time */
                            readonly from: string;
                            /** Format: uuid */
                            readonly predecessor: string;
                            /** @constant */
                            readonly rule: "predecessor";
                            readonly workingDays: number;
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "never-later";
                            /** Format: date-time */
                            readonly wanted: string;
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "not-after";
                            /** Format: date-time */
                            readonly wanted: string;
                        })[];
                        /** Format: date-time */
                        readonly due: string;
                        /** @description The derivation in the language of the caller, a sentence a step. */
                        readonly sentences: readonly string[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PreviewController_byTerm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PreviewBody"];
            };
        };
        readonly responses: {
            /** @description The due of any term, with its derivation. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly derivation: readonly ({
                            readonly basis: string | null;
                            readonly calendar: string;
                            /** Format: date */
                            readonly day: string;
                            /** Format: date-time */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "from";
                            readonly version: number;
                            readonly zone: string;
                        } | {
                            /** Format: date-time */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "next-opening";
                            /** Format: date-time */
                            readonly to: string;
                        } | {
                            /** Format: date */
                            readonly day: string;
                            /** @constant */
                            readonly rule: "day-one";
                            /** @enum {string} */
                            readonly start: "same-day" | "next-day";
                        } | {
                            readonly count: number;
                            /** Format: date */
                            readonly first: string;
                            /** Format: date */
                            readonly last: string;
                            /** @constant */
                            readonly rule: "weekly-days-off";
                            readonly weekdays: readonly number[];
                        } | {
                            /** @constant */
                            readonly rule: "days-off";
                            readonly runs: readonly {
                                /** Format: date */
                                readonly first: string;
                                /** Format: date */
                                readonly last: string;
                                /** @enum {string} */
                                readonly why: "holiday" | "moved";
                            }[];
                        } | {
                            readonly days: readonly string[];
                            /** @constant */
                            readonly rule: "moved-working-days";
                        } | {
                            readonly basis: string;
                            readonly days: readonly string[];
                            readonly period: string;
                            /** @constant */
                            readonly rule: "special-period";
                        } | {
                            /** @constant */
                            readonly rule: "office-time";
                            readonly runs: readonly {
                                /** Format: date */
                                readonly first: string;
                                readonly from: string;
                                /** Format: date */
                                readonly last: string;
                                readonly milliseconds: number;
                                readonly to: string;
                            }[];
                        } | {
                            readonly amount: number;
                            /** @constant */
                            readonly rule: "counted";
                            readonly to: string;
                            /** @enum {string} */
                            readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                        } | {
                            /** @constant */
                            readonly rule: "last-day-of-month";
                            /** Format: date */
                            readonly to: string;
                            readonly wanted: number;
                        } | {
                            /** @constant */
                            readonly rule: "day-earlier";
                            /** Format: date */
                            readonly to: string;
                        } | {
                            readonly amount: number;
                            readonly due: string;
                            /** Format: date-time */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "pause";
                            /** Format: date-time */
                            readonly to: string;
                            /** @enum {string} */
                            readonly unit: "milliseconds" | "days" | "working-days";
                        } | {
                            /** @enum {string} */
                            readonly direction: "next-working-day" | "previous-working-day";
                            /** Format: date */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "roll-over";
                            /** Format: date */
                            readonly to: string;
                        } | {
                            /** Format: date */
                            readonly day: string;
                            /** Format: date-time */
                            readonly due: string;
                            /** @enum {string} */
                            readonly end: "instant" | "office-close" | "midnight" | "midnight-of-day-off";
                            /** @constant */
                            readonly rule: "end";
                            readonly time: string | null;
                        } | {
                            readonly after: string;
                            readonly before: string;
                            /** Format: date */
                            readonly day: string;
                            /** @constant */
                            readonly rule: "clock-change";
                        } | {
                            readonly amount: number;
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "maximum";
                            /** @enum {string} */
                            readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                            /** Format: date-time */
                            readonly wanted: string;
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "own-date";
                            /** @enum {string} */
                            readonly source: "action" | "import" | "decision" | "verifier";
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** Format: date-time */
                            readonly from: string;
                            /** Format: uuid */
                            readonly predecessor: string;
                            /** @constant */
                            readonly rule: "predecessor";
                            readonly workingDays: number;
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "never-later";
                            /** Format: date-time */
                            readonly wanted: string;
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "not-after";
                            /** Format: date-time */
                            readonly wanted: string;
                        })[];
                        /** Format: date-time */
                        readonly due: string;
                        /** @description The derivation in the language of the caller, a sentence a step. */
                        readonly sentences: readonly string[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly HouseController_house: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly demo: boolean;
                        /** Format: date-time */
                        readonly foundedAt: string;
                        readonly name: string;
                        readonly zone: string;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly HouseController_import: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DirectoryFileInput"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Made up for new sign-ins; told here and nowhere else. */
                        readonly passwords: readonly {
                            readonly key: string;
                            readonly password: string;
                            readonly username: string;
                        }[];
                        readonly people: {
                            readonly added: number;
                            readonly changed: number;
                            readonly same: number;
                        };
                        readonly processes: {
                            readonly added: number;
                            readonly changed: number;
                            readonly same: number;
                        };
                        readonly units: {
                            readonly added: number;
                            readonly changed: number;
                            readonly same: number;
                        };
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PeopleController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description People who left too. */
                readonly left?: boolean;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
                /** @description What the name holds. */
                readonly q?: string;
                readonly role?: "staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator";
                /** @description Of this unit and those below it; id or key. */
                readonly unit?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @description False from the day the person left. */
                            readonly active: boolean;
                            readonly contact: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** @description For administrators. */
                            readonly key?: string | null;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                            /** @description As set for this person. */
                            readonly ownSuperior: string | null;
                            readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
                            readonly signIn: boolean;
                            /** @description Who it is now: the own superior, else the head of the unit, else of the unit above. */
                            readonly superior: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            } | null;
                            readonly unit: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly key: string;
                                readonly name: string;
                            } | null;
                            /** @description For administrators. */
                            readonly username?: string | null;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PeopleController_register: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewPerson"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PeopleController_one: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description False from the day the person left. */
                        readonly active: boolean;
                        readonly commands: readonly {
                            readonly allowed: boolean;
                            readonly name: string;
                            readonly refusals: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                        }[];
                        readonly contact: string | null;
                        /** Format: uuid */
                        readonly id: string;
                        /** @description For administrators. */
                        readonly key?: string | null;
                        /** @description Null where it was erased. */
                        readonly name: string | null;
                        /** @description As set for this person. */
                        readonly ownSuperior: string | null;
                        readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
                        readonly signIn: boolean;
                        /** @description Who it is now: the own superior, else the head of the unit, else of the unit above. */
                        readonly superior: {
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                        } | null;
                        readonly unit: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly key: string;
                            readonly name: string;
                        } | null;
                        /** @description For administrators. */
                        readonly username?: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_changeDetails: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DetailsInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_comeBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UnitInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_endSignIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_giveSignIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignInInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_grantRoles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RolesInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_leave: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_movePerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UnitInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PeopleController_resetPassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasswordInput"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_revokeRoles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RolesInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_setSuperior: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SuperiorInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProcessesController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description Ended processes too. */
                readonly ended?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly ended: boolean;
                            /** Format: uuid */
                            readonly id: string;
                            readonly key: string;
                            readonly name: string;
                            readonly owner: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            } | null;
                            readonly unit: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly key: string;
                                readonly name: string;
                            } | null;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProcessesController_define: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewProcess"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProcessesController_one: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description Ended processes too. */
                readonly ended?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id or key. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly commands: readonly {
                            readonly allowed: boolean;
                            readonly name: string;
                            readonly refusals: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                        }[];
                        readonly ended: boolean;
                        /** Format: uuid */
                        readonly id: string;
                        readonly key: string;
                        readonly name: string;
                        readonly owner: {
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                        } | null;
                        readonly unit: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly key: string;
                            readonly name: string;
                        } | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryProcessesId_endProcess: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryProcessesId_renameProcess: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NameInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryProcessesId_setProcessOwner: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OwnerInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryProcessesId_setProcessUnit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UnitInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly HouseController_roles: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly {
                        readonly people: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                        }[];
                        /** @enum {string} */
                        readonly role: "staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator";
                    }[];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UnitsController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description Closed units too. */
                readonly closed?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly closed: boolean;
                            readonly head: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            } | null;
                            /** Format: uuid */
                            readonly id: string;
                            readonly key: string;
                            readonly name: string;
                            readonly parent: string | null;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UnitsController_add: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewUnit"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UnitsController_one: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description Closed units too. */
                readonly closed?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id or key. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly closed: boolean;
                        readonly commands: readonly {
                            readonly allowed: boolean;
                            readonly name: string;
                            readonly refusals: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                        }[];
                        readonly head: {
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                        } | null;
                        /** Format: uuid */
                        readonly id: string;
                        readonly key: string;
                        readonly name: string;
                        readonly parent: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryUnitsId_closeUnit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryUnitsId_moveUnit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ParentInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryUnitsId_renameUnit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NameInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryUnitsId_setHead: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["HeadInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly EscalationRulesController_all: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The version in force now. */
                        readonly inForce: number | null;
                        readonly versions: readonly {
                            /** Format: date-time */
                            readonly effectiveFrom: string;
                            readonly rules: readonly {
                                readonly calendar: string;
                                readonly id: string;
                                readonly ladder: readonly {
                                    /** @enum {string} */
                                    readonly action: "notify" | "reassign" | "raise-priority" | "add-watcher" | "propose-capa";
                                    readonly after: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "minutes" | "hours" | "working-hours" | "days" | "working-days";
                                    };
                                    readonly channel: ("in-app" | "e-mail" | "webhook") | null;
                                    readonly id: string;
                                    readonly repeat: {
                                        readonly atMost: number;
                                        readonly every: {
                                            readonly amount: number;
                                            /** @enum {string} */
                                            readonly unit: "minutes" | "hours" | "working-hours" | "days" | "working-days";
                                        };
                                    } | null;
                                    /** @enum {string} */
                                    readonly since: "step-before" | "due";
                                    readonly to: readonly ({
                                        /** @constant */
                                        readonly to: "assignee";
                                    } | {
                                        /** @constant */
                                        readonly to: "owner";
                                    } | {
                                        readonly levels: number;
                                        /** @constant */
                                        readonly to: "superior";
                                    } | {
                                        /** @constant */
                                        readonly to: "head-of-unit";
                                    } | {
                                        /** @enum {string} */
                                        readonly role: "staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator";
                                        /** @constant */
                                        readonly to: "role";
                                    } | {
                                        /** Format: uuid */
                                        readonly person: string;
                                        /** @constant */
                                        readonly to: "person";
                                    })[];
                                    readonly urgent: boolean;
                                }[];
                                readonly scope: {
                                    readonly kinds?: readonly ("nonconformity" | "complaint" | "finding" | "capa")[];
                                    readonly obligations?: readonly string[];
                                    readonly processes?: readonly string[];
                                    /** @enum {string} */
                                    readonly severityAtLeast?: "minor" | "moderate" | "major" | "critical";
                                    readonly tags?: readonly string[];
                                    readonly units?: readonly string[];
                                };
                                readonly trigger: {
                                    /** @constant */
                                    readonly on: "lead";
                                    readonly span: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "minutes" | "hours" | "working-hours" | "days" | "working-days";
                                    };
                                } | {
                                    /** @constant */
                                    readonly on: "lag";
                                    readonly span: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "minutes" | "hours" | "working-hours" | "days" | "working-days";
                                    };
                                } | {
                                    /** @constant */
                                    readonly on: "share";
                                    readonly percent: number;
                                } | {
                                    /** @constant */
                                    readonly on: "age-in-state";
                                    readonly span: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "minutes" | "hours" | "working-hours" | "days" | "working-days";
                                    };
                                    readonly status: string;
                                } | {
                                    /** @constant */
                                    readonly on: "no-activity";
                                    readonly span: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "minutes" | "hours" | "working-hours" | "days" | "working-days";
                                    };
                                } | {
                                    /** @enum {string} */
                                    readonly atLeast: "minor" | "moderate" | "major" | "critical";
                                    /** @constant */
                                    readonly on: "severity-raised";
                                } | {
                                    /** @constant */
                                    readonly on: "reopened";
                                } | {
                                    readonly atLeast: number;
                                    /** @enum {string} */
                                    readonly of: "process" | "category" | "process-and-category" | "unit";
                                    /** @constant */
                                    readonly on: "count";
                                    readonly within: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "minutes" | "hours" | "working-hours" | "days" | "working-days";
                                    };
                                };
                            }[];
                            readonly version: number;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly NotificationsController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
                /** @description Only those not read yet (true) or read (false). */
                readonly unread?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            /** @description Steps before it that were crossed meanwhile. */
                            readonly earlier: readonly {
                                readonly action: string;
                                /** Format: date-time */
                                readonly crossedAt: string;
                                readonly rule: string;
                                readonly step: string;
                            }[];
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "obligation-opened" | "obligation-reassigned" | "escalation";
                            readonly obligation: {
                                readonly due: string | null;
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string | null;
                            } | null;
                            readonly read: boolean;
                            /** @description The latest step of the escalation. */
                            readonly step: {
                                readonly action: string;
                                /** Format: date-time */
                                readonly crossedAt: string;
                                readonly rule: string;
                                readonly step: string;
                            } | null;
                            readonly subject: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "nonconformity" | "complaint" | "finding" | "capa";
                            };
                            /** @description One sentence, in the language of `Accept-Language`. */
                            readonly text: string;
                            readonly urgent: boolean;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly NotificationsController_read: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Marked. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OperationsController_parkedJobs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly attempts: number;
                            readonly data: unknown;
                            readonly id: string;
                            readonly job: string;
                            /** Format: date-time */
                            readonly parkedAt: string;
                            readonly reason: string;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OperationsController_retryJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly job: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OperationsController_rebuild: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RebuildOrder"];
            };
        };
        readonly responses: {
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly endedAt: string | null;
                        readonly error: string | null;
                        readonly events: number;
                        readonly of: number;
                        readonly outcomes: readonly {
                            readonly error: string | null;
                            readonly outcome: string;
                            readonly view: string;
                        }[];
                        /** Format: date-time */
                        readonly startedAt: string;
                        readonly views: readonly string[] | null;
                    } | null;
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OperationsController_states: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly building: string | null;
                            readonly checkpoint: {
                                readonly index: string;
                                readonly position: string;
                            } | null;
                            readonly error: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly hash: string;
                            readonly lag: number;
                            readonly name: string;
                            readonly stale: boolean;
                            /** @enum {string} */
                            readonly state: "live" | "rebuilding" | "stopped";
                        }[];
                        readonly rebuild: {
                            readonly endedAt: string | null;
                            readonly error: string | null;
                            readonly events: number;
                            readonly of: number;
                            readonly outcomes: readonly {
                                readonly error: string | null;
                                readonly outcome: string;
                                readonly view: string;
                            }[];
                            /** Format: date-time */
                            readonly startedAt: string;
                            readonly views: readonly string[] | null;
                        } | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OperationsController_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ByHand"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OperationsController_skip: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ByHand"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SessionsController_signIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignIn"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        /** @description The password was given by somebody else and has not been changed yet. */
                        readonly oneTimePassword: boolean;
                        readonly person: {
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                            readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
                            readonly unit: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly key: string;
                                readonly name: string;
                            } | null;
                        };
                        /** @description Told once; send it as `Authorization: Bearer …`. */
                        readonly token: string;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SessionsController_current: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        /** @description The password was given by somebody else and has not been changed yet. */
                        readonly oneTimePassword: boolean;
                        readonly person: {
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                            readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
                            readonly unit: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly key: string;
                                readonly name: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SessionsController_signOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TasksController_tasks: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description My open obligations, the earliest due first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Task"][];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
