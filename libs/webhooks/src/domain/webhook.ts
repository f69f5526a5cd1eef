import { commandsOf, machine, unknownEvent, type Recorded } from '#kernel';
import { administratorOnly, administratorsToTell, engineOnly, programIsThere, type DirectoryHouse } from '#directory/domain';
import { webhookEvents as e, type Delivered, type Parked, type WebhookEvent } from './events.js';
import type { WebhookFacts } from './webhook-facts.js';

type None = { readonly status: 'none' };
type Active = { readonly status: 'active'; readonly webhook: WebhookFacts };
type Ended = { readonly status: 'ended'; readonly webhook: WebhookFacts };
export type WebhookState = None | Active | Ended;

const command = commandsOf<WebhookState, DirectoryHouse, WebhookEvent>();
const rules = [administratorOnly] as const;

export const registerWebhook = command({
  name: 'register-webhook',
  doc: 'Tells another system of changes from now on, as far as its program may know of them.',
  from: ['none'],
  to: 'active',
  rules,
  checks: [programIsThere],
  then: (_, input: { readonly webhook: string; readonly account: string } & Delivered) => [
    e.webhookRegistered({ webhook: input.webhook, account: input.account, ...inOrder(input) }),
  ],
});

export const changeWebhook = command({
  name: 'change-webhook',
  doc: 'Tells another system at another address, or of something else.',
  from: ['active'],
  to: 'stays',
  rules,
  checks: [],
  then: ({ state: { webhook } }, input: Delivered) => {
    const next = inOrder(input);
    const { url, subjects, types } = webhook;
    return JSON.stringify(next) === JSON.stringify(inOrder({ url, subjects, types }))
      ? []
      : [e.webhookChanged({ webhook: webhook.id, ...next })];
  },
});

export const rotateWebhookSecret = command({
  name: 'rotate-webhook-secret',
  doc: 'Makes a new secret; the one before it signs beside it for a day.',
  from: ['active'],
  to: 'stays',
  rules,
  checks: [],
  then: ({ state: { webhook } }) => [e.webhookSecretRotated({ webhook: webhook.id, generation: webhook.generation + 1 })],
});

export const endWebhook = command({
  name: 'end-webhook',
  doc: 'Tells another system nothing any more; what waits for it is left out.',
  from: ['active'],
  to: 'ended',
  rules,
  checks: [],
  then: ({ state: { webhook } }, { reason }: { readonly reason: string }) => [e.webhookEnded({ webhook: webhook.id, reason })],
});

export const noteParked = command({
  name: 'note-parked',
  doc: 'Notes that another system takes nothing, and tells administrators; the courier sends it.',
  from: ['active'],
  to: 'stays',
  rules: [engineOnly],
  checks: [],
  then: ({ state: { webhook }, house }, given: Parked) => [
    e.webhookParked({ webhook: webhook.id, ...given, recipients: administratorsToTell(house) }),
  ],
});

function inOrder({ url, subjects, types }: Delivered) {
  return { url, subjects: [...new Set(subjects)].sort(), types: [...new Set(types)].sort() };
}

/** Another system that is told of changes: `webhook-<id>`. */
export const webhookMachine = machine<WebhookState, DirectoryHouse, WebhookEvent>({
  name: 'webhook',
  version: 1,
  initial: { status: 'none' },
  evolve: (state, event, recorded) => {
    const webhook = evolveWebhook(state.status === 'none' ? undefined : state.webhook, event, recorded);
    return { status: event.type === 'WebhookEnded' ? 'ended' : 'active', webhook };
  },
  commands: [registerWebhook, changeWebhook, rotateWebhookSecret, noteParked, endWebhook],
});

/** What an event makes of a webhook. */
function evolveWebhook(before: WebhookFacts | undefined, event: WebhookEvent, { recordedAt }: Pick<Recorded, 'recordedAt'>): WebhookFacts {
  switch (event.type) {
    case 'WebhookRegistered': {
      const { webhook, ...rest } = event.data;
      return { id: webhook, ...rest, generation: 1, secretSince: recordedAt };
    }
    case 'WebhookChanged': {
      const { webhook: _, ...rest } = event.data;
      return { ...before!, ...rest };
    }
    case 'WebhookSecretRotated':
      return { ...before!, generation: event.data.generation, secretSince: recordedAt };
    case 'WebhookParked':
    case 'WebhookEnded':
      return before!;
    default:
      return unknownEvent(event);
  }
}
