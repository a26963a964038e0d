import type { Blobs, Kept } from './blobs.ts';
import { DRAFTS, INCOMING } from './key.ts';

const WEEK = 7 * 86_400_000;

/**
 * Removes what was begun and not gone on with for a week: chunks of an attachment to which none was added since, and files that were
 * never finished. A phone that comes back later begins that attachment anew. To be called once a day; returns how much was removed.
 */
export async function tidy(blobs: Blobs, now: Date): Promise<number> {
  const begun = [...(await blobs.list(`${INCOMING}/`)), ...(await blobs.list(`${DRAFTS}/`))];
  // The chunks of an attachment stay or go together; a draft stands for itself.
  const uploads = Map.groupBy(begun, ({ key }) => (key.startsWith(DRAFTS) ? key : key.slice(0, key.lastIndexOf('/'))));
  const isOld = ({ keptAt }: Kept) => keptAt < now.getTime() - WEEK;
  const old = [...uploads.values()].filter((all) => all.every(isOld)).flat();
  for (const { key } of old) await blobs.remove(key);
  return old.length;
}
