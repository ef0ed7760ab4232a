export { type Collector, createCollector } from './collector.js';
export { CollectorError, type CollectorErrorCode } from './collector-error.js';
export type { CollectorOptions } from './collector-options.js';
