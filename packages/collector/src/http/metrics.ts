import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the collector counts of its own work: no address, no path of a page, nothing a visitor wrote. */
export interface Metrics {
  /** A request was answered; `route` is one of ours or `other`, so that nobody can make up series. */
  answered(route: string, status: number, seconds: number): void;
  accepted(kinds: readonly string[]): void;
  rejected(events: number): void;
  /** A batch was made durable. */
  stored(seconds: number): void;
  /** For Prometheus, in its text format. */
  read(): Promise<{ body: string; type: string }>;
  close(): void;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const NANOSECONDS = 1e9;

export function createMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'helpahead_requests_total',
    help: 'Requests answered, by route and status.',
    labelNames: ['route', 'status'],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'helpahead_request_seconds',
    help: 'Time to answer a request.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers,
  });
  const accepted = new Counter({
    name: 'helpahead_events_accepted_total',
    help: 'Events acknowledged as durable, those sent again included.',
    labelNames: ['kind'],
    registers,
  });
  const rejected = new Counter({
    name: 'helpahead_events_rejected_total',
    help: 'Events that can never be kept.',
    registers,
  });
  const storeSeconds = new Histogram({
    name: 'helpahead_store_seconds',
    help: 'Time until a batch was durable.',
    buckets: SECONDS,
    registers,
  });
  const delay = addProcess(registry, version);
  return {
    answered(route, status, seconds) {
      requests.inc({ route, status });
      requestSeconds.observe({ route }, seconds);
    },
    accepted(kinds) {
      for (const kind of kinds) accepted.inc({ kind });
    },
    rejected: (events) => rejected.inc(events),
    stored: (seconds) => storeSeconds.observe(seconds),
    read: async () => ({ body: await registry.metrics(), type: registry.contentType }),
    close: () => void delay.disable(),
  };
}

function addProcess(registry: Registry, version: string): ReturnType<typeof monitorEventLoopDelay> {
  const registers = [registry];
  const delay = monitorEventLoopDelay();
  delay.enable();
  new Gauge({
    name: 'helpahead_info',
    help: 'The release that runs.',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1);
  new Gauge({
    name: 'process_start_time_seconds',
    help: 'When the process started, since the epoch.',
    registers,
  }).set(Date.now() / 1000 - process.uptime());
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Memory of the process.',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  new Gauge({
    name: 'nodejs_eventloop_delay_p99_seconds',
    help: 'How long the thread that receives was held up, 99 of 100 times at most, since it was read last.',
    registers,
    collect() {
      this.set(delay.percentile(99) / NANOSECONDS);
      delay.reset();
    },
  });
  return delay;
}
