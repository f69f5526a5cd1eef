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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
}
