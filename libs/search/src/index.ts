import { Module } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Directory } from '#directory/domain';
import { capability, DATABASE, HouseFollower, NUMBERS, READER_RIGHTS, textsBeside, type Numbers, type ReaderRights } from '#platform';
import { SearchController } from './http/search.controller.js';
import { FullSearch } from './views/full-search.js';

@Module({
  controllers: [SearchController],
  providers: [
    {
      provide: FullSearch,
      inject: [DATABASE, NUMBERS, READER_RIGHTS, HouseFollower],
      useFactory: (db: Pool, numbers: Numbers, rights: ReaderRights, house: HouseFollower<{ readonly directory: Directory }>) =>
        new FullSearch({ db, numbers, rights, house }),
    },
  ],
})
class SearchModule {}

/** Search over everything that stands in clear, for those who may see it. */
export const search = capability({ name: 'search', texts: textsBeside(import.meta.url), modules: [SearchModule] });
