#!/usr/bin/env node
import { nodeProblem } from './command/node-version.js';

const problem = nodeProblem(process.versions.node);
if (problem === undefined) {
  // Only now: an older Node fails while it loads what needs its own SQLite, before it could say why.
  const { runCommand } = await import('./command/run-command.js');
  await runCommand();
} else {
  process.stderr.write(`helpahead-collector: ${problem}\n`);
  process.exitCode = 2;
}
