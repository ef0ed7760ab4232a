export { type Collector, type CollectorAddress, createCollector } from './collector.js';
export { CollectorError, type CollectorErrorCode } from './collector-error.js';
export type { CollectorOptions } from './collector-options.js';
export type { ClickHouseOptions } from './store/clickhouse-options.js';
