import { goldenSpec } from '#testing';
import { webhookEvents } from './domain/index.js';

const url = 'https://register.example.org/redress';
goldenSpec(Object.values(webhookEvents), new URL('./golden', import.meta.url), {
  WebhookRegistered: {
    webhook: '0198a000-0000-7000-8000-000000000001',
    account: '0198a000-0000-7000-8000-000000000002',
    url,
    subjects: ['capa', 'record'],
    types: [],
  },
  WebhookChanged: { webhook: '0198a000-0000-7000-8000-000000000001', url, subjects: ['record'], types: ['ComplaintReceived'] },
  WebhookParked: {
    webhook: '0198a000-0000-7000-8000-000000000001',
    delivery: '0198a000-0000-7000-8000-000000000003',
    reason: 'answered-500',
    attempts: 40,
    since: '2026-03-03T10:00:00.000Z',
    recipients: ['0198a000-0000-7000-8000-000000000004'],
  },
  WebhookSecretRotated: { webhook: '0198a000-0000-7000-8000-000000000001', generation: 2 },
});
