// Generates the C# source of one jsii package: --package <npm name> --version <expected version> --out <folder>.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exclusive } from './exclusive.mjs';

const { values: { package: name, version, out } } = parseArgs({
  options: { package: { type: 'string' }, version: { type: 'string' }, out: { type: 'string' } },
});
const script = fileURLToPath(import.meta.url);
const root = dirname(dirname(script));
const source = join(root, 'node_modules', name);
const target = out.replace(/[\\/]+$/, '');
const stamp = join(target, '.generated');

// Everything the binding depends on: the package, the generator that package-lock.json pins, and this script.
const wanted = createHash('sha256')
  .update(`${name}@${version}\n`)
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(readFileSync(script))
  .digest('hex');
const existing = () => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : '');

const fail = (message) => {
  console.error(`error STACK003: ${message}`);
  return 1;
};

mkdirSync(dirname(target), { recursive: true });
process.exitCode = await exclusive(`${target}.lock`, () => {
  if (existing() === wanted) {
    // Another build has just generated it, and may be compiling it: only move the time that the build compares.
    const now = new Date();
    utimesSync(stamp, now, now);
    return 0;
  }

  const installed = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')).version;
  if (installed !== version) {
    return fail(`The binding project of ${name} says version ${version}, but package-lock.json installs ${installed}. Make them equal.`);
  }

  const generated = `${target}.new`;
  rmSync(generated, { recursive: true, force: true });
  const pacmak = join(root, 'node_modules', 'jsii-pacmak', 'bin', 'jsii-pacmak');
  const run = spawnSync(process.execPath, [pacmak, '--code-only', '--target', 'dotnet', '--outdir', generated, source], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: 'true', JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION: 'true' },
  });
  if (run.status !== 0) {
    return fail(`jsii-pacmak could not generate the .NET binding of ${name} ${version}: ${run.stdout}\n${run.stderr}`);
  }

  // The whole folder is exchanged at once, so that an interrupted run never leaves half a binding.
  const [project] = readdirSync(join(generated, 'dotnet'));
  rmSync(target, { recursive: true, force: true });
  renameSync(join(generated, 'dotnet', project), target);
  rmSync(generated, { recursive: true, force: true });
  for (const file of readdirSync(target)) {
    if (file.endsWith('.csproj')) rmSync(join(target, file));
  }
  writeFileSync(stamp, wanted);
  return 0;
});
