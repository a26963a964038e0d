import type { Id } from '../domain/id.ts';
import type { Instant } from '../domain/instant.ts';
import { type Device, findAccount, storeName } from './device.ts';
import { newId } from './id.ts';

/** Something that another app has shared and that nobody has taken in yet. */
export interface Shelved {
  /** Its address on the shelf. */
  key: string;
  /** The draft that it will be: taken in twice, it is there once. */
  id: Id;
  /** The name of the store of whoever worked with the phone; '' where nobody had signed in. */
  owner: string;
  bytes: number;
  at: Instant;
}

/** Why something shared is not on the shelf: another site sent it, the shelf is full, or the phone could not keep it. */
export const SHELF_FAULTS = ['foreign', 'full', 'failed'] as const;
export type ShelfFault = (typeof SHELF_FAULTS)[number];

const SHELF = 'shares';
/** So much waits at most, of all who use the phone together. */
export const MOST_SHELVED = 20;
export const MOST_SHELVED_BYTES = 200_000_000;

/**
 * Lays what was handed over aside as it came, for its person to take in: the worker knows neither forms nor photos. Returns why it could
 * not, '' where it is there.
 */
export async function shelve(device: Device, request: Request): Promise<ShelfFault | ''> {
  if (isForeign(request)) return 'foreign';
  try {
    const body = await request.blob();
    const before = await listShelved();
    const bytes = before.reduce((sum, { bytes }) => sum + bytes, body.size);
    if (before.length >= MOST_SHELVED || bytes > MOST_SHELVED_BYTES) return 'full';
    const account = await findAccount(device);
    const facts = new URLSearchParams({
      id: newId(),
      owner: account ? storeName(account) : '',
      bytes: String(body.size),
      at: new Date().toISOString(),
    });
    await putBack(`/${SHELF}/?${facts}`, new Response(body, { headers: request.headers }));
    return '';
  } catch {
    return 'failed';
  }
}

// What an app shares has no page that it comes from, and neither has a page that hides itself: such a one is left to the person.
function isForeign({ headers, url }: Request): boolean {
  const origin = headers.get('origin') ?? 'null';
  return origin !== 'null' && origin !== new URL(url).origin;
}

async function listShelved(): Promise<Shelved[]> {
  if (!('caches' in globalThis) || !(await caches.has(SHELF))) return [];
  const keys = await (await caches.open(SHELF)).keys();
  return keys.map(({ url }) => readKey(url));
}

/** What waits for this owner, with what came while nobody had signed in, the oldest first. */
export const listShelvedFor = async (owner: string): Promise<Shelved[]> =>
  (await listShelved()).filter((one) => one.owner === '' || one.owner === owner);

/** What waits for this owner and for nobody else. */
export const listOwnShelved = async (owner: string): Promise<Shelved[]> =>
  (await listShelved()).filter((one) => one.owner === owner);

function readKey(key: string): Shelved {
  const facts = new URL(key).searchParams;
  return {
    key,
    // Laid aside by an older worker, it says nothing of itself.
    id: facts.get('id') ?? newId(),
    owner: facts.get('owner') ?? '',
    bytes: Number(facts.get('bytes')),
    at: facts.get('at') ?? new Date().toISOString(),
  };
}

/** What lies there; undefined where it has been taken away. */
export const findShelved = async (key: string): Promise<Response | undefined> => (await caches.open(SHELF)).match(key);

/** Takes it off the shelf. Returns it, so that it can be put back. */
export async function takeOff(key: string): Promise<Response | undefined> {
  const lying = await findShelved(key);
  const whole = lying && new Response(await lying.blob(), { headers: lying.headers });
  await (await caches.open(SHELF)).delete(key);
  return whole;
}

/** Puts it where it lay. */
export const putBack = async (key: string, lying: Response): Promise<void> =>
  (await caches.open(SHELF)).put(key, lying);

/** Takes all of this owner off the shelf. */
export async function clearShelf(owner: string): Promise<void> {
  for (const { key } of await listOwnShelved(owner)) await (await caches.open(SHELF)).delete(key);
}
