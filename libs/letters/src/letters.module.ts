import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE } from '#platform';
import { LettersController } from './http/letters.controller.js';
import { LetterBooks, prepareLetterBooks } from './mailbox/books.js';

/** Letters over HTTP. */
@Module({
  controllers: [LettersController],
  providers: [{ provide: LetterBooks, inject: [DATABASE], useFactory: (db: Pool) => new LetterBooks(db) }],
})
export class LettersModule implements OnModuleInit {
  constructor(@Inject(DATABASE) private readonly db: Pool) {}

  onModuleInit(): Promise<void> {
    return prepareLetterBooks(this.db);
  }
}
