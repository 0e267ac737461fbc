// Runs a piece of work while no other build does the same, so that two builds started at once share one result.
// The lock is a folder that holds one file, named after the process id of its owner. It appears with that file in it (renamed into place),
// changes hands by renaming that file, and goes away whole: whoever acts on an outdated view finds no such name and changes nothing.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const me = String(process.pid);
const interval = 200;
const patience = { toTell: 5_000, toGiveUp: 20 * 60_000 };

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Says whether the change was made. Windows reports a folder that exists or is in use as EPERM, EACCES or EBUSY.
const changes = (change) => {
  try {
    change();
    return true;
  } catch (error) {
    if (['ENOENT', 'EEXIST', 'ENOTEMPTY', 'EPERM', 'EACCES', 'EBUSY'].includes(error.code)) return false;
    throw error;
  }
};

const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const create = (lock) => {
  const prepared = `${lock}.${me}`;
  mkdirSync(prepared, { recursive: true });
  writeFileSync(join(prepared, me), '');
  const isMine = changes(() => renameSync(prepared, lock));
  if (!isMine) rmSync(prepared, { recursive: true, force: true });
  return isMine;
};

// A build that was killed leaves its lock behind; of several that wait, the rename lets one inherit it.
const inherit = (lock) => {
  let owner;
  if (!changes(() => { [owner] = readdirSync(lock); })) return false;
  // No build leaves its lock empty, so an empty one belongs to nobody; rmdir refuses any other.
  if (owner === undefined) changes(() => rmdirSync(lock));
  return owner !== undefined && !isRunning(Number(owner)) && changes(() => renameSync(join(lock, owner), join(lock, me)));
};

// Where Windows refuses the rename, the lock stays until this process ends, and is inherited then.
const release = (lock) => {
  const released = `${lock}.${me}`;
  if (changes(() => renameSync(lock, released))) changes(() => rmSync(released, { recursive: true, force: true }));
};

/** Returns the exit code of the work, or 1 when its turn did not come. */
export async function exclusive(lock, work) {
  const start = Date.now();
  let isTold = false;
  while (!(existsSync(lock) ? inherit(lock) : create(lock))) {
    const waited = Date.now() - start;
    if (waited > patience.toGiveUp) {
      console.error(`error STACK004: Another build has held ${lock} for too long. When no build is running, delete that folder, then build again.`);
      return 1;
    }
    if (waited > patience.toTell && !isTold) {
      console.error(`Waiting for another build, which holds ${lock} ...`);
      isTold = true;
    }
    await pause(interval);
  }
  try {
    return await work();
  } finally {
    release(lock);
  }
}
