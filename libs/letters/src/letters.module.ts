import { Module } from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE } from '#platform';
import { LettersController } from './http/letters.controller.js';
import { LetterBooks } from './mailbox/books.js';

/** Letters over HTTP. */
@Module({
  controllers: [LettersController],
  providers: [{ provide: LetterBooks, inject: [DATABASE], useFactory: (db: Pool) => new LetterBooks(db) }],
})
export class LettersModule {}
