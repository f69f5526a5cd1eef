import { sql, type Sql } from '../sql/sql.js';
import type { View } from './view.js';

/**
 * What stands after `from` for the one row with the point of the log up to which a view's tables are fed, as `position` (null: not fed yet) and
 * `idx`. Rows and point change in one transaction: in one query with the rows, it is theirs exactly.
 */
export const fedUpTo = ({ name, hash }: View): Sql => sql`(select position, idx from views.feeds where name = ${name} and hash = ${hash})`;
