import { Module } from '@nestjs/common';
import type { Pool } from 'pg';
import type { DirectoryHouse } from '#directory/domain';
import { CommandExecutor, DATABASE } from '#platform';
import { WebhookBooks } from './delivery/books.js';
import { WebhookCommands, WebhookDispatcher, WebhooksController } from './http/webhooks.controller.js';

/** Webhooks over HTTP. */
@Module({
  controllers: [WebhooksController, WebhookCommands],
  providers: [
    { provide: WebhookBooks, inject: [DATABASE], useFactory: (db: Pool) => new WebhookBooks(db) },
    {
      provide: WebhookDispatcher,
      inject: [CommandExecutor],
      useFactory: (executor: CommandExecutor<DirectoryHouse>) => new WebhookDispatcher(executor),
    },
  ],
})
export class WebhooksModule {}
