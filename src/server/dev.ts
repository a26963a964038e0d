import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run dev`: the demo's server, started again at each change, and Vite in front of it. Open the address that Vite prints. */
const server = fileURLToPath(new URL('./demo/main.ts', import.meta.url));
const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));

const children: ChildProcess[] = [
  spawn(process.execPath, ['--watch', server, '--without-app'], {
    stdio: 'inherit',
    env: { DATA_DIR: 'data/dev', ...process.env },
  }),
  spawn(process.execPath, [vite], { stdio: 'inherit' }),
];

for (const child of children) child.once('exit', stop);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

function stop() {
  for (const child of children) child.kill('SIGTERM');
}
