import { NotDelivered } from './not-delivered.ts';

const PATIENCE = 20_000;
const MOST_READ = 2_000_000;

/** What a far side answered. */
export interface Answered {
  status: number;
  text: string;
}

/** Asks a far side, for at most 20 seconds; throws NotDelivered where it does not answer or points elsewhere, which is not followed. */
export async function call(address: string | URL, asked: RequestInit = {}): Promise<Answered> {
  try {
    const signals = [AbortSignal.timeout(PATIENCE), ...(asked.signal ? [asked.signal] : [])];
    const response = await fetch(address, { ...asked, redirect: 'manual', signal: AbortSignal.any(signals) });
    return { status: response.status, text: await readText(response) };
  } catch (error) {
    if (error instanceof NotDelivered) throw error;
    throw new NotDelivered((error as Error).name === 'TimeoutError' ? 'timedOut' : 'unreachable');
  }
}

// What does not end is not read to its end.
async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_READ) throw new NotDelivered('strange');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The same, where only a success will do: a 3xx is a redirection, a 410 final, anything else a refusal. */
export async function callWell(address: string | URL, asked?: RequestInit): Promise<string> {
  const { status, text } = await call(address, asked);
  if (status >= 200 && status < 300) return text;
  if (status === 410) throw new NotDelivered('gone', true);
  throw new NotDelivered(status >= 300 && status < 400 ? 'redirected' : 'refused');
}
