// The starter: brings the Node, pnpm, packages and browser that the project needs, then runs a task.
// Plain ESM, no dependencies, syntax of Node 18: it has to run before anything is installed.
//
//   node scripts/run.mjs start        install, build, serve demo + collector + insights, print the URLs
//   node scripts/run.mjs test         install, then every test; ends with "N passed, N failed"
//   node scripts/run.mjs pnpm <args>  the pinned pnpm, with the right Node in front of PATH
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isWindows = process.platform === 'win32';
const [task = 'start', ...args] = process.argv.slice(2);

/** Without npm's own settings: `npm run` hands them to every child, and they would steer the npm and pnpm started here. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^npm_/i.test(name) && name !== 'INIT_CWD' && name !== 'NODE_OPTIONS',
  ),
);
const pathKey = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';

function putFirstInPath(folder) {
  env[pathKey] = `${folder}${delimiter}${env[pathKey] ?? ''}`;
}

function say(message) {
  console.log(`helpahead: ${message}`);
}

function fail(message) {
  console.error(`helpahead: ${message}`);
  process.exit(1);
}

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    if (running.size === 0) process.exit(128 + constants.signals[signal]);
  });
}

/** Runs a command to its end, passing signals on; resolves with its exit code. */
function run(command, commandArgs, cwd = root) {
  return new Promise((resolve) => {
    const child = spawn(command, commandArgs, { cwd, env, stdio: 'inherit', shell: isWindows });
    running.add(child);
    child.on('error', (error) => {
      running.delete(child);
      console.error(`helpahead: ${command} did not start: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      running.delete(child);
      resolve(code ?? 128 + (constants.signals[signal] ?? 1));
    });
  });
}

function versionIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

function isSupported(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 22 && minor >= 19) || (major === 24 && minor >= 5) || major > 24;
}

/** Installs one locked tool folder, unless the locked version already lies there. */
async function installTool(folder, packageName) {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const wanted = lock.packages[`node_modules/${packageName}`]?.version;
  const found = versionIn(join(folder, 'node_modules', packageName, 'package.json'));
  if (wanted !== undefined && wanted === found) return;
  say(`fetching ${packageName} ${wanted} from the npm registry`);
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  if (code !== 0) fail(`npm could not install ${packageName}. Is the npm registry reachable?`);
}

async function bringNode() {
  if (isSupported(process.versions.node)) return putFirstInPath(dirname(process.execPath));
  const packageName = `node-linux-${process.arch}`;
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    fail(
      `Node ${process.versions.node} is too old. Install Node 24 (or 22.19 and newer) and run this again.`,
    );
  }
  const folder = join(root, 'tools', 'node');
  await installTool(folder, packageName);
  putFirstInPath(join(folder, 'node_modules', packageName, 'bin'));
}

async function bringPnpm() {
  const folder = join(root, 'tools', 'pnpm');
  await installTool(folder, 'pnpm');
  putFirstInPath(join(folder, 'node_modules', '.bin'));
}

async function installPackages() {
  env.CI ??= 'true'; // pnpm then never asks and never prunes with a prompt
  say('installing packages (a second run finds them in place)');
  const code = await run('pnpm', [
    'install',
    '--frozen-lockfile',
    '--reporter=append-only',
    '--loglevel=warn',
  ]);
  if (code !== 0) fail('pnpm could not install the packages. The lines above say why.');
}

const tasks = {
  async start() {
    await installPackages();
    say('building');
    const code = await run('pnpm', ['run', 'build']);
    if (code !== 0) fail('the build failed. The lines above say why.');
    return run('node', [join('packages', 'demo', 'src', 'start.ts'), ...args]);
  },
  async test() {
    await installPackages();
    return run('node', [join('scripts', 'test.ts'), ...args]);
  },
  pnpm: () => run('pnpm', args),
};

const chosen = tasks[task];
if (chosen === undefined) fail(`there is no task "${task}". Tasks: ${Object.keys(tasks).join(', ')}.`);
await bringNode();
await bringPnpm();
process.exitCode = await chosen();
