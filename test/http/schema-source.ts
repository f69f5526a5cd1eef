import openapiTS, { astToString } from 'openapi-typescript';

/** The source of `schema.ts` for an OpenAPI document: the same document, the same bytes. */
export async function schemaSource(document: object): Promise<string> {
  const ast = await openapiTS(JSON.parse(JSON.stringify(document)) as Parameters<typeof openapiTS>[0], {
    alphabetize: true,
    immutable: true,
  });
  return `/** Generated from the API's OpenAPI document by \`npm run client:generate\`. Not edited by hand. */\n${astToString(ast)}`;
}
