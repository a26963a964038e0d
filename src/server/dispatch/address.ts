import * as v from 'valibot';
import { text } from '../../domain/text.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, hash } = new URL(address);
  const isOpen = protocol === 'http:' && LOOPBACK.includes(hostname);
  return (protocol === 'https:' || isOpen) && username === '' && hash === '';
}

/** Where a far side is called: https, but on this very machine; no name or password in it. Only an administrator sets one. */
export const Address = v.pipe(text(500), v.check(isSafe, 'malformed'));
