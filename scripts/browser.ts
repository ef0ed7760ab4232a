// Where the tests' Chromium is, and how it is started. One source for vitest, Playwright and the scripts.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The Chromium to drive: the one named in `HELPAHEAD_CHROMIUM`, an installed one, or Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env.HELPAHEAD_CHROMIUM;
  if (named) return named;
  return [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path) && answers(path));
}

/** Ubuntu's chromium-browser may be a stub that only asks for another installer. */
function answers(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Launch options of Playwright and of vitest's Playwright provider: quiet, offline, sandboxed unless root. */
export function launchOptions(): { executablePath?: string; args: string[] } {
  const executablePath = findChromium();
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  return { ...(executablePath === undefined ? {} : { executablePath }), args };
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function installWithApt(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.log('helpahead: no Chromium found; installing the chromium package with apt-get');
  return (
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  );
}

function installWithPlaywright(): boolean {
  console.log("helpahead: no Chromium found; fetching Playwright's own");
  return run('playwright', ['install', 'chromium']);
}

/** Finds a Chromium or installs one. Throws with the remedy when neither works. */
export function bringChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (installWithApt() || installWithPlaywright()) {
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'No Chromium found and none could be installed. Install Chromium or Chrome, or set HELPAHEAD_CHROMIUM to its path.',
  );
}
