/** One thing that happened, as it is logged: no address, no browser, nothing a visitor wrote. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error';
  message: string;
  [detail: string]: string | number | boolean | undefined;
}

export type Log = (entry: LogEntry) => void;

/** Writes each entry as one line of JSON; JSON escapes whatever could forge a second line or steer a terminal. */
export function createLog(write: (line: string) => void, now: () => number): Log {
  return (entry) => write(escapeControls(JSON.stringify({ time: new Date(now()).toISOString(), ...entry })));
}

function escapeControls(line: string): string {
  return line.replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (control) => {
    return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** What went wrong, in a line. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
