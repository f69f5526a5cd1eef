import { goldenSpec } from '#testing';
import { dutyEvents } from './duty-events.js';
import { directoryEvents } from './events.js';

goldenSpec([...Object.values(directoryEvents), ...Object.values(dutyEvents)], new URL('../golden', import.meta.url), {
  HouseFounded: { name: 'Департамент адміністративних послуг', zone: 'Europe/Kyiv', demo: false, keyMark: '5e'.repeat(32) },
  ServiceTokenIssued: {
    account: '0198a000-0000-7000-8000-000000000001',
    token: '0198a000-0000-7000-8000-000000000002',
    label: 'портал',
    scopes: ['records:read', 'records:write'],
    expiresAt: '2027-03-03T00:00:00.000Z',
  },
  RolesGranted: { person: '0198a000-0000-7000-8000-000000000001', roles: ['staff', 'process-owner'] },
});
