// Read before anything else is loaded, also by versions of Node that could not load the rest: nothing is imported here.

/** What is wrong with this version of Node (`20.11.1`), in one sentence; undefined when the collector runs on it. */
export function nodeProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const runs = major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 19);
  return runs ? undefined : `This is Node ${version}, but Node 22.19 or newer, or 24.5 or newer, is needed.`;
}
