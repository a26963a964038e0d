import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

// Waits for the end of its own input, which comes when this process closes it or dies, in whatever way.
const GUARD = 'cat >/dev/null; kill -TERM -"$1" 2>/dev/null && sleep 2 && kill -KILL -"$1" 2>/dev/null; true';

/**
 * Ties a process group to this process: when we end, even by SIGKILL, a small shell ends the group, so that a test run
 * that was cut off leaves no browser behind. The answer lets go: it ends the group now.
 */
export function leash(group: number): () => Promise<void> {
  if (process.platform === 'win32') return async () => void process.kill(group);
  const guard = spawn('sh', ['-c', GUARD, 'leash', String(group)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  return async () => {
    if (guard.exitCode !== null) return;
    signal(group, 'SIGTERM');
    for (let wait = 0; wait < 60 && isAlive(group); wait++) await sleep(50);
    signal(group, 'SIGKILL');
    guard.stdin.end();
  };
}

function signal(group: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, name);
  } catch {
    return false;
  }
}

function isAlive(group: number): boolean {
  return signal(group, 0);
}
