/** Where the command writes; the process in reality, two strings in a test. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}
