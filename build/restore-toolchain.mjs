// Installs what package-lock.json pins, when that is not what is installed. Started by the build; safe to start at any time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { exclusive } from './exclusive.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.toolchain');
const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
const pinnedNode = join('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const installed = () => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : '');

// The lock lies outside node_modules, because `npm ci` empties that folder.
mkdirSync(join(root, 'artifacts'), { recursive: true });

process.exitCode = await exclusive(join(root, 'artifacts', '.toolchain.lock'), () => {
  if (installed() === wanted) {
    // Same content, newer file (a fresh checkout): the build compares times, so move the stamp forward.
    const now = new Date();
    utimesSync(stamp, now, now);
    return 0;
  }

  console.log('Restoring the npm toolchain (CDK CLI, Node, jsii) ...');
  // On Windows npm is a script that only a shell can start; a shell takes one string.
  const npm = spawnSync('npm ci --no-audit --no-fund --loglevel=error', {
    cwd: root,
    shell: true,
    encoding: 'utf8',
  });
  if (npm.status !== 0) {
    const reason = npm.error?.message ?? `${npm.stdout}\n${npm.stderr}`.trim();
    console.error(`error STACK002: npm could not restore the toolchain that package-lock.json pins (is npm on the PATH, and its registry reachable?): ${reason}`);
    return 1;
  }
  if (!existsSync(join(root, pinnedNode))) {
    console.error(`error STACK002: npm restored the toolchain without its pinned Node: ${pinnedNode} is missing. The likely cause is npm's setting ignore-scripts=true, which skips the step that installs it. Set the environment variable npm_config_ignore_scripts=false, then build again.`);
    return 1;
  }
  writeFileSync(stamp, wanted);
  return 0;
});
