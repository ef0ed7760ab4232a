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
const [task = 'start', ...taskArgs] = process.argv.slice(2);

/** How a machine reaches its registry; everything else of npm's own settings stays behind. */
const keptNpmSettings = /^npm_config_(registry|cafile|proxy|https_proxy|https-proxy|noproxy|userconfig)$/i;

/** Without npm's own settings: `npm run` hands them to every child, and they would steer the npm and pnpm started here. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      keptNpmSettings.test(name) || !(/^npm_/i.test(name) || name === 'INIT_CWD' || name === 'NODE_OPTIONS'),
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
  if (task === 'test') console.log('\n0 passed, 1 failed');
  process.exit(1);
}

const running = new Set();
let stopping;

/** Signals a child's whole process group, so that what it started in turn goes too. */
function signalGroup(child, signal) {
  try {
    if (isWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}

function exitBySignal(signal) {
  process.exit(128 + constants.signals[signal]);
}

function stop(signal) {
  if (stopping !== undefined) return;
  stopping = signal;
  if (running.size === 0) exitBySignal(signal);
  for (const child of running) signalGroup(child, signal);
  setTimeout(() => {
    for (const child of running) signalGroup(child, 'SIGKILL');
  }, 5000).unref();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));

// npm ends on SIGTERM without a word to what it started: whoever loses its parent stops, too.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) stop('SIGTERM');
}, 500).unref();

/** Runs a command to its end in a process group of its own; resolves with its exit code. */
function run(command, commandArgs, { cwd = root, extraEnv = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, commandArgs, {
      cwd,
      env: { ...env, ...extraEnv },
      stdio: 'inherit',
      shell: isWindows,
      detached: !isWindows,
    });
    running.add(child);
    child.on('error', (error) => {
      running.delete(child);
      console.error(`helpahead: ${command} did not start: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      running.delete(child);
      // A child may end before those it started; on the way out nobody is left behind.
      if (stopping !== undefined) {
        signalGroup(child, 'SIGTERM');
        exitBySignal(stopping);
      }
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
  const isThere = () => versionIn(join(folder, 'node_modules', packageName, 'package.json')) === wanted;
  // npm calls a failed optional download a success, so what counts is what lies there afterwards; one more try.
  for (let tries = 0; tries < 2 && !isThere(); tries += 1) {
    say(`fetching ${packageName} ${wanted} from the npm registry`);
    await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
  }
  if (!isThere()) fail(`npm could not fetch ${packageName} ${wanted}. Is the npm registry reachable?`);
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
  say('installing packages (a second run finds them in place)');
  const args = ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'];
  // With CI set, pnpm never asks. Only here: the tasks themselves should see the machine as it is.
  const code = await run('pnpm', args, { extraEnv: { CI: 'true' } });
  if (code !== 0) fail('pnpm could not install the packages. The lines above say why.');
  putFirstInPath(join(root, 'node_modules', '.bin'));
}

const tasks = {
  async start() {
    await installPackages();
    say('building');
    const code = await run('pnpm', ['run', 'build']);
    if (code !== 0) fail('the build failed. The lines above say why.');
    return run('node', [join('packages', 'demo', 'src', 'start.ts'), ...taskArgs]);
  },
  async test() {
    await installPackages();
    return run('node', [join('scripts', 'test.ts'), ...taskArgs]);
  },
  pnpm: () => run('pnpm', taskArgs),
};

const chosen = tasks[task];
if (chosen === undefined) fail(`there is no task "${task}". Tasks: ${Object.keys(tasks).join(', ')}.`);
if (isWindows) say('Windows is not tried; if something fails here, WSL is the way that is.');
await bringNode();
await bringPnpm();
process.exitCode = await chosen();
