import { nobodys, placesOf, type Operation, type Place, type Schema } from '../surface.js';
import type { FaultyWorld, Subject } from './world.js';

/** How one command is sent: where to, and with which body around what is probed. */
export interface Probe {
  readonly operation: Operation;
  readonly address: string;
  /** The body with one value put into it. */
  body(given?: object): object;
}

/** Where a body names something of the house: by its id, or by id or key. */
export interface Naming extends Place {
  readonly byKey: boolean;
}

/** What a form needs beyond its schema: rules that only a validator knows. */
const wellFormed: Readonly<Record<string, unknown>> = {
  ...{ due: '2027-06-30', duty: 'close', evidence: [{ note: 'Наказ № 12.' }], document: nobodys, decidedOn: '2026-03-01' },
  concession: { authority: nobodys, document: 'Наказ № 12.' },
  url: 'https://hooks.example.org/redress',
};

/** Every command that takes a body, as the API describes it, aimed at a subject in a status from which it leads on. */
export class Probes {
  constructor(
    private readonly world: FaultyWorld,
    private readonly subjects: Awaited<ReturnType<FaultyWorld['subjects']>>,
    private readonly surface: {
      readonly operations: readonly Operation[];
      readonly whole: (schema: Schema) => Schema;
      readonly sampleOf: (schema: Schema) => unknown;
    },
  ) {}

  /** The operation behind a command that a subject offers. */
  offeredBy({ address }: Subject, command: string): Operation {
    const form = address.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*');
    const found = this.surface.operations.find(({ path }) => path.replaceAll(/\{\w+\}/g, '*') === `${form}/${command}`);
    if (!found) throw new Error(`there is no route for ${command} on ${form}`);
    return found;
  }

  /** Commands that name something of the house; `missed`: those for which no subject is in such a status. */
  naming(): { readonly probes: readonly (Probe & { readonly names: readonly Naming[] })[]; readonly missed: readonly string[] } {
    const missed: string[] = [];
    const probes = this.surface.operations.flatMap((operation) => {
      const names = operation.verb !== 'get' && operation.body ? this.namesIn(this.surface.whole(operation.body)) : [];
      if (names.length === 0) return [];
      const address = this.addressOf(operation);
      if (address === null) missed.push(operation.path);
      return address === null ? [] : [{ operation, address, names, body: (given: object = {}) => this.bodyOf(operation, given) }];
    });
    return { probes, missed };
  }

  /** A well-formed body of the command; with the password of whoever signs, where it is signed. */
  bodyOf({ body }: Operation, given: object = {}, password?: string): object {
    const sample = (body ? this.surface.sampleOf(body) : {}) as Record<string, unknown>;
    const fields = body ? Object.keys(this.surface.whole(body).properties ?? {}) : [];
    const needed = Object.keys(sample).concat(Object.keys(given));
    if (password !== undefined && fields.includes('password')) sample['password'] = password;
    const fits = (name: string, value: unknown): boolean => typeof sample[name] !== 'string' || typeof value === 'string';
    const fitting = Object.entries(wellFormed).filter(
      ([name, value]) => fields.includes(name) && needed.includes(name) && fits(name, value),
    );
    return merged(merged(sample, Object.fromEntries(fitting)), given) as object;
  }

  private namesIn(form: Schema): Naming[] {
    const { whole } = this.surface;
    return placesOf(form, whole).flatMap((place) => {
      if (place.pointer === '/id') return [];
      const schema = whole(place.schema);
      const byKey = /Id or key/.test(`${place.schema.description} ${schema.description}`);
      const item = schema.items && whole(schema.items);
      const isList = item !== undefined && item.properties === undefined && (item.format === 'uuid' || byKey);
      if (isList) return [{ ...place, byKey, put: (value: unknown) => place.put([value]) }];
      return schema.format === 'uuid' || byKey ? [{ ...place, byKey }] : [];
    });
  }

  private addressOf({ path }: Operation): string | null {
    const name = path.split('/').at(-1)!;
    const among = (these: readonly Subject[]): string | null => {
      const found = subjectOf(name, these);
      return found && `${found.address}/${name}`;
    };
    if (path.startsWith('/v1/records/{id}/')) return among(this.subjects.records);
    if (path.startsWith('/v1/capas/{id}/actions/')) return among(this.subjects.actions);
    if (path.startsWith('/v1/capas/{id}/')) return among(this.subjects.capas);
    const { petro } = this.world.people;
    const own: Readonly<Record<string, string>> = {
      people: name === 'come-back' ? this.world.gone : petro.person,
      units: this.world.registry,
      processes: this.world.process,
      'service-accounts': this.world.program,
      subjects: this.world.citizen,
      'capa-proposals': this.world.proposal,
    };
    const [, , first, second] = path.split('/');
    const id = own[first!] ?? own[second!];
    const address = id === undefined ? path : path.replace('{id}', id);
    return address.includes('{') ? null : address;
  }
}

/** One that is in a status from which the command leads on, best of all one on which it is open. */
export function subjectOf(command: string, among: readonly Subject[]): Subject | null {
  const offered = ({ commands }: Subject) => commands.find(({ name }) => name === command);
  const fitting = among.filter((each) => offered(each)?.refusals.every(({ code }) => !code.startsWith('wrong-')));
  return fitting.find((each) => offered(each)?.allowed) ?? fitting[0] ?? null;
}

function merged(one: unknown, other: unknown): unknown {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(other)) return other;
  const both: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(other)) both[name] = name in both ? merged(both[name], value) : value;
  return both;
}
