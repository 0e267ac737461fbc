// Runs a piece of work while no other build does the same, so that two builds started at once share one result.
import { mkdirSync, rmSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

// A build that was killed leaves its lock behind: the process id in it tells whether anybody still works.
const isAbandoned = (lock) => {
  try {
    return !isRunning(Number(readFileSync(join(lock, 'pid'), 'utf8')));
  } catch {
    return false;
  }
};

const acquire = (lock) => {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
};

export async function exclusive(lock, work) {
  while (!acquire(lock)) {
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
    else await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
