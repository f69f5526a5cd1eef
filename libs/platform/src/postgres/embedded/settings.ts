import { totalmem } from 'node:os';

const mebibyte = 1024 * 1024;

/** PostgreSQL's settings for a server that shares its machine with the engine. `durable: false` is for tests only. */
export function settings(port: number, durable: boolean): Record<string, string> {
  const memory = totalmem() / mebibyte;
  const between = (least: number, share: number, most: number): string =>
    `${Math.round(Math.min(most, Math.max(least, memory * share)))}MB`;
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    // A run of specs has several houses on one server, and those that are just closing beside them.
    max_connections: durable ? '100' : '400',
    shared_buffers: durable ? between(64, 1 / 16, 1024) : '64MB',
    effective_cache_size: between(256, 1 / 3, 16_384),
    work_mem: '16MB',
    maintenance_work_mem: between(64, 1 / 32, 512),
    wal_buffers: '16MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    // Nobody replicates from it: less is written, and a bulk load into a new table writes no log at all.
    wal_level: 'minimal',
    max_wal_senders: '0',
    // Begun anew within a server that crashed, on a disk without room, it hangs half way and takes no connection ever again. So a crash ends
    // the server, which the engine sees and says, and the next start recovers.
    restart_after_crash: 'off',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // Statements and values do not belong in a log that nobody protects.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(durable
      ? { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
}
