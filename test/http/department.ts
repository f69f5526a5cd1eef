import type { Client, TestHouse } from './house.js';

/** A small department: a registry with its head, whose process Olena owns. */
export interface Department {
  /** Owns the process `issuing`. */
  readonly olena: Client;
  /** Heads the unit `registry`. */
  readonly hanna: Client;
  /** Work in the registry. */
  readonly ihor: Client;
  readonly petro: Client;
  readonly quality: Client;
  readonly auditor: Client;
  readonly unit: string;
  readonly process: string;
}

/** Employs them all. */
export async function department(house: TestHouse): Promise<Department> {
  const { body: unit } = await house.admin.post('/v1/directory/units', { key: 'registry', name: 'Реєстр' }).expect(201);
  const olena = await house.employ({ username: 'olena', roles: ['process-owner'], unit: 'registry' });
  const hanna = await house.employ({ username: 'hanna', unit: 'registry' });
  const ihor = await house.employ({ username: 'ihor', unit: 'registry', superior: hanna.person });
  const petro = await house.employ({ username: 'petro', unit: 'registry', superior: hanna.person });
  const quality = await house.employ({ username: 'quality', roles: ['quality-manager'] });
  const auditor = await house.employ({ username: 'auditor', roles: ['auditor'] });
  await house.admin.post(`/v1/directory/units/${unit.id}/set-head`, { head: hanna.person }).expect(200);
  const { body: process } = await house.admin
    .post('/v1/directory/processes', { key: 'issuing', name: 'Видача довідок', owner: olena.person, unit: 'registry' })
    .expect(201);
  return { olena, hanna, ihor, petro, quality, auditor, unit: unit.id, process: process.id };
}
