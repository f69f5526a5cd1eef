import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { accessOf, type Access } from './access.js';

/** One route as its controller declares it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly access: Access | undefined;
  /** What is wrong with it, for the start and the test. */
  readonly faults: readonly string[];
}

/** A route that does not say who may call it, or whose input is not checked: the app does not start. */
export class FaultyRoutes extends Error {
  readonly code = 'faulty-routes';
}

/** Every route of the app's controllers. */
export function routesOf(app: INestApplicationContext): readonly Route[] {
  const found = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return found.flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOfController(metatype) : []));
}

/** @throws FaultyRoutes */
export function assertRoutes(app: INestApplicationContext): void {
  const faults = routesOf(app).flatMap(({ handler, faults }) => faults.map((fault) => `${handler}: ${fault}`));
  if (faults.length > 0) throw new FaultyRoutes(faults.join('; '));
}

function routesOfController(controller: { name: string; prototype: unknown } & object): Route[] {
  const prototype = controller.prototype as Record<string, unknown>;
  const base = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
  const routes: Route[] = [];
  for (const name of methodsOf(prototype)) {
    const method = prototype[name];
    if (typeof method !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, method)) continue;
    const access = accessOf(controller, method);
    routes.push({
      method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as number] ?? '?',
      path: `/${[base, String(Reflect.getMetadata(PATH_METADATA, method) ?? '')]
        .map((part) => part.replace(/^\/|\/$/g, ''))
        .filter((part) => part !== '')
        .join('/')}`,
      handler: `${controller.name}.${name}`,
      access,
      faults: [...(access ? [] : ['does not say who may call it']), ...uncheckedInputs(controller, prototype, name)],
    });
  }
  return routes;
}

function methodsOf(prototype: object): string[] {
  const own = Object.getOwnPropertyNames(prototype).filter(
    (name) => name !== 'constructor' && Object.getOwnPropertyDescriptor(prototype, name)?.value,
  );
  const parent = Object.getPrototypeOf(prototype) as object | null;
  return parent === null || parent === Object.prototype ? own : [...new Set([...own, ...methodsOf(parent)])];
}

const inputs: Readonly<Record<number, string>> = { 3: 'body', 4: 'query', 5: 'path' };
const unchecked: readonly unknown[] = [undefined, Object, Array, String, Number, Boolean];

/** A DTO imported as a type, or a bare value, passes no validation: said here, where nothing else would say it. */
function uncheckedInputs(controller: object, prototype: object, name: string): string[] {
  const given = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, { index: number; pipes?: unknown[] }>;
  const types = (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as unknown[];
  return Object.entries(given).flatMap(([key, { index, pipes = [] }]) => {
    const input = inputs[Number(key.split(':')[0])];
    return input !== undefined && pipes.length === 0 && unchecked.includes(types[index])
      ? [`${input} is not checked (parameter ${index})`]
      : [];
  });
}
