// For stack.cmd: exit code 0 when anything at or below the given paths is newer than the stamp, else 1. Usage: is-stale.mjs <stamp> <path>...
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [stamp, ...paths] = process.argv.slice(2);
const built = statSync(stamp).mtimeMs;

const isNewer = (path) => {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return false;
  return entry.mtimeMs > built || (entry.isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name))));
};

process.exitCode = paths.some(isNewer) ? 0 : 1;
